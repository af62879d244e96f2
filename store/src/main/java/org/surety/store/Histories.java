package org.surety.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.Closure;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Links;
import org.surety.store.value.Revision;
import org.surety.store.value.RunEvent;
import org.surety.store.value.Sha;

/**
 * Whether everything that a store keeps is what it once acknowledged: each history is as long as was noted, each of its
 * links follows from the one before, and each text has the bytes of its digest. What was changed behind the program's
 * back, or lost by a disk, shows here.
 *
 * @param texts how many texts there are
 * @param logs how many logs of exercises and monitors
 * @param broken those of them that do not hold
 */
public record Histories(int texts, int logs, List<Broken> broken) {

    /** A history that does not hold. */
    public sealed interface Broken {

        /**
         * That of a text.
         *
         * @param from the first revision that is not what it was, or is missing
         */
        record Text(KeptDocument document, int from) implements Broken {}

        /**
         * That of an exercise or a monitor.
         *
         * @param from the first event that is not what it was, or is missing
         */
        record Log(KeptRun run, long from) implements Broken {}
    }

    /** Those of a store, gone through one by one: the longest sets the memory that it takes. */
    static Histories of(Handle handle) {
        List<Broken> broken = new ArrayList<>();
        Intact intact = new Intact(handle, new HashSet<>());
        List<KeptDocument> documents = handle.createQuery("SELECT * FROM document ORDER BY work, id")
                .map((row, context) -> StoredRows.document(row)).list();
        for (KeptDocument document : documents) {
            int from = firstWrong(Writings.history(handle, document.id()), document, intact);
            if (from <= document.head()) {
                broken.add(new Broken.Text(document, from));
            }
        }
        List<KeptRun> runs = handle.createQuery("SELECT * FROM run ORDER BY work, id")
                .map((row, context) -> RunLogs.run(row)).list();
        for (KeptRun run : runs) {
            List<RunEvent> events = RunLogs.events(handle, run.id(), 0);
            long from = RunEvent.firstBroken(events).map(RunEvent::seq).orElse(events.size() + 1L);
            if (from <= run.head()) {
                broken.add(new Broken.Log(run, from));
            }
        }
        return new Histories(documents.size(), runs.size(), List.copyOf(broken));
    }

    private static int firstWrong(List<Revision> history, KeptDocument document, Intact intact) {
        int whole = Links.firstBroken(history).map(it -> history.indexOf(it)).orElse(history.size());
        int from = 0;
        while (from < whole && intact.is(document.work(), history.get(from))) {
            from++;
        }
        return from + 1;
    }

    /**
     * Whether bytes have the digest by which they are kept. Most revisions mean by the same files, which are read once.
     *
     * @param known what was looked at: digests of works' bytes, and of lists of files all of which were
     */
    private record Intact(Handle handle, Set<List<Object>> known) {

        boolean is(Id<KeptWork> work, Revision revision) {
            try {
                look(work, revision.sha());
                List<Object> files = List.of(work, revision.closure(), "files");
                if (!known.contains(files)) {
                    Closure.read(Blobs.need(handle, work, revision.closure())).files().values()
                            .forEach(it -> look(work, it));
                    known.add(files);
                }
                return true;
            } catch (StoreUnusable | IllegalArgumentException damaged) {
                return false;
            }
        }

        private void look(Id<KeptWork> work, Sha sha) {
            if (!known.contains(List.of(work, sha))) {
                Blobs.need(handle, work, sha);
                known.add(List.of(work, sha));
            }
        }
    }
}
