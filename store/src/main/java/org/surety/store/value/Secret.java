package org.surety.store.value;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * What lets its bearer in: of a session or of a link. Given once; the store keeps only its digest.
 *
 * @param text 256 random bits, such that it can stand in an address or a cookie
 */
public record Secret(String text) {

    private static final int BYTES = 32;
    private static final int MOST = 100;

    /** Refuses with {@link Unfit} what is longer than any. */
    public Secret {
        if (text.length() > MOST) {
            throw new Unfit("no secret has " + text.length() + " characters");
        }
    }

    /** A new one. */
    public static Secret draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it, from which it cannot be found again. */
    public Sha digest() {
        return Sha.of(text);
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
