package org.surety.web.page.subject;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.store.value.KeptWork;
import org.surety.store.value.WorkRole;
import org.surety.web.page.address.Addresses;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.store.FolderState;
import org.surety.workbench.works.KeptTexts;

/** The agreements that there are: those of the catalog, and those in the folder in which the program was started. */
public final class AgreementIndex {

    /** Before the name of a revision of a kept document. */
    public static final String OF_WORK = "work:";
    private static final Pattern REVISION = Pattern.compile(OF_WORK + "([^/]+)/(.+)/r([1-9][0-9]{0,8})");

    private final Shelf catalog;
    private final Shelf folder;
    private final KeptTexts kept;
    private final StructureMemory structures;

    /**
     * Where agreements stand.
     *
     * @param store where they come from
     * @param bench a workbench over it
     */
    public record Shelf(DocumentStore store, Workbench bench) {}

    /**
     * The agreements of two shelves.
     *
     * @param catalog for the agreements that come with Surety; the user is in none of its folders
     * @param folder for those in the user's folder
     * @param kept those that are kept and can be changed
     */
    public AgreementIndex(Shelf catalog, Shelf folder, KeptTexts kept) {
        this(catalog, folder, kept, new StructureMemory());
    }

    private AgreementIndex(Shelf catalog, Shelf folder, KeptTexts kept, StructureMemory structures) {
        this.kept = kept;
        this.structures = structures;
        this.catalog = catalog;
        this.folder = folder;
    }

    /** The same with what another person keeps. */
    AgreementIndex of(KeptTexts texts) {
        return new AgreementIndex(catalog, folder, texts, structures);
    }

    /** A workbench over the agreements that come with Surety. */
    public Workbench catalog() {
        return catalog.bench();
    }

    /** What is kept and can be changed. */
    public KeptTexts kept() {
        return kept;
    }

    /** A kept document as it is now. */
    public Optional<Document> ofWork(String work, String file) {
        return Id.<KeptWork>read(work).flatMap(id -> kept.document(id, file)
                .map(it -> kept(it, it.head(), kept.over(it.work(), Map.of()), Addresses.of(it))
                        .in(place(it, it.head(), Optional.empty()))));
    }

    /** A kept document as it was saved. */
    public Optional<Document> ofRevision(String work, String file, int n) {
        return Id.<KeptWork>read(work).flatMap(id -> kept.document(id, file)).flatMap(it -> kept.revision(it, n)
                .value().map(content -> kept(it, n, kept.over(it.work(), Map.of(file, content.bytes())),
                        Addresses.of(it) + "/r" + n)
                        .in(place(it, n, Optional.empty()))));
    }

    /** What a revision of a kept document is called where texts of all kinds are. */
    public static String nameOf(KeptDocument document, int n) {
        return OF_WORK + document.work() + "/" + document.name().text() + "/r" + n;
    }

    /** The revision of that name. */
    public Optional<Document> ofRevision(String name) {
        Matcher parts = REVISION.matcher(name);
        return parts.matches()
                ? ofRevision(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)))
                : Optional.empty();
    }

    /** A kept document as somebody tries to write it. */
    public Optional<Document> ofTry(String work, String tried) {
        return Id.<KeptWork>read(work).flatMap(id -> Id.<KeptTry>read(tried).flatMap(it -> kept.tried(it).value())
                .flatMap(content -> kept.documentOf(id, content).map(it -> kept(it, content.tried().n(),
                        kept.trying(it, content.bytes()), Addresses.ofWork(id) + "/try/" + content.tried().id())
                        .in(place(it, content.tried().n(), Optional.of(content.tried()))))));
    }

    private KeptPlace place(KeptDocument document, int n, Optional<KeptTry> tried) {
        return new KeptPlace(document, n, tried, kept.work(document.work()).value()
                .filter(it -> it.role().includes(WorkRole.DRAFTER)).isPresent());
    }

    private Document kept(KeptDocument document, int n, Workbench bench, String path) {
        return new Document(path, document.name().text(), bench,
                kept.state(document.work()) + " " + path + " " + n);
    }

    /** A kept document as whoever has a link reads it, below the address of that link. */
    public Document shared(String place, KeptDocument document) {
        return kept(document, document.head(), kept.over(document.work(), Map.of()), Addresses.below(place, document))
                .in(new KeptPlace(document, document.head(), Optional.empty(), false));
    }

    /** A workbench over the user's folder. */
    public Workbench folder() {
        return folder.bench();
    }

    /** One of the catalog, if there is one of that name. */
    public Optional<Document> ofCatalog(String id) {
        return catalog.store().catalogFolder(id)
                .map(it -> new Document(Addresses.ofCatalog(id), id, catalog.bench(), "catalog"));
    }

    /** Where a document comes from. */
    public DocumentStore storeOf(Document document) {
        return document.kept().map(it -> kept.texts(it.document().work(), Map.of(document.file(),
                document.plain().source(document.file()).content().getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> document.plain() == catalog.bench() ? catalog.store() : folder.store());
    }

    /** What the workbench of the folder calls one of the catalog, however the user's own files are called. */
    public String fromFolder(Document document) {
        return document.plain() == folder.bench()
                ? document.file()
                : catalog.store().catalogFolder(document.file()).map(it -> catalog.store().normal(it).text())
                        .orElse(document.file());
    }

    /** One in the user's folder, by the name of its file or of its own folder; only what the store lists is there. */
    public Optional<Document> ofFolder(String work, String file) {
        DocumentStore store = folder.store();
        return work.equals(Addresses.HERE) && Stream.concat(store.documents(store.here(), FolderState.MOST).stream(),
                FolderState.agreements(store)).anyMatch(it -> store.lastName(it).equals(file))
                        ? Optional.of(new Document(Addresses.ofFile(file), file, folder.bench(), FolderState.of(store)))
                        : Optional.empty();
    }

    /** Those in the user's folder that are called so, as they are now. */
    public List<Document> allOfFolder(List<String> files) {
        String now = folderState();
        return files.stream().map(it -> new Document(Addresses.ofFile(it), it, folder.bench(), now)).toList();
    }

    /** How they are built, as far as that is known. */
    public StructureMemory structures() {
        return structures;
    }

    /** Changes whenever something in the user's folder does. */
    public String folderState() {
        return FolderState.of(folder.store());
    }
}
