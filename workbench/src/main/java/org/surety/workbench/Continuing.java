package org.surety.workbench;

import static org.surety.text.edit.WrittenValues.written;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.model.chronicle.EntryKind;
import org.surety.text.SourceFile;
import org.surety.text.edit.ChronicleEntries;
import org.surety.text.read.KindOf;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.NewEntry;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.store.TriedStore;

/** A chronicle with entries that somebody adds for a try, or one that consists of them. */
final class Continuing {

    /** What one is called that begins with what is added. */
    private static final String BEGUN = "begun.chronicle.yaml";

    private final Loader loader;
    private final String agreement;
    private final List<NewEntry> entries;

    /** @throws Refusal if there is no such agreement */
    Continuing(Loader loader, String agreement, List<NewEntry> entries) {
        this.loader = loader;
        this.agreement = FileHead.of(loader.store(), loader.find(agreement).place(), KindOf.AGREEMENT.word()).id();
        this.entries = entries;
    }

    /** A store in which a chronicle goes on. @throws Refusal if there is none, or it has no entries to go on from */
    TriedStore chronicle(String name) {
        Loader.Found found = new Chronicles(loader).find(name);
        SourceFile source = loader.required(loader.open().open(found.place(), found.name()));
        return with(found.place(), source, name);
    }

    /** What the chronicle is called that begins with what is added. */
    String begun() {
        return place().text();
    }

    private Address place() {
        return loader.store().in(loader.store().here(), BEGUN);
    }

    /** A store in which an agreement has a chronicle that begins with what is added. */
    TriedStore beginning() {
        String head = "surety: 1\nkind: chronicle\nid: begun\ntitle: What you say happened\nfor: " + written(agreement)
                + "\nevents:\n";
        StringBuilder text = new StringBuilder(head);
        List<NewEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing(NewEntry::day));
        inOrder.forEach(it -> text.append("  - ").append(entry(it)).append('\n'));
        return new TriedStore(loader.store(), place(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private TriedStore with(Address place, SourceFile source, String name) {
        SourceFile longer = source;
        for (NewEntry each : entries) {
            longer = ChronicleEntries.with(longer, each.day(), entry(each)).orElseThrow(() -> new Refusal(
                    new Reason.Unknown(Thing.CHRONICLE, name, "", List.of(), Optional.empty())));
        }
        return new TriedStore(loader.store(), place, longer.content().getBytes(StandardCharsets.UTF_8));
    }

    /** An entry as the language writes it. */
    private String entry(NewEntry entry) {
        List<String> keys = new ArrayList<>(List.of("on: " + written(entry.day()), "in: " + written(agreement)));
        if (!entry.by().isEmpty()) {
            keys.add("by: " + list(entry.by()));
        }
        String about = written(entry.about());
        String whom = written(entry.whom());
        boolean hits = !entry.whom().isEmpty();
        keys.add(entry.kind().word() + ": " + switch (entry.kind()) {
            case SIGNED, RATIFIED, ACCEDED -> "yes";
            case NOTICE, MET -> entry.about().isEmpty() ? "yes" : about;
            case OFFERED, ASKED, CONCLUDED, ACTED, HAPPENED, ENDED -> about;
            case DID -> act(entry.about());
            case VOTED -> "{step: " + about + ", result: " + whom + "}";
            case AGREED -> hits ? "{" + about + ": " + whom + "}" : about;
            case CLAIMS, DISPUTES, WITHDRAWS, FOUND, REJECTED -> "{breach-by: " + whom
                    + (entry.about().isEmpty() ? "" : ", what: " + about) + "}";
        });
        if (hits && entry.kind() == EntryKind.DID) {
            keys.add("towards: " + whom);
        }
        if (hits && entry.kind() == EntryKind.HAPPENED) {
            keys.add("against: " + whom);
        }
        return "{" + String.join(", ", keys) + "}";
    }

    private static String act(String about) {
        int colon = about.indexOf(": ");
        return colon < 0
                ? written(about)
                : "{" + written(about.substring(0, colon)) + ": " + written(about.substring(colon + 2)) + "}";
    }

    private static String list(List<String> names) {
        return "[" + String.join(", ", names.stream().map(it -> written(it)).toList()) + "]";
    }
}
