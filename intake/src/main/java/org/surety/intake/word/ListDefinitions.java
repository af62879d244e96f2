package org.surety.intake.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.intake.Notices;
import org.surety.intake.count.NumberFormat;
import org.surety.intake.pack.Xml;

/**
 * The lists that {@code word/numbering.xml} defines: an abstract list has nine levels, and a list that paragraphs name
 * is an abstract list with levels of its own where it overrides them (ECMA-376 part 1, 17.9).
 */
final class ListDefinitions implements Xml.Listener {

    private final Map<String, AbstractList> abstracts = new HashMap<>();
    private final Map<String, NumberedList> lists = new HashMap<>();
    private final Notices notices;
    private Optional<AbstractList> inAbstract = Optional.empty();
    private Optional<NumberedList> inList = Optional.empty();
    private Optional<Level> inLevel = Optional.empty();
    private int overridden = -1;

    ListDefinitions(Notices notices) {
        this.notices = notices;
    }

    /** The list that a paragraph names. */
    Optional<NumberedList> list(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    /** The abstract list on which a list rests; where that only names a style of lists, the one which defines that. */
    Optional<AbstractList> of(NumberedList list) {
        Optional<AbstractList> own = Optional.ofNullable(abstracts.get(list.abstractId));
        if (own.isPresent() && !own.get().link.isEmpty()) {
            String link = own.get().link;
            return abstracts.values().stream().filter(it -> it.defines.equals(link)).findFirst().or(() -> own);
        }
        return own;
    }

    /** The level of a list, overrides looked at first. */
    ListLevel level(NumberedList list, int depth) {
        ListLevel own = list.levels.get(depth);
        return own != null ? own : of(list).map(it -> it.levels.get(depth)).orElse(ListLevel.NOTHING);
    }

    /** The level whose items are the paragraphs of a style, if the list has one. */
    Optional<Integer> levelOfStyle(NumberedList list, String style) {
        for (int depth = 0; depth < ListLevel.LEVELS; depth++) {
            if (!style.isEmpty() && level(list, depth).style().equals(style)) {
                return Optional.of(depth);
            }
        }
        return Optional.empty();
    }

    @Override
    public void begin(Xml.Element element) {
        String value = element.get("val");
        switch (element.name()) {
            case "w:abstractNum" -> inAbstract = Optional.of(new AbstractList(element.get("abstractNumId")));
            case "w:num" -> inList = Optional.of(new NumberedList(element.get("numId")));
            case "w:abstractNumId" -> inList.ifPresent(it -> it.abstractId = value);
            case "w:numStyleLink" -> inAbstract.ifPresent(it -> it.link = value);
            case "w:styleLink" -> inAbstract.ifPresent(it -> it.defines = value);
            case "w:lvlOverride" -> overridden = depth(element.get("ilvl"));
            case "w:startOverride" -> inList.filter(it -> overridden >= 0)
                    .ifPresent(it -> it.starts.put(overridden, WordNumbers.whole(value, 0)));
            case "w:lvl" -> inLevel = Optional.of(new Level(depth(element.get("ilvl"))));
            default -> inLevel.ifPresent(it -> define(it, element, value));
        }
    }

    private void define(Level level, Xml.Element element, String value) {
        switch (element.name()) {
            case "w:start" -> level.start = WordNumbers.whole(value, 1);
            case "w:numFmt" -> level.format = NumberFormat.of(value).orElseGet(() -> {
                notices.add("automatic numbers of the format \"" + value
                        + "\" are shown as plain numbers: this format is not known here");
                return NumberFormat.DECIMAL;
            });
            case "w:lvlText" -> level.text = value;
            case "w:lvlRestart" -> level.restart = WordNumbers.whole(value, -1);
            case "w:isLgl" -> level.legal = WordNumbers.isOn(value);
            case "w:pStyle" -> level.style = value;
            default -> {
                // How it looks.
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "w:lvl" -> {
                inLevel.filter(it -> it.depth >= 0).ifPresent(this::keep);
                inLevel = Optional.empty();
            }
            case "w:lvlOverride" -> overridden = -1;
            case "w:abstractNum" -> {
                inAbstract.ifPresent(it -> abstracts.put(it.id, it));
                inAbstract = Optional.empty();
            }
            case "w:num" -> {
                inList.ifPresent(it -> lists.put(it.id, it));
                inList = Optional.empty();
            }
            default -> {
                // Nothing was begun.
            }
        }
    }

    private void keep(Level level) {
        ListLevel made = new ListLevel(level.start, level.format, level.text, level.restart, level.legal, level.style);
        inAbstract.ifPresent(it -> it.levels.set(level.depth, made));
        inList.ifPresent(it -> it.levels.put(level.depth, made));
    }

    @Override
    public void text(String text) {}

    private static int depth(String written) {
        int depth = WordNumbers.whole(written, -1);
        return depth < ListLevel.LEVELS ? depth : -1;
    }

    /** What lists that look alike share, the count of their items included. */
    static final class AbstractList {

        private final String id;
        private final List<ListLevel> levels = new ArrayList<>();
        private String link = "";
        private String defines = "";

        private AbstractList(String id) {
            this.id = id;
            for (int i = 0; i < ListLevel.LEVELS; i++) {
                levels.add(ListLevel.NOTHING);
            }
        }
    }

    /** A list that paragraphs name. */
    static final class NumberedList {

        private final String id;
        private final Map<Integer, ListLevel> levels = new HashMap<>();
        private final Map<Integer, Integer> starts = new HashMap<>();
        private String abstractId = "";

        private NumberedList(String id) {
            this.id = id;
        }

        /** The counts with which levels of this list begin, where it says so itself. */
        Map<Integer, Integer> starts() {
            return starts;
        }
    }

    /** A level while it is read. */
    private static final class Level {

        private final int depth;
        private int start;
        private NumberFormat format = NumberFormat.DECIMAL;
        private String text = "";
        private int restart = -1;
        private boolean legal;
        private String style = "";

        private Level(int depth) {
            this.depth = depth;
        }
    }
}
