package org.surety.report.html;

import java.util.List;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** What the clauses and the positions rest on, and how good that is. */
final class SourcesSection implements PageSection {

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public String title() {
        return "Sources";
    }

    @Override
    public List<Markup> body(Context context) {
        return List.of(context.bibliography().isEmpty()
                ? Tag.of("p", "The file names no sources.")
                : context.bibliography().list());
    }
}
