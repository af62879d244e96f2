package org.surety.workbench.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.report.Stamp;
import org.surety.semantics.Work;
import org.surety.text.Documents;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Sha256;

/** The documents that lie open for one question: each read once, with its SHA-256 and its lines. */
public final class OpenFiles {

    private final DocumentStore store;
    private final Map<Address, Read<SourceFile>> files = new LinkedHashMap<>();
    private final Map<Address, Stamp.Input> inputs = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    OpenFiles(DocumentStore store) {
        this.store = store;
    }

    /** The document at {@code place}, called {@code name}. */
    public Read<SourceFile> open(Address place, String name) {
        Address identity = store.identity(place);
        Read<SourceFile> known = files.get(identity);
        if (known != null) {
            return known;
        }
        Work.check();
        Read<byte[]> bytes = store.read(place, name);
        bytes.value().ifPresent(it -> inputs.put(identity, new Stamp.Input(name, Sha256.of(it))));
        Read<SourceFile> read = bytes.value().map(it -> Documents.decode(name, it))
                .orElseGet(() -> new Read<>(Optional.empty(), bytes.findings()));
        files.put(identity, read);
        read.value().ifPresent(it -> lines.put(name, it.content().lines().toList()));
        return read;
    }

    /** The bytes of a document that is no agreement or the like, called {@code name}. */
    public Read<byte[]> bytes(Address place, String name) {
        Work.check();
        Read<byte[]> bytes = store.read(place, name);
        bytes.value().ifPresent(it -> inputs.put(store.identity(place), new Stamp.Input(name, Sha256.of(it))));
        return bytes;
    }

    /** Every document that was read, in the order of reading. */
    public List<Stamp.Input> inputs() {
        return List.copyOf(inputs.values());
    }

    /** Where they are. */
    public Set<Address> places() {
        return Set.copyOf(inputs.keySet());
    }

    /** Their lines, by the names that findings use. */
    public Map<String, List<String>> lines() {
        return lines;
    }
}
