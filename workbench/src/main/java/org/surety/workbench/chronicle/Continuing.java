package org.surety.workbench.chronicle;

import static org.surety.text.edit.WrittenValues.written;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.text.SourceFile;
import org.surety.text.edit.ChronicleEntries;
import org.surety.text.read.KindOf;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.NewEntry;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.document.FileHead;
import org.surety.workbench.document.Loader;
import org.surety.workbench.store.TriedStore;

/** A chronicle with entries that somebody adds for a try, or one that consists of them. */
public final class Continuing {

    /** What one is called that begins with what is added. */
    private static final String BEGUN = "begun.chronicle.yaml";

    private final Loader loader;
    private final String agreement;
    private final List<NewEntry> entries;

    /**
     * Entries that happen under an agreement.
     *
     * @throws Refusal if there is no such agreement
     */
    public Continuing(Loader loader, String agreement, List<NewEntry> entries) {
        this.loader = loader;
        this.agreement = FileHead.of(loader.store(), loader.find(agreement).place(), KindOf.AGREEMENT.word()).id();
        this.entries = entries;
    }

    /** A store in which a chronicle goes on. @throws Refusal if there is none, or it has no entries to go on from */
    public TriedStore chronicle(String name) {
        Loader.Found found = new Chronicles(loader).find(name);
        SourceFile source = loader.source(found);
        return with(found.place(), source, name);
    }

    /** What the chronicle is called that begins with what is added. */
    public String begun() {
        return place().text();
    }

    private Address place() {
        return loader.store().in(loader.store().here(), BEGUN);
    }

    /** A store in which an agreement has a chronicle that begins with what is added. */
    public TriedStore beginning() {
        String head = "surety: 1\nkind: chronicle\nid: begun\ntitle: What you say happened\nfor: " + written(agreement)
                + "\nevents:\n";
        StringBuilder text = new StringBuilder(head);
        List<NewEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing(NewEntry::day));
        inOrder.forEach(it -> text.append("  - ").append(EntryWording.of(agreement, it)).append('\n'));
        return new TriedStore(loader.store(), place(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private TriedStore with(Address place, SourceFile source, String name) {
        SourceFile longer = source;
        for (NewEntry each : entries) {
            longer = ChronicleEntries.with(longer, each.day(), EntryWording.of(agreement, each))
                    .orElseThrow(() -> new Refusal(
                            new Reason.Unknown(Thing.CHRONICLE, name, "", List.of(), Optional.empty())));
        }
        return new TriedStore(loader.store(), place, longer.content().getBytes(StandardCharsets.UTF_8));
    }
}
