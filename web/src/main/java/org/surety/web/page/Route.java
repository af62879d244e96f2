package org.surety.web.page;

import java.util.function.Function;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;

/**
 * An address and what answers there.
 *
 * @param path its variable parts in braces
 */
public record Route(Method method, String path, Function<Request, HttpReply> page) {

    /** What a request to an address may do. */
    public enum Method {
        /** It reads. */
        READ,
        /** It changes something. */
        WRITE
    }

    static Route get(String path, Function<Request, HttpReply> page) {
        return new Route(Method.READ, path, page);
    }

    static Route write(String path, Function<Request, HttpReply> page) {
        return new Route(Method.WRITE, path, page);
    }
}
