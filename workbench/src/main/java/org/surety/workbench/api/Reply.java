package org.surety.workbench.api;

import java.util.Set;
import org.surety.report.rendering.Response;

/**
 * An answer as a value. Its {@link Response.Viewed#stamp stamp} names what was read, with digests, and its result tells
 * the method and the limits; a client lays it out with {@link org.surety.report.rendering.Renderings}.
 *
 * @param response the answer
 * @param read where the documents stand that it was made from; no output may overwrite one
 * @param name what the answer is about, in a word that can be the name of a file
 * @param <R> what kind of answer it is
 */
public record Reply<R extends Response>(R response, Set<Address> read, String name) {

    /** Copies the set. */
    public Reply {
        read = Set.copyOf(read);
    }
}
