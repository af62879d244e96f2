package org.surety.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.surety.store.value.FreeText;
import org.surety.store.value.FullText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.MailAddress;
import org.surety.store.value.Origin;
import org.surety.store.value.Password;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.Quota;
import org.surety.store.value.Renames;
import org.surety.store.value.Save;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;

/** A store of a test's own, with a clock that stands still and the same chances every time. */
final class Machine implements AutoCloseable {

    static final Password PASSWORD = new Password("correct horse battery");
    private static final String HASH = Passwords.hash(PASSWORD);
    static final Kind AGREEMENT = new Kind("agreement");

    /** What time it is there. */
    static final class Clock implements InstantSource {

        private volatile Instant now = Instant.parse("2026-11-27T08:00:00Z");

        private volatile boolean runs;

        @Override
        public Instant instant() {
            if (runs) {
                pass(Duration.ofMillis(1));
            }
            return now;
        }

        /** From now on it is later whenever one looks. */
        void run() {
            runs = true;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    final Clock clock = new Clock();
    final RandomGenerator random;
    final StoreAddress address;
    final StoreSettings settings;
    Store store;

    Machine(StoreAddress address, Quota quota, OptionalLong room, long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.address = address;
        this.settings = new StoreSettings(clock, synchronised(random), quota, StoreSettings.Keeping.USUAL, room);
        this.store = Store.open(address, settings);
    }

    private static RandomGenerator synchronised(RandomGenerator random) {
        return () -> {
            synchronized (random) {
                return random.nextLong();
            }
        };
    }

    /** Ends it and starts it again. */
    void restart() {
        store.close();
        store = Store.open(address, settings);
    }

    /** A person who is there, and can sign in with the password of all; without the cost of a new one for each. */
    Person person(String name, boolean administrator) {
        Person person =
                new Person(store.desk().newId(), Optional.of(new Title(name)), PersonState.ACTIVE, administrator);
        store.desk().database().write(handle -> handle.createUpdate("""
                INSERT INTO person (id, name, mail, secret, admin, state, created_at)
                VALUES (:id, :name, :mail, :secret, :admin, 'active', :now)""")
                .bind("id", person.id().value()).bind("name", name)
                .bind("mail", new MailAddress(name + "@example.org").text())
                .bind("secret", HASH).bind("admin", administrator ? 1 : 0).bind("now", store.desk().millis()).execute())
                .orThrow();
        return person;
    }

    /** Somebody with a role in a work. */
    Person member(KeptWork work, WorkRole role, String name) {
        Person person = person(name, false);
        store.desk().database().write(handle -> {
            Works.setRole(handle, work.id(), person.id(), role);
            return role;
        }).orThrow();
        return person;
    }

    KeptWork work(Person owner, String title) {
        return store.works().create(owner.id(), new Title(title)).orThrow();
    }

    KeptDocument document(Person drafter, KeptWork work, String name) {
        return store.writings().create(drafter.id(), work.id(), AGREEMENT, new Title(name)).orThrow();
    }

    /** Saves a text, whose closure is itself and a catalog. */
    Saving save(Person drafter, KeptDocument document, int base, String text) {
        return store.writings().save(drafter.id(), saving(document.id(), base, text, SaveKey.draw(random)));
    }

    static Save saving(Id<KeptDocument> document, int base, String text, SaveKey key) {
        return new Save(document, base, wording(text), Optional.of(new FreeText("because of " + base)),
                new Origin.Form(), Renames.NONE, key);
    }

    static FullText wording(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new HashMap<>();
        files.put("agreement.yaml", bytes);
        files.put("catalog/states.yaml", "states: [UKR, POL]\n".getBytes(StandardCharsets.UTF_8));
        return new FullText(bytes, "1", files);
    }

    /** All that a table holds, bytes as the characters of their numbers. */
    List<String> values(String table) {
        List<String> values = new ArrayList<>();
        List<Map<String, Object>> rows = store.desk().database()
                .look(handle -> handle.createQuery("SELECT * FROM " + table).mapToMap().list());
        rows.forEach(row -> row.values().forEach(value -> values.add(value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : String.valueOf(value))));
        return values;
    }

    /** What of all that is kept is not what was once acknowledged. */
    List<Histories.Broken> broken() {
        return broken(store);
    }

    static List<Histories.Broken> broken(Store store) {
        return store.desk().database().look(Histories::of).broken();
    }

    @Override
    public void close() {
        store.close();
    }
}
