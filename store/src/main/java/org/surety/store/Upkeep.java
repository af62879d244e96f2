package org.surety.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.Person;
import org.surety.store.value.Result;

/** What an installation needs in order to last: forgetting in time, and knowing how it is. */
public final class Upkeep {

    private final Desk desk;
    private final Tombstones tombstones;

    Upkeep(Desk desk, Tombstones tombstones) {
        this.desk = desk;
        this.tombstones = tombstones;
    }

    /** What one run took away. */
    public record Forgotten(int works, int documents, int tries, int sessions, int links, int deeds, long bytes) {}

    /**
     * Takes away what has been kept long enough: removed works and documents, tries, ended sessions, links that open
     * nothing, old deeds, and bytes that nothing refers to any more. To be called once a day; nobody has to wait for
     * it.
     */
    public Result<Forgotten> forget() {
        Result<Forgotten> run = desk.database().write(this::forget);
        tombstones.agree();
        return switch (run) {
            case Result.Refused<Forgotten> refused -> refused;
            case Result.Done<Forgotten>(Forgotten done) -> new Result.Done<>(new Forgotten(done.works(),
                    done.documents(), done.tries(), done.sessions(), done.links(), done.deeds(), sweep()));
        };
    }

    /** A work at a time, so that who wants to write does not wait for all. */
    private long sweep() {
        List<Id<KeptWork>> works = desk.database().look(handle -> handle.createQuery("SELECT id FROM work")
                .mapTo(String.class).list()).stream().map(it -> new Id<KeptWork>(it)).toList();
        return works.stream()
                .mapToLong(it -> desk.database().write(handle -> Blobs.sweep(handle, it)).value().orElse(0L))
                .sum();
    }

    private Forgotten forget(Handle handle) {
        long now = desk.millis();
        StoreSettings.Keeping keeping = desk.settings().keeping();
        long removed = now - keeping.removed().toMillis();
        List<String> works = handle.createQuery("SELECT id FROM work WHERE removed_at <= :then")
                .bind("then", removed).mapTo(String.class).list();
        works.forEach(it -> {
            Purge.work(handle, new Id<>(it), now);
            desk.log(handle, DeedKind.PURGE_WORK, null, new Id<>(it), it);
        });
        List<KeptDocument> documents = handle.createQuery("SELECT * FROM document WHERE removed_at <= :then")
                .bind("then", removed).map((row, context) -> StoredRows.document(row)).list();
        documents.forEach(it -> {
            Purge.document(handle, it, now);
            desk.log(handle, DeedKind.PURGE_DOCUMENT, null, it.work(), it.id().value());
        });
        RunDoors.forget(handle, now);
        Mails.forget(handle, now);
        int tries = delete(handle, "tried WHERE expires_at <= :then", now);
        int sessions = delete(handle, "session WHERE expires_at <= :then", now)
                + delete(handle, "session WHERE seen_at <= :then", now - SignIns.IDLE.toMillis());
        int links = delete(handle, "token WHERE expires_at <= :then OR revoked_at <= :then OR uses_left <= 0", now);
        int deeds = delete(handle, "deed WHERE at <= :then", now - keeping.deeds().toMillis());
        delete(handle, "attempt WHERE at <= :then", now - SignIns.WINDOW.toMillis());
        return new Forgotten(works.size(), documents.size(), tries, sessions, links, deeds, 0);
    }

    private static int delete(Handle handle, String what, long then) {
        return handle.createUpdate("DELETE FROM " + what).bind("then", then).execute();
    }

    /**
     * How the store is.
     *
     * @param reads whether it can be read
     * @param writes whether it can be written; false where it is full
     */
    public record Health(boolean reads, boolean writes) {

        /** Whether all is well. */
        public boolean isWell() {
            return reads && writes;
        }
    }

    /** Reads and writes one row. Tells nothing of anybody, so it needs no right. */
    public Health health() {
        try {
            desk.database().look(handle -> handle.createQuery("SELECT at FROM pulse").mapTo(Long.class).one());
        } catch (JdbiException | StoreUnusable broken) {
            return new Health(false, false);
        }
        try {
            Result<Integer> written = desk.database().write(handle -> handle.createUpdate("UPDATE pulse SET at = :now")
                    .bind("now", desk.millis()).execute());
            return new Health(true, written instanceof Result.Done<Integer>);
        } catch (JdbiException | StoreUnusable broken) {
            return new Health(true, false);
        }
    }

    /**
     * How much there is.
     *
     * @param database {@code SQLite} or {@code PostgreSQL}
     * @param bytes of all files that are kept; the database takes somewhat more
     */
    public record Figures(String database, int people, int works, int documents, int revisions, long bytes) {}

    /** How much there is. Administrators. */
    public Result<Figures> figures(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needAdministrator(handle, actor);
            String name = switch (desk.database().dialect()) {
                case SQLITE -> "SQLite";
                case POSTGRESQL -> "PostgreSQL";
            };
            return new Figures(name, count(handle, "person"), count(handle, "work"), count(handle, "document"),
                    count(handle, "revision"), handle.createQuery("SELECT COALESCE(SUM(size), 0) FROM blob")
                            .mapTo(Long.class).one());
        });
    }

    private static int count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one();
    }

    /** The log of deeds of the whole installation, newest first; identifiers only. Administrators. */
    public Result<List<LoggedDeed>> deeds(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needAdministrator(handle, actor);
            return handle.createQuery("SELECT * FROM deed ORDER BY at DESC, id")
                    .map((row, context) -> StoredRows.deed(row)).list();
        });
    }
}
