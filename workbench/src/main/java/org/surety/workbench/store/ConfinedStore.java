package org.surety.workbench.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/**
 * Another store of which nothing is there but the folder in which the user is, with what lies below it, and the
 * catalog, however a name or a text leads elsewhere: for whoever is not the user of the machine.
 */
public final class ConfinedStore extends ForwardingStore {

    private final List<Address> open;
    private final Optional<Address> rates;

    /** The part of a store that may be read. */
    public ConfinedStore(DocumentStore store) {
        super(store);
        this.open = Stream.concat(Stream.of(store.here()),
                store.catalog().stream().flatMap(it -> store.catalogFolder(it).stream())).map(store::identity).toList();
        this.rates = store.baseRates().map(store::identity);
    }

    /** Whether a place, as it is and not as it was named, lies where one may read. */
    private boolean isOpen(Address place) {
        Address is = store().identity(place);
        return open.stream().anyMatch(it -> store().isWithin(is, it)) || rates.equals(Optional.of(is));
    }

    @Override
    public boolean exists(Address place) {
        return isOpen(place) && super.exists(place);
    }

    @Override
    public boolean isFolder(Address place) {
        return isOpen(place) && super.isFolder(place);
    }

    @Override
    public boolean isDocument(Address place) {
        return isOpen(place) && super.isDocument(place);
    }

    @Override
    public boolean isCatalog(Address place) {
        return isOpen(place) && super.isCatalog(place);
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        return isOpen(folder) ? super.documents(folder, most).stream().filter(this::isOpen).toList() : List.of();
    }

    @Override
    public List<Address> folders(Address folder, int most) {
        return isOpen(folder) ? super.folders(folder, most).stream().filter(this::isOpen).toList() : List.of();
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        if (isOpen(document)) {
            return super.read(document, name);
        }
        Problems problems = new Problems(name);
        problems.add(FormRules.FORM_UNREADABLE,
                "this lies where nothing is read; expected a file in the folder, or one of "
                        + "the catalog");
        return Read.failed(problems);
    }
}
