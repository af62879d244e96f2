package org.surety.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.api.Baseline;
import org.surety.model.design.Design;
import org.surety.model.position.PositionSet;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.words.DesignWords;
import org.surety.report.words.SigningWords;

/** Rows about parties: how acceptable versions are to them, and what they have said. */
final class PartyRows {

    static final List<String> PARTY =
            List.of("party", "acceptability", "low", "high", "reaches its threshold", "red lines crossed",
                    "perhaps crossed", "alternative", "must be worth", "threshold");
    static final List<String> STATEMENT = List.of("party", "issue", "position", "said by", "of", "on", "at", "sources",
            "note");

    private PartyRows() {}

    static List<Object> of(Acceptability it) {
        return List.of(it.party(), it.value().<Object>map(value -> value.toDouble()).orElse("unknown"),
                it.range().low().toDouble(), it.range().high().toDouble(),
                it.isKnown() ? it.signs().name().toLowerCase(Locale.ROOT) : "nothing recorded",
                String.join(", ", it.crossed()),
                String.join(", ", it.perhapsCrossed()),
                it.alternative().map(SigningWords::alternative).orElse("not stated"),
                it.threshold().map(one -> DesignWords.range(one.worth())).orElse("anything"),
                "no red line crossed and " + SigningWords.threshold(it));
    }

    /** What versions must be worth to parties, and from where gains are counted. */
    static List<List<Object>> signing(Design.Signing signing, Baseline baseline) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("threshold", SigningWords.criterion(signing)));
        if (!baseline.parties().isEmpty()) {
            rows.add(List.of("baseline", SigningWords.baseline(baseline, Map.of())));
        }
        return rows;
    }

    /** The same rows, and the files that an answer was made from. */
    static List<List<Object>> method(Stamp stamp, List<List<Object>> rows) {
        List<List<Object>> all = new ArrayList<>(rows);
        stamp.parameters().forEach((name, value) -> all.add(List.of("--" + name, value)));
        stamp.inputs().forEach(it -> all.add(List.of("file", it.name() + " (SHA-256 " + it.sha256() + ")")));
        return all;
    }

    static List<List<Object>> statements(PositionSet set) {
        List<List<Object>> rows = new ArrayList<>();
        set.stances().forEach(stance -> stance.statements().forEach(it -> rows.add(List.of(
                NegotiationSheet.partyName(set, stance.party()), NegotiationSheet.issueTitle(set, stance.issue()),
                it.position().written(), it.speaker(), it.about().orElse(""),
                it.date().map(Object::toString).orElse(""),
                it.place().orElse(""), String.join(", ", it.citations().stream().map(one -> one.source()).toList()),
                it.note().orElse("")))));
        return rows;
    }
}
