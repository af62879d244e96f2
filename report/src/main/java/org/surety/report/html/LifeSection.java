package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.life.LifePage;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** What an agreement does over its life, question by question. */
final class LifeSection {

    private LifeSection() {}

    /** A part of the page. */
    static List<Markup> body(LifePage.Section section) {
        List<Markup> body = new ArrayList<>();
        section.remark().ifPresent(it -> body.add(Tag.of("p", it)));
        for (LifePage.Block block : section.blocks()) {
            body.add(Tag.of("h3", block.question()));
            Tag list = Tag.of("ul");
            for (LifePage.Line line : block.lines()) {
                Tag item = Tag.of("li");
                line.when().ifPresent(it -> item.add(Tag.of("em", "If " + it + ": ")));
                item.text(line.sentence());
                if (!line.details().isEmpty()) {
                    Tag details = Tag.of("ul").in("small");
                    line.details().forEach(it -> details.add(Tag.of("li", it)));
                    item.add(details);
                }
                list.add(item);
            }
            body.add(list);
        }
        return body;
    }
}
