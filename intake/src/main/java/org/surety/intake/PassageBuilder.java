package org.surety.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a passage of what is read bit by bit: bits with the same changes are one piece, spaces are single. */
public final class PassageBuilder {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private List<TrackedChange> changes = List.of();
    private boolean space = true;
    private int length;

    /** Adds text that carries these changes. */
    public void text(CharSequence text, List<TrackedChange> tracked) {
        if (!changes.equals(tracked)) {
            endPiece();
            changes = List.copyOf(tracked);
        }
        String visible = PlainWords.visible(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            if (c != ' ' || !space) {
                current.append(c);
                length++;
            }
            space = c == ' ';
        }
    }

    /** Adds a note whose mark stands here. */
    public void note(Note.Kind kind, String label, String text, Optional<String> by, Optional<String> at) {
        endPiece();
        notes.add(new Note(kind, label, text, by, at, pieces.size()));
    }

    /** How many characters it has so far. */
    public int length() {
        return length;
    }

    /** Whether it has neither text nor notes. */
    public boolean isBlank() {
        return length == 0 && notes.isEmpty();
    }

    /**
     * The passage. Where {@code number} is empty, a number that was typed before the text becomes its number. A short
     * text that is named as an article is a heading, too.
     *
     * @param level 0 where nothing but a typed number says it
     */
    public Passage build(int place, String number, int level, boolean heading, List<TrackedChange> end,
            Optional<TableCell> cell) {
        endPiece();
        dropLastSpace();
        if (number.isEmpty() && !pieces.isEmpty() && pieces.getFirst().changes().isEmpty()) {
            Optional<TypedNumber> typed = TypedNumber.of(pieces.getFirst().text());
            if (typed.isPresent()) {
                dropFirst(typed.get().length());
                return new Passage(place, typed.get().shown(), level > 0 ? level : typed.get().level(),
                        heading || typed.get().heads(standing()), pieces, end, notes, cell);
            }
        }
        boolean named = TypedNumber.of(number).filter(it -> it.heads(standing())).isPresent();
        return new Passage(place, number, level, heading || named, pieces, end, notes, cell);
    }

    private String standing() {
        return pieces.stream().filter(Piece::stands).map(Piece::text).collect(Collectors.joining()).strip();
    }

    private void endPiece() {
        if (!current.isEmpty()) {
            pieces.add(new Piece(current.toString(), changes));
            current.setLength(0);
        }
    }

    private void dropLastSpace() {
        if (!pieces.isEmpty() && pieces.getLast().text().endsWith(" ")) {
            Piece last = pieces.getLast();
            cut(pieces.size() - 1, last.text().substring(0, last.text().length() - 1));
        }
    }

    private void dropFirst(int characters) {
        Piece first = pieces.getFirst();
        cut(0, first.text().substring(Math.min(characters, first.text().length())));
    }

    private void cut(int index, String left) {
        if (!left.isEmpty()) {
            pieces.set(index, new Piece(left, pieces.get(index).changes()));
            return;
        }
        pieces.remove(index);
        notes.replaceAll(it -> it.after() > index
                ? new Note(it.kind(), it.label(), it.text(), it.by(), it.at(), it.after() - 1)
                : it);
    }
}
