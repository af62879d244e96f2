package org.surety.web.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;

/** What is shown to everybody in the room: the clock, the step, who can still block, the odds from here. */
final class WallPage {

    private final PlayPages pages;
    private final PlayPages.Asker asker;

    WallPage(PlayPages pages, PlayPages.Asker asker) {
        this.pages = pages;
        this.asker = asker;
    }

    HttpReply of() {
        String title = asker.table().exercise().title();
        long now = System.currentTimeMillis();
        List<Markup> body = new ArrayList<>();
        pages.desk().room().filter(it -> asker.leads() && asker.entry().ended().isEmpty())
                .ifPresent(it -> body.add(JoinPage.invitation(it, asker.entry().code())));
        body.addAll(PlayArea.of(asker.run().id(), "wall", SeatPart.wall(asker.run().id(), asker.table().wall(
                pages.desk().screens().odds(asker.table(), asker.run().id())), OptionalLong.of(now)), now, false));
        return PageFrame.alone(new PageFrame.Page(title, Optional.of(title), List.of(),
                List.of(Tag.of("div").in("wall").add(body)), 200));
    }
}
