package org.surety.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of who may ask what; each test fails where its rule is taken out. */
class GateTest {

    private static final String HOST = "127.0.0.1:7788";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Sessions sessions = new Sessions(() -> now);
    private final StartTokens starts = new StartTokens(() -> now);
    private final Gate gate = new Gate(() -> 7788, sessions, starts);
    private final String cookie = sessions.begin();

    private Request request(String method, String path, Map<String, String> headers, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(Map.of("Host", HOST));
        all.putAll(headers);
        Map<String, List<String>> fields = new HashMap<>();
        form.forEach((name, value) -> fields.put(name, List.of(value)));
        return new Request(method, path, Map.of(), Map.of(), fields, all, Map.of("surety-7788", cookie));
    }

    private Optional<Integer> turnedAway(Request request) {
        return gate.turnsAway(request).map(HttpReply::status);
    }

    private String token() {
        return sessions.of(cookie).orElseThrow().form();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:7788", "localhost:7788", "[::1]:7788", "LOCALHOST:7788"})
    void answersUnderItsOwnNames(String host) {
        assertThat(turnedAway(request("GET", "/", Map.of("Host", host), Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:7788", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:7788", "",
            "localhost:7788.", "localhost:77880"})
    void underNoOtherNameEvenForABrowserThatIsLetIn(String host) {
        assertThat(turnedAway(request("GET", "/", Map.of("Host", host), Map.of()))).contains(421);
        assertThat(turnedAway(request("GET", "/healthz", Map.of("Host", host), Map.of()))).contains(421);
    }

    @Test
    void aForwardedNameCountsForNothing() {
        assertThat(turnedAway(request("GET", "/", Map.of("Host", "evil.example", "X-Forwarded-Host", HOST),
                Map.of()))).contains(421);
    }

    @Test
    void anUnknownBrowserReadsNothing() {
        Request unknown = new Request("GET", "/a/lavrov-2025", Map.of(), Map.of(), Map.of(), Map.of("host", HOST),
                Map.of("surety-7788", "guessed"));
        assertThat(turnedAway(unknown)).contains(401);
        assertThat(gate.turnsAway(unknown).orElseThrow().headers()).doesNotContainKey("Location");
    }

    @Test
    void oneThatAnotherPageLedHereIsAskedToFollowALinkOfOurs() {
        Request led = new Request("GET", "/a/x", Map.of(), Map.of("hold", List.of("a:b")), Map.of(),
                Map.of("host", HOST, "sec-fetch-site", "cross-site"), Map.of());
        String page = new String(gate.turnsAway(led).orElseThrow().body(), StandardCharsets.UTF_8);
        assertThat(page).contains("href=\"/a/x?hold=a:b\"").doesNotContain("refresh");
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "cross-site, false", "same-site, false", "none, false"})
    void onlyPagesOfOursWrite(String site, boolean allowed) {
        Request write = request("POST", "/jobs/1/stop", Map.of("Sec-Fetch-Site", site),
                Map.of(Gate.FORM_TOKEN, token()));
        assertThat(turnedAway(write)).isEqualTo(allowed ? Optional.empty() : Optional.of(403));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:7788, true", "http://localhost:7788, false", "https://127.0.0.1:7788, false",
            "http://evil.example, false", "null, false"})
    void orTheOriginSaysSoWhereABrowserSaysNothingElse(String origin, boolean allowed) {
        Request write = request("POST", "/jobs/1/stop", Map.of("Origin", origin), Map.of(Gate.FORM_TOKEN, token()));
        assertThat(turnedAway(write)).isEqualTo(allowed ? Optional.empty() : Optional.of(403));
    }

    @Test
    void withNeitherNothingIsWritten() {
        assertThat(turnedAway(request("POST", "/jobs/1/stop", Map.of(), Map.of(Gate.FORM_TOKEN, token()))))
                .contains(403);
    }

    @Test
    void aFormNeedsTheTokenOfItsSession() {
        Map<String, String> ours = Map.of("Sec-Fetch-Site", "same-origin");
        assertThat(turnedAway(request("POST", "/jobs/1/stop", ours, Map.of()))).contains(403);
        String other = sessions.of(sessions.begin()).orElseThrow().form();
        assertThat(turnedAway(request("POST", "/jobs/1/stop", ours, Map.of(Gate.FORM_TOKEN, other)))).contains(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"})
    void noOtherMethodOnWhatIsOpen(String method) {
        assertThat(turnedAway(request(method, "/start", Map.of(), Map.of()))).contains(403);
    }

    @Test
    void aStartTokenLetsOneBrowserInOnce() {
        String token = starts.next();
        HttpReply first = start(token);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers().get("Set-Cookie")).startsWith("surety-7788=").contains("; Path=/")
                .contains("; HttpOnly").contains("; SameSite=Strict").doesNotContain("Domain");
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).doesNotContain(token);
        assertThat(start(token).status()).isEqualTo(403);
        assertThat(start("guessed").headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void aStartTokenThatNobodyUsedIsForgotten() {
        String token = starts.next();
        now = now.plus(Duration.ofHours(13));
        assertThat(start(token).status()).isEqualTo(403);
    }

    private HttpReply start(String token) {
        return gate.start(new Request("GET", "/start", Map.of(), Map.of("token", List.of(token)), Map.of(),
                Map.of("host", HOST), Map.of()));
    }

    @Test
    void aSessionEndsAfterTwelveHoursWithoutUse() {
        now = now.plus(Duration.ofHours(11));
        assertThat(turnedAway(request("GET", "/", Map.of(), Map.of()))).isEmpty();
        now = now.plus(Duration.ofHours(11));
        assertThat(turnedAway(request("GET", "/", Map.of(), Map.of()))).isEmpty();
        now = now.plus(Duration.ofHours(13));
        assertThat(turnedAway(request("GET", "/", Map.of(), Map.of()))).contains(401);
    }

    @Test
    void andAfterFourteenDaysWhoeverUsesIt() {
        for (int i = 0; i < 33; i++) {
            now = now.plus(Duration.ofHours(10));
            assertThat(turnedAway(request("GET", "/", Map.of(), Map.of()))).as("after " + (i + 1) * 10 + " hours")
                    .isEmpty();
        }
        now = now.plus(Duration.ofHours(10));
        assertThat(turnedAway(request("GET", "/", Map.of(), Map.of()))).contains(401);
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() {
        Map<String, String> page = Headers.all("abc");
        assertThat(page.get("Content-Security-Policy")).isEqualTo("default-src 'none'; script-src 'self' 'nonce-abc'; "
                + "style-src 'self' 'nonce-abc'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page).containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "no-referrer").containsEntry("Cache-Control", "no-store");
        assertThat(Headers.plain().get("Content-Security-Policy")).doesNotContain("nonce");
        assertThat(Headers.nonce()).hasSizeGreaterThan(40).isNotEqualTo(Headers.nonce());
    }
}
