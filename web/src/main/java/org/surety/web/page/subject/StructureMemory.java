package org.surety.web.page.subject;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.report.Structure;
import org.surety.semantics.Work;
import org.surety.workbench.api.Refusal;

/**
 * How agreements are built, as far as that was worked out: each once, and again only where its text, or one beside it,
 * has changed. Safe for several threads.
 */
public final class StructureMemory {

    /** What was found of each; nothing where it has errors, or is too large to be looked at beside others. */
    private final Map<Object, Optional<Structure>> known = new ConcurrentHashMap<>();

    private static Object key(Document document) {
        return document.with("structure");
    }

    /** How one is built; empty where that is not known yet, or cannot be. */
    public Optional<Structure> of(Document document) {
        return known.getOrDefault(key(document), Optional.empty());
    }

    /** Works out what is not known of these, one after the other, and forgets all others. */
    public void learn(Collection<Document> documents, Work work) {
        known.keySet().retainAll(documents.stream().map(StructureMemory::key).toList());
        int done = 0;
        for (Document document : documents) {
            Work.check();
            work.tell(document.file(), done++, documents.size());
            known.computeIfAbsent(key(document), it -> learnt(document, work));
        }
    }

    private static Optional<Structure> learnt(Document document, Work work) {
        try {
            return Optional.of(document.bench().structure(document.file(), work));
        } catch (Refusal untold) {
            // Its own page says why.
            return Optional.empty();
        }
    }
}
