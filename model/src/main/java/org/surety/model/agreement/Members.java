package org.surety.model.agreement;

import java.util.List;

/**
 * A set of parties, as the text describes it. Who that is can depend on the event: the attacker, the victim, those in
 * favour.
 */
public sealed interface Members {

    /** The party, class, group or body of that name; {@code other-agreement/group} names one of another agreement. */
    record Named(String name) implements Members {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Everybody in any of {@code parts}, each once. */
    record Union(List<Members> parts) implements Members {
        /** Copies the list. */
        public Union {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.toString();
        }
    }

    /** Everybody in {@code base} who is not in {@code without}. */
    record Except(Members base, Members without) implements Members {
        @Override
        public String toString() {
            return base + " except " + without;
        }
    }

    /** A set that every agreement has. */
    record Special(Kind kind) implements Members {
        @Override
        public String toString() {
            return kind.word();
        }
    }

    /** The sets that every agreement has. A group of the same name takes precedence over those that name a role. */
    enum Kind implements Word {
        /** All parties. */
        PARTIES,
        /** All parties, under the name that older texts prefer. */
        SIGNATORIES,
        /** The parties whose role is {@link Role#PROTECTED}. */
        PROTECTED,
        /** The parties whose role is {@link Role#GUARANTOR}. */
        GUARANTORS,
        /** The parties whose role is {@link Role#MONITOR}. */
        MONITORS,
        /** Whoever attacks. */
        ATTACKER,
        /** Whoever is attacked. */
        VICTIM,
        /** The attacker and the victim. */
        PARTIES_TO_DISPUTE,
        /** Those whom the text names as adversaries, and who have no part in it. */
        ADVERSARIES,
        /** Those who voted yes in the last decision on the way here. */
        THOSE_IN_FAVOUR,
        /** The empty set. */
        NOBODY
    }

    /** The set {@code kind}. */
    static Members of(Kind kind) {
        return new Special(kind);
    }

    /** The set called {@code name}. */
    static Members named(String name) {
        return new Named(name);
    }
}
