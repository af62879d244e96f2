package org.surety.report.view;

import java.util.List;

/** What {@code catalog copy} tells. */
public record CopyView(Copied copied) implements View {

    /** Files that were made. */
    public record Copied(List<String> files) {}
}
