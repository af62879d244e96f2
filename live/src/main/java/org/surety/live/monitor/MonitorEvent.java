package org.surety.live.monitor;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.surety.model.chronicle.Entry;

/** What can be learned, or done, in a monitor. Everything is added; nothing is taken away. */
public sealed interface MonitorEvent {

    /**
     * It begins. The first event of every log, and of no other place.
     *
     * @param agreements what is followed, by id; at least one
     * @param zone in whose time days begin and end
     */
    record Opened(String title, List<String> agreements, ZoneId zone) implements MonitorEvent {

        private static final int LONGEST_TITLE = 200;

        /** Copies the list; refuses with {@link UnfitWords} a monitor of nothing or without a title. */
        public Opened {
            title = GivenWords.needed(title, "the title", LONGEST_TITLE);
            agreements = List.copyOf(new LinkedHashSet<>(agreements));
            if (agreements.isEmpty()) {
                throw new UnfitWords("a monitor follows at least one agreement");
            }
        }
    }

    /**
     * Something is said to have happened: a new entry with its first account.
     *
     * @param what what happened, and on which day of the story; what it cites stands in {@code report}
     * @param given whether it is taken as true at the start
     */
    record Entered(Entry what, boolean given, SourceReport report) implements MonitorEvent {
        /** Leaves out what the report says instead. */
        public Entered {
            what = alone(what);
        }
    }

    /**
     * A further report of an entry.
     *
     * @param of the number of an account
     */
    record Accounted(long of, Says says, SourceReport report) implements MonitorEvent {}

    /** What a further report says. */
    sealed interface Says {
        /** The same as the account. */
        record Same() implements Says {}

        /** Something else; both stand side by side from then on. */
        record Otherwise(Entry what) implements Says {
            /** Leaves out what the report says instead. */
            public Otherwise {
                what = alone(what);
            }
        }

        /** That nothing of the kind happened; both stand side by side from then on. */
        record Nothing() implements Says {}
    }

    /** A colleague has looked at an account and what it rests on. */
    record Checked(long of, Optional<String> note) implements MonitorEvent {
        /** Refuses with {@link UnfitWords} a note that is too long. */
        public Checked {
            note = note.map(it -> GivenWords.needed(it, "the note", GivenWords.LONGEST));
        }
    }

    /** An account was recorded wrongly and is set right; what it said before is kept. */
    record SetRight(long of, Entry now, String why) implements MonitorEvent {
        /** Refuses with {@link UnfitWords} no reason. */
        public SetRight {
            now = alone(now);
            why = GivenWords.why(why);
        }
    }

    /** An account does not count any more; it is kept with the reason. */
    record Withdrawn(long of, String why) implements MonitorEvent {
        /** Refuses with {@link UnfitWords} no reason. */
        public Withdrawn {
            why = GivenWords.why(why);
        }
    }

    /** A new text: another agreement is followed from now on. */
    record TextAdded(String agreement, String why) implements MonitorEvent {
        /** Refuses with {@link UnfitWords} no reason. */
        public TextAdded {
            why = GivenWords.why(why);
        }
    }

    /** A remark that changes nothing. */
    record Remarked(String words) implements MonitorEvent {
        /** Refuses with {@link UnfitWords} nothing. */
        public Remarked {
            words = GivenWords.needed(words, "the note", GivenWords.LONGEST);
        }
    }

    /** An entry without what it cites and where it stands, which reports and numbers say. */
    private static Entry alone(Entry entry) {
        return new Entry(entry.on(), entry.agreement(), entry.by(), entry.what(), List.of(), entry.accordingTo(),
                entry.disputedBy(), entry.anyway(), entry.note(), "");
    }
}
