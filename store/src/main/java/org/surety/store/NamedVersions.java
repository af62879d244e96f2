package org.surety.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.NamedVersion;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** Versions that somebody named: everything that a text means by, and what is held in it, under a title. */
public final class NamedVersions {

    private final Desk desk;

    NamedVersions(Desk desk) {
        this.desk = desk;
    }

    /**
     * Names a version. Drafters; {@code Absent} where the work has no such closure.
     *
     * @param held the alternatives that are held, as the caller writes them; may be empty
     */
    public Result<NamedVersion> name(Id<Person> actor, Id<KeptWork> work, Title title, Sha closure, String held) {
        return desk.database().write(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.DRAFTER);
            Writings.needClosure(handle, work, closure);
            NamedVersion version = new NamedVersion(desk.newId(), work, title, closure, held, actor, desk.now());
            insert(handle, version);
            desk.log(handle, DeedKind.NAME_VERSION, actor, work, version.id().value());
            return version;
        });
    }

    static void insert(Handle handle, NamedVersion version) {
        handle.createUpdate("""
                INSERT INTO version (id, work, title, closure, held, author, at)
                VALUES (:id, :work, :title, :closure, :held, :author, :at)""")
                .bind("id", version.id().value()).bind("work", version.work().value())
                .bind("title", version.title().text()).bind("closure", version.closure().bytes())
                .bind("held", version.held()).bind("author", version.author().value())
                .bind("at", version.at().toEpochMilli()).execute();
    }

    /** Those of a work, oldest first. Readers. */
    public Result<List<NamedVersion>> list(Id<Person> actor, Id<KeptWork> work) {
        return desk.database().answer(handle -> {
            Rights.needRole(handle, actor, work, WorkRole.READER);
            return list(handle, work);
        });
    }

    static List<NamedVersion> list(Handle handle, Id<KeptWork> work) {
        return handle.createQuery("SELECT * FROM version WHERE work = :work ORDER BY at, id")
                .bind("work", work.value()).map((row, context) -> StoredRows.version(row)).list();
    }
}
