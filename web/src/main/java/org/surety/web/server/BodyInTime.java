package org.surety.web.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What is sent with a request must be here in time, counted from its head on. What is small is awaited before a thread
 * is given to the request: whoever sent a byte now and then, on as many connections as there are threads, would keep
 * everybody else out. Only who is known may send more.
 *
 * <p>Whoever is answered before all of it was read is still heard to the end, so that the answer arrives: a connection
 * that is closed on unread bytes takes what was answered with it (RFC 9112, section 9.6).
 */
final class BodyInTime extends Handler.Wrapper {

    private final long nanos;
    private final int small;
    private final long most;

    /**
     * Bounds of what is sent.
     *
     * @param most how long it may take
     * @param small up to how many bytes are awaited without a thread
     * @param discarded up to how many bytes are read, and forgotten, of whoever has been answered
     */
    BodyInTime(Duration most, int small, long discarded) {
        this.nanos = most.toNanos();
        this.small = small;
        this.most = discarded;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Timed timed = new Timed(request, System.nanoTime() + nanos);
        if (request.getLength() > 0 && request.getLength() <= small) {
            new Gathering(timed, response, callback).run();
            return true;
        }
        return super.handle(timed, response, request.getLength() == 0 || awaitsLeave(request)
                ? callback
                : Callback.from(callback.getInvocationType(), new Forgetting(timed, callback), callback::failed));
    }

    /** Who asks before sending sends nothing after a refusal. */
    private static boolean awaitsLeave(Request request) {
        return request.getHeaders().contains(HttpHeader.EXPECT);
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
            return Content.Chunk.from(
                    new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408, "not sent in time"), true);
        }

        /** Unlike that of the server, it leaves what is still on its way to be read. */
        @Override
        public boolean consumeAvailable() {
            Content.Chunk chunk = read();
            while (chunk != null && !chunk.isLast()) {
                chunk.release();
                chunk = read();
            }
            return chunk != null && !Content.Chunk.isFailure(chunk);
        }
    }

    /** Collects what is small, and then has the request answered. */
    private final class Gathering implements Runnable {

        private final Timed request;
        private final Response response;
        private final Callback callback;
        private final ByteBuffer sent;

        Gathering(Timed request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.sent = ByteBuffer.allocate((int) request.getLength());
        }

        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    Response.writeError(request, response, callback, chunk.getFailure());
                    return;
                }
                sent.put(chunk.getByteBuffer());
                chunk.release();
                if (chunk.isLast()) {
                    sent.flip();
                    request.getContext().execute(this::answer);
                    return;
                }
            }
        }

        private void answer() {
            try {
                if (!BodyInTime.super.handle(new Gathered(request, sent), response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception broken) {
                Response.writeError(request, response, callback, broken);
            }
        }
    }

    /** A request all of which is here. */
    private static final class Gathered extends Request.Wrapper {

        private final Content.Source sent;

        Gathered(Request request, ByteBuffer sent) {
            super(request);
            this.sent = Content.Source.from(sent);
        }

        @Override
        public Content.Chunk read() {
            return sent.read();
        }

        @Override
        public void demand(Runnable next) {
            sent.demand(next);
        }

        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }

    /** Reads what is still on its way of a request that has been answered, and then ends it. */
    private final class Forgetting implements Runnable {

        private final Timed request;
        private final Callback callback;
        private long read;

        Forgetting(Timed request, Callback callback) {
            this.request = request;
            this.callback = callback;
        }

        @Override
        public void run() {
            while (read <= most) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                read += chunk.remaining();
                chunk.release();
                if (chunk.isLast()) {
                    break;
                }
            }
            callback.succeeded();
        }
    }
}
