package org.surety.lsp;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.json.ConcurrentMessageProcessor;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
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
        ExecutorService thread =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("editor", 0).factory());
        try (EditorSession session = new EditorSession(texts)) {
            Launcher<LanguageClient> launcher = new Hearing(new BufferedInputStream(in), session)
                    .setLocalService(session).setRemoteInterface(LanguageClient.class).setInput(in).setOutput(out)
                    .setExecutorService(thread).create();
            session.connect(launcher.getRemoteProxy());
            launcher.startListening();
            return session.await();
        } finally {
            thread.shutdownNow();
        }
    }

    /** Hears messages in our own way. */
    private static final class Hearing extends LSPLauncher.Builder<LanguageClient> {

        private final InputStream in;
        private final EditorSession session;
        private MessageJsonHandler json = new MessageJsonHandler(Map.of());

        Hearing(InputStream in, EditorSession session) {
            this.in = in;
            this.session = session;
        }

        @Override
        protected MessageJsonHandler createJsonHandler() {
            json = super.createJsonHandler();
            return json;
        }

        @Override
        protected ConcurrentMessageProcessor createMessageProcessor(MessageProducer theirs, MessageConsumer hears,
                LanguageClient editor) {
            return super.createMessageProcessor(new MessageFrames(in, json, session::ended), hears,
                    editor);
        }
    }
}
