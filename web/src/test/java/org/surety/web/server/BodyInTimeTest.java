package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.page.Sites;
import org.surety.web.server.WebServer.InTime;

/** Whoever sends slowly: a head, or what comes with one. */
@Timeout(60)
class BodyInTimeTest {

    private static final int LENGTH = 200;
    private static final int MANY = 200;
    /** Under which sites of tests answer, wherever they listen. */
    private static final String HOST = "127.0.0.1:7788";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private Optional<WebServer> server = Optional.empty();

    private int started(Duration head, Duration body) {
        WebServer fresh = WebServer.start(WebServer.Listening.alone(0), Sites.in(folder), Optional.empty(),
                new InTime(head, body));
        server = Optional.of(fresh);
        return fresh.port();
    }

    @AfterEach
    void stop() {
        server.ifPresent(WebServer::close);
    }

    /** Whoever sends a byte now and then is not waited for; whoever has sent all of it is answered. */
    @Test
    void whoSendsTooSlowlyIsCutOff() throws Exception {
        int port = started(LONG, Duration.ofMillis(300));
        assertThat(sent(port, LENGTH)).as("bytes until it was cut off").isBetween(5, LENGTH - 1);
        assertThat(sent(port, 3)).isEqualTo(3);
    }

    /** Sends a form of so many bytes, one every 20 milliseconds; gives how many it was when the server answered. */
    private static int sent(int port, int length) throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(form(length));
            int sent = 0;
            while (sent < length && socket.getInputStream().available() == 0) {
                out.write('a');
                sent++;
                Thread.sleep(20);
            }
            assertThat(socket.getInputStream().read()).as("an answer").isEqualTo('H');
            return sent;
        }
    }

    private static byte[] form(int length) {
        return ascii("POST /j/ABCDEF HTTP/1.1\r\nHost: " + HOST + "\r\nOrigin: http://" + HOST
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void manyWhoSendFormsSlowlyKeepNobodyElseOut() throws Exception {
        assertOthersAreAnswered(started(LONG, Duration.ofSeconds(4)), form(LENGTH), MANY);
    }

    @Test
    void manyWhoSendHeadsSlowlyKeepNobodyElseOutAndAreCutOff() throws Exception {
        assertOthersAreAnswered(started(Duration.ofSeconds(4), LONG), ascii("GET /healthz HTTP/1.1\r\nX-Slow: "), 0);
    }

    /**
     * Opens many connections that begin with this and then send a byte a second until they are cut off; at least so
     * many of them hear why.
     */
    private static void assertOthersAreAnswered(int port, byte[] begin, int answered) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                sockets.add(socket);
                socket.getOutputStream().write(begin);
            }
            for (int second = 0; second < 2; second++) {
                for (Socket socket : sockets) {
                    socket.getOutputStream().write('a');
                }
                try (Socket other = new Socket("127.0.0.1", port)) {
                    assertIsServed(other);
                }
                Thread.sleep(1000);
            }
            int heard = 0;
            for (Socket socket : sockets) {
                heard += isAnswered(socket) ? 1 : 0;
            }
            assertThat(heard).isGreaterThanOrEqualTo(answered);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void assertIsServed(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(ascii("GET /healthz HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n"));
        String begins = "HTTP/1.1 200";
        byte[] head = socket.getInputStream().readNBytes(begins.length());
        assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo(begins);
        socket.getInputStream().readNBytes(socket.getInputStream().available());
    }

    /** Sends on until this is cut off; whether there was an answer. */
    private static boolean isAnswered(Socket socket) throws InterruptedException {
        while (true) {
            try {
                if (socket.getInputStream().available() > 0) {
                    return true;
                }
                socket.getOutputStream().write('a');
            } catch (IOException over) {
                return false;
            }
            Thread.sleep(5);
        }
    }

    /** What is counted is until the head of a request is here, not how long a connection serves. */
    @Test
    void aConnectionThatAsksAgainAndAgainIsKept() throws Exception {
        int port = started(Duration.ofMillis(600), LONG);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            for (int i = 0; i < 8; i++) {
                assertIsServed(socket);
                Thread.sleep(150);
            }
            Thread.sleep(700);
            assertThat(socket.getInputStream().readAllBytes()).as("closed, for nothing was asked").isEmpty();
        }
    }

    /** A connection that was closed on bytes that nobody read would take the answer with it. */
    @Test
    void whoIsRefusedWhileSendingHearsWhy() throws Exception {
        int port = started(LONG, LONG);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 30; i++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/w/none"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[3_000_000])).build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(421);
            }
        }
    }
}
