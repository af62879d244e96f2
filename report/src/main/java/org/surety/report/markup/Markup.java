package org.surety.report.markup;

/** A part of a page or a drawing. */
public sealed interface Markup permits Tag, Text {

    /** Nothing at all. */
    Markup NOTHING = new Text("");

    /** Writes it, escaped. */
    void write(StringBuilder out);
}
