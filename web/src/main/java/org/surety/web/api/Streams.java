package org.surety.web.api;

import org.surety.web.gate.OpenStreams;
import org.surety.web.gate.Problem;

/** How programs hear events: of the streams of a server those of one person's programs count together. */
record Streams(OpenStreams open) {

    /** Events for whoever calls, which counts until they are over. */
    ApiAnswer of(ApiCall call, ApiAnswer.Events events) {
        String owner = owner(call);
        if (!open.enter(owner)) {
            throw new Refused(Problem.of("busy", "Too many streams", 503, "A person hears " + OpenStreams.MOST_OF_ONE
                    + " streams of events at once, and the server keeps " + OpenStreams.MOST
                    + " open, those of pages among them; look at the job instead."));
        }
        return new ApiAnswer.Streamed(hearer -> {
            try {
                events.tell(hearer);
            } finally {
                open.leave(owner);
            }
        });
    }

    /** Whether whoever calls could hear events now; what can be said without them is better said so than refused. */
    boolean isFree(ApiCall call) {
        return open.hasRoom(owner(call));
    }

    private static String owner(ApiCall call) {
        return "programs of " + call.bearer().map(it -> it.person().id().value()).orElse("");
    }
}
