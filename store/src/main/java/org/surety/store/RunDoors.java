package org.surety.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.DeedKind;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Links;
import org.surety.store.value.Participant;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.RunEntry;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/**
 * Who plays in runs, and how one comes in. A code lets somebody ask; drafters of the run's work let in, and let go.
 * Names and words are kept for 30 days after the end of a run.
 */
public final class RunDoors {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final int MOST_IN_A_RUN = 300;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String ENTRIES = """
            SELECT r.*, e.code, e.beat, e.ended_at FROM run_entry e JOIN run r ON r.id = e.run
            JOIN work w ON w.id = r.work WHERE w.removed_at IS NULL AND\s""";

    private final Desk desk;

    RunDoors(Desk desk) {
        this.desk = desk;
    }

    private String code() {
        RandomGenerator random = desk.settings().random();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Gives a run a code, or another in the place of the one it had, which then opens nothing. Drafters. */
    public Result<RunEntry> open(Id<Person> actor, Id<KeptRun> run) {
        return desk.database().write(handle -> {
            KeptRun found = RunLogs.need(handle, actor, run, WorkRole.DRAFTER);
            handle.createUpdate("""
                    INSERT INTO run_entry (run, code, beat) VALUES (:run, :code, :now)
                    ON CONFLICT (run) DO UPDATE SET code = :code""")
                    .bind("run", run.value()).bind("code", code()).bind("now", desk.millis()).execute();
            desk.log(handle, DeedKind.LINK, actor, found.work(), run.value());
            return entry(handle, run).orElseThrow();
        });
    }

    /** The run of a code, while it has not ended. For whoever knows the code. */
    public Optional<RunEntry> ofCode(String code) {
        return desk.database().look(handle -> handle.createQuery(ENTRIES + "e.code = :code AND e.ended_at IS NULL")
                .bind("code", code).map((row, context) -> entry(row)).findFirst());
    }

    /** A run; for the program itself, which asks on for whom. */
    public Optional<RunEntry> of(Id<KeptRun> run) {
        return desk.database().look(handle -> entry(handle, run));
    }

    static Optional<RunEntry> entry(Handle handle, Id<KeptRun> run) {
        return handle.createQuery(ENTRIES + "r.id = :run").bind("run", run.value())
                .map((row, context) -> entry(row)).findFirst();
    }

    private static RunEntry entry(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        return new RunEntry(RunLogs.run(row), row.getString("code"), Instant.ofEpochMilli(row.getLong("beat")), end);
    }

    /** Notes that the clock of a run goes. For the program itself. */
    public void beat(Id<KeptRun> run, Instant now) {
        desk.database().write(handle -> handle.createUpdate("UPDATE run_entry SET beat = :now WHERE run = :run")
                .bind("now", now.toEpochMilli()).bind("run", run.value()).execute());
    }

    /** Notes when players were last seen, for other servers of the same store. For the program itself. */
    public void seen(Map<Id<Participant>, Instant> players) {
        desk.database().write(handle -> {
            players.forEach((who, at) -> handle
                    .createUpdate("UPDATE participant SET seen_at = :at WHERE id = :id")
                    .bind("at", at.toEpochMilli()).bind("id", who.value()).execute());
            return players.size();
        });
    }

    /** Notes that a run has ended; from then on its code opens nothing. For the program itself. */
    public void ended(Id<KeptRun> run) {
        desk.database().write(handle -> handle.createUpdate(
                "UPDATE run_entry SET ended_at = :now WHERE run = :run AND ended_at IS NULL")
                .bind("now", desk.millis()).bind("run", run.value()).execute());
    }

    /**
     * Asks to play, by the code of the run. {@code Spent} where the code opens nothing, {@code Absent} where the run is
     * full.
     *
     * @param session what the browser keeps
     * @param back what brings the person back with another browser
     */
    public Result<Participant> ask(String code, Title name, Optional<String> seat, Secret session, Sha back) {
        return desk.database().write(handle -> {
            RunEntry entry = handle.createQuery(ENTRIES + "e.code = :code AND e.ended_at IS NULL").bind("code", code)
                    .map((row, context) -> entry(row)).findFirst()
                    .orElseThrow(() -> new Refuse(new StoreRefusal.Spent()));
            Id<KeptRun> run = entry.run().id();
            int there = handle.createQuery("SELECT COUNT(*) FROM participant WHERE run = :run "
                    + "AND state <> :gone").bind("gone", Participant.State.REVOKED.word()).bind("run", run.value())
                    .mapTo(Integer.class).one();
            if (there >= MOST_IN_A_RUN) {
                throw new Refuse(new StoreRefusal.Absent("room for more than " + MOST_IN_A_RUN + " people"));
            }
            Participant asks = new Participant(desk.newId(), run, Optional.of(name), seat, Participant.State.ASKS,
                    desk.now(), Optional.empty());
            handle.createUpdate("""
                    INSERT INTO participant (id, run, name, seat, state, session, back, made_at)
                    VALUES (:id, :run, :name, :seat, :state, :session, :back, :at)""")
                    .bind("id", asks.id().value()).bind("run", run.value()).bind("name", name.text())
                    .bind("seat", seat).bind("state", asks.state().word()).bind("session", session.digest().bytes())
                    .bind("back", back.bytes()).bind("at", asks.made().toEpochMilli()).execute();
            return asks;
        });
    }

    /** Whoever has that secret in the browser. */
    public Optional<Participant> bySession(Secret session) {
        return desk.database().look(handle -> handle.createQuery("SELECT * FROM participant WHERE session = :session")
                .bind("session", session.digest().bytes()).map((row, context) -> participant(row)).findFirst());
    }

    /** The same person with another browser; the one before is let in no more. {@code Spent} where nobody has them. */
    public Result<Participant> comeBack(String code, Sha back, Secret session, Sha fresh) {
        return desk.database().write(handle -> {
            Participant found = handle.createQuery("""
                    SELECT p.* FROM participant p JOIN run_entry e ON e.run = p.run
                    WHERE e.code = :code AND p.back = :back AND p.state <> 'revoked'""").bind("code", code)
                    .bind("back", back.bytes()).map((row, context) -> participant(row)).findFirst()
                    .orElseThrow(() -> new Refuse(new StoreRefusal.Spent()));
            handle.createUpdate("UPDATE participant SET session = :session, back = :fresh WHERE id = :id")
                    .bind("session", session.digest().bytes()).bind("fresh", fresh.bytes())
                    .bind("id", found.id().value()).execute();
            return found;
        });
    }

    /** Everybody who plays in a run or asks to, in the order in which they came. Drafters. */
    public Result<List<Participant>> list(Id<Person> actor, Id<KeptRun> run) {
        return desk.database().answer(handle -> {
            RunLogs.need(handle, actor, run, WorkRole.DRAFTER);
            return handle.createQuery("SELECT * FROM participant WHERE run = :run ORDER BY made_at, id")
                    .bind("run", run.value()).map((row, context) -> participant(row)).list();
        });
    }

    /** Lets somebody in, to a seat, or moves the person to it. Drafters. */
    public Result<Participant> admit(Id<Person> actor, Id<KeptRun> run, Id<Participant> who, String seat) {
        return change(actor, run, who, Participant.State.PLAYS, Optional.of(seat), DeedKind.GRANT);
    }

    /** Lets somebody go, or refuses to let the person in. Drafters. */
    public Result<Participant> revoke(Id<Person> actor, Id<KeptRun> run, Id<Participant> who) {
        return change(actor, run, who, Participant.State.REVOKED, Optional.empty(), DeedKind.WITHDRAW);
    }

    private Result<Participant> change(Id<Person> actor, Id<KeptRun> id, Id<Participant> who, Participant.State state,
            Optional<String> seat, DeedKind deed) {
        return desk.database().write(handle -> {
            KeptRun run = RunLogs.need(handle, actor, id, WorkRole.DRAFTER);
            if (handle.createUpdate("UPDATE participant SET state = :state, seat = :seat WHERE id = :id AND run = :run")
                    .bind("state", state.word()).bind("seat", seat).bind("id", who.value()).bind("run", id.value())
                    .execute() == 0) {
                throw new Refuse(new StoreRefusal.Absent("such person in this exercise"));
            }
            desk.log(handle, deed, actor, run.work(), who.value());
            return handle.createQuery("SELECT * FROM participant WHERE id = :id").bind("id", who.value())
                    .map((row, context) -> participant(row)).one();
        });
    }

    /** Keeps words that somebody says in a run; gives what its log has in their place. For the program itself. */
    public Result<Sha> keep(Id<KeptRun> run, FreeText words) {
        return desk.database().write(handle -> {
            byte[] salt = desk.salt();
            Sha commitment = Links.commitment(salt, words);
            insert(handle, run, commitment, salt, words);
            return commitment;
        });
    }

    /** The words behind what the log has; empty once they were forgotten. For the program itself. */
    public Optional<String> words(Id<KeptRun> run, Sha commitment) {
        return desk.database().look(handle -> handle.createQuery(
                "SELECT words FROM run_words WHERE run = :run AND commitment = :commitment")
                .bind("run", run.value()).bind("commitment", commitment.bytes()).mapTo(String.class).findFirst());
    }

    /** All words that are kept of a run. */
    static List<RunFile.Words> words(Handle handle, Id<KeptRun> run) {
        return handle.createQuery("SELECT salt, words FROM run_words WHERE run = :run ORDER BY commitment")
                .bind("run", run.value()).map((row, context) -> new RunFile.Words(
                        HexFormat.of().formatHex(row.getBytes("salt")), row.getString("words")))
                .list();
    }

    /** Takes over how far a run came elsewhere and its words; its code is another. Of a future that is told: now. */
    void bring(Handle handle, Id<KeptRun> run, RunFile file) {
        file.door().ifPresent(it -> handle.createUpdate("""
                INSERT INTO run_entry (run, code, beat, ended_at) VALUES (:run, :code, :beat, :ended)""")
                .bind("run", run.value()).bind("code", code()).bind("beat", past(it.beat()))
                .bind("ended", it.ended().map(this::past)).execute());
        file.words().forEach(it -> insert(handle, run, it.commitment(), it.bytesOfSalt(), new FreeText(it.text())));
    }

    private long past(String time) {
        return Math.min(Instant.parse(time).toEpochMilli(), desk.millis());
    }

    private static void insert(Handle handle, Id<KeptRun> run, Sha commitment, byte[] salt, FreeText words) {
        handle.createUpdate("""
                INSERT INTO run_words (run, commitment, salt, words) VALUES (:run, :commitment, :salt, :words)""")
                .bind("run", run.value()).bind("commitment", commitment.bytes()).bind("salt", salt)
                .bind("words", words.text()).execute();
    }

    /** Forgets names and words of runs that ended long enough ago. */
    static void forget(Handle handle, long now) {
        String old = " WHERE run IN (SELECT run FROM run_entry WHERE ended_at < :old)";
        handle.createUpdate("UPDATE participant SET name = NULL" + old).bind("old", now - KEPT.toMillis()).execute();
        handle.createUpdate("DELETE FROM run_words" + old).bind("old", now - KEPT.toMillis()).execute();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        long at = row.getLong("seen_at");
        Optional<Instant> seen = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        return new Participant(new Id<>(row.getString("id")), new Id<>(row.getString("run")),
                Optional.ofNullable(row.getString("name")).map(Title::new), Optional.ofNullable(row.getString("seat")),
                Participant.State.of(row.getString("state")), Instant.ofEpochMilli(row.getLong("made_at")), seen);
    }
}
