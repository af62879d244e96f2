package org.surety.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Appending;
import org.surety.store.value.DeedKind;
import org.surety.store.value.FullText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Right;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.WorkRole;

/**
 * The logs of exercises and monitors. An event that was acknowledged is never lost and never changed; of two that are
 * appended to the same place one is, and the other is told what came before it.
 */
public final class RunLogs {

    private final Desk desk;
    private final Announcer announcer;

    RunLogs(Desk desk, Announcer announcer) {
        this.desk = desk;
        this.announcer = announcer;
    }

    /** What is heard of all logs. */
    public RunNews news() {
        return announcer;
    }

    /** One of them. Readers. */
    public Result<KeptRun> get(Id<Person> actor, Id<KeptRun> run) {
        return desk.database().answer(handle -> need(handle, actor, run, WorkRole.READER));
    }

    /** Begins a run with an empty log, and keeps the files that it is played on. Drafters. */
    public Result<KeptRun> begin(Id<Person> actor, Id<KeptWork> work, Kind kind, FullText files, int rules,
            String engine) {
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.DRAFTER);
            return begin(handle, actor, work, kind, new Blobs(desk).keep(handle, work, actor, files), rules, engine);
        });
    }

    /** Begins a run with an empty log, on files that the work has. Drafters. */
    public Result<KeptRun> begin(Id<Person> actor, Id<KeptWork> work, Kind kind, Sha closure, int rules,
            String engine) {
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.DRAFTER);
            return begin(handle, actor, work, kind, closure, rules, engine);
        });
    }

    private KeptRun begin(Handle handle, Id<Person> actor, Id<KeptWork> work, Kind kind, Sha closure, int rules,
            String engine) {
        KeptRun run = new KeptRun(desk.newId(), work, kind, closure, rules, engine, actor, desk.now(), 0, 0);
        insert(handle, run);
        desk.log(handle, DeedKind.BEGIN_RUN, actor, work, run.id().value());
        return run;
    }

    static void insert(Handle handle, KeptRun run) {
        handle.createUpdate("""
                INSERT INTO run (id, work, kind, closure, rules, engine, made_by, created_at, head, brought)
                VALUES (:id, :work, :kind, :closure, :rules, :engine, :by, :at, :head, :brought)""")
                .bind("id", run.id().value()).bind("work", run.work().value()).bind("kind", run.kind().word())
                .bind("closure", run.closure().bytes()).bind("rules", run.rules()).bind("engine", run.engine())
                .bind("by", run.maker().value()).bind("at", run.created().toEpochMilli()).bind("head", run.head())
                .bind("brought", run.brought()).execute();
    }

    /** The runs of a work, the oldest first. Readers. */
    public Result<List<KeptRun>> list(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.READER);
            return list(handle, work);
        });
    }

    static List<KeptRun> list(Handle handle, Id<KeptWork> work) {
        return handle.createQuery("SELECT * FROM run WHERE work = :work ORDER BY created_at, id")
                .bind("work", work.value()).map((row, context) -> run(row)).list();
    }

    /** The events of a run after a number, in order; 0 for all. Readers. */
    public Result<List<RunEvent>> after(Id<Person> actor, Id<KeptRun> run, long seq) {
        return desk.database().answer(handle -> {
            need(handle, actor, run, WorkRole.READER);
            return events(handle, run, seq);
        });
    }

    /**
     * Appends events, all of them or none: what falls due by itself, and the move before which it comes. When {@code
     * Appended} is given, they are on the disk. Drafters.
     *
     * @param base the number of the last event that their sender has folded
     * @param key of the last of them; one that was used before is {@code Repeated}, whatever the base
     * @param contents at least one
     */
    public Appending append(Id<Person> actor, Id<KeptRun> run, long base, SaveKey key,
            List<RunEvent.Content> contents) {
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("nothing is to be appended to " + run);
        }
        Result<Appending> result = desk.database()
                .append(handle -> append(handle, actor, run, base, key, contents));
        return switch (result) {
            case Result.Done<Appending> done -> {
                if (done.given() instanceof Appending.Appended appended) {
                    announcer.after(run, appended.events().getLast().seq());
                }
                yield done.given();
            }
            case Result.Refused<Appending> refused -> new Appending.Refused(refused.why());
        };
    }

    private Appending append(Handle handle, Id<Person> actor, Id<KeptRun> id, long base, SaveKey key,
            List<RunEvent.Content> contents) {
        // Held to the end: of two who append at once one comes after the other.
        KeptRun run = need(handle, actor, id, WorkRole.DRAFTER, desk.database().dialect().holdingTheRow());
        Optional<RunEvent> before = handle.createQuery("SELECT * FROM event WHERE run = :run AND move_key = :key")
                .bind("run", id.value()).bind("key", key.text()).map((row, context) -> event(row)).findFirst();
        if (before.isPresent()) {
            return new Appending.Repeated(before.get());
        }
        if (base > run.head()) {
            throw new Refuse(new StoreRefusal.Absent("event " + base + " to follow"));
        }
        if (base < run.head()) {
            return new Appending.Outdated(events(handle, id, base));
        }
        Optional<RunEvent> last = events(handle, id, base - 1).stream().findFirst();
        List<RunEvent> appended = new ArrayList<>();
        for (RunEvent.Content content : contents) {
            boolean own = appended.size() == contents.size() - 1;
            // A key of its own for what comes first: no page can draw it, since a drawn key has no full stop.
            RunEvent event = RunEvent.after(last, desk.now(), content,
                    own ? key.text() : key.text() + "." + appended.size());
            insert(handle, id, event);
            appended.add(event);
            last = Optional.of(event);
        }
        handle.createUpdate("UPDATE run SET head = :head WHERE id = :id").bind("head", base + appended.size())
                .bind("id", id.value()).execute();
        announcer.within(handle, id, base + appended.size());
        return new Appending.Appended(appended);
    }

    static void insert(Handle handle, Id<KeptRun> run, RunEvent event) {
        handle.createUpdate("""
                INSERT INTO event (run, seq, at, story, actor, kind, body, move_key, link)
                VALUES (:run, :seq, :at, :story, :actor, :kind, :body, :key, :link)""")
                .bind("run", run.value()).bind("seq", event.seq()).bind("at", event.at().toEpochMilli())
                .bind("story", event.content().story()).bind("actor", event.content().actor())
                .bind("kind", event.content().kind().word()).bind("body", event.content().body())
                .bind("key", event.key()).bind("link", event.link().bytes()).execute();
    }

    static KeptRun need(Handle handle, Id<Person> actor, Id<KeptRun> id, WorkRole role) {
        return need(handle, actor, id, role, "");
    }

    private static KeptRun need(Handle handle, Id<Person> actor, Id<KeptRun> id, WorkRole role, String held) {
        Rights.needActive(handle, actor);
        KeptRun run = handle.createQuery("SELECT * FROM run WHERE id = :id" + held).bind("id", id.value())
                .map((row, context) -> run(row)).findFirst()
                .orElseThrow(() -> new Refuse(new StoreRefusal.Denied(Right.READ)));
        Rights.needRole(handle, actor, run.work(), role);
        return run;
    }

    static List<RunEvent> events(Handle handle, Id<KeptRun> run, long after) {
        return handle.createQuery("SELECT * FROM event WHERE run = :run AND seq > :seq ORDER BY seq")
                .bind("run", run.value()).bind("seq", after).map((row, context) -> event(row)).list();
    }

    static KeptRun run(ResultSet row) throws SQLException {
        return new KeptRun(new Id<>(row.getString("id")), new Id<>(row.getString("work")),
                new Kind(row.getString("kind")), Sha.of32(row.getBytes("closure")), row.getInt("rules"),
                row.getString("engine"), new Id<>(row.getString("made_by")),
                Instant.ofEpochMilli(row.getLong("created_at")), row.getLong("head"), row.getLong("brought"));
    }

    private static RunEvent event(ResultSet row) throws SQLException {
        return new RunEvent(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")),
                new RunEvent.Content(row.getString("story"), row.getString("actor"), new Kind(row.getString("kind")),
                        row.getString("body")),
                row.getString("move_key"), Sha.of32(row.getBytes("link")));
    }
}
