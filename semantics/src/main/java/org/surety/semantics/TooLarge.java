package org.surety.semantics;

import java.math.BigInteger;

/** Work that would be too large to do, refused before it begins. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final BigInteger size;
    private final long most;

    /**
     * A refusal.
     *
     * @param what what there would be too many of, in the plural
     * @param size how many there would be
     * @param most how many are acceptable
     */
    public TooLarge(String what, BigInteger size, long most) {
        super("this would need " + size + " " + what + "; the limit is " + most);
        this.what = what;
        this.size = size;
        this.most = most;
    }

    /** What there would be too many of. */
    public String what() {
        return what;
    }

    /** How many there would be. */
    public BigInteger size() {
        return size;
    }

    /** How many are acceptable. */
    public long most() {
        return most;
    }
}
