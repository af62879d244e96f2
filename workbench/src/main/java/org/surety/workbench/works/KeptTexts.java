package org.surety.workbench.works;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surety.store.Store;
import org.surety.store.value.Belongs;
import org.surety.store.value.Closure;
import org.surety.store.value.Content;
import org.surety.store.value.FreeText;
import org.surety.store.value.FullText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.NamedVersion;
import org.surety.store.value.Origin;
import org.surety.store.value.Person;
import org.surety.store.value.Remark;
import org.surety.store.value.Renames;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.Save;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;
import org.surety.store.value.TryContent;
import org.surety.text.SourceFile;
import org.surety.text.edit.Settling;
import org.surety.text.tree.YamlTree;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/**
 * The texts that one person may read and write, and a workbench over them. Names of a work's documents are the names by
 * which the workbench knows them. Safe for several threads.
 */
public final class KeptTexts {

    /** A draft as it was brought in: a Word file and the like. */
    public static final Kind DRAFT = new Kind("draft");
    /** What the passages of a draft were given for meaning. */
    public static final Kind MEANING = new Kind("meaning");
    private static final Kind POSITIONS = new Kind("positions");
    private static final Set<String> KINDS = Set.of("scenario", "positions", "design", "chronicle");
    /** The version of the language in which texts are written. */
    public static final String LANGUAGE = "surety 1";

    private final Store store;
    private final Id<Person> actor;
    private final DocumentStore catalog;
    private final Workbench bench;

    KeptTexts(Store store, Id<Person> actor, DocumentStore catalog, Workbench bench) {
        this.store = store;
        this.actor = actor;
        this.catalog = catalog;
        this.bench = bench;
    }

    /** Whose they are. */
    public Id<Person> actor() {
        return actor;
    }

    /** The logs of exercises and monitors that the person may read, and add to. */
    public KeptRuns runs() {
        return new KeptRuns(store, actor);
    }

    /** What the person sees and decides of oneself. */
    public OwnAccount account() {
        return new OwnAccount(store, actor);
    }

    /** Who belongs to a work. */
    public Sharing sharing(Id<KeptWork> work) {
        return new Sharing(store, actor, work);
    }

    /** Looking after the installation. */
    public Administration administration() {
        return new Administration(store, actor);
    }

    /** The works of the person. */
    public List<Belongs> works() {
        return store.works().list(actor).orThrow();
    }

    /** One of them. */
    public Result<Belongs> work(Id<KeptWork> work) {
        return store.works().get(actor, work);
    }

    /** A new one. */
    public Result<KeptWork> begin(Title title) {
        return store.works().create(actor, title);
    }

    /** Takes one away; it is kept for some days. */
    public Result<KeptWork> remove(Id<KeptWork> work) {
        return store.works().remove(actor, work);
    }

    /** The documents of a work, by name. */
    public Result<List<KeptDocument>> documents(Id<KeptWork> work) {
        return switch (store.writings().list(actor, work)) {
            case Result.Done<List<KeptDocument>> done -> new Result.Done<>(
                    done.given().stream().filter(it -> it.removed().isEmpty() && it.head() > 0).toList());
            case Result.Refused<List<KeptDocument>> refused -> refused;
        };
    }

    /** One of them by its name. */
    public Optional<KeptDocument> document(Id<KeptWork> work, String name) {
        return documents(work).value().stream().flatMap(List::stream).filter(it -> it.name().text().equals(name))
                .findFirst();
    }

    /** Changes whenever a document of the work does. */
    public String state(Id<KeptWork> work) {
        return documents(work).value().stream().flatMap(List::stream).map(it -> it.id() + " " + it.head())
                .collect(Collectors.joining(","));
    }

    /**
     * A workbench over a work as it is now.
     *
     * @param otherwise documents that are to read otherwise, by name
     */
    public Workbench over(Id<KeptWork> work, Map<String, byte[]> otherwise) {
        return bench.over(texts(work, otherwise));
    }

    /**
     * A workbench over a work in which a document reads as somebody tries to write it. Positions on it count on nothing
     * that the text no longer leaves open.
     */
    public Workbench trying(KeptDocument document, byte[] text) {
        List<KeptDocument> all = documents(document.work()).value().orElse(List.of());
        Map<String, byte[]> texts = newest(all);
        Optional<byte[]> before = Optional.ofNullable(texts.put(document.name().text(), text));
        before.ifPresent(it -> settled(all, texts, document.name().text(), it)
                .forEach((positions, now) -> texts.put(positions.name().text(), bytes(now))));
        return over(new WorkTexts(catalog, texts));
    }

    /**
     * Positions of a work that counted on what a document left open and no longer does, as they read then.
     *
     * @param texts what its documents say now
     * @param before what the document said before
     */
    private Map<KeptDocument, SourceFile> settled(List<KeptDocument> all, Map<String, byte[]> texts, String name,
            byte[] before) {
        List<KeptDocument> positions = all.stream().filter(it -> it.kind().equals(POSITIONS)).toList();
        if (positions.isEmpty()) {
            return Map.of();
        }
        Map<String, byte[]> then = new HashMap<>(texts);
        then.put(name, before);
        Workbench now = over(new WorkTexts(catalog, texts));
        Map<String, Optional<String>> terms =
                now.authoring().settledSince(over(new WorkTexts(catalog, then)).authoring(), name);
        Map<KeptDocument, SourceFile> found = new LinkedHashMap<>();
        for (KeptDocument each : terms.isEmpty() ? List.<KeptDocument>of() : positions) {
            SourceFile old = now.source(each.name().text());
            SourceFile followed = Settling.followed(old, terms);
            if (!followed.content().equals(old.content())) {
                found.put(each, followed);
            }
        }
        return found;
    }

    private static byte[] bytes(SourceFile text) {
        return text.content().getBytes(StandardCharsets.UTF_8);
    }

    /** The documents of a work as it is now, some of which read otherwise. */
    public DocumentStore texts(Id<KeptWork> work, Map<String, byte[]> otherwise) {
        Map<String, byte[]> texts = newest(documents(work).value().orElse(List.of()));
        texts.putAll(otherwise);
        return new WorkTexts(catalog, texts);
    }

    /** What the texts among documents say now, by name. */
    private Map<String, byte[]> newest(List<KeptDocument> documents) {
        Map<String, byte[]> texts = new HashMap<>();
        documents.stream().filter(it -> isText(it)).forEach(it -> newest(it).value()
                .ifPresent(content -> texts.put(it.name().text(), content.bytes())));
        return texts;
    }

    /**
     * The documents of a work as they were at a moment; one that was not there yet is left out.
     *
     * @param at the moment
     */
    public DocumentStore textsAt(Id<KeptWork> work, Instant at) {
        Map<String, byte[]> texts = new HashMap<>();
        for (KeptDocument each : documents(work).value().orElse(List.of())) {
            history(each).value().stream().filter(it -> isText(each)).flatMap(List::stream)
                    .filter(it -> it.at().isBefore(at)).reduce((one, later) -> later)
                    .flatMap(it -> revision(each, it.n()).value())
                    .ifPresent(it -> texts.put(each.name().text(), it.bytes()));
        }
        return new WorkTexts(catalog, texts);
    }

    /** The digest of the manifest of every file by which agreements mean. */
    public Sha closure(DocumentStore texts, List<String> agreements) {
        Map<String, byte[]> files = new HashMap<>();
        agreements.forEach(name -> bench.over(texts).authoring().meantBy(name)
                .forEach(place -> texts.read(place, name).value().ifPresent(it -> files.put(texts.nameOf(place), it))));
        return Closure.of(LANGUAGE, files).sha();
    }

    /** A workbench over documents, whose limits and memory are those of this one. */
    public Workbench over(DocumentStore texts) {
        return bench.over(texts);
    }

    /** Whether it is written in the language; drafts and what is said of them are not. */
    public static boolean isText(KeptDocument document) {
        return !document.kind().equals(DRAFT) && !document.kind().equals(MEANING);
    }

    /** What a text is, as its head says, or else as its name does. */
    public static Kind kind(String name, String text) {
        List<String> said = YamlTree.head(new SourceFile(name, text), Set.of("kind")).getOrDefault("kind", List.of());
        return new Kind(KINDS.stream().filter(it -> said.contains(it) || name.contains("." + it + ".")).findFirst()
                .orElse("agreement"));
    }

    /** A workbench over files that were kept together, those of the catalog as they were then. */
    public Workbench pinned(Map<String, byte[]> files) {
        return bench.over(new WorkTexts(catalog, files, files));
    }

    /** The newest text of a document. */
    public Result<Content> newest(KeptDocument document) {
        return store.writings().newest(actor, document.id());
    }

    /** The text of a revision. */
    public Result<Content> revision(KeptDocument document, int n) {
        return store.writings().read(actor, document.id(), n);
    }

    /** All revisions of a document, from the first. */
    public Result<List<Revision>> history(KeptDocument document) {
        return store.writings().history(actor, document.id());
    }

    /**
     * Puts files into a work as new documents.
     *
     * @param files each with its bytes, by its name
     * @param kind what each is, by its name
     */
    public Result<List<KeptDocument>> bring(Id<KeptWork> work, Map<String, byte[]> files, Function<String, Kind> kind) {
        List<KeptDocument> brought = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Result<KeptDocument> made = store.writings().create(actor, work, kind.apply(each.getKey()),
                    new Title(each.getKey()));
            if (made instanceof Result.Refused<KeptDocument> refused) {
                return new Result.Refused<>(refused.why());
            }
            KeptDocument document = made.orThrow();
            Saving saved = save(document, 0, each.getValue(), Optional.empty(), new Origin.Brought(),
                    Renames.NONE, newKey());
            if (saved instanceof Saving.Refused refused) {
                return new Result.Refused<>(refused.why());
            }
            brought.add(document);
        }
        return new Result.Done<>(brought);
    }

    /**
     * Saves a text as the next revision of a document, unless somebody else has saved since {@code base}.
     *
     * @param renames what is called otherwise than in the revision before
     */
    public Saving save(KeptDocument document, int base, byte[] text, Optional<FreeText> why, Origin origin,
            Renames renames, SaveKey key) {
        return store.writings().save(actor, new Save(document.id(), base, wording(document, text), why, origin,
                renames, key));
    }

    /**
     * Lets positions of its work count on nothing that a document no longer leaves open since its last revision, each
     * as a revision of its own. What somebody else saves meanwhile stays as it is.
     *
     * @param before the text of the document before it
     */
    public void followSettled(KeptDocument changed, byte[] before) {
        List<KeptDocument> all = documents(changed.work()).value().orElse(List.of());
        String name = changed.name().text();
        settled(all, newest(all), name, before).forEach((each, now) -> save(each, each.head(), bytes(now),
                Optional.of(new FreeText("settled as in " + name)), new Origin.Form(), Renames.NONE, newKey()));
    }

    /**
     * Gives other documents of its work the new names of what a document calls otherwise since its last revision,
     * wherever they mean the same, each as a revision of its own. What somebody else saves meanwhile stays as it is.
     *
     * @param before the text of the document before it
     */
    public List<KeptDocument> follow(KeptDocument changed, byte[] before, Renames renames) {
        Id<KeptWork> work = changed.work();
        String name = changed.name().text();
        List<KeptDocument> followed = new ArrayList<>();
        for (KeptDocument each : documents(work).value().orElse(List.of())) {
            if (each.id().equals(changed.id()) || !isText(each)) {
                continue;
            }
            String file = each.name().text();
            SourceFile old = over(work, Map.of()).source(file);
            SourceFile now = old;
            for (Map.Entry<String, String> rename : renames.newNames().entrySet()) {
                Map<String, byte[]> so = Map.of(file, bytes(now));
                Map<String, byte[]> then = new HashMap<>(so);
                then.put(name, before);
                now = over(work, so).authoring().following(over(work, then), file,
                        List.of(rename.getKey().split("\\.")),
                        rename.getValue().substring(rename.getValue().lastIndexOf('.') + 1));
            }
            if (!now.content().equals(old.content()) && save(each, each.head(), bytes(now),
                    Optional.of(new FreeText("names as in " + name)),
                    new Origin.Form(), Renames.NONE, newKey()) instanceof Saving.Saved) {
                followed.add(each);
            }
        }
        return followed;
    }

    /** What tells one save from another. */
    public static SaveKey newKey() {
        return SaveKey.draw(new SecureRandom());
    }

    /** Everything that was remarked on a document, oldest first. */
    public Result<List<Remark>> remarks(KeptDocument document) {
        return store.remarks().list(actor, document.id());
    }

    /** Remarks on a clause of revision {@code n}. */
    public Result<Remark> remark(KeptDocument document, int n, String clause, FreeText text) {
        return store.remarks().make(actor, document.id(), n, clause, text);
    }

    /** Says that a remark is settled, or no longer. */
    public Result<Remark> settle(Id<Remark> remark, boolean settled) {
        return store.remarks().settle(actor, remark, settled);
    }

    /** The people of a work by what they are called; whoever was erased has no name. */
    public Map<Id<Person>, String> names(Id<KeptWork> work) {
        return store.works().members(actor, work).value().stream().flatMap(List::stream)
                .collect(Collectors.toMap(it -> it.person().id(), it -> it.person().id().equals(actor)
                        ? "you"
                        : it.person().name().map(Title::text).orElse("somebody"), (one, other) -> one));
    }

    /** Names a revision. */
    public Result<NamedVersion> name(KeptDocument document, Revision revision, Title title) {
        return store.versions().name(actor, document.work(), title, revision.closure(), "");
    }

    /** The versions of a work that have names. */
    public Result<List<NamedVersion>> named(Id<KeptWork> work) {
        return store.versions().list(actor, work);
    }

    /** Saves an old revision once more as the next. */
    public Saving restore(KeptDocument document, int n, int base, SaveKey key) {
        return store.writings().restore(actor, document.id(), n, base, key);
    }

    /**
     * Keeps a wording for a while, for the people of the work to see; it is no revision.
     *
     * @param n the revision that it departs from
     */
    public Result<KeptTry> keep(KeptDocument document, int n, byte[] text, Optional<FreeText> words) {
        return store.tries().keep(actor, document.id(), n, wording(document, text), words);
    }

    /** One that was kept. */
    public Result<TryContent> tried(Id<KeptTry> id) {
        return store.tries().read(actor, id);
    }

    /** The document of one that was kept, where it is of the work. */
    public Optional<KeptDocument> documentOf(Id<KeptWork> work, TryContent tried) {
        return documents(work).value().stream().flatMap(List::stream)
                .filter(it -> it.id().equals(tried.tried().document())).findFirst();
    }

    /** A text with every file that it means by; alone where it cannot be read yet. */
    private FullText wording(KeptDocument document, byte[] text) {
        String name = document.name().text();
        if (!isText(document)) {
            return new FullText(text, LANGUAGE, Map.of(name, text));
        }
        DocumentStore texts = texts(document.work(), Map.of(name, text));
        Map<String, byte[]> files = new HashMap<>();
        for (Address place : bench.over(texts).authoring().meantBy(name)) {
            texts.read(place, name).value().ifPresent(it -> files.put(texts.nameOf(place), it));
        }
        files.put(name, text);
        return new FullText(text, LANGUAGE, files);
    }

    /** What a text is called that is made from the name of a file. */
    public static Title named(String name, Set<String> taken) {
        String base = name.isBlank() ? "agreement.yaml" : name.strip();
        String free = base;
        int dot = base.lastIndexOf('.');
        for (int i = 2; taken.contains(free); i++) {
            free = dot > 0 ? base.substring(0, dot) + "-" + i + base.substring(dot) : base + "-" + i;
        }
        return new Title(free);
    }
}
