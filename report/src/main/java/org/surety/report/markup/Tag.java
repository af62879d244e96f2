package org.surety.report.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of a page or a drawing. Text and attribute values are escaped when it is written, whatever they contain.
 * What could make a page load or run something is refused: event attributes, style attributes, and links other than to
 * a place on the page.
 */
public final class Tag implements Markup {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "col", "wbr", "link", "img", "input");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "style", "iframe", "object", "embed", "link", "base", "img",
                    "form", "use", "image", "foreignobject");
    /** Of these, what a page of a server is made of; a script or a style only by its address. */
    private static final Set<String> LIVE = Set.of("script", "link", "form", "img");
    /** A place on the page, or of the server that gave it: nobody else's. */
    private static final Pattern OWN = Pattern.compile("#.*|\\?.*|/|/[^/\\\\].*");

    private final String name;
    private final boolean live;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Markup> children = new ArrayList<>();

    private Tag(String name, boolean live) {
        this.name = name;
        this.live = live;
    }

    /**
     * An element.
     *
     * @throws IllegalArgumentException if it could load or run something
     */
    public static Tag of(String name) {
        if (!NAME.matcher(name).matches() || FORBIDDEN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            throw new IllegalArgumentException("no element of a report: " + name);
        }
        return new Tag(name, false);
    }

    /**
     * An element of a page that a server gives: it may lead to other pages of that server, load what the server has,
     * and ask it for more ({@code hx-} attributes). Only the names and values that a page is written with may make one,
     * never what a document says.
     *
     * @throws IllegalArgumentException if it could load or run something of anybody else
     */
    public static Tag live(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (!NAME.matcher(name).matches() || FORBIDDEN.contains(lower) && !LIVE.contains(lower)) {
            throw new IllegalArgumentException("no element of a page: " + name);
        }
        return new Tag(name, true);
    }

    /** An element with text. */
    public static Tag of(String name, String text) {
        return of(name).text(text);
    }

    /**
     * Adds an attribute.
     *
     * @throws IllegalArgumentException if it could load or run something
     */
    public Tag with(String attribute, String value) {
        String lower = attribute.toLowerCase(java.util.Locale.ROOT);
        boolean link = lower.equals("href") || lower.equals("src") || lower.endsWith("action")
                || live && lower.matches("hx-(get|post|push-url)");
        boolean asks = lower.startsWith("hx-") || lower.startsWith("data-hx-");
        if (!NAME.matcher(attribute).matches() || lower.startsWith("on") || lower.equals("style") || asks && !live
                || link && !(live ? OWN.matcher(value).matches() || value.matches("true|false") : value.startsWith("#"))) {
            throw new IllegalArgumentException("no attribute of a report: " + attribute + "=" + value);
        }
        attributes.put(attribute, value);
        return this;
    }

    /** Adds a number as an attribute. */
    public Tag with(String attribute, long value) {
        return with(attribute, Long.toString(value));
    }

    /** Sets the class. */
    public Tag in(String classes) {
        return with("class", classes);
    }

    /** Adds text, which is escaped. */
    public Tag text(String text) {
        children.add(new Text(text));
        return this;
    }

    /** Adds elements. */
    public Tag add(Markup... more) {
        children.addAll(List.of(more));
        return this;
    }

    /** Adds elements. */
    public Tag add(Collection<? extends Markup> more) {
        children.addAll(more);
        return this;
    }

    /** The name of the element. */
    public String name() {
        return name;
    }

    /** The value of an attribute; empty if it has none of that name. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Whether a class is among its classes. */
    public boolean isIn(String kind) {
        return attribute("class").stream().anyMatch(it -> List.of(it.split(" ")).contains(kind));
    }

    /** What stands inside. */
    public List<Markup> children() {
        return List.copyOf(children);
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            Text.escape(value, out);
            out.append('"');
        });
        out.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
