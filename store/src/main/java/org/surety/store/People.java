package org.surety.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Account;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Link;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Result;
import org.surety.store.value.Right;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.SignedIn;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/**
 * Who there is in the installation. People come by invitation; an administrator looks after them, and has no right in
 * any work by that. Names stand here and nowhere else.
 */
public final class People {

    private static final Duration INVITED = Duration.ofDays(7);
    private static final Duration FIRST = Duration.ofDays(1);

    private final Desk desk;
    private final LinkBox links;
    private final SignIns signIns;
    private final Tombstones tombstones;

    People(Desk desk, SignIns signIns, Tombstones tombstones) {
        this.desk = desk;
        this.links = new LinkBox(desk);
        this.signIns = signIns;
        this.tombstones = tombstones;
    }

    /**
     * The person of an installation that one has for oneself: its first administrator, made where there is none. Only
     * for who started the program, since it asks for no password.
     */
    public Result<Person> alone() {
        return desk.database().write(this::alone);
    }

    private Person alone(Handle handle) {
        return handle.createQuery("""
                SELECT * FROM person WHERE state = 'active' AND admin = 1 ORDER BY created_at, id""")
                .map((row, context) -> StoredRows.person(row)).findFirst()
                .orElseGet(() -> make(handle, new Title("You"), Optional.empty(), Optional.empty(), true));
    }

    private Person make(Handle handle, Title name, Optional<MailAddress> mail, Optional<String> secret, boolean admin) {
        Person person = new Person(desk.newId(), Optional.of(name), PersonState.ACTIVE, admin);
        handle.createUpdate("""
                INSERT INTO person (id, name, mail, secret, admin, state, created_at)
                VALUES (:id, :name, :mail, :secret, :admin, 'active', :now)""")
                .bind("id", person.id().value()).bind("name", name.text()).bind("mail", mail.map(MailAddress::text))
                .bind("secret", secret).bind("admin", admin ? 1 : 0).bind("now", desk.millis()).execute();
        return person;
    }

    /**
     * The secret of a link with which the first administrator of a team gives name, address and password ({@link
     * #accept}); the works of {@link #alone} become that person's. Only for who started the program. Refused once an
     * administrator can sign in.
     */
    public Result<Secret> firstInvitation() {
        return desk.database().write(handle -> {
            boolean has = handle.createQuery("""
                    SELECT 1 FROM person WHERE state = 'active' AND admin = 1 AND secret IS NOT NULL""")
                    .mapTo(Integer.class).findFirst().isPresent();
            if (has) {
                throw new Refuse(new StoreRefusal.Denied(Right.ADMINISTER));
            }
            return links.give(handle, new LinkBox.Wanted(SecretKind.RETURN, Optional.empty(),
                    Optional.of(alone(handle).id()), Optional.empty(), Optional.empty(), FIRST, Optional.of(1)));
        });
    }

    /**
     * The secret of a link that makes its bearer a person of the installation, once, within seven days. Administrators.
     */
    public Result<Secret> invite(Id<Person> actor) {
        return desk.database().write(handle -> {
            Rights.needAdministrator(handle, actor);
            desk.log(handle, DeedKind.INVITE, actor, null, "");
            return links.give(handle, new LinkBox.Wanted(SecretKind.INVITE, Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.of(actor), INVITED, Optional.of(1)));
        });
    }

    /** The same for a work of which the actor is an owner: the bearer gets that role in it. */
    public Result<Secret> inviteTo(Id<Person> actor, Id<KeptWork> work, WorkRole role) {
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.OWNER);
            desk.log(handle, DeedKind.INVITE, actor, work, role.word());
            return links.give(handle, new LinkBox.Wanted(SecretKind.INVITE, Optional.of(work), Optional.empty(),
                    Optional.of(role), Optional.of(actor), INVITED, Optional.of(1)));
        });
    }

    /** Links to the installation that were given out. Administrators. */
    public Result<List<Link>> invitations(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needAdministrator(handle, actor);
            return LinkBox.list(handle, Optional.empty());
        });
    }

    /** Takes one of them back. Administrators. */
    public Result<Sha> uninvite(Id<Person> actor, Sha digest) {
        return desk.database().write(handle -> {
            Rights.needAdministrator(handle, actor);
            links.revoke(handle, Optional.empty(), digest);
            desk.log(handle, DeedKind.REVOKE, actor, null, digest.hex());
            return digest;
        });
    }

    /**
     * Makes the bearer of an invitation a person who can sign in, and signs in. Refused with {@code Spent}, or with
     * {@code Taken} where the address is another's; then the link still opens.
     */
    public Result<SignedIn> accept(Secret invitation, Title name, MailAddress mail, Password password) {
        // Asked first, so that only who has a link makes us work.
        Result<Boolean> first = desk.database().answer(handle -> isFirst(handle, invitation));
        if (first instanceof Result.Refused<Boolean>(StoreRefusal why)) {
            return new Result.Refused<>(why);
        }
        String hash = Passwords.hash(password);
        return desk.database().write(handle -> {
            needFree(handle, mail);
            if (isFirst(handle, invitation)) {
                return becomeFirst(handle, invitation, name, mail, hash);
            }
            LinkBox.Found found = links.take(handle, invitation, SecretKind.INVITE);
            Person person = make(handle, name, Optional.of(mail), Optional.of(hash), false);
            found.work().ifPresent(work -> found.role().ifPresent(role -> join(handle, person.id(), work, role)));
            desk.log(handle, DeedKind.JOIN, person.id(), found.work().orElse(null), person.id().value());
            return signIns.begin(handle, person);
        });
    }

    /** Whether it is the first administrator's link; refused where it is no invitation at all. */
    private boolean isFirst(Handle handle, Secret invitation) {
        try {
            links.find(handle, invitation, SecretKind.INVITE);
            return false;
        } catch (Refuse none) {
            Id<Person> person = links.find(handle, invitation, SecretKind.RETURN).subject().orElseThrow(() -> none);
            if (account(handle, person).mail().isPresent()) {
                throw none;
            }
            return true;
        }
    }

    private static void needFree(Handle handle, MailAddress mail) {
        handle.createQuery("SELECT 1 FROM person WHERE mail = :mail").bind("mail", mail.text())
                .mapTo(Integer.class).findFirst().ifPresent(it -> {
                    throw new Refuse(new StoreRefusal.Taken(mail.text()));
                });
    }

    private SignedIn becomeFirst(Handle handle, Secret invitation, Title name, MailAddress mail, String hash) {
        Id<Person> id = links.take(handle, invitation, SecretKind.RETURN).subject()
                .orElseThrow(() -> new Refuse(new StoreRefusal.Spent()));
        handle.createUpdate("UPDATE person SET name = :name, mail = :mail WHERE id = :id")
                .bind("name", name.text()).bind("mail", mail.text()).bind("id", id.value()).execute();
        return signIns.setPassword(handle, account(handle, id).person(), hash);
    }

    /** Adds a person who is there already to the work of an invitation; a role that includes the new one stays. */
    public Result<Id<KeptWork>> join(Id<Person> actor, Secret invitation) {
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            LinkBox.Found found = links.take(handle, invitation, SecretKind.INVITE);
            Id<KeptWork> work = found.work().orElseThrow(() -> new Refuse(new StoreRefusal.Spent()));
            join(handle, actor, work, found.role().orElseThrow(() -> new Refuse(new StoreRefusal.Spent())));
            desk.log(handle, DeedKind.JOIN, actor, work, actor.value());
            return work;
        });
    }

    private static void join(Handle handle, Id<Person> person, Id<KeptWork> work, WorkRole role) {
        boolean more = Rights.belonging(handle, person, work).map(it -> it.role().includes(role)).orElse(false);
        if (!more) {
            Works.setRole(handle, work, person, role);
        }
    }

    /** Everybody, in the order of coming. Administrators. */
    public Result<List<Account>> all(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needAdministrator(handle, actor);
            return handle.createQuery("SELECT * FROM person ORDER BY created_at, id")
                    .map((row, context) -> account(row)).list();
        });
    }

    /** The person who acts, as an administrator sees one. */
    public Result<Account> self(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needActive(handle, actor);
            return account(handle, actor);
        });
    }

    private static Account account(Handle handle, Id<Person> id) {
        return handle.createQuery("SELECT * FROM person WHERE id = :id").bind("id", id.value())
                .map((row, context) -> account(row)).findFirst()
                .orElseThrow(() -> new Refuse(new StoreRefusal.Absent("such person")));
    }

    private static Account account(ResultSet row) throws SQLException {
        long day = row.getLong("seen_on");
        Optional<LocalDate> seen = row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        return new Account(StoredRows.person(row), Optional.ofNullable(row.getString("mail")).map(MailAddress::new),
                StoredRows.time(row, "created_at"), seen);
    }

    /** Gives the person who acts another name. */
    public Result<Person> rename(Id<Person> actor, Title name) {
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            handle.createUpdate("UPDATE person SET name = :name WHERE id = :id").bind("name", name.text())
                    .bind("id", actor.value()).execute();
            return account(handle, actor).person();
        });
    }

    /** The secret of a link with which a person sets a new password, once, within a day. Administrators. */
    public Result<Secret> letBackIn(Id<Person> actor, Id<Person> person) {
        return desk.database().write(handle -> {
            Rights.needAdministrator(handle, actor);
            Account account = account(handle, person);
            if (account.person().state() != PersonState.ACTIVE || account.mail().isEmpty()) {
                throw new Refuse(new StoreRefusal.Absent("such person who can sign in"));
            }
            desk.log(handle, DeedKind.LINK, actor, null, person.value());
            return links.give(handle, new LinkBox.Wanted(SecretKind.RETURN, Optional.empty(), Optional.of(person),
                    Optional.empty(), Optional.of(actor), FIRST, Optional.of(1)));
        });
    }

    /** Sets a new password with such a link, and signs in; all sessions of the person end. */
    public Result<SignedIn> comeBack(Secret link, Password password) {
        Result<LinkBox.Found> open = desk.database().answer(handle -> links.find(handle, link, SecretKind.RETURN));
        if (open instanceof Result.Refused<LinkBox.Found>(StoreRefusal why)) {
            return new Result.Refused<>(why);
        }
        String hash = Passwords.hash(password);
        return desk.database().write(handle -> {
            Id<Person> id = links.take(handle, link, SecretKind.RETURN).subject()
                    .orElseThrow(() -> new Refuse(new StoreRefusal.Spent()));
            Account account = account(handle, id);
            if (account.mail().isEmpty()) {
                throw new Refuse(new StoreRefusal.Spent());
            }
            return signIns.setPassword(handle, account.person(), hash);
        });
    }

    /** Lets a person do nothing any more until {@link #reopen}; ends all sessions and tokens. Administrators. */
    public Result<Person> close(Id<Person> actor, Id<Person> person) {
        return change(actor, person, DeedKind.CLOSE_PERSON, (handle, found) -> {
            needState(found, PersonState.ACTIVE);
            needAnotherAdministrator(handle, found);
            SignIns.endAll(handle, person);
            AccessTokens.endAll(handle, person);
            setState(handle, person, PersonState.CLOSED);
        });
    }

    /** Takes that back. Administrators. */
    public Result<Person> reopen(Id<Person> actor, Id<Person> person) {
        return change(actor, person, DeedKind.REOPEN_PERSON, (handle, found) -> {
            needState(found, PersonState.CLOSED);
            setState(handle, person, PersonState.ACTIVE);
        });
    }

    /** Lets a person look after the installation, or no longer. Administrators. */
    public Result<Person> setAdministrator(Id<Person> actor, Id<Person> person, boolean administrator) {
        return change(actor, person, DeedKind.ADMINISTER, (handle, found) -> {
            needState(found, PersonState.ACTIVE);
            if (!administrator) {
                needAnotherAdministrator(handle, found);
            }
            handle.createUpdate("UPDATE person SET admin = :admin WHERE id = :id")
                    .bind("admin", administrator ? 1 : 0).bind("id", person.value()).execute();
        });
    }

    private Result<Person> change(Id<Person> actor, Id<Person> person, DeedKind deed,
            BiConsumer<Handle, Person> how) {
        return desk.database().write(handle -> {
            Rights.needAdministrator(handle, actor);
            how.accept(handle, account(handle, person).person());
            desk.log(handle, deed, actor, null, person.value());
            return account(handle, person).person();
        });
    }

    private static void needState(Person person, PersonState state) {
        if (person.state() != state) {
            throw new Refuse(new StoreRefusal.Absent("such person who is " + state.word()));
        }
    }

    private static void setState(Handle handle, Id<Person> person, PersonState state) {
        handle.createUpdate("UPDATE person SET state = :state WHERE id = :id").bind("state", state.word())
                .bind("id", person.value()).execute();
    }

    private static void needAnotherAdministrator(Handle handle, Person person) {
        boolean another = handle.createQuery("""
                SELECT 1 FROM person WHERE admin = 1 AND state = 'active' AND id <> :id""")
                .bind("id", person.id().value()).mapTo(Integer.class).findFirst().isPresent();
        if (person.administrator() && !another) {
            throw new Refuse(new StoreRefusal.LastAdministrator());
        }
    }

    /**
     * Erases a person for ever: name, address, password, sessions, roles, and the words that the person wrote beside
     * texts (reasons, remarks, words on tries). What the person saved stays, by an identifier that leads to nobody any
     * more, and the chains still verify. Works that nobody else belongs to are purged. Administrators, and everybody
     * oneself. Refused with {@code LastOwner} where others would be left without anybody who decides.
     */
    public Result<Person> erase(Id<Person> actor, Id<Person> person) {
        Result<Person> erased = desk.database().write(handle -> {
            if (actor.equals(person)) {
                Rights.needActive(handle, actor);
            } else {
                Rights.needAdministrator(handle, actor);
            }
            Person found = account(handle, person).person();
            needAnotherAdministrator(handle, found);
            List<Id<KeptWork>> ownerless = Works.leftWithoutOwner(handle, person);
            if (!ownerless.isEmpty()) {
                throw new Refuse(new StoreRefusal.LastOwner(ownerless));
            }
            Works.onlyOf(handle, person).forEach(work -> Purge.work(handle, work, desk.millis()));
            Purge.person(handle, person, desk.millis());
            desk.log(handle, DeedKind.ERASE_PERSON, actor, null, person.value());
            return account(handle, person).person();
        });
        tombstones.agree();
        return erased;
    }
}
