package org.surety.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.web.asset.Assets;
import org.surety.web.gate.Headers;
import org.surety.web.gate.HttpReply;

/** What stands around every page: the head, the way to the other pages, and the foot. */
public final class PageFrame {

    /**
     * What scripts of others may do here: nothing but replace parts by what this server gives. Who goes back loads the
     * page: of two that htmx restored at once, the one that came last would stay under the address of the other.
     */
    private static final String HTMX = "{\"allowEval\":false,\"allowScriptTags\":false,"
            + "\"includeIndicatorStyles\":false,\"historyCacheSize\":0,\"selfRequestsOnly\":true,"
            + "\"refreshOnHistoryMiss\":true,\"globalViewTransitions\":false}";

    private PageFrame() {}

    /**
     * A page.
     *
     * @param title of the window
     * @param heading what the page is about; empty where the body says it
     * @param trail the pages about the same thing
     * @param body what it says
     * @param status of HTTP
     */
    public record Page(String title, Optional<String> heading, List<Step> trail, List<? extends Markup> body,
            int status) {
        /** Copies the lists. */
        public Page {
            trail = List.copyOf(trail);
            body = List.copyOf(body);
        }
    }

    /**
     * A page about the same thing.
     *
     * @param here whether it is the one that is shown
     */
    public record Step(String name, String address, boolean here) {}

    /** Where the script stands with which a file is written; only pages that need it load it. */
    public static String editor() {
        return Assets.address("editor.js");
    }

    /** Where the script stands with which questions of programs are tried. */
    public static String programs() {
        return Assets.address("programs.js");
    }

    /** Where the script stands that keeps a screen up to date; only pages that need it load it. */
    public static String screens() {
        return Assets.address("play.js");
    }

    /** Writes the page, with the headers that go with it. */
    public static HttpReply of(Page page) {
        return of(page, nav());
    }

    /** The same for somebody who has no account, or plays: nothing leads to pages of others. */
    public static HttpReply alone(Page page) {
        return of(page, Markup.NOTHING);
    }

    /** A page that says one thing; a script of ours shows no other answer to a form. */
    public static HttpReply said(int status, String title, String sentence) {
        return of(new Page(title, Optional.of(title), List.of(), List.of(Tag.of("p", sentence)), status));
    }

    private static HttpReply of(Page page, Markup nav) {
        String nonce = Headers.nonce();
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        meta(out, "viewport", "width=device-width, initial-scale=1");
        meta(out, "color-scheme", "light dark");
        meta(out, "htmx-config", HTMX);
        Tag.of("title", page.title() + " · Surety").write(out);
        Tag.live("link").with("rel", "icon").with("href", Assets.address("icon.svg")).write(out);
        Tag.live("link").with("rel", "stylesheet").with("href", Assets.address("surety.css")).write(out);
        out.append("<script type=\"importmap\" nonce=\"").append(nonce).append("\">").append(Assets.modules())
                .append("</script>");
        Tag.live("script").with("src", Assets.address("htmx.js")).with("defer", "").with("nonce", nonce).write(out);
        Tag.live("script").with("src", Assets.address("surety.js")).with("defer", "").with("nonce", nonce).write(out);
        out.append("\n</head>\n");
        body(page, nav).write(out);
        HttpReply response = HttpReply.html(page.status(), out.append("\n</html>\n").toString());
        for (Map.Entry<String, String> header : Headers.all(nonce).entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private static void meta(StringBuilder out, String name, String content) {
        Tag.of("meta").with("name", name).with("content", content).write(out);
    }

    /** Links replace the part that differs; without a script they are links. */
    private static Tag body(Page page, Markup nav) {
        Tag main = Tag.of("main").with("id", "main");
        page.heading().ifPresent(it -> main.add(Tag.of("h1", it)));
        main.add(page.body());
        Tag view = Tag.of("div").with("id", "view").add(trail(page.trail()), main);
        return Tag.live("body").with("hx-boost", "true").with("hx-target", "#view").with("hx-select", "#view")
                .with("hx-swap", "outerHTML show:none").in("web")
                .add(Tag.of("a", "Skip to the page").in("skip").with("href", "#main"), head(nav), view, foot());
    }

    private static Tag nav() {
        return Tag.of("nav").with("aria-label", "Surety").add(
                Tag.live("a").with("href", "/").text("Library"),
                Tag.live("a").with("href", "/compare").text("Compare"),
                Tag.live("a").with("href", "/m").text("Monitors"),
                Tag.live("a").with("href", "/jobs").text("Under way"),
                Tag.live("a").with("href", "/me").text("You"));
    }

    private static Tag head(Markup nav) {
        return Tag.of("header").in("top").add(
                nav == Markup.NOTHING
                        ? Tag.of("span", "Surety").in("brand")
                        : Tag.live("a").with("href", "/").in("brand").text("Surety"),
                nav,
                Tag.of("p").with("id", "said").with("role", "status").in("unseen"),
                Tag.of("div").with("id", "offline").with("role", "alert").with("hidden", "").in("wrong")
                        .text("Surety does not answer. If its window was closed, start it again; what stands here "
                                + "is what it said before. ")
                        .add(Tag.of("button", "Ask again").with("type", "button").with("data-again", "")));
    }

    private static Markup trail(List<Step> trail) {
        if (trail.isEmpty()) {
            return Markup.NOTHING;
        }
        Tag list = Tag.of("ul");
        for (Step step : trail) {
            Tag link = Tag.live("a").with("href", step.address()).text(step.name());
            list.add(Tag.of("li").add(step.here() ? link.with("aria-current", "page") : link));
        }
        return Tag.of("nav").in("trail").with("aria-label", "This agreement").add(list);
    }

    private static Tag foot() {
        return Tag.of("footer").add(Tag.of("p").add(new Text("Surety says what a text does and what follows from it. "
                + "It takes no side and predicts nothing.")));
    }
}
