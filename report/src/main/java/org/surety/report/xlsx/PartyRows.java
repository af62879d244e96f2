package org.surety.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surety.analysis.accept.Acceptability;
import org.surety.model.position.PositionSet;
import org.surety.report.NegotiationSheet;

/** Rows about parties: how acceptable versions are to them, and what they have said. */
final class PartyRows {

    static final List<String> PARTY = List.of("party", "acceptability", "low", "high", "signs", "red lines crossed",
            "perhaps crossed", "alternative");
    static final List<String> STATEMENT = List.of("party", "issue", "position", "said by", "of", "on", "at", "sources",
            "note");

    private PartyRows() {}

    static List<Object> of(Acceptability it) {
        return List.of(it.party(), it.value().<Object>map(value -> value.toDouble()).orElse("unknown"),
                it.range().low().toDouble(), it.range().high().toDouble(),
                it.signs().name().toLowerCase(Locale.ROOT), String.join(", ", it.crossed()),
                String.join(", ", it.perhapsCrossed()), it.alternative().map(Object::toString).orElse("not stated"));
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
