package org.surety.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Closure;
import org.surety.store.value.Content;
import org.surety.store.value.DeedKind;
import org.surety.store.value.FullText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Links;
import org.surety.store.value.Origin;
import org.surety.store.value.Person;
import org.surety.store.value.Renames;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Save;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.StoreRefusal.Measured;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** Documents and their revisions. A revision that was acknowledged is never lost and never overwritten. */
public final class Writings {

    private final Desk desk;
    private final Blobs blobs;
    private final Tombstones tombstones;

    Writings(Desk desk, Tombstones tombstones) {
        this.desk = desk;
        this.blobs = new Blobs(desk);
        this.tombstones = tombstones;
    }

    /** Makes a document without a revision. Drafters. */
    public Result<KeptDocument> create(Id<Person> actor, Id<KeptWork> work, Kind kind, Title name) {
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.DRAFTER);
            needFree(handle, work, name);
            KeptDocument document = make(desk, handle, actor, new KeptDocument(desk.newId(), work, kind, name, 0, 0,
                    Optional.empty()));
            desk.log(handle, DeedKind.CREATE_DOCUMENT, actor, work, document.id().value());
            return document;
        });
    }

    static KeptDocument make(Desk desk, Handle handle, Id<Person> actor, KeptDocument document) {
        int limit = desk.settings().quota().documents();
        if (Works.count(handle, "document", actor) >= limit) {
            throw new Refuse(new StoreRefusal.OverQuota(Measured.DOCUMENTS, limit));
        }
        handle.createUpdate("""
                INSERT INTO document (id, work, kind, name, head, brought, made_by, created_at, removed_at)
                VALUES (:id, :work, :kind, :name, :head, :brought, :by, :now, :removed)""")
                .bind("id", document.id().value()).bind("work", document.work().value())
                .bind("kind", document.kind().word()).bind("name", document.name().text())
                .bind("head", document.head()).bind("brought", document.brought()).bind("by", actor.value())
                .bind("now", desk.millis()).bind("removed", document.removed().map(Instant::toEpochMilli)).execute();
        return document;
    }

    private static void needFree(Handle handle, Id<KeptWork> work, Title name) {
        handle.createQuery("SELECT 1 FROM document WHERE work = :work AND name = :name AND removed_at IS NULL")
                .bind("work", work.value()).bind("name", name.text()).mapTo(Integer.class).findFirst()
                .ifPresent(it -> {
                    throw new Refuse(new StoreRefusal.Taken(name.text()));
                });
    }

    /** The documents of a work by name, those that are removed among them. Readers. */
    public Result<List<KeptDocument>> list(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.READER);
            return list(handle, work);
        });
    }

    static List<KeptDocument> list(Handle handle, Id<KeptWork> work) {
        return handle.createQuery("SELECT * FROM document WHERE work = :work ORDER BY name, id")
                .bind("work", work.value()).map((row, context) -> StoredRows.document(row)).list();
    }

    /** A document. Readers. */
    public Result<KeptDocument> get(Id<Person> actor, Id<KeptDocument> document) {
        return desk.database().answer(handle -> Rights.needDocument(handle, actor, document, WorkRole.READER));
    }

    /** Gives it another name. Drafters. */
    public Result<KeptDocument> rename(Id<Person> actor, Id<KeptDocument> document, Title name) {
        return desk.database().write(handle -> {
            KeptDocument before = Rights.needDocument(handle, actor, document, WorkRole.DRAFTER);
            if (!before.name().equals(name)) {
                needFree(handle, before.work(), name);
            }
            handle.createUpdate("UPDATE document SET name = :name WHERE id = :id").bind("name", name.text())
                    .bind("id", document.value()).execute();
            desk.log(handle, DeedKind.RENAME_DOCUMENT, actor, before.work(), document.value());
            return Rights.needDocument(handle, actor, document, WorkRole.DRAFTER);
        });
    }

    /** Removes it; it is purged after some days unless it is put back. Drafters. */
    public Result<KeptDocument> remove(Id<Person> actor, Id<KeptDocument> document) {
        return desk.database().write(handle -> {
            KeptDocument before = Rights.needDocument(handle, actor, document, WorkRole.DRAFTER);
            setRemoved(handle, document, Optional.of(desk.millis()));
            desk.log(handle, DeedKind.REMOVE_DOCUMENT, actor, before.work(), document.value());
            return Rights.needDocumentEvenIfRemoved(handle, actor, document, WorkRole.DRAFTER);
        });
    }

    /** Puts a removed document back. Drafters; refused with {@code Taken} where its name is now another's. */
    public Result<KeptDocument> putBack(Id<Person> actor, Id<KeptDocument> document) {
        return desk.database().write(handle -> {
            KeptDocument before = needRemoved(handle, actor, document, WorkRole.DRAFTER);
            needFree(handle, before.work(), before.name());
            setRemoved(handle, document, Optional.empty());
            desk.log(handle, DeedKind.RESTORE_DOCUMENT, actor, before.work(), document.value());
            return Rights.needDocument(handle, actor, document, WorkRole.DRAFTER);
        });
    }

    /** Purges a removed document at once, with its history and for ever. Owners. */
    public Result<Id<KeptDocument>> purge(Id<Person> actor, Id<KeptDocument> document) {
        Result<Id<KeptDocument>> purged = desk.database().write(handle -> {
            KeptDocument before = needRemoved(handle, actor, document, WorkRole.OWNER);
            Purge.document(handle, before, desk.millis());
            desk.log(handle, DeedKind.PURGE_DOCUMENT, actor, before.work(), document.value());
            return document;
        });
        tombstones.agree();
        return purged;
    }

    private static KeptDocument needRemoved(Handle handle, Id<Person> actor, Id<KeptDocument> document,
            WorkRole role) {
        KeptDocument found = Rights.needDocumentEvenIfRemoved(handle, actor, document, role);
        if (found.removed().isEmpty()) {
            throw new Refuse(new StoreRefusal.Absent("such document among those that are removed"));
        }
        return found;
    }

    private static void setRemoved(Handle handle, Id<KeptDocument> document, Optional<Long> at) {
        handle.createUpdate("UPDATE document SET removed_at = :at WHERE id = :id").bind("at", at)
                .bind("id", document.value()).execute();
    }

    /**
     * Saves a text as the next revision. When {@code Saved} is given, it is on the disk. A save with the key of one
     * that was carried out is {@code Repeated}; one whose base is not the newest is {@code Outdated}. Drafters.
     */
    public Saving save(Id<Person> actor, Save save) {
        Result<Saving> result = desk.database().write(handle -> save(handle, actor, save));
        return switch (result) {
            case Result.Done<Saving> done -> done.given();
            case Result.Refused<Saving> refused -> new Saving.Refused(refused.why());
        };
    }

    private Saving save(Handle handle, Id<Person> actor, Save save) {
        KeptDocument document = Rights.needDocument(handle, actor, save.document(), WorkRole.DRAFTER);
        Sha sha = Sha.of(save.wording().bytes());
        Optional<Revision> before = byKey(handle, document.id(), save.key());
        if (before.isPresent()) {
            return repeated(before.get(), save, sha);
        }
        if (save.base() > document.head()) {
            throw new Refuse(new StoreRefusal.Absent("revision " + save.base() + " to begin with"));
        }
        if (save.base() < document.head()) {
            return new Saving.Outdated(find(handle, document.id(), save.base()),
                    need(handle, document, document.head()));
        }
        Sha closure = blobs.keep(handle, document.work(), actor, save.wording());
        Revision revision = append(handle, document, actor, save, sha, closure);
        desk.log(handle, DeedKind.SAVE, actor, document.work(), document.id() + " r" + revision.n());
        return new Saving.Saved(revision);
    }

    private static Saving repeated(Revision before, Save save, Sha sha) {
        if (before.base() != save.base() || !before.sha().equals(sha)) {
            throw new Refuse(new StoreRefusal.KeyUsed(before));
        }
        return new Saving.Repeated(before);
    }

    private Revision append(Handle handle, KeptDocument document, Id<Person> actor, Save save, Sha sha, Sha closure) {
        int n = document.head() + 1;
        Optional<Sha> link = find(handle, document.id(), document.head()).map(Revision::link);
        byte[] salt = desk.salt();
        Instant now = desk.now();
        Optional<Sha> reason = save.why().map(it -> Links.commitment(salt, it));
        Revision revision = new Revision(document.id(), n, save.base(), sha, closure, actor, now, save.why(),
                save.origin(), save.renames(), save.key(), reason, Links.link(n, save.base(), sha, closure, actor,
                        now, save.origin(), save.renames(), reason, save.key(), link));
        insert(handle, revision, save.why().map(it -> salt));
        handle.createUpdate("UPDATE document SET head = :n WHERE id = :id").bind("n", n)
                .bind("id", document.id().value()).execute();
        return revision;
    }

    static void insert(Handle handle, Revision revision, Optional<byte[]> salt) {
        handle.createUpdate(
                """
                        INSERT INTO revision (document, n, base, sha, closure, author, at, origin, renames, save_key,
                          reason, link)
                        VALUES (:document, :n, :base, :sha, :closure, :author, :at, :origin, :renames, :key,
                          :reason, :link)""")
                .bind("document", revision.document().value()).bind("n", revision.n()).bind("base", revision.base())
                .bind("sha", revision.sha().bytes()).bind("closure", revision.closure().bytes())
                .bind("author", revision.author().value()).bind("at", revision.at().toEpochMilli())
                .bind("origin", revision.origin().text()).bind("renames", revision.renames().text())
                .bind("key", revision.key().text()).bind("reason", revision.reason().map(Sha::bytes).orElse(null))
                .bind("link", revision.link().bytes()).execute();
        revision.why().ifPresent(words -> handle.createUpdate("""
                INSERT INTO reason (document, n, salt, words) VALUES (:document, :n, :salt, :words)""")
                .bind("document", revision.document().value()).bind("n", revision.n())
                .bind("salt", salt.orElseThrow()).bind("words", words.text()).execute());
    }

    private static Optional<Revision> byKey(Handle handle, Id<KeptDocument> document, SaveKey key) {
        return handle.createQuery(StoredRows.REVISIONS + "WHERE r.document = :document AND r.save_key = :key")
                .bind("document", document.value()).bind("key", key.text())
                .map((row, context) -> StoredRows.revision(row)).findFirst();
    }

    static Optional<Revision> find(Handle handle, Id<KeptDocument> document, int n) {
        return handle.createQuery(StoredRows.REVISIONS + "WHERE r.document = :document AND r.n = :n")
                .bind("document", document.value()).bind("n", n)
                .map((row, context) -> StoredRows.revision(row)).findFirst();
    }

    static Revision need(Handle handle, KeptDocument document, int n) {
        return find(handle, document.id(), n)
                .orElseThrow(() -> new Refuse(new StoreRefusal.Absent("revision " + n + " of this document")));
    }

    /** All revisions, from the first. Readers. */
    public Result<List<Revision>> history(Id<Person> actor, Id<KeptDocument> document) {
        return desk.database().answer(handle -> {
            Rights.needDocument(handle, actor, document, WorkRole.READER);
            return history(handle, document);
        });
    }

    static List<Revision> history(Handle handle, Id<KeptDocument> document) {
        return handle.createQuery(StoredRows.REVISIONS + "WHERE r.document = :document ORDER BY r.n")
                .bind("document", document.value()).map((row, context) -> StoredRows.revision(row)).list();
    }

    /** Revision {@code n} with its bytes. Readers. */
    public Result<Content> read(Id<Person> actor, Id<KeptDocument> document, int n) {
        return desk.database().answer(handle -> content(handle,
                Rights.needDocument(handle, actor, document, WorkRole.READER), n));
    }

    /** The newest revision with its bytes. Readers; {@code Absent} where there is none yet. */
    public Result<Content> newest(Id<Person> actor, Id<KeptDocument> document) {
        return desk.database().answer(handle -> {
            KeptDocument found = Rights.needDocument(handle, actor, document, WorkRole.READER);
            return content(handle, found, found.head());
        });
    }

    private static Content content(Handle handle, KeptDocument document, int n) {
        Revision revision = need(handle, document, n);
        return new Content(revision, Blobs.need(handle, document.work(), revision.sha()));
    }

    /** What a closure of the work lists. Readers. */
    public Result<Closure> closure(Id<Person> actor, Id<KeptWork> work, Sha closure) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.READER);
            return needClosure(handle, work, closure);
        });
    }

    static Closure needClosure(Handle handle, Id<KeptWork> work, Sha closure) {
        try {
            return Blobs.closure(handle, work, closure)
                    .orElseThrow(() -> new Refuse(new StoreRefusal.Absent("such version of a text in this work")));
        } catch (IllegalArgumentException anotherFile) {
            throw new Refuse(new StoreRefusal.Absent("such version of a text in this work"));
        }
    }

    /** The bytes of a file that a closure of the work lists. Readers. */
    public Result<byte[]> file(Id<Person> actor, Id<KeptWork> work, Sha file) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.READER);
            return Blobs.find(handle, work, file)
                    .orElseThrow(() -> new Refuse(new StoreRefusal.Absent("such file in this work")));
        });
    }

    /**
     * Saves revision {@code n} once more, with the files that it had then, as the next one. Drafters.
     *
     * @param base the newest revision that the actor has seen
     */
    public Saving restore(Id<Person> actor, Id<KeptDocument> document, int n, int base, SaveKey key) {
        Result<Saving> result = desk.database().write(handle -> {
            KeptDocument found = Rights.needDocument(handle, actor, document, WorkRole.DRAFTER);
            Revision old = need(handle, found, n);
            Closure closure = needClosure(handle, found.work(), old.closure());
            Map<String, byte[]> files = new HashMap<>();
            closure.files().forEach((name, sha) -> files.put(name, Blobs.need(handle, found.work(), sha)));
            FullText wording = new FullText(Blobs.need(handle, found.work(), old.sha()), closure.language(), files);
            return save(handle, actor, new Save(document, base, wording, Optional.empty(), new Origin.Restored(n),
                    Renames.NONE, key));
        });
        return switch (result) {
            case Result.Done<Saving> done -> done.given();
            case Result.Refused<Saving> refused -> new Saving.Refused(refused.why());
        };
    }
}
