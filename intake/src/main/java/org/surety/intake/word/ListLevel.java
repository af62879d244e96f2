package org.surety.intake.word;

import org.surety.intake.count.NumberFormat;

/**
 * A level of a list as the file defines it (ECMA-376 part 1, 17.9.6, {@code w:lvl}).
 *
 * @param start the count of its first item
 * @param format how its count is shown
 * @param text what is shown, with {@code %n} for the count of the n-th level
 * @param restart behind a level of which depth it begins anew: 0 never, n behind items of the n-th level and those
 *        above; -1 where the file does not say, which means behind every level above it
 * @param legal whether the counts of all levels are shown as plain numbers
 * @param style the paragraph style whose paragraphs are items of this level; empty if there is none
 */
record ListLevel(int start, NumberFormat format, String text, int restart, boolean legal, String style) {

    /** The first level has number 0, there are nine. */
    static final int LEVELS = 9;

    /** What stands where a file defines nothing. */
    static final ListLevel NOTHING = new ListLevel(1, NumberFormat.NONE, "", -1, false, "");

    /** Whether this level, which is the {@code own}-th from 0, begins anew behind an item of level {@code used}. */
    boolean beginsAnewBehind(int used, int own) {
        return used < own && (restart < 0 || restart > own || used < restart);
    }
}
