package org.surety.live;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.exercise.Exercise;

/**
 * An exercise as a chronicle: what happened in it, without who sat where and what was only said. Whoever follows it
 * comes to where the agreements stood at the end.
 */
public final class PlayChronicle {

    private PlayChronicle() {}

    /** The chronicle of a play, without what was set aside. */
    public static Chronicle of(Play play) {
        Exercise exercise = play.texts().exercise();
        List<Entry> entries = new ArrayList<>();
        // What is given stands on the day on which the story begins; a chronicle takes it as true on its first day.
        exercise.given().forEach(it -> add(it, entries));
        play.history().forEach(one -> one.entries().forEach(it -> add(it, entries)));
        return new Chronicle(exercise.id(), exercise.title(), exercise.agreements(), exercise.zone(), List.of(),
                List.of(), entries, Provenance.NONE);
    }

    /** Sources stay with the exercise. */
    private static void add(Entry it, List<Entry> entries) {
        entries.add(new Entry(it.on(), it.agreement(), it.by(), it.what(), List.of(), it.accordingTo(),
                it.disputedBy(), it.anyway(), it.note(), "events[" + entries.size() + "]"));
    }
}
