package org.surety.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.shape.Description;
import org.surety.report.shape.LeftOut;
import org.surety.report.shape.Within;
import org.surety.store.value.Belongs;
import org.surety.store.value.Content;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Origin;
import org.surety.store.value.Renames;
import org.surety.store.value.Result;
import org.surety.store.value.Revision;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Title;
import org.surety.store.value.TokenScope;
import org.surety.store.value.Unfit;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Problem;
import org.surety.web.gate.Programs;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.asking.GivenInput;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.InputShape;
import org.surety.workbench.asking.SentJson;
import org.surety.workbench.asking.WrongInput;
import org.surety.workbench.works.KeptTexts;

/** The texts of the catalog, and those that a person keeps, which can be read and saved. */
final class ApiDocuments {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final InputField TITLE = InputField.needed("title", InputShape.TEXT, "What the work is called.");
    private static final Operation.Input ID =
            new Operation.Input("path", "id", "The id of an agreement of the catalog.", Optional.of("lavrov-2025"));
    private static final Operation.Input WORK =
            new Operation.Input("path", "work", "The identifier of a work.", Optional.empty());
    private static final Operation.Input FILE =
            new Operation.Input("path", "file", "The name of a document.", Optional.of("talks.yaml"));
    private static final String EXAMPLE = """
            surety: 1
            kind: agreement
            id: talks
            title: Talks
            status: draft
            """;

    private final Api api;
    private final ApiSchemas schemas;

    ApiDocuments(Api api, ApiSchemas schemas) {
        this.api = api;
        this.schemas = schemas;
    }

    /** The agreements of the catalog. */
    record CatalogTexts(List<CatalogText> agreements) {}

    /** One of them. */
    record CatalogText(String id, @Description("Its files, the agreement first.") List<String> files) {}

    /** The works of a person. */
    record Works(List<Work> works) {}

    /** One of them. */
    record Work(String id, String title,
            @Description("reader, drafter or owner: what its person may do in it.") String role) {}

    /** What is in a work. */
    record WorkTexts(String id, String title, String role, List<Text> documents) {}

    /** A document. */
    record Text(String name, String kind, @Within long revision) {}

    /** The revisions of a document, from the first. */
    record History(List<Saved> revisions) {}

    /** A revision. */
    record Saved(@Within long revision, @Description("When it was saved, in UTC.") String at, String origin,
            @LeftOut @Description("What its author said of it.") Optional<String> why, String sha256) {}

    List<Operation> operations() {
        Operation.Output text = new Operation.Output(200, "The text; its mark is in ETag.",
                Map.of(Replies.YAML, TEXT, Replies.bare(Replies.PLAIN), TEXT), Map.of());
        Operation.Output saved = new Operation.Output(200, "It is saved; the mark of the revision is in ETag.",
                Map.of(Replies.JSON, schemas.of(Saved.class)), Map.of());
        return List.of(
                read("/catalog", "listCatalogTexts", "The agreements of the catalog, with their files.", List.of(),
                        Operation.Output.json(200, "The agreements.", schemas.of(CatalogTexts.class)),
                        call -> Replies.json(200, catalog())),
                read("/catalog/{id}/{file}", "readCatalogText", "A text of the catalog as it is written.", List.of(ID,
                        new Operation.Input("path", "file", "The name of a file.", Optional.of("agreement.yaml"))),
                        text, this::catalogText),
                read("/works", "listWorks", "The works of your person.", List.of(),
                        Operation.Output.json(200, "The works.", schemas.of(Works.class)),
                        call -> Replies.json(200, new Works(call.texts().works().stream()
                                .filter(it -> it.work().removed().isEmpty()).map(ApiDocuments::work).toList()))),
                new Operation("POST", "/works", "beginWork", "Begins a work.", Optional.of(TokenScope.WRITE), List.of(),
                        Optional.of(new Operation.Body(Replies.JSON, InputField.schema(List.of(TITLE)),
                                Map.of("title", "Talks"))),
                        List.of(new Operation.Output(201, "It is there; its address is in Location.",
                                Map.of(Replies.JSON, schemas.of(Work.class)),
                                Map.of("readWork", Map.entry("work", "$response.body#/id"), "saveText",
                                        Map.entry("work", "$response.body#/id"), "readText",
                                        Map.entry("work", "$response.body#/id"), "listRevisions",
                                        Map.entry("work", "$response.body#/id")))),
                        call -> new ApiAnswer.Whole(begin(call))),
                read("/works/{work}", "readWork", "What is in a work.", List.of(WORK),
                        Operation.Output.json(200, "The work.", schemas.of(WorkTexts.class)), this::readWork),
                new Operation("PUT", "/works/{work}/{file}", "saveText",
                        "Saves a text as the next revision: with If-Match, the mark of the revision that it departs "
                                + "from; with `If-None-Match: *` as a new document. A repeated save with the same "
                                + "Idempotency-Key is one save.",
                        Optional.of(TokenScope.WRITE),
                        List.of(WORK, FILE,
                                new Operation.Input("header", "If-Match", "The mark of the newest revision.",
                                        Optional.empty()),
                                new Operation.Input("header", "If-None-Match", "`*` for a new document.",
                                        Optional.of("*")),
                                new Operation.Input("header", "Idempotency-Key", "8 to 100 letters and digits.",
                                        Optional.empty())),
                        Optional.of(new Operation.Body(Replies.YAML, TEXT, EXAMPLE)),
                        List.of(saved, new Operation.Output(201, "It is there.", saved.content(), Map.of())),
                        call -> new ApiAnswer.Whole(save(call))),
                read("/works/{work}/{file}", "readText", "A text as it is kept, or as it was saved.", List.of(WORK,
                        FILE, new Operation.Input("query", "revision", "Which revision; left out: the newest.",
                                Optional.of("1"))),
                        text, this::readText),
                read("/works/{work}/{file}/revisions", "listRevisions", "The revisions of a document.",
                        List.of(WORK, FILE),
                        Operation.Output.json(200, "The revisions.", schemas.of(History.class)), this::history));
    }

    private static Operation read(String path, String id, String tells, List<Operation.Input> inputs,
            Operation.Output output, java.util.function.Function<ApiCall, HttpReply> reads) {
        return new Operation("GET", path, id, tells, Optional.of(TokenScope.READ), inputs, Optional.empty(),
                List.of(output),
                call -> new ApiAnswer.Whole(Replies.unlessKnown(call.request(), reads.apply(call))));
    }

    private CatalogTexts catalog() {
        DocumentStore store = api.shelf().store();
        return new CatalogTexts(store.catalog().stream().map(it -> new CatalogText(it,
                store.catalogDocuments(it).stream().map(store::lastName).toList())).toList());
    }

    private HttpReply catalogText(ApiCall call) {
        DocumentStore store = api.shelf().store();
        // Only what the catalog lists is there; no name leads anywhere else.
        Address place = Optional.of(call.part("id")).filter(store.catalog()::contains).stream()
                .flatMap(it -> store.catalogDocuments(it).stream())
                .filter(it -> store.lastName(it).equals(call.part("file"))).findFirst()
                .orElseThrow(ApiDocuments::notThere);
        return store.read(place, store.nameOf(place)).value()
                .map(it -> Replies.bytes(200, Replies.textType(call.request()), it))
                .orElseThrow(ApiDocuments::notThere);
    }

    private static Refused notThere() {
        return new Refused(Problem.of("not-there", "Nothing here", 404, "There is no such document."));
    }

    private static Work work(Belongs it) {
        return new Work(it.work().id().value(), it.work().title().text(), it.role().word());
    }

    private static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T> done -> done.given();
            case Result.Refused<T> refused -> throw new Refused(ProblemWords.of(refused.why()));
        };
    }

    /** What somebody typed, where the value refuses it in words. */
    private static <T> T typed(String field, String found, java.util.function.Function<String, T> value) {
        try {
            return value.apply(found);
        } catch (Unfit wrong) {
            throw new WrongInput(field, Optional.of(found), String.valueOf(wrong.getMessage()), Optional.empty());
        }
    }

    private HttpReply begin(ApiCall call) {
        String title = new GivenInput(List.of(TITLE), SentJson.object(api.sent(call, List.of(Replies.JSON))))
                .need(TITLE.name());
        KeptWork made = done(call.texts().begin(typed(TITLE.name(), title, Title::new)));
        return Replies.json(201, work(done(call.texts().work(made.id()))))
                .with("Location", Programs.API + "/works/" + made.id());
    }

    private static Belongs work(ApiCall call) {
        return done(call.texts().work(Id.<KeptWork>read(call.part("work")).orElseThrow(ApiDocuments::notThere)));
    }

    private HttpReply readWork(ApiCall call) {
        Belongs work = work(call);
        return Replies.json(200, new WorkTexts(work.work().id().value(), work.work().title().text(),
                work.role().word(), done(call.texts().documents(work.work().id())).stream()
                        .map(it -> new Text(it.name().text(), it.kind().word(), it.head())).toList()));
    }

    private static Optional<KeptDocument> document(ApiCall call, Belongs work) {
        return call.texts().document(work.work().id(), call.part("file"));
    }

    private HttpReply readText(ApiCall call) {
        KeptDocument document = document(call, work(call)).orElseThrow(ApiDocuments::notThere);
        Optional<Integer> n = call.request().asked("revision").map(it -> typed("revision", it, Integer::parseInt));
        Content content = done(n.isPresent()
                ? call.texts().revision(document, n.get())
                : call.texts().newest(document));
        String type = KeptTexts.isText(document) ? Replies.textType(call.request()) : "application/octet-stream";
        return new HttpReply(200, type, content.bytes(), Map.of("ETag", mark(content.revision()),
                "Content-Disposition", "attachment"));
    }

    private HttpReply history(ApiCall call) {
        KeptDocument document = document(call, work(call)).orElseThrow(ApiDocuments::notThere);
        return Replies.json(200, new History(done(call.texts().history(document)).stream()
                .map(ApiDocuments::saved).toList()));
    }

    private static Saved saved(Revision it) {
        return new Saved(it.n(), it.at().toString(), it.origin().text(), it.why().map(FreeText::text),
                it.sha().hex());
    }

    private static String mark(Revision revision) {
        return Replies.mark("r" + revision.n());
    }

    private HttpReply save(ApiCall call) {
        Belongs work = work(call);
        byte[] text = api.sent(call, List.of(Replies.YAML, "text/yaml", "text/plain", "application/octet-stream"));
        Optional<KeptDocument> document = document(call, work);
        Optional<List<String>> match = call.request().header("if-match").map(Replies::marks);
        boolean fresh = call.request().header("if-none-match").map(it -> it.strip().equals("*")).orElse(false);
        if (fresh == match.isPresent()) {
            throw new Refused(Problem.of("precondition-needed", "A precondition is needed", 428,
                    "Save with `If-Match` and the mark of the revision that the text departs from, or with "
                            + "`If-None-Match: *` as a new document."));
        }
        if (fresh && document.isPresent()) {
            throw outdated(document.get().head());
        }
        if (fresh) {
            String name = call.part("file");
            typed("file", name, Title::new);
            done(call.texts().bring(work.work().id(), Map.of(name, text),
                    it -> KeptTexts.kind(it, new String(text, StandardCharsets.UTF_8))));
            KeptDocument made = document(call, work).orElseThrow(ApiDocuments::notThere);
            Revision first = done(call.texts().history(made)).getFirst();
            return Replies.json(201, saved(first)).with("ETag", mark(first));
        }
        KeptDocument known = document.orElseThrow(ApiDocuments::notThere);
        int base = match.orElseThrow().stream().map(it -> it.replaceAll("^\"r([1-9][0-9]{0,8})\"$", "$1"))
                .filter(it -> it.matches("[0-9]+")).map(Integer::parseInt).findFirst()
                .orElseThrow(() -> outdated(known.head()));
        SaveKey key = call.request().header("idempotency-key")
                .map(it -> typed("Idempotency-Key", it, SaveKey::new)).orElseGet(KeptTexts::newKey);
        Saving saving = call.texts().save(known, base, text, Optional.empty(), new Origin.Yaml(), Renames.NONE, key);
        return switch (saving) {
            case Saving.Saved it -> Replies.json(200, saved(it.revision())).with("ETag", mark(it.revision()));
            case Saving.Repeated it -> Replies.json(200, saved(it.revision())).with("ETag", mark(it.revision()));
            case Saving.Outdated it -> throw outdated(it.newest().n());
            case Saving.Refused it -> throw new Refused(ProblemWords.of(it.why()));
        };
    }

    private static Refused outdated(int newest) {
        return new Refused(new Problem("outdated", "There is a newer revision", 412,
                "Somebody saved meanwhile, or there is a document of that name; nothing was written.",
                Map.of("newest", Replies.mark("r" + newest))));
    }
}
