package org.surety.report.view;

import org.surety.model.finding.SourceLocation;
import org.surety.report.shape.Description;
import org.surety.report.shape.Within;

/** A place in a file. */
public record FilePlace(String file,
        @Within @Description("From 1; 0 if the whole file is meant.") int line,
        @Within @Description("From 1; 0 if the whole line is meant.") int column) {

    static FilePlace of(SourceLocation it) {
        return new FilePlace(it.file(), it.line(), it.column());
    }
}
