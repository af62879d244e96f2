package org.surety.text.read;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Family;
import org.surety.text.Library;

/**
 * The agreements whose state the conditions of one look at. Since those may look back at it, they are none of its
 * imports, and are read only when they are asked for.
 */
final class CompanionFiles {

    private final Library library;
    private final Set<String> ids;
    private Optional<Map<String, Family>> families = Optional.empty();

    CompanionFiles(Library library, Map<String, Set<Mention>> mentions) {
        this.library = library;
        this.ids = mentions.values().stream().flatMap(Collection::stream)
                .filter(it -> it.kind() == Mention.Kind.AGREEMENT).map(Mention::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that are found and can be read, by id; of very many the first. */
    synchronized Map<String, Family> families() {
        if (families.isEmpty()) {
            Map<String, Family> read = new LinkedHashMap<>();
            ids.stream().limit(Imports.MOST).forEach(id -> library.find(id)
                    .flatMap(it -> AgreementReader.read(it, library).value()).ifPresent(it -> read.put(id, it)));
            families = Optional.of(Collections.unmodifiableMap(read));
        }
        return families.get();
    }
}
