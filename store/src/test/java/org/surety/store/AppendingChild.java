package org.surety.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.surety.store.value.Appending;
import org.surety.store.value.Id;
import org.surety.store.value.Kind;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;

/** A server that appends to a log which others append to as well, until it is killed; it says what was acknowledged. */
final class AppendingChild {

    private AppendingChild() {}

    public static void main(String[] arguments) {
        Store store = Store.open(new StoreAddress.Postgres(arguments[0], "postgres", "postgres",
                Path.of(arguments[1])), StoreSettings.usual());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long base = 0;
        for (int i = 0;; i++) {
            String key = "key-child-" + i;
            Appending got = append(store, arguments, base, key);
            while (got instanceof Appending.Outdated outdated) {
                base = outdated.since().getLast().seq();
                got = append(store, arguments, base, key);
            }
            if (got instanceof Appending.Appended done) {
                base = done.events().getLast().seq();
                out.println("appended " + base + " " + done.events().getLast().link());
            }
        }
    }

    private static Appending append(Store store, String[] arguments, long base, String key) {
        return store.runs().append(new Id<>(arguments[2]), new Id<>(arguments[3]), base, new SaveKey(key),
                List.of(new RunEvent.Content("2030-03-01T09:00", "child", new Kind("moved"), key)));
    }
}
