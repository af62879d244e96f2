package org.surety.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.MailAddress;
import org.surety.store.value.OpenSession;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Right;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;
import org.surety.store.value.SignedIn;
import org.surety.store.value.StoreRefusal;

/**
 * Who is there. A session is a secret that its browser holds; only its digest is kept. It ends after twelve hours
 * without use and after fourteen days, and every sign-in makes a new one.
 */
public final class SignIns {

    static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(14);
    /** That somebody was there is written no more often. */
    private static final Duration NOTED = Duration.ofMinutes(1);
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST = 5;

    private final Desk desk;

    SignIns(Desk desk) {
        this.desk = desk;
    }

    /**
     * Signs somebody in. After five tries that failed within 15 minutes the account is refused, whoever asks and
     * whatever the password, until the first of them is 15 minutes ago; an address that nobody has is treated the same.
     * Refused with {@code NotRecognised} or {@code TooOften}.
     */
    public Result<SignedIn> signIn(MailAddress mail, Password password) {
        Result<Long> tried = desk.database().write(handle -> count(handle, mail));
        if (tried instanceof Result.Refused<Long>(StoreRefusal why)) {
            return new Result.Refused<>(why);
        }
        Optional<String> kept = desk.database().look(handle -> secretOf(handle, mail));
        if (!Passwords.matches(password, kept)) {
            return new Result.Refused<>(new StoreRefusal.NotRecognised());
        }
        return desk.database().write(handle -> {
            // Between the look and now it may have been changed or closed.
            if (!secretOf(handle, mail).equals(kept)) {
                throw new Refuse(new StoreRefusal.NotRecognised());
            }
            Person person = handle.createQuery("SELECT * FROM person WHERE mail = :mail").bind("mail", mail.text())
                    .map((row, context) -> StoredRows.person(row)).one();
            handle.createUpdate("DELETE FROM attempt WHERE account = :account")
                    .bind("account", account(mail)).execute();
            desk.log(handle, DeedKind.SIGN_IN, person.id(), null, person.id().value());
            return begin(handle, person);
        });
    }

    /** Counts before anything is compared, so that many guesses at once are counted too. */
    private Long count(Handle handle, MailAddress mail) {
        long now = desk.millis();
        handle.createUpdate("DELETE FROM attempt WHERE at <= :old").bind("old", now - WINDOW.toMillis()).execute();
        List<Long> times = handle.createQuery("SELECT at FROM attempt WHERE account = :account ORDER BY at")
                .bind("account", account(mail)).mapTo(Long.class).list();
        if (times.size() >= MOST) {
            throw new Refuse(new StoreRefusal.TooOften(
                    Instant.ofEpochMilli(times.get(times.size() - MOST)).plus(WINDOW)));
        }
        handle.createUpdate("INSERT INTO attempt (account, at, mark) VALUES (:account, :at, :mark)")
                .bind("account", account(mail)).bind("at", now).bind("mark", desk.newId().value()).execute();
        return now;
    }

    /** No address is kept that nobody here has. */
    private static byte[] account(MailAddress mail) {
        return Sha.of(mail.text()).bytes();
    }

    private static Optional<String> secretOf(Handle handle, MailAddress mail) {
        return handle.createQuery("SELECT secret FROM person WHERE mail = :mail AND state = 'active'"
                + " AND secret IS NOT NULL").bind("mail", mail.text()).mapTo(String.class).findFirst();
    }

    /** A new session, in the transaction in which its person has shown who it is. */
    SignedIn begin(Handle handle, Person person) {
        Secret secret = Secret.draw(desk.settings().random());
        Instant now = desk.now();
        handle.createUpdate("""
                INSERT INTO session (hash, person, created_at, seen_at, expires_at)
                VALUES (:hash, :person, :now, :now, :until)""")
                .bind("hash", secret.digest().bytes()).bind("person", person.id().value())
                .bind("now", now.toEpochMilli()).bind("until", now.plus(LONGEST).toEpochMilli()).execute();
        handle.createUpdate("UPDATE person SET seen_on = :day WHERE id = :id")
                .bind("day", now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay())
                .bind("id", person.id().value()).execute();
        return new SignedIn(person, secret);
    }

    /** Whose session it is, as long as it lasts and its person can act. Notes that it was used. */
    public Optional<Person> person(Secret session) {
        long now = desk.millis();
        byte[] hash = session.digest().bytes();
        Optional<Seen> seen = desk.database().look(handle -> handle.createQuery("""
                SELECT p.*, s.seen_at FROM session s JOIN person p ON p.id = s.person
                WHERE s.hash = :hash AND p.state = 'active' AND s.expires_at > :now AND s.seen_at > :idle""")
                .bind("hash", hash).bind("now", now).bind("idle", now - IDLE.toMillis())
                .map((row, context) -> new Seen(StoredRows.person(row), row.getLong("seen_at"))).findFirst());
        if (seen.isPresent() && seen.get().at() <= now - NOTED.toMillis()) {
            // Where there is no room to write that down, people can still read.
            desk.database().write(handle -> handle.createUpdate("UPDATE session SET seen_at = :now WHERE hash = :hash")
                    .bind("now", now).bind("hash", hash).execute());
        }
        return seen.map(Seen::person);
    }

    private record Seen(Person person, long at) {}

    /** Ends a session; nothing happens where there is none. */
    public Result<Boolean> signOut(Secret session) {
        return desk.database().write(handle -> handle.createUpdate("DELETE FROM session WHERE hash = :hash")
                .bind("hash", session.digest().bytes()).execute() > 0);
    }

    /** The sessions of the person who acts that have not ended, the last used first. */
    public Result<List<OpenSession>> sessions(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needActive(handle, actor);
            return handle.createQuery("""
                    SELECT * FROM session WHERE person = :person AND expires_at > :now AND seen_at > :idle
                    ORDER BY seen_at DESC, hash""").bind("person", actor.value()).bind("now", desk.millis())
                    .bind("idle", desk.millis() - IDLE.toMillis())
                    .map((row, context) -> StoredRows.session(row)).list();
        });
    }

    /** Ends one of them; {@code Absent} where it is nobody's, or another's. */
    public Result<Sha> endSession(Id<Person> actor, Sha digest) {
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            if (handle.createUpdate("DELETE FROM session WHERE hash = :hash AND person = :person")
                    .bind("hash", digest.bytes()).bind("person", actor.value()).execute() == 0) {
                throw new Refuse(new StoreRefusal.Absent("such session of yours any more"));
            }
            return digest;
        });
    }

    /** Ends all sessions of the person who acts; gives how many. */
    public Result<Integer> signOutEverywhere(Id<Person> actor) {
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            return endAll(handle, actor);
        });
    }

    static int endAll(Handle handle, Id<Person> person) {
        return handle.createUpdate("DELETE FROM session WHERE person = :person").bind("person", person.value())
                .execute();
    }

    /** Sets another password, which ends all sessions; gives a new one. Refused where the old password is not that. */
    public Result<SignedIn> changePassword(Id<Person> actor, Password old, Password fresh) {
        Optional<MailAddress> mail = desk.database().look(handle -> handle.createQuery("""
                SELECT mail FROM person WHERE id = :id AND state = 'active' AND mail IS NOT NULL""")
                .bind("id", actor.value()).mapTo(String.class).findFirst().map(MailAddress::new));
        if (mail.isEmpty()) {
            return new Result.Refused<>(new StoreRefusal.Denied(Right.ACT));
        }
        return switch (signIn(mail.get(), old)) {
            case Result.Refused<SignedIn> refused -> refused;
            case Result.Done<SignedIn> done -> {
                String hash = Passwords.hash(fresh);
                yield desk.database().write(handle -> setPassword(handle, done.given().person(), hash));
            }
        };
    }

    SignedIn setPassword(Handle handle, Person person, String hash) {
        Rights.needActive(handle, person.id());
        endAll(handle, person.id());
        AccessTokens.endAll(handle, person.id());
        handle.createUpdate("UPDATE person SET secret = :secret WHERE id = :id")
                .bind("secret", hash).bind("id", person.id().value()).execute();
        desk.log(handle, DeedKind.PASSWORD, person.id(), null, person.id().value());
        return begin(handle, person);
    }
}
