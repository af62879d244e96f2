package org.surety.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;

/**
 * Where several servers share a database: PostgreSQL's own notifications, sent with the commit of what they tell of. A
 * connection of its own waits for them; where it is lost, another is made, and that something was missed is told.
 */
final class PostgresAnnouncer extends Announcer {

    private static final String CHANNEL = "surety_runs";
    private static final int LOOK_MILLIS = 1_000;
    private static final long FIRST_WAIT_SECONDS = 30;
    private static final long SHORTEST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final StoreAddress.Postgres address;
    private final CountDownLatch listens = new CountDownLatch(1);
    private volatile Optional<Connection> connection = Optional.empty();
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean closed;

    PostgresAnnouncer(StoreAddress.Postgres address) {
        this.address = address;
    }

    @Override
    public Listening listen(Consumer<Heard> listener) {
        Listening listening = super.listen(listener);
        begin();
        try {
            if (!listens.await(FIRST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreUnusable("the database at " + address + " does not answer");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreUnusable("stopped while waiting for the database", stop);
        }
        return listening;
    }

    /** Nobody waits for news before somebody listens. */
    private synchronized void begin() {
        if (thread.isEmpty() && !closed) {
            Thread hearing = Thread.ofPlatform().daemon().name("run-news").unstarted(this::hear);
            thread = Optional.of(hearing);
            hearing.start();
        }
    }

    private void hear() {
        long pause = SHORTEST_PAUSE_MILLIS;
        while (!closed) {
            try (Connection own = DriverManager.getConnection(address.url(), address.user(), address.password());
                    Statement statement = own.createStatement()) {
                connection = Optional.of(own);
                statement.execute("LISTEN " + CHANNEL);
                pause = SHORTEST_PAUSE_MILLIS;
                if (listens.getCount() == 0) {
                    tell(new Heard.Missed());
                }
                listens.countDown();
                wait(own.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                if (!closed) {
                    pause(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                }
            }
        }
    }

    private void wait(PGConnection own) throws SQLException {
        while (!closed) {
            PGNotification[] all = own.getNotifications(LOOK_MILLIS);
            if (all != null) {
                for (PGNotification each : all) {
                    // Anybody who may use the database can notify; what nobody of us sends tells nothing.
                    read(each.getParameter()).ifPresent(this::tell);
                }
            }
        }
    }

    private static Optional<Heard> read(String text) {
        String[] words = text.split(" ", -1);
        return words.length == 2 && words[1].matches("[0-9]{1,18}")
                ? Id.<KeptRun>read(words[0]).map(it -> new Heard.Grown(it, Long.parseLong(words[1])))
                : Optional.empty();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    void within(Handle handle, Id<KeptRun> run, long head) {
        handle.createQuery("SELECT pg_notify(:channel, :text)").bind("channel", CHANNEL)
                .bind("text", run.value() + " " + head).map((row, context) -> head).one();
    }

    @Override
    void after(Id<KeptRun> run, long head) {
        // The commit has told it, here too.
    }

    @Override
    public void close() {
        closed = true;
        super.close();
        connection.ifPresent(it -> {
            try {
                it.close();
            } catch (SQLException gone) {
                // Then it is closed.
            }
        });
    }
}
