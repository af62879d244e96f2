package org.surety.analysis.crisis.exact;

import java.util.Arrays;

/** What a step consists of, as numbers; quickly compared. */
final class Key {

    private final long[] numbers;
    private final int hash;

    private Key(long[] numbers) {
        this.numbers = numbers;
        this.hash = Arrays.hashCode(numbers);
    }

    static Key of(long... numbers) {
        return new Key(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && hash == key.hash && Arrays.equals(numbers, key.numbers);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Puts a key together. */
    static final class Maker {

        private long[] numbers = new long[16];
        private int count;

        Maker(int kind) {
            add(kind);
        }

        Maker add(long number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
            return this;
        }

        Key key() {
            return new Key(Arrays.copyOf(numbers, count));
        }
    }
}
