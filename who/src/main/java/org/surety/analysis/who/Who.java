package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.Orbits;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;

/** Answers what follows from the text alone. */
public final class Who {

    private static final String METHOD = "exact: the procedure folded step by step into a condition on who cooperates, "
            + "its minimal sets counted by classes of interchangeable parties or a decision diagram";

    /** So many sets are always known, so that what is said of them does not depend on how many are to be listed. */
    private static final int LISTED = 1000;

    private final WhoRequest request;
    private final Work work;
    /** One for each answer, by its essentials, in the order in which they were met. */
    private final Map<List<Object>, Case> cases = new LinkedHashMap<>();
    /** By what they follow from: very many cases have the same sets. */
    private final Map<List<Object>, Sets> known = new ConcurrentHashMap<>();

    private Who(WhoRequest request, Work work) {
        this.request = request;
        this.work = work;
    }

    /**
     * The answers for every reading, procedure, attacker, victim and place that {@code request} does not rule out.
     *
     * @throws IllegalArgumentException if the request names a procedure, term or reading that does not exist
     * @throws org.surety.semantics.TooLarge if there are too many readings, or sets that only a search could count
     */
    public static WhoResult of(Family family, WhoRequest request) {
        return of(family, request, Work.quiet());
    }

    /**
     * As {@link #of(Family, WhoRequest)}.
     *
     * @param work is told how far a long search of states is; there may be one search after another
     */
    public static WhoResult of(Family family, WhoRequest request, Work work) {
        Map<Reading, Membership> rolls = new LinkedHashMap<>();
        Readings.of(family, request.readings()).list(request.mostReadings())
                .forEach(reading -> rolls.put(reading, Membership.of(family.under(reading))));
        refuseUnknownProcedure(family, request, rolls.values());
        Who who = new Who(request, work);
        Situations situations = new Situations(request, rolls);
        List<Unanswered> asked = new ArrayList<>();
        rolls.forEach((reading, membership) -> {
            for (Procedure procedure : membership.agreement().procedures()) {
                if (who.isAsked(membership.agreement(), procedure)) {
                    situations.of(membership, procedure)
                            .forEach(it -> asked.add(who.asked(membership, reading, it)));
                }
            }
        });
        List<WhoRow> rows = who.answered(asked);
        return new WhoResult(family.id(), request, family.terms(), rows, Flips.of(family.terms(), rows), METHOD);
    }

    /** Whether it is asked under this reading, under which the step that is asked about may not be there. */
    private boolean isAsked(Agreement agreement, Procedure procedure) {
        return request.asks(procedure.id()) && Optional.ofNullable(request.outcomes().get(procedure.id()))
                .map(it -> it.isIn(agreement)).orElse(true);
    }

    private static void refuseUnknownProcedure(Family family, WhoRequest request, Iterable<Membership> rolls) {
        if (request.procedure().isPresent()) {
            for (Membership roll : rolls) {
                if (roll.agreement().procedure(request.procedure().get()).isPresent()) {
                    return;
                }
            }
            throw new IllegalArgumentException(family.id() + " has no procedure called " + request.procedure().get());
        }
    }

    /**
     * The stories behind one row: for each answer a shortest run that shows it.
     *
     * @param family the agreement from which {@code row} comes
     */
    public static List<Witness> stories(Family family, WhoRequest request, WhoRow row) {
        Case asked = asked(Membership.of(family.under(row.reading())), row.reading(), row.situation(), request);
        return Witnesses.of(asked, row);
    }

    private static Case asked(Membership membership, Reading reading, WhoRow.Situation situation, WhoRequest request) {
        Procedure procedure = membership.agreement().procedure(situation.procedure()).orElseThrow();
        return situation.in(membership, request.event().orElseGet(procedure::usualEvent), request.circumstances(),
                request.standing(reading));
    }

    /** A row that is to be answered; all whose case has the same essentials have the same answer. */
    private record Unanswered(Reading reading, WhoRow.Situation situation, List<Object> essentials) {}

    /** Readings and places that differ only in what does not bear on the run of the procedure share their answers. */
    private Unanswered asked(Membership membership, Reading reading, WhoRow.Situation situation) {
        Case asked = asked(membership, reading, situation, request);
        List<Object> essentials = asked.essentials();
        cases.putIfAbsent(essentials, asked);
        return new Unanswered(reading, situation, essentials);
    }

    private List<WhoRow> answered(List<Unanswered> asked) {
        List<CaseAnswer> answers = work.each(List.copyOf(cases.values()), this::answer);
        Map<List<Object>, CaseAnswer> found = new HashMap<>();
        for (List<Object> essentials : cases.keySet()) {
            found.put(essentials, answers.get(found.size()));
        }
        return asked.stream().map(it -> new WhoRow(it.reading(), it.situation(),
                Optional.ofNullable(found.get(it.essentials())).orElseThrow())).toList();
    }

    private CaseAnswer answer(Case asked) {
        HelpAnalysis prospects = HelpAnalysis.of(asked, work);
        MonotoneCondition help = request.by().map(prospects::helpBy).orElseGet(prospects::help);
        MonotoneCondition lawfulHelp = request.by().map(prospects::lawfulHelpBy).orElseGet(prospects::lawfulHelp);
        List<String> players = inOrder(asked.membership(), help);
        Sets sets = known.computeIfAbsent(List.of(help, lawfulHelp, players), it -> sets(help, lawfulHelp, players));
        return sets.under(Verdict.of(prospects, help, players, request.by()));
    }

    /** All of an answer that follows from two conditions. */
    private record Sets(MinimalSets blockers, List<Boolean> lawful, CaseAnswer.Lawfully lawfully, MinimalSets enough,
            CaseAnswer.Kinds kinds) {

        CaseAnswer under(Verdict verdict) {
            return new CaseAnswer(verdict, blockers, lawful, lawfully, enough, kinds);
        }
    }

    private Sets sets(MonotoneCondition help, MonotoneCondition lawfulHelp, List<String> players) {
        Blocking blocking = new Blocking(help.dual(), lawfulHelp.dual(), players);
        int listed = Math.max(LISTED, request.listed());
        MinimalSets blockers = blocking.sets(listed);
        MinimalSets enough = help.minimalSets(players, listed);
        Orbits kinds = blocking.orbits(blockers, listed);
        List<Boolean> lawful = blockers.listed().stream().map(blocking::isLawful).toList();
        return new Sets(blockers, lawful, blocking.lawfully(blockers, lawful), enough,
                new CaseAnswer.Kinds(kinds, kinds.listed().stream().map(it -> blocking.isLawful(it.first())).toList(),
                        help.orbits(players, enough, listed, List.of())));
    }

    /** What a case holds in store, apart from who must act together. */
    public static Verdict verdict(HelpAnalysis prospects) {
        MonotoneCondition help = prospects.help();
        return Verdict.of(prospects, help, inOrder(prospects.root().membership(), help), Optional.empty());
    }

    /** Those on whom help depends, in the order of the text. */
    private static List<String> inOrder(Membership membership, MonotoneCondition help) {
        Set<String> ordered = new LinkedHashSet<>(membership.everybody());
        ordered.retainAll(help.parties());
        ordered.addAll(help.parties());
        return List.copyOf(ordered);
    }
}
