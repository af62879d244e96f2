package org.surety.web.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser on plain HTTP, of one person: it follows where it is led, and sends forms with what the last page had. */
final class RoomBrowser {

    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(form-token|key)\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final String origin;
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private String sender;

    RoomBrowser(String origin) {
        this.origin = origin;
        this.sender = origin;
    }

    /** From now on its forms come from a page of somebody else's. */
    RoomBrowser fromElsewhere(String other) {
        sender = other;
        return this;
    }

    /** What its pages had that forms send. */
    Map<String, String> hidden() {
        return hidden;
    }

    HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(uri(path)).GET());
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : origin + path);
    }

    HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(hidden);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return sent(HttpRequest.newBuilder(uri(path)).header("Origin", sender)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = HIDDEN.matcher(answer.body());
            while (found.find()) {
                hidden.put(found.group(1), found.group(2));
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ending);
        }
    }

    /** A stream, as far as the first line that is so; the whole until then. */
    String stream(String path, Predicate<String> until) {
        HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30)).build();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            StringBuilder read = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                read.append(line).append('\n');
                if (until.test(line)) {
                    return read.toString();
                }
            }
            return read.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ending);
        }
    }

    /** What an answer's page shows first that has this form: the pattern's group. */
    static String found(HttpResponse<String> answer, String pattern) {
        return TeamBrowser.found(answer.body().replace("&quot;", "\""), pattern);
    }
}
