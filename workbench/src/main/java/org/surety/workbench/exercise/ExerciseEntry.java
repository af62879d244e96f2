package org.surety.workbench.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.text.Documents;
import org.surety.text.tree.YamlTree;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/**
 * An exercise that can be played.
 *
 * @param file what the workbench calls it
 * @param id its short name
 * @param title its title
 * @param agreements on which it is played, by id
 * @param ofCatalog whether it comes with Surety
 */
public record ExerciseEntry(String file, String id, String title, List<String> agreements, boolean ofCatalog) {

    /** Copies the list. */
    public ExerciseEntry {
        agreements = List.copyOf(agreements);
    }

    static Optional<ExerciseEntry> of(DocumentStore store, Address place) {
        String name = store.nameOf(place);
        return store.read(place, name).value().flatMap(it -> Documents.decode(name, it).value()).map(it -> {
            Map<String, List<String>> said = YamlTree.head(it, Set.of("id", "title", "for"));
            String id = String.join("", said.getOrDefault("id", List.of()));
            return new ExerciseEntry(store.isCatalog(place) ? id : name, id,
                    String.join("", said.getOrDefault("title", List.of(id))), said.getOrDefault("for", List.of()),
                    store.isCatalog(place));
        });
    }
}
