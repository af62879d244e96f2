package org.surety.model.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A step of a procedure. The semantics of each kind are in {@code docs/semantics.md}. */
public sealed interface Step {

    /** The name within its procedure. */
    String id();

    /** Its limit and repeats. */
    Timing timing();

    /** What it rests on. */
    Provenance provenance();

    /**
     * Its ways out, success first, the further results of a vote after it; that of a limit also where none is set,
     * since a step in which nobody has a part ends by it at once.
     */
    default List<Exit> exits() {
        return switch (this) {
            case Request it -> List.of(Exit.of(Exit.Way.THEN, it.then()), Exit.of(Exit.Way.SILENCE, it.silence()));
            case Consult it -> List.of(Exit.of(Exit.Way.THEN, it.then()));
            case Vote it -> exits(it);
            case Act it -> List.of(Exit.of(Exit.Way.THEN, it.then()), Exit.of(Exit.Way.SILENCE, it.silence()));
            case Refer it -> List.of(Exit.of(Exit.Way.YES, it.yes()), Exit.of(Exit.Way.NO, it.no()),
                    Exit.of(Exit.Way.SILENCE, it.silence()));
            case Wait it -> List.of(Exit.of(Exit.Way.THEN, it.then()));
        };
    }

    private static List<Exit> exits(Vote vote) {
        boolean repeats = vote.timing().repeats() > 0;
        List<Exit> exits = new ArrayList<>(List.of(Exit.of(Exit.Way.YES, vote.yes())));
        vote.grades().forEach(it -> exits.add(Exit.of(Exit.Way.YES, it.then())));
        exits.add(new Exit(Exit.Way.NO, vote.no(), repeats));
        exits.add(new Exit(Exit.Way.SILENCE, vote.silence(), repeats && vote.silenceIsFailure()));
        if (repeats) {
            exits.add(Exit.of(Exit.Way.FINALLY, vote.last()));
        }
        return exits;
    }

    /** The ways out that it can take once somebody has a part in it: without a limit it never ends by silence. */
    default List<Exit> openExits() {
        boolean limited = timing().within().bound().isPresent();
        return exits().stream().filter(it -> limited || it.way() != Exit.Way.SILENCE).toList();
    }

    /** The way out called {@code way}, if it has one. */
    default Optional<Exit> exit(Exit.Way way) {
        return exits().stream().filter(it -> it.way() == way).findFirst();
    }

    /**
     * The way out that it takes when its limit passes.
     *
     * @param begun whether some of those who take part have done their part
     */
    default Exit lapse(boolean begun) {
        Exit success = exits().getFirst();
        return begun ? success : exit(Exit.Way.SILENCE).orElse(success);
    }

    /** Whom it describes as those who ask, talk, vote or act in it; empty where nobody does, or a body says who. */
    default Optional<Members> parties() {
        return switch (this) {
            case Request it -> Optional.of(it.by());
            case Consult it -> Optional.of(it.among());
            case Vote it -> it.electorate().among();
            case Act it -> Optional.of(it.by());
            case Refer it -> Optional.empty();
            case Wait it -> Optional.empty();
        };
    }

    /**
     * Whether parties do something in it, so that their cooperation can bring its success about: nobody's ends a wait,
     * and what a referral brings is done in the steps of another procedure.
     */
    default boolean isDoneByParties() {
        return switch (this) {
            case Request it -> true;
            case Consult it -> true;
            case Vote it -> true;
            case Act it -> true;
            case Refer it -> false;
            case Wait it -> false;
        };
    }

    /** The same, with every way out led on as {@code led} says. */
    default Step led(UnaryOperator<Next> led) {
        return switch (this) {
            case Request it -> new Request(it.id, it.by, it.timing, led.apply(it.then), led.apply(it.silence),
                    it.provenance);
            case Consult it -> new Consult(it.id, it.among, it.endedBy, it.timing, led.apply(it.then), it.provenance);
            case Find it -> new Find(it.id, it.electorate, it.timing, led.apply(it.yes), led(it.grades, led),
                    led.apply(it.no), led.apply(it.silence), led.apply(it.last), it.provenance);
            case Decide it -> new Decide(it.id, it.electorate, it.timing, led.apply(it.yes), led(it.grades, led),
                    led.apply(it.no), led.apply(it.silence), led.apply(it.last), it.provenance);
            case Act it -> new Act(it.id, it.by, it.modality, it.actions, it.force, it.help, it.timing,
                    led.apply(it.then), led.apply(it.silence), it.provenance);
            case Refer it -> new Refer(it.id, it.to, it.timing, led.apply(it.yes), led.apply(it.no),
                    led.apply(it.silence), it.provenance);
            case Wait it -> new Wait(it.id, it.timing, led.apply(it.then), it.provenance);
        };
    }

    private static List<Graded> led(List<Graded> grades, UnaryOperator<Next> led) {
        return grades.stream().map(it -> new Graded(it.rule(), led.apply(it.then()))).toList();
    }

    /** The same without what it rests on. */
    default Step withoutProvenance() {
        Provenance none = Provenance.NONE;
        return switch (this) {
            case Request it -> new Request(it.id, it.by, it.timing, it.then, it.silence, none);
            case Find it -> new Find(it.id, it.electorate, it.timing, it.yes, it.grades, it.no, it.silence, it.last,
                    none);
            case Consult it -> new Consult(it.id, it.among, it.endedBy, it.timing, it.then, none);
            case Decide it -> new Decide(it.id, it.electorate, it.timing, it.yes, it.grades, it.no, it.silence,
                    it.last, none);
            case Act it -> new Act(it.id, it.by, it.modality, it.actions, it.force, it.help, it.timing, it.then,
                    it.silence, none);
            case Refer it -> new Refer(it.id, it.to, it.timing, it.yes, it.no, it.silence, none);
            case Wait it -> new Wait(it.id, it.timing, it.then, none);
        };
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
    record Find(String id, Electorate electorate, Timing timing, Next yes, List<Graded> grades, Next no, Next silence,
            Next last, Provenance provenance) implements Vote {
        /** Copies the list. */
        public Find {
            grades = List.copyOf(grades);
        }

        /** With a single rule. */
        public Find(String id, Electorate electorate, Timing timing, Next yes, Next no, Next silence, Next last,
                Provenance provenance) {
            this(id, electorate, timing, yes, List.of(), no, silence, last, provenance);
        }

        @Override
        public Find passingTo(Next yes) {
            return new Find(id, electorate, timing, yes, no, silence, last, provenance);
        }
    }

    /**
     * The members of {@code among} talk until each of them is done, or the limit passes.
     *
     * @param endedBy those of whom each can end the talk for all; empty where nobody can
     */
    record Consult(String id, Members among, Optional<Members> endedBy, Timing timing, Next then,
            Provenance provenance) implements Step {
        /** A talk that nobody can end for the others. */
        public Consult(String id, Members among, Timing timing, Next then, Provenance provenance) {
            this(id, among, Optional.empty(), timing, then, provenance);
        }
    }

    /** The electorate decides. */
    record Decide(String id, Electorate electorate, Timing timing, Next yes, List<Graded> grades, Next no,
            Next silence, Next last, Provenance provenance) implements Vote {
        /** Copies the list. */
        public Decide {
            grades = List.copyOf(grades);
        }

        /** With a single rule. */
        public Decide(String id, Electorate electorate, Timing timing, Next yes, Next no, Next silence, Next last,
                Provenance provenance) {
            this(id, electorate, timing, yes, List.of(), no, silence, last, provenance);
        }

        @Override
        public Decide passingTo(Next yes) {
            return new Decide(id, electorate, timing, yes, no, silence, last, provenance);
        }
    }

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
    sealed interface Vote extends Step permits Find, Decide {
        /** Who decides, and how. */
        Electorate electorate();

        /** What follows when it is decided in favour. */
        Next yes();

        /** Its further results, in order: the first whose rule holds where none before it did. */
        List<Graded> grades();

        /** The same, by a single rule and with {@code yes} as what follows. */
        Vote passingTo(Next yes);

        /** What follows when it is not, while the step may still be repeated (or was never to be). */
        Next no();

        /** What follows when the limit passes without a vote. */
        Next silence();

        /** What follows the last failed attempt of a step that repeats; unused where it does not. */
        Next last();

        /** Whether a limit that passes without a vote counts as a failure: it does where it leads to the same. */
        default boolean silenceIsFailure() {
            return silence().equals(no());
        }
    }
}
