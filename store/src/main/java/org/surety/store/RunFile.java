package org.surety.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.FreeText;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Kind;
import org.surety.store.value.Links;
import org.surety.store.value.RunEntry;
import org.surety.store.value.RunEvent;
import org.surety.store.value.Sha;

/**
 * An exercise or a monitor as it stands in an export, in {@code runs/N.json}: its log with the chain, and the words to
 * which that has commitments only. Names of players stay behind, as do codes and sessions.
 *
 * @param door when its clock was last seen to go, and when it ended; empty for what has no door
 */
record RunFile(String kind, String closure, int rules, String engine, String at, Optional<Door> door,
        List<Event> events, List<Words> words) {

    /** How far its clock has gone. */
    record Door(String beat, Optional<String> ended) {}

    /** An event; {@code link} is the chain, as {@link RunEvent} tells. */
    record Event(long seq, String at, String story, String actor, String kind, String body, String key,
            String link) {

        RunEvent event() {
            return new RunEvent(seq, Instant.parse(at), new RunEvent.Content(story, actor, new Kind(kind), body), key,
                    new Sha(link));
        }
    }

    /** Words of somebody, and the salt of their commitment. */
    record Words(String salt, String text) {

        byte[] bytesOfSalt() {
            return HexFormat.of().parseHex(salt);
        }

        Sha commitment() {
            return Links.commitment(bytesOfSalt(), new FreeText(text));
        }
    }

    static RunFile of(Handle handle, KeptRun run) {
        Optional<RunEntry> entry = RunDoors.entry(handle, run.id());
        return new RunFile(run.kind().word(), run.closure().hex(), run.rules(), run.engine(), run.created().toString(),
                entry.map(it -> new Door(it.beat().toString(), it.ended().map(Instant::toString))),
                RunLogs.events(handle, run.id(), 0).stream().map(RunFile::event).toList(),
                RunDoors.words(handle, run.id()));
    }

    private static Event event(RunEvent it) {
        return new Event(it.seq(), it.at().toString(), it.content().story(), it.content().actor(),
                it.content().kind().word(), it.content().body(), it.key(), it.link().hex());
    }
}
