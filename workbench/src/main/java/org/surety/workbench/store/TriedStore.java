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
public final class TriedStore implements DocumentStore {

    private final DocumentStore store;
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
        this.store = store;
        texts.forEach((document, text) -> this.texts.put(store.identity(document), text.clone()));
        this.named = texts.keySet().stream().sorted(Comparator.comparing(Address::text)).toList();
    }

    private boolean isTried(Address document) {
        return texts.containsKey(store.identity(document));
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        return Optional.ofNullable(texts.get(store.identity(document)))
                .map(it -> Read.of(it.clone(), new Problems(name))).orElseGet(() -> store.read(document, name));
    }

    @Override
    public Address here() {
        return store.here();
    }

    @Override
    public Optional<Address> at(String name) {
        return store.at(name);
    }

    @Override
    public Address in(Address folder, String name) {
        return store.in(folder, name);
    }

    @Override
    public Address folderOf(Address place) {
        return store.folderOf(place);
    }

    @Override
    public Address normal(Address folder) {
        return store.normal(folder);
    }

    @Override
    public String lastName(Address place) {
        return store.lastName(place);
    }

    @Override
    public boolean isWithin(Address place, Address folder) {
        return store.isWithin(place, folder);
    }

    @Override
    public boolean exists(Address place) {
        return store.exists(place) || isTried(place);
    }

    @Override
    public boolean isFolder(Address place) {
        return store.isFolder(place);
    }

    @Override
    public boolean isDocument(Address place) {
        return store.isDocument(place) || isTried(place);
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        List<Address> there = store.documents(folder, most);
        Set<Address> listed = there.stream().map(store::identity).collect(Collectors.toSet());
        Stream<Address> more = named.stream().filter(it -> store.lastName(it).matches(".*[.]ya?ml"))
                .filter(it -> store.normal(store.folderOf(it)).equals(store.normal(folder)))
                .filter(it -> !listed.contains(store.identity(it)));
        return Stream.concat(there.stream(), more).limit(most).toList();
    }

    @Override
    public Address identity(Address document) {
        return store.identity(document);
    }

    @Override
    public String nameOf(Address document) {
        return store.nameOf(document);
    }

    @Override
    public List<String> catalog() {
        return store.catalog();
    }

    @Override
    public Optional<Address> catalogFolder(String id) {
        return store.catalogFolder(id);
    }

    @Override
    public List<Address> catalogDocuments(String id) {
        return store.catalogDocuments(id);
    }

    @Override
    public boolean isCatalog(Address place) {
        return store.isCatalog(place);
    }

    @Override
    public Optional<Address> baseRates() {
        return store.baseRates();
    }
}
