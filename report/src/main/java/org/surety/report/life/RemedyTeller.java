package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Course;
import org.surety.report.words.ActionWords;
import org.surety.report.words.English;

/** Who finds a breach, and what follows. */
final class RemedyTeller {

    private static final String ENDS = "ends";

    private RemedyTeller() {}

    /** Duties of which the same can be said, and whose breach it would be. */
    private static final class Alike {
        private final Set<String> duties = new LinkedHashSet<>();
        private final Set<String> accused = new LinkedHashSet<>();
    }

    /** The sentences. */
    static List<LifeAccount.Line> of(LifeResult.Row row, Called who) {
        Map<String, Alike> alike = new LinkedHashMap<>();
        for (RemedyAnswer it : row.remedies()) {
            Alike same = alike.computeIfAbsent(sentence(it, who),
                    key -> new Alike());
            same.duties.add(it.duty());
            same.accused.addAll(it.accused());
        }
        List<LifeAccount.Line> lines = new ArrayList<>();
        alike.forEach((sentence, same) -> {
            // Where the same duty has other answers for others, whose breach it would be has to be said.
            boolean others = alike.values().stream()
                    .anyMatch(it -> it != same && it.duties.stream().anyMatch(same.duties::contains));
            lines.add(LifeAccount.Line.of((alike.size() == 1
                    ? "Of every duty"
                    : "Of " + (who.areAllDuties(same.duties) ? "every duty" : Phrases.quoted(same.duties))
                            + (others ? ", broken by " + who.any(same.accused) : ""))
                    + ": " + sentence));
        });
        return lines.isEmpty() ? List.of(LifeAccount.Line.of("There is no duty that could be broken.")) : lines;
    }

    private static String sentence(RemedyAnswer it, Called who) {
        if (it.byLaw()) {
            boolean two = it.follows().contains(ENDS);
            return "a material breach can be invoked by " + sets(it, who)
                    + (two
                            ? ", to end the agreement or to suspend it in whole or in part"
                            : ", to suspend what binds it and the accused to each other")
                    + ", at the earliest three months after its notice"
                    + (two
                            ? " (Articles 60(1) and 65)"
                            : ": by a party that is specially affected, or by any where the breach changes the position"
                                    + " of all (Articles 60(2) and 65)")
                    + "; an objection of any party, the accused"
                    + " included, stops that, and a settlement is to be sought (Articles 65 and 66).";
        }
        String found = it.finders().count().signum() == 0
                ? "nobody is named who finds a breach"
                : "a breach is found by " + sets(it, who)
                        + (it.accusedBlocks() ? "; the accused can itself keep it from being found" : "");
        String follows = it.follows().isEmpty()
                ? "the text says nothing of what follows; state responsibility remains"
                : "what can follow: "
                        + English.and(it.follows().stream().map(one -> follows(one, it.duty(), who)).toList())
                        + it.earliest().map(hours -> hours.count() == 0
                                ? ", at once"
                                : ", at the earliest after " + Phrases.time(hours)).orElse("");
        return found + "; " + follows + ".";
    }

    /** What follows, as it stands in the answer, in words. */
    private static String follows(String it, String duty, Called who) {
        boolean pair = who.instrument().duty(duty).stream().flatMap(one -> one.course().breach().then().stream())
                .anyMatch(Course.Consequence.Suspends.class::isInstance);
        return switch (it) {
            case ENDS -> "the agreement ends";
            case "suspends" -> pair
                    ? "what binds those who are freed and the accused to each other is suspended"
                    : "it is suspended";
            case "releases" -> "those who are freed are bound no more";
            case "expels" -> "whoever broke it is a party no more, and the others stay bound";
            case "voids" -> "it is void";
            case "revives" -> "it is in force again";
            default -> it.startsWith("releases ")
                    ? "a release from " + Phrases.quoted(List.of(it.substring("releases ".length())))
                    : it.startsWith("sets-off ")
                            ? "the procedure " + Phrases.quoted(List.of(it.substring("sets-off ".length())))
                                    + " is set off"
                            : act(it);
        };
    }

    private static String act(String word) {
        return Stream.of(ActionKind.values()).filter(it -> it.word().equals(word)).findFirst()
                .map(it -> it == ActionKind.CONSULT ? "talks" : "acts to " + ActionWords.of(Action.of(it)))
                .orElse(word);
    }

    private static String sets(RemedyAnswer answer, Called who) {
        MinimalSets sets = answer.finders();
        boolean singles = sets.isComplete() && sets.listed().stream().allMatch(it -> it.size() == 1);
        List<String> each = singles ? sets.listed().stream().map(List::getFirst).toList() : List.of();
        if (singles && who.areAllOthers(each, answer.accused().getFirst())) {
            return each.size() == 1 ? "the other party" : "any other party";
        }
        if (sets.isComplete() && sets.listed().size() == 1) {
            Optional<String> seats = who.allOtherSeats(sets.listed().getFirst(), answer.accused());
            if (seats.isPresent()) {
                return seats.get();
            }
        }
        if (sets.isComplete() && sets.listed().size() <= 3) {
            return English.or(sets.listed().stream().map(who::list).toList());
        }
        return singles
                ? ("any one of " + who.list(each)).replace("any one of all parties", "any party")
                : who.consisting(answer.condition(), sets);
    }
}
