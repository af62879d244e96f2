package org.surety.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.surety.store.value.Appending;
import org.surety.store.value.Belongs;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Kind;
import org.surety.store.value.Person;
import org.surety.store.value.Revision;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;

/**
 * A process that saves until it is killed, from three threads, to three documents, and from another appends to the log
 * of a run. For each save and event it writes what it is about to do, and once that is acknowledged, what was done.
 */
final class SavingChild {

    static final int DOCUMENTS = 3;
    static final List<RunEvent.Content> EVENTS = List.of(
            new RunEvent.Content("2030-03-01T09:00", "clock", new Kind("fell-due"), "{}"),
            new RunEvent.Content("2030-03-01T09:00", "ay", new Kind("moved"), "{}"));

    private SavingChild() {}

    public static void main(String[] arguments) {
        String round = arguments[1];
        Store store = Store.open(address(Path.of(arguments[0]), arguments[2]), StoreSettings.usual());
        Person person = store.people().alone().orThrow();
        List<KeptDocument> documents = documents(store, person);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        for (int i = 0; i < DOCUMENTS; i++) {
            KeptDocument document = documents.get(i);
            int number = i;
            new Thread(() -> save(store, person, document, round + "-" + number, out)).start();
        }
        KeptRun run = run(store, person, documents.getFirst());
        new Thread(() -> append(store, person, run, round, out)).start();
    }

    /** Where it saves. @param server the address of a database; {@code -} for one in the folder */
    static StoreAddress address(Path folder, String server) {
        return server.equals("-")
                ? new StoreAddress.InFolder(folder)
                : new StoreAddress.Postgres(server, "postgres", "postgres", folder);
    }

    /** An event with what falls due before it, again and again. */
    private static void append(Store store, Person person, KeptRun run, String round, PrintStream out) {
        long base = run.head();
        while (true) {
            String key = "run-" + round + "-" + base;
            out.println("appends " + run.id() + " " + base + " " + key);
            Appending.Appended done =
                    (Appending.Appended) store.runs().append(person.id(), run.id(), base, new SaveKey(key), EVENTS);
            base = done.events().getLast().seq();
            out.println("appended " + run.id() + " " + base + " " + done.events().getLast().link());
        }
    }

    /** Made by whichever process gets so far. */
    private static List<KeptDocument> documents(Store store, Person person) {
        Belongs work = store.works().list(person.id()).orThrow().stream().findFirst().orElseGet(() -> {
            store.works().create(person.id(), new Title("Killed")).orThrow();
            return store.works().list(person.id()).orThrow().getFirst();
        });
        int there = store.writings().list(person.id(), work.work().id()).orThrow().size();
        for (int i = there; i < DOCUMENTS; i++) {
            store.writings().create(person.id(), work.work().id(), Machine.AGREEMENT, new Title("d" + i)).orThrow();
        }
        return store.writings().list(person.id(), work.work().id()).orThrow();
    }

    private static KeptRun run(Store store, Person person, KeptDocument beside) {
        return store.runs().list(person.id(), beside.work()).orThrow().stream().findFirst()
                .orElseGet(
                        () -> store.runs().begin(person.id(), beside.work(), new Kind("exercise"), Sha.of("files"), 1,
                                "0.1").orThrow());
    }

    private static void save(Store store, Person person, KeptDocument document, String name, PrintStream out) {
        int base = document.head();
        while (true) {
            String key = "key-" + name + "-" + base;
            String text = "text of " + name + " on " + base;
            out.println("tries " + document.id() + " " + base + " " + key + " " + text);
            Saving saving = store.writings().save(person.id(),
                    Machine.saving(document.id(), base, text, new SaveKey(key)));
            Revision revision = ((Saving.Saved) saving).revision();
            base = revision.n();
            out.println("saved " + document.id() + " " + base + " " + revision.sha());
        }
    }
}
