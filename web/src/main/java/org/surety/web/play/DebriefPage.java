package org.surety.web.play;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.html.HtmlReport;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;

/** What there is to talk about after an exercise; a page, and the same to be taken away. */
final class DebriefPage {

    private static final String PAGE = "debrief.html";
    private static final String CHRONICLE = "debrief.chronicle.yaml";
    private static final String SCENARIO = "debrief.scenario.yaml";
    private static final String LOG = "debrief.log";
    private static final String EXERCISE = "debrief.exercise.yaml";

    private final PlayPages pages;
    private final PlayPages.Asker asker;
    private final String path;

    DebriefPage(PlayPages pages, PlayPages.Asker asker) {
        this.pages = pages;
        this.asker = asker;
        this.path = "/x/" + asker.run().id() + "/debrief";
    }

    private Optional<Response.OfExercise> found() {
        return pages.desk().debrief(asker.run().id().value(), asker.table()::debrief);
    }

    HttpReply of() {
        if (!asker.table().isOver()) {
            return page(List.of(Tag.of("p", "The debrief opens when play is over: it tells everything.")), 200);
        }
        return page(found().map(this::whole).orElseGet(() -> working(path)), 200);
    }

    private List<Markup> whole(Response.OfExercise answer) {
        Tag ways = Tag.of("p").in("tools").add(file(PAGE, "One page to take away"),
                file(CHRONICLE, "What happened, as a chronicle"));
        answer.scenario().ifPresent(it -> ways.add(file(SCENARIO, "What everybody did, as a scenario")));
        if (asker.leads()) {
            ways.add(file(LOG, "The log with its chain"), file(EXERCISE, "The exercise as it was prepared"));
        }
        List<Markup> body = new ArrayList<>(List.of(ways));
        body.addAll(body(answer));
        return body;
    }

    private Tag file(String name, String words) {
        return Tag.live("a").with("href", path + "/" + name).with("hx-boost", "false").text(words);
    }

    /**
     * What stands there while it is being worked out.
     *
     * @param self the address of the page, which is asked again
     */
    static List<Markup> working(String self) {
        return List.of(Tag.live("div").in("working").with("aria-live", "polite").with("hx-get", self)
                .with("hx-trigger", "load delay:2s").with("hx-target", "#view").with("hx-select", "#view")
                .with("hx-swap", "outerHTML").with("hx-push-url", "false").add(
                        Tag.of("p", "The odds of every moment are being worked out. This page goes on by itself.")),
                Tag.of("noscript").add(Tag.of("meta").with("http-equiv", "refresh").with("content", 3)));
    }

    /** The parts of a debrief. */
    static List<Markup> body(Response.OfExercise answer) {
        return HtmlReport.played(answer.view()).stream().<Markup>map(HtmlReport.Part::section).toList();
    }

    private HttpReply page(List<Markup> body, int status) {
        String title = asker.table().exercise().title();
        PageFrame.Page page = new PageFrame.Page("Debrief: " + title, Optional.of(title), List.of(), body, status);
        return asker.leads() ? PageFrame.of(page) : PageFrame.alone(page);
    }

    HttpReply file(String name) {
        Optional<Response.OfExercise> found = asker.table().isOver() ? found() : Optional.empty();
        if (found.isEmpty()) {
            return HttpReply.to(path);
        }
        return switch (name) {
            case PAGE -> HttpReply.file(PAGE, "text/html; charset=utf-8",
                    Renderings.of(found.get(), Format.HTML, Look.PLAIN).bytes());
            case CHRONICLE -> yaml(CHRONICLE, found.get().chronicle());
            case SCENARIO -> found.get().scenario().map(it -> yaml(SCENARIO, it)).orElseGet(pages::nothing);
            case LOG -> asker.leads()
                    ? HttpReply.file(LOG, "text/plain; charset=utf-8",
                            asker.table().log().getBytes(StandardCharsets.UTF_8))
                    : pages.nothing();
            case EXERCISE -> asker.leads() ? yaml(EXERCISE, asker.table().asPrepared()) : pages.nothing();
            default -> pages.nothing();
        };
    }

    private static HttpReply yaml(String name, String text) {
        return HttpReply.file(name, "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
