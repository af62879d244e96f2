package org.surety.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.DeedKind;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.Person;
import org.surety.store.value.Remark;
import org.surety.store.value.Result;
import org.surety.store.value.Right;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.WorkRole;

/** Remarks on clauses. */
public final class Remarks {

    private final Desk desk;

    Remarks(Desk desk) {
        this.desk = desk;
    }

    /** Makes a remark on a clause of revision {@code n}. Drafters. */
    public Result<Remark> make(Id<Person> actor, Id<KeptDocument> document, int n, String clause, FreeText text) {
        return desk.database().write(handle -> {
            KeptDocument found = Rights.needDocument(handle, actor, document, WorkRole.DRAFTER);
            Writings.need(handle, found, n);
            Remark remark = new Remark(desk.newId(), document, n, clause, actor, desk.now(), Optional.of(text),
                    Optional.empty());
            insert(handle, remark);
            desk.log(handle, DeedKind.REMARK, actor, found.work(), remark.id().value());
            return remark;
        });
    }

    static void insert(Handle handle, Remark remark) {
        handle.createUpdate("""
                INSERT INTO remark (id, document, n, clause, author, at, words, settled_at)
                VALUES (:id, :document, :n, :clause, :author, :at, :words, :settled)""")
                .bind("id", remark.id().value()).bind("document", remark.document().value()).bind("n", remark.n())
                .bind("clause", remark.clause()).bind("author", remark.author().value())
                .bind("at", remark.at().toEpochMilli()).bind("words", remark.text().map(FreeText::text))
                .bind("settled", remark.settled().map(Instant::toEpochMilli)).execute();
    }

    /** All of a document, oldest first, settled ones among them. Readers. */
    public Result<List<Remark>> list(Id<Person> actor, Id<KeptDocument> document) {
        return desk.database().answer(handle -> {
            Rights.needDocument(handle, actor, document, WorkRole.READER);
            return list(handle, document);
        });
    }

    static List<Remark> list(Handle handle, Id<KeptDocument> document) {
        return handle.createQuery("SELECT * FROM remark WHERE document = :document ORDER BY at, id")
                .bind("document", document.value()).map((row, context) -> StoredRows.remark(row)).list();
    }

    /** Says that a remark is settled, or no longer. Drafters. */
    public Result<Remark> settle(Id<Person> actor, Id<Remark> id, boolean settled) {
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            Remark before = find(handle, id);
            KeptDocument document = Rights.needDocument(handle, actor, before.document(), WorkRole.DRAFTER);
            handle.createUpdate("UPDATE remark SET settled_at = :at WHERE id = :id")
                    .bind("at", settled ? Optional.of(desk.millis()) : Optional.empty()).bind("id", id.value())
                    .execute();
            desk.log(handle, settled ? DeedKind.SETTLE : DeedKind.UNSETTLE, actor, document.work(), id.value());
            return find(handle, id);
        });
    }

    private static Remark find(Handle handle, Id<Remark> id) {
        return handle.createQuery("SELECT * FROM remark WHERE id = :id").bind("id", id.value())
                .map((row, context) -> StoredRows.remark(row)).findFirst()
                .orElseThrow(() -> new Refuse(new StoreRefusal.Denied(Right.READ)));
    }
}
