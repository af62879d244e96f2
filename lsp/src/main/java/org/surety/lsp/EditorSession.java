package org.surety.lsp;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.surety.workbench.api.Version;

/** One editor for as long as it works here: what it can ask, and how it ends. */
final class EditorSession implements LanguageServer, LanguageClientAware, WorkspaceService, AutoCloseable {

    private final OpenTexts texts;
    private final Errands errands = new Errands();
    private final Diagnoser diagnoser;
    private final EditorRequests requests;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<LanguageClient> editor = Optional.empty();
    private volatile boolean asksToEnd;

    EditorSession(OpenTexts texts) {
        this.texts = texts;
        this.diagnoser = new Diagnoser(texts, said -> editor.ifPresent(it -> it.publishDiagnostics(said)));
        this.requests = new EditorRequests(texts, errands, diagnoser);
    }

    @Override
    public void connect(LanguageClient client) {
        editor = Optional.of(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        folder(params).ifPresent(texts::in);
        requests.versioned(Optional.ofNullable(params.getCapabilities()).map(ClientCapabilities::getWorkspace)
                .map(it -> it.getWorkspaceEdit()).map(it -> it.getDocumentChanges()).orElse(false));
        ServerCapabilities can = new ServerCapabilities();
        can.setPositionEncoding(PositionEncodingKind.UTF16);
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        can.setTextDocumentSync(sync);
        can.setCompletionProvider(new CompletionOptions(false, List.of(":", " ", "{", "[", ",", "/")));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setDocumentSymbolProvider(true);
        can.setFoldingRangeProvider(true);
        can.setRenameProvider(new RenameOptions(true));
        can.setCodeLensProvider(new CodeLensOptions(true));
        can.setCodeActionProvider(
                new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite)));
        can.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(EditorRequests.EFFECTS)));
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("surety", Version.text())));
    }

    /** The first folder that the editor has open. */
    private static Optional<Path> folder(InitializeParams params) {
        Optional<String> named = Optional.ofNullable(params.getWorkspaceFolders())
                .flatMap(it -> it.stream().findFirst()).map(it -> it.getUri());
        return named.or(() -> older(params)).flatMap(EditorSession::path).filter(Files::isDirectory);
    }

    /** Editors before version 3.6 of the protocol name one folder otherwise. */
    @SuppressWarnings("deprecation")
    private static Optional<String> older(InitializeParams params) {
        return Optional.ofNullable(params.getRootUri());
    }

    private static Optional<Path> path(String uri) {
        try {
            return Optional.of(Path.of(URI.create(uri)));
        } catch (RuntimeException noFolder) {
            return Optional.empty();
        }
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        List<Object> arguments = Optional.ofNullable(params.getArguments()).orElse(List.of());
        if (!EditorRequests.EFFECTS.equals(params.getCommand()) || arguments.isEmpty()) {
            return CompletableFuture.completedFuture("");
        }
        return requests.effect(arguments.getFirst()).thenApply(it -> {
            String told = it.map(ClauseEffects.Effect::told).orElse("There is no such clause any more.");
            editor.ifPresent(client -> client.showMessage(new MessageParams(MessageType.Info, told)));
            return told;
        });
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        texts.moved();
        diagnoser.lookAtAll();
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to set.
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // Nothing is told but what is asked.
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        asksToEnd = true;
        errands.close();
        diagnoser.close();
        return CompletableFuture.completedFuture("");
    }

    @Override
    public void exit() {
        over.countDown();
    }

    /** The input of the editor has ended. */
    void ended() {
        over.countDown();
    }

    /** Waits until the editor ends it, or is no longer there; whether the editor asked for that properly. */
    boolean await() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return asksToEnd;
    }

    @Override
    public void close() {
        errands.close();
        diagnoser.close();
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return requests;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }
}
