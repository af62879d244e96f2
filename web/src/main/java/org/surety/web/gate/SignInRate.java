package org.surety.web.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How often sign-ins from one address may fail, whatever the accounts: who guesses one password for many accounts is
 * stopped, and a class or an office that has one address is not. Who signed in from there before still can, as often as
 * the account may. Nothing of it is written anywhere. Safe for several threads.
 */
public final class SignInRate {

    /** Two or three slips of each of a class of thirty within 15 minutes. */
    static final int MOST = 80;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_ADDRESSES = 10_000;
    private static final int MOST_KNOWN = 20_000;
    private static final int NETWORK = 8;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> known = new LinkedHashSet<>();

    /** Nothing has failed yet. */
    public SignInRate(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Until when no sign-in is tried any more from where a request comes; empty where it is.
     *
     * @param account any word that is the same for the same account
     */
    public synchronized Optional<Instant> refusedUntil(Request request, String account) {
        return from(request).filter(it -> !known.contains(it + " " + account)).map(this::recent)
                .filter(it -> it.size() >= MOST).map(it -> it.getFirst().plus(WINDOW));
    }

    /** One failed. */
    public synchronized void failed(Request request) {
        from(request).ifPresent(it -> {
            Deque<Instant> all = recent(it);
            all.addLast(clock.instant());
            failures.put(it, all);
            first(failures.keySet(), MOST_ADDRESSES);
        });
    }

    /** One went well. */
    public synchronized void succeeded(Request request, String account) {
        from(request).ifPresent(it -> {
            known.add(it + " " + account);
            first(known, MOST_KNOWN);
        });
    }

    private static void first(Set<String> all, int most) {
        if (all.size() > most) {
            all.remove(all.iterator().next());
        }
    }

    private Deque<Instant> recent(String address) {
        Deque<Instant> all = failures.getOrDefault(address, new ArrayDeque<>());
        Instant old = clock.instant().minus(WINDOW);
        all.removeIf(it -> !it.isAfter(old));
        while (all.size() > MOST) {
            all.removeFirst();
        }
        return all;
    }

    /** A subscriber of IPv6 has a network of addresses, of which the first half is the same. */
    private static Optional<String> from(Request request) {
        return request.header(Proxies.FROM).map(it -> {
            if (!it.matches("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*")) {
                return it;
            }
            try {
                byte[] bytes = InetAddress.getByName(it).getAddress();
                return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK, bytes.length));
            } catch (UnknownHostException none) {
                return it;
            }
        });
    }
}
