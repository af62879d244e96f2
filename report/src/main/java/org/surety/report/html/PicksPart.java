package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.AcceptabilityTable;
import org.surety.model.quantity.Ratio;
import org.surety.report.chart.Radar;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.SigningWords;

/** Which readings principles of bargaining single out. */
final class PicksPart {

    private final AcceptabilityTable reception;
    private final SheetWords words;
    private final List<Receptions.Group> groups;

    PicksPart(AcceptabilityTable reception, SheetWords words, List<Receptions.Group> groups) {
        this.reception = reception;
        this.words = words;
        this.groups = List.copyOf(groups);
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        if (reception.picks().isEmpty()) {
            return body;
        }
        body.add(Tag.of("h4", "What principles of fairness single out"));
        boolean everybody = reception.picks().getFirst().everybody();
        body.add(Tag.of("p", "Each principle picks by a rule of its own. "
                + (everybody
                        ? "They choose among the readings that leave no party worse off than the baseline."
                        : "No reading leaves every party at least as well off as the baseline, so they choose "
                                + "among all; what they name is then no bargain that all would strike.")
                + (reception.versions().stream().flatMap(it -> it.parties().stream())
                        .anyMatch(it -> it.value().isEmpty())
                                ? " What is not known counts as 50."
                                : "")));
        body.add(Tag.of("p", SigningWords.baseline(reception.baseline(), words.partyNames())));
        Grid grid = Grid.cards("The principles", List.of("Principle", "Singles out", "Where it was put forward"));
        Map<String, List<AcceptabilityTable.Pick>> together = new LinkedHashMap<>();
        for (AcceptabilityTable.Pick pick : reception.picks()) {
            together.computeIfAbsent(alike(pick.version()), it -> new ArrayList<>()).add(pick);
            grid.row(List.of(new Text(pick.principle().title()),
                    new Text("reading " + pick.version().number()),
                    new Text(pick.principle().citation())));
        }
        List<Radar.Version> versions = new ArrayList<>();
        together.forEach((numbers, picks) -> {
            List<Double> values = values(picks.getFirst());
            if (values.size() == words.partyIds().size()) {
                versions.add(new Radar.Version(numbers + ": " + English.and(picks.stream()
                        .map(it -> it.principle().title()).toList()), values));
            }
        });
        Radar.of("picks", "What the principles single out, by party", words.partyIds().stream().map(words::party)
                .toList(), versions.stream().limit(Radar.MOST_VERSIONS).toList())
                .ifPresent(it -> body.add(Tag.of("div").in("charts from-top").add(Tag.of("figure").add(
                        Tag.of("figcaption", "Acceptability of what they single out, further out is more acceptable."),
                        it))));
        body.add(grid.unseenCaption().tag());
        return body;
    }

    /** The numbers of the readings that all parties receive alike, among which a version is shown. */
    private String alike(AcceptabilityTable.Version version) {
        return groups.stream().filter(it -> it.versions().contains(version)).map(Receptions.Group::numbers).findFirst()
                .orElse(Integer.toString(version.number()));
    }

    private List<Double> values(AcceptabilityTable.Pick pick) {
        return pick.version().parties().stream().map(Acceptability::value)
                .flatMap(it -> it.map(Ratio::toDouble).stream()).toList();
    }
}
