package org.surety.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.surety.web.Serve;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.PublicAddress;
import org.surety.web.server.WebServer;
import org.surety.workbench.works.StorePlace;

/**
 * A team of fifty who read and five who save, each with an account and a connection, on one server in the same process
 * with its store on the disk: how long a reader waits for a page, and a writer for a change and its save.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-Xss32m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 20)
@Measurement(iterations = 3, time = 20)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class TeamBenchmark {

    private static final String HOST = "surety.example.org";
    private static final String TEXT = "/a/lavrov-2025";
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([0-9a-f]+)\"");
    private static final Pattern LINK = Pattern.compile("token=([A-Za-z0-9_-]{43})\"");
    private static final int READING_MILLIS = 2_000;
    private static final int WRITING_MILLIS = 10_000;

    /** The server, and the text that its writers write. */
    @State(Scope.Benchmark)
    public static class Server {
        private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final AtomicInteger names = new AtomicInteger();
        private Serve serve;
        private Person first;
        private String work;

        /** Starts it, with one administrator who begins a work. */
        @Setup
        public void start() throws IOException, InterruptedException {
            Path folder = Files.createTempDirectory("surety-team");
            serve = Serve.team(ProjectFolder.find(), StorePlace.in(folder.resolve("works")),
                    folder, PublicAddress.of("https://" + HOST),
                    new WebServer.Listening("127.0.0.1", 0, Proxies.of(Set.of("127.0.0.1"))));
            first = new Person(this, serve.address().replaceAll(".*token=", ""));
            first.get(TEXT + "/own");
            work = first.post(TEXT + "/own", Map.of()).replaceAll("/[^/]*/edit$", "");
            for (String each : List.of("/", TEXT, work + "/agreement.yaml", TEXT + "/life")) {
                while (first.get(each).contains("class=\"working\"")) {
                    Thread.sleep(200);
                }
            }
        }

        /** Somebody more who belongs to the work. */
        synchronized Person joins() throws IOException, InterruptedException {
            first.get(work + "/sharing");
            String page = first.page(work + "/sharing", Map.of("do", "invite", "role", "drafter"));
            return new Person(this, found(LINK, page));
        }

        /** Ends it. */
        @TearDown
        public void stop() {
            serve.close();
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern);
        }
        return found.group(1);
    }

    /** Somebody in a browser who is signed in. */
    static final class Person {
        private final Server server;
        private final String cookie;
        private String token = "";

        Person(Server server, String invitation) throws IOException, InterruptedException {
            this.server = server;
            String name = "person" + server.names.incrementAndGet();
            HttpResponse<String> in = send("/join", "", Map.of("token", invitation, "name", name, "mail",
                    name + "@example.org", "password", "password of " + name));
            String set = in.headers().firstValue("set-cookie").orElseThrow(() -> new IllegalStateException(in.body()));
            cookie = set.substring(0, set.indexOf(';'));
            get("/me");
        }

        private HttpRequest.Builder request(String path, String with) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.serve.port() + path))
                            .header("X-Forwarded-Host", HOST).header("X-Forwarded-Proto", "https")
                            .header("Sec-Fetch-Site", "same-origin");
            return with.isEmpty() ? request : request.header("Cookie", with);
        }

        private HttpResponse<String> send(String path, String with, Map<String, String> form)
                throws IOException, InterruptedException {
            String fields = form.entrySet().stream().map(it -> it.getKey() + "="
                    + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
            return server.client.send(request(path, with).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("form-token=" + token + "&" + fields)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        String get(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = server.client.send(request(path, cookie).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            Matcher found = TOKEN.matcher(answer.body());
            token = found.find() ? found.group(1) : token;
            return answer.body();
        }

        String page(String path, Map<String, String> form) throws IOException, InterruptedException {
            return send(path, cookie, form).body();
        }

        /** Sends a form, and gives where that leads. */
        String post(String path, Map<String, String> form) throws IOException, InterruptedException {
            HttpResponse<String> answer = send(path, cookie, form);
            return answer.headers().firstValue("location")
                    .orElseThrow(() -> new IllegalStateException(path + ": " + answer.statusCode()));
        }
    }

    /** One who reads: the catalog, one of its texts, and the text that others write. */
    @State(Scope.Thread)
    public static class Reader {
        private Person person;
        private SplittableRandom random;
        private List<String> pages;

        /** Joins. */
        @Setup
        public void join(Server server) throws IOException, InterruptedException {
            person = server.joins();
            random = new SplittableRandom(server.names.get());
            pages = List.of("/", TEXT, TEXT + "?by=RUS&of=UKR", TEXT + "/odds", TEXT + "/life",
                    server.work + "/agreement.yaml", server.work + "/agreement.yaml/history");
        }

        /** Reads for a while; this is not measured. */
        @Setup(Level.Invocation)
        public void read() throws InterruptedException {
            Thread.sleep(random.nextInt(2 * READING_MILLIS));
        }
    }

    /** One who writes in a work of one's own. */
    @State(Scope.Thread)
    public static class Writer {
        private Person person;
        private SplittableRandom random;
        private String text;
        private int revision = 1;

        /** Joins, and makes a copy. */
        @Setup
        public void join(Server server) throws IOException, InterruptedException {
            person = server.joins();
            random = new SplittableRandom(server.names.get());
            text = person.post("/a/guarantee-1919-gb/own", Map.of()).replaceAll("/edit$", "");
        }

        /** Thinks; this is not measured. */
        @Setup(Level.Invocation)
        public void think() throws InterruptedException {
            Thread.sleep(random.nextInt(2 * WRITING_MILLIS));
        }
    }

    /** A page. */
    @Benchmark
    @Group("team")
    @GroupThreads(50)
    public String reads(Reader reader) throws IOException, InterruptedException {
        return reader.person.get(reader.pages.get(reader.random.nextInt(reader.pages.size())));
    }

    /** A change, and its save as the next revision. */
    @Benchmark
    @Group("team")
    @GroupThreads(5)
    public String saves(Writer writer) throws IOException, InterruptedException {
        String tried = writer.person.post(writer.text + "/edit", Map.of("do", "put", "path", "title", "value",
                "Title " + writer.revision));
        String saved = writer.person.post(tried, Map.of("do", "save", "base", Integer.toString(writer.revision), "key",
                "save-" + writer.random.nextLong(Long.MAX_VALUE), "why", ""));
        writer.revision++;
        return saved;
    }
}
