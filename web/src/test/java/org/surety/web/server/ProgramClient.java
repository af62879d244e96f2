package org.surety.web.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.web.Serve;

/** A program that asks a server, and the browser of its person, in which tokens are made. */
final class ProgramClient {

    private static final Pattern FORM = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("surety_[A-Za-z0-9_-]{43}");

    final String origin;
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient program = HttpClient.newHttpClient();
    String token = "";

    ProgramClient(Serve serve) {
        String address = serve.address();
        origin = address.substring(0, address.indexOf("/start"));
        sent(browser, HttpRequest.newBuilder(URI.create(address)));
    }

    /** A token that its person makes on the page. */
    String made(String scope) {
        Matcher form = FORM.matcher(page("/me"));
        if (!form.find()) {
            throw new AssertionError("no form on /me");
        }
        Matcher made = TOKEN.matcher(sent(browser, HttpRequest.newBuilder(URI.create(origin + "/me"))
                .header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("do=token&name=test&days=30&scope=" + scope
                        + "&form-token=" + URLEncoder.encode(form.group(1), StandardCharsets.UTF_8))))
                .body());
        if (!made.find()) {
            throw new AssertionError("no token was made");
        }
        return made.group();
    }

    String page(String path) {
        return sent(browser, HttpRequest.newBuilder(URI.create(origin + path))).body();
    }

    /** As the person's browser asks, with its cookie. */
    HttpResponse<String> browsed(String method, String path, String body, String... headers) {
        return sent(browser, request(method, path, body, headers));
    }

    /** As a program asks. */
    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        return sent(program, request(method, path, body, token.isEmpty()
                ? headers
                : with(headers, "Authorization", "Bearer " + token)));
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return ask("POST", path, json, with(headers, "Content-Type", "application/json"));
    }

    HttpResponse<String> get(String path, String... headers) {
        return ask("GET", path, "", headers);
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }

    private HttpRequest.Builder request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http")
                ? path
                : origin + path)).method(method, body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> sent(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ending);
        }
    }
}
