package org.surety.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Person;
import org.surety.store.value.Reminder;
import org.surety.store.value.Result;
import org.surety.store.value.Sha;
import org.surety.store.value.WaitingMail;
import org.surety.store.value.WorkRole;

/**
 * Who is reminded by mail of what runs out in a monitor, and the mails that wait to be sent. A mail is put in once,
 * whichever server finds that it is due, and is tried by one server at a time. It goes to nobody who may not read the
 * monitor any more, or has taken the reminder back.
 */
public final class Mails {

    /** After this many tries, some days, a mail is given up. */
    private static final int MOST_TRIES = 20;
    /** Longer than a server takes to send one, which nobody else may try meanwhile. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_TROUBLE = 300;

    private final Desk desk;

    Mails(Desk desk) {
        this.desk = desk;
    }

    /** Reminds a person of a monitor from now on, or otherwise than before. Readers. */
    public Result<Boolean> remind(Id<Person> actor, Id<KeptRun> run, boolean titles) {
        return desk.database().write(handle -> {
            KeptRun found = RunLogs.need(handle, actor, run, WorkRole.READER);
            handle.createUpdate("""
                    INSERT INTO reminder (run, person, titles, created_at) VALUES (:run, :person, :titles, :at)
                    ON CONFLICT (run, person) DO UPDATE SET titles = :titles, created_at = :at, trouble = NULL""")
                    .bind("run", run.value()).bind("person", actor.value()).bind("titles", titles ? 1 : 0)
                    .bind("at", desk.millis()).execute();
            desk.log(handle, DeedKind.LINK, actor, found.work(), run.value());
            return true;
        });
    }

    /** Reminds no more, and gives whether there was a reminder; what waits is not sent. Readers. */
    public Result<Boolean> stop(Id<Person> actor, Id<KeptRun> run) {
        return desk.database().write(handle -> {
            KeptRun found = RunLogs.need(handle, actor, run, WorkRole.READER);
            Map<String, String> whose = Map.of("run", run.value(), "person", actor.value());
            handle.createUpdate("DELETE FROM mail WHERE run = :run AND person = :person AND sent_at IS NULL")
                    .bindMap(whose).execute();
            boolean removed = handle.createUpdate("DELETE FROM reminder WHERE run = :run AND person = :person")
                    .bindMap(whose).execute() > 0;
            if (removed) {
                desk.log(handle, DeedKind.REVOKE, actor, found.work(), run.value());
            }
            return removed;
        });
    }

    /** The person's own of a monitor. Readers. */
    public Result<Optional<Reminder>> own(Id<Person> actor, Id<KeptRun> run) {
        return desk.database().answer(handle -> {
            RunLogs.need(handle, actor, run, WorkRole.READER);
            return handle.createQuery("SELECT * FROM reminder WHERE run = :run AND person = :person")
                    .bind("run", run.value()).bind("person", actor.value()).map((row, context) -> reminder(row))
                    .findFirst();
        });
    }

    /** All of them. For the program itself. */
    public List<Reminder> all() {
        return desk.database().look(handle -> handle.createQuery("SELECT * FROM reminder ORDER BY created_at, run")
                .map((row, context) -> reminder(row)).list());
    }

    /** Puts a mail in, unless one about the same was put in for the person before. For the program itself. */
    public Result<Boolean> put(Reminder reminder, String about, String subject, String words) {
        return desk.database().write(handle -> handle.createUpdate("""
                INSERT INTO mail (id, run, person, subject, words, created_at, next_at, tries)
                VALUES (:id, :run, :person, :subject, :words, :now, :now, 0) ON CONFLICT DO NOTHING""")
                .bind("id", Sha.of(reminder.run() + "\n" + reminder.person() + "\n" + about).bytes())
                .bind("run", reminder.run().value()).bind("person", reminder.person().value())
                .bind("subject", subject).bind("words", words).bind("now", desk.millis()).execute() > 0);
    }

    /** Takes one to be sent; nobody else tries it meanwhile. Empty where none is to be tried now. For the program. */
    public Result<Optional<WaitingMail>> take() {
        return desk.database().write(handle -> {
            Optional<Waiting> found = waiting(handle);
            while (found.isPresent() && !isWanted(handle, found.get())) {
                handle.createUpdate("DELETE FROM mail WHERE id = :id").bind("id", found.get().id().bytes()).execute();
                found = waiting(handle);
            }
            found.ifPresent(it -> handle
                    .createUpdate("UPDATE mail SET next_at = :next, tries = tries + 1 WHERE id = :id")
                    .bind("id", it.id().bytes()).bind("next", desk.millis() + wait(it.tries() + 1).toMillis())
                    .execute());
            return found.map(it -> new WaitingMail(it.id(), new MailAddress(it.mail().orElseThrow()), it.subject(),
                    it.words(), it.tries() + 1));
        });
    }

    private record Waiting(Sha id, Id<KeptRun> run, Id<Person> person, Optional<String> mail, String subject,
            String words, int tries) {}

    private Optional<Waiting> waiting(Handle handle) {
        return handle.createQuery("""
                SELECT mail.id, mail.run, mail.person, person.mail AS address, subject, words, tries FROM mail
                JOIN person ON person.id = mail.person
                WHERE sent_at IS NULL AND next_at <= :now AND tries < :most
                ORDER BY mail.created_at, mail.id LIMIT 1""")
                .bind("now", desk.millis()).bind("most", MOST_TRIES)
                .map((row, context) -> new Waiting(Sha.of32(row.getBytes("id")), new Id<>(row.getString("run")),
                        new Id<>(row.getString("person")), Optional.ofNullable(row.getString("address")),
                        row.getString("subject"), row.getString("words"), row.getInt("tries")))
                .findFirst();
    }

    private static boolean isWanted(Handle handle, Waiting mail) {
        try {
            RunLogs.need(handle, mail.person(), mail.run(), WorkRole.READER);
        } catch (Refuse lost) {
            return false;
        }
        return mail.mail().isPresent() && handle
                .createQuery("SELECT COUNT(*) FROM reminder WHERE run = :run AND person = :person")
                .bind("run", mail.run().value()).bind("person", mail.person().value()).mapTo(Integer.class).one() > 0;
    }

    /** Each wait is twice the one before: somebody repairs the mail server, or nobody does. */
    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** The mail server has taken a mail. For the program itself. */
    public Result<Boolean> sent(WaitingMail mail) {
        return desk.database().write(handle -> {
            trouble(handle, mail, Optional.empty());
            return handle.createUpdate("UPDATE mail SET sent_at = :now, subject = '', words = '' WHERE id = :id")
                    .bind("now", desk.millis()).bind("id", mail.id().bytes()).execute() > 0;
        });
    }

    /** The mail server has not taken a mail; it is tried again. For the program itself. */
    public Result<Boolean> failed(WaitingMail mail, String why) {
        return desk.database().write(handle -> trouble(handle, mail,
                Optional.of(why.substring(0, Math.min(MOST_TROUBLE, why.length())))));
    }

    private static boolean trouble(Handle handle, WaitingMail mail, Optional<String> why) {
        return handle.createUpdate("""
                UPDATE reminder SET trouble = :why WHERE EXISTS (SELECT 1 FROM mail
                WHERE mail.id = :id AND mail.run = reminder.run AND mail.person = reminder.person)""")
                .bind("why", why).bind("id", mail.id().bytes()).execute() > 0;
    }

    /** What is older is about days that are over. */
    static void forget(Handle handle, long now) {
        handle.createUpdate("DELETE FROM mail WHERE created_at <= :then").bind("then", now - KEPT.toMillis()).execute();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(new Id<>(row.getString("run")), new Id<>(row.getString("person")),
                row.getInt("titles") == 1, Instant.ofEpochMilli(row.getLong("created_at")),
                Optional.ofNullable(row.getString("trouble")));
    }
}
