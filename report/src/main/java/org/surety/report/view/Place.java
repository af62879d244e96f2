package org.surety.report.view;

import org.surety.model.finding.SourceLocation;
import org.surety.report.shape.About;
import org.surety.report.shape.Within;

/** A place in a file. */
public record Place(String file,
        @Within @About("From 1; 0 if the whole file is meant.") int line,
        @Within @About("From 1; 0 if the whole line is meant.") int column) {

    static Place of(SourceLocation it) {
        return new Place(it.file(), it.line(), it.column());
    }
}
