package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.page.Sites;

class BodyInTimeTest {

    private static final int LENGTH = 200;
    /** Under which sites of tests answer, wherever they listen. */
    private static final String HOST = "127.0.0.1:7788";

    @TempDir
    private Path folder;

    /** Whoever sends a byte now and then is not waited for; whoever has sent all of it is answered. */
    @Test
    @Timeout(30)
    void whoSendsTooSlowlyIsCutOff() throws Exception {
        WebServer server = WebServer.start(WebServer.Listening.alone(0), Sites.in(folder), Optional.empty(),
                Duration.ofMillis(300));
        try {
            assertThat(sent(server.port(), LENGTH)).as("bytes until it was cut off").isBetween(5, LENGTH - 1);
            assertThat(sent(server.port(), 3)).isEqualTo(3);
        } finally {
            server.close();
        }
    }

    /** Sends a form of so many bytes, one every 20 milliseconds; gives how many it was when the server answered. */
    private static int sent(int port, int length) throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /j/ABCDEF HTTP/1.1\r\nHost: " + HOST + "\r\nOrigin: http://" + HOST
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
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
}
