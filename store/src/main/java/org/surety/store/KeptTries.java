package org.surety.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.DeedKind;
import org.surety.store.value.FreeText;
import org.surety.store.value.FullText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Right;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.TryContent;
import org.surety.store.value.WorkRole;

/** Wordings that somebody tries: the people of the work see them for some days, and nothing is saved by them. */
public final class KeptTries {

    private final Desk desk;
    private final Blobs blobs;

    KeptTries(Desk desk) {
        this.desk = desk;
        this.blobs = new Blobs(desk);
    }

    /** Keeps one that departs from revision {@code n}. Drafters. */
    public Result<KeptTry> keep(Id<Person> actor, Id<KeptDocument> document, int n, FullText wording,
            Optional<FreeText> words) {
        return desk.database().write(handle -> {
            KeptDocument found = Rights.needDocument(handle, actor, document, WorkRole.DRAFTER);
            Writings.need(handle, found, n);
            Sha closure = blobs.keep(handle, found.work(), actor, wording);
            Instant now = desk.now();
            KeptTry tried = new KeptTry(desk.newId(), document, n, Sha.of(wording.bytes()), closure, actor, now,
                    words, now.plus(desk.settings().keeping().tries()));
            handle.createUpdate("""
                    INSERT INTO tried (id, document, n, sha, closure, author, at, words, expires_at)
                    VALUES (:id, :document, :n, :sha, :closure, :author, :at, :words, :until)""")
                    .bind("id", tried.id().value()).bind("document", document.value()).bind("n", n)
                    .bind("sha", tried.sha().bytes()).bind("closure", closure.bytes())
                    .bind("author", actor.value()).bind("at", tried.at().toEpochMilli())
                    .bind("words", words.map(FreeText::text)).bind("until", tried.until().toEpochMilli()).execute();
            desk.log(handle, DeedKind.TRY, actor, found.work(), tried.id().value());
            return tried;
        });
    }

    /** Those of a document that are still kept, newest first. Readers. */
    public Result<List<KeptTry>> list(Id<Person> actor, Id<KeptDocument> document) {
        return desk.database().answer(handle -> {
            Rights.needDocument(handle, actor, document, WorkRole.READER);
            return handle.createQuery("""
                    SELECT * FROM tried WHERE document = :document AND expires_at > :now ORDER BY at DESC, id""")
                    .bind("document", document.value()).bind("now", desk.millis())
                    .map((row, context) -> StoredRows.tried(row)).list();
        });
    }

    /** One with its bytes. Readers. */
    public Result<TryContent> read(Id<Person> actor, Id<KeptTry> id) {
        return desk.database().answer(handle -> {
            Rights.needActive(handle, actor);
            KeptTry tried = find(handle, id);
            KeptDocument document = Rights.needDocument(handle, actor, tried.document(), WorkRole.READER);
            return new TryContent(tried, Blobs.need(handle, document.work(), tried.sha()));
        });
    }

    /** Takes one away before its time. Drafters their own, owners every one. */
    public Result<Id<KeptTry>> drop(Id<Person> actor, Id<KeptTry> id) {
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            KeptTry tried = find(handle, id);
            KeptDocument document = Rights.needDocument(handle, actor, tried.document(),
                    tried.author().equals(actor) ? WorkRole.DRAFTER : WorkRole.OWNER);
            handle.createUpdate("DELETE FROM tried WHERE id = :id").bind("id", id.value()).execute();
            desk.log(handle, DeedKind.DROP_TRY, actor, document.work(), id.value());
            return id;
        });
    }

    private KeptTry find(Handle handle, Id<KeptTry> id) {
        return handle.createQuery("SELECT * FROM tried WHERE id = :id AND expires_at > :now")
                .bind("id", id.value()).bind("now", desk.millis()).map((row, context) -> StoredRows.tried(row))
                .findFirst()
                .orElseThrow(() -> new Refuse(new StoreRefusal.Denied(Right.READ)));
    }
}
