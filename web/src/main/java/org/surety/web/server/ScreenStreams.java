package org.surety.web.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Headers;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.OpenStreams;
import org.surety.web.gate.Proxies;
import org.surety.web.gate.Request;
import org.surety.web.page.Site;
import org.surety.web.play.PlayPages;

/**
 * Pages that are sent anew while they are open, as server-sent events. Whether one may be seen is asked before anything
 * is answered, and again before each page. Of pages that come while one is being sent the latest wins; whoever takes
 * nothing for five seconds is let go. So many are open at once, and so many of one browser.
 */
final class ScreenStreams extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int WRITERS = 4;
    private static final int STILL_THERE_SECONDS = 10;

    private final transient Site site;
    private final transient Proxies proxies;
    private final transient OpenStreams open;
    private transient ScheduledExecutorService writers = pool();

    ScreenStreams(Site site, Proxies proxies) {
        this.site = site;
        this.open = site.context().desk().streams();
        this.proxies = proxies;
    }

    private static ScheduledExecutorService pool() {
        return Executors.newScheduledThreadPool(WRITERS, Thread.ofPlatform().daemon().name("stream", 0).factory());
    }

    @Override
    public void destroy() {
        writers.shutdownNow();
    }

    /** A head alone would open what nobody reads. */
    @Override
    protected void doHead(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        answer(response, HttpReply.text(405, "A stream is asked for with GET."));
    }

    @Override
    protected void doGet(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        Request request = request(asked);
        Optional<HttpReply> away = site.context().gate().turnsAway(request);
        Optional<PlayPages.Stream> stream = away.isPresent() ? Optional.empty() : site.stream(request);
        Headers.plain().forEach(response::setHeader);
        if (stream.isEmpty() && away.isEmpty() && site.isAnotherPage(request)) {
            // The phone slept while its owner was let in.
            response.setContentType("text/event-stream; charset=utf-8");
            response.getOutputStream().write(event("end", "over"));
            return;
        }
        if (stream.isEmpty()) {
            answer(response, away.orElseGet(() -> HttpReply.text(404, "There is nothing here for you.")));
            return;
        }
        String owner = stream.get().owner();
        if (!open.enter(owner)) {
            answer(response, HttpReply.text(429, "So many pages cannot be kept up to date at once."));
            return;
        }
        response.setStatus(200);
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = asked.startAsync();
        context.setTimeout(0);
        OpenStream one = new OpenStream(context, stream.get(), writers, () -> open.leave(owner));
        one.begin(STILL_THERE_SECONDS);
    }

    private static void answer(HttpServletResponse response, HttpReply reply) throws IOException {
        response.setStatus(reply.status());
        response.setContentType(reply.type());
        response.getOutputStream().write(reply.body());
    }

    private Request request(HttpServletRequest asked) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(asked.getHeaderNames()).forEach(it -> headers.put(it, asked.getHeader(it)));
        Map<String, String> cookies = new HashMap<>();
        for (Cookie each : Optional.ofNullable(asked.getCookies()).orElse(new Cookie[0])) {
            cookies.put(each.getName(), each.getValue());
        }
        String path = asked.getRequestURI();
        String[] parts = path.substring(Math.min(path.length(), Gate.STREAM.length())).split("/", -1);
        Map<String, String> named = parts.length == 2 ? Map.of("run", parts[0], "screen", parts[1]) : Map.of();
        return new Request(asked.getMethod(), path, named, Map.of(), Map.of(),
                proxies.heard(asked.getRemoteAddr(), headers), cookies, List.of());
    }

    /** An event of a stream: its kind, and the lines of what it says. */
    static byte[] event(String kind, String data) {
        StringBuilder out = new StringBuilder("event: ").append(kind).append('\n');
        data.lines().forEach(it -> out.append("data: ").append(it).append('\n'));
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Runs a task later, unless the server ends. */
    static void later(ScheduledExecutorService writers, Runnable task, int seconds) {
        try {
            writers.schedule(task, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closed) {
            // The server ends, and every stream with it.
        }
    }
}
