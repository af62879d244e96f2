package org.surety.cli;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What one thread writes and another reads, as between two programs: a write never waits and is never interrupted,
 * whichever thread writes, and what is written last comes last.
 */
final class QueuedBytes {

    private static final byte[] END = new byte[0];

    private final LinkedBlockingQueue<byte[]> written = new LinkedBlockingQueue<>();

    /** Nothing more comes. */
    void end() {
        written.add(END);
    }

    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int one) {
                written.add(new byte[]{(byte) one});
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (length > 0) {
                    written.add(Arrays.copyOfRange(bytes, from, from + length));
                }
            }
        };
    }

    InputStream in() {
        return new InputStream() {
            private byte[] now = {1};
            private int at = 1;

            @Override
            public int read() throws InterruptedIOException {
                return more() ? now[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) throws InterruptedIOException {
                if (length == 0 || !more()) {
                    return length == 0 ? 0 : -1;
                }
                int count = Math.min(length, now.length - at);
                System.arraycopy(now, at, into, from, count);
                at += count;
                return count;
            }

            private boolean more() throws InterruptedIOException {
                try {
                    while (at == now.length && now != END) {
                        now = written.take();
                        at = 0;
                    }
                } catch (InterruptedException stopped) {
                    throw new InterruptedIOException();
                }
                return now != END;
            }
        };
    }
}
