package org.surety.report.docx;

import java.util.Optional;
import java.util.stream.Stream;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;

/** What stands in markup. */
final class MarkupText {

    private MarkupText() {}

    /** All text, on one line. */
    static String of(Markup markup) {
        StringBuilder out = new StringBuilder();
        collect(markup, out);
        return out.toString().strip().replaceAll("[ \\t\\n]+", " ");
    }

    private static void collect(Markup markup, StringBuilder out) {
        switch (markup) {
            case Text text -> out.append(text.allowed());
            case Tag tag when tag.isIn("refs") -> {}
            case Tag tag when tag.isIn("grade") -> {
                out.append('(');
                tag.children().forEach(it -> collect(it, out));
                out.append(')');
            }
            case Tag tag -> tag.children().forEach(it -> collect(it, out));
        }
    }

    /** A tag and all tags inside. */
    static Stream<Tag> tags(Markup markup) {
        return switch (markup) {
            case Text text -> Stream.empty();
            case Tag tag -> Stream.concat(Stream.of(tag), tag.children().stream().flatMap(MarkupText::tags));
        };
    }

    /** The place on the page to which a link leads. */
    static Optional<String> target(Tag link) {
        return link.attribute("href").filter(it -> it.startsWith("#")).map(it -> it.substring(1));
    }
}
