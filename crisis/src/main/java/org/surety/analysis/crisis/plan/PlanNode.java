package org.surety.analysis.crisis.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;

/** A step as it can be taken on some way through a procedure. Each has a number; equal numbers are the same node. */
public sealed interface PlanNode {

    /** Its number. */
    int id();

    /** The nodes that it leads to. */
    default List<PlanNode> next() {
        return switch (this) {
            case End end -> List.of();
            case Pause pause -> List.of(pause.then);
            case Talk talk -> List.of(talk.then);
            case Vote vote -> List.of(vote.yes, vote.no);
            case Act act -> List.of(act.then, act.silence);
            case Referral referral -> List.of(referral.inner, referral.yes, referral.no, referral.silence);
            case Fork fork -> fork.lines;
        };
    }

    /** The line ends. */
    record End(int id) implements PlanNode {}

    /** Nothing happens until the span is over, if it ever is: a wait, or a request that nobody makes. */
    record Pause(int id, StepLimit span, PlanNode then) implements PlanNode {}

    /**
     * A consultation.
     *
     * @param talks how long each participant talks; empty where nothing is said
     */
    record Talk(int id, StepName step, Map<String, Optional<DelayLaw>> talks, StepLimit span,
            PlanNode then) implements PlanNode {}

    /**
     * A vote, held in one moment: at once, unless it waits.
     *
     * @param attempt 1 for the first time the step is taken
     * @param decides whether those who vote yes are afterwards those in favour
     * @param waiting until when it waits where a voter casts no ballot; empty where every voter is sure to cast one, or
     * absence is not awaited
     */
    record Vote(int id, StepName step, int attempt, List<Voter> voters, BallotDiagram diagram, boolean decides,
            Optional<Waiting> waiting, PlanNode yes, PlanNode no) implements PlanNode {}

    /**
     * That a vote waits for the absent.
     *
     * @param span it is held when the span is over, and never if it has no end
     * @param ballots those that can be cast; whoever would cast another casts none
     */
    record Waiting(StepLimit span, Set<Ballot> ballots) {
        /** Copies the set. */
        public Waiting {
            ballots = Set.copyOf(ballots);
        }
    }

    /**
     * An act.
     *
     * @param obliged whether those who act must, rather than may
     * @param actions what they do
     * @param then what follows when all have acted, or when the span is over and some have
     * @param silence what follows when there is nobody to act, or the span is over and nobody has
     */
    record Act(int id, StepName step, boolean obliged, Set<ActionKind> actions, List<Actor> actors, StepLimit span,
            PlanNode then, PlanNode silence) implements PlanNode {}

    /**
     * Another procedure runs.
     *
     * @param inner its beginning
     * @param yes what follows if something was done there
     * @param no what follows if nothing was
     * @param silence what follows if the span is over first
     */
    record Referral(int id, StepName step, StepLimit span, PlanNode inner, PlanNode yes, PlanNode no,
            PlanNode silence) implements PlanNode {}

    /** Several lines begin at once. */
    record Fork(int id, List<PlanNode> lines) implements PlanNode {}
}
