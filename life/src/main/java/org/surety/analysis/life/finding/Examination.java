package org.surety.analysis.life.finding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.life.Beginnings;
import org.surety.analysis.life.Remedies;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.analysis.life.exit.Exits;
import org.surety.analysis.life.guard.Essentials;
import org.surety.analysis.life.guard.Guards;
import org.surety.model.agreement.Course;
import org.surety.semantics.TooLarge;
import org.surety.semantics.life.Instrument;

/**
 * What is worked out about the life of a text under its readings. Silence is read as the text alone has it. Not safe
 * for several threads.
 */
final class Examination {

    /** More readings that differ are not looked at: each takes some tens of milliseconds. */
    private static final int MOST_READINGS = 60;

    /** Whoever is bound may help: only whether somebody is left matters for an end, whatever procedures lead to. */
    private static final Guards ANYBODY_LEFT =
            (bound, party, attacker) -> bound.stream().allMatch(party::equals) ? Guard.NONE : Guard.OWED;

    private final Map<Essentials, Answer<Beginnings.Bare>> bare = new HashMap<>();
    private final Map<Essentials, Answer<RemedyAnswer>> findings = new HashMap<>();
    private final Map<Essentials, Answer<ExitWay>> ends = new HashMap<>();

    /**
     * What was found out.
     *
     * @param found what
     * @param tooLarge why not more; empty if everything was looked at
     */
    record Answer<T>(List<T> found, Optional<String> tooLarge) {
        Answer {
            found = List.copyOf(found);
        }

        static <T> Answer<T> none(Optional<String> tooLarge) {
            return new Answer<>(List.of(), tooLarge);
        }
    }

    /** Who is bound without a guard as soon as the agreement is in force. */
    Answer<Beginnings.Bare> unguarded(Facts facts) {
        Instrument instrument = facts.instrument();
        Set<String> asked = new LinkedHashSet<>(Beginnings.protectedParties(instrument));
        if (!Beginnings.isWithoutSome(instrument)) {
            // Whoever is helped in some attack while all are bound need not be asked about again; where a text does
            // not say whom an act must hit, it helps everybody.
            facts.agreement().procedures().stream().flatMap(it -> facts.attacks(it).stream())
                    .filter(it -> it.verdict().possible()).map(Attacks.Attack::situation).forEach(it -> {
                        if (it.victim().isEmpty()) {
                            asked.clear();
                        }
                        it.victim().ifPresent(asked::remove);
                        asked.removeAll(it.likeVictim());
                    });
        }
        return asked.isEmpty()
                ? Answer.none(Optional.empty())
                : known(bare, facts, instrument, it -> Beginnings.unguarded(it, asked));
    }

    /** How others can end the agreement for a protected party, whatever it does itself, leaving nobody bound to it. */
    Answer<ExitWay> ends(Facts facts) {
        return known(ends, facts, facts.instrument(), it -> Exits.of(it, Map.of(), ANYBODY_LEFT,
                new LifeRequest(Map.of(), Optional.empty(), Set.of())).stream()
                .filter(way -> way.guardAfter() == Guard.NONE && !way.includesProtected()).toList());
    }

    /** Who can have breaches found, and keep them from being found, by the procedures that the text names for it. */
    Answer<RemedyAnswer> findings(Facts facts) {
        return facts.agreement().obligations().stream().map(it -> it.course().breach().foundBy())
                .noneMatch(Course.FoundBy.Procedure.class::isInstance)
                        ? Answer.none(Optional.empty())
                        : known(findings, facts, facts.instrument(), Remedies::found);
    }

    private static <T> Answer<T> known(Map<Essentials, Answer<T>> known, Facts facts, Instrument instrument,
            Function<Instrument, List<T>> question) {
        Optional<String> tooLarge = facts.agreement().procedures().stream()
                .flatMap(it -> facts.notExamined(it).stream()).findFirst();
        if (tooLarge.isPresent()) {
            // Who can block what is asked here too.
            return Answer.none(tooLarge);
        }
        Essentials key = Essentials.of(facts.agreement());
        Answer<T> found = known.get(key);
        if (found == null) {
            found = known.size() < MOST_READINGS
                    ? answer(instrument, question)
                    : Answer.none(Optional.of("it differs under more than " + MOST_READINGS
                            + " readings, and only the first of them are looked at"));
            known.put(key, found);
        }
        return found;
    }

    private static <T> Answer<T> answer(Instrument instrument, Function<Instrument, List<T>> question) {
        try {
            return new Answer<>(question.apply(instrument), Optional.empty());
        } catch (TooLarge refused) {
            return Answer.none(Optional.of(String.valueOf(refused.getMessage())));
        }
    }
}
