package org.surety.web.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The programs in front of the server whose word on a request counts. What anybody else says in a forwarded header is
 * not heard.
 *
 * @param addresses of the machines on which they run, as numbers
 */
public record Proxies(Set<String> addresses) {

    /** None. */
    public static final Proxies NONE = new Proxies(Set.of());

    private static final int LONGEST = 64;
    private static final String HOST = "x-forwarded-host";
    /** From which address a request comes: as a named proxy says, or of whoever asks without one. */
    static final String FROM = "x-forwarded-for";
    /** How the request came to the program in front: {@code http} or {@code https}. */
    static final String SCHEME = "x-forwarded-proto";

    /** Copies the set. */
    public Proxies {
        addresses = Set.copyOf(addresses);
    }

    /** Those at some addresses; {@link IllegalArgumentException}, in words, where one is none in numbers. */
    public static Proxies of(Collection<String> addresses) {
        return new Proxies(addresses.stream().map(it -> normal(it).orElseThrow(() -> new IllegalArgumentException(
                "the address of a proxy is written in numbers, as 127.0.0.1 or ::1, not " + it)))
                .collect(Collectors.toSet()));
    }

    /** Only what is written in numbers, so that nobody is asked for a name. */
    private static Optional<String> normal(String address) {
        if (!address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getHostAddress());
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /**
     * The headers of a request as they are heard: a named proxy says under which name and how the browser asked;
     * nobody else does.
     *
     * @param from the address from which the request came
     */
    public Map<String, String> heard(String from, Map<String, String> headers) {
        Map<String, String> heard = new TreeMap<>();
        headers.forEach((name, value) -> heard.put(name.toLowerCase(Locale.ROOT), value));
        Optional<String> host = Optional.ofNullable(heard.get(HOST));
        Optional<String> scheme = Optional.ofNullable(heard.get(SCHEME));
        Optional<String> whose = Optional.ofNullable(heard.get(FROM)).map(it -> it.substring(it.lastIndexOf(',') + 1))
                .map(String::strip).filter(it -> it.length() <= LONGEST);
        heard.keySet().removeIf(it -> it.equals("forwarded") || it.startsWith("x-forwarded-"));
        if (normal(from).filter(addresses::contains).isPresent()) {
            host.ifPresent(it -> heard.put("host", it));
            scheme.ifPresent(it -> heard.put(SCHEME, it));
            // The proxy writes its own word last; what stands before it, anybody may have written.
            whose.ifPresent(it -> heard.put(FROM, it));
        } else {
            heard.put(FROM, from);
        }
        return heard;
    }
}
