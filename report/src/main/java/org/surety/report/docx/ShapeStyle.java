package org.surety.report.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.report.html.Page;
import org.surety.report.markup.Tag;

/**
 * How a part of a drawing looks, read from the style of the pages, so that a drawing looks alike everywhere: fills,
 * strokes, letters. Of style sheets it knows elements, classes, and what stands inside what; rules with anything else
 * are for other parts of a page.
 */
record ShapeStyle(Map<String, String> properties) {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern SELECTOR = Pattern.compile("[a-z0-9]*(\\.[a-z-]+)*");
    private static final Pattern FONT = Pattern.compile("(\\d+) ([0-9.]+)px .*");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z-]+)\\)");
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
    private static final int BOLD = 600;
    private static final double LONG_DASH = 4;
    private static final List<Rule> RULES = new ArrayList<>();
    private static final Map<String, String> PAPER = new LinkedHashMap<>();

    private record Rule(List<String> path, Map<String, String> declared) {}

    static {
        String sheet = Page.style();
        // The first colours are those of a light screen; paper is white.
        Matcher rules = RULE.matcher(withoutMedia(sheet));
        while (rules.find()) {
            Map<String, String> declared = declarations(rules.group(2));
            for (String selector : rules.group(1).strip().split(",", -1)) {
                List<String> path = List.of(selector.strip().split("\\s+", -1));
                if (selector.strip().equals(":root")) {
                    PAPER.putAll(declared);
                } else if (path.stream().allMatch(it -> SELECTOR.matcher(it).matches())) {
                    RULES.add(new Rule(path, declared));
                }
            }
        }
        PAPER.put("--paper", "#fff");
    }

    private static String withoutMedia(String sheet) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        int media = -1;
        for (int i = 0; i < sheet.length(); i++) {
            char c = sheet.charAt(i);
            if (media < 0 && sheet.startsWith("@", i)) {
                media = depth;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (media < 0) {
                out.append(c);
            } else if (c == '}' && depth == media) {
                media = -1;
            }
        }
        return out.toString().replaceAll("/\\*[^*]*\\*/", "");
    }

    private static Map<String, String> declarations(String text) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (String each : text.split(";", -1)) {
            int colon = each.indexOf(':');
            if (colon > 0) {
                declared.put(each.substring(0, colon).strip(), each.substring(colon + 1).strip());
            }
        }
        Matcher font = FONT.matcher(declared.getOrDefault("font", ""));
        if (font.matches()) {
            declared.put("font-weight", font.group(1));
            declared.put("font-size", font.group(2) + "px");
        }
        return declared;
    }

    /** Of what stands in nothing. */
    static final ShapeStyle NONE = new ShapeStyle(PAPER);

    /** Of a part of a drawing, given those around it, the outermost first. */
    ShapeStyle of(Tag tag, List<Tag> around) {
        Map<String, String> all = new LinkedHashMap<>(properties);
        for (String name : List.of("fill", "stroke", "stroke-width", "stroke-dasharray")) {
            tag.attribute(name).ifPresent(it -> all.put(name, it));
        }
        RULES.stream().filter(it -> it.path().size() <= around.size() + 1
                && matches(it.path().getLast(), tag) && it.path().subList(0, it.path().size() - 1).stream()
                        .allMatch(part -> around.stream().anyMatch(one -> matches(part, one))))
                .forEach(it -> all.putAll(it.declared()));
        return new ShapeStyle(all);
    }

    private static boolean matches(String selector, Tag tag) {
        String[] parts = selector.split("\\.", -1);
        if (!parts[0].isEmpty() && !parts[0].equals(tag.name())) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            if (!tag.isIn(parts[i])) {
                return false;
            }
        }
        return true;
    }

    /** Six hexadecimal digits; empty where nothing is painted. */
    Optional<String> colour(String property, String otherwise) {
        String value = properties.getOrDefault(property, otherwise);
        Matcher variable = VARIABLE.matcher(value);
        // A colour may be the name of another one.
        for (int i = 0; i < properties.size() && variable.matches(); i++) {
            value = properties.getOrDefault(variable.group(1), "none");
            variable = VARIABLE.matcher(value);
        }
        Matcher colour = COLOUR.matcher(value);
        if (!colour.matches()) {
            return Optional.empty();
        }
        String digits = colour.group(1);
        return Optional.of(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"));
    }

    /** A length in pixels. */
    double length(String property, double otherwise) {
        String value = properties.getOrDefault(property, "").replace("px", "");
        return value.matches("[0-9]*\\.?[0-9]+") ? Double.parseDouble(value) : otherwise;
    }

    /** The kind of dashes; empty where lines are not dashed. */
    Optional<String> dash() {
        return Optional.ofNullable(properties.get("stroke-dasharray"))
                .map(it -> Double.parseDouble(it.split("[ ,]", 2)[0]) < LONG_DASH ? "sysDash" : "dash");
    }

    /** Whether letters are strong. */
    boolean isStrong() {
        return length("font-weight", 0) >= BOLD;
    }
}
