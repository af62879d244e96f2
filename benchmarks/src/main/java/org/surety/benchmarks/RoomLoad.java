package org.surety.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surety.web.Serve;
import org.surety.workbench.works.PersonQuota;

/**
 * Two hundred people in ten exercises, each with a page open that is kept up to date, on one server in a process of its
 * own with its store on the disk. They make moves of the exercise and say words. Told are the time from a move being
 * sent until it stands on all screens of its exercise, and the processor time of the server for each event.
 *
 * <p>
 * {@code RoomLoad [exercises] [people in each] [seconds] [events of each person in a minute]}
 */
public final class RoomLoad {

    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(form-token|key)\" value=\"([^\"]*)\"");
    private static final Pattern MOVE = Pattern.compile("<button type=\"submit\" name=\"move\" value=\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("class=\"hour\"");
    private static final List<String> SEATS =
            List.of("protected", "china", "france", "united-kingdom", "russia", "united-states");
    private static final int LONGEST_SECONDS = 20;

    private final String local;
    private final String room;
    private final SplittableRandom random = new SplittableRandom(15);
    private final Queue<Double> words = new ConcurrentLinkedQueue<>();
    private final Queue<Double> moves = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    private RoomLoad(String local, String room) {
        this.local = local;
        this.room = room;
    }

    /** Runs it, or the server where the first argument says so. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 1 && args[0].equals("serve")) {
            serve(Path.of(args[1]));
            return;
        }
        List<Integer> asked = Stream.of(args).map(Integer::valueOf).toList();
        int exercises = asked.isEmpty() ? 10 : asked.get(0);
        int people = asked.size() < 2 ? 20 : asked.get(1);
        int seconds = asked.size() < 3 ? 120 : asked.get(2);
        int each = asked.size() < 4 ? 1 : asked.get(3);
        Path folder = Files.createTempDirectory("surety-room");
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xss16m", "-Xmx768m", "-Dsurety.home=" + ProjectFolder.find(),
                "-cp", System.getProperty("java.class.path"), RoomLoad.class.getName(), "serve", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            RoomLoad load = new RoomLoad(said.readLine(), said.readLine());
            load.run(server.toHandle(), exercises, people, seconds, each);
        } finally {
            server.destroyForcibly();
        }
    }

    private static void serve(Path folder) throws InterruptedException {
        Path home = ProjectFolder.find();
        try (Serve serve = Serve.start(home, folder, folder.resolve("data"), 0, PersonQuota.USUAL,
                OptionalInt.of(0))) {
            System.out.println(serve.address());
            System.out.println(serve.rooms().getFirst().replaceAll("/j$", ""));
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** A browser of one person: the page that it has, what its forms send, and its stream. */
    private static final class Browser {

        private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        private final String origin;
        private final Map<String, String> hidden = new ConcurrentHashMap<>();
        private final Map<String, String> cookies = new ConcurrentHashMap<>();
        private final AtomicReference<String> screen = new AtomicReference<>("");
        private String path = "";

        Browser(String origin) {
            this.origin = origin;
        }

        private HttpRequest.Builder request(String where) {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(where.startsWith("http")
                    ? where
                    : origin + where));
            return cookies.isEmpty()
                    ? builder
                    : builder.header("Cookie", cookies.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }

        private HttpResponse<String> sent(HttpRequest.Builder builder) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream().map(it -> it.split(";", 2)[0].split("=", 2))
                    .forEach(it -> cookies.put(it[0], it[1]));
            Matcher found = HIDDEN.matcher(answer.body());
            while (found.find()) {
                hidden.put(found.group(1), found.group(2));
            }
            return answer;
        }

        String get(String where) throws IOException, InterruptedException {
            HttpResponse<String> answer = sent(request(where).GET());
            Optional<String> on = answer.headers().firstValue("Location");
            return on.isPresent() ? get(on.get()) : answer.body();
        }

        HttpResponse<String> post(String where, String... fields) throws IOException, InterruptedException {
            Map<String, String> form = new LinkedHashMap<>(hidden);
            for (int i = 0; i < fields.length; i += 2) {
                form.put(fields[i], fields[i + 1]);
            }
            return sent(request(where).header("Origin", origin)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&")))));
        }

        private String shows() {
            return Objects.requireNonNull(screen.get());
        }

        /** Hears its screen from now on. */
        void follow(Runnable changed) {
            HttpRequest stream = request(path.replaceFirst("^/x/", "/stream/")).build();
            client.sendAsync(stream, HttpResponse.BodyHandlers.ofLines()).thenAccept(answer -> {
                StringBuilder page = new StringBuilder();
                answer.body().forEach(line -> {
                    if (line.isEmpty() && !page.isEmpty()) {
                        screen.set(page.toString());
                        page.setLength(0);
                        changed.run();
                    } else if (line.startsWith("data: <")) {
                        page.append(line);
                    }
                });
            });
        }

        int lines() {
            return (int) LINE.matcher(shows()).results().count();
        }
    }

    /** An exercise with its people. */
    private final class Table {

        private final List<Browser> people = new ArrayList<>();
        private final Object news = new Object();

        private void changed() {
            synchronized (news) {
                news.notifyAll();
            }
        }

        /** Somebody says or does something; how long it takes until all have it, in milliseconds. */
        private void event(int who, boolean move) throws IOException, InterruptedException {
            Browser browser = people.get(who);
            List<String> codes = MOVE.matcher(browser.shows()).results().map(it -> it.group(1)
                    .replace("&quot;", "\"").replace("&amp;", "&")).filter(it -> it.contains("\"speak\"")).toList();
            // Whoever came to a seat first is its captain; what others press is only proposed.
            boolean moves = move && who < SEATS.size() && !codes.isEmpty();
            String mark = "words " + random.nextInt(Integer.MAX_VALUE);
            List<Integer> before = people.stream().map(Browser::lines).toList();
            long sent = System.nanoTime();
            HttpResponse<String> answer = moves
                    ? browser.post(browser.path, "key", mark, "move", codes.get(random.nextInt(codes.size())))
                    : browser.post(browser.path, "key", mark, "do", "note", "to", "", "words", mark);
            if (answer.statusCode() >= 400 || answer.statusCode() == 200) {
                refused.incrementAndGet();
                return;
            }
            long end = sent + Duration.ofSeconds(LONGEST_SECONDS).toNanos();
            synchronized (news) {
                while (System.nanoTime() < end && !shown(moves, mark, before)) {
                    news.wait(50);
                }
            }
            if (shown(moves, mark, before)) {
                (moves ? RoomLoad.this.moves : words).add((System.nanoTime() - sent) / 1e6);
            } else {
                lost.incrementAndGet();
            }
        }

        private boolean shown(boolean move, String mark, List<Integer> before) {
            for (int i = 0; i < people.size(); i++) {
                Browser browser = people.get(i);
                if (move ? browser.lines() <= before.get(i) : !browser.shows().contains(mark)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private Table prepared(Browser control, int size) throws IOException, InterruptedException {
        control.get("/x/new?exercise=first-hour");
        String address = control.post("/x/new", "exercise", "first-hour", "minutes", "600", "comes.attack",
                "2027-03-01 09:01").headers().firstValue("Location").orElseThrow();
        String code = found(control.get(address), "join-code\">([A-Z]{6})");
        Table table = new Table();
        for (int i = 0; i < size; i++) {
            Browser one = new Browser(room);
            one.get("/j/" + code);
            one.path = one.post("/j/" + code, "name", "Person " + i, "seat", SEATS.get(i % SEATS.size()), "do", "ask")
                    .headers().firstValue("Location").orElseThrow();
            table.people.add(one);
        }
        control.get(address);
        control.post(address, "do", "admit-all");
        control.get(address);
        control.post(address, "do", "start");
        for (Browser one : table.people) {
            one.screen.set(one.get(one.path));
            one.follow(table::changed);
        }
        return table;
    }

    private void run(ProcessHandle server, int exercises, int size, int seconds, int each)
            throws IOException, InterruptedException {
        Browser control = new Browser(local.substring(0, local.indexOf("/start")));
        control.get(local);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < exercises; i++) {
            tables.add(prepared(control, size));
        }
        System.out.println("# " + exercises * size + " people in " + exercises + " exercises");
        period(tables, 20, each);
        words.clear();
        moves.clear();
        refused.set(0);
        Duration before = server.info().totalCpuDuration().orElse(Duration.ZERO);
        period(tables, seconds, each);
        Duration spent = server.info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
        int events = words.size() + moves.size();
        System.out.println("# words said: " + told(words));
        System.out.println("# moves made: " + told(moves));
        System.out.println("# refused " + refused + ", not on all screens within " + LONGEST_SECONDS + " s: " + lost);
        System.out.printf("# processor time of the server: %.1f s in %d s, %.0f ms for each of %d events%n",
                spent.toMillis() / 1e3, seconds, spent.toMillis() / (double) Math.max(1, events), events);
    }

    private static String told(Queue<Double> times) {
        double[] all = times.stream().mapToDouble(it -> it).sorted().toArray();
        return all.length == 0
                ? "none"
                : "%d; on all screens after p50 %.0f ms, p95 %.0f ms, at most %.0f ms".formatted(all.length,
                        all[all.length / 2], all[Math.min(all.length - 1, all.length * 95 / 100)],
                        Arrays.stream(all).max().orElse(0));
    }

    /** Everybody does something now and then; of two things one is a move, where there are any. */
    private void period(List<Table> tables, int seconds, int each) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Thread> threads = new ArrayList<>();
        for (Table table : tables) {
            SplittableRandom own = random.split();
            threads.add(Thread.ofVirtual().start(() -> {
                double pause = 60_000.0 / each / table.people.size();
                try {
                    while (System.nanoTime() < end) {
                        Thread.sleep((long) (-Math.log(1 - own.nextDouble()) * pause));
                        table.event(own.nextInt(table.people.size()), own.nextBoolean());
                    }
                } catch (IOException gone) {
                    lost.incrementAndGet();
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
