package org.surety.intake.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.surety.intake.PlainWords;
import org.surety.intake.count.NumberFormat;
import org.surety.intake.word.ListDefinitions.NumberedList;

/**
 * Counts the items of lists in the order of the text, as Word does (ECMA-376 part 1, 17.9). Lists that rest on the same
 * abstract list count on together, until the first item of one comes on a level for which it says where that begins. A
 * level above that has had no item is shown as its start, and is not counted by that.
 */
final class ListCounter {

    private static final int NONE = Integer.MIN_VALUE;
    private static final int PRIVATE_USE = 0xE000;
    private static final int PRIVATE_USE_END = 0xF8FF;

    private final ListDefinitions definitions;
    private final Map<Object, int[]> counts = new HashMap<>();
    private final Set<Begun> begun = new HashSet<>();

    ListCounter(ListDefinitions definitions) {
        this.definitions = definitions;
    }

    /** Counts an item of {@code list} at a level from 0; gives what is shown before it. */
    String next(NumberedList list, int depth) {
        Object shared = definitions.of(list).map(Object.class::cast).orElse(list);
        int[] count = counts.computeIfAbsent(shared, it -> {
            int[] none = new int[ListLevel.LEVELS];
            Arrays.fill(none, NONE);
            return none;
        });
        if (begun.add(new Begun(list, depth)) && list.starts().containsKey(depth)) {
            count[depth] = NONE;
        }
        count[depth] = count[depth] == NONE ? start(list, depth) : count[depth] + 1;
        for (int below = depth + 1; below < ListLevel.LEVELS; below++) {
            if (definitions.level(list, below).beginsAnewBehind(depth, below)) {
                count[below] = NONE;
            }
        }
        return shown(list, depth, count);
    }

    /** A level of a list that has had an item. */
    private record Begun(NumberedList list, int depth) {}

    private int start(NumberedList list, int depth) {
        Integer own = list.starts().get(depth);
        return own != null ? own : definitions.level(list, depth).start();
    }

    private String shown(NumberedList list, int depth, int[] count) {
        ListLevel level = definitions.level(list, depth);
        if (level.format() == NumberFormat.BULLET) {
            return bullet(level.text());
        }
        StringBuilder out = new StringBuilder();
        String text = level.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (named >= 0 && named < ListLevel.LEVELS) {
                ListLevel shown = definitions.level(list, named);
                NumberFormat format = level.legal() && shown.format().counts() ? NumberFormat.DECIMAL : shown.format();
                out.append(format.show(count[named] == NONE ? start(list, named) : count[named]));
                i++;
            } else {
                out.append(c);
            }
        }
        return PlainWords.clean(out);
    }

    /** Bullets of the fonts for signs stand where Unicode has nothing; any of them is shown as a bullet. */
    private static String bullet(String text) {
        return PlainWords.clean(text.codePoints().anyMatch(it -> it >= PRIVATE_USE && it <= PRIVATE_USE_END)
                ? "•"
                : text);
    }
}
