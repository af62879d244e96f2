package org.surety.store.value;

/**
 * How much one person may keep.
 *
 * @param works how many works that the person made
 * @param documents how many documents that the person made
 * @param bytes how many bytes that the person brought, counted once where the same are kept again in a work
 * @param body how many bytes one file has at most
 */
public record Quota(int works, int documents, long bytes, int body) {

    /** Enough for who works with texts: 200 works, 2,000 documents, 500 MB, and 10 MB a file. */
    public static final Quota USUAL = new Quota(200, 2_000, 500_000_000L, 10_000_000);

    /** Refuses with {@link IllegalArgumentException} what is below nothing. */
    public Quota {
        if (works < 0 || documents < 0 || bytes < 0 || body < 0) {
            throw new IllegalArgumentException("a quota is not below 0");
        }
    }
}
