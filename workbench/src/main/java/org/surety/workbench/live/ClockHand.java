package org.surety.workbench.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.live.LogEvent;
import org.surety.live.Logged;
import org.surety.live.Play;
import org.surety.model.exercise.Exercise;
import org.surety.store.value.Id;
import org.surety.store.value.Participant;

/**
 * What moves an exercise on while nobody does anything: the clock goes, what has fallen due happens, pauses end, play
 * has a limit, and the story waits where half of the players cannot be reached. Serves one thread at a time.
 */
final class ClockHand {

    /** How often it is noted that the clock goes. */
    private static final Duration BEAT = Duration.ofSeconds(5);
    /** Between beats no more passes than this, or the server was away. */
    private static final Duration AWAY = Duration.ofSeconds(12);
    private static final Duration COUNTDOWN = Duration.ofSeconds(30);
    private static final Duration LONGEST_FOR_PHONES = Duration.ofMinutes(3);
    /** Whoever comes and goes again and again stops play for no longer within this time. */
    private static final Duration WAITED_WITHIN = Duration.ofMinutes(10);
    private static final String PHONES = "Half of the players cannot be reached";

    private final RunLog log;
    private final FoldedLog folded;
    private final Exercise exercise;
    private final Presence presence;
    private final InstantSource clock;
    private final Runnable touched;
    private final Absences absences = new Absences();
    private final Deque<Waited> waited = new ArrayDeque<>();
    private Instant beaten = Instant.MIN;
    /** When the clock was last looked at here. */
    private Instant minded = Instant.MIN;
    private List<Id<Participant>> here = List.of();
    private boolean waitsForPhones;
    private Optional<Instant> told = Optional.empty();

    /**
     * The hand of a run's clock.
     *
     * @param touched hears that something changed beside the log, as who is there
     */
    ClockHand(RunLog log, FoldedLog folded, Exercise exercise, Presence presence, InstantSource clock,
            Runnable touched) {
        this.log = log;
        this.folded = folded;
        this.exercise = exercise;
        this.presence = presence;
        this.clock = clock;
        this.touched = touched;
    }

    /**
     * Takes a clock up that nobody may have minded.
     *
     * @param beaten when it was last seen to go
     */
    void takesUp(Instant beaten) {
        this.beaten = beaten;
        this.minded = beaten;
        awake(clock.instant());
    }

    /**
     * Where nobody minded the clock, since the program had ended or its machine was asleep, the story has stood still:
     * no limit passes that nobody could have met.
     */
    void awake(Instant now) {
        if (folded.play().status() == Play.Status.GOES_ON && minded.plus(AWAY).isBefore(now)) {
            Instant last = log.beaten().filter(minded::isBefore).orElse(minded);
            if (last.plus(AWAY).isBefore(now)) {
                append(new LogEvent.Paused("The server was away, and the story stood still",
                        now.plus(COUNTDOWN).toEpochMilli()), last);
            }
        }
        minded = now;
    }

    /** How many seconds of the story pass in one: those chosen, or else as many as let it fit into its minutes. */
    long pace() {
        return folded.play().started().map(LogEvent.Started::pace).orElseGet(() -> pace(
                Duration.between(exercise.begins(), exercise.ends()), exercise.minutes()));
    }

    /** The pace in which so much of a story takes so many minutes. */
    static long pace(Duration story, long minutes) {
        return Math.max(1, story.toSeconds() / Math.max(1, 60 * minutes));
    }

    /** Play ends so many minutes from then. */
    static LogEvent.Limited limited(Instant from, long minutes) {
        return new LogEvent.Limited(from.plus(Duration.ofMinutes(minutes)).toEpochMilli());
    }

    private void append(LogEvent what, Instant at) {
        folded.append(Logged.CLOCK, what, folded.draw(), at, Optional.empty());
    }

    /**
     * Lets time pass: appends what has fallen due, ends pauses, and pauses where half of the players are gone. To be
     * called every second or so.
     *
     * @param seated who was let in and plays
     */
    void tick(List<Participant> seated) {
        // Those who watch hold nobody up.
        List<Id<Participant>> players = seated.stream().filter(it -> it.seat().flatMap(exercise::seat).isPresent())
                .map(Participant::id).toList();
        folded.catchUp();
        Instant now = clock.instant();
        awake(now);
        seated.forEach(it -> it.seen().ifPresent(at -> presence.elsewhere(it.id(), at)));
        List<Id<Participant>> there =
                seated.stream().map(Participant::id).filter(it -> presence.isHere(it, now)).toList();
        if (!there.equals(here)) {
            here = there;
            touched.run();
        }
        if (folded.play().status() != Play.Status.OVER
                && folded.play().limit().filter(it -> it.until() <= now.toEpochMilli()).isPresent()) {
            append(new LogEvent.Ended("the time for play is over"), now);
        }
        switch (folded.play().status()) {
            case PREPARED -> beat(now);
            case GOES_ON -> {
                beat(now);
                if (folded.play().limit().isEmpty()) {
                    exercise.atMost().ifPresent(it -> append(limited(now, it), now));
                }
                boolean gone = presence.halfAreGone(players, now);
                if (!gone) {
                    waitsForPhones = false;
                } else if (!waitsForPhones && waitLeft(now).isPositive()) {
                    waitsForPhones = true;
                    waited.addLast(new Waited(now, now));
                    append(new LogEvent.Paused(PHONES, now.plus(waitLeft(now)).toEpochMilli()), now);
                    return;
                }
                absences.changes(seated, it -> Optional.ofNullable(folded.play().players().get(it)), this::left,
                        presence, now)
                        .forEach((seat, who) -> append(new LogEvent.Seated(seat, who.map(Id::value)), now));
                folded.appendDue(now);
            }
            case PAUSED -> paused(players, now);
            case OVER -> {
                if (told.isEmpty()) {
                    log.ended();
                    told = Optional.of(now);
                }
            }
        }
    }

    /** Play has waited for phones. */
    private record Waited(Instant from, Instant until) {}

    /** How long play still waits for phones. */
    private Duration waitLeft(Instant now) {
        waited.removeIf(it -> it.until().plus(WAITED_WITHIN).isBefore(now));
        return LONGEST_FOR_PHONES.minus(waited.stream().map(it -> Duration.between(it.from(), it.until()))
                .reduce(Duration.ZERO, Duration::plus));
    }

    /** By the log, so that a restart, or another server, knows it too. */
    private Optional<String> left(String seat) {
        boolean dropped = false;
        for (Play.Happened it : folded.play().history().reversed()) {
            if (it.event().what() instanceof LogEvent.Seated seated && seated.seat().equals(seat)) {
                if (dropped || !it.event().actor().equals(Logged.CLOCK) || seated.participant().isPresent()) {
                    return seated.participant().filter(one -> !one.equals(Logged.CONTROL));
                }
                dropped = true;
            }
        }
        return Optional.empty();
    }

    private void beat(Instant now) {
        if (!beaten.plus(BEAT).isAfter(now)) {
            log.beat(now);
            Map<Id<Participant>, Instant> news = presence.news(now);
            if (!news.isEmpty()) {
                log.seen(news);
            }
            beaten = now;
        }
    }

    private void paused(List<Id<Participant>> players, Instant now) {
        beat(now);
        boolean phones = folded.pause().filter(it -> it.why().equals(PHONES)).isPresent();
        if (phones && waitsForPhones && !waited.isEmpty()) {
            waited.addLast(new Waited(waited.removeLast().from(), now));
        }
        boolean back = phones && !presence.halfAreGone(players, now);
        if (back || folded.pause().map(it -> it.until() <= now.toEpochMilli()).orElse(true)) {
            append(new LogEvent.Started(now.toEpochMilli(), pace()), now);
        }
    }
}
