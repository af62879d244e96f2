package org.surety.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Person;
import org.surety.store.value.Right;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.WorkRole;

/**
 * Who may do what. Every method that needs a right asks here first, in the transaction in which it acts. What one may
 * not read and what does not exist are refused alike.
 */
final class Rights {

    private Rights() {}

    /** The person must be able to act. */
    static void needActive(Handle handle, Id<Person> actor) {
        if (!holds(handle, actor, "state = 'active'")) {
            throw new Refuse(new StoreRefusal.Denied(Right.ACT));
        }
    }

    /** The person must look after the installation. */
    static void needAdministrator(Handle handle, Id<Person> actor) {
        needActive(handle, actor);
        if (!holds(handle, actor, "admin = 1")) {
            throw new Refuse(new StoreRefusal.Denied(Right.ADMINISTER));
        }
    }

    private static boolean holds(Handle handle, Id<Person> actor, String condition) {
        return handle.createQuery("SELECT 1 FROM person WHERE id = :id AND " + condition)
                .bind("id", actor.value()).mapTo(Integer.class).findFirst().isPresent();
    }

    /** The person must have at least that role in the work, which must not be removed. */
    static KeptWork needRole(Handle handle, Id<Person> actor, Id<KeptWork> work, WorkRole role) {
        KeptWork found = needRoleEvenIfRemoved(handle, actor, work, role);
        if (found.removed().isPresent()) {
            throw new Refuse(new StoreRefusal.Denied(Right.READ));
        }
        return found;
    }

    /** The same for what is done to a removed work, which only its owners know of. */
    static KeptWork needRoleEvenIfRemoved(Handle handle, Id<Person> actor, Id<KeptWork> work, WorkRole role) {
        needActive(handle, actor);
        Belongs belongs = belonging(handle, actor, work)
                .orElseThrow(() -> new Refuse(new StoreRefusal.Denied(Right.READ)));
        if (!belongs.role().includes(role)) {
            throw new Refuse(new StoreRefusal.Denied(Right.of(role)));
        }
        return belongs.work();
    }

    /** The document must be there, not removed, and the person must have at least that role in its work. */
    static KeptDocument needDocument(Handle handle, Id<Person> actor, Id<KeptDocument> document, WorkRole role) {
        KeptDocument found = needDocumentEvenIfRemoved(handle, actor, document, role);
        if (found.removed().isPresent()) {
            throw new Refuse(new StoreRefusal.Absent("document of that name any more: it was removed"));
        }
        return found;
    }

    /** The same for what is done to a removed document. */
    static KeptDocument needDocumentEvenIfRemoved(Handle handle, Id<Person> actor, Id<KeptDocument> document,
            WorkRole role) {
        needActive(handle, actor);
        KeptDocument found = handle.createQuery("SELECT * FROM document WHERE id = :id").bind("id", document.value())
                .map((row, context) -> StoredRows.document(row)).findFirst()
                .orElseThrow(() -> new Refuse(new StoreRefusal.Denied(Right.READ)));
        needRole(handle, actor, found.work(), role);
        return found;
    }

    static Optional<Belongs> belonging(Handle handle, Id<Person> person, Id<KeptWork> work) {
        return handle.createQuery("""
                SELECT w.*, m.role FROM membership m JOIN work w ON w.id = m.work
                WHERE m.person = :person AND m.work = :work""")
                .bind("person", person.value()).bind("work", work.value())
                .map((row, context) -> new Belongs(StoredRows.work(row), WorkRole.of(row.getString("role"))))
                .findFirst();
    }
}
