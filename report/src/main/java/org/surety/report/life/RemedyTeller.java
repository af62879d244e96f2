package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.RemedyAnswer;
import org.surety.analysis.voting.MinimalSets;
import org.surety.report.words.English;

/** Who finds a breach, and what follows. */
final class RemedyTeller {

    private RemedyTeller() {}

    /** The sentences. */
    static List<LifePage.Line> of(LifeResult.Row row, Called who) {
        Map<LifePage.Line, List<String>> alike = new LinkedHashMap<>();
        for (RemedyAnswer it : row.remedies()) {
            String found = it.finders().count().signum() == 0
                    ? "nobody is named who finds a breach"
                    : (row.interpretation().isVienna() ? "a breach can be invoked by " : "a breach is found by ")
                            + sets(it.finders(), who) + (it.accusedBlocks()
                                    ? row.interpretation().isVienna()
                                            ? "; an objection of the accused stops that (Article 65)"
                                            : "; the accused can itself keep it from being found"
                                    : "");
            String follows = it.follows().isEmpty()
                    ? "nothing in this text follows; state responsibility remains"
                    : "what follows: " + English.and(it.follows())
                            + it.earliest().map(hours -> ", at the earliest after " + Phrases.time(hours)).orElse("");
            alike.computeIfAbsent(LifePage.Line.of(found + "; " + follows + "."), key -> new ArrayList<>())
                    .add("\"" + it.duty() + "\"");
        }
        List<LifePage.Line> lines = new ArrayList<>();
        alike.forEach((line, duties) -> lines.add(LifePage.Line.of((alike.size() == 1
                ? "Of every duty"
                : "Of " + English.and(duties.stream().distinct().toList())) + ": " + line.sentence())));
        return lines.isEmpty() ? List.of(LifePage.Line.of("There is no duty that could be broken.")) : lines;
    }

    private static String sets(MinimalSets sets, Called who) {
        if (sets.isComplete() && sets.listed().size() <= 3) {
            return English.or(sets.listed().stream().map(who::list).toList());
        }
        boolean singles = sets.isComplete() && sets.listed().stream().allMatch(it -> it.size() == 1);
        return singles
                ? "any one of " + who.list(sets.listed().stream().map(List::getFirst).toList())
                : "any of " + English.figures(sets.count().longValue()) + " sets of parties";
    }
}
