package org.surety.web.server;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.surety.web.api.Api;
import org.surety.web.api.ApiAnswer;
import org.surety.web.api.ProblemWords;
import org.surety.web.gate.Headers;
import org.surety.web.gate.Request;

/** Carries requests of programs to what answers them, and events back as they come about. */
final class ProgramRequests {

    private static final int LARGEST_BODY = 9 << 20;
    /** A comment, which no program hears as an event. */
    private static final byte[] STILL_THERE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Api api;

    ProgramRequests(Api api) {
        this.api = api;
    }

    void answer(Context context, Request request) {
        ApiAnswer answer;
        try {
            answer = api.answer(request, () -> body(context));
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            answer = new ApiAnswer.Whole(ProblemWords.fault().reply());
        }
        switch (answer) {
            case ApiAnswer.Whole whole -> WebServer.answer(context, whole.reply());
            case ApiAnswer.Streamed streamed -> stream(context, streamed.events());
        }
    }

    private static byte[] body(Context context) {
        try {
            byte[] body = context.req().getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new Api.BodyTooLarge();
            }
            return body;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whoever may hear it has been let in before the answer begins; no thread of the server waits. */
    private void stream(Context context, ApiAnswer.Events events) {
        HttpServletResponse response = context.res();
        response.setStatus(200);
        response.setContentType("text/event-stream; charset=utf-8");
        Headers.plain().forEach(response::setHeader);
        // Programs in front that gather answers before they hand them on leave this one alone.
        response.setHeader("X-Accel-Buffering", "no");
        CompletableFuture<Void> over = new CompletableFuture<>();
        context.future(() -> over);
        Thread.ofVirtual().name("events").start(() -> {
            try {
                OutputStream out = response.getOutputStream();
                out.flush();
                events.tell((name, data) -> write(out, name, data));
            } catch (IOException gone) {
                // Nobody hears it any more; the job goes on.
            } catch (RuntimeException fault) {
                fault.printStackTrace();
            } finally {
                over.complete(null);
            }
        });
    }

    private static void write(OutputStream out, String name, String data) throws IOException {
        out.write(name.isEmpty() ? STILL_THERE : ScreenStreams.event(name, data.strip()));
        out.flush();
    }
}
