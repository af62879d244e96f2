package org.surety.live;

import java.util.ArrayList;
import java.util.List;
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
        for (Play.Happened one : play.history()) {
            one.entries().forEach(it -> entries.add(new Entry(it.on(), it.agreement(), it.by(), it.what(),
                    it.citations(), it.accordingTo(), it.disputedBy(), it.anyway(), it.note(),
                    "events[" + entries.size() + "]")));
        }
        return new Chronicle(exercise.id(), exercise.title(), exercise.agreements(), exercise.zone(), List.of(),
                exercise.given(), entries, exercise.provenance());
    }
}
