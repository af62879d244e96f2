package org.surety.web.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names under which this server answers; under no other, so that a name of somebody else's that is made to lead
 * here (DNS rebinding) reads nothing.
 *
 * @param scheme {@code http} or {@code https}
 * @param names each with its port, where that is not the usual one
 */
public record Hosts(String scheme, Set<String> names) {

    /** Copies the set. */
    public Hosts {
        names = Set.copyOf(names);
    }

    /** Those of the machine itself. */
    public static Hosts ofThisMachine(int port) {
        return new Hosts("http", Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
    }

    /** That of a team. */
    public static Hosts of(PublicAddress address) {
        return new Hosts(address.scheme(), Set.of(address.host()));
    }

    /** Whether the request names one of them, exactly. */
    public boolean allow(Request request) {
        return request.header("host").map(it -> names.contains(it.toLowerCase(Locale.ROOT))).orElse(false);
    }

    /** The origins of pages of this server. */
    public List<String> origins() {
        return names.stream().map(it -> scheme + "://" + it).sorted().toList();
    }
}
