package org.surety.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Person;

/** Takes away for ever, and remembers that it did, so that a restored database forgets it again. */
final class Purge {

    private static final List<String> OF_DOCUMENT = List.of("remark", "tried", "reason", "revision");
    private static final List<String> OF_WORK = List.of("version", "token", "membership", "blob", "run");
    private static final List<String> OF_RUN = List.of("run_entry", "participant", "run_words", "event", "feed", "mail",
            "reminder");

    private Purge() {}

    /** A document with its history. Bytes that nothing else refers to go with it. */
    static void document(Handle handle, KeptDocument document, long now) {
        remove(handle, "document", document.id(), now);
        withoutSweep(handle, document.id());
        Blobs.sweep(handle, document.work());
        remember(handle, document.id(), now);
    }

    private static void withoutSweep(Handle handle, Id<KeptDocument> document) {
        OF_DOCUMENT.forEach(table -> delete(handle, table, "document", document));
        delete(handle, "document", "id", document);
    }

    /** A work with everything in it. */
    static void work(Handle handle, Id<KeptWork> work, long now) {
        remove(handle, "work", work, now);
        handle.createQuery("SELECT id FROM document WHERE work = :work").bind("work", work.value())
                .mapTo(String.class).list().forEach(id -> withoutSweep(handle, new Id<>(id)));
        OF_RUN.forEach(table -> handle
                .createUpdate("DELETE FROM " + table + " WHERE run IN (SELECT id FROM run WHERE work = :work)")
                .bind("work", work.value()).execute());
        OF_WORK.forEach(table -> delete(handle, table, "work", work));
        delete(handle, "work", "id", work);
        remember(handle, work, now);
    }

    /** A person's name, address and password, what lets the person in, and the words written beside texts. */
    static void person(Handle handle, Id<Person> person, long now) {
        handle.createUpdate("""
                UPDATE person SET name = NULL, mail = NULL, secret = NULL, admin = 0, seen_on = NULL, state = 'erased'
                WHERE id = :id""").bind("id", person.value()).execute();
        delete(handle, "session", "person", person);
        delete(handle, "membership", "person", person);
        delete(handle, "token", "subject", person);
        List.of("feed", "mail", "reminder").forEach(table -> delete(handle, table, "person", person));
        handle.createUpdate("""
                DELETE FROM reason WHERE EXISTS (SELECT 1 FROM revision r
                WHERE r.document = reason.document AND r.n = reason.n AND r.author = :id)""")
                .bind("id", person.value()).execute();
        handle.createUpdate("UPDATE remark SET words = NULL WHERE author = :id").bind("id", person.value()).execute();
        handle.createUpdate("UPDATE tried SET words = NULL WHERE author = :id").bind("id", person.value()).execute();
        remember(handle, person, now);
    }

    private static void remove(Handle handle, String table, Id<?> id, long now) {
        handle.createUpdate("UPDATE " + table + " SET removed_at = :now WHERE id = :id AND removed_at IS NULL")
                .bind("now", now).bind("id", id.value()).execute();
    }

    private static void delete(Handle handle, String table, String column, Id<?> id) {
        handle.createUpdate("DELETE FROM " + table + " WHERE " + column + " = :id").bind("id", id.value()).execute();
    }

    private static void remember(Handle handle, Id<?> id, long now) {
        handle.createUpdate("INSERT INTO erased (subject, at) VALUES (:id, :now) ON CONFLICT DO NOTHING")
                .bind("id", id.value()).bind("now", now).execute();
    }
}
