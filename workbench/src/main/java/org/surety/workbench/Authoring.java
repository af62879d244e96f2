package org.surety.workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.amend.Amendment;
import org.surety.analysis.check.amend.Amendments;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.semantics.Work;
import org.surety.text.SourceFile;
import org.surety.text.edit.Editor;
import org.surety.text.edit.Renaming;
import org.surety.text.edit.WrittenPlaces;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.KindOf;
import org.surety.text.tree.YamlTree;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.WrittenValue;
import org.surety.workbench.check.Checks;
import org.surety.workbench.check.SettledTerms;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.FamilyCache;
import org.surety.workbench.document.FileHead;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ReferenceResolver;
import org.surety.workbench.document.ScenarioFinder;
import org.surety.workbench.document.Surroundings;
import org.surety.workbench.document.Tries;
import org.surety.workbench.store.TriedStore;

/**
 * What somebody asks who writes documents that refer to each other. Documents beside an agreement are those for which
 * it is the nearest of its id, in its folder and the folders of their kinds, and agreements there that refer to it.
 */
public final class Authoring {

    private static final List<KindOf> FOLLOWERS =
            List.of(KindOf.SCENARIO, KindOf.POSITIONS, KindOf.DESIGN, KindOf.CHRONICLE, KindOf.EXERCISE);

    private static final int MOST_BASES = 20;

    private final Workbench bench;
    private final DocumentStore store;
    private final FamilyCache families;

    Authoring(Workbench bench, DocumentStore store, FamilyCache families) {
        this.bench = bench;
        this.store = store;
        this.families = families;
    }

    private Loader loader() {
        return new Loader(store, families);
    }

    /**
     * A document in which something has another name.
     *
     * @param before its text
     * @param after its text with that name
     */
    public record Renamed(Address place, SourceFile before, SourceFile after) {}

    /**
     * The single values of an agreement's clauses that can be written otherwise.
     *
     * @throws org.surety.workbench.api.Refusal if there is no such document
     */
    public List<WrittenValue> values(String file) {
        return new Tries(loader(), file).values();
    }

    /** Where the documents stand that a document means by: itself, and what it refers to as far as that can be read. */
    public Set<Address> meantBy(String file) {
        Loader loader = loader();
        loader.read(loader.find(file));
        return loader.open().places();
    }

    /**
     * What is wrong with a text, read in the place of an agreement.
     *
     * @throws org.surety.workbench.api.Refusal if there is no such document
     */
    public List<Finding> findings(String file, String text) {
        Loader loader = loader();
        Loader.Found found = loader.find(file);
        return AgreementReader.read(new SourceFile(found.name(), text), loader.resolver(found.place())).findings();
    }

    /**
     * What an agreement no longer leaves open: by the name of the term the reading that stands in its place; empty
     * where something else does. Nothing where one of the texts cannot be read.
     *
     * @param before over the same documents, in which the agreement has the text before
     * @throws org.surety.workbench.api.Refusal if there is no such document
     */
    public Map<String, Optional<String>> settledSince(Authoring before, String file) {
        return SettledTerms.of(before.loader(), loader(), file);
    }

    /**
     * The text of an agreement in which something has another name, also wherever it is meant.
     *
     * @param path the keys that lead to what is called otherwise
     * @throws org.surety.workbench.api.Refusal if there is no such document
     * @throws org.surety.text.edit.Editor.Impossible if the text would then not say the same
     */
    public SourceFile renamed(String file, List<String> path, String name) {
        Loader loader = loader();
        Loader.Found found = loader.find(file);
        return Renaming.renamed(loader.source(found), path, name, loader.resolver(found.place()));
    }

    /**
     * A document that means something of an agreement by its name, once that has another name there: the new one stands
     * wherever the old one is no longer found. As it was, where it had errors before, or other ones have come.
     *
     * @param before over the same documents, in which the agreement has the old name
     * @param path the keys that lead to what was called otherwise
     * @throws org.surety.workbench.api.Refusal if there is no such document
     */
    public SourceFile following(Workbench before, String file, List<String> path, String name) {
        return Following.of(before, bench, store, file, path, name);
    }

    /**
     * How clauses could be written for which the check of an agreement found something, in the order of what was found;
     * none where the agreement has errors.
     *
     * @throws org.surety.workbench.api.Refusal if there is no such document
     */
    public List<Amendment> amendments(String file, List<Finding> findings, Work work) {
        return Workbench.made(work, () -> {
            Loader loader = loader();
            return loader.read(loader.find(file)).value().map(it -> Amendments.of(it, findings)).orElse(List.of());
        });
    }

    /**
     * What reading a document finds, without any look at how an agreement is built.
     *
     * @throws org.surety.workbench.api.Refusal if there is no such document
     */
    public List<Finding> read(String file, Work work) {
        return Workbench.made(work, () -> {
            Loader loader = loader();
            return new Checks(loader, List.of(), work).read(loader.find(file));
        });
    }

    /**
     * Where an agreement stands that a document names.
     *
     * @throws org.surety.workbench.api.Refusal if there is no such document
     */
    public Optional<Address> agreement(String file, String id) {
        Loader loader = loader();
        return loader.resolver(loader.find(file).place()).agreement(id).or(() -> loader.catalogAgreement(id));
    }

    /**
     * Where the agreement stands that a document follows, which is no agreement itself: the one that it names, or that
     * the one names which it extends.
     *
     * @throws org.surety.workbench.api.Refusal if there is no such document
     */
    public Optional<Address> followed(String file) {
        return followed(loader().find(file).place(), MOST_BASES);
    }

    private Optional<Address> followed(Address place, int bases) {
        Loader loader = loader();
        List<String> named = FileHead.of(store, place, "for").agreements();
        return named.isEmpty()
                ? loader.open().open(place, store.nameOf(place)).value().filter(it -> bases > 0)
                        .flatMap(it -> YamlTree.head(it, Set.of("extends")).getOrDefault("extends", List.of()).stream()
                                .findFirst())
                        .flatMap(loader.resolver(place)::beside).flatMap(it -> followed(it, bases - 1))
                : loader.resolver(place).agreement(named.getFirst())
                        .or(() -> loader.catalogAgreement(named.getFirst()));
    }

    /** Whether a document comes with Surety, and is nobody's to change. */
    public boolean isCatalog(String file) {
        return store.at(file).filter(store::isCatalog).isPresent();
    }

    /** The text of the document at a place; empty where it cannot be read. */
    public Optional<SourceFile> source(Address place) {
        return loader().open().open(place, store.nameOf(place)).value();
    }

    /** The document that a scenario extends, or any other that is called so beside a document. */
    public Optional<Address> beside(String file, String id) {
        Loader loader = loader();
        return loader.resolver(loader.find(file).place()).beside(id);
    }

    /**
     * The ids of documents of a kind that a document can name: of those in its folder and the one above, and for
     * agreements of the catalog.
     */
    public List<String> ids(String file, KindOf kind) {
        Loader loader = loader();
        Address folder = store.folderOf(loader.find(file).place());
        Set<String> ids = new LinkedHashSet<>();
        for (Address each : List.of(folder, store.folderOf(folder))) {
            new ReferenceResolver(loader, each).files(kind).forEach(it -> ids.add(
                    FileHead.of(store, it, kind.word()).id()));
        }
        if (kind == KindOf.AGREEMENT) {
            ids.addAll(store.catalog());
        }
        return ids.stream().filter(it -> !it.isEmpty()).toList();
    }

    /**
     * Everything in which something has another name, the agreement first, then documents beside it that mean it.
     *
     * @param path the keys that lead to what is called otherwise
     * @throws org.surety.workbench.api.Refusal if there is no such document
     * @throws org.surety.text.edit.Editor.Impossible if a document would not say the same, or one that uses the word
     *     has errors
     */
    public List<Renamed> renamed(String file, List<String> path, String name, Work work) {
        return Workbench.made(work, () -> renamed(file, path, name, false));
    }

    /**
     * The same where nobody wants another name and only asks where the thing is meant: a document with errors is passed
     * over.
     */
    public List<Renamed> meant(String file, List<String> path, Work work) {
        return Workbench.made(work, () -> renamed(file, path, Renaming.SOMEBODY, true));
    }

    /** Whether the text at an offset of an agreement means something that it names; not where it has errors. */
    public boolean means(String file, List<String> path, int at, Work work) {
        return Workbench.made(work, () -> {
            Loader loader = loader();
            Loader.Found found = loader.find(file);
            return loader.open().open(found.place(), found.name()).value()
                    .filter(it -> Renaming.means(it, path, at, loader.resolver(found.place()))).isPresent();
        });
    }

    private List<Renamed> renamed(String file, List<String> path, String name, boolean onlyAsked) {
        Loader loader = loader();
        Loader.Found found = loader.find(file);
        SourceFile before = loader.source(found);
        SourceFile after = Renaming.renamed(before, path, name, loader.resolver(found.place()));
        List<Renamed> all = new ArrayList<>(List.of(new Renamed(found.place(), before, after)));
        Map<Address, byte[]> changed = new HashMap<>(Map.of(found.place(), bytes(after)));
        for (Address each : beside(loader, found)) {
            Optional<SourceFile> text = loader.open().open(each, store.nameOf(each)).value()
                    .filter(it -> uses(it, path.getLast()));
            Optional<SourceFile> follows = text.flatMap(it -> followed(changed, each, it, path, name, onlyAsked))
                    .filter(it -> !it.equals(text.orElseThrow()));
            if (follows.isPresent()) {
                all.add(new Renamed(each, text.orElseThrow(), follows.get()));
                changed.put(each, bytes(follows.get()));
            }
        }
        return all;
    }

    /** Whether a single text of a document is a name, or a part of one. */
    private static boolean uses(SourceFile document, String name) {
        return document.content().contains(name) && WrittenPlaces.of(document).filter(it -> it.all().stream()
                .anyMatch(place -> List.of(place.text().split("/", -1)).contains(name))).isPresent();
    }

    private Optional<SourceFile> followed(Map<Address, byte[]> changed, Address place, SourceFile text,
            List<String> path,
            String name, boolean onlyAsked) {
        Work.check();
        if (onlyAsked && isWrong(place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Renaming.followed(text, path, name, it -> {
                Map<Address, byte[]> texts = new HashMap<>(changed);
                texts.put(place, bytes(it));
                return findings(new TriedStore(store, texts), place);
            }));
        } catch (Editor.Impossible impossible) {
            if (onlyAsked) {
                return Optional.empty();
            }
            throw impossible;
        }
    }

    private boolean isWrong(Address place) {
        return findings(store, place).stream().anyMatch(it -> it.severity() == Severity.ERROR);
    }

    private static byte[] bytes(SourceFile text) {
        return text.content().getBytes(StandardCharsets.UTF_8);
    }

    /** What reading a document finds. */
    private List<Finding> findings(DocumentStore in, Address place) {
        Work.check();
        Loader loader = new Loader(in, families);
        return new Checks(loader, List.of(), Work.quiet()).read(new Loader.Found(in.nameOf(place), place));
    }

    /** The documents that may mean something of an agreement, each once. */
    private Set<Address> beside(Loader loader, Loader.Found agreement) {
        Set<Address> all = new LinkedHashSet<>();
        Optional<AgreementFile> read = loader.read(agreement).value();
        Surroundings surroundings = new Surroundings(loader, agreement);
        FOLLOWERS.forEach(kind -> all.addAll(surroundings.files(kind, folder(kind))));
        new ReferenceResolver(loader, store.folderOf(agreement.place())).files(KindOf.AGREEMENT).stream()
                .filter(it -> !store.identity(it).equals(store.identity(agreement.place())))
                .filter(it -> read.map(AgreementFile::id).flatMap(id -> loader.resolver(it).agreement(id))
                        .filter(own -> store.identity(own).equals(store.identity(agreement.place()))).isPresent())
                .forEach(all::add);
        return all;
    }

    private static String folder(KindOf kind) {
        return switch (kind) {
            case SCENARIO -> ScenarioFinder.FOLDER;
            case POSITIONS -> Companions.POSITIONS;
            case DESIGN -> Companions.DESIGNS;
            case CHRONICLE -> Companions.CHRONICLES;
            case EXERCISE -> Companions.EXERCISES;
            case AGREEMENT -> "";
        };
    }
}
