package org.surety.workbench.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;

/**
 * Agreements that were read, by what they were read from: their text and name, and the texts of what they refer to.
 * Where all of these are the same, the very same family is given, so that a second question need not read again. Safe
 * for several threads; holds the texts used last.
 */
public final class FamilyCache {

    private static final int MOST = 64;
    private static final int MOST_CHARACTERS = 16 << 20;

    private final Map<SourceFile, List<Entry>> known = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    /** What an agreement was read from beside its text, and what came of it. */
    private record Entry(Map<String, Optional<SourceFile>> references, Read<AgreementFile> read) {}

    /** Reads an agreement, or remembers it. */
    Read<AgreementFile> read(SourceFile source, Library library) {
        for (Entry entry : entries(source)) {
            if (entry.references().entrySet().stream()
                    .allMatch(it -> library.find(it.getKey()).equals(it.getValue()))) {
                return entry.read();
            }
        }
        // Agreements that only a condition looks at are read later, perhaps by another thread.
        Map<String, Optional<SourceFile>> references = new ConcurrentHashMap<>();
        Read<AgreementFile> read = AgreementReader.read(source, id -> {
            Optional<SourceFile> found = library.find(id);
            references.put(id, found);
            return found;
        });
        keep(source, new Entry(references, read));
        return read;
    }

    private synchronized List<Entry> entries(SourceFile source) {
        return List.copyOf(known.getOrDefault(source, List.of()));
    }

    private synchronized void keep(SourceFile source, Entry entry) {
        List<Entry> entries = new ArrayList<>(known.getOrDefault(source, List.of()));
        if (entries.isEmpty()) {
            characters += source.content().length();
        }
        entries.add(entry);
        known.put(source, entries);
        Iterator<SourceFile> oldest = known.keySet().iterator();
        while (known.size() > MOST || characters > MOST_CHARACTERS && known.size() > 1) {
            characters -= oldest.next().content().length();
            oldest.remove();
        }
    }
}
