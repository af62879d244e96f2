package org.surety.store.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha(String hex) implements Comparable<Sha> {

    private static final int DIGITS = 64;

    /** Refuses with {@link Unfit} what is none. */
    public Sha {
        if (hex.length() != DIGITS || !hex.chars().allMatch(it -> it >= '0' && it <= '9' || it >= 'a' && it <= 'f')) {
            throw new Unfit("a SHA-256 has " + DIGITS + " hexadecimal digits in lower case");
        }
    }

    /** That of bytes. */
    public static Sha of(byte[] bytes) {
        try {
            return of32(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** That of a text in UTF-8. */
    public static Sha of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One that is kept as its 32 bytes. */
    public static Sha of32(byte[] digest) {
        return new Sha(HexFormat.of().formatHex(digest));
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(Sha other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
