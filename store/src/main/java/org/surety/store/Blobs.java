package org.surety.store;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Closure;
import org.surety.store.value.FullText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Person;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.StoreRefusal.Measured;

/** Bytes by their digest, for each work its own; and what they count for the quota of who brought them. */
final class Blobs {

    private final Desk desk;

    Blobs(Desk desk) {
        this.desk = desk;
    }

    /** Keeps everything that a text means by, and the closure itself; gives the digest of that. */
    Sha keep(Handle handle, Id<KeptWork> work, Id<Person> by, FullText wording) {
        Closure closure = wording.closure();
        Map<Sha, byte[]> all = new LinkedHashMap<>();
        wording.files().forEach((name, bytes) -> all.put(Objects.requireNonNull(closure.files().get(name)), bytes));
        byte[] manifest = closure.bytes();
        Sha sha = Sha.of(manifest);
        all.put(sha, manifest);
        all.values().forEach(bytes -> needRoomFor(bytes.length));
        all.keySet().removeAll(present(handle, work, all.keySet()));
        all.forEach((key, bytes) -> put(handle, work, by, key, bytes));
        if (!all.isEmpty() && brought(handle, by) > desk.settings().quota().bytes()) {
            throw new Refuse(new StoreRefusal.OverQuota(Measured.BYTES, desk.settings().quota().bytes()));
        }
        return sha;
    }

    /** A file must not be larger than one may be. */
    void needRoomFor(long size) {
        int limit = desk.settings().quota().body();
        if (size > limit) {
            throw new Refuse(new StoreRefusal.TooManyBytes(size, limit));
        }
    }

    void put(Handle handle, Id<KeptWork> work, Id<Person> by, Sha sha, byte[] bytes) {
        handle.createUpdate("""
                INSERT INTO blob (work, sha, size, bytes, made_by) VALUES (:work, :sha, :size, :bytes, :by)
                ON CONFLICT DO NOTHING""")
                .bind("work", work.value()).bind("sha", sha.bytes()).bind("size", (long) bytes.length)
                .bind("bytes", bytes).bind("by", by.value()).execute();
    }

    private static Set<Sha> present(Handle handle, Id<KeptWork> work, Set<Sha> wanted) {
        return handle.createQuery("SELECT sha FROM blob WHERE work = :work AND sha IN (<shas>)")
                .bind("work", work.value()).bindList("shas", wanted.stream().map(Sha::bytes).toList())
                .map((row, context) -> StoredRows.sha(row, "sha")).collect(toSet());
    }

    static long brought(Handle handle, Id<Person> by) {
        return handle.createQuery("SELECT COALESCE(SUM(size), 0) FROM blob WHERE made_by = :by")
                .bind("by", by.value()).mapTo(Long.class).one();
    }

    /** The bytes of a digest, if the work has them. {@link StoreUnusable} where they are not what was kept. */
    static Optional<byte[]> find(Handle handle, Id<KeptWork> work, Sha sha) {
        Optional<byte[]> found = handle.createQuery("SELECT bytes FROM blob WHERE work = :work AND sha = :sha")
                .bind("work", work.value()).bind("sha", sha.bytes())
                .map((row, context) -> row.getBytes("bytes")).findFirst();
        found.filter(it -> !Sha.of(it).equals(sha)).ifPresent(it -> {
            throw new StoreUnusable("what is kept is damaged: the bytes of " + sha + " have another digest");
        });
        return found;
    }

    /** The bytes of a digest that something kept refers to. */
    static byte[] need(Handle handle, Id<KeptWork> work, Sha sha) {
        return find(handle, work, sha).orElseThrow(
                () -> new StoreUnusable("what is kept is damaged: the bytes of " + sha + " are not there"));
    }

    /** The closure of a digest, if the work has it. */
    static Optional<Closure> closure(Handle handle, Id<KeptWork> work, Sha sha) {
        return find(handle, work, sha).map(Closure::read);
    }

    /**
     * Takes away bytes that no revision, try, version or run of the work refers to, not even through a closure.
     *
     * @return how many bytes went
     */
    static long sweep(Handle handle, Id<KeptWork> work) {
        Set<Sha> needed = new HashSet<>();
        Set<Sha> closures = new HashSet<>();
        handle.createQuery("""
                SELECT r.sha, r.closure FROM revision r JOIN document d ON d.id = r.document WHERE d.work = :work
                UNION SELECT t.sha, t.closure FROM tried t JOIN document d ON d.id = t.document WHERE d.work = :work
                UNION SELECT closure, closure FROM version WHERE work = :work
                UNION SELECT closure, closure FROM run WHERE work = :work""")
                .bind("work", work.value()).map((row, context) -> {
                    needed.add(StoredRows.sha(row, "sha"));
                    return closures.add(StoredRows.sha(row, "closure"));
                }).list();
        needed.addAll(closures);
        closures.forEach(it -> closure(handle, work, it).ifPresent(found -> needed.addAll(found.files().values())));
        Map<Sha, Long> sizes = new LinkedHashMap<>();
        handle.createQuery("SELECT sha, size FROM blob WHERE work = :work").bind("work", work.value())
                .map((row, context) -> sizes.put(StoredRows.sha(row, "sha"), row.getLong("size"))).list();
        sizes.keySet().removeAll(needed);
        sizes.keySet().forEach(it -> handle.createUpdate("DELETE FROM blob WHERE work = :work AND sha = :sha")
                .bind("work", work.value()).bind("sha", it.bytes()).execute());
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}
