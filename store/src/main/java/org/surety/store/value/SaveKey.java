package org.surety.store.value;

import java.util.random.RandomGenerator;

/**
 * What a page puts into a form once, so that a save that is sent again, after a lost answer or a second click, is one.
 *
 * @param text letters, digits, hyphens and underscores, from {@value #LEAST} to {@value #MOST}
 */
public record SaveKey(String text) {

    private static final int LEAST = 8;
    private static final int MOST = 100;

    /** Refuses with {@link Unfit} what is none. */
    public SaveKey {
        if (text.length() < LEAST || text.length() > MOST || !text.chars().allMatch(it -> it < 128
                && (Character.isLetterOrDigit(it) || it == '-' || it == '_'))) {
            throw new Unfit("a save key has from " + LEAST + " to " + MOST
                    + " letters, digits, hyphens and underscores");
        }
    }

    /** A new one. */
    public static SaveKey draw(RandomGenerator random) {
        return new SaveKey(Secret.draw(random).text());
    }
}
