package org.surety.web.gate;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The address under which a team reaches its server.
 *
 * @param scheme {@code https}, or {@code http} on the machine itself to try it out
 * @param host in lower case, with the port where it is not the usual one
 */
public record PublicAddress(String scheme, String host) {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads one; {@link IllegalArgumentException}, in words, where it is none. */
    public static PublicAddress of(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException none) {
            throw wrong(text);
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || scheme.equals("http") && OWN.contains(host);
        boolean more = url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null
                || !Set.of("", "/").contains(url.getRawPath() == null ? "" : url.getRawPath());
        if (host.isEmpty() || !safe || more) {
            throw wrong(text);
        }
        boolean usual = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return new PublicAddress(scheme, usual ? host : host + ":" + url.getPort());
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("the address of a team looks like https://surety.example.org, without a "
                + "path; http only for localhost; this is " + text);
    }

    /** As browsers write it. */
    @Override
    public String toString() {
        return scheme + "://" + host;
    }
}
