package org.surety.model.agreement;

import java.time.LocalDate;
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
 */
public record Source(String id, String title, Optional<String> publisher, Optional<LocalDate> date, Grade grade,
        boolean weak, Optional<String> note) {}
