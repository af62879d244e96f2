package org.surety.model.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an obligation runs over the life of its agreement (rules L8 to L21 of {@code docs/semantics.md}).
 *
 * @param once what must have happened before it binds; from then on that stays so
 * @param whilst while what it binds
 * @param until what ends it for good
 * @param from the condition from which its {@code within} counts; empty for the event that calls for it, or else for
 *     the day on which it comes into effect
 * @param deadline the last day on which it can be done in time
 * @param through the step of a procedure that carries it out, {@code PROCEDURE/STEP}: one duty, not two
 * @param with the obligation that is done in parallel with it
 * @param survives whether it goes on after release, exit and the end of the agreement
 * @param essential whether it is a provision without which the agreement would not have its object
 * @param beneficiary whom outside the agreement it is owed to as well
 * @param jointly whether its bearers owe it together: what one does counts for all
 * @param breach what follows when it is broken
 * @param term how long it lasts by itself; empty for as long as the agreement
 */
public record Course(Optional<Condition> once, Optional<Condition> whilst, Optional<Condition> until,
        Optional<Condition> from, Optional<LocalDate> deadline, Optional<String> through, Optional<String> with,
        boolean survives, Essential essential, Optional<Members> beneficiary, boolean jointly, Breach breach,
        Optional<Term> term) {

    /** Nothing is said of any of it. */
    public static final Course PLAIN = new Course(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Essential.UNSPECIFIED,
            Optional.empty(), false, Breach.UNSPECIFIED, Optional.empty());

    /** The same with something else following from a breach. */
    public Course with(Breach other) {
        return new Course(once, whilst, until, from, deadline, through, with, survives, essential, beneficiary, jointly,
                other, term);
    }

    /** All conditions in it, each whole. */
    public List<Condition> conditions() {
        return Stream.concat(Stream.of(once, whilst, until, from).flatMap(Optional::stream),
                term.stream().flatMap(Term::conditions)).toList();
    }

    /** The same without sources and notes. */
    public Course withoutProvenance() {
        return new Course(once.map(Condition::withoutProvenance), whilst.map(Condition::withoutProvenance),
                until.map(Condition::withoutProvenance), from.map(Condition::withoutProvenance), deadline, through,
                with, survives, essential, beneficiary, jointly, breach.withoutProvenance(),
                term.map(Term::withoutProvenance));
    }

    /** Whether the object of the agreement depends on a provision (Article 60(3)(b) of the Vienna Convention). */
    public enum Essential implements Word {
        /** It does. */
        YES,
        /** It does not. */
        NO,
        /** The text does not say. */
        UNSPECIFIED
    }

    /**
     * What follows when an obligation is broken.
     *
     * @param foundBy who says that it has been
     * @param then what follows from that
     * @param forWhom whom it frees; empty for those to whom the duty is owed
     * @param towards towards whom they are freed, or who is expelled; empty for whoever broke it
     * @param provenance what that rests on
     */
    public record Breach(FoundBy foundBy, List<Consequence> then, Optional<Members> forWhom,
            Optional<Members> towards, Provenance provenance) {

        /** The text says nothing. */
        public static final Breach UNSPECIFIED =
                new Breach(new FoundBy.Unspecified(), List.of(), Optional.empty(), Optional.empty());

        /** Copies the list. */
        public Breach {
            then = List.copyOf(then);
        }

        /** Without sources and notes. */
        public Breach(FoundBy foundBy, List<Consequence> then, Optional<Members> forWhom, Optional<Members> towards) {
            this(foundBy, then, forWhom, towards, Provenance.NONE);
        }

        /** The same without sources and notes. */
        public Breach withoutProvenance() {
            return new Breach(foundBy, then, forWhom, towards);
        }

        /** Whether the text says neither who finds a breach nor what follows. */
        public boolean isSilent() {
            return foundBy instanceof FoundBy.Unspecified && then.isEmpty();
        }
    }

    /** Who says whether there has been a breach. */
    public sealed interface FoundBy {
        /** Each of those to whom it is owed, for itself. */
        record EachForItself() implements FoundBy {}

        /**
         * A procedure of the agreement, by a vote in it.
         *
         * @param name the procedure
         * @param step the vote; empty for any
         */
        record Procedure(String name, Optional<String> step) implements FoundBy {

            /** Any vote of a procedure. */
            public Procedure(String name) {
                this(name, Optional.empty());
            }

            /** Whether it is by this step, if that is a vote. */
            public boolean isBy(Step of) {
                return of instanceof Step.Vote && step.map(of.id()::equals).orElse(true);
            }

            /** The procedure, and the step where one is named. */
            public String path() {
                return step.map(it -> name + "/" + it).orElse(name);
            }
        }

        /** The text does not say. */
        record Unspecified() implements FoundBy {}
    }

    /** What follows from a breach. */
    public sealed interface Consequence {
        /** The duties between the two are suspended. */
        record Suspends() implements Consequence {}

        /** Those to whom it is owed are released. */
        record Releases() implements Consequence {}

        /** Whoever broke it is a party no more; the others stay bound among themselves. */
        record Expels() implements Consequence {}

        /** The agreement ends for all. */
        record Ends() implements Consequence {}

        /** The agreement is void. */
        record Voids() implements Consequence {}

        /** What had ended is in force again. */
        record Revives() implements Consequence {}

        /** A procedure begins. */
        record SetsOff(String procedure) implements Consequence {}
    }
}
