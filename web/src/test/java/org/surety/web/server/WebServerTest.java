package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.Serve;
import org.surety.web.page.Sites;

/** A server as a browser sees it, and as others see it. */
class WebServerTest {

    @TempDir
    private Path folder;
    private Serve serve;
    private String origin;
    private HttpClient browser;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data"));
        serve = Serve.start(Sites.HOME, folder, folder.resolve("data"), 0);
        String address = serve.address();
        origin = address.substring(0, address.indexOf("/start"));
        browser = HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();
        assertThat(browser.send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        serve.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(origin + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(origin).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyAnswerHasThePolicy() throws IOException, InterruptedException {
        for (String path : new String[]{"/", "/a/no-such", "/nowhere/at/all", "/healthz", "/jobs"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).isPresent();
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).as(path).isEmpty();
            // No part of a page is kept for the whole, and nothing that is asked for leads a page elsewhere.
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(answer.headers().firstValue("Vary")).as(path).contains("HX-Request");
            }
            assertThat(answer.headers().map().keySet()).as(path).noneMatch(it -> it.startsWith("hx-"));
        }
        assertThat(get("/a/no-such").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere/at/all").body()).contains("There is nothing at this address");
    }

    /** What a page may make htmx do, whatever is put into it. */
    @Test
    void htmxMayDoNoMoreThanPagesNeed() throws IOException, InterruptedException {
        String page = get("/").body();
        assertThat(page).containsPattern("<meta name=\"htmx-config\" content=\"[^\"]*\">");
        assertThat(page.replaceAll("(?s).*name=\"htmx-config\" content=\"([^\"]*)\".*", "$1").replace("&quot;", "'"))
                .contains("'allowEval':false", "'allowScriptTags':false", "'includeIndicatorStyles':false",
                        "'historyCacheSize':0", "'selfRequestsOnly':true");
    }

    /** Whoever is on another machine finds no server at all. */
    @Test
    void listensOnItsOwnMachineAlone() throws IOException {
        int port = URI.create(origin).getPort();
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, port), 2_000);
                        }
                    }).as("through " + address).isInstanceOf(IOException.class);
                }
            }
        }
        try (Socket own = new Socket("127.0.0.1", port)) {
            assertThat(own.isConnected()).isTrue();
        }
    }

    @Test
    void aNameOfSomebodyElsesReadsNothing() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /assets/x/surety.css HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void noFileIsReachedByAName() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String path : new String[]{"/w/here/secret.txt", "/w/here/..%2F..%2Fetc%2Fpasswd",
                "/a/..%2F..%2Fpom.xml", "/a/%2e%2e", "/assets/x/..%2Fweb.css", "/w/other/agreement.yaml"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("secret</").doesNotContain("root:");
        }
    }

    @Test
    void whatIsTooLargeIsNotRead() throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(origin + "/jobs/1/stop"))
                .header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("x=" + "y".repeat(3 << 20))).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(403, 413);
    }

    @Test
    void aFileThatIsTooLargeIsSaidToBe() throws IOException, InterruptedException {
        String line = "-----line";
        String head = "--" + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n";
        for (int megabytes : new int[]{11, 31}) {
            HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(origin + "/in/drafts"))
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "multipart/form-data; boundary=" + line)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            head + "y".repeat(megabytes << 20) + "\r\n--" + line + "--\r\n"))
                    .build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(megabytes + " MB").isEqualTo(413);
            assertThat(answer.body()).contains("A file has at most 10 MB", "<div id=\"view\">");
        }
        HttpResponse<String> torn = browser.send(HttpRequest.newBuilder(URI.create(origin + "/in/drafts"))
                .header("Sec-Fetch-Site", "same-origin").header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofString(head + "y")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(torn.statusCode()).isEqualTo(400);
        assertThat(torn.body()).contains("This form cannot be read");
    }

    @Test
    void assetsMayBeKeptForEverAndNothingElse() throws IOException, InterruptedException {
        String page = get("/").body();
        String script = page.replaceAll("(?s).*src=\"(/assets/[^\"]*htmx.js)\".*", "$1");
        assertThat(get(script).headers().firstValue("Cache-Control")).hasValueSatisfying(
                it -> assertThat(it).contains("immutable"));
        assertThat(get(script).body()).contains("htmx");
        assertThat(get("/").headers().firstValue("Cache-Control")).contains("no-store");
    }
}
