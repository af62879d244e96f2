package org.surety.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.surety.workbench.api.WorkLimits;

/** Serves an editor that started this program, over its standard input and output. It writes no file. */
public final class EditorServer {

    private static final Duration LONGEST_QUESTION = Duration.ofMinutes(5);

    private EditorServer() {}

    /**
     * Serves until the editor ends it, or the input ends.
     *
     * @param home the project's folder, for the catalog and the pages of its documentation
     * @param here the folder of documents, until the editor names one
     * @param data a folder for what long searches keep
     * @param in messages
     * @param out messages; nothing else may write there
     * @return whether the editor said that it would end
     */
    public static boolean serve(Path home, Path here, Path data, InputStream in, OutputStream out) {
        OpenTexts texts = new OpenTexts(home, here, data,
                new WorkLimits(Optional.of(LONGEST_QUESTION), Optional.empty()));
        ExecutorService thread = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("editor", 0).factory());
        try (EditorSession session = new EditorSession(texts)) {
            Launcher<LanguageClient> launcher = new LSPLauncher.Builder<LanguageClient>().setLocalService(session)
                    .setRemoteInterface(LanguageClient.class).setInput(new MessageFrames(in, session::ended)).setOutput(out)
                    .setExecutorService(thread).create();
            session.connect(launcher.getRemoteProxy());
            launcher.startListening();
            return session.await();
        } finally {
            thread.shutdownNow();
        }
    }
}
