package org.surety.store.value;

import java.time.Instant;
import java.util.List;

/** Why the store did not do what it was asked; nothing was written. */
public sealed interface StoreRefusal {

    /**
     * The person has no such right. What does not exist, and what one may not know of, are refused alike, so that
     * nobody learns from a refusal what there is.
     */
    record Denied(Right needed) implements StoreRefusal {}

    /** There is no such thing in what the person may read. */
    record Absent(String what) implements StoreRefusal {}

    /** The name, or the address, is that of another. */
    record Taken(String name) implements StoreRefusal {}

    /** The person would keep more than the quota allows. */
    record OverQuota(Measured what, long limit) implements StoreRefusal {}

    /** A file is larger than one may be. */
    record TooManyBytes(long bytes, long limit) implements StoreRefusal {}

    /** The save key was used for another text. */
    record KeyUsed(Revision revision) implements StoreRefusal {}

    /** Works would have nobody who decides about them. */
    record LastOwner(List<Id<KeptWork>> works) implements StoreRefusal {

        /** Copies the list. */
        public LastOwner {
            works = List.copyOf(works);
        }
    }

    /** The installation would have nobody who looks after it. */
    record LastAdministrator() implements StoreRefusal {}

    /** The link opens nothing: it was used, ran out, was taken back, or never was one. */
    record Spent() implements StoreRefusal {}

    /** Address and password do not belong together; which of them is wrong is not told. */
    record NotRecognised() implements StoreRefusal {}

    /** Too many sign-ins of this account failed. */
    record TooOften(Instant again) implements StoreRefusal {}

    /** What was brought in cannot be read. */
    record Unreadable(String why) implements StoreRefusal {}

    /** The disk, or what the store may use of it, is full. Reading goes on. */
    record NoRoom() implements StoreRefusal {}

    /** Too many were writing at once; the same again may go well. */
    record TooBusy() implements StoreRefusal {}

    /** What a quota counts. */
    enum Measured {
        /** Works that a person made. */
        WORKS,
        /** Documents that a person made. */
        DOCUMENTS,
        /** Bytes that a person brought. */
        BYTES,
        /** Tokens of a person that last. */
        TOKENS
    }

    /** For the person who asked. */
    default String inWords() {
        return switch (this) {
            case Denied it -> switch (it.needed()) {
                case READ -> "This is not there, or you may not read it.";
                case DRAFT -> "You may read this, but not write in it; an owner of the work can let you.";
                case OWN -> "Only an owner of the work may do that.";
                case ADMINISTER -> "Only who looks after the installation may do that.";
                case ACT -> "Sign in first.";
            };
            case Absent it -> "There is no " + it.what() + ".";
            case Taken it -> "\"" + it.name() + "\" is there already; choose another name.";
            case OverQuota it -> switch (it.what()) {
                case WORKS -> "You have made " + it.limit() + " works, as many as one person may.";
                case DOCUMENTS -> "You have made " + it.limit() + " documents, as many as one person may.";
                case TOKENS -> "You have " + it.limit() + " tokens, as many as one person may; revoke one first.";
                case BYTES ->
                        "With this you would keep more than " + it.limit() + " bytes, which is what one person may.";
            };
            case TooManyBytes it -> "This has " + it.bytes() + " bytes; at most " + it.limit() + " can be kept.";
            case KeyUsed it -> "This save was carried out before with another text, as revision " + it.revision().n()
                    + "; open the document again.";
            case LastOwner it -> "Make somebody else an owner first: nobody else could decide about "
                    + (it.works().size() == 1 ? "this work." : "these " + it.works().size() + " works.");
            case LastAdministrator it -> "Make somebody else an administrator first: nobody else looks after this.";
            case Spent it -> "This link opens nothing: it was used before, ran out, or was taken back.";
            case NotRecognised it -> "Address and password do not belong together.";
            case TooOften it -> "Too many sign-ins failed; try again after " + it.again() + ".";
            case Unreadable it -> "This cannot be read: " + it.why() + ".";
            case NoRoom it -> "There is no room to write; nothing was saved, and everything can still be read.";
            case TooBusy it -> "Too many are writing at once; nothing was saved. Try again.";
        };
    }
}
