package org.surety.workbench.store;

import java.util.List;
import java.util.Optional;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/** Another store in which one document reads otherwise, or is there as well, without anything being written. */
public final class TriedStore implements DocumentStore {

    private final DocumentStore store;
    private final Address tried;
    private final byte[] text;

    /**
     * A store in which one document has another text.
     *
     * @param store where everything else comes from
     * @param document the one that reads otherwise
     * @param text its bytes
     */
    public TriedStore(DocumentStore store, Address document, byte[] text) {
        this.store = store;
        this.tried = store.identity(document);
        this.text = text.clone();
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        return store.identity(document).equals(tried)
                ? Read.of(text.clone(), new Problems(name))
                : store.read(document, name);
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
        return store.exists(place) || store.identity(place).equals(tried);
    }

    @Override
    public boolean isFolder(Address place) {
        return store.isFolder(place);
    }

    @Override
    public boolean isDocument(Address place) {
        return store.isDocument(place) || store.identity(place).equals(tried);
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        return store.documents(folder, most);
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
