package org.surety.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.surety.web.Serve;

/**
 * Fifty people who read {@code lavrov-2025} in their browsers at once, each a connection of its own to a server in the
 * same process: how long one of them waits for a page, and for a page under another reading. JMH gives the percentiles.
 * The heap is all that server and readers have.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-Xss32m", "-XX:+UseSerialGC"})
@Threads(50)
@Warmup(iterations = 2, time = 15)
@Measurement(iterations = 3, time = 20)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class ReadersBenchmark {

    private static final String TEXT = "/a/lavrov-2025";
    private static final List<String> PAGES = List.of("/", TEXT, TEXT + "?by=RUS&of=UKR",
            TEXT + "?by=USA&of=UKR&why=stop", TEXT + "/odds", TEXT + "/deal", TEXT + "/life", TEXT + "/take");

    /** The server, and where its pages are. */
    @State(Scope.Benchmark)
    public static class Server {
        private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final AtomicLong seeds = new AtomicLong();
        private Serve serve;
        private String base;
        private String cookie;
        private List<String> readings;

        /** Starts it, and asks for each page until all its answers are there. */
        @Setup
        public void start() throws IOException, InterruptedException {
            Path home = ProjectFolder.find();
            Path folder = Files.createTempDirectory("surety-readers");
            serve = Serve.start(home, folder, folder, 0);
            String start = serve.address();
            base = start.substring(0, start.indexOf("/start"));
            String set = client.send(HttpRequest.newBuilder(URI.create(start)).build(),
                    HttpResponse.BodyHandlers.discarding()).headers().firstValue("set-cookie").orElseThrow();
            cookie = set.substring(0, set.indexOf(';'));
            List<String> drawn = new ArrayList<>();
            for (String decision : List.of("no-vote", "each-individually", "all-agree", "security-council")) {
                for (String talks : List.of("three-days", "no-limit")) {
                    for (String attacker : List.of("RUS", "USA", "CHN", "FRA", "GBR")) {
                        drawn.add(TEXT + "?hold=decision:" + decision + "&hold=consult:" + talks + "&by=" + attacker
                                + "&of=UKR");
                    }
                }
            }
            readings = drawn;
            for (String each : PAGES) {
                while (get(each).contains("class=\"working\"")) {
                    Thread.sleep(200);
                }
            }
        }

        /** Ends it, and tells what of the heap is in use. */
        @TearDown
        public void stop() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf("%n# heap in use at the end: %d MB%n",
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            serve.close();
        }

        private String get(String address) throws IOException, InterruptedException {
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(URI.create(base + address))
                    .header("Cookie", cookie).header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.headers().firstValue("content-encoding").isPresent()
                    ? new GZIPInputStream(answer.body())
                    : answer.body()) {
                String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(address + ": " + answer.statusCode());
                }
                return page;
            }
        }
    }

    /** One of them. */
    @State(Scope.Thread)
    public static class Reader {
        /** How long they read before they go on, on average; none is more than people can do. */
        @Param({"2000", "0"})
        private int pauseMillis;

        private SplittableRandom random;

        /** Each goes a way of its own, the same in every run. */
        @Setup
        public void begin(Server server) {
            random = new SplittableRandom(server.seeds.incrementAndGet());
        }

        /** Reads; this is not measured. */
        @Setup(Level.Invocation)
        public void read() throws InterruptedException {
            if (pauseMillis > 0) {
                Thread.sleep(random.nextInt(2 * pauseMillis));
            }
        }
    }

    /** Any page. */
    @Benchmark
    public String page(Server server, Reader reader) throws IOException, InterruptedException {
        return server.get(PAGES.get(reader.random.nextInt(PAGES.size())));
    }

    /** The text under one of forty readings and questions; more than one reader asks for each. */
    @Benchmark
    public String reading(Server server, Reader reader) throws IOException, InterruptedException {
        return server.get(server.readings.get(reader.random.nextInt(server.readings.size())));
    }
}
