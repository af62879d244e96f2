package org.surety.web.page.part;

import java.util.List;
import org.surety.report.html.HtmlReport;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** Parts of a report as a page of their own: what there is, each leading to its place, and then the parts. */
public final class PartsList {

    private PartsList() {}

    /** The parts, each under its title. */
    public static Markup of(List<HtmlReport.Part> parts) {
        Tag contents = Tag.of("ol");
        Tag text = Tag.of("div").in("text");
        for (HtmlReport.Part part : parts) {
            contents.add(Tag.of("li").add(Tag.of("a", part.title()).with("href", "#" + part.id())));
            text.add(Tag.of("section").with("id", part.id()).with("aria-labelledby", part.id() + "-title").add(
                    Tag.of("h2", part.title()).with("id", part.id() + "-title")).add(part.body()));
        }
        return Tag.of("div").in("life-parts").add(
                Tag.of("nav").in("articles").with("aria-label", "On this page").add(contents), text);
    }
}
