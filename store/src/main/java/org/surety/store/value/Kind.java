package org.surety.store.value;

/**
 * What kind of document it is, in a word that the caller chooses; the store does not know what it means.
 *
 * @param word lower-case letters and hyphens, at most {@value #MOST}
 */
public record Kind(String word) {

    private static final int MOST = 30;

    /** Refuses with {@link IllegalArgumentException} what is no such word. */
    public Kind {
        if (word.isEmpty() || word.length() > MOST
                || !word.chars().allMatch(it -> it >= 'a' && it <= 'z' || it == '-')) {
            throw new IllegalArgumentException("a kind is a word of 1 to " + MOST + " letters");
        }
    }
}
