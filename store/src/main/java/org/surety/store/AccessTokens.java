package org.surety.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.AccessToken;
import org.surety.store.value.DeedKind;
import org.surety.store.value.Id;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.SecretKind;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.TokenBearer;
import org.surety.store.value.TokenScope;

/**
 * Tokens with which programs act for people. A token opens as long as it lasts and its person can act; whatever is done
 * with it needs that person's right besides. A new password ends all of them.
 */
public final class AccessTokens {

    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST = 20;
    /** That one was used is written no more often. */
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final String LASTING = "kind = 'api' AND revoked_at IS NULL AND expires_at > :now";

    private final Desk desk;
    private final LinkBox links;

    AccessTokens(Desk desk) {
        this.desk = desk;
        this.links = new LinkBox(desk);
    }

    /**
     * The secret of a new token of the person who acts; refused where there are {@value #MOST} that last.
     *
     * @param lasts 1 to 366 days; {@link IllegalArgumentException}, in words, beyond
     */
    public Result<Secret> make(Id<Person> actor, Title name, TokenScope scope, Duration lasts) {
        if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a token lasts " + SHORTEST.toDays() + " to " + LONGEST.toDays()
                    + " days, not " + lasts.toDays());
        }
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            if (list(handle, actor).size() >= MOST) {
                throw new Refuse(new StoreRefusal.OverQuota(StoreRefusal.Measured.TOKENS, MOST));
            }
            Secret secret = links.give(handle, new LinkBox.Wanted(SecretKind.API, Optional.empty(),
                    Optional.of(actor), Optional.empty(), Optional.of(actor), lasts, Optional.empty()));
            handle.createUpdate("UPDATE token SET name = :name, scope = :scope WHERE hash = :hash")
                    .bind("name", name.text()).bind("scope", scope.word())
                    .bind("hash", secret.digest().bytes()).execute();
            desk.log(handle, DeedKind.MAKE_TOKEN, actor, null, secret.digest().hex());
            return secret;
        });
    }

    /** Those of the person who acts that still open, the newest first. */
    public Result<List<AccessToken>> list(Id<Person> actor) {
        return desk.database().answer(handle -> {
            Rights.needActive(handle, actor);
            return list(handle, actor);
        });
    }

    private List<AccessToken> list(Handle handle, Id<Person> person) {
        return handle.createQuery("SELECT * FROM token WHERE subject = :person AND " + LASTING
                + " ORDER BY created_at DESC, hash").bind("person", person.value()).bind("now", desk.millis())
                .map((row, context) -> token(row)).list();
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(StoredRows.sha(row, "hash"), new Title(row.getString("name")),
                TokenScope.of(row.getString("scope")), StoredRows.time(row, "created_at"),
                StoredRows.time(row, "expires_at"), StoredRows.maybeTime(row, "seen_at"));
    }

    /** Takes one of them back; {@code Absent} where it is nobody's, or another's. */
    public Result<Sha> revoke(Id<Person> actor, Sha digest) {
        return desk.database().write(handle -> {
            Rights.needActive(handle, actor);
            int changed = handle.createUpdate("UPDATE token SET revoked_at = :now WHERE hash = :hash"
                    + " AND subject = :person AND " + LASTING).bind("now", desk.millis())
                    .bind("hash", digest.bytes()).bind("person", actor.value()).execute();
            if (changed == 0) {
                throw new Refuse(new StoreRefusal.Absent("such token of yours any more"));
            }
            desk.log(handle, DeedKind.REVOKE, actor, null, digest.hex());
            return digest;
        });
    }

    /** For whom whoever brings it acts, as long as it lasts and its person can act. Notes that it was used. */
    public Optional<TokenBearer> bearer(Secret secret) {
        long now = desk.millis();
        byte[] hash = secret.digest().bytes();
        Optional<Seen> seen = desk.database().look(handle -> handle.createQuery("""
                SELECT p.*, t.scope, t.seen_at FROM token t JOIN person p ON p.id = t.subject
                WHERE t.hash = :hash AND t.kind = 'api' AND t.revoked_at IS NULL AND t.expires_at > :now
                  AND p.state = 'active'""").bind("hash", hash).bind("now", now)
                .map((row, context) -> new Seen(new TokenBearer(StoredRows.person(row),
                        TokenScope.of(row.getString("scope"))), row.getLong("seen_at")))
                .findFirst());
        if (seen.isPresent() && seen.get().at() <= now - NOTED.toMillis()) {
            // Where there is no room to write that down, programs can still read.
            desk.database().write(handle -> handle.createUpdate("UPDATE token SET seen_at = :now WHERE hash = :hash")
                    .bind("now", now).bind("hash", hash).execute());
        }
        return seen.map(Seen::bearer);
    }

    private record Seen(TokenBearer bearer, long at) {}

    static void endAll(Handle handle, Id<Person> person) {
        handle.createUpdate("DELETE FROM token WHERE kind = 'api' AND subject = :person")
                .bind("person", person.value()).execute();
    }
}
