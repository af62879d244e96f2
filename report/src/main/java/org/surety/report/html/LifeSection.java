package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.chart.LifeStrips;
import org.surety.report.life.LifeAccount;
import org.surety.report.life.LifePicture;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** What an agreement does over its life, question by question. */
final class LifeSection implements PageSection {

    @Override
    public String id() {
        return "life";
    }

    @Override
    public String title() {
        return "Over its life";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        context.life().ifPresent(life -> {
            body.addAll(picture(life));
            life.sections().stream().skip(1).forEach(section -> {
                body.add(Tag.of("h3", section.title()));
                body.addAll(body(section, "h4"));
            });
        });
        return body;
    }

    /** The drawing with its words; where there is nothing to draw, the sentence that says so. */
    static List<Markup> picture(LifeAccount life) {
        if (life.picture().isEmpty()) {
            return List.of(Tag.of("p", "Nothing is drawn: however the text is read, it binds nobody."));
        }
        LifePicture picture = life.picture().get();
        Tag words = Tag.of("ul");
        picture.told().forEach(it -> words.add(Tag.of("li", it)));
        return List.of(Tag.of("figure").in("drawn tall").add(
                LifeStrips.of("life-strips", "Who is bound and who is guarded, stage by stage", picture),
                Tag.of("figcaption", LifeStrips.key())),
                Tag.of("details").add(Tag.of("summary", "The drawing in words"), words));
    }

    /**
     * A part of the page, its questions as headings.
     *
     * @param heading the element of these headings, such as {@code h3}
     */
    static List<Markup> body(LifeAccount.Section section, String heading) {
        List<Markup> body = new ArrayList<>();
        section.remark().ifPresent(it -> body.add(Tag.of("p", it)));
        for (LifeAccount.Block block : section.blocks()) {
            body.add(Tag.of(heading, block.question()));
            body.add(lines(block.lines()));
            if (!block.more().isEmpty()) {
                String more = "And " + block.more().size() + " more, under further conditions";
                body.add(Grid.folded(more, List.of(lines(block.more()))));
                body.add(Tag.of("p", more + ", which the page on a screen unfolds.").in("small paper-only"));
            }
        }
        return body;
    }

    /** What holds under the same readings stands together below them. */
    private static Tag lines(List<LifeAccount.Line> lines) {
        Tag list = Tag.of("ul");
        Tag under = list;
        Optional<String> when = Optional.empty();
        for (LifeAccount.Line line : lines) {
            if (!line.when().equals(when)) {
                when = line.when();
                under = when.isEmpty() ? list : Tag.of("ul");
                if (when.isPresent()) {
                    list.add(Tag.of("li").add(Tag.of("em", "If " + when.get() + ":"), under));
                }
            }
            Tag item = Tag.of("li").text(line.sentence());
            if (!line.details().isEmpty()) {
                Tag details = Tag.of("ul").in("small");
                line.details().forEach(it -> details.add(Tag.of("li", it)));
                item.add(details);
            }
            under.add(item);
        }
        return list;
    }
}
