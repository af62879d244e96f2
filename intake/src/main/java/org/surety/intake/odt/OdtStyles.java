package org.surety.intake.odt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.intake.count.NumberFormat;
import org.surety.intake.pack.Xml;

/** List styles, the numbers of headings, and which list style a paragraph style names (OpenDocument 1.3, 16.30 on). */
final class OdtStyles implements Xml.Listener {

    static final int LEVELS = 10;
    private static final int LONGEST_CHAIN = 50;
    private static final Map<String, NumberFormat> FORMATS = Map.of("1", NumberFormat.DECIMAL, "a",
            NumberFormat.LOWER_LETTER, "A", NumberFormat.UPPER_LETTER, "i", NumberFormat.LOWER_ROMAN, "I",
            NumberFormat.UPPER_ROMAN);

    private final Map<String, List<Level>> lists = new HashMap<>();
    private final Map<String, String> listOfStyle = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<Level> outline = none();
    private Optional<List<Level>> current = Optional.empty();
    private boolean margins;

    /** Whether pages have headers or footers. */
    boolean hasMargins() {
        return margins;
    }

    /** The levels of a list style; levels without numbers if there is no such style. */
    List<Level> list(String name) {
        return lists.getOrDefault(name, none());
    }

    /** The levels of headings. */
    List<Level> outline() {
        return outline;
    }

    /** The list style that a paragraph style names, itself or by what it rests on. */
    String listOfParagraph(String style) {
        String at = style;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            String list = listOfStyle.getOrDefault(at, "");
            if (!list.isEmpty()) {
                return list;
            }
            at = parents.getOrDefault(at, "");
        }
        return "";
    }

    /** Whether a paragraph style is, or rests on, one whose name begins so. */
    boolean restsOn(String style, String beginning) {
        String at = style;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            if (at.startsWith(beginning)) {
                return true;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    @Override
    public void begin(Xml.Element element) {
        switch (element.name()) {
            case "text:list-style" -> {
                List<Level> levels = none();
                lists.put(element.get("name"), levels);
                current = Optional.of(levels);
            }
            case "text:outline-style" -> current = Optional.of(outline);
            case "text:list-level-style-number", "text:outline-level-style" -> set(element, new Level(
                    FORMATS.getOrDefault(element.get("num-format"), NumberFormat.NONE), element.get("num-prefix"),
                    element.get("num-suffix"), whole(element.get("display-levels"), 1),
                    whole(element.get("start-value"), 1)));
            case "text:list-level-style-bullet" ->
                    set(element, new Level(NumberFormat.BULLET, element.get("bullet-char"), "", 1, 1));
            case "style:header", "style:footer" -> margins = true;
            case "style:style" -> {
                listOfStyle.put(element.get("name"), element.get("list-style-name"));
                parents.put(element.get("name"), element.get("parent-style-name"));
            }
            default -> {
                // How it looks.
            }
        }
    }

    private void set(Xml.Element element, Level level) {
        int depth = whole(element.get("level"), 0);
        current.filter(it -> depth >= 1 && depth <= LEVELS).ifPresent(it -> it.set(depth - 1, level));
    }

    @Override
    public void end(String name) {
        if (name.equals("text:list-style") || name.equals("text:outline-style")) {
            current = Optional.empty();
        }
    }

    @Override
    public void text(String text) {}

    private static List<Level> none() {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            levels.add(new Level(NumberFormat.NONE, "", "", 1, 1));
        }
        return levels;
    }

    /** The whole number that is written, at most three digits long. */
    static int whole(String written, int otherwise) {
        return written.matches("\\d{1,3}") ? Integer.parseInt(written) : otherwise;
    }

    /**
     * A level of a list.
     *
     * @param format how its count is shown
     * @param before what stands before the count; of a bullet, the bullet
     * @param behind what stands behind it
     * @param display how many levels are shown, this one the last
     * @param start the count of its first item
     */
    record Level(NumberFormat format, String before, String behind, int display, int start) {}
}
