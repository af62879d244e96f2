package org.surety.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guesses for many accounts from one address end; nobody else's sign-in does, nor that of whoever was let in there. */
class SignInRateTest {

    private static final String CLASS = "198.51.100.7";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SignInRate rate = new SignInRate(() -> now);

    private static Request from(String address) {
        return new Request("POST", "/sign-in", Map.of(), Map.of(), Map.of(), Map.of(Proxies.FROM, address), Map.of());
    }

    private void fails(int times, String address) {
        for (int i = 0; i < times; i++) {
            rate.failed(from(address));
        }
    }

    @Test
    void aClassMayMistypeAndWhoGuessesMayNot() {
        rate.succeeded(from(CLASS), "ada");
        fails(SignInRate.MOST - 1, CLASS);
        assertThat(rate.refusedUntil(from(CLASS), "bob")).isEmpty();
        fails(1, CLASS);
        assertThat(rate.refusedUntil(from(CLASS), "bob")).contains(now.plus(SignInRate.WINDOW));
        assertThat(rate.refusedUntil(from(CLASS), "ada")).as("who signed in there before").isEmpty();
        assertThat(rate.refusedUntil(from("198.51.100.8"), "bob")).as("elsewhere").isEmpty();
        now = now.plus(SignInRate.WINDOW).plus(Duration.ofSeconds(1));
        assertThat(rate.refusedUntil(from(CLASS), "bob")).as("later").isEmpty();
    }

    @Test
    void whereNoAddressIsKnownNothingIsCounted() {
        Request unknown = new Request("POST", "/sign-in", Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        for (int i = 0; i < 2 * SignInRate.MOST; i++) {
            rate.failed(unknown);
        }
        assertThat(rate.refusedUntil(unknown, "ada")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false",
            "192.0.2.1, 192.0.2.2, false"})
    void aNetworkOfOneSubscriberIsOneAddress(String one, String other, boolean same) {
        fails(SignInRate.MOST, one);
        assertThat(rate.refusedUntil(from(other), "ada").isPresent()).isEqualTo(same);
    }

    @Test
    void onlyTheLastWordOfANamedProxyIsTheAddress() {
        Proxies proxies = Proxies.of(Set.of("127.0.0.1"));
        Map<String, String> said = Map.of("X-Forwarded-For", "203.0.113.9, " + CLASS);
        assertThat(proxies.heard("127.0.0.1", said)).containsEntry(Proxies.FROM, CLASS);
        assertThat(proxies.heard("192.0.2.5", said)).containsEntry(Proxies.FROM, "192.0.2.5");
        assertThat(proxies.heard("127.0.0.1", Map.of())).doesNotContainKey(Proxies.FROM);
    }
}
