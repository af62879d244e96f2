package org.surety.web;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Sessions;
import org.surety.web.gate.StartTokens;
import org.surety.web.page.AgreementIndex;
import org.surety.web.page.Site;
import org.surety.web.server.WebServer;
import org.surety.web.work.Answers;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.KeptTexts;

/** Surety in the browser, for one person on one machine. */
public final class Serve implements AutoCloseable {

    /** A catalog and the work that an answer waits for share the processors; a few more threads keep both moving. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final WebServer server;
    private final Answers answers;
    private final StartTokens starts;
    private final KeptTexts kept;

    private Serve(WebServer server, Answers answers, StartTokens starts, KeptTexts kept) {
        this.kept = kept;
        this.server = server;
        this.answers = answers;
        this.starts = starts;
    }

    /**
     * Starts.
     *
     * @param home the project, for its catalog
     * @param here the folder whose agreements are shown beside it
     * @param data a folder for what long searches have worked out
     * @param port 0 for any that is free
     * @throws Taken if another program listens there
     */
    public static Serve start(Path home, Path here, Path data, int port) {
        InstantSource clock = InstantSource.system();
        Answers answers = new Answers(AT_ONCE);
        StartTokens starts = new StartTokens(clock);
        Sessions sessions = new Sessions(clock);
        // Seen from the folder of the catalog, a name means an agreement of the catalog and nothing else.
        AgreementIndex.Shelf catalog = shelf(home, home.resolve("catalog"), data);
        KeptTexts kept = KeptTexts.alone(works(data), catalog.store(), catalog.bench());
        AgreementIndex documents = new AgreementIndex(catalog, shelf(home, here, data), kept);
        AtomicInteger listening = new AtomicInteger(port);
        Site site = new Site(documents, answers, new Gate(listening::get, sessions, starts));
        WebServer server;
        try {
            server = WebServer.start(port, site);
        } catch (WebServer.Taken taken) {
            answers.close();
            kept.close();
            throw new Taken();
        }
        listening.set(server.port());
        return new Serve(server, answers, starts, kept);
    }

    /** Where what people write is kept. */
    public static Path works(Path data) {
        return data.resolve("works");
    }

    private static AgreementIndex.Shelf shelf(Path home, Path here, Path data) {
        FileStore store = new FileStore(home, here);
        return new AgreementIndex.Shelf(store, new Workbench(store, data, WorkLimits.NONE));
    }

    /** Another program listens at that port. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** An address that lets one browser in, once. */
    public String address() {
        return "http://127.0.0.1:" + server.port() + "/start?token=" + starts.next();
    }

    /** Stops what is being worked out, and answers nobody any more. */
    @Override
    public void close() {
        answers.close();
        server.close();
        kept.close();
    }
}
