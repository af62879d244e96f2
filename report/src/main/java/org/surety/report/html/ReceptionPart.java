package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.AcceptabilityTable;
import org.surety.model.quantity.Ratio;
import org.surety.report.NegotiationSheet;
import org.surety.report.chart.ShareBars;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.SigningWords;

/** How acceptable each reading is to each party. */
final class ReceptionPart {

    private static final int MOST = 12;
    /** So many charts lie open; the others are folded away. */
    private static final int MOST_OPEN = 4;
    private static final int MOST_WAYS = 4;

    private final AcceptabilityTable reception;
    private final SheetWords words;
    private final List<Receptions.Group> groups;

    ReceptionPart(NegotiationSheet sheet, SheetWords words) {
        this.reception = sheet.reception();
        this.words = words;
        this.groups = Receptions.of(reception);
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("h3", "How acceptable the text is to each party"));
        if (groups.isEmpty() || groups.getFirst().parties().isEmpty()) {
            body.add(Tag.of("p", "No party is known to want anything, so nothing can be said."));
            return body;
        }
        body.add(Tag.of("p", lead()));
        List<Tag> figures = new ArrayList<>();
        for (int i = 0; i < Math.min(groups.size(), MOST); i++) {
            figures.add(figure(i));
        }
        body.add(Tag.of("div").in("charts from-top").add(figures.subList(0, Math.min(MOST_OPEN, figures.size()))));
        if (figures.size() > MOST_OPEN) {
            body.add(Tag.of("details").add(
                    Tag.of("summary", "The same chart for " + English.number(figures.size() - MOST_OPEN)
                            + " more"),
                    Tag.of("div").in("inside").add(Tag.of("div").in("charts from-top")
                            .add(figures.subList(MOST_OPEN, figures.size())))));
        }
        body.add(table());
        body.add(Tag.of("h4", "When a party signs"));
        body.add(Tag.of("p", SigningWords.criterion(reception.design().signing())));
        Tag list = Tag.of("ul");
        groups.getFirst().parties().forEach(it -> list
                .add(Tag.of("li", words.party(it.party()) + ": " + SigningWords.threshold(it) + ".")));
        body.add(list);
        if (groups.size() > MOST) {
            body.add(Tag.of("p", English.count(groups.size() - MOST, "more group of readings is",
                    "more groups of readings are") + " not shown; those that principles single out and those that more "
                    + "parties would sign stand first.").in("small"));
        }
        body.addAll(new PicksPart(reception, words, groups).body());
        body.add(Tag.of("p", Walking.told(groups.stream().limit(MOST).toList(), words)));
        return body;
    }

    private String lead() {
        String lead = "100 is all a party wants on what the text settles, 0 is the opposite on every matter. ";
        return lead + (reception.terms().isEmpty()
                ? "It is the same in every reading, since what is open in the text is nothing that a position is about."
                : "It depends on how the text is read on " + English.and(reception.terms().stream()
                        .map(English::words).toList())
                        + "; readings that all parties receive alike stand together, under their numbers.")
                + (groups.size() == 1 && !reception.terms().isEmpty() ? " All readings are received alike." : "")
                + " Where nothing says what the text must be worth to a party, only a red line keeps it from signing.";
    }

    private Tag figure(int index) {
        Receptions.Group group = groups.get(index);
        List<ShareBars.Bar> bars = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Acceptability it : group.parties()) {
            it.value().map(Ratio::toDouble).ifPresentOrElse(value -> bars.add(new ShareBars.Bar(words.party(it.party()),
                    value, SheetWords.span(it.range()),
                    it.alternative().flatMap(Acceptability.Alternative::value).map(Ratio::toDouble),
                    it.crossed().stream().map(words::issue).toList())), () -> unknown.add(it.party()));
        }
        Tag caption = Tag.of("figcaption").add(Tag.of("strong", groups.get(index).numbers() + " "));
        caption.add(ways(group));
        if (!unknown.isEmpty()) {
            caption.text("Not known for " + words.parties(unknown) + ".");
        }
        return bars.isEmpty()
                ? Tag.of("figure").add(caption)
                : Tag.of("figure").add(caption,
                        ShareBars.of("reception-" + (index + 1), "Acceptability, readings " + group.numbers(), bars));
    }

    private List<Markup> ways(Receptions.Group group) {
        if (reception.terms().isEmpty() || group.ways().size() == reception.versions().size()) {
            return List.of(new Text("In every reading. "));
        }
        return group.product(reception.terms()).map(this::ways).orElseGet(() -> {
            List<Markup> all = new ArrayList<>();
            for (Map<String, String> way : group.ways().stream().limit(MOST_WAYS).toList()) {
                all.add(new Text(all.isEmpty() ? "" : "or "));
                Map<String, Set<String>> chosen = new LinkedHashMap<>();
                reception.terms().forEach(it -> chosen.put(it, Set.of(way.getOrDefault(it, ""))));
                all.addAll(SheetWords.labels(chosen));
            }
            int more = group.ways().size() - MOST_WAYS;
            all.add(new Text(more > 0 ? "or " + English.number(more) + " more. " : ""));
            return all;
        });
    }

    private List<Markup> ways(Map<String, Set<String>> product) {
        Map<String, Set<String>> said = new LinkedHashMap<>(product);
        said.entrySet().removeIf(it -> it.getValue().equals(reception.versions().stream()
                .map(version -> version.picked().getOrDefault(it.getKey(), "")).collect(Collectors.toSet())));
        return SheetWords.labels(said);
    }

    private Tag table() {
        List<String> headings = new ArrayList<>(List.of("If the text is read so"));
        groups.getFirst().parties().forEach(it -> headings.add(words.party(it.party())));
        Grid grid =
                Grid.cards("Acceptability by reading, 0 to 100 (least to most), and whether the party signs", headings);
        for (int i = 0; i < Math.min(groups.size(), MOST); i++) {
            List<Markup> cells = new ArrayList<>();
            cells.add(Tag.of("span").add(Tag.of("strong", groups.get(i).numbers() + " ")).add(ways(groups.get(i))));
            groups.get(i).parties().forEach(it -> cells.add(cell(words, it)));
            grid.row(cells);
        }
        return grid.tag();
    }

    /** The value, whether the party signs, and its red lines. */
    static Tag cell(SheetWords words, Acceptability it) {
        Tag cell = Tag.of("div").in("accept").add(Tag.of("span", SheetWords.value(it)).in("chance"), Tag.of("br"),
                Tag.of("span", signs(it)).in("signs"));
        if (!it.crossed().isEmpty()) {
            cell.add(Tag.of("br"),
                    Tag.of("span", "crosses its red line on " + words.issues(it.crossed())).in("crossed"));
        }
        if (!it.perhapsCrossed().isEmpty()) {
            cell.add(Tag.of("br"), Tag.of("span", "may cross its red line on " + words.issues(it.perhapsCrossed()))
                    .in("soft"));
        }
        return cell;
    }

    private static String signs(Acceptability it) {
        return switch (it.signs()) {
            case YES -> "signs";
            case NO -> "does not";
            case DEPENDS -> "depends; at the middle it " + (it.signsAtMiddle() ? "signs" : "does not");
        };
    }
}
