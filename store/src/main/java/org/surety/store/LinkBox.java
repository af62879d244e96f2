package org.surety.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Link;
import org.surety.store.value.Person;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.WorkRole;

/** Links as they are kept: given out with a secret of which only the digest stays, and used up. */
final class LinkBox {

    private final Desk desk;

    LinkBox(Desk desk) {
        this.desk = desk;
    }

    /** What a link is to be. */
    record Wanted(SecretKind kind, Optional<Id<KeptWork>> work, Optional<Id<Person>> subject, Optional<WorkRole> role,
            Optional<Id<Person>> by, Duration lasts, Optional<Integer> uses) {}

    /** One as it is found. */
    record Found(SecretKind kind, Optional<Id<KeptWork>> work, Optional<Id<Person>> subject, Optional<WorkRole> role,
            Optional<Id<Person>> by) {}

    Secret give(Handle handle, Wanted wanted) {
        Secret secret = Secret.draw(desk.settings().random());
        handle.createUpdate("""
                INSERT INTO token (hash, kind, work, subject, role, made_by, created_at, expires_at, uses_left)
                VALUES (:hash, :kind, :work, :subject, :role, :by, :now, :until, :uses)""")
                .bind("hash", secret.digest().bytes()).bind("kind", wanted.kind().word())
                .bind("work", wanted.work().map(Id::value)).bind("subject", wanted.subject().map(Id::value))
                .bind("role", wanted.role().map(WorkRole::word)).bind("by", wanted.by().map(Id::value))
                .bind("now", desk.millis()).bind("until", desk.now().plus(wanted.lasts()).toEpochMilli())
                .bind("uses", wanted.uses()).execute();
        return secret;
    }

    /**
     * What a secret opens. It opens nothing any more when its work is removed, or when who gave it out could not give
     * it out now: no right outlives the one that it came from.
     */
    Found find(Handle handle, Secret secret, SecretKind kind) {
        return handle.createQuery("""
                SELECT t.* FROM token t
                WHERE t.hash = :hash AND t.kind = :kind AND t.expires_at > :now AND t.revoked_at IS NULL
                  AND (t.uses_left IS NULL OR t.uses_left > 0)
                  AND (t.work IS NULL OR EXISTS (
                      SELECT 1 FROM work w JOIN membership m ON m.work = w.id AND m.person = t.made_by
                      WHERE w.id = t.work AND w.removed_at IS NULL AND m.role = 'owner'))
                  AND (t.made_by IS NULL OR EXISTS (
                      SELECT 1 FROM person p WHERE p.id = t.made_by AND p.state = 'active'
                      AND (t.work IS NOT NULL OR p.admin = 1)))""")
                .bind("hash", secret.digest().bytes()).bind("kind", kind.word()).bind("now", desk.millis())
                .map((row, context) -> new Found(kind, Optional.ofNullable(row.getString("work")).map(Id::new),
                        Optional.ofNullable(row.getString("subject")).map(Id::new),
                        Optional.ofNullable(row.getString("role")).map(WorkRole::of),
                        Optional.ofNullable(row.getString("made_by")).map(Id::new)))
                .findFirst().orElseThrow(() -> new Refuse(new StoreRefusal.Spent()));
    }

    /** The same, and uses it once. */
    Found take(Handle handle, Secret secret, SecretKind kind) {
        Found found = find(handle, secret, kind);
        handle.createUpdate("UPDATE token SET uses_left = uses_left - 1 WHERE hash = :hash AND uses_left IS NOT NULL")
                .bind("hash", secret.digest().bytes()).execute();
        return found;
    }

    /** Those of a work, or of the installation; none that let a person back in, which concern only that person. */
    static List<Link> list(Handle handle, Optional<Id<KeptWork>> work) {
        return work.isPresent()
                ? handle.createQuery("SELECT * FROM token WHERE work = :work ORDER BY created_at, hash")
                        .bind("work", work.get().value()).map((row, context) -> StoredRows.link(row)).list()
                : handle.createQuery("""
                        SELECT * FROM token WHERE work IS NULL AND kind <> 'api' ORDER BY created_at, hash""")
                        .map((row, context) -> StoredRows.link(row)).list();
    }

    /** Takes one back. */
    void revoke(Handle handle, Optional<Id<KeptWork>> work, Sha digest) {
        String where = work.isPresent() ? "work = :work" : "work IS NULL AND kind <> 'api' AND :work IS NULL";
        int changed = handle.createUpdate("UPDATE token SET revoked_at = :now WHERE hash = :hash"
                + " AND revoked_at IS NULL AND " + where)
                .bind("now", desk.millis()).bind("hash", digest.bytes())
                .bindByType("work", work.map(Id::value).orElse(null), String.class).execute();
        if (changed == 0) {
            throw new Refuse(new StoreRefusal.Absent("such link that still opens anything"));
        }
    }
}
