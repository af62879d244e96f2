package org.surety.web.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of one person, behind a proxy on the same machine that ends TLS. Follows nothing by itself. */
public final class TeamBrowser {

    /** Under which the team reaches its server. */
    public static final String HOST = "surety.example.org";

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([0-9a-f]+)\"");
    private static final Pattern COOKIE = Pattern.compile("__Host-surety=([^;]*)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private String cookie = "";
    private String token = "";
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("X-Forwarded-Host", HOST,
            "X-Forwarded-Proto", "https", "Sec-Fetch-Site", "same-origin"));

    /** Nobody yet. */
    public TeamBrowser(int port) {
        this.port = port;
    }

    /** What the cookie holds; empty for none. */
    public String cookie() {
        return cookie;
    }

    /** The same with another cookie, as a thief would have it. */
    public TeamBrowser with(String other) {
        cookie = other;
        return this;
    }

    /** The same with another header; without it where it is empty. */
    public TeamBrowser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path) {
        return answer(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).GET());
    }

    /** Sends a form with the token of the last page. */
    public HttpResponse<String> post(String path, String... fields) {
        return answer(form(path, fields));
    }

    private HttpRequest.Builder form(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("form-token", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    /** Sends a form whose answer is a file. */
    public byte[] file(String path, String... fields) {
        return sent(form(path, fields), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** Sends a file with one more field, with the token of the last page. */
    public HttpResponse<String> upload(String path, String act, byte[] file) {
        String line = "-----line";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String[] each : new String[][]{{"form-token", token}, {"do", act}}) {
            body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + each[0] + "\"\r\n\r\n"
                    + each[1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        HttpResponse<String> answer = sent(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        answer.headers().firstValue("Set-Cookie").map(COOKIE::matcher).filter(Matcher::find)
                .ifPresent(it -> cookie = it.group(1));
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> how) {
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        if (!cookie.isEmpty()) {
            request.header("Cookie", "__Host-surety=" + cookie);
        }
        try {
            return client.send(request.build(), how);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ending);
        }
    }

    /** What an answer of this form is: the part of an address or of a page that the pattern's group finds. */
    public static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /** Where an answer leads. */
    public static Optional<String> leads(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location");
    }

    /** Comes in by an invitation, with a name from which the mail address is made. */
    public TeamBrowser joins(String address, String name) {
        HttpResponse<String> in = post("/join", "token", address.replaceAll(".*token=", ""), "name", name,
                "mail", name.toLowerCase(java.util.Locale.ROOT) + "@example.org", "password", "password of " + name);
        if (in.statusCode() != 303) {
            throw new AssertionError(in.statusCode() + " " + in.body());
        }
        return this;
    }

    /** Signs in as who joined with that name. */
    public HttpResponse<String> signsIn(String name, String password) {
        return post("/sign-in", "mail", name.toLowerCase(java.util.Locale.ROOT) + "@example.org", "password", password,
                "next", "/jobs");
    }
}
