package org.surety.workbench.works;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.surety.store.value.AccessToken;
import org.surety.store.value.Result;
import org.surety.store.value.Title;
import org.surety.store.value.TokenScope;
import org.surety.store.value.Unfit;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;

/**
 * The tokens with which programs act for one person, made, listed and taken back by who started the program. What is
 * refused is {@link Installation.Unusable}, in words.
 */
public final class ProgramTokens implements AutoCloseable {

    private static final int SHOWN = 8;

    private final Installation all;
    private final OwnAccount account;

    private ProgramTokens(Installation all, OwnAccount account) {
        this.all = all;
        this.account = account;
    }

    /**
     * One of them.
     *
     * @param id by which it is told apart from the others of the person
     * @param until the day on which it ends, in UTC
     */
    public record Listed(String id, String name, String scope, LocalDate until) {}

    /**
     * Those of whoever signs in with an address; of the first administrator where none is given.
     *
     * @throws Installation.Unusable if nobody does, or if what is kept cannot be used
     */
    public static ProgramTokens open(StorePlace place, DocumentStore catalog, Workbench bench, Optional<String> mail) {
        Installation all = Installation.open(place, catalog, bench);
        try {
            return new ProgramTokens(all, all.ofWho(mail).account());
        } catch (Installation.Unusable unusable) {
            all.close();
            throw unusable;
        }
    }

    /** All that still open, the newest first. */
    public List<Listed> list() {
        return tokens().stream().map(it -> new Listed(id(it), it.name().text(), it.scope().word(),
                LocalDate.ofInstant(it.until(), ZoneOffset.UTC))).toList();
    }

    private List<AccessToken> tokens() {
        return done(account.tokens());
    }

    private static String id(AccessToken token) {
        return token.digest().hex().substring(0, SHOWN);
    }

    /**
     * Makes one; gives it as a program sends it.
     *
     * @param scope read, ask or write
     * @param days how long it lasts, 1 to 366
     */
    public String make(String name, String scope, int days) {
        try {
            return done(account.makeToken(new Title(name), TokenScope.of(scope), Duration.ofDays(days)));
        } catch (Unfit wrong) {
            throw new Installation.Unusable(String.valueOf(wrong.getMessage()));
        }
    }

    /** Takes one back. */
    public void revoke(String id) {
        AccessToken token = tokens().stream().filter(it -> id(it).equals(id)).findFirst().orElseThrow(
                () -> new Installation.Unusable("no token that still opens is called " + id
                        + "; \"surety token\" lists them"));
        done(account.revokeToken(token.digest()));
    }

    private static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T> done -> done.given();
            case Result.Refused<T> refused -> throw new Installation.Unusable(refused.why().inWords());
        };
    }

    @Override
    public void close() {
        all.close();
    }
}
