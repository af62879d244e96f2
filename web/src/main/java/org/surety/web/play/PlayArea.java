package org.surety.web.play;

import java.util.List;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;

/** A part of a page that keeps itself up to date; without a script the page is asked for again and again. */
final class PlayArea {

    private static final int SECONDS = 5;

    private PlayArea() {}

    /**
     * The part.
     *
     * @param screen as its stream is called
     * @param now the real moment, milliseconds since 1970
     * @param still whether the page is left alone where no script runs
     */
    static List<Markup> of(Id<KeptRun> run, String screen, List<Markup> parts, long now, boolean still) {
        Tag area = Tag.of("div").with("id", "play").with("data-stream", Gate.STREAM + run + "/" + screen)
                .with("data-script", PageFrame.screens()).with("data-now", now).add(parts);
        Tag again = Tag.of("noscript");
        if (still) {
            again.add(Tag.of("p").add(Tag.live("a").with("href", "?").text("Ask for news again every "
                    + SECONDS + " seconds")));
        } else {
            again.add(Tag.of("meta").with("http-equiv", "refresh").with("content", SECONDS),
                    Tag.of("p").add(Tag.live("a").with("href", "?write=1").text("Leave this page still, to write")));
        }
        return List.of(Tag.of("p").with("id", "play-state").with("role", "status").in("small"), area, again);
    }
}
