package org.surety.analysis.voting;

/** Remembers a node for each pair of nodes. Open addressing; a pair is one long. */
final class PairCache {

    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int count;

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32));
    }

    /** Keys are kept off zero, which marks a free place. */
    private static long key(int first, int second) {
        return ((long) first << 32 | second) + 1;
    }

    /** The node remembered for the pair, or -1. */
    int get(int first, int second) {
        long key = key(first, second);
        int mask = keys.length - 1;
        for (int slot = hash(key) & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
        }
        return -1;
    }

    /** Remembers a node for a pair that has none yet. */
    void put(int first, int second, int value) {
        if (++count * 2 > keys.length) {
            grow();
        }
        insert(key(first, second), value);
    }

    private void insert(long key, int value) {
        int mask = keys.length - 1;
        int slot = hash(key) & mask;
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }
}
