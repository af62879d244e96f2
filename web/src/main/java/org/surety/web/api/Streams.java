package org.surety.web.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.surety.web.gate.Problem;

/** How many hear events at once: a few of each person, and so many of all. Safe for several threads. */
final class Streams {

    private static final int MOST = 400;
    private static final int MOST_OF_ONE = 3;

    private final Semaphore all = new Semaphore(MOST);
    private final Map<String, Semaphore> byPerson = new ConcurrentHashMap<>();

    /** Events for whoever calls, which counts until they are over. */
    ApiAnswer of(ApiCall call, ApiAnswer.Events events) {
        Semaphore own = own(call);
        if (!own.tryAcquire()) {
            throw full();
        }
        if (!all.tryAcquire()) {
            own.release();
            throw full();
        }
        return new ApiAnswer.Streamed(hearer -> {
            try {
                events.tell(hearer);
            } finally {
                all.release();
                own.release();
            }
        });
    }

    /** Whether whoever calls could hear events now; what can be said without them is better said so than refused. */
    boolean isFree(ApiCall call) {
        return own(call).availablePermits() > 0 && all.availablePermits() > 0;
    }

    private Semaphore own(ApiCall call) {
        return byPerson.computeIfAbsent(call.bearer().map(it -> it.person().id().value()).orElse(""),
                it -> new Semaphore(MOST_OF_ONE));
    }

    private static Refused full() {
        return new Refused(Problem.of("busy", "Too many streams", 503, "A person hears " + MOST_OF_ONE
                + " streams of events at once, and all together " + MOST + "; look at the job instead."));
    }
}
