package org.surety.web.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.UploadedFile;
import io.javalin.util.JavalinBindException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.surety.web.api.Api;
import org.surety.web.asset.Assets;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Headers;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Programs;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.Request;
import org.surety.web.page.Route;
import org.surety.web.page.Site;

/** A server for one site. The only class that knows the library that serves. */
public final class WebServer implements AutoCloseable {

    private static final int THREADS = 40;
    /** A text of an agreement has up to 4 MB, which a form doubles at worst; files are counted apart. */
    private static final long LARGEST_FORM = 9 << 20;
    private static final int LARGEST_FILE = 10 << 20;
    private static final long LARGEST_FILES = 3L * LARGEST_FILE;
    private static final int FILES_IN_MEMORY = 1 << 20;
    /** More than a form of somebody who is not known may have. */
    private static final int SMALL = 10_000;
    private static final InTime IN_TIME = new InTime(Duration.ofSeconds(60), Duration.ofSeconds(30));
    private static final String ANSWERED = "surety.answered";
    private static final String ROOM = "surety.room";

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Where a server listens.
     *
     * @param host an address of this machine
     * @param port 0 for any that is free
     * @param proxies whose word on a request counts
     */
    public record Listening(String host, int port, Proxies proxies) {

        /** On this machine alone. */
        public static Listening alone(int port) {
            return new Listening("127.0.0.1", port, Proxies.NONE);
        }
    }

    /**
     * Starts a server.
     *
     * @param api what programs ask; empty where they ask nothing
     * @throws Taken if another program listens there
     */
    public static WebServer start(Listening at, Site site, Optional<Api> api) {
        return start(at, site, api, IN_TIME);
    }

    /**
     * Within which time a request must be here.
     *
     * @param head its head, from the opening of a connection or the last answer on
     * @param body what is sent with it, from its head on
     */
    record InTime(Duration head, Duration body) {}

    static WebServer start(Listening at, Site site, Optional<Api> api, InTime inTime) {
        HeadInTime heads = new HeadInTime(inTime.head());
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = LARGEST_FORM;
            config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
            // Twice what is taken is read: who is refused while still sending may never hear why.
            config.jetty.multipartConfig.maxFileSize(2 * LARGEST_FILES, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxTotalRequestSize(2 * LARGEST_FILES, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxInMemoryFileSize(FILES_IN_MEMORY, SizeUnit.BYTES);
            config.jetty.modifyServletContextHandler(it -> {
                ServletHolder streams = new ServletHolder(new ScreenStreams(site, at.proxies()));
                streams.setAsyncSupported(true);
                it.addServlet(streams, Gate.STREAM + "*");
            });
            config.jetty.modifyServer(it -> {
                it.insertHandler(new BodyInTime(inTime.body(), SMALL, 2 * LARGEST_FILES));
                it.insertHandler(heads);
                it.setErrorHandler(new PlainErrors());
            });
            config.jetty.addConnector((server, http) -> {
                ServerConnector connector = connector(server, at, http);
                connector.setIdleTimeout(inTime.head().toMillis());
                // Hears of connections that are opened and closed.
                connector.addBean(heads, false);
                return connector;
            });
            config.jetty.modifyHttpConfiguration(it -> {
                it.setSendServerVersion(false);
                it.setSendDateHeader(false);
            });
            config.routes
                    .before(context -> {
                        if (site.context().gate().isOfRoom()) {
                            context.attribute(ROOM, true);
                        }
                        site.context().gate().turnsAway(request(context, site, at.proxies())).ifPresent(it -> {
                            answer(context, it);
                            context.skipRemainingHandlers();
                        });
                    });
            config.routes.get("/healthz", context -> answer(context, site.health()));
            config.routes.get("/favicon.ico", context -> answer(context, HttpReply.to(Assets.address("icon.svg"))));
            config.routes.get("/assets/{digest}/{name}", context -> answer(context,
                    Assets.of(context.pathParam("digest"), context.pathParam("name"))
                            .orElseGet(() -> HttpReply.text(404, "There is no such file."))));
            api.map(ProgramRequests::new).ifPresent(it -> programs(config, it, at.proxies()));
            for (Route route : site.routes()) {
                Handler handler = context -> answer(context, site.answer(route, request(context, site, at.proxies())));
                switch (route.method()) {
                    case READ -> config.routes.get(route.path(), handler);
                    case WRITE -> config.routes.post(route.path(), handler);
                }
            }
            config.routes.error(404, context -> {
                if (context.attribute(ANSWERED) == null) {
                    answer(context, PageFrame.of(site.missing(context.path())));
                }
            });
            config.routes.exception(BadRequestResponse.class, (broken, context) -> answer(context, unreadable()));
            config.routes.exception(ContentTooLargeResponse.class, (large, context) -> answer(context, tooLarge()));
            config.routes.exception(Exception.class, (fault, context) -> answer(context, brokenForm(fault)
                    .orElseGet(() -> {
                        fault.printStackTrace();
                        return PageFrame.said(500, "This went wrong", "It is our fault, not yours. What happened "
                                + "stands in the window in which Surety was started.");
                    })));
        });
        try {
            return new WebServer(javalin.start());
        } catch (JavalinBindException taken) {
            throw new Taken(taken);
        }
    }

    private static void programs(JavalinConfig config, ProgramRequests programs, Proxies proxies) {
        for (String path : List.of(Programs.API, Programs.API + "/*", Programs.ASSISTANTS)) {
            Handler handler = context -> programs.answer(context, request(context, proxies, Map.of(), List.of()));
            config.routes.get(path, handler).post(path, handler).put(path, handler).delete(path, handler)
                    .patch(path, handler).options(path, handler);
        }
    }

    /** What to say of a form that the server gave up reading; empty where something else went wrong. */
    private static Optional<HttpReply> brokenForm(Exception fault) {
        boolean form = false;
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (form && String.valueOf(at.getMessage()).startsWith("max ")) {
                return Optional.of(tooLarge());
            }
            form |= at instanceof HttpException;
        }
        return form ? Optional.of(unreadable()) : Optional.empty();
    }

    private static HttpReply unreadable() {
        return PageFrame.said(400, "This form cannot be read", "Nothing was kept. Go back, and send it once more.");
    }

    private static HttpReply tooLarge() {
        return PageFrame.said(413, "This is too large",
                "A file has at most 10 MB, and all together 30 MB. Nothing was kept.");
    }

    /** Another program listens at that port. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(Throwable cause) {
            super(cause);
        }
    }

    /** At which port it listens. */
    public int port() {
        return javalin.port();
    }

    private static ServerConnector connector(Server server, Listening at,
            org.eclipse.jetty.server.HttpConfiguration http) {
        ServerConnector connector =
                new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
        connector.setHost(at.host());
        connector.setPort(at.port());
        return connector;
    }

    /** A request with its form; that is read only of a browser that was let in. */
    private static Request request(Context context, Site site, Proxies proxies) {
        Request head = request(context, proxies, Map.of(), List.of());
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (!site.context().gate().readsForm(head)) {
            return head;
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return request(context, proxies, lists(context.formParamMap()), List.of());
        }
        return type.startsWith("multipart/form-data")
                ? request(context, proxies, lists(context.formParamMap()), uploads(context))
                : head;
    }

    private static List<Request.Upload> uploads(Context context) {
        List<UploadedFile> files = context.uploadedFiles();
        if (files.stream().anyMatch(it -> it.size() > LARGEST_FILE)
                || files.stream().mapToLong(UploadedFile::size).sum() > LARGEST_FILES) {
            throw new ContentTooLargeResponse();
        }
        List<Request.Upload> uploads = new ArrayList<>();
        for (UploadedFile file : files) {
            try (InputStream in = file.content()) {
                byte[] bytes = in.readAllBytes();
                if (bytes.length > 0) {
                    uploads.add(new Request.Upload(file.filename(), bytes));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return uploads;
    }

    private static Request request(Context context, Proxies proxies, Map<String, List<String>> form,
            List<Request.Upload> files) {
        Map<String, String> headers = proxies.heard(context.req().getRemoteAddr(), context.headerMap());
        Map<String, String> parts = new LinkedHashMap<>();
        try {
            parts.putAll(context.pathParamMap());
        } catch (IllegalStateException | IllegalArgumentException none) {
            // Before a route is found there are none.
        }
        return new Request(context.method().name(), context.path(), parts, lists(context.queryParamMap()),
                form, headers, context.cookieMap(), files);
    }

    private static Map<String, List<String>> lists(Map<String, List<String>> map) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        map.forEach((name, values) -> lists.put(name, List.copyOf(values)));
        return lists;
    }

    static void answer(Context context, HttpReply response) {
        context.attribute(ANSWERED, true);
        context.status(response.status());
        context.contentType(response.type());
        Headers.plain().forEach(context::header);
        response.headers().forEach(context::header);
        if (context.attribute(ROOM) != null) {
            // Over plain HTTP a browser says where a form comes from only to a page that may be told.
            context.header("Referrer-Policy", "same-origin");
        }
        context.result(response.stored().map(WebServer::sentOnce)
                .orElseGet(() -> new ByteArrayInputStream(response.body())));
    }

    private static InputStream sentOnce(Path file) {
        try {
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Answers nobody any more. */
    @Override
    public void close() {
        javalin.stop();
    }
}
