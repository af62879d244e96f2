package org.surety.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.surety.lsp.EditorServer;

/** An editor that is served as {@code surety lsp} serves it, and keeps the texts that it has open. */
final class EditorClient implements LanguageClient, AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    private final LanguageServer server;
    private final Runnable end;
    private final InitializeResult can;
    private final LinkedBlockingQueue<PublishDiagnosticsParams> found = new LinkedBlockingQueue<>();
    private final List<String> shown = new ArrayList<>();
    private int version = 1;

    /** Is served in a folder, by a thread of this process: what a program costs to start is not asked for here. */
    EditorClient(Path folder) {
        this(folder, new QueuedBytes(), new QueuedBytes());
    }

    private EditorClient(Path folder, QueuedBytes asked, QueuedBytes answered) {
        this(folder, answered.in(), asked.out(), asked::end, () -> {
            EditorServer.serve(HOME, folder, HOME.resolve(".surety/work"), asked.in(), answered.out());
            answered.end();
        });
    }

    /** Talks to a program that was started, in a folder. */
    EditorClient(Path folder, Process process) {
        this(folder, process.getInputStream(), process.getOutputStream(), process::destroyForcibly, () -> {});
    }

    private EditorClient(Path folder, InputStream in, OutputStream out, Runnable end, Runnable serves) {
        this.end = end;
        Thread.ofPlatform().daemon().start(serves);
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, out);
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "texts")));
        ClientCapabilities capabilities = new ClientCapabilities();
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        workspace.setWorkspaceEdit(edits);
        capabilities.setWorkspace(workspace);
        params.setCapabilities(capabilities);
        can = get(server.initialize(params));
        server.initialized(new org.eclipse.lsp4j.InitializedParams());
    }

    static List<String> command() {
        String home = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize().toString();
        return List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Dsurety.home=" + home, "-cp", System.getProperty("java.class.path"),
                "org.surety.cli.Surety", "lsp");
    }

    static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(2, TimeUnit.MINUTES);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    InitializeResult can() {
        return can;
    }

    LanguageServer server() {
        return server;
    }

    List<String> shown() {
        synchronized (shown) {
            return List.copyOf(shown);
        }
    }

    TextDocumentIdentifier id(String uri) {
        return new TextDocumentIdentifier(uri);
    }

    String open(Path file, String text) {
        return open(file.toUri().toString(), text);
    }

    String open(String uri, String text) {
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(
                new TextDocumentItem(uri, "yaml", version, text)));
        return uri;
    }

    void close(String uri) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(uri)));
    }

    /** Replaces everything. */
    void write(String uri, String text) {
        change(uri, new TextDocumentContentChangeEvent(text));
    }

    void change(String uri, Range range, String with) {
        change(uri, new TextDocumentContentChangeEvent(range, with));
    }

    private void change(String uri, TextDocumentContentChangeEvent event) {
        version++;
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(event)));
    }

    int version() {
        return version;
    }

    /** What is found in a text, once that is as is asked for. */
    List<Diagnostic> found(String uri, Predicate<List<Diagnostic>> as) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        List<Diagnostic> last = List.of();
        while (System.nanoTime() < until) {
            try {
                PublishDiagnosticsParams next = found.poll(2, TimeUnit.MINUTES);
                if (next != null && next.getUri().equals(uri)) {
                    last = next.getDiagnostics();
                    if (as.test(last)) {
                        return last;
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("found was only " + last);
    }

    List<CompletionItem> completion(String uri, Position at) {
        return get(server.getTextDocumentService().completion(new CompletionParams(id(uri), at))).getLeft();
    }

    Optional<String> hover(String uri, Position at) {
        return Optional.ofNullable(get(server.getTextDocumentService().hover(new HoverParams(id(uri), at))))
                .map(it -> it.getContents().getRight().getValue());
    }

    List<CodeAction> actions(String uri, Range range) {
        return get(server.getTextDocumentService().codeAction(
                new CodeActionParams(id(uri), range, new CodeActionContext(List.of())))).stream()
                .map(it -> it.getRight()).toList();
    }

    // --- Texts as an editor has them ---

    /** The position of the first place where {@code what} stands, {@code more} characters on. */
    static Position at(String text, String what, int more) {
        int index = text.indexOf(what);
        if (index < 0) {
            throw new AssertionError(what + " does not stand in the text");
        }
        return position(text, index + more);
    }

    static Position position(String text, int offset) {
        int line = (int) text.substring(0, offset).chars().filter(it -> it == '\n').count();
        return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
    }

    static int offset(String text, Position at) {
        int start = 0;
        for (int i = 0; i < at.getLine(); i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + at.getCharacter();
    }

    static String part(String text, Range range) {
        return text.substring(offset(text, range.getStart()), offset(text, range.getEnd()));
    }

    /** The text after edits that all count from the text as it is. */
    static String edited(String text, List<? extends TextEdit> edits) {
        String after = text;
        List<TextEdit> last = new ArrayList<>(edits);
        last.sort((a, b) -> offset(text, b.getRange().getStart()) - offset(text, a.getRange().getStart()));
        for (TextEdit edit : last) {
            after = after.substring(0, offset(text, edit.getRange().getStart())) + edit.getNewText()
                    + after.substring(offset(text, edit.getRange().getEnd()));
        }
        return after;
    }

    // --- What the server tells ---

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams said) {
        found.add(said);
    }

    @Override
    public void showMessage(MessageParams said) {
        synchronized (shown) {
            shown.add(said.getMessage());
        }
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new AssertionError("nothing is reported to anybody");
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams said) {
        throw new AssertionError(said.getMessage());
    }

    @Override
    public void close() {
        try {
            server.shutdown().get(20, TimeUnit.SECONDS);
            server.exit();
        } catch (Exception gone) {
            // A test may have ended it already.
        } finally {
            end.run();
        }
    }
}
