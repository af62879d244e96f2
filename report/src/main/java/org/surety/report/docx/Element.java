package org.surety.report.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.report.markup.Text;

/** An element of a part of the document. Text and values are escaped, whatever they contain. */
final class Element {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final StringBuilder inside = new StringBuilder();

    private Element(String name) {
        this.name = name;
    }

    static Element of(String name) {
        return new Element(name);
    }

    /** An element with the attribute {@code w:val}, as most have. */
    static Element of(String name, String value) {
        return new Element(name).with("w:val", value);
    }

    Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Element with(String attribute, long value) {
        return with(attribute, Long.toString(value));
    }

    Element add(Element... more) {
        return add(List.of(more));
    }

    Element add(List<Element> more) {
        more.forEach(it -> it.write(inside));
        return this;
    }

    Element text(String text) {
        new Text(text).write(inside);
        return this;
    }

    void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            new Text(value).write(out);
            out.append('"');
        });
        if (inside.isEmpty()) {
            out.append("/>");
        } else {
            out.append('>').append(inside).append("</").append(name).append('>');
        }
    }
}
