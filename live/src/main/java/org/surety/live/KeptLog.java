package org.surety.live;

import java.util.List;
import java.util.Optional;

/**
 * A log that was kept, as far as today's rules come to what was recorded. From where they differ it can only be read:
 * nothing is appended to it, and its events are shown as they stand.
 *
 * @param play as far as the rules agree
 * @param recorded the events after that, as they were recorded; empty where all could be folded
 * @param why why they cannot be folded; empty where all could be
 */
public record KeptLog(Play play, List<Logged> recorded, Optional<Departure> why) {

    /** Copies the list. */
    public KeptLog {
        recorded = List.copyOf(recorded);
    }

    /**
     * Where today's rules differ from those under which the log was kept.
     *
     * @param seq the event that today's rules do not allow, or that vouches for another situation
     * @param declined why it cannot follow
     */
    public record Departure(long seq, Declined declined) {}

    /** Whether it can only be read. */
    public boolean isReadOnly() {
        return why.isPresent();
    }

    /**
     * Folds a log. Where an event vouches for another situation than today's rules come to, nothing since the last
     * event that vouched for the same is relied on.
     */
    public static KeptLog of(ExerciseTexts texts, List<Logged> log) {
        Play play = PlayFold.start(texts);
        Play vouched = play;
        int relied = 0;
        for (int i = 0; i < log.size(); i++) {
            Logged event = log.get(i);
            boolean vouches = event.what() instanceof LogEvent.Vouched;
            switch (PlayFold.append(play, event)) {
                case PlayFold.Next.Appended it -> play = it.play();
                case PlayFold.Next.Refused it -> {
                    Optional<Departure> why = Optional.of(new Departure(event.seq(), it.why()));
                    return vouches
                            ? new KeptLog(vouched, log.subList(relied, log.size()), why)
                            : new KeptLog(play, log.subList(i, log.size()), why);
                }
            }
            if (vouches) {
                vouched = play;
                relied = i + 1;
            }
        }
        return new KeptLog(play, List.of(), Optional.empty());
    }
}
