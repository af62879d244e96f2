package org.surety.report.html;

import java.util.List;
import org.surety.report.markup.Markup;

/** A part of the page. */
interface PageSection {

    /** Its place on the page, for links; the same on every page. */
    String id();

    /** Its heading. */
    String title();

    /** What it says; empty if it has nothing to say, and then it is left out. */
    List<Markup> body(Context context);
}
