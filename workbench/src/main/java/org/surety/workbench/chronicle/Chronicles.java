package org.surety.workbench.chronicle;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.agreement.Reading;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.semantics.Readings;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.edit.WrittenValues;
import org.surety.text.read.ChronicleFile;
import org.surety.text.read.ChronicleReader;
import org.surety.text.read.KindOf;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.ChronicleEntry;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.FileHead;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ReferenceResolver;

/** Finds and reads chronicles: those that a user names, or the one that stands beside an agreement. */
public final class Chronicles {

    private final Loader loader;

    /** Over documents that the loader reads. */
    public Chronicles(Loader loader) {
        this.loader = loader;
    }

    /** The chronicle that {@code name} means. @throws Refusal if there is none, or something is wrong with it */
    public ChronicleFile read(String name) {
        Loader.Found found = find(name);
        return loader.required(read(found.place(), found.name()));
    }

    private Read<ChronicleFile> read(Address place, String name) {
        Read<SourceFile> source = loader.open().open(place, name);
        return source.value().map(it -> ChronicleReader.read(it, loader.resolver(place)))
                .orElseGet(() -> new Read<>(Optional.empty(), source.findings()));
    }

    /**
     * An entry that somebody writes, alone.
     *
     * @param agreements the agreements under which it may happen, by id
     * @param wording as the language writes it: a mapping in braces, or with a key a line
     * @throws Refusal with everything that is wrong with it
     */
    public Entry entry(List<String> agreements, ZoneId zone, String wording) {
        String said = wording.strip();
        String before = said.startsWith("{") ? "  - " : "  -\n    ";
        List<String> names = agreements.stream().map(it -> WrittenValues.written(it)).toList();
        String head = "surety: 1\nkind: chronicle\nid: entry\ntitle: An entry\nfor: [" + String.join(", ", names)
                + "]\nzone: " + WrittenValues.written(zone.getId()) + "\nevents:\n" + before;
        SourceFile source = new SourceFile("the entry", head + said.replace("\r\n", "\n").replace("\n", "\n    ")
                + "\n");
        Read<ChronicleFile> read = ChronicleReader.read(source, loader.resolver(loader.store().here()));
        // What is wrong is told with the line of the entry in which it was written.
        int above = (int) head.chars().filter(it -> it == '\n').count();
        ChronicleFile file = read.value().orElseThrow(() -> new Refusal(new Reason.WrongDocuments(
                read.findings().stream().map(it -> moved(it, above)).toList(), loader.open().lines())));
        List<Entry> entries = file.terms().isEmpty()
                ? file.under(Reading.ONLY).entries()
                : List.of();
        if (entries.size() != 1) {
            throw new Refusal(new Reason.NoSingleEntry(Math.max(entries.size(), file.terms().size())));
        }
        return entries.getFirst();
    }

    private static Finding moved(Finding it, int lines) {
        SourceLocation at = it.position();
        return new Finding(it.id(), it.severity(), it.clause(), it.message(), it.hint(), it.reading(),
                new SourceLocation(at.file(), Math.max(1, at.line() - lines), at.column()));
    }

    /**
     * The chronicles that follow the agreement that {@code name} means: of one of the catalog those of the catalog, of
     * any other those in the user's folder.
     */
    public List<ChronicleEntry> following(String name) {
        DocumentStore store = loader.store();
        Address agreement = loader.find(name).place();
        String id = FileHead.of(store, agreement, KindOf.AGREEMENT.word()).id();
        Map<String, ChronicleEntry> found = new LinkedHashMap<>();
        (store.isCatalog(agreement) ? catalogFolders() : ownFolders())
                .flatMap(it -> new ReferenceResolver(loader, it).files(KindOf.CHRONICLE).stream())
                .forEach(it -> entry(it, id).ifPresent(one -> found.putIfAbsent(one.id(), one)));
        return List.copyOf(found.values());
    }

    /** A chronicle at a glance, if it follows the agreement of that id. */
    private Optional<ChronicleEntry> entry(Address place, String agreement) {
        FileHead head = FileHead.of(loader.store(), place, KindOf.CHRONICLE.word());
        if (!head.isFor(agreement, true)) {
            return Optional.empty();
        }
        Optional<ChronicleFile> file = read(place, loader.store().nameOf(place)).value();
        return file.isEmpty() && head.isFor(agreement, false)
                ? Optional.of(new ChronicleEntry(head.id(), head.id(), List.of()))
                : file.filter(it -> it.follows().contains(agreement)).map(Chronicles::entry);
    }

    private static ChronicleEntry entry(ChronicleFile file) {
        Chronicle told = file.under(Readings.of(file.id(), file.terms(), Map.of()).first());
        return new ChronicleEntry(told.id(), told.title(),
                told.entries().stream().map(it -> it.on().day()).distinct().sorted().toList());
    }

    /**
     * A document; else a chronicle of that id, the user's own before the catalog's; else the one beside the agreement
     * of that name.
     */
    Loader.Found find(String name) {
        Optional<Address> document = loader.document(name);
        if (document.isPresent() && !isAgreement(document.get())) {
            return new Loader.Found(name, document.get());
        }
        return document.isPresent()
                ? Companions.chronicle(loader, name)
                : folders().flatMap(it -> new ReferenceResolver(loader, it).beside(name, KindOf.CHRONICLE).stream())
                        .findFirst().map(it -> new Loader.Found(loader.store().nameOf(it), it))
                        .orElseGet(() -> beside(name));
    }

    private Loader.Found beside(String name) {
        boolean agreement = loader.store().catalogFolder(name).isPresent()
                || loader.store().at(name).filter(loader.store()::isFolder).isPresent();
        if (agreement) {
            return Companions.chronicle(loader, name);
        }
        List<String> known = known();
        throw new Refusal(new Reason.Unknown(Thing.CHRONICLE, name, "", known, Nearest.to(name, known)));
    }

    private boolean isAgreement(Address document) {
        return FileHead.of(loader.store(), document, KindOf.AGREEMENT.word()).is(KindOf.AGREEMENT);
    }

    private Stream<Address> folders() {
        return Stream.concat(ownFolders(), catalogFolders());
    }

    private Stream<Address> ownFolders() {
        Address here = loader.store().here();
        return Stream.of(here, loader.store().in(here, Companions.CHRONICLES)).filter(loader.store()::isFolder);
    }

    private Stream<Address> catalogFolders() {
        return loader.store().catalog().stream().flatMap(it -> loader.store().catalogFolder(it).stream())
                .map(it -> loader.store().in(it, Companions.CHRONICLES)).filter(loader.store()::isFolder);
    }

    private List<String> known() {
        List<String> ids = new ArrayList<>();
        folders().flatMap(it -> new ReferenceResolver(loader, it).files(KindOf.CHRONICLE).stream())
                .map(it -> FileHead.of(loader.store(), it, KindOf.CHRONICLE.word()).id())
                .filter(it -> !it.isEmpty()).distinct().forEach(ids::add);
        return ids;
    }
}
