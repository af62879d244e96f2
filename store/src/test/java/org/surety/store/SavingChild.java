package org.surety.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.surety.store.value.Belongs;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.Person;
import org.surety.store.value.Revision;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Saving;
import org.surety.store.value.Title;

/**
 * A process that saves until it is killed, from three threads, to three documents. For each save it writes what it is
 * about to save, and once that is acknowledged, what was.
 */
final class SavingChild {

    static final int DOCUMENTS = 3;

    private SavingChild() {}

    public static void main(String[] arguments) {
        String round = arguments[1];
        Store store = Store.open(new StoreAddress.InFolder(Path.of(arguments[0])), StoreSettings.usual());
        Person person = store.people().alone().orThrow();
        List<KeptDocument> documents = documents(store, person);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        for (int i = 0; i < DOCUMENTS; i++) {
            KeptDocument document = documents.get(i);
            int number = i;
            new Thread(() -> save(store, person, document, round + "-" + number, out)).start();
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
