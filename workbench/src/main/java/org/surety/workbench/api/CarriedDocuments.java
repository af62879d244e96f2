package org.surety.workbench.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.surety.text.Read;

/**
 * The answers that a store gave while something was read, to be carried to another machine, where the same is read
 * again and so the same is asked. It is a store there, and knows nothing else.
 */
public final class CarriedDocuments implements DocumentStore, Serializable {

    private static final long serialVersionUID = 1L;

    /** Lists of one or none stand for what may be there, since only lists can be carried. */
    private final ConcurrentHashMap<String, Serializable> answers = new ConcurrentHashMap<>();
    private final transient Optional<DocumentStore> source;

    private CarriedDocuments(Optional<DocumentStore> source, Map<String, Serializable> answers) {
        this.source = source;
        this.answers.putAll(answers);
    }

    /** Documents of a store, of which those are carried that are asked for from now on. */
    public static CarriedDocuments of(DocumentStore source) {
        return new CarriedDocuments(Optional.of(source), Map.of());
    }

    /** What was carried, without the store from which it came. */
    private Object readResolve() {
        return new CarriedDocuments(Optional.empty(), answers);
    }

    @SuppressWarnings("unchecked")
    private <T extends Serializable> T ask(String question, Function<DocumentStore, T> answer) {
        return (T) answers.computeIfAbsent(question, it -> answer.apply(source.orElseThrow(
                () -> new IllegalStateException("nobody has carried the answer to: " + it))));
    }

    private Optional<Address> perhaps(String question, Function<DocumentStore, Optional<Address>> answer) {
        return many(question, it -> answer.apply(it).stream().toList()).stream().findFirst();
    }

    private <T extends Serializable> List<T> many(String question, Function<DocumentStore, List<T>> answer) {
        return ask(question, it -> new ArrayList<>(answer.apply(it)));
    }

    @Override
    public Address here() {
        return ask("here", DocumentStore::here);
    }

    @Override
    public Optional<Address> at(String name) {
        return perhaps("at " + name, it -> it.at(name));
    }

    @Override
    public Address in(Address folder, String name) {
        return ask("in " + folder + "\n" + name, it -> it.in(folder, name));
    }

    @Override
    public Address folderOf(Address place) {
        return ask("folder of " + place, it -> it.folderOf(place));
    }

    @Override
    public Address normal(Address folder) {
        return ask("normal " + folder, it -> it.normal(folder));
    }

    @Override
    public String lastName(Address place) {
        return ask("last name " + place, it -> it.lastName(place));
    }

    @Override
    public boolean isWithin(Address place, Address folder) {
        return ask("is " + place + "\nwithin " + folder, it -> it.isWithin(place, folder));
    }

    @Override
    public boolean exists(Address place) {
        return ask("exists " + place, it -> it.exists(place));
    }

    @Override
    public boolean isFolder(Address place) {
        return ask("is folder " + place, it -> it.isFolder(place));
    }

    @Override
    public boolean isDocument(Address place) {
        return ask("is document " + place, it -> it.isDocument(place));
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        return many("documents " + most + " " + folder, it -> it.documents(folder, most));
    }

    @Override
    public List<Address> folders(Address folder, int most) {
        return many("folders " + most + " " + folder, it -> it.folders(folder, most));
    }

    /** What could not be read is told without the reason, which whoever asked first has heard. */
    @Override
    public Read<byte[]> read(Address document, String name) {
        List<byte[]> bytes = many("read " + document, it -> it.read(document, name).value().stream().toList());
        return new Read<>(bytes.stream().findFirst(), List.of());
    }

    @Override
    public Address identity(Address document) {
        return ask("identity " + document, it -> it.identity(document));
    }

    @Override
    public String nameOf(Address document) {
        return ask("name of " + document, it -> it.nameOf(document));
    }

    @Override
    public List<String> catalog() {
        return many("catalog", DocumentStore::catalog);
    }

    @Override
    public Optional<Address> catalogFolder(String id) {
        return perhaps("catalog folder " + id, it -> it.catalogFolder(id));
    }

    @Override
    public List<Address> catalogDocuments(String id) {
        return many("catalog documents " + id, it -> it.catalogDocuments(id));
    }

    @Override
    public boolean isCatalog(Address place) {
        return ask("is catalog " + place, it -> it.isCatalog(place));
    }

    @Override
    public Optional<Address> baseRates() {
        return perhaps("base rates", DocumentStore::baseRates);
    }
}
