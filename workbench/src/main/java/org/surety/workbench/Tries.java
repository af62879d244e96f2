package org.surety.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.surety.text.SourceFile;
import org.surety.text.edit.WrittenValues;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.WrittenValue;
import org.surety.workbench.store.TriedStore;

/** The single values of a document, and the document with some of them written otherwise. */
final class Tries {

    private final Loader loader;
    private final Loader.Found found;
    private final SourceFile source;

    /** Reads the document. @throws Refusal if there is none, or it cannot be read */
    Tries(Loader loader, String file) {
        this.loader = loader;
        this.found = loader.find(file);
        this.source = loader.required(loader.open().open(found.place(), found.name()));
    }

    List<WrittenValue> values() {
        return WrittenValues.of(source).stream().map(it -> new WrittenValue(it.path(), it.text())).toList();
    }

    /** @throws Refusal with the nearest path, where the document has no such value */
    DocumentStore with(List<WrittenValue> changes) {
        SourceFile changed = source;
        for (WrittenValue change : changes) {
            List<String> known = WrittenValues.of(changed).stream().map(WrittenValues.Value::path).toList();
            changed = Optional.of(change.path()).filter(known::contains)
                    .flatMap(new Change(changed, change.text())::at)
                    .orElseThrow(() -> new Refusal(new Reason.Unknown(Thing.VALUE, change.path(), found.name(), known,
                            Nearest.to(change.path(), known))));
        }
        return new TriedStore(loader.store(), found.place(), changed.content().getBytes(StandardCharsets.UTF_8));
    }

    private record Change(SourceFile file, String text) {
        Optional<SourceFile> at(String path) {
            return WrittenValues.changed(file, path, text);
        }
    }
}
