package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.Exposures;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.Guard;
import org.surety.model.quantity.Hours;
import org.surety.report.words.English;
import org.surety.semantics.Case;

/** Who is bound without being guarded. */
final class ExposureTeller {

    /** What is said where there is nobody. */
    static final String NONE = "No protected party is bound without being guarded.";

    private ExposureTeller() {}

    /** The sentences. */
    static List<LifeAccount.Line> of(LifeResult.Row row, Called who) {
        if (row.unsearched().isPresent()) {
            return List.of(unsearched(row.unsearched().get()));
        }
        List<LifeAccount.Line> lines = new ArrayList<>();
        for (List<Exposure> same : together(row.exposure())) {
            Exposure it = same.getFirst();
            Set<String> parties = new LinkedHashSet<>();
            same.forEach(one -> parties.add(one.party()));
            boolean each = parties.size() > 1;
            lines.add(new LifeAccount.Line(Optional.empty(),
                    English.capital(each ? who.each(parties) : who.prose(it.party())) + bears(it, who) + " while "
                            + Phrases.guard(it.guard()) + ", where the attacker is "
                            + (who.isAnyOther(it.against(), it.party())
                                    ? anyOther(it.against())
                                    : each ? another(parties, it.against(), who) : who.any(it.against()))
                            + ": " + lasting(it) + "; " + escape(it) + ".",
                    details(it, each, who)));
        }
        row.converse().forEach(it -> lines.add(LifeAccount.Line.of(English.capital(who.prose(it.guarantor()))
                + " owes help to " + who.prose(it.party()) + " while no duty of " + who.prose(it.party())
                + " binds (" + who.clause(it.how()) + ").")));
        // Members without a name of their own are told in the same words.
        return lines.isEmpty() ? List.of(LifeAccount.Line.of(NONE)) : lines.stream().distinct().toList();
    }

    private static String anyOther(List<String> against) {
        return "any other party"
                + (against.contains(Case.OUTSIDER) ? " or a state outside the agreement" : "");
    }

    /** Of those that are told together, one is the attacker of another, so that none of them is named. */
    private static String another(Set<String> parties, List<String> against, Called who) {
        List<String> outside = against.stream().filter(it -> !parties.contains(it)).toList();
        List<String> words = new ArrayList<>();
        if (outside.size() < against.size()) {
            words.add(parties.size() == 2 ? "the other" : "another of them");
        }
        if (!outside.isEmpty()) {
            words.add(words.isEmpty() ? who.any(outside) : who.list(outside));
        }
        return English.or(words);
    }

    private static LifeAccount.Line unsearched(Exposures.Unsearched it) {
        return new LifeAccount.Line(Optional.empty(), "Not answered: the parties can come to more than "
                + English.figures(it.most()) + " situations that differ, more than are gone through.",
                List.of("Ask about one party, or under one law. In the text, parties that every clause names together, "
                        + "by one group or a class, need not be told apart; each duty with a deadline of its own, and "
                        + "each condition on what one of them has done, multiplies the situations."));
    }

    /**
     * Exposures of which the same is told but for who is exposed: against the same attackers, or each of some parties
     * against the others of them.
     */
    private static List<List<Exposure>> together(List<Exposure> all) {
        Map<List<Object>, List<Exposure>> against = new LinkedHashMap<>();
        all.forEach(it -> against.computeIfAbsent(told(it, Set.copyOf(it.against())), key -> new ArrayList<>())
                .add(it));
        Map<List<Object>, List<Exposure>> together = new LinkedHashMap<>();
        against.forEach((key, some) -> {
            if (some.size() > 1) {
                together.put(key, some);
            } else {
                Set<String> among = new LinkedHashSet<>(some.getFirst().against());
                among.add(some.getFirst().party());
                together.computeIfAbsent(told(some.getFirst(), among), it -> new ArrayList<>()).addAll(some);
            }
        });
        return List.copyOf(together.values());
    }

    private static List<Object> told(Exposure it, Set<String> who) {
        return List.of(who, it.duties(), it.otherDuties(), it.guard(), it.how(), it.longest(), it.longestFree(),
                it.escape());
    }

    /** What has been done for good is no duty any more. */
    private static boolean isDone(Exposure it, String duty) {
        return it.story().stream().anyMatch(move -> ExposureStory.isDone(move, it.party(), duty));
    }

    private static String bears(Exposure it, Called who) {
        List<String> done = it.duties().stream().filter(duty -> isDone(it, duty)).toList();
        List<String> left = it.duties().stream().filter(duty -> !done.contains(duty)).toList();
        String has = "has for good done what " + Phrases.quoted(done) + (done.size() == 1 ? " asks" : " ask");
        if (left.isEmpty()) {
            return " " + has;
        }
        return " is bound by " + who.duties(it.party(), left) + (done.isEmpty() ? "" : " and " + has);
    }

    private static String escape(Exposure it) {
        boolean onlyDone = it.duties().stream().allMatch(duty -> isDone(it, duty));
        return it.escape().map(hours -> "by its own act it can end its duties after " + Phrases.time(hours))
                .orElse(onlyDone
                        ? "no act of its own can undo that"
                        : "no act of its own can free it from all of that");
    }

    private static String lasting(Exposure it) {
        if (it.longest().equals(it.longestFree())) {
            return atMost(it.longest()).replace("at most", "for at most");
        }
        String lawful = it.longest().filter(hours -> hours.count() == 0).isPresent()
                ? "not at all"
                : atMost(it.longest()).replace("at most", "for at most");
        return lawful + " while the others keep to the agreement, " + atMost(it.longestFree()) + " if they do not";
    }

    private static String atMost(Optional<Hours> hours) {
        return hours.map(it -> "at most " + Phrases.time(it)).orElse("for a time without limit");
    }

    private static List<String> details(Exposure it, boolean each, Called who) {
        List<String> told = new ArrayList<>();
        if (!it.otherDuties().isEmpty()) {
            told.add("In other situations the same holds of " + who.duties(it.party(), it.otherDuties()) + ".");
        }
        told.add(it.how().equals("procedures")
                ? "No procedure of the text leads to help against it."
                : (it.guard() == Guard.BLOCKABLE ? "The attacker has its say in: " : "The gap is opened by: ")
                        + who.clause(it.how()) + ".");
        ExposureStory.of(it, who)
                .map(story -> each
                        ? story.replaceFirst("One way there", "One way there, for " + who.prose(it.party()))
                        : story)
                .ifPresent(told::add);
        return told;
    }
}
