package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.accept.Acceptability;
import org.surety.report.words.English;

/** Who would gain by walking away. */
final class Walking {

    private Walking() {}

    /** In one or two sentences. */
    static String told(List<Receptions.Group> groups, SheetWords words) {
        List<Acceptability> stated = groups.stream().flatMap(it -> it.parties().stream())
                .filter(it -> it.alternative().isPresent()).toList();
        if (stated.isEmpty()) {
            return "What having no agreement is worth is stated for no party, so it cannot be said who would gain by "
                    + "walking away.";
        }
        Set<String> known =
                stated.stream().map(Acceptability::party).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<String>> leaving = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (Acceptability it : groups.get(i).parties()) {
                if (it.isWorseThanAlternative()) {
                    leaving.computeIfAbsent(it.party(), party -> new ArrayList<>()).add(groups.get(i).numbers());
                }
            }
        }
        List<String> all = new ArrayList<>(words.partyIds());
        all.removeAll(known);
        String who = leaving.isEmpty()
                ? "No party would gain by walking away from any of these readings, as far as its alternative is stated."
                : "Walking away would be worth more than the text to "
                        + English.and(leaving.entrySet().stream().map(it -> words.party(it.getKey()) + " (under "
                                + English.and(it.getValue()) + ")").toList())
                        + ".";
        return who + (all.isEmpty() ? "" : " No alternative is stated for " + words.parties(all) + ".");
    }
}
