package org.surety.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;

/** Says that a log has grown, to whoever listens. */
abstract sealed class Announcer implements RunNews, AutoCloseable permits Announcer.OfOneServer, PostgresAnnouncer {

    private final List<Consumer<Heard>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Listening listen(Consumer<Heard> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** One that cannot go on keeps nobody else from hearing. */
    final void tell(Heard news) {
        for (Consumer<Heard> listener : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException fault) {
                fault.printStackTrace();
            }
        }
    }

    /** Within the transaction that appends: heard only if it is carried out. */
    abstract void within(Handle handle, Id<KeptRun> run, long head);

    /** After it was carried out. */
    abstract void after(Id<KeptRun> run, long head);

    @Override
    public void close() {
        listeners.clear();
    }

    /** Where one server alone keeps a log. */
    static final class OfOneServer extends Announcer {

        @Override
        void within(Handle handle, Id<KeptRun> run, long head) {
            // What is not carried out must not be heard.
        }

        @Override
        synchronized void after(Id<KeptRun> run, long head) {
            tell(new Heard.Grown(run, head));
        }
    }
}
