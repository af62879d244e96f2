package org.surety.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.surety.semantics.Work;
import org.surety.text.edit.Editor;
import org.surety.text.edit.WrittenPlaces.NamedThing;
import org.surety.text.edit.WrittenPlaces.Place;
import org.surety.workbench.api.Address;

/** What an editor tells and asks of the texts that are open in it. Changes are taken in at once, in their order. */
final class EditorRequests implements TextDocumentService {

    static final String EFFECTS = "surety.effects";
    private static final String URI = "uri";
    private static final String PATH = "path";

    private final OpenTexts texts;
    private final Errands errands;
    private final Diagnoser diagnoser;
    private final AnswerMemory memory = new AnswerMemory();
    /** Whether the editor takes edits with the version of the text for which they are. */
    private volatile boolean versioned;

    EditorRequests(OpenTexts texts, Errands errands, Diagnoser diagnoser) {
        this.texts = texts;
        this.errands = errands;
        this.diagnoser = diagnoser;
    }

    void versioned(boolean takes) {
        versioned = takes;
    }

    // --- Texts ---

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        texts.opened(uri, params.getTextDocument().getVersion(), params.getTextDocument().getText());
        diagnoser.look(uri);
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        texts.changed(uri, Optional.ofNullable(params.getTextDocument().getVersion()).orElse(0),
                params.getContentChanges());
        errands.outdated(uri);
        diagnoser.look(uri);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        texts.closed(uri);
        errands.outdated(uri);
        diagnoser.forget(uri);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        texts.moved();
        diagnoser.lookAtAll();
    }

    // --- Questions that are answered soon ---

    /** Asks about a text as it is when the question comes; {@code none} where it is not open. */
    private <T> CompletableFuture<T> soon(TextDocumentIdentifier document, T none,
            BiFunction<OpenTexts.Asked, Work, T> task) {
        Optional<OpenTexts.Asked> asked = texts.at(document.getUri());
        return asked.isEmpty()
                ? CompletableFuture.completedFuture(none)
                : errands.soon(work -> task.apply(asked.get(), work));
    }

    /** The same, where it may take long. */
    private <T> CompletableFuture<T> later(TextDocumentIdentifier document, T none,
            BiFunction<OpenTexts.Asked, Work, T> task) {
        Optional<OpenTexts.Asked> asked = texts.at(document.getUri());
        return asked.isEmpty()
                ? CompletableFuture.completedFuture(none)
                : errands.later(document.getUri(), work -> task.apply(asked.get(), work));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return soon(params.getTextDocument(), Either.forLeft(List.of()), (asked, work) -> Either.forLeft(
                new CompletionOffers(texts, asked, work).at(params.getPosition())));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return soon(params.getTextDocument(), Optional.<Hover>empty(), (asked, work) -> asked.text().isOurs()
                ? new HoverWords(texts, asked, diagnoser.known(asked.text()), work).at(params.getPosition())
                : Optional.<Hover>empty()).thenApply(it -> it.orElse(null));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean also = Optional.ofNullable(params.getContext()).map(it -> it.isIncludeDeclaration()).orElse(true);
        return later(params.getTextDocument(), List.of(), (asked, work) -> {
            NameSearch search = new NameSearch(texts, asked, work);
            return search.at(asked.text().offset(params.getPosition())).map(use -> found(search, use).stream()
                    .filter(it -> also || !it.equals(use.thing().location())).toList()).orElse(List.of());
        });
    }

    /** Where something is meant; where that cannot be told because a text has errors, only where it is declared. */
    private static List<Location> found(NameSearch search, NameSearch.Use use) {
        try {
            return search.references(use);
        } catch (Editor.Impossible unreadable) {
            return List.of(use.thing().location());
        }
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return soon(params.getTextDocument(), Either.forLeft(List.of()), (asked, work) -> Either.forLeft(
                new NameSearch(texts, asked, work).at(asked.text().offset(params.getPosition()))
                        .map(it -> List.of(it.thing().location())).orElse(List.of())));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return soon(params.getTextDocument(), List.of(), (asked, work) -> OutlineTree.of(asked.text()).stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight).toList());
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return soon(params.getTextDocument(), List.of(), (asked, work) -> OutlineTree.folded(asked.text()));
    }

    // --- Other names ---

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return soon(params.getTextDocument(), Optional.<NameSearch.Use>empty(), (asked, work) -> Optional.of(
                renameable(asked, new NameSearch(texts, asked, work), asked.text().offset(params.getPosition()))))
                .thenApply(it -> it
                        .map(use -> Either3.<Range, PrepareRenameResult,
                                PrepareRenameDefaultBehavior>forSecond(new PrepareRenameResult(use.used(), use.name())))
                        .orElse(null));
    }

    private static NameSearch.Use renameable(OpenTexts.Asked asked, NameSearch search, int offset) {
        NameSearch.Use use = search.at(offset)
                .orElseThrow(() -> Errands.error(ResponseErrorCode.RequestFailed, asked.text().wellFormed().isEmpty()
                        ? "the text is no well-formed YAML; mend it first"
                        : "no name stands here that somebody gave in an agreement"));
        Place declared = use.thing().declared().orElseThrow(() -> Errands.error(ResponseErrorCode.RequestFailed,
                "`" + use.name() + "` is the id of another document, which is named in that document"));
        if (search.isAmongSources(use) || !declared.key() || declared.names().equals(Optional.of(NamedThing.READING))
                || asked.bench().authoring().isCatalog(use.thing().name())) {
            throw Errands.error(ResponseErrorCode.RequestFailed, "`" + use.name()
                    + "` cannot be renamed from here; what a key of an agreement of your own names can be");
        }
        return use;
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return later(params.getTextDocument(), new WorkspaceEdit(), (asked, work) -> {
            NameSearch search = new NameSearch(texts, asked, work);
            NameSearch.Use use = renameable(asked, search, asked.text().offset(params.getPosition()));
            try {
                return edit(search.renamed(use, params.getNewName()));
            } catch (Editor.Impossible impossible) {
                throw Errands.error(ResponseErrorCode.RequestFailed, "`" + use.name() + "` cannot be renamed: "
                        + impossible.getMessage());
            }
        });
    }

    private WorkspaceEdit edit(Map<Address, List<TextEdit>> edits) {
        if (!versioned) {
            WorkspaceEdit edit = new WorkspaceEdit(new LinkedHashMap<>());
            edits.forEach((place, changes) -> edit.getChanges().put(texts.uri(place), changes));
            return edit;
        }
        return new WorkspaceEdit(edits.entrySet().stream().map(it -> {
            VersionedTextDocumentIdentifier document =
                    new VersionedTextDocumentIdentifier(texts.uri(it.getKey()), null);
            texts.at(it.getKey()).map(OpenText::version).ifPresent(document::setVersion);
            return Either.<TextDocumentEdit, ResourceOperation>forLeft(
                    new TextDocumentEdit(document, new ArrayList<>(it.getValue().stream()
                            .map(Either::<TextEdit, SnippetTextEdit>forLeft).toList())));
        }).toList());
    }

    // --- Questions that may take long ---

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return later(params.getTextDocument(), List.of(), (asked, work) -> new OtherWordings(texts, asked,
                diagnoser.known(asked.text()), work).in(params.getRange()).stream()
                .map(Either::<Command, CodeAction>forRight).toList());
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return soon(params.getTextDocument(), List.of(), (asked, work) -> ClauseEffects.clauses(asked.text()).stream()
                .map(it -> new CodeLens(asked.text().lines().range(it.from(), it.to()), null,
                        data(asked.text().uri(), it.path())))
                .toList());
    }

    private static JsonObject data(String uri, List<String> path) {
        JsonObject data = new JsonObject();
        JsonArray keys = new JsonArray();
        path.forEach(keys::add);
        data.addProperty(URI, uri);
        data.add(PATH, keys);
        return data;
    }

    @Override
    public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
        return effect(lens.getData()).thenApply(it -> {
            lens.setCommand(new Command(it.map(ClauseEffects.Effect::title).orElse(""), EFFECTS,
                    List.of(lens.getData())));
            return lens;
        });
    }

    /** What a clause changes, of which a lens or a command speaks; empty where there is no such clause. */
    CompletableFuture<Optional<ClauseEffects.Effect>> effect(Object given) {
        if (!(given instanceof JsonObject data) || !(data.get(URI) instanceof JsonPrimitive uri)
                || !(data.get(PATH) instanceof JsonArray path)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        List<String> keys = new ArrayList<>();
        path.forEach(it -> keys.add(it.isJsonPrimitive() ? it.getAsString() : ""));
        Optional<OpenTexts.Asked> asked = texts.at(uri.getAsString()).filter(it -> ClauseEffects.clauses(it.text())
                .stream().anyMatch(clause -> clause.path().equals(keys)));
        return asked.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : errands.later(asked.get().text().uri(),
                        work -> Optional.of(new ClauseEffects(asked.get(), memory, work).of(keys)));
    }
}
