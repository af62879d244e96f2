package org.surety.analysis.who;

import java.util.ArrayList;
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
import org.surety.model.quantity.Hours;
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

    /** So many analyses are kept for requests that differ in the hour only. */
    private static final int MOST_KEPT = 1000;

    private final Family family;
    private final Work work;
    private final Map<List<Object>, Text> texts = new ConcurrentHashMap<>();
    private final Map<List<Object>, HelpAnalysis> analyses = new ConcurrentHashMap<>();
    private final Map<Asked, CaseAnswer> known = new ConcurrentHashMap<>();
    private final Map<Conditions, Sets> sets = new ConcurrentHashMap<>();

    /** The agreement under every reading that is asked about, and which parties it treats alike in all of them. */
    private record Text(Map<Reading, Membership> rolls, Map<String, Integer> kinds) {}

    /** What an answer depends on. */
    private record Asked(List<Object> essentials, Optional<Hours> by, int listed) {}

    /** On whom help depends, with all others against it and with all others within the agreement. */
    private record Conditions(MonotoneCondition help, MonotoneCondition lawful, List<String> players, int listed) {}

    /** What an answer says of sets. */
    private record Sets(MinimalSets blockers, List<Boolean> lawful, CaseAnswer.Lawfully lawfully, MinimalSets enough,
            CaseAnswer.Kinds kinds) {}

    private Who(Family family, Work work) {
        this.family = family;
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
        return about(family, work).ask(request);
    }

    /**
     * For several requests about one agreement, which share whatever is the same in them; they may be made by several
     * threads.
     *
     * @param work as of {@link #of(Family, WhoRequest, Work)}
     */
    public static Who about(Family family, Work work) {
        return new Who(family, work);
    }

    /** The agreement that it is about. */
    public Family family() {
        return family;
    }

    /** As {@link #of(Family, WhoRequest)}. */
    public WhoResult ask(WhoRequest request) {
        Text text = text(request);
        refuseUnknownProcedure(family, request, text.rolls().values());
        Situations situations = new Situations(request, text.rolls(), text.kinds());
        List<Unanswered> asked = new ArrayList<>();
        text.rolls().forEach((reading, membership) -> {
            for (Procedure procedure : membership.agreement().procedures()) {
                if (isAsked(request, membership.agreement(), procedure)) {
                    situations.of(membership, procedure).forEach(situation -> asked
                            .add(unanswered(request, reading, situation, asked(membership, reading, situation,
                                    request))));
                }
            }
        });
        List<WhoRow> rows = answered(asked);
        return new WhoResult(family.id(), request, family.terms(), rows, Flips.of(family.terms(), rows), METHOD);
    }

    private Text text(WhoRequest request) {
        // With the limit, so that what is too much for a request is refused whatever was asked before.
        return texts.computeIfAbsent(List.of(request.readings(), request.mostReadings()), key -> {
            Map<Reading, Membership> rolls = new LinkedHashMap<>();
            Readings.of(family, request.readings()).list(request.mostReadings())
                    .forEach(reading -> rolls.put(reading, Membership.of(family.under(reading))));
            return new Text(rolls, Situations.kinds(rolls.values()));
        });
    }

    /** Whether it is asked under this reading, under which the step that is asked about may not be there. */
    private static boolean isAsked(WhoRequest request, Agreement agreement, Procedure procedure) {
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

    /** A row that is to be answered. */
    private record Unanswered(Reading reading, WhoRow.Situation situation, Case asked, Asked key) {}

    private static Unanswered unanswered(WhoRequest request, Reading reading, WhoRow.Situation situation, Case asked) {
        return new Unanswered(reading, situation, asked,
                new Asked(asked.essentials(), request.by(), Math.max(LISTED, request.listed())));
    }

    /** Readings and places that differ only in what does not bear on the run of the procedure share their answers. */
    private List<WhoRow> answered(List<Unanswered> asked) {
        Map<Asked, Unanswered> different = new LinkedHashMap<>();
        asked.forEach(it -> different.putIfAbsent(it.key(), it));
        List<Unanswered> open = different.values().stream().filter(it -> !known.containsKey(it.key())).toList();
        List<CaseAnswer> answers = work.each(open, this::answer);
        for (int i = 0; i < answers.size(); i++) {
            known.put(open.get(i).key(), answers.get(i));
        }
        return asked.stream().map(it -> new WhoRow(it.reading(), it.situation(),
                Optional.ofNullable(known.get(it.key())).orElseThrow())).toList();
    }

    private CaseAnswer answer(Unanswered asked) {
        HelpAnalysis prospects = analysis(asked.key().essentials(), asked.asked());
        synchronized (prospects) {
            return answer(prospects, asked.key());
        }
    }

    private HelpAnalysis analysis(List<Object> essentials, Case asked) {
        HelpAnalysis known = analyses.get(essentials);
        if (known != null) {
            return known;
        }
        HelpAnalysis made = HelpAnalysis.of(asked, work);
        HelpAnalysis first = analyses.size() < MOST_KEPT ? analyses.putIfAbsent(essentials, made) : null;
        return first == null ? made : first;
    }

    private CaseAnswer answer(HelpAnalysis prospects, Asked asked) {
        MonotoneCondition help = asked.by().map(prospects::helpBy).orElseGet(prospects::help);
        MonotoneCondition lawful = asked.by().map(prospects::lawfulHelpBy).orElseGet(prospects::lawfulHelp);
        List<String> players = inOrder(prospects.root().membership(), help);
        Sets told = sets.computeIfAbsent(new Conditions(help, lawful, players, asked.listed()), Who::sets);
        return new CaseAnswer(Verdict.of(prospects, help, players, asked.by()), told.blockers(), told.lawful(),
                told.lawfully(), told.enough(), told.kinds());
    }

    private static Sets sets(Conditions conditions) {
        MonotoneCondition help = conditions.help();
        List<String> players = conditions.players();
        int listed = conditions.listed();
        Blocking blocking = new Blocking(help.dual(), conditions.lawful().dual(), players);
        MinimalSets blockers = blocking.sets(listed);
        List<Boolean> lawful = blockers.listed().stream().map(blocking::isLawful).toList();
        MinimalSets enough = help.minimalSets(players, listed);
        Orbits kinds = blocking.orbits(blockers, listed);
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
