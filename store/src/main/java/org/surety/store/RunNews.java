package org.surety.store;

import java.util.function.Consumer;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;

/**
 * What is heard of the logs of runs, whichever server appended to them. News tell that there is something to read, not
 * what: whoever hears them asks {@link RunLogs}, which asks for rights.
 */
public interface RunNews {

    /** Something that is heard. */
    sealed interface Heard {

        /**
         * A log has grown.
         *
         * @param head how many events it has now, at least
         */
        record Grown(Id<KeptRun> run, long head) implements Heard {}

        /** The database was out of reach for a while: any log may have grown. */
        record Missed() implements Heard {}
    }

    /** Ends with {@link #close}. */
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Begins to listen. Everything that is appended once this has returned is heard, at least once; of one log in its
     * order.
     *
     * @param listener is called by one thread, for all listeners in turn, and must not wait for anything
     */
    Listening listen(Consumer<Heard> listener);
}
