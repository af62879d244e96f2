package org.surety.workbench.works;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/**
 * The documents of one work as a store of documents: the user is in the work, names are those of its documents, which
 * may have folders before them, and everything else is the catalog's. It is a picture of one moment.
 */
final class WorkTexts implements DocumentStore {

    /** No other store gives such addresses. */
    private static final String MARK = "work:";

    private final DocumentStore catalog;
    private final SortedMap<String, byte[]> texts;
    private final Map<String, byte[]> pinned;

    /**
     * A picture of a work.
     *
     * @param catalog for the agreements that come with Surety
     * @param texts for each name its bytes; not copied
     */
    WorkTexts(DocumentStore catalog, Map<String, byte[]> texts) {
        this(catalog, texts, Map.of());
    }

    /**
     * The same, with documents of the catalog as they once were.
     *
     * @param pinned the bytes of these by what they are called; not copied
     */
    WorkTexts(DocumentStore catalog, Map<String, byte[]> texts, Map<String, byte[]> pinned) {
        this.catalog = catalog;
        this.texts = new TreeMap<>(texts);
        this.pinned = Map.copyOf(pinned);
    }

    private static boolean own(Address place) {
        return place.text().startsWith(MARK);
    }

    private static String name(Address place) {
        return place.text().substring(MARK.length());
    }

    private static Address address(String name) {
        return new Address(MARK + name);
    }

    @Override
    public Address here() {
        return address("");
    }

    @Override
    public Optional<Address> at(String name) {
        Address named = new Address(name);
        if (own(named) || texts.containsKey(name)) {
            return Optional.of(own(named) ? named : address(name));
        }
        return catalog.at(name).filter(catalog::isCatalog).or(() -> Optional.of(address(name)));
    }

    @Override
    public Address in(Address folder, String name) {
        return own(folder)
                ? address(name(folder).isEmpty() ? name : name(folder) + "/" + name)
                : catalog.in(folder, name);
    }

    @Override
    public Address folderOf(Address place) {
        return own(place)
                ? address(name(place).substring(0, Math.max(0, name(place).lastIndexOf('/'))))
                : catalog.folderOf(place);
    }

    @Override
    public Address normal(Address folder) {
        return own(folder) ? folder : catalog.normal(folder);
    }

    @Override
    public String lastName(Address place) {
        return own(place) ? name(place).substring(name(place).lastIndexOf('/') + 1) : catalog.lastName(place);
    }

    @Override
    public boolean isWithin(Address place, Address folder) {
        return own(place) && own(folder)
                ? name(folder).isEmpty() || name(place).startsWith(name(folder) + "/")
                : own(place) == own(folder) && catalog.isWithin(place, folder);
    }

    @Override
    public boolean exists(Address place) {
        return own(place) ? isDocument(place) || isFolder(place) : catalog.exists(place);
    }

    @Override
    public boolean isFolder(Address place) {
        return own(place)
                ? name(place).isEmpty() || texts.keySet().stream().anyMatch(it -> it.startsWith(name(place) + "/"))
                : catalog.isFolder(place);
    }

    @Override
    public boolean isDocument(Address place) {
        return own(place) ? texts.containsKey(name(place)) : catalog.isDocument(place);
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        if (!own(folder)) {
            return catalog.documents(folder, most);
        }
        List<Address> found = texts.keySet().stream().map(WorkTexts::address)
                .filter(it -> folderOf(it).equals(folder)).sorted(Comparator.comparing(Address::text)).toList();
        return found.size() > most ? List.of() : found;
    }

    @Override
    public List<Address> folders(Address folder, int most) {
        if (!own(folder)) {
            return catalog.folders(folder, most);
        }
        List<Address> found = texts.keySet().stream().map(WorkTexts::address).map(this::folderOf)
                .filter(it -> !it.equals(folder) && folderOf(it).equals(folder)).distinct()
                .sorted(Comparator.comparing(Address::text)).toList();
        return found.size() > most ? List.of() : found;
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        Optional<byte[]> bytes = own(document)
                ? Optional.ofNullable(texts.get(name(document)))
                : Optional.ofNullable(pinned.get(catalog.nameOf(document)));
        if (!own(document) && bytes.isEmpty()) {
            return catalog.read(document, name);
        }
        return bytes.map(it -> Read.of(it.clone(), new Problems(name)))
                .orElseGet(() -> new Read<>(Optional.empty(), List.of()));
    }

    @Override
    public Address identity(Address document) {
        return own(document) ? document : catalog.identity(document);
    }

    @Override
    public String nameOf(Address document) {
        return own(document) ? name(document) : catalog.nameOf(document);
    }

    @Override
    public List<String> catalog() {
        return catalog.catalog();
    }

    @Override
    public Optional<Address> catalogFolder(String id) {
        return catalog.catalogFolder(id);
    }

    @Override
    public List<Address> catalogDocuments(String id) {
        return catalog.catalogDocuments(id);
    }

    @Override
    public boolean isCatalog(Address place) {
        return !own(place) && catalog.isCatalog(place);
    }

    @Override
    public Optional<Address> baseRates() {
        return catalog.baseRates();
    }
}
