package org.surety.store.value;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event in the log of a run.
 *
 * @param seq its number, from 1
 * @param at when it was appended
 * @param key what its sender gave it, so that it is appended once however often it is sent
 * @param link the SHA-256 of one line each, in UTF-8 and ended by a line feed: {@code surety event 1}, its number, its
 * time in milliseconds since 1970, the digests of its moment in the story, of its actor, of its kind and of its body,
 * its key, and the link of the event before or {@code -}
 */
public record RunEvent(long seq, Instant at, Content content, String key, Sha link) {

    /**
     * What is to be appended.
     *
     * @param story the moment of the story, as the caller writes it
     * @param actor who brought it about, by a name or an identifier that tells no name of a person
     * @param kind what it is, in a word
     * @param body what it says, in canonical text
     */
    public record Content(String story, String actor, Kind kind, String body) {

        /** Refuses with {@link IllegalArgumentException} characters that not every database keeps. */
        public Content {
            Safe.needKeepable(story, "the moment of an event");
            Safe.needKeepable(actor, "the actor of an event");
            Safe.needKeepable(body, "the body of an event");
        }
    }

    /** The event after another. */
    public static RunEvent after(Optional<RunEvent> last, Instant at, Content content, String key) {
        long seq = last.map(RunEvent::seq).orElse(0L) + 1;
        return new RunEvent(seq, at, content, key, link(seq, at, content, key, last.map(RunEvent::link)));
    }

    private static Sha link(long seq, Instant at, Content it, String key, Optional<Sha> before) {
        return Sha.of(Stream.of("surety event 1", seq, at.toEpochMilli(), Sha.of(it.story()), Sha.of(it.actor()),
                Sha.of(it.kind().word()), Sha.of(it.body()), key, before.map(Sha::hex).orElse("-"))
                .map(line -> line + "\n").collect(joining()));
    }

    /** The first event of a whole log whose number or link is not what it must be; empty where all are. */
    public static Optional<RunEvent> firstBroken(List<RunEvent> log) {
        Optional<RunEvent> before = Optional.empty();
        for (RunEvent it : log) {
            if (!it.equals(after(before, it.at(), it.content(), it.key()))) {
                return Optional.of(it);
            }
            before = Optional.of(it);
        }
        return Optional.empty();
    }
}
