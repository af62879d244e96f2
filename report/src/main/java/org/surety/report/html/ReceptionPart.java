package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.report.NegotiationSheet;
import org.surety.report.chart.ClauseMarks;
import org.surety.report.chart.ClauseRow;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.SigningWords;

/** How acceptable each reading is to each party. */
final class ReceptionPart {

    private static final int MOST = 12;
    /** So many lines lie open; more are folded away. */
    private static final int MOST_OPEN = 6;
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
        body.add(Tag.of("h3", "What each reading scores with each party"));
        if (groups.isEmpty() || groups.getFirst().parties().isEmpty()) {
            body.add(Tag.of("p", "No party is known to want anything, so nothing can be said."));
            return body;
        }
        body.add(Tag.of("p", lead()));
        body.add(groups.size() > MOST_OPEN
                ? Grid.folded("What each of " + English.number(groups.size()) + " groups of readings scores", table())
                : table().tag());
        body.add(Tag.of("h4", "What the text must be worth to each"));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        groups.getFirst().parties().forEach(it -> alike
                .computeIfAbsent(SigningWords.threshold(it), key -> new ArrayList<>()).add(it.party()));
        alike.forEach((threshold, parties) -> body.add(Tag.of("p", "To " + words.parties(parties) + ": " + threshold
                + ".")));
        if (groups.size() > MOST) {
            body.add(Tag.of("p", English.count(groups.size() - MOST, "more group of readings is",
                    "more groups of readings are")
                    + " not shown; those that principles single out and those that reach "
                    + "more thresholds stand first.").in("small"));
        }
        List<Markup> picks = new PicksPart(reception, words).body();
        if (!picks.isEmpty()) {
            body.add(Grid.folded("What principles of bargaining single out", picks));
        }
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
                + (groups.size() == 1 && !reception.terms().isEmpty() ? " All readings are received alike." : "");
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

    private Grid table() {
        List<String> headings = new ArrayList<>(List.of("If the text is read so"));
        groups.getFirst().parties().forEach(it -> headings.add(words.party(it.party())));
        Grid grid =
                Grid.cards("Scores by reading, 0 to 100 (least to most), on assumed weights", headings);
        for (int i = 0; i < Math.min(groups.size(), MOST); i++) {
            List<Markup> cells = new ArrayList<>();
            cells.add(Tag.of("span").add(Tag.of("strong", groups.get(i).numbers() + " ")).add(ways(groups.get(i))));
            groups.get(i).parties().forEach(it -> cells.add(cell(words, it)));
            grid.row(cells);
        }
        return grid;
    }

    /** The value, whether it reaches the threshold, and the red lines. */
    static Tag cell(SheetWords words, Acceptability it) {
        Tag cell = Tag.of("div").in("accept").add(ClauseMarks.square(fill(it)),
                Tag.of("span", " " + SheetWords.value(it)).in("chance"),
                Tag.of("span", ", " + fill(it).words()).in("unseen"));
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

    /** Whether a text reaches what it must be worth to a party, and crosses no red line of it. */
    static ClauseRow.Fill fill(Acceptability it) {
        return it.value().isEmpty()
                ? ClauseRow.Fill.UNKNOWN
                : switch (it.signs()) {
                    case YES -> ClauseRow.Fill.FULL;
                    case NO -> ClauseRow.Fill.EMPTY;
                    case DEPENDS -> ClauseRow.Fill.HALF;
                };
    }
}
