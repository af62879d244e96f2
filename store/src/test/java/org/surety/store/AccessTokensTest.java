package org.surety.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.store.value.AccessToken;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.TokenBearer;
import org.surety.store.value.TokenScope;

/** With what programs act for people, for how long, and no longer. */
@ParameterizedClass
@EnumSource(Where.class)
class AccessTokensTest {

    private final Where where;
    @TempDir
    private Path folder;
    private Machine machine;
    private Person ada;
    private Person admin;

    AccessTokensTest(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        machine = where.open(folder);
        ada = machine.person("ada", false);
        admin = machine.person("admin", true);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private Secret token(Person person, TokenScope scope) {
        return machine.store.accessTokens().make(person.id(), new Title("script"), scope, Duration.ofDays(30))
                .orThrow();
    }

    private boolean opens(Secret token) {
        return machine.store.accessTokens().bearer(token).isPresent();
    }

    @Test
    void aTokenOpensForItsPersonUntilItRunsOut() {
        Secret token = token(ada, TokenScope.ASK);
        assertThat(machine.store.accessTokens().bearer(token)).contains(new TokenBearer(ada, TokenScope.ASK));
        machine.clock.pass(Duration.ofMinutes(2));
        assertThat(opens(token)).isTrue();
        AccessToken listed = machine.store.accessTokens().list(ada.id()).orThrow().getFirst();
        assertThat(listed.seen()).contains(machine.clock.instant());
        assertThat(listed.name()).isEqualTo(new Title("script"));
        assertThat(machine.store.accessTokens().list(admin.id()).orThrow()).isEmpty();
        machine.clock.pass(Duration.ofDays(30));
        assertThat(opens(token)).isFalse();
        assertThat(machine.store.accessTokens().list(ada.id()).orThrow()).isEmpty();
        assertThat(opens(new Secret("x"))).isFalse();
        machine.store.upkeep().forget().orThrow();
        assertThat(opens(token(ada, TokenScope.READ))).isTrue();
    }

    @Test
    void onlyItsPersonRevokesItAndNoLinkIsOne() {
        Secret token = token(ada, TokenScope.WRITE);
        assertThat(machine.store.accessTokens().revoke(admin.id(), token.digest()).value()).isEmpty();
        assertThat(machine.store.people().uninvite(admin.id(), token.digest()).value()).isEmpty();
        assertThat(machine.store.people().invitations(admin.id()).orThrow()).isEmpty();
        assertThat(opens(token)).isTrue();
        assertThat(machine.store.accessTokens().revoke(ada.id(), token.digest()).value()).isPresent();
        assertThat(opens(token)).isFalse();
        assertThat(opens(machine.store.people().invite(admin.id()).orThrow())).isFalse();
    }

    @Test
    void itEndsWithWhatItsPersonMay() {
        Secret closed = token(ada, TokenScope.READ);
        machine.store.people().close(admin.id(), ada.id()).orThrow();
        assertThat(opens(closed)).isFalse();
        machine.store.people().reopen(admin.id(), ada.id()).orThrow();
        assertThat(opens(closed)).isFalse();
        Secret before = token(ada, TokenScope.READ);
        machine.store.signIns().changePassword(ada.id(), Machine.PASSWORD, new Password("another good password"))
                .orThrow();
        assertThat(opens(before)).isFalse();
        Secret erased = token(ada, TokenScope.READ);
        machine.store.people().erase(admin.id(), ada.id()).orThrow();
        assertThat(opens(erased)).isFalse();
    }

    @Test
    void thereAreOnlySoManyAndTheyEndOneDay() {
        assertThatThrownBy(() -> machine.store.accessTokens().make(ada.id(), new Title("script"), TokenScope.READ,
                Duration.ofDays(400))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("366");
        for (int i = 0; i < 20; i++) {
            token(ada, TokenScope.READ);
        }
        assertThat(machine.store.accessTokens().make(ada.id(), new Title("script"), TokenScope.READ,
                Duration.ofDays(1)))
                .isEqualTo(new Result.Refused<>(new StoreRefusal.OverQuota(StoreRefusal.Measured.TOKENS, 20)));
    }
}
