package org.surety.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A paragraph of a draft, or of a cell of a table in it.
 *
 * @param place how-manieth passage of the draft, from 1; with the draft it identifies the passage
 * @param number as a reader sees it before the text ({@code 2.1}, {@code Article 5}, {@code (a)}, {@code •}), whether
 *        it was typed or counted by the word processor; empty if there is none
 * @param level how deep it stands: 1 for the outermost headings and numbers; 0 for text without a number
 * @param heading whether it is a heading
 * @param pieces its words
 * @param end tracked changes of its end: where that is deleted, it runs on into the next passage once accepted
 * @param notes footnotes, endnotes and comments, by where they stand
 * @param cell where in a table it stands, if it does
 */
public record Passage(int place, String number, int level, boolean heading, List<Piece> pieces,
        List<TrackedChange> end, List<Note> notes, Optional<TableCell> cell) {

    /** Copies the lists; refuses places below 1 and levels below 0. */
    public Passage {
        pieces = List.copyOf(pieces);
        end = List.copyOf(end);
        notes = List.copyOf(notes);
        if (place < 1 || level < 0) {
            throw new IllegalArgumentException("a passage has a place from 1 and a level from 0, not " + place + ", "
                    + level);
        }
    }

    /** A passage of plain text. */
    public static Passage of(int place, String number, int level, boolean heading, String text) {
        String clean = PlainWords.clean(text);
        return new Passage(place, number, level, heading,
                clean.isEmpty() ? List.of() : List.of(new Piece(clean, List.of())), List.of(), List.of(),
                Optional.empty());
    }

    /** The text that stands if all tracked changes are accepted; words are one space apart, and none at the ends. */
    public String text() {
        return words(Piece::stands);
    }

    /** The text as it was before all tracked changes. */
    public String textBefore() {
        return words(Piece::stood);
    }

    /** Whether somebody changed it, and nobody has accepted or refused that. */
    public boolean isTracked() {
        return !end.isEmpty() || pieces.stream().anyMatch(it -> !it.changes().isEmpty());
    }

    /** {@code passage 12 (2.1)}, or {@code passage 12 (table 1, row 2, column 3)}. */
    public String where() {
        String more = cell.map(TableCell::toString).orElse(number);
        return "passage " + place + (more.isEmpty() ? "" : " (" + more + ")");
    }

    private String words(Predicate<Piece> which) {
        StringBuilder all = new StringBuilder();
        for (Piece piece : pieces) {
            if (which.test(piece)) {
                all.append(piece.text());
            }
        }
        // A letter and its accent may have come in two pieces; what was struck out may leave two spaces.
        return PlainWords.singleSpaced(Normalizer.normalize(all, Normalizer.Form.NFC));
    }
}
