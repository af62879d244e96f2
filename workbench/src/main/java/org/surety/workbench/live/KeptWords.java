package org.surety.workbench.live;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.surety.live.LogEvent;
import org.surety.store.value.FreeText;
import org.surety.store.value.Result;
import org.surety.store.value.Sha;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Unfit;

/**
 * Words of people in a log: the log has a commitment to them, so that they can be forgotten and the chain of the log
 * still holds.
 */
record KeptWords(RunLog log) {

    private static final String MARK = "words:";
    private static final String GONE = "(these words are no longer kept)";

    /** Words that could not be kept. */
    static final class Unkept extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient StoreRefusal why;

        Unkept(StoreRefusal why) {
            super(why.inWords());
            this.why = why;
        }

        StoreRefusal why() {
            return why;
        }
    }

    /**
     * An event as the log has it, whose words are kept apart.
     *
     * @throws Unfit where they are none that can be kept, in words for whoever wrote them
     * @throws Unkept where there is no room or no right
     */
    LogEvent hidden(LogEvent event) {
        return with(event, it -> switch (log.keep(new FreeText(it))) {
            case Result.Done<Sha>(Sha sha) -> MARK + sha.hex();
            case Result.Refused<Sha>(StoreRefusal why) -> throw new Unkept(why);
        });
    }

    /** An event as it was brought about. */
    LogEvent shown(LogEvent event) {
        return with(event, it -> commitment(it).map(sha -> log.words(sha).orElse(GONE)).orElse(it));
    }

    private static Optional<Sha> commitment(String text) {
        try {
            return text.startsWith(MARK) ? Optional.of(new Sha(text.substring(MARK.length()))) : Optional.empty();
        } catch (Unfit none) {
            return Optional.empty();
        }
    }

    private static LogEvent with(LogEvent event, UnaryOperator<String> words) {
        return switch (event) {
            case LogEvent.Noted it -> new LogEvent.Noted(it.to(), words.apply(it.words()));
            case LogEvent.Paused it -> new LogEvent.Paused(words.apply(it.why()), it.until());
            case LogEvent.Rewound it -> new LogEvent.Rewound(it.from(), words.apply(it.why()));
            case LogEvent.Amended it -> new LogEvent.Amended(it.seq(), it.move(), words.apply(it.why()));
            case LogEvent.Ended it -> new LogEvent.Ended(words.apply(it.why()));
            case LogEvent.Started it -> it;
            case LogEvent.Limited it -> it;
            case LogEvent.Seated it -> it;
            case LogEvent.Moved it -> it;
            case LogEvent.Injected it -> it;
            case LogEvent.Brought it -> it;
            case LogEvent.FellDue it -> it;
            case LogEvent.Counted it -> it;
            case LogEvent.Drawn it -> it;
            case LogEvent.Vouched it -> it;
        };
    }
}
