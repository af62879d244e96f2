package org.surety.semantics.life;

import static org.surety.semantics.life.Moves.DONE;
import static org.surety.semantics.life.Moves.refuse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;
import org.surety.semantics.Token;
import org.surety.semantics.life.Followed.Why;
import org.surety.semantics.life.Moves.Refusal;

/** What happens in procedures that are under way: talks, requests, votes and acts of their steps. */
final class RunMoves {

    private final MomentDraft turn;
    private final StateDraft draft;
    private final Deeds deeds;

    RunMoves(MomentDraft turn, StateDraft draft, Deeds deeds) {
        this.turn = turn;
        this.draft = draft;
        this.deeds = deeds;
    }

    /** A run under way with a choice that it offers. */
    private record Open<C extends Option.Choice>(ProcedureRun run, Semantics semantics, C choice) {}

    /**
     * The first choice that fits, of the runs under way, the earliest first. Many can be under way. What can be chosen
     * in one does not depend on the hour, so its hours are brought up to now only once something happens in it.
     */
    private <C extends Option.Choice> Optional<Open<C>> first(Class<C> kind, Optional<String> step,
            Predicate<Open<C>> fits) {
        for (ProcedureRun run : draft.runs) {
            for (Option.Choice choice : turn.runs.choices(draft.instrument, run)) {
                if (kind.isInstance(choice)) {
                    Semantics semantics = turn.runs.of(draft.instrument, run);
                    Open<C> open = new Open<>(run, semantics, kind.cast(choice));
                    boolean meant = step.isEmpty() || step.get().equals(run.procedure())
                            || Runs.isStep(semantics.clause(choice.at()), step.get());
                    if (meant && fits.test(open)) {
                        return Optional.of(open);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private <C extends Option.Choice> void happen(Open<C> open, Event event) {
        turn.runs.happen(turn, draft, turn.runs.now(turn, draft, open.run()), event);
    }

    /**
     * Lets all of {@code by} make the move in the first run that allows it to each of them. Once the step is over, for
     * a request is made once and some talks can be ended by one, the others have joined in it.
     */
    private <C extends Option.Choice> Optional<Refusal> together(List<String> by, Class<C> kind, Optional<String> step,
            BiFunction<Token, String, Event> event) {
        Optional<Open<C>> first = first(kind, step, it -> it.choice().parties().containsAll(by));
        if (first.isEmpty()) {
            return first(kind, step, it -> true)
                    .map(it -> refuse(Why.NO_PART, it.semantics().clause(it.choice().at())))
                    .orElseGet(() -> refuse(Why.NOTHING_WAITS_FOR_IT, step.map(RunMoves::path).orElse("procedures")));
        }
        for (String party : by) {
            first(kind, step, it -> isSame(it, first.get()) && it.choice().parties().contains(party))
                    .ifPresent(it -> happen(it, event.apply(it.choice().at(), party)));
        }
        return DONE;
    }

    /** Whether it is the same step of the same run, whoever has done their part in it. */
    private static boolean isSame(Open<?> one, Open<?> other) {
        return one.run().id() == other.run().id()
                && one.choice().at().having(Set.of()).equals(other.choice().at().having(Set.of()));
    }

    private static String path(String step) {
        int slash = step.lastIndexOf('/');
        return slash < 0
                ? "procedures." + step
                : "procedures." + step.substring(0, slash) + ".steps." + step.substring(slash + 1);
    }

    Optional<Refusal> met(List<String> by, Happening.Met met) {
        if (met.step().isPresent()) {
            Optional<Refusal> refused = together(by, Option.Conclude.class, met.step(), Event.Concluded::new);
            if (refused.isPresent()) {
                return refused;
            }
        }
        by.forEach(it -> {
            deeds.did(it, Action.of(ActionKind.CONSULT), Ratio.ONE, List.of(), met.step().isPresent());
            deeds.did(it, Action.of(ActionKind.MEET), Ratio.ONE, List.of(), met.step().isPresent());
        });
        return DONE;
    }

    Optional<Refusal> asked(List<String> by, String step) {
        Optional<Refusal> refused = together(by, Option.Ask.class, Optional.of(step), Event.Asked::new);
        if (refused.filter(it -> it.why() == Why.NOTHING_WAITS_FOR_IT).isEmpty()) {
            return refused;
        }
        int slash = step.indexOf('/');
        String name = slash < 0 ? step : step.substring(0, slash);
        Optional<Procedure> procedure = draft.instrument.agreement().procedure(name);
        if (procedure.isEmpty()) {
            return refuse(Why.NO_SUCH_CLAUSE, path(step));
        }
        if (!procedure.get().on().contains(EventKind.REQUEST)) {
            return refused;
        }
        if (!draft.isApplied()) {
            return refuse(Why.NOT_SET_OFF, "life.entry");
        }
        Incident incident = new Incident(EventKind.REQUEST, Case.OUTSIDER, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
        Optional<ProcedureRun> run = turn.runs.begin(turn, draft, name, incident);
        return run.isEmpty()
                ? refuse(Why.NOT_SET_OFF, "procedures." + name)
                : together(by, Option.Ask.class, Optional.of(name), Event.Asked::new);
    }

    Optional<Refusal> concluded(List<String> by, String step) {
        return together(by, Option.Conclude.class, Optional.of(step), Event.Concluded::new);
    }

    Optional<Refusal> acted(List<String> by, String step) {
        Optional<Step> own = ownStep(step);
        Optional<Refusal> refused = together(by, Option.Act.class, Optional.of(step), Event.Acted::new);
        if (refused.isEmpty() && own.orElse(null) instanceof Step.Act act) {
            by.forEach(party -> act.actions().forEach(it -> deeds.did(party, it, Ratio.ONE, List.of(), true)));
        }
        return refused;
    }

    private Optional<Step> ownStep(String step) {
        int slash = step.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : draft.instrument.agreement().procedure(step.substring(0, slash))
                        .flatMap(it -> it.step(step.substring(slash + 1)));
    }

    Optional<Refusal> voted(Happening.Voted voted) {
        Optional<Open<Option.Vote>> open = first(Option.Vote.class, Optional.of(voted.step()), it -> true);
        if (open.isEmpty()) {
            return refuse(Why.NOTHING_WAITS_FOR_IT, path(voted.step()));
        }
        Open<Option.Vote> first = open.get();
        Poll poll = first.choice().poll();
        Map<String, Ballot> ballots = new LinkedHashMap<>();
        if (voted.result().isPresent() && voted.ballots().isEmpty()) {
            poll.voters().forEach(it -> ballots.put(it, voted.result().get() ? Ballot.YES : Ballot.NO));
        } else {
            Seating seating = Seating.of(first.semantics().caseOf(first.choice().at().frame()),
                    first.semantics().stepOf(first.choice().at()), poll, voted.ballots().keySet());
            voted.ballots().forEach((party, ballot) -> seating.seat(party).filter(it -> poll.ballots().contains(ballot))
                    .ifPresent(it -> ballots.put(it, ballot)));
        }
        if (ballots.isEmpty()) {
            return refuse(Why.NO_PART, first.semantics().clause(first.choice().at()));
        }
        happen(first, new Event.Voted(first.choice().at(), ballots));
        return DONE;
    }
}
