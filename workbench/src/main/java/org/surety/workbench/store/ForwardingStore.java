package org.surety.workbench.store;

import java.util.List;
import java.util.Optional;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/** A store that answers as another does, but where it is told otherwise. */
abstract class ForwardingStore implements DocumentStore {

    private final DocumentStore store;

    ForwardingStore(DocumentStore store) {
        this.store = store;
    }

    /** The other. */
    final DocumentStore store() {
        return store;
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        return store.read(document, name);
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
        return store.exists(place);
    }

    @Override
    public boolean isFolder(Address place) {
        return store.isFolder(place);
    }

    @Override
    public boolean isDocument(Address place) {
        return store.isDocument(place);
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        return store.documents(folder, most);
    }

    @Override
    public List<Address> folders(Address folder, int most) {
        return store.folders(folder, most);
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
