package org.surety.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Feed;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.WorkRole;

/**
 * Calendars of monitors for programs that cannot sign in. Whoever knows the address of one reads what the person may
 * read who made it, for as long as that person may; each person has at most one of each monitor.
 */
public final class Feeds {

    private final Desk desk;

    Feeds(Desk desk) {
        this.desk = desk;
    }

    /** Makes an address; the one that the person had of the same monitor opens nothing any more. Readers. */
    public Result<Secret> open(Id<Person> actor, Id<KeptRun> run, boolean titles) {
        return desk.database().write(handle -> {
            KeptRun found = RunLogs.need(handle, actor, run, WorkRole.READER);
            remove(handle, actor, run);
            Secret secret = Secret.draw(desk.settings().random());
            handle.createUpdate("""
                    INSERT INTO feed (hash, run, person, titles, created_at)
                    VALUES (:hash, :run, :person, :titles, :at)""")
                    .bind("hash", secret.digest().bytes()).bind("run", run.value()).bind("person", actor.value())
                    .bind("titles", titles ? 1 : 0).bind("at", desk.millis()).execute();
            desk.log(handle, DeedKind.LINK, actor, found.work(), run.value());
            return secret;
        });
    }

    /** Takes the person's own back, and gives whether there was one. Readers. */
    public Result<Boolean> close(Id<Person> actor, Id<KeptRun> run) {
        return desk.database().write(handle -> {
            KeptRun found = RunLogs.need(handle, actor, run, WorkRole.READER);
            boolean removed = remove(handle, actor, run) > 0;
            if (removed) {
                desk.log(handle, DeedKind.REVOKE, actor, found.work(), run.value());
            }
            return removed;
        });
    }

    private static int remove(Handle handle, Id<Person> actor, Id<KeptRun> run) {
        return handle.createUpdate("DELETE FROM feed WHERE run = :run AND person = :person").bind("run", run.value())
                .bind("person", actor.value()).execute();
    }

    /** The person's own of a monitor. Readers. */
    public Result<Optional<Feed>> own(Id<Person> actor, Id<KeptRun> run) {
        return desk.database().answer(handle -> {
            RunLogs.need(handle, actor, run, WorkRole.READER);
            return handle.createQuery("SELECT * FROM feed WHERE run = :run AND person = :person")
                    .bind("run", run.value()).bind("person", actor.value()).map((row, context) -> feed(row))
                    .findFirst();
        });
    }

    /** What a secret opens; nothing any more where whoever made it may not read the monitor now. */
    public Result<Feed> find(Secret secret) {
        return desk.database().answer(handle -> {
            Feed feed = handle.createQuery("SELECT * FROM feed WHERE hash = :hash")
                    .bind("hash", secret.digest().bytes()).map((row, context) -> feed(row)).findFirst()
                    .orElseThrow(() -> new Refuse(new StoreRefusal.Spent()));
            try {
                RunLogs.need(handle, feed.person(), feed.run(), WorkRole.READER);
            } catch (Refuse lost) {
                throw new Refuse(new StoreRefusal.Spent());
            }
            return feed;
        });
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(new Id<>(row.getString("run")), new Id<>(row.getString("person")), row.getInt("titles") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
