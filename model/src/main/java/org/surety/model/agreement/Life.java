package org.surety.model.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an agreement begins, how long it lasts, and what ends it.
 *
 * @param contracting whose consent binds them; empty where it follows from the rest of the text (rule L1)
 * @param entry what must happen before it is in force; all of it
 * @param provisional from when it is applied before it is in force; empty where nothing is agreed
 * @param term how long it lasts and how a party leaves
 * @param release what frees parties from their duties, for good
 * @param suspension what suspends it while it holds
 * @param voids what makes it void
 * @param law what holds where the text is silent; empty where that is left open
 * @param asIn other agreements, by id, as in which its silence may be filled
 */
public record Life(Optional<Members> contracting, List<Condition> entry, Optional<Condition> provisional, Term term,
        List<Condition> release, List<Condition> suspension, List<Condition> voids, Optional<Law> law,
        List<String> asIn, Provenance provenance) {

    /** Nothing said about any of it. */
    public static final Life UNSPECIFIED = new Life(Optional.empty(), List.of(), Optional.empty(), Term.UNSPECIFIED,
            List.of(), List.of(), List.of(), Optional.empty(), List.of(), Provenance.NONE);

    /** Copies the lists. */
    public Life {
        entry = List.copyOf(entry);
        release = List.copyOf(release);
        suspension = List.copyOf(suspension);
        voids = List.copyOf(voids);
        asIn = List.copyOf(asIn);
    }

    /** Where no other text may fill its silence. */
    public Life(Optional<Members> contracting, List<Condition> entry, Optional<Condition> provisional, Term term,
            List<Condition> release, List<Condition> suspension, List<Condition> voids, Optional<Law> law,
            Provenance provenance) {
        this(contracting, entry, provisional, term, release, suspension, voids, law, List.of(), provenance);
    }

    /** What this says, and where it is silent what another says. */
    public Life filledAs(Life other) {
        return new Life(contracting, entry.isEmpty() ? other.entry : entry,
                provisional.isPresent() ? provisional : other.provisional, term.filledAs(other.term),
                release.isEmpty() ? other.release : release, suspension.isEmpty() ? other.suspension : suspension,
                voids.isEmpty() ? other.voids : voids, law, asIn, provenance);
    }

    /** The same but for what makes it void. */
    public Life withVoids(List<Condition> others) {
        return new Life(contracting, entry, provisional, term, release, suspension, others, law, asIn, provenance);
    }

    /** What holds where a text is silent. */
    public enum Law implements Word {
        /** Nothing but the text: its silence is told as such. */
        AS_WRITTEN,
        /** The Vienna Convention on the Law of Treaties of 1969. */
        VIENNA
    }

    /** All conditions in it, each whole. */
    public Stream<Condition> conditions() {
        return Stream.of(entry.stream(), provisional.stream(), term.conditions(), release.stream(),
                suspension.stream(), voids.stream()).flatMap(it -> it);
    }
}
