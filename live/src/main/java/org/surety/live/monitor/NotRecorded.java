package org.surety.live.monitor;

import java.util.List;

/** Why something cannot be recorded in a monitor, whatever the text says of it. */
public sealed interface NotRecorded {

    /** A monitor begins once, with its first event. */
    record Beginning() implements NotRecorded {}

    /** Its number is not the next. */
    record OutOfOrder(long found, long expected) implements NotRecorded {}

    /** There is no account of that number. */
    record NoSuchAccount(long number) implements NotRecorded {}

    /** The account does not count any more. */
    record TakenBack(long number) implements NotRecorded {}

    /** The agreement is not followed. */
    record NotFollowed(String agreement, List<String> followed) implements NotRecorded {
        /** Copies the list. */
        public NotFollowed {
            followed = List.copyOf(followed);
        }
    }

    /** The agreement is followed already. */
    record FollowedAlready(String agreement) implements NotRecorded {}

    /** An account of the same item says the same. */
    record SaysTheSame(long number) implements NotRecorded {}

    /** Who wrote an account cannot check it. */
    record OwnAccount(long number) implements NotRecorded {}

    /** The same person has checked it already. */
    record CheckedAlready(long number) implements NotRecorded {}

    /** In a sentence. */
    default String inWords() {
        return switch (this) {
            case Beginning it -> "A monitor begins once, with what it follows.";
            case OutOfOrder it -> "The event has the number " + it.found() + "; expected " + it.expected() + ".";
            case NoSuchAccount it -> "There is no account of number " + it.number() + " in this monitor.";
            case TakenBack it -> "The account of number " + it.number() + " was withdrawn, so nothing is added to it.";
            case NotFollowed it -> "The agreement \"" + it.agreement() + "\" is not followed here; expected one of "
                    + String.join(", ", it.followed()) + ".";
            case FollowedAlready it -> "The agreement \"" + it.agreement() + "\" is followed already.";
            case SaysTheSame it -> "The account of number " + it.number()
                    + " says the same already; add the report to that one.";
            case OwnAccount it -> "The account of number " + it.number()
                    + " is your own; a check is made by somebody else.";
            case CheckedAlready it -> "You have checked the account of number " + it.number() + " already.";
        };
    }
}
