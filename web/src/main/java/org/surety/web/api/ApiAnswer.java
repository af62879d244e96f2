package org.surety.web.api;

import java.io.IOException;
import org.surety.web.gate.HttpReply;

/** What a program gets. */
public sealed interface ApiAnswer {

    /** An answer that is there. */
    record Whole(HttpReply reply) implements ApiAnswer {}

    /** Events as they come about. */
    record Streamed(Events events) implements ApiAnswer {}

    /** Tells of something until it is over. */
    @FunctionalInterface
    interface Events {
        /** Tells, and returns when it is over. */
        void tell(Hearer hearer) throws IOException;
    }

    /** Hears events, one after the other. */
    @FunctionalInterface
    interface Hearer {
        /**
         * An event.
         *
         * @param name of what kind it is; empty for nothing but a sign of life
         * @throws IOException if nobody hears any more
         */
        void hear(String name, String data) throws IOException;
    }
}
