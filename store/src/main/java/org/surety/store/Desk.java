package org.surety.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Person;

/** What everybody here works with: the database, the clock, chance, what may be kept; and the log of deeds. */
record Desk(Database database, StoreSettings settings) {

    Instant now() {
        // What is kept has milliseconds.
        return settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    long millis() {
        return now().toEpochMilli();
    }

    <T> Id<T> newId() {
        return Id.draw(settings.random());
    }

    byte[] salt() {
        byte[] salt = new byte[32];
        settings.random().nextBytes(salt);
        return salt;
    }

    /** In the same transaction as the deed itself. */
    void log(Handle handle, DeedKind what, @Nullable Id<Person> person, @Nullable Id<KeptWork> work, String subject) {
        handle.createUpdate("""
                INSERT INTO deed (id, at, person, work, what, subject)
                VALUES (:id, :at, :person, :work, :what, :subject)""")
                .bind("id", newId().value()).bind("at", millis())
                .bind("person", person == null ? null : person.value())
                .bind("work", work == null ? null : work.value())
                .bind("what", what.word()).bind("subject", subject).execute();
    }
}
