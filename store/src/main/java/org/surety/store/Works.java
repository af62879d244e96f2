package org.surety.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Belongs;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Link;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.Member;
import org.surety.store.value.Opened;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Result;
import org.surety.store.value.Right;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.SharedWork;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.StoreRefusal.Measured;
import org.surety.store.value.Title;
import org.surety.store.value.Usage;
import org.surety.store.value.WorkRole;

/** Works, and who belongs to them. */
public final class Works {

    private final Desk desk;
    private final LinkBox links;
    private final Tombstones tombstones;

    Works(Desk desk, Tombstones tombstones) {
        this.desk = desk;
        this.links = new LinkBox(desk);
        this.tombstones = tombstones;
    }

    /** Makes a work, of which the actor is the owner. */
    public Result<KeptWork> create(Id<Person> actor, Title title) {
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            KeptWork work = make(desk, handle, actor, title);
            desk.log(handle, DeedKind.CREATE_WORK, actor, work.id(), work.id().value());
            return work;
        });
    }

    static KeptWork make(Desk desk, Handle handle, Id<Person> actor, Title title) {
        int limit = desk.settings().quota().works();
        if (count(handle, "work", actor) >= limit) {
            throw new Refuse(new StoreRefusal.OverQuota(Measured.WORKS, limit));
        }
        KeptWork work = new KeptWork(desk.newId(), title, desk.now(), Optional.empty());
        handle.createUpdate("INSERT INTO work (id, title, made_by, created_at) VALUES (:id, :title, :by, :now)")
                .bind("id", work.id().value()).bind("title", title.text()).bind("by", actor.value())
                .bind("now", work.created().toEpochMilli()).execute();
        setRole(handle, work.id(), actor, WorkRole.OWNER);
        return work;
    }

    /** The works that the actor belongs to, by title; of those that are removed, the ones that the actor owns. */
    public Result<List<Belongs>> list(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needActive(handle, actor);
            return handle.createQuery("""
                    SELECT w.*, m.role FROM membership m JOIN work w ON w.id = m.work
                    WHERE m.person = :person AND (w.removed_at IS NULL OR m.role = 'owner') ORDER BY w.title, w.id""")
                    .bind("person", actor.value())
                    .map((row, context) -> new Belongs(StoredRows.work(row), WorkRole.of(row.getString("role"))))
                    .list();
        });
    }

    /** A work and what the actor may do in it. Readers. */
    public Result<Belongs> get(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.READER);
            return Rights.belonging(handle, actor, work).orElseThrow();
        });
    }

    /** Gives it another title. Owners. */
    public Result<KeptWork> rename(Id<Person> actor, Id<KeptWork> work, Title title) {
        return desk.database().write(handle -> {
            KeptWork before = Rights.needRole(handle, actor, work, WorkRole.OWNER);
            handle.createUpdate("UPDATE work SET title = :title WHERE id = :id").bind("title", title.text())
                    .bind("id", work.value()).execute();
            desk.log(handle, DeedKind.RENAME_WORK, actor, work, work.value());
            return new KeptWork(work, title, before.created(), before.removed());
        });
    }

    /** Removes it: nobody but its owners finds it, and it is purged after some days unless it is put back. Owners. */
    public Result<KeptWork> remove(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().write(handle -> {
            KeptWork before = Rights.needRole(handle, actor, work, WorkRole.OWNER);
            Instant now = desk.now();
            setRemoved(handle, work, Optional.of(now.toEpochMilli()));
            desk.log(handle, DeedKind.REMOVE_WORK, actor, work, work.value());
            return new KeptWork(work, before.title(), before.created(), Optional.of(now));
        });
    }

    /** Puts a removed work back. Owners. */
    public Result<KeptWork> putBack(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().write(handle -> {
            KeptWork before = needRemoved(handle, actor, work);
            setRemoved(handle, work, Optional.empty());
            desk.log(handle, DeedKind.RESTORE_WORK, actor, work, work.value());
            return new KeptWork(work, before.title(), before.created(), Optional.empty());
        });
    }

    /** Purges a removed work at once, with everything in it and for ever. Owners. */
    public Result<Id<KeptWork>> purge(Id<Person> actor, Id<KeptWork> work) {
        Result<Id<KeptWork>> purged = desk.database().write(handle -> {
            needRemoved(handle, actor, work);
            Purge.work(handle, work, desk.millis());
            desk.log(handle, DeedKind.PURGE_WORK, actor, work, work.value());
            return work;
        });
        tombstones.agree();
        return purged;
    }

    private static KeptWork needRemoved(Handle handle, Id<Person> actor, Id<KeptWork> work) {
        KeptWork found = Rights.needRoleEvenIfRemoved(handle, actor, work, WorkRole.OWNER);
        if (found.removed().isEmpty()) {
            throw new Refuse(new StoreRefusal.Absent("such work among those that are removed"));
        }
        return found;
    }

    private static void setRemoved(Handle handle, Id<KeptWork> work, Optional<Long> at) {
        handle.createUpdate("UPDATE work SET removed_at = :at WHERE id = :id").bind("at", at)
                .bind("id", work.value()).execute();
    }

    /** Who belongs to it, by role and name. Readers. */
    public Result<List<Member>> members(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.READER);
            return members(handle, work);
        });
    }

    private static List<Member> members(Handle handle, Id<KeptWork> work) {
        return handle.createQuery("""
                SELECT p.*, m.role FROM membership m JOIN person p ON p.id = m.person WHERE m.work = :work
                ORDER BY p.name, p.id""").bind("work", work.value())
                .map((row, context) -> new Member(StoredRows.person(row), WorkRole.of(row.getString("role")))).list();
    }

    /** Everybody whose name its pages need: members, and authors who have left. Readers. */
    public Result<List<Person>> people(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.READER);
            return people(handle, work);
        });
    }

    static List<Person> people(Handle handle, Id<KeptWork> work) {
        return handle.createQuery("""
                SELECT p.* FROM person p WHERE p.id IN (
                  SELECT person FROM membership WHERE work = :work
                  UNION SELECT r.author FROM revision r JOIN document d ON d.id = r.document WHERE d.work = :work
                  UNION SELECT r.author FROM remark r JOIN document d ON d.id = r.document WHERE d.work = :work
                  UNION SELECT t.author FROM tried t JOIN document d ON d.id = t.document WHERE d.work = :work
                  UNION SELECT author FROM version WHERE work = :work
                  UNION SELECT e.actor FROM event e JOIN run r ON r.id = e.run WHERE r.work = :work)
                ORDER BY p.id""").bind("work", work.value()).map((row, context) -> StoredRows.person(row)).list();
    }

    /** Gives a member another role. Who is no member has to be invited. Owners. */
    public Result<Member> grant(Id<Person> actor, Id<KeptWork> work, Id<Person> person, WorkRole role) {
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.OWNER);
            needMember(handle, work, person);
            setRole(handle, work, person, role);
            needOwner(handle, work);
            desk.log(handle, DeedKind.GRANT, actor, work, person.value());
            return needMember(handle, work, person);
        });
    }

    /** Takes a person out of it. Owners, and everybody oneself. */
    public Result<Id<Person>> withdraw(Id<Person> actor, Id<KeptWork> work, Id<Person> person) {
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, actor.equals(person) ? WorkRole.READER : WorkRole.OWNER);
            needMember(handle, work, person);
            handle.createUpdate("DELETE FROM membership WHERE work = :work AND person = :person")
                    .bind("work", work.value()).bind("person", person.value()).execute();
            needOwner(handle, work);
            desk.log(handle, DeedKind.WITHDRAW, actor, work, person.value());
            return person;
        });
    }

    /**
     * Makes a member of a work an owner, so that an owner who has gone can be erased. Administrators, who learn nothing
     * of the work by it and cannot appoint who is no member, nor themselves.
     */
    public Result<Id<Person>> appoint(Id<Person> actor, Id<KeptWork> work, Id<Person> person) {
        return desk.database().write(handle -> {
            Rights.needAdministrator(handle, actor);
            if (actor.equals(person)) {
                throw new Refuse(new StoreRefusal.Denied(Right.OWN));
            }
            needMember(handle, work, person);
            setRole(handle, work, person, WorkRole.OWNER);
            desk.log(handle, DeedKind.GRANT, actor, work, person.value());
            return person;
        });
    }

    private static Member needMember(Handle handle, Id<KeptWork> work, Id<Person> person) {
        return members(handle, work).stream().filter(it -> it.person().id().equals(person)).findFirst()
                .orElseThrow(() -> new Refuse(new StoreRefusal.Absent("such member of the work")));
    }

    private static void needOwner(Handle handle, Id<KeptWork> work) {
        if (members(handle, work).stream().noneMatch(it -> it.role() == WorkRole.OWNER
                && it.person().state() == PersonState.ACTIVE)) {
            throw new Refuse(new StoreRefusal.LastOwner(List.of(work)));
        }
    }

    static void setRole(Handle handle, Id<KeptWork> work, Id<Person> person, WorkRole role) {
        handle.createUpdate("""
                INSERT INTO membership (work, person, role) VALUES (:work, :person, :role)
                ON CONFLICT (work, person) DO UPDATE SET role = excluded.role""")
                .bind("work", work.value()).bind("person", person.value()).bind("role", role.word()).execute();
    }

    /** Works with other members, of which nobody else is an owner. */
    static List<Id<KeptWork>> leftWithoutOwner(Handle handle, Id<Person> person) {
        return handle.createQuery("""
                SELECT m.work FROM membership m WHERE m.person = :person AND m.role = 'owner'
                  AND EXISTS (SELECT 1 FROM membership o WHERE o.work = m.work AND o.person <> :person)
                  AND NOT EXISTS (SELECT 1 FROM membership o JOIN person p ON p.id = o.person
                      WHERE o.work = m.work AND o.person <> :person AND o.role = 'owner' AND p.state = 'active')
                ORDER BY m.work""").bind("person", person.value()).mapTo(String.class).list().stream()
                .map(it -> new Id<KeptWork>(it)).toList();
    }

    /** Works that nobody else belongs to. */
    static List<Id<KeptWork>> onlyOf(Handle handle, Id<Person> person) {
        return handle.createQuery("""
                SELECT m.work FROM membership m WHERE m.person = :person
                  AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.work = m.work AND o.person <> :person)""")
                .bind("person", person.value()).mapTo(String.class).list().stream()
                .map(it -> new Id<KeptWork>(it)).toList();
    }

    /**
     * The secret of a link that opens the work to who holds it, without a name: a page to read, a calendar, a seat.
     * Owners.
     *
     * @param kind {@code SHARE}, {@code FEED} or {@code SEAT}; other kinds are {@link IllegalArgumentException}
     * @param lasts how long it opens
     * @param uses how often; empty for any number
     */
    public Result<Secret> link(Id<Person> actor, Id<KeptWork> work, SecretKind kind, Duration lasts,
            Optional<Integer> uses) {
        Optional<WorkRole> role = switch (kind) {
            case SHARE -> Optional.of(WorkRole.READER);
            case FEED, SEAT -> Optional.empty();
            case OPEN, INVITE, RETURN, API -> throw new IllegalArgumentException(
                    "a link of the kind " + kind.word() + " is not given out for a work like this");
        };
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.OWNER);
            desk.log(handle, DeedKind.LINK, actor, work, kind.word());
            return links.give(handle, new LinkBox.Wanted(kind, Optional.of(work), Optional.empty(), role,
                    Optional.of(actor), lasts, uses));
        });
    }

    /** What such a link opens; uses it once. */
    public Result<Opened> open(Secret link, SecretKind kind) {
        return desk.database().write(handle -> {
            LinkBox.Found found = links.take(handle, link, kind);
            return new Opened(found.work().orElseThrow(() -> new Refuse(new StoreRefusal.Spent())), found.role());
        });
    }

    /** What a link lets its bearer read, any number of times; nothing is written. Refused with {@code Spent}. */
    public Result<SharedWork> shared(Secret link) {
        return desk.database().answer(handle -> {
            LinkBox.Found found = links.find(handle, link, SecretKind.SHARE);
            return new SharedWork(found.work().orElseThrow(() -> new Refuse(new StoreRefusal.Spent())),
                    found.by().orElseThrow(() -> new Refuse(new StoreRefusal.Spent())));
        });
    }

    /** The links of a work that were given out, invitations among them. Owners. */
    public Result<List<Link>> links(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.OWNER);
            return LinkBox.list(handle, Optional.of(work));
        });
    }

    /** Takes one of them back. Owners. */
    public Result<Sha> revoke(Id<Person> actor, Id<KeptWork> work, Sha digest) {
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.OWNER);
            links.revoke(handle, Optional.of(work), digest);
            desk.log(handle, DeedKind.REVOKE, actor, work, digest.hex());
            return digest;
        });
    }

    /** Who did what in it, newest first. Owners. */
    public Result<List<LoggedDeed>> deeds(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.OWNER);
            return handle.createQuery("SELECT * FROM deed WHERE work = :work ORDER BY at DESC, id")
                    .bind("work", work.value()).map((row, context) -> StoredRows.deed(row)).list();
        });
    }

    /** How much the actor keeps, and how much that may be. */
    public Result<Usage> usage(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needActive(handle, actor);
            return usage(handle, actor);
        });
    }

    /** How much somebody keeps, in numbers only. Administrators. */
    public Result<Usage> usageOf(Id<Person> actor, Id<Person> person) {
        return desk.database().answer(handle -> {
            Rights.needAdministrator(handle, actor);
            return usage(handle, person);
        });
    }

    private Usage usage(Handle handle, Id<Person> person) {
        return new Usage(count(handle, "work", person), count(handle, "document", person),
                Blobs.brought(handle, person), desk.settings().quota());
    }

    static int count(Handle handle, String table, Id<Person> person) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table + " WHERE made_by = :by")
                .bind("by", person.value()).mapTo(Integer.class).one();
    }
}
