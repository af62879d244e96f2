package org.surety.web.server;

import java.time.Duration;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What is sent with a request must be here in time, counted from its head on. A thread waits for what is sent, so
 * whoever sent a byte now and then, on as many connections as there are threads, would keep everybody else out.
 */
final class BodyInTime extends Handler.Wrapper {

    private final long nanos;

    BodyInTime(Duration most) {
        this.nanos = most.toNanos();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Timed(request, System.nanoTime() + nanos), response, callback);
    }

    /** A request that gives no more of what is sent once its time is over. */
    private static final class Timed extends Request.Wrapper {

        private final long end;

        Timed(Request request, long end) {
            super(request);
            this.end = end;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            // What was here in time may be read later.
            if (chunk == null || chunk.isLast() || System.nanoTime() - end < 0) {
                return chunk;
            }
            chunk.release();
            return Content.Chunk.from(new BadMessageException(HttpStatus.REQUEST_TIMEOUT_408, "not sent in time"), true);
        }
    }
}
