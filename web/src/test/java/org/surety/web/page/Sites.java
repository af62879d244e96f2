package org.surety.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.surety.web.gate.Gate;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.gate.Sessions;
import org.surety.web.gate.StartTokens;
import org.surety.web.page.subject.AgreementIndex;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.StorePlace;

/** Sites for tests, and requests to them as a browser would make them. */
public final class Sites {

    /** The project, for its catalog. */
    public static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    /** An agreement of which nobody may see anything who does not belong to its work: it says zebra. */
    public static final String ZEBRA = """
            surety: 1
            kind: agreement
            id: zebra-agreement
            title: The zebra agreement
            status: draft

            parties:
              AAA: {role: protected, name: The zebra state}
              BBB: {role: guarantor, name: A guarantor}

            procedures:
              assistance:
                on: armed-attack
                against: AAA
                steps:
                  help: {kind: act, by: guarantors, must: assistance}
            """;

    private static final AtomicInteger KEPT = new AtomicInteger();

    private Sites() {}

    /** What follows from a text does not depend on who asks: the catalog is read, and asked, once for all tests. */
    public static final AgreementIndex.Shelf CATALOG = catalog();

    private static final Answers ANSWERS = new Answers(2);

    private static AgreementIndex.Shelf catalog() {
        try {
            Path data = Files.createTempDirectory("surety-catalog");
            data.toFile().deleteOnExit();
            return shelf(HOME.resolve("catalog"), data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A site over the catalog, started in a folder. */
    public static Site in(Path folder) {
        return site(folder, CATALOG, ANSWERS);
    }

    /** A site that knows nothing of what others have worked out. */
    public static Site apart(Path folder) {
        return site(folder, shelf(HOME.resolve("catalog"), folder), new Answers(2));
    }

    private static Site site(Path folder, AgreementIndex.Shelf catalog, Answers answers) {
        InstantSource clock = InstantSource.system();
        Installation people = Installation.open(StorePlace.in(folder.resolve("kept-" + KEPT.incrementAndGet())),
                catalog.store(), catalog.bench());
        return new Site(new PageContext(new AgreementIndex(catalog, shelf(folder, folder), people.alone()), answers,
                new Gate(() -> 7788, new Sessions(clock), new StartTokens(clock)), people));
    }

    private static AgreementIndex.Shelf shelf(Path here, Path data) {
        FileStore store = new FileStore(HOME, here);
        return new AgreementIndex.Shelf(store, new Workbench(store, data, WorkLimits.NONE));
    }

    /** What a page says when its answers are there, asked for as a browser does, again and again. */
    public static String page(Site site, String address) {
        for (int i = 0; i < 600; i++) {
            String page = new String(get(site, address).body(), StandardCharsets.UTF_8);
            if (page.contains("Too much is being worked out")) {
                throw new AssertionError(address + " was turned away: a test has closed what all share");
            }
            if (!page.contains("class=\"working\"")) {
                return page;
            }
            pause();
        }
        throw new AssertionError(address + " is still being worked out");
    }

    /** The answer to a form that is sent; gates apart. */
    public static HttpReply post(Site site, String address, Map<String, String> fields) {
        Map<String, List<String>> form = new HashMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        return answer(site, Route.Method.WRITE, address, form);
    }

    /** Not every part of a page waits for its answer. */
    public static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The answer to one request. */
    public static HttpReply get(Site site, String address) {
        return answer(site, Route.Method.READ, address, Map.of());
    }

    private static HttpReply answer(Site site, Route.Method method, String address, Map<String, List<String>> form) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        Map<String, List<String>> query = new HashMap<>();
        if (mark >= 0) {
            for (String each : address.substring(mark + 1).split("&")) {
                String[] pair = each.split("=", 2);
                query.computeIfAbsent(decoded(pair[0]), it -> new ArrayList<>()).add(decoded(pair[1]));
            }
        }
        for (Route route : site.routes()) {
            Map<String, String> parts = new HashMap<>();
            if (route.method() == method && matches(route.path(), path, parts)) {
                return route.page().apply(new Request(method == Route.Method.READ ? "GET" : "POST", path, parts,
                        query, form,
                        Map.of("host", "127.0.0.1:7788"), Map.of()));
            }
        }
        throw new AssertionError("no page at " + path);
    }

    private static boolean matches(String pattern, String path, Map<String, String> parts) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                parts.put(wanted[i].substring(1, wanted[i].length() - 1), decoded(given[i]));
            } else if (!wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
