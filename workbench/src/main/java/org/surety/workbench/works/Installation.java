package org.surety.workbench.works;

import java.security.SecureRandom;
import java.util.Optional;
import org.surety.store.Store;
import org.surety.store.StoreSettings;
import org.surety.store.StoreUnusable;
import org.surety.store.value.Feed;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.Result;
import org.surety.store.value.Secret;
import org.surety.store.value.SharedWork;
import org.surety.store.value.SignedIn;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.TokenBearer;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DocumentStore;

/** What is kept at one place, and the people who keep it. Safe for several threads. */
public final class Installation implements AutoCloseable {

    /** Before the secret of a token, so that whoever finds one knows what it is. */
    static final String TOKEN = "surety_";
    private static final int MOST_TOKEN = 100;

    private final Store store;
    private final DocumentStore catalog;
    private final Workbench bench;
    private final PersonQuota allowance;

    private Installation(Store store, DocumentStore catalog, Workbench bench, PersonQuota allowance) {
        this.allowance = allowance;
        this.store = store;
        this.catalog = catalog;
        this.bench = bench;
    }

    /** Why what is kept cannot be used, in words. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(StoreUnusable why) {
            super(why.getMessage(), why);
        }

        Unusable(String why) {
            super(why);
        }
    }

    /**
     * Opens what is kept there, or begins to keep.
     *
     * @param catalog where the agreements come from that come with Surety
     * @param bench a workbench, whose limits and memory are used
     * @throws Unusable if another process uses it, or the database does not answer
     */
    public static Installation open(StorePlace place, DocumentStore catalog, Workbench bench) {
        return open(place, catalog, bench, PersonQuota.USUAL);
    }

    /** The same, in which each person may keep so much. */
    public static Installation open(StorePlace place, DocumentStore catalog, Workbench bench, PersonQuota allowance) {
        try {
            return new Installation(Store.open(place.address(), StoreSettings.usual().with(allowance.quota())), catalog,
                    bench, allowance);
        } catch (StoreUnusable unusable) {
            throw new Unusable(unusable);
        }
    }

    /** The texts of the one person of an installation of one's own. */
    public KeptTexts alone() {
        return of(store.people().alone().orThrow().id());
    }

    /** How much each person may keep, and have worked out. */
    public PersonQuota allowance() {
        return allowance;
    }

    /**
     * What a link lets its bearer read, with the rights of whoever gave it out, as long as that is an owner of the
     * work; refused with {@code Spent}.
     */
    public Result<SharedTexts> shared(Secret link) {
        return switch (store.works().shared(link)) {
            case Result.Refused<SharedWork>(StoreRefusal why) -> new Result.Refused<>(why);
            case Result.Done<SharedWork>(SharedWork it) -> new Result.Done<>(new SharedTexts(it.work(), of(it.by())));
        };
    }

    /**
     * A work that a link opens.
     *
     * @param texts of whoever gave it out; only the work may be read
     */
    public record SharedTexts(Id<KeptWork> work, KeptTexts texts) {}

    /** The texts of nobody: everything is refused. */
    public KeptTexts nobody() {
        return of(Id.draw(new SecureRandom()));
    }

    /** The texts that a person may read and write. */
    public KeptTexts of(Id<Person> person) {
        return new KeptTexts(store, person, catalog, bench);
    }

    /** The texts of whoever signs in with an address. Only for who started the program. */
    public Optional<KeptTexts> ofMail(String mail) {
        return new Administration(store, alone().actor()).people().orThrow().stream()
                .filter(it -> it.mail().filter(own -> own.text().equalsIgnoreCase(mail.strip())).isPresent())
                .findFirst().map(it -> of(it.person().id()));
    }

    /**
     * The texts of whoever signs in with an address; of the first administrator where none is given. Only for who
     * started the program.
     *
     * @throws Unusable if nobody does
     */
    KeptTexts ofWho(Optional<String> mail) {
        return mail.isEmpty()
                ? alone()
                : ofMail(mail.get()).orElseThrow(() -> new Unusable("nobody here signs in as " + mail.get()));
    }

    /** Whose session it is, as long as it lasts. */
    public Optional<Person> signedIn(Secret session) {
        return store.signIns().person(session);
    }

    /** For whom a program acts that brings this token, and how far. */
    public Optional<TokenBearer> bearer(String token) {
        return Optional.of(token).filter(it -> it.startsWith(TOKEN) && it.length() <= MOST_TOKEN)
                .flatMap(it -> store.accessTokens().bearer(new Secret(it.substring(TOKEN.length()))));
    }

    /** Signs somebody in; refused after five failures within 15 minutes. */
    public Result<SignedIn> signIn(MailAddress mail, Password password) {
        return store.signIns().signIn(mail, password);
    }

    /** Ends a session. */
    public Result<Boolean> signOut(Secret session) {
        return store.signIns().signOut(session);
    }

    /**
     * The secret of a link with which the first administrator gives name, address and password; empty where there is
     * one who can sign in. Only for who started the program.
     */
    public Optional<String> firstInvitation() {
        return store.people().firstInvitation().value().map(Secret::text);
    }

    /** Makes the bearer of an invitation a person who can sign in, and signs in. */
    public Result<SignedIn> accept(Secret invitation, Title name, MailAddress mail, Password password) {
        return store.people().accept(invitation, name, mail, password);
    }

    /** Sets a new password with a link that was given for it, and signs in. */
    public Result<SignedIn> comeBack(Secret link, Password password) {
        return store.people().comeBack(link, password);
    }

    /** What the secret in the address of a calendar opens; nothing where it opens nothing any more. */
    public Optional<Feed> feed(Secret secret) {
        return store.feeds().find(secret).value();
    }

    /** The mails that remind people of what runs out. */
    public Mailing mailing() {
        return new Mailing(store);
    }

    /** What is kept, for other packages of the workbench. */
    public Store store() {
        return store;
    }

    /** Whether what is kept can be read, and written. */
    public boolean isWell() {
        return store.upkeep().health().isWell();
    }

    /** Takes away what has been kept long enough; to be called once a day. */
    public void forget() {
        store.upkeep().forget();
    }

    @Override
    public void close() {
        store.close();
    }
}
