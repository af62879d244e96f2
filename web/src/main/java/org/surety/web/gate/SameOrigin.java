package org.surety.web.gate;

import java.util.Optional;

/**
 * Whether a request that changes something comes from a page of this server: what the browser says of where it comes
 * from ({@code Sec-Fetch-Site}), or its origin where an older browser says nothing else.
 */
public final class SameOrigin {

    private SameOrigin() {}

    /** Whether the request may change something as far as its origin goes. */
    public static boolean allows(Request request, Hosts hosts) {
        Optional<String> site = request.header("sec-fetch-site");
        return site.isPresent()
                ? site.get().equals("same-origin")
                : request.header("origin").filter(it -> request.header("host").map((hosts.scheme() + "://")::concat)
                        .filter(it::equals).isPresent() && hosts.origins().contains(it)).isPresent();
    }
}
