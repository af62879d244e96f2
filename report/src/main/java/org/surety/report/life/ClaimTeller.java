package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.model.quantity.Hours;
import org.surety.report.words.English;

/** What a claim of breach changes. */
final class ClaimTeller {

    /** Claims with the same effects, whoever makes them of whom. */
    private static final class Claimed {
        private final Set<String> by = new LinkedHashSet<>();
        private final Set<String> accused = new LinkedHashSet<>();
        private final Set<String> duties = new LinkedHashSet<>();

        void add(ClaimAnswer it) {
            by.addAll(it.by());
            accused.addAll(it.accused());
            duties.add(it.duty());
        }

        String told(Called who) {
            // Of those that are alike all can be accused by all, or one that stands for them by the others.
            Set<String> anybody = new LinkedHashSet<>(accused);
            anybody.addAll(by);
            boolean alike = accused.size() > 1 && accused.containsAll(by) && by.size() >= accused.size() - 1;
            boolean all = who.list(alike ? anybody : by).equals("all parties");
            String claimant = all ? "any party" : who.any(alike ? anybody : by);
            String other = who.list(accused).equals("all parties") || alike ? "another" : who.any(accused);
            return "A claim by " + claimant + " that " + other + " has broken "
                    + (duties.size() == 1
                            ? Phrases.quoted(duties)
                            : who.areAllDuties(duties) ? "one of its duties" : "one of " + Phrases.quoted(duties));
        }
    }

    private ClaimTeller() {}

    /** The sentences. */
    static List<LifeAccount.Line> of(LifeResult.Row row, Called who) {
        Map<List<String>, Claimed> alike = new LinkedHashMap<>();
        Set<String> nothing = new LinkedHashSet<>();
        for (ClaimAnswer it : row.claims()) {
            if (it.changes().isEmpty()) {
                nothing.add(it.duty());
            } else {
                boolean notice = row.interpretation().isVienna() && it.ifDisputed().isEmpty();
                String law = notice
                        ? " (Articles 60 and 65: the claim counts as the notice of a party that may suspend, with "
                                + "three months for objections)"
                        : "";
                alike.computeIfAbsent(
                        List.of(told(it, it.changes(), notice, who) + law, told(it, it.ifDisputed(), false, who)),
                        key -> new Claimed()).add(it);
            }
        }
        List<LifeAccount.Line> lines = new ArrayList<>();
        alike.forEach((told, claimed) -> {
            nothing.removeAll(claimed.duties);
            lines.add(LifeAccount.Line.of(claimed.told(who) + (told.get(0).equals(told.get(1))
                    ? ": whether the accused disputes it or not, " + told.get(0)
                    : ": if nobody disputes it, " + told.get(0) + "; if the accused disputes it, " + told.get(1))
                    + "."));
        });
        if (!nothing.isEmpty()) {
            lines.add(LifeAccount.Line.of(lines.isEmpty()
                    ? "A claim alone changes no duty."
                    : "A claim alone changes nothing of " + Phrases.quoted(nothing) + "."));
        }
        return lines.isEmpty() ? List.of(LifeAccount.Line.of("There is no duty of which it could be claimed.")) : lines;
    }

    /**
     * Differences; where two parties are suspended towards each other, their duties go without saying.
     *
     * @param notice whether that is once the time for objections has passed, which is no fixed number of days
     */
    private static String told(ClaimAnswer claim, List<ClaimAnswer.Difference> differences, boolean notice,
            Called who) {
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        String accused = claim.accused().getFirst();
        // Who is accused may be one of those who claim it of each other.
        String claimant = claim.by().stream().filter(it -> !it.equals(accused)).findFirst().orElse(accused);
        boolean pairs = differences.stream().anyMatch(it -> it.what().equals("pair"));
        for (ClaimAnswer.Difference it : differences) {
            boolean pair = it.what().equals("pair");
            if (pair || !pairs || !it.to().equals("suspended")) {
                List<String> whose = it.whose().stream().map(party -> party.equals(claimant)
                        ? "the claimant"
                        : party.equals(accused) ? "the accused" : who.prose(party))
                        .sorted().toList().reversed();
                alike.computeIfAbsent("suspended".equals(it.to()) && pair
                        ? "suspended" + (it.after() == 0
                                ? " at once"
                                : " after " + (notice ? "three months" : Phrases.time(Hours.of(it.after()))))
                        : English.words(it.to()) + " instead of " + English.words(it.from())
                                + (it.after() == 0 ? ", at once" : ", after " + Phrases.time(Hours.of(it.after()))),
                        key -> new LinkedHashSet<>()).add(
                                pair
                                        ? "what binds " + English.and(whose) + " to each other"
                                        : "\"" + it.what() + "\""
                                                + (whose.isEmpty() ? "" : " of " + English.and(whose)));
            }
        }
        return alike.isEmpty()
                ? "nothing changes"
                : String.join("; ", alike.entrySet().stream()
                        .map(it -> English.and(it.getValue()) + (it.getValue().size() > 1 ? " are " : " is ")
                                + it.getKey())
                        .toList());
    }
}
