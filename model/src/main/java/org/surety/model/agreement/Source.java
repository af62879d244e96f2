package org.surety.model.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Something a clause rests on.
 *
 * @param id the name by which clauses cite it
 * @param title its title
 * @param publisher who published it, if known
 * @param date the day of publication or signature, if known
 * @param grade how good it is
 * @param weak whether it was read through an aggregator, a mirror or a partisan outlet, to be replaced by a better one
 * @param note anything a reader should know about it
 * @param file the file with its text, whose passages clauses cite; empty where none is named
 * @param aside passages of it on which no clause has to rest, each with why
 */
public record Source(String id, String title, Optional<String> publisher, Optional<LocalDate> date, Grade grade,
        boolean weak, Optional<String> note, Optional<String> file, Map<String, String> aside) {

    /** Copies the map; refuses passages of a text that is not named. */
    public Source {
        aside = Copies.ordered(aside);
        if (file.isEmpty() && !aside.isEmpty()) {
            throw new IllegalArgumentException("`aside` names passages of a text, and no `file` says which");
        }
    }

    /** A source whose text is not read. */
    public Source(String id, String title, Optional<String> publisher, Optional<LocalDate> date, Grade grade,
            boolean weak, Optional<String> note) {
        this(id, title, publisher, date, grade, weak, note, Optional.empty(), Map.of());
    }
}
