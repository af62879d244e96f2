package org.surety.store.value;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The opaque identifier of something that is kept: random, and told apart by type from identifiers of other things.
 * Who knows one has no right by that.
 *
 * @param value letters and digits, {@value #LENGTH} of them
 * @param <T> what it identifies
 */
public record Id<T>(String value) implements Comparable<Id<T>> {

    private static final int LENGTH = 26;
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Refuses with {@link Unfit} what cannot be one. */
    public Id {
        if (!canBe(value)) {
            throw new Unfit("an identifier has " + LENGTH + " letters and digits, this has "
                    + value.length() + " characters or other ones");
        }
    }

    /** A new one, of 130 random bits. */
    public static <T> Id<T> draw(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new Id<>(text.toString());
    }

    /** What an address says, where it can be one; empty where it cannot. */
    public static <T> Optional<Id<T>> read(String text) {
        return canBe(text) ? Optional.of(new Id<>(text)) : Optional.empty();
    }

    private static boolean canBe(String text) {
        return text.length() == LENGTH && text.chars().allMatch(it -> DIGITS.indexOf(it) >= 0);
    }

    @Override
    public int compareTo(Id<T> other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
