package org.surety.workbench.check;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.surety.report.BaseRates;
import org.surety.report.CatalogEntry;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;
import org.surety.text.Documents;
import org.surety.text.Problems;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.KindOf;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Node;
import org.surety.text.tree.YamlTree;
import org.surety.text.write.JsonTree;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.Copy;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.FileHead;
import org.surety.workbench.document.Loader;
import org.surety.workbench.store.FolderState;

/** The use cases {@code catalog list}, {@code catalog show} and {@code catalog copy}. */
public final class Catalogs {

    private static final String SCENARIOS = "scenarios";
    /** With this key every file of the language begins. */
    private static final String LANGUAGE = "surety:";
    private static final int MOST_SCENARIOS = 10_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final Node EMPTY = new Node.Sequence(List.of(), new Mark(0, 0));

    private final Loader loader;

    /** Over documents that the loader reads. */
    public Catalogs(Loader loader) {
        this.loader = loader;
    }

    /** The agreements that come with Surety. */
    public Reply<Response.OfCatalog> list() {
        List<CatalogEntry> entries = loader.store().catalog().stream().map(this::entry).toList();
        return loader.reply(new Response.OfCatalog(stamp("catalog list", Map.of()), entries), "catalog");
    }

    /**
     * The agreements in the user's folder, and in the folders in it, each by the name by which commands find it; their
     * ids are those that they give themselves.
     */
    public Reply<Response.OfCatalog> folder() {
        DocumentStore store = loader.store();
        List<String> beside = scenarios(store.here()).stream().map(this::stem).toList();
        Stream<CatalogEntry> files = store.documents(store.here(), FolderState.MOST).stream()
                .filter(this::isMeantAsAgreement).map(it -> own(beside, it, it));
        Stream<CatalogEntry> folders = FolderState.agreements(store).map(
                it -> own(scenarios(it).stream().map(this::stem).toList(), store.in(it, Loader.AGREEMENT), it));
        return loader.reply(new Response.OfCatalog(stamp("folder list", Map.of()),
                Stream.concat(files, folders).toList()), "folder");
    }

    private CatalogEntry own(List<String> beside, Address file, Address called) {
        return entry(FileHead.of(loader.store(), file, KindOf.AGREEMENT.word()).id(), beside, file,
                loader.store().nameOf(called));
    }

    /**
     * Whether a file says that it is one, or is in this language and cannot be read so far as to say what it is; one
     * that cannot be read at all may be one, and its page says why it cannot.
     */
    private boolean isMeantAsAgreement(Address file) {
        FileHead head = FileHead.of(loader.store(), file, LANGUAGE);
        return head.kind().map(KindOf.AGREEMENT::equals).orElseGet(() -> loader.store().read(file, file.text()).value()
                .map(it -> Documents.roughly(it).contains(LANGUAGE)).orElse(true));
    }

    /** One of them at a glance. */
    public Reply<Response.OfEntry> show(String id) {
        Address place = loader.store().in(folder(id), Loader.AGREEMENT);
        AgreementFile file = loader.required(loader.read(new Loader.Found(loader.store().nameOf(place), place)));
        return loader.reply(new Response.OfEntry(stamp("catalog show", Map.of("id", id)), entry(id),
                Names.of(file.under(Readings.of(file).first())), file.terms(), JsonTree.of(file)), id);
    }

    /** How often alliances were honoured, as scholars have counted it. */
    public Reply<Response.OfRates> rates() {
        BaseRates rates = RatesFile.read(loader);
        return loader.reply(new Response.OfRates(stamp("catalog rates", Map.of()), rates), "rates");
    }

    private Stamp stamp(String command, Map<String, String> parameters) {
        return new Stamp(Version.text(), command, loader.open().inputs(), parameters);
    }

    private Address folder(String id) {
        List<String> ids = loader.store().catalog();
        return loader.store().catalogFolder(id).orElseThrow(() -> new Refusal(
                new Reason.Unknown(Thing.CATALOG_AGREEMENT, id, "", ids, Nearest.to(id, ids))));
    }

    /** Reads the tree of the file but not what it means: enough for a line of the list, and quick. */
    private CatalogEntry entry(String id) {
        Address folder = folder(id);
        Address file = loader.store().in(folder, Loader.AGREEMENT);
        return entry(id, scenarios(folder).stream().map(this::stem).toList(), file, loader.store().nameOf(file));
    }

    private CatalogEntry entry(String id, List<String> beside, Address file, String name) {
        Optional<Node> root =
                loader.open().open(file, name).value().flatMap(it -> YamlTree.parse(it, new Problems(name)));
        return new CatalogEntry(id, word(root, "title"), word(root, "status"),
                Optional.of(word(root, "as-of")).filter(it -> !it.isEmpty()), guarantors(root),
                root.map(Catalogs::openValues).orElse(0), beside, name);
    }

    private static Optional<Node> child(Optional<Node> node, String key) {
        return node.filter(Node.Mapping.class::isInstance).flatMap(it -> ((Node.Mapping) it).entry(key))
                .map(Node.Entry::value);
    }

    private static String word(Optional<Node> node, String key) {
        return child(node, key).filter(Node.Scalar.class::isInstance).map(it -> ((Node.Scalar) it).text().strip())
                .orElse("");
    }

    private static int guarantors(Optional<Node> root) {
        if (child(root, "parties").orElse(EMPTY) instanceof Node.Mapping parties) {
            return (int) parties.entries().stream()
                    .filter(it -> word(Optional.of(it.value()), "role").equals("guarantor")).count();
        }
        return 0;
    }

    private static int openValues(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().stream().mapToInt(it -> (it.key().equals("open") ? 1 : 0)
                    + openValues(it.value())).sum();
            case Node.Sequence sequence -> sequence.items().stream().mapToInt(Catalogs::openValues).sum();
            case Node.Scalar scalar -> 0;
            case Node.Open open -> 0;
        };
    }

    private List<Address> scenarios(Address folder) {
        return Stream.of(folder, loader.store().in(folder, SCENARIOS))
                .flatMap(it -> loader.store().documents(it, MOST_SCENARIOS).stream())
                .filter(it -> !Set.of(Loader.AGREEMENT, "expected.yaml").contains(loader.store().lastName(it)))
                .toList();
    }

    private String stem(Address file) {
        return loader.store().lastName(file).replaceAll("(\\.scenario)?\\.yaml$", "");
    }

    /**
     * An agreement with its scenarios, positions and designs, to be put into a new folder. The copy calls itself as the
     * folder is called, if that can be an id, and what belongs to it is for it, so that nobody takes one for the other.
     *
     * @param folder what the folder is called
     */
    public Copy copy(String id, String folder) {
        Address from = folder(id);
        String own = ID.matcher(folder).matches() ? folder : id;
        Map<String, String> documents = new LinkedHashMap<>();
        for (Address document : loader.store().catalogDocuments(id)) {
            String text = new String(loader.required(loader.store().read(document, loader.store().nameOf(document))),
                    StandardCharsets.UTF_8);
            documents.put(within(from, document), renamed(text, id, own));
        }
        return new Copy(id, own, documents);
    }

    private static String within(Address folder, Address document) {
        return document.text().substring(folder.text().length() + 1);
    }

    private static String renamed(String text, String id, String own) {
        return text.replaceAll("(?m)^(id|for):([ \\t]+)" + Pattern.quote(id) + "([ \\t]*(#.*)?)$",
                "$1:$2" + Matcher.quoteReplacement(own) + "$3");
    }
}
