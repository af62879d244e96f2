package org.surety.intake.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.intake.pack.Xml;

/** What {@code word/styles.xml} says of paragraphs: their lists, and which are headings (ECMA-376 part 1, 17.7). */
final class Styles implements Xml.Listener {

    /** A chain of styles that rest on each other is followed so far; Word's own are three long. */
    private static final int LONGEST_CHAIN = 50;

    private final Map<String, Style> styles = new HashMap<>();
    private Optional<Style> current = Optional.empty();
    private String usual = "";

    /** The style of paragraphs that name none. */
    String usual() {
        return usual;
    }

    /** The list that a style gives its paragraphs; {@code 0} takes one away. */
    Optional<String> list(String style) {
        return first(style, it -> it.list);
    }

    /** The level that a style gives its paragraphs. */
    Optional<String> level(String style) {
        return first(style, it -> it.level);
    }

    /** The style, or the one it rests on, that says to which list its paragraphs belong. */
    String whereListIsNamed(String style) {
        String at = style;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style here = styles.get(at);
            if (here == null || here.list.isPresent()) {
                return at;
            }
            at = here.base;
        }
        return style;
    }

    /** The level of a heading from 0, and 9 for what is none. */
    Optional<String> outline(String style) {
        return first(style, it -> it.outline);
    }

    /** What a reader of the program calls the style, in small letters; its identifier if it says nothing. */
    String name(String style) {
        Style found = styles.get(style);
        return (found == null || found.name.isEmpty() ? style : found.name).toLowerCase(Locale.ROOT);
    }

    private Optional<String> first(String style, Function<Style, Optional<String>> what) {
        String at = style;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style here = styles.get(at);
            if (here == null) {
                return Optional.empty();
            }
            Optional<String> own = what.apply(here);
            if (own.isPresent()) {
                return own;
            }
            at = here.base;
        }
        return Optional.empty();
    }

    @Override
    public void begin(Xml.Element element) {
        if (element.name().equals("w:style")) {
            current = Optional.of(new Style(element.get("styleId")));
            if (element.get("type").equals("paragraph") && element.has("default")
                    && WordNumbers.isOn(element.get("default"))) {
                usual = element.get("styleId");
            }
            return;
        }
        String value = element.get("val");
        current.ifPresent(it -> {
            switch (element.name()) {
                case "w:name" -> it.name = value;
                case "w:basedOn" -> it.base = value;
                case "w:numId" -> it.list = Optional.of(value);
                case "w:ilvl" -> it.level = Optional.of(value);
                case "w:outlineLvl" -> it.outline = Optional.of(value);
                default -> {
                    // How it looks.
                }
            }
        });
    }

    @Override
    public void end(String name) {
        if (name.equals("w:style")) {
            current.ifPresent(it -> styles.put(it.id, it));
            current = Optional.empty();
        }
    }

    @Override
    public void text(String text) {}

    /** A style while it is read, and then as it is. */
    private static final class Style {

        private final String id;
        private String name = "";
        private String base = "";
        private Optional<String> list = Optional.empty();
        private Optional<String> level = Optional.empty();
        private Optional<String> outline = Optional.empty();

        private Style(String id) {
            this.id = id;
        }
    }
}
