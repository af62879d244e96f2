package org.surety.workbench.store;

import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/** Another store in which one document reads otherwise, or is there as well, without anything being written. */
public final class TriedStore extends ForwardingStore {

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
        super(store);
        this.tried = store.identity(document);
        this.text = text.clone();
    }

    private boolean isTried(Address place) {
        return store().identity(place).equals(tried);
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        return isTried(document) ? Read.of(text.clone(), new Problems(name)) : super.read(document, name);
    }

    @Override
    public boolean exists(Address place) {
        return super.exists(place) || isTried(place);
    }

    @Override
    public boolean isDocument(Address place) {
        return super.isDocument(place) || isTried(place);
    }
}
