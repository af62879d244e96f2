package org.surety.workbench.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.surety.model.finding.Finding;
import org.surety.report.rendering.Response;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.KindOf;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;

/**
 * Finds and reads the documents of one question. What cannot be used is remembered, so that all that is wrong is said
 * at once.
 */
public final class Loader {

    /** The document of a folder that is its agreement. */
    public static final String AGREEMENT = "agreement.yaml";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    private final DocumentStore store;
    private final FamilyCache families;
    private final OpenFiles open;
    private final List<Finding> errors = new ArrayList<>();
    private final Map<String, Set<Address>> asked = new LinkedHashMap<>();
    private final Map<Address, List<Address>> listed = new ConcurrentHashMap<>();
    private final Map<Referred, List<Address>> candidates = new ConcurrentHashMap<>();

    /** For one question; what is parsed is kept in {@code families}. */
    public Loader(DocumentStore store, FamilyCache families) {
        this.store = store;
        this.families = families;
        this.open = new OpenFiles(store);
    }

    /** An id that a document refers to, and the folder in which it is looked for. */
    private record Referred(Address where, String id) {}

    /** A document that was found, as the user named it. */
    public record Found(String name, Address place) {}

    /** Where documents come from. */
    public DocumentStore store() {
        return store;
    }

    /** The documents of a folder, looked at once for a question; none where there are more than {@code most}. */
    List<Address> documents(Address where, int most) {
        return listed.computeIfAbsent(where, it -> store.documents(it, most));
    }

    /** What {@code search} finds in a folder for an id, sought once for a question. */
    List<Address> candidates(Address where, String id, Supplier<List<Address>> search) {
        return candidates.computeIfAbsent(new Referred(where, id), it -> search.get());
    }

    /** What lies open. */
    public OpenFiles open() {
        return open;
    }

    /**
     * The document that {@code name} means: a place, a folder with an agreement in it, an agreement in the folder where
     * the user is that is called so or gives itself that id, or an id of the catalog. An agreement that was asked for
     * stands for its id wherever another document refers to that.
     */
    public Found find(String name) {
        Found found = found(name);
        FileHead head = FileHead.of(store, found.place(), KindOf.AGREEMENT.word());
        if (head.is(KindOf.AGREEMENT)) {
            asked.computeIfAbsent(head.id(), it -> new LinkedHashSet<>()).add(store.normal(found.place()));
        }
        return found;
    }

    private Found found(String name) {
        Address place = place(name);
        Address within = store.in(place, AGREEMENT);
        if (store.isFolder(place) && store.exists(within)) {
            return new Found(store.in(new Address(name), AGREEMENT).text(), within);
        }
        if (store.exists(place)) {
            return new Found(name, place);
        }
        Optional<Address> own = ID.matcher(name).matches()
                ? resolver(place).beside(name, KindOf.AGREEMENT)
                : Optional.empty();
        return own.or(() -> catalogAgreement(name)).map(it -> new Found(store.nameOf(it), it))
                .orElseThrow(() -> unknown(name));
    }

    /** The agreement of the catalog called {@code id}. */
    public Optional<Address> catalogAgreement(String id) {
        return store.catalogFolder(id).map(it -> store.in(it, AGREEMENT));
    }

    /** The agreement called {@code id} that was asked for, if exactly one was. */
    Optional<Address> asked(String id) {
        Set<Address> all = asked.getOrDefault(id, Set.of());
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /** The document at a place, if there is one. */
    public Optional<Address> document(String name) {
        return Optional.of(place(name)).filter(store::isDocument);
    }

    private Address place(String name) {
        return store.at(name).orElseThrow(() -> new Refusal(
                new Reason.Unknown(Thing.DOCUMENT, name, "", List.of(), Optional.empty())));
    }

    private Refusal unknown(String name) {
        Set<String> candidates = new LinkedHashSet<>(store.catalog());
        Address place = place(name);
        String before = name.substring(0, Math.max(0, name.length() - store.lastName(place).length()));
        new ReferenceResolver(this, store.folderOf(place)).fileNames().forEach(it -> candidates.add(before + it));
        Optional<String> near = Nearest.to(name, candidates).or(() -> startsAlike(name, store.catalog()));
        return new Refusal(new Reason.Unknown(Thing.DOCUMENT, name, "", List.copyOf(candidates), near));
    }

    private static Optional<String> startsAlike(String name, List<String> ids) {
        return name.length() < 3 ? Optional.empty() : ids.stream().filter(it -> it.startsWith(name)).findFirst();
    }

    /** Reads an agreement; nothing where it has errors, which are remembered. */
    public Read<AgreementFile> read(Found found) {
        Read<SourceFile> source = open.open(found.place(), found.name());
        Read<AgreementFile> read = source.value().isPresent()
                ? families.read(source.value().get(), resolver(found.place()))
                : new Read<>(Optional.empty(), source.findings());
        if (!read.isUsable()) {
            errors.addAll(read.findings());
        }
        return read;
    }

    /** Finds what a document can refer to. */
    public ReferenceResolver resolver(Address document) {
        return new ReferenceResolver(this, store.folderOf(document));
    }

    /**
     * Reads agreements.
     *
     * @throws Refusal with everything that is wrong with any of them
     */
    public List<AgreementFile> agreements(List<String> names) {
        List<AgreementFile> files = new ArrayList<>();
        for (String name : names) {
            read(find(name)).value().ifPresent(files::add);
        }
        complain();
        return files;
    }

    /**
     * Reads an agreement.
     *
     * @throws Refusal with everything that is wrong with it
     */
    public AgreementFile agreement(String name) {
        return agreements(List.of(name)).getFirst();
    }

    /**
     * The text of a document that was found.
     *
     * @throws Refusal if it is no text
     */
    public SourceFile source(Found found) {
        return required(open.open(found.place(), found.name()));
    }

    /**
     * What was read, if it can be used.
     *
     * @throws Refusal with everything that is wrong with it
     */
    public <T> T required(Read<T> read) {
        if (!read.isUsable()) {
            errors.addAll(read.findings());
        }
        complain();
        return read.value().orElseThrow();
    }

    /** The answer, which was made from all that lies open. */
    public <R extends Response> Reply<R> reply(R response, String name) {
        return new Reply<>(response, open.places(), name);
    }

    /** Remembers what is wrong. */
    public void wrong(List<Finding> findings) {
        errors.addAll(findings);
    }

    /** What is wrong so far, which is then forgotten. */
    public List<Finding> takeErrors() {
        List<Finding> all = List.copyOf(errors);
        errors.clear();
        return all;
    }

    /** Ends the question if anything is wrong. */
    public void complain() {
        if (!errors.isEmpty()) {
            throw new Refusal(new Reason.WrongDocuments(errors, open.lines()));
        }
    }
}
