package org.surety.intake.ground;

import java.util.List;
import java.util.Map;

/**
 * A clause of a draft.
 *
 * @param path where it stands, as findings tell it; an open term by its place, a reading by that and its name
 * @param line of the file, from 1
 * @param kind what it is
 * @param places by cited text the places that it cites there; an empty place is the text as a whole
 * @param inferred whether it cites a source that is marked as an inference
 * @param elsewhere whether it cites a source whose text is not read
 * @param words every word and number of it, with its notes and the names under which it stands
 * @param sizes how many entries its lists have
 */
public record DraftClause(String path, int line, Kind kind, Map<String, List<String>> places, boolean inferred,
        boolean elsewhere, List<String> words, List<Integer> sizes) {

    /** What a clause is. */
    public enum Kind {
        /** It has to rest on something. */
        CLAUSE,
        /** A place, or a party without a role: it may go without a source. */
        NAME,
        /** What the text leaves open. */
        OPEN,
        /** A value that the draft gives as unspecified. */
        SILENT
    }

    /** Copies. */
    public DraftClause {
        places = Map.copyOf(places);
        words = List.copyOf(words);
        sizes = List.copyOf(sizes);
    }
}
