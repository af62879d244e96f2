package org.surety.workbench.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.store.Store;
import org.surety.store.value.Appending;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Participant;
import org.surety.store.value.Result;
import org.surety.store.value.RunEntry;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;

/** The log of one run, written in the name of whoever began it. */
record RunLog(Store store, KeptRun run) {

    /** The events after a number; empty where they cannot be read now. */
    Result<List<RunEvent>> after(long seq) {
        return store.runs().after(run.maker(), run.id(), seq);
    }

    Appending append(long base, SaveKey key, List<RunEvent.Content> contents) {
        return store.runs().append(run.maker(), run.id(), base, key, contents);
    }

    Result<Sha> keep(FreeText words) {
        return store.doors().keep(run.id(), words);
    }

    Optional<String> words(Sha commitment) {
        return store.doors().words(run.id(), commitment);
    }

    void beat(Instant now) {
        store.doors().beat(run.id(), now);
    }

    /** When any server last noted that its clock goes. */
    Optional<Instant> beaten() {
        return store.doors().of(run.id()).map(RunEntry::beat);
    }

    void seen(Map<Id<Participant>, Instant> players) {
        store.doors().seen(players);
    }

    void ended() {
        store.doors().ended(run.id());
    }

    static SaveKey key(Id<?> random) {
        return new SaveKey(random.value());
    }
}
