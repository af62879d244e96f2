package org.surety.workbench.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/** Another store in which some documents read otherwise, or are there as well, without anything being written. */
public final class TriedStore extends ForwardingStore {

    private final Map<Address, byte[]> texts = new HashMap<>();
    private final List<Address> named;

    /**
     * A store in which one document has another text.
     *
     * @param store where everything else comes from
     * @param document the one that reads otherwise
     * @param text its bytes
     */
    public TriedStore(DocumentStore store, Address document, byte[] text) {
        this(store, Map.of(document, text));
    }

    /** A store in which some documents have other texts: by where each stands, its bytes. */
    public TriedStore(DocumentStore store, Map<Address, byte[]> texts) {
        super(store);
        texts.forEach((document, text) -> this.texts.put(store.identity(document), text.clone()));
        this.named = texts.keySet().stream().sorted(Comparator.comparing(Address::text)).toList();
    }

    private boolean isTried(Address document) {
        return texts.containsKey(identity(document));
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        return Optional.ofNullable(texts.get(identity(document)))
                .map(it -> Read.of(it.clone(), new Problems(name))).orElseGet(() -> super.read(document, name));
    }

    @Override
    public boolean exists(Address place) {
        return super.exists(place) || isTried(place);
    }

    @Override
    public boolean isDocument(Address place) {
        return super.isDocument(place) || isTried(place);
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        List<Address> there = super.documents(folder, most);
        Set<Address> listed = there.stream().map(this::identity).collect(Collectors.toSet());
        Stream<Address> more = named.stream().filter(it -> lastName(it).matches(".*[.]ya?ml"))
                .filter(it -> normal(folderOf(it)).equals(normal(folder)))
                .filter(it -> !listed.contains(identity(it)));
        return Stream.concat(there.stream(), more).limit(most).toList();
    }
}
