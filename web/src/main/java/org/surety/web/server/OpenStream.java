package org.surety.web.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.surety.web.play.PlayPages;

/** One stream that is open. It writes when the browser takes something, and holds one page at most. */
final class OpenStream implements WriteListener, AsyncListener {

    /** Whoever takes nothing for so many looks is stuck. */
    private static final int STUCK_SECONDS = 5;

    private final AsyncContext context;
    private final PlayPages.Stream stream;
    private final ScheduledExecutorService writers;
    private final Runnable left;
    private @Nullable Runnable end;
    private @Nullable String page;
    private boolean still;
    private boolean first = true;
    private boolean over;
    private boolean ready;
    private long waitsSince;

    OpenStream(AsyncContext context, PlayPages.Stream stream, ScheduledExecutorService writers, Runnable left) {
        this.context = context;
        this.stream = stream;
        this.writers = writers;
        this.left = left;
    }

    /**
     * Begins to send.
     *
     * @param seconds how often the browser hears that it is still there
     */
    void begin(int seconds) throws IOException {
        context.addListener(this);
        context.getResponse().getOutputStream().setWriteListener(this);
        synchronized (this) {
            end = stream.open(this::offer);
        }
        again(seconds);
    }

    private void again(int seconds) {
        ScreenStreams.later(writers, () -> {
            synchronized (this) {
                if (over) {
                    return;
                }
                still = true;
            }
            write();
            again(seconds);
        }, seconds);
    }

    /** The latest wins. */
    private void offer(String latest) {
        synchronized (this) {
            if (over) {
                return;
            }
            page = latest;
        }
        try {
            writers.execute(this::write);
        } catch (java.util.concurrent.RejectedExecutionException closed) {
            close();
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            ready = true;
        }
        write();
    }

    private void write() {
        boolean allowed = stream.allowed();
        synchronized (this) {
            if (over || !ready) {
                return;
            }
            try {
                ServletOutputStream out = context.getResponse().getOutputStream();
                while (out.isReady()) {
                    waitsSince = 0;
                    ByteArrayOutputStream next = next(allowed);
                    if (next.size() == 0) {
                        break;
                    }
                    out.write(next.toByteArray());
                    if (out.isReady()) {
                        out.flush();
                    }
                }
                if (allowed && !out.isReady() && waitsSince == 0) {
                    waitsSince = System.nanoTime();
                    ScreenStreams.later(writers, this::letGo, STUCK_SECONDS);
                }
            } catch (IOException | IllegalStateException gone) {
                allowed = false;
            }
        }
        if (!allowed) {
            close();
        }
    }

    /** What is to be sent next; nothing where all has been. */
    private ByteArrayOutputStream next(boolean allowed) {
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        String latest = page;
        if (!allowed) {
            if (!first) {
                next.writeBytes(ScreenStreams.event("end", "over"));
                first = true;
            }
            return next;
        }
        if (latest != null) {
            if (first || still) {
                next.writeBytes(ScreenStreams.event("time", Long.toString(System.currentTimeMillis())));
            }
            next.writeBytes(ScreenStreams.event("screen", latest));
        } else if (still) {
            next.writeBytes(ScreenStreams.event("time", Long.toString(System.currentTimeMillis())));
        }
        first = latest == null && first;
        page = null;
        still = false;
        return next;
    }

    private void letGo() {
        synchronized (this) {
            if (waitsSince == 0 || System.nanoTime() - waitsSince < STUCK_SECONDS * 1_000_000_000L) {
                return;
            }
        }
        close();
    }

    private void close() {
        Runnable ending;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            ending = end;
        }
        if (ending != null) {
            ending.run();
        }
        left.run();
        try {
            context.complete();
        } catch (IllegalStateException completed) {
            // The browser was faster.
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It begins once.
    }
}
