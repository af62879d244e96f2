package org.surety.model.chronicle;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Citation;

/**
 * One thing that happened.
 *
 * @param on when
 * @param agreement under which agreement, by id; the first of the chronicle where the file names none
 * @param by whose act it is: parties, groups, bodies or named others; empty where it is nobody's
 * @param what what happened
 * @param citations where that is recorded
 * @param accordingTo who says so, where not everybody does
 * @param disputedBy who says otherwise
 * @param anyway whether it is recorded though the agreement does not allow it
 * @param place where it stands in the file, {@code events[3]}
 */
public record Entry(Moment on, String agreement, List<String> by, Happening what, List<Citation> citations,
        Optional<String> accordingTo, List<String> disputedBy, boolean anyway, Optional<String> note, String place) {

    /** Copies the lists. */
    public Entry {
        by = List.copyOf(by);
        citations = List.copyOf(citations);
        disputedBy = List.copyOf(disputedBy);
    }
}
