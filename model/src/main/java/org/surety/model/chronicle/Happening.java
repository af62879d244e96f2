package org.surety.model.chronicle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Ratio;

/** What can happen in the life of an agreement. */
public sealed interface Happening {

    /** Its parties consent: {@code signed}, {@code ratified}, {@code acceded}. */
    record Consented(Consent how) implements Happening {}

    /** How a party consents. */
    enum Consent implements Word {
        /** It signs, or says yes to a political text. */
        SIGNED,
        /** It ratifies. */
        RATIFIED,
        /** It accedes. */
        ACCEDED
    }

    /**
     * Somebody gives notice.
     *
     * @param of the duty whose term it ends; empty for the agreement itself
     */
    record Notice(Optional<String> of) implements Happening {}

    /**
     * Somebody does something.
     *
     * @param action what, with its object
     * @param part how much of what is owed; 1 for all
     * @param towards whom it hits or reaches; empty for nobody in particular
     */
    record Did(Action action, Ratio part, List<String> towards) implements Happening {
        /** Copies the list; refuses a part that is not above 0 and at most 1. */
        public Did {
            towards = List.copyOf(towards);
            if (part.signum() <= 0 || part.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("a part lies above 0 and at most at 1, not at " + part);
            }
        }
    }

    /** Somebody offers to do what a duty asks. */
    record Offered(String duty) implements Happening {}

    /**
     * A consultation or conference takes place; those who met have had their say.
     *
     * @param step the step, {@code PROCEDURE/STEP}; empty where no procedure has one
     * @param absent who was asked and stayed away
     */
    record Met(Optional<String> step, List<String> absent) implements Happening {
        /** Copies the list. */
        public Met {
            absent = List.copyOf(absent);
        }
    }

    /**
     * Somebody asks, in a procedure that waits for it or that begins with it; {@code PROCEDURE} or
     * {@code PROCEDURE/STEP}.
     */
    record Asked(String step) implements Happening {}

    /** Somebody has nothing more to say in a consultation. */
    record Concluded(String step) implements Happening {}

    /**
     * A vote is held.
     *
     * @param step {@code PROCEDURE/STEP}
     * @param ballots each ballot with who cast it; whoever casts none is absent
     * @param result the result as recorded, where the ballots are not known one by one
     */
    record Voted(String step, Map<String, Ballot> ballots, Optional<Boolean> result) implements Happening {
        /** Copies the map in its order. */
        public Voted {
            ballots = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ballots));
        }
    }

    /** Somebody acts as a step of a procedure bids or allows. */
    record Acted(String step) implements Happening {}

    /**
     * An event, or a fact that a condition names.
     *
     * @param kind an event, which can set procedures off
     * @param against whom it hits
     * @param at where
     * @param attributable whether it is known whose doing it is
     */
    record Happened(EventType kind, List<String> against, Optional<String> at, boolean attributable)
            implements
                Happening {
        /** Copies the list. */
        public Happened {
            against = List.copyOf(against);
        }
    }

    /**
     * Something that a condition names has come about, or no longer holds: a ceasefire, a referendum, an admission.
     *
     * @param kind what
     * @param what further words, such as the agreement or the city
     * @param holds whether it holds from now on
     */
    record Fact(Condition.Kind kind, Optional<String> what, boolean holds) implements Happening {

        /** Whether a kind is told as a fact, and not by another entry or by the days themselves. */
        public static boolean isTold(Condition.Kind kind) {
            return switch (kind) {
                case SIGNATURE, RATIFICATION, ATTACK_BY, BREACH_BY, EVENT, DATE -> false;
                case REFERENDUM, CEASEFIRE, WITHDRAWAL_OF_FORCES, OTHER_AGREEMENT, DECISION, JOINS_ALLIANCE, STRIKE_ON,
                        EXIT_OF, BORDER_CHANGE, MUTUAL_AGREEMENT, END_OF_STATE -> true;
            };
        }
    }

    /**
     * Those named agree to change what they owe each other.
     *
     * @param what to do what
     * @param of which duty is released, extended, or its breach waived; empty for the agreement
     * @param until to which day, of an extension
     */
    record Agreed(Agreement what, Optional<String> of, Optional<LocalDate> until) implements Happening {

        /** What parties can agree on. */
        public enum Agreement implements Word {
            /** A breach is waived. */
            WAIVE,
            /** A deadline or a term is extended. */
            EXTEND,
            /** A duty is released. */
            RELEASE,
            /** It is suspended. */
            SUSPEND,
            /** A suspension ends. */
            RESUME,
            /** It ends. */
            END,
            /** It is applied before it is in force. */
            APPLY
        }

        /** Refuses an extension without a day, a day of anything else, and an end or a pause of a single duty. */
        public Agreed {
            boolean whole = switch (what) {
                case SUSPEND, RESUME, END, APPLY -> true;
                case WAIVE, EXTEND, RELEASE -> false;
            };
            if (whole && of.isPresent()) {
                throw new IllegalArgumentException(what.word() + " concerns all that binds those who agree to each"
                        + " other, and names no duty; of one duty they can agree to `release` or to `extend` it");
            }
            if (until.isPresent() != (what == Agreement.EXTEND)) {
                throw new IllegalArgumentException("only an extension has a day to which it reaches, and needs one");
            }
        }
    }

    /**
     * Somebody says something about where things stand.
     *
     * @param how claims it, disputes it, ...
     * @param about what
     */
    record Said(Statement how, Matter about) implements Happening {}

    /** How somebody says it. */
    enum Statement implements Word {
        /** Says that it is so. */
        CLAIMS,
        /** Says that it is not so. */
        DISPUTES,
        /** Takes back what it claimed. */
        WITHDRAWS,
        /** Whoever is entitled to find it so has found it. */
        FOUND,
        /** Whoever is entitled to find it so has found that it is not. */
        REJECTED
    }

    /** What a statement is about. */
    sealed interface Matter {
        /** That a party has broken a duty; of no duty in particular where that is empty. */
        record Breach(List<String> by, Optional<String> duty) implements Matter {
            /** Copies the list. */
            public Breach {
                by = List.copyOf(by);
            }
        }

        /** That the agreement is in a phase. */
        record InPhase(String phase) implements Matter {}

        /** That a move, such as a notice or a vote, counts. */
        record Valid(String move) implements Matter {}
    }
}
