package org.surety.conformance.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One address for several servers: each connection goes to the first that answers. It looks into nothing. */
final class Relay implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Integer> servers = new CopyOnWriteArrayList<>();

    Relay() throws IOException {
        daemon(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void to(int server) {
        servers.add(server);
    }

    private static void daemon(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket in = door.accept();
                daemon(() -> connect(in));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket in) {
        for (int server : servers) {
            try {
                Socket out = new Socket(InetAddress.getLoopbackAddress(), server);
                daemon(() -> carry(in, out));
                carry(out, in);
                return;
            } catch (IOException dead) {
                // The next one may live.
            }
        }
        close(in);
    }

    private static void carry(Socket from, Socket to) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException gone) {
            // Both ends are closed.
        }
    }

    private static void close(Socket it) {
        try {
            it.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }
}
