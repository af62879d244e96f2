package org.surety.report.html;

import java.util.List;
import java.util.Optional;
import org.surety.report.Stamp;
import org.surety.report.markup.Tag;

/**
 * A whole page before it is laid out. What is written of it is written once; {@link #html} is one form, and a document
 * for word processors is another.
 *
 * @param title the title of the document
 * @param stamp where it comes from
 * @param body a header, the contents and the sections, a footer
 * @param sources the sources it may cite where no section lists them; not a part of the page
 */
public record Page(String title, Stamp stamp, List<Tag> body, Optional<Tag> sources) {

    /** Copies the list. */
    public Page {
        body = List.copyOf(body);
    }

    /** The same, with sources that it cites. */
    Page citing(Tag list) {
        return new Page(title, stamp, body, Optional.of(list));
    }

    /** One that loads nothing and is complete in itself. */
    public String html() {
        return Shell.around(title, body);
    }

    /** How every page looks, for whoever shows parts of them. */
    public static String style() {
        return Shell.STYLE;
    }
}
