package org.surety.report.words;

import java.util.Optional;
import org.surety.model.chronicle.EntryKind;

/** What an entry of a chronicle can say, and what it asks for, in words for somebody who writes one. */
public final class EntryKindWords {

    private EntryKindWords() {}

    /** What happened, as it completes a sentence that begins with those who did it. */
    public static String of(EntryKind kind) {
        return switch (kind) {
            case SIGNED -> "signed";
            case RATIFIED -> "ratified";
            case ACCEDED -> "acceded";
            case NOTICE -> "gave notice";
            case DID -> "did something";
            case OFFERED -> "offered to do what a duty asks";
            case MET -> "met to talk";
            case ASKED -> "asked, as a procedure provides for";
            case CONCLUDED -> "had nothing more to say in talks";
            case ACTED -> "acted, as a step bids or allows";
            case VOTED -> "voted";
            case HAPPENED -> "set off an event, or a fact came about";
            case ENDED -> "saw a fact end";
            case AGREED -> "agreed to change what is owed";
            case CLAIMS -> "claimed that a duty was broken";
            case DISPUTES -> "disputed that a duty was broken";
            case WITHDRAWS -> "took back a claim";
            case FOUND -> "found that a duty was broken";
            case REJECTED -> "found that no duty was broken";
        };
    }

    /** What it is about, as the label of a field; empty where nothing is asked. */
    public static Optional<String> about(EntryKind kind) {
        return switch (kind) {
            case SIGNED, RATIFIED, ACCEDED -> Optional.empty();
            case NOTICE -> Optional.of("To end what");
            case DID -> Optional.of("What");
            case OFFERED, CLAIMS, DISPUTES, WITHDRAWS, FOUND, REJECTED -> Optional.of("Which duty");
            case MET, CONCLUDED -> Optional.of("In which talks");
            case ASKED -> Optional.of("In which procedure or step");
            case ACTED -> Optional.of("By which step");
            case VOTED -> Optional.of("In which vote");
            case HAPPENED -> Optional.of("Which event or fact");
            case ENDED -> Optional.of("Which fact");
            case AGREED -> Optional.of("To do what");
        };
    }

    /** Whom, or what else, it names, as the label of a field; empty where nothing is asked. */
    public static Optional<String> whom(EntryKind kind) {
        return switch (kind) {
            case DID -> Optional.of("Towards whom");
            case HAPPENED -> Optional.of("Against whom");
            case CLAIMS, DISPUTES, WITHDRAWS, FOUND, REJECTED -> Optional.of("Broken by whom");
            case VOTED -> Optional.of("With which result");
            case AGREED -> Optional.of("About which duty");
            case SIGNED, RATIFIED, ACCEDED, NOTICE, OFFERED, MET, ASKED, CONCLUDED, ACTED, ENDED -> Optional.empty();
        };
    }
}
