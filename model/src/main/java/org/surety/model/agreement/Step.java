package org.surety.model.agreement;

import java.util.List;
import java.util.Optional;

/** A step of a procedure. The semantics of each kind are in {@code docs/semantics.md}. */
public sealed interface Step {

    /** The name within its procedure. */
    String id();

    /** Its limit and repeats. */
    Timing timing();

    /** What it rests on. */
    Provenance provenance();

    /** What can follow it. */
    default List<Next> exits() {
        return switch (this) {
            case Request request -> List.of(request.then(), request.silence());
            case Consult consult -> List.of(consult.then());
            case Find find -> exits(find);
            case Decide decide -> exits(decide);
            case Act act -> List.of(act.then(), act.silence());
            case Refer refer -> List.of(refer.yes(), refer.no(), refer.silence());
            case Wait wait -> List.of(wait.then());
        };
    }

    private static List<Next> exits(Vote vote) {
        return vote.timing().repeats() > 0
                ? List.of(vote.yes(), vote.no(), vote.silence(), vote.last())
                : List.of(vote.yes(), vote.no(), vote.silence());
    }

    /**
     * The ways out that can be taken any number of times: all but the failure of a vote that repeats, which is counted.
     */
    default List<Next> uncountedExits() {
        return this instanceof Vote vote && timing().repeats() > 0
                ? vote.silenceIsFailure()
                        ? List.of(vote.yes(), vote.last())
                        : List.of(vote.yes(), vote.silence(), vote.last())
                : exits();
    }

    /**
     * One of {@code by} asks.
     *
     * @param then what follows when it has
     * @param silence what follows when the limit passes and nobody has
     */
    record Request(String id, Members by, Timing timing, Next then, Next silence,
            Provenance provenance) implements Step {}

    /** The electorate says whether the event happened and whose it was. */
    record Find(String id, Electorate electorate, Timing timing, Next yes, Next no, Next silence, Next last,
            Provenance provenance) implements Step, Vote {}

    /** The members of {@code among} talk until each of them is done, or the limit passes. */
    record Consult(String id, Members among, Timing timing, Next then, Provenance provenance) implements Step {}

    /** The electorate decides. */
    record Decide(String id, Electorate electorate, Timing timing, Next yes, Next no, Next silence, Next last,
            Provenance provenance) implements Step, Vote {}

    /**
     * The members of {@code by} must or may act.
     *
     * @param modality {@link Modality#MUST} or {@link Modality#MAY}
     * @param actions what they do
     * @param force how the duty stands to armed force
     * @param help whether it counts as help; empty to go by the actions
     * @param then what follows when all have acted, or the limit passes and somebody has
     * @param silence what follows when the limit passes and nobody has
     */
    record Act(String id, Members by, Modality modality, List<Action> actions, Force force, Optional<Boolean> help,
            Timing timing, Next then, Next silence, Provenance provenance) implements Step {
        /** Copies the list; refuses other modalities and an empty list. */
        public Act {
            actions = List.copyOf(actions);
            if (modality != Modality.MUST && modality != Modality.MAY) {
                throw new IllegalArgumentException("a step says what parties must or may do, not " + modality.word());
            }
            if (actions.isEmpty()) {
                throw new IllegalArgumentException("step " + id + " names no action");
            }
        }
    }

    /**
     * The matter goes to a procedure of this or another agreement, which runs by its own rules.
     *
     * @param to {@code procedure} or {@code agreement/procedure}
     * @param yes what follows when something was done there
     * @param no what follows when that procedure ends without anything done, or was never set off
     * @param silence what follows when the limit passes first
     */
    record Refer(String id, String to, Timing timing, Next yes, Next no, Next silence, Provenance provenance)
            implements
                Step {}

    /** Nothing happens until the limit passes. */
    record Wait(String id, Timing timing, Next then, Provenance provenance) implements Step {}

    /** What the steps {@link Find} and {@link Decide} have in common. */
    sealed interface Vote permits Find, Decide {
        /** The name within its procedure. */
        String id();

        /** Who decides, and how. */
        Electorate electorate();

        /** Its limit and repeats. */
        Timing timing();

        /** What follows when it is decided in favour. */
        Next yes();

        /** What follows when it is not, while the step may still be repeated (or was never to be). */
        Next no();

        /** What follows when the limit passes without a vote. */
        Next silence();

        /** What follows the last failed attempt of a step that repeats; unused where it does not. */
        Next last();

        /** What it rests on. */
        Provenance provenance();

        /** Whether a limit that passes without a vote counts as a failure: it does where it leads to the same. */
        default boolean silenceIsFailure() {
            return silence().equals(no());
        }
    }
}
