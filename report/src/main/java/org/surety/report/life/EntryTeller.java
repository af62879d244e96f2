package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.voting.MinimalSets;
import org.surety.report.words.English;

/** What brings an agreement into force. */
final class EntryTeller {

    private EntryTeller() {}

    /** The sentences. */
    static List<LifeAccount.Line> of(EntryAnswer entry, Called who) {
        List<LifeAccount.Line> lines = new ArrayList<>();
        if (!entry.possible()) {
            lines.add(
                    LifeAccount.Line
                            .of("Nothing in the text brings it into force, so read in this way it binds nobody."));
        } else if (entry.enough().listed().size() == 1) {
            List<String> all = entry.enough().listed().getFirst();
            lines.add(LifeAccount.Line.of(all.isEmpty()
                    ? "It takes no act of any party."
                    : "It takes the consent or act of " + who.list(all) + "."));
        } else {
            String sets = who.consisting(entry.condition(), entry.enough());
            lines.add(LifeAccount.Line.of("It takes the consent or act of " + sets
                    + Optional.of(sets).filter(it -> it.startsWith("one of "))
                            .flatMap(it -> common(entry.enough(), who))
                            .map(it -> "; " + it + " belong to every one of them")
                            .orElse("")
                    + "."));
        }
        Set<String> alone = new LinkedHashSet<>();
        entry.blockers().listed().stream().filter(it -> it.size() == 1).forEach(alone::addAll);
        if (entry.possible() && !alone.isEmpty()) {
            lines.add(LifeAccount.Line.of((alone.size() == 1
                    ? English.capital(who.list(alone)) + " alone"
                    : ("Each of " + who.list(alone)).replace("Each of all parties", "Each party") + " by itself")
                    + " can keep it from entering into force by holding back."));
        }
        if (!entry.needed().isEmpty()) {
            lines.add(LifeAccount.Line.of("It also takes what no party does by itself: "
                    + English.and(entry.needed().stream().map(who::needed).toList())
                    + "."));
        }
        entry.beside().forEach(it -> lines.add(beside(it, who)));
        entry.circles().forEach(it -> lines.add(LifeAccount.Line.of("Each of "
                + English.and(it.stream().map(who::title).toList())
                + " waits for an act under the other, so none of them can move first.")));
        return lines;
    }

    /** Which of two agreements can bind before the other, and who is bound in the meantime. */
    private static LifeAccount.Line beside(EntryAnswer.Beside it, Called who) {
        String named = who.title(it.agreement());
        if (it.lacking().isEmpty()) {
            return LifeAccount.Line.of("It cannot be in force before " + named + " is.");
        }
        List<String> bound = who.bearers();
        return new LifeAccount.Line(Optional.empty(), "It can be in force while " + named + " is not.",
                List.of("What " + named + " still waits for then: " + English.and(it.lacking().stream()
                        .map(who::lacking).toList()) + ".",
                        bound.isEmpty()
                                ? "In the meantime no standing duty of this text binds anybody."
                                : "In the meantime " + who.list(bound) + (bound.size() == 1 ? " is" : " are")
                                        + " bound by this text, and nobody by that one."));
    }

    private static Optional<String> common(MinimalSets sets, Called who) {
        if (!sets.isComplete() || sets.listed().isEmpty()) {
            return Optional.empty();
        }
        Set<String> common = new LinkedHashSet<>(sets.listed().getFirst());
        sets.listed().forEach(common::retainAll);
        return common.isEmpty() ? Optional.empty() : Optional.of(who.list(common));
    }
}
