package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.Arrays;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * Rows of whole numbers, each kept once and numbered from zero in the order of their first appearance: the unique table
 * of a decision diagram, and its table of states. Open addressing with linear probing; all rows lie in one array.
 */
final class NodeTable {

    /** After so many more rows it is asked whether anybody still wants them. */
    private static final int SOME = 1023;

    private final int width;
    private final String what;
    private final BigInteger size;
    private final int most;
    private final long told;
    private long[] rows;
    private int[] slots = new int[1 << 7];
    private int count;

    /**
     * An empty table.
     *
     * @param what what the rows are, for the refusal
     * @param size what a refusal gives as size
     * @param most how many rows are acceptable here
     * @param told how many a refusal says are acceptable, in this table and others
     */
    NodeTable(int width, String what, BigInteger size, int most, long told) {
        this.width = width;
        this.what = what;
        this.size = size;
        this.most = most;
        this.told = told;
        this.rows = new long[width * 64];
    }

    /** The number of {@code row}, which is added if it is new. */
    int number(long[] row) {
        int mask = slots.length - 1;
        int slot = hash(row, 0) & mask;
        while (slots[slot] != 0) {
            int found = slots[slot] - 1;
            if (Arrays.equals(rows, found * width, (found + 1) * width, row, 0, width)) {
                return found;
            }
            slot = (slot + 1) & mask;
        }
        if ((count & SOME) == 0) {
            Work.check();
        }
        if (count == most) {
            throw new TooLarge(what, size.max(BigInteger.valueOf(told).add(BigInteger.ONE)), told);
        }
        if ((count + 1) * width > rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        System.arraycopy(row, 0, rows, count * width, width);
        slots[slot] = ++count;
        if (count * 2 > slots.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int slot = hash(rows, i * width) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private int hash(long[] from, int start) {
        long hash = 0;
        for (int i = start; i < start + width; i++) {
            hash = (hash ^ from[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 20);
    }

    /** The entry of a row. */
    long get(int number, int column) {
        return rows[number * width + column];
    }

    /** How many rows there are. */
    int count() {
        return count;
    }
}
