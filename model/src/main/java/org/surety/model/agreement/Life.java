package org.surety.model.agreement;

import java.util.List;
import java.util.Optional;

/**
 * When an agreement begins, how long it lasts, and what ends it.
 *
 * @param entry what must happen before it is in force; all of it
 * @param duration how long it lasts
 * @param renewal how it is prolonged; empty where nothing is said
 * @param withdrawal how a party leaves; empty where nothing is said
 * @param release what frees parties from their duties, for good
 * @param suspension what suspends it
 * @param voids what makes it void
 */
public record Life(List<Condition> entry, Span duration, Optional<Renewal> renewal, Optional<Withdrawal> withdrawal,
        List<Condition> release, List<Condition> suspension, List<Condition> voids, Provenance provenance) {

    /** Nothing said about any of it. */
    public static final Life UNSPECIFIED =
            new Life(List.of(), new Span.Unspecified(), Optional.empty(), Optional.empty(),
                    List.of(), List.of(), List.of(), Provenance.NONE);

    /** Copies the lists. */
    public Life {
        entry = List.copyOf(entry);
        release = List.copyOf(release);
        suspension = List.copyOf(suspension);
        voids = List.copyOf(voids);
    }

    /** What can bring an agreement into force, end it, or free parties from it. */
    public enum Kind implements Word {
        /** It is signed. */
        SIGNATURE,
        /** It is ratified. */
        RATIFICATION,
        /** A referendum approves it. */
        REFERENDUM,
        /** A ceasefire holds. */
        CEASEFIRE,
        /** Forces have left. */
        WITHDRAWAL_OF_FORCES,
        /** Another agreement is in force or is signed. */
        OTHER_AGREEMENT,
        /** A body decides it. */
        DECISION,
        /** Somebody attacks another. */
        ATTACK_BY,
        /** Somebody breaks the agreement. */
        BREACH_BY,
        /** Somebody joins an alliance. */
        JOINS_ALLIANCE,
        /** Somebody strikes named cities. */
        STRIKE_ON,
        /** A party leaves. */
        EXIT_OF,
        /** Borders are changed by force. */
        BORDER_CHANGE,
        /** The parties agree. */
        MUTUAL_AGREEMENT,
        /** The protected state no longer exists. */
        END_OF_STATE,
        /** A day. */
        DATE
    }

    /**
     * A condition.
     *
     * @param kind what happens
     * @param who whose act it is, or who must do it
     * @param what further words, such as a city, a date or a share
     */
    public record Condition(Kind kind, Optional<Members> who, Optional<String> what, Provenance provenance) {}

    /** How long an agreement lasts. */
    public sealed interface Span {
        /** A number of years. */
        record Years(int count) implements Span {
            /** Refuses fewer than one year. */
            public Years {
                if (count < 1) {
                    throw new IllegalArgumentException("an agreement lasts at least one year, not " + count);
                }
            }
        }

        /** Without end. */
        record Unlimited() implements Span {}

        /** Nothing is said. */
        record Unspecified() implements Span {}
    }

    /** How an agreement is prolonged. */
    public enum Renewal implements Word {
        /** By itself. */
        AUTOMATIC,
        /** If all parties agree. */
        BY_AGREEMENT,
        /** Not at all. */
        NONE
    }

    /**
     * How a party leaves.
     *
     * @param allowed whether it may
     * @param noticeMonths the notice in months; empty where nothing is said
     * @param afterYears the years that must have passed; empty where nothing is said
     */
    public record Withdrawal(boolean allowed, Optional<Integer> noticeMonths, Optional<Integer> afterYears) {}
}
