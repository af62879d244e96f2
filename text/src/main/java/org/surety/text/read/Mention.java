package org.surety.text.read;

import java.util.Optional;

/**
 * That one element names another.
 *
 * @param kind what is named
 * @param name its name; {@code agreement/name} for one of another agreement
 * @param guard the innermost reading of an open term under which it is named; empty if under every one
 */
record Mention(Kind kind, String name, Optional<Guard> guard) {

    /** What can be named. */
    enum Kind {
        /** A party, group or body, as a set of parties. */
        MEMBERS,
        /** The same, inside a rule, where a body may name itself. */
        VOTERS,
        /** A body, for its rule. */
        RULE,
        /** A procedure. */
        PROCEDURE,
        /** An obligation, in a condition that its being done or broken helps to meet. */
        DUTY,
        /** The same under {@code not}. */
        DUTY_DENIED,
        /** Another agreement as a whole, whose state a condition looks at. */
        AGREEMENT
    }

    /** One reading of a term, by number. */
    record Guard(int term, String reading) {}

    /** Whether it is an element of another agreement. */
    boolean isForeign() {
        return name.indexOf('/') > 0;
    }

    /** The id of the other agreement. */
    String agreement() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The name within its own agreement. */
    String localName() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** The same, as the other agreement would name it. */
    Mention local() {
        return new Mention(kind, localName(), Optional.empty());
    }
}
