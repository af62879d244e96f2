package org.surety.live.monitor;

import java.time.LocalDate;
import java.util.Optional;
import org.surety.model.agreement.Grade;

/**
 * Where something is reported. A report is not an event: it is attached to an account of one.
 *
 * @param title of what was read or heard
 * @param publisher who published it, if known
 * @param date its day, if known
 * @param grade how good it is
 * @param place the page, paragraph or address in it, if one can be named
 */
public record SourceReport(String title, Optional<String> publisher, Optional<LocalDate> date, Grade grade,
        Optional<String> place) {

    private static final int LONGEST = 300;

    /** Refuses with {@link IllegalArgumentException} a report without a title, and words of more than 300 letters. */
    public SourceReport {
        title = GivenWords.needed(title, "the title of the source", LONGEST);
        publisher = publisher.map(it -> GivenWords.needed(it, "its publisher", LONGEST));
        place = place.map(it -> GivenWords.needed(it, "the place in it", LONGEST));
    }

    /** Without the place in it: two reports of one source have the same. */
    SourceReport source() {
        return new SourceReport(title, publisher, date, grade, Optional.empty());
    }
}
