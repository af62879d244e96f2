package org.surety.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/** Documents that are in no file: the door must not care. Addresses are paths between slashes. */
public final class MemoryStore implements DocumentStore {

    private static final String HERE = "/here";

    private final Map<String, String> texts = new TreeMap<>();
    private int reads;

    /** Puts a document where the user is. */
    public MemoryStore put(String name, String text) {
        texts.put(HERE + "/" + name, text);
        return this;
    }

    /** How often a document was read. */
    public int reads() {
        return reads;
    }

    @Override
    public Address here() {
        return new Address(HERE);
    }

    @Override
    public Optional<Address> at(String name) {
        return Optional.of(name.startsWith("/") ? new Address(name) : in(here(), name));
    }

    @Override
    public Address in(Address folder, String name) {
        return new Address(folder.text() + "/" + name);
    }

    @Override
    public Address folderOf(Address place) {
        int slash = place.text().lastIndexOf('/');
        return new Address(place.text().substring(0, Math.max(0, slash)));
    }

    @Override
    public Address normal(Address folder) {
        return folder;
    }

    @Override
    public String lastName(Address place) {
        return place.text().substring(place.text().lastIndexOf('/') + 1);
    }

    @Override
    public boolean isWithin(Address place, Address folder) {
        return place.equals(folder) || place.text().startsWith(folder.text() + "/");
    }

    @Override
    public boolean exists(Address place) {
        return isDocument(place) || isFolder(place);
    }

    @Override
    public boolean isFolder(Address place) {
        return texts.keySet().stream().anyMatch(it -> it.startsWith(place.text() + "/"));
    }

    @Override
    public boolean isDocument(Address place) {
        return texts.containsKey(place.text());
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        return texts.keySet().stream().map(Address::new).filter(it -> folderOf(it).equals(folder)).limit(most).toList();
    }

    @Override
    public List<Address> folders(Address folder, int most) {
        return texts.keySet().stream().map(Address::new).map(this::folderOf)
                .filter(it -> !it.equals(folder) && folderOf(it).equals(folder)).distinct().limit(most).toList();
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        reads++;
        Problems problems = new Problems(name);
        String text = texts.get(document.text());
        if (text == null) {
            problems.add(FormRules.FORM_UNREADABLE, "there is no such document");
            return Read.failed(problems);
        }
        return Read.of(text.getBytes(StandardCharsets.UTF_8), problems);
    }

    @Override
    public Address identity(Address document) {
        return document;
    }

    @Override
    public String nameOf(Address document) {
        return isWithin(document, here()) ? document.text().substring(HERE.length() + 1) : document.text();
    }

    @Override
    public List<String> catalog() {
        return List.of();
    }

    @Override
    public Optional<Address> catalogFolder(String id) {
        return Optional.empty();
    }

    @Override
    public List<Address> catalogDocuments(String id) {
        return List.of();
    }

    @Override
    public boolean isCatalog(Address place) {
        return false;
    }

    @Override
    public Optional<Address> baseRates() {
        return Optional.empty();
    }
}
