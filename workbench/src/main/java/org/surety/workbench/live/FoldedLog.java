package org.surety.workbench.live;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.live.ExerciseTexts;
import org.surety.live.LogCodec;
import org.surety.live.LogEvent;
import org.surety.live.LogFile;
import org.surety.live.Logged;
import org.surety.live.Play;
import org.surety.live.PlayFold;
import org.surety.live.RulePlay;
import org.surety.report.play.SeatTeller;
import org.surety.store.value.Appending;
import org.surety.store.value.Id;
import org.surety.store.value.Kind;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.store.value.Unfit;

/**
 * The log of a run and what it comes to. What falls due is appended with the event before which it comes, together or
 * not at all; whoever loses a race folds what is new and asks again. Serves one thread at a time.
 */
final class FoldedLog {

    private static final int TRIES = 20;
    /** Of what falls due, so much at once. */
    private static final int MOST_DUE = 400;

    private final RunLog log;
    private final KeptWords words;
    private final RulePlay rule;
    private final LocalDateTime ends;
    private final Runnable changed;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> keys = new HashSet<>();

    private Play play;
    private long head;
    private Optional<Sha> link = Optional.empty();
    private Optional<Long> frozen = Optional.empty();
    /** The last one, whether a correction has set it aside or not: it has an end. */
    private Optional<LogEvent.Paused> pause = Optional.empty();
    /** What comes next by itself; found once for each play, since finding it may ask chance. */
    private Optional<Play> comingOf = Optional.empty();
    private Optional<Logged> coming = Optional.empty();

    /**
     * Folds what there is.
     *
     * @param changed hears when the play is another
     */
    FoldedLog(RunLog log, ExerciseTexts texts, RulePlay rule, Runnable changed) {
        this.log = log;
        this.words = new KeptWords(log);
        this.rule = rule;
        this.ends = texts.exercise().ends();
        this.changed = changed;
        this.play = PlayFold.start(texts);
        catchUp();
    }

    /** What it comes to. */
    Play play() {
        return play;
    }

    /** How many events it has. */
    long head() {
        return head;
    }

    /** The link of the last one. */
    Optional<Sha> link() {
        return link;
    }

    /** From which number on today's rules cannot follow it, so that nothing can be added. */
    Optional<Long> frozen() {
        return frozen;
    }

    /** The last pause. */
    Optional<LogEvent.Paused> pause() {
        return pause;
    }

    /** A key that nobody sends again. */
    SaveKey draw() {
        return RunLog.key(Id.draw(random));
    }

    /** Appends what has fallen due by then. */
    void appendDue(Instant at) {
        Drafted drafted = new Drafted(play, new ArrayList<>(), storyAt(at));
        while (drafted.addNext()) {
            // All that has fallen due.
        }
        if (!drafted.events().isEmpty()) {
            written(log.append(head, draw(), drafted.contents()), drafted.play());
        }
    }

    /** Appends what falls due until then, and this. */
    PlayAnswer append(String actor, LogEvent what, SaveKey key, Instant at,
            Optional<LocalDateTime> stamp) {
        if (keys.contains(key.text())) {
            return new PlayAnswer.Made();
        }
        LogEvent kept;
        try {
            kept = words.hidden(what);
        } catch (Unfit wrong) {
            return new PlayAnswer.Declined(String.valueOf(wrong.getMessage()));
        } catch (KeptWords.Unkept unkept) {
            return new PlayAnswer.Declined(unkept.why().inWords());
        }
        for (int i = 0; i < TRIES; i++) {
            if (frozen.isPresent()) {
                return new PlayAnswer.Declined("This exercise was played by other rules from event " + frozen.get()
                        + " on. It can be read, and not played on.");
            }
            if (keys.contains(key.text())) {
                return new PlayAnswer.Made();
            }
            Optional<PlayAnswer> late = due(at);
            if (late.isPresent()) {
                return late.get();
            }
            Drafted drafted = new Drafted(play, new ArrayList<>(), storyAt(at));
            while (drafted.addNext()) {
                // All that comes before.
            }
            Logged own = new Logged(head + drafted.events().size() + 1, stamp.orElseGet(() -> drafted.stamp()), actor,
                    what);
            switch (PlayFold.append(drafted.play(), own)) {
                case PlayFold.Next.Refused it -> {
                    return new PlayAnswer.Declined(SeatTeller.refused(it.why()));
                }
                case PlayFold.Next.Appended next -> {
                    List<RunEvent.Content> contents = new ArrayList<>(drafted.contents());
                    contents.add(content(own, kept));
                    Optional<PlayAnswer> done = written(log.append(head, key, contents), next.play());
                    if (done.isPresent()) {
                        return done.get();
                    }
                }
            }
        }
        return new PlayAnswer.Declined("Too much happens at once; try again.");
    }

    /** What comes of writing; empty where others were first, and it is to be tried again. */
    private Optional<PlayAnswer> written(Appending appending, Play next) {
        return switch (appending) {
            case Appending.Appended it -> {
                it.events().forEach(this::note);
                play = next;
                changed.run();
                yield Optional.of(new PlayAnswer.Made());
            }
            case Appending.Repeated it -> {
                catchUp();
                yield Optional.of(new PlayAnswer.Made());
            }
            case Appending.Outdated it -> {
                it.since().forEach(this::fold);
                changed.run();
                yield Optional.empty();
            }
            case Appending.Refused it -> Optional.of(new PlayAnswer.Declined(it.why().inWords()));
        };
    }

    private static RunEvent.Content content(Logged event, LogEvent kept) {
        return new RunEvent.Content(event.story().toString(), event.actor(), new Kind(LogCodec.kind(kept)),
                LogCodec.body(kept));
    }

    /** A few events that come by themselves, in the making. */
    private final class Drafted {

        private Play at;
        private final List<Logged> events;
        private final LocalDateTime until;
        private boolean stuck;

        Drafted(Play at, List<Logged> events, LocalDateTime until) {
            this.at = at;
            this.events = events;
            this.until = until;
        }

        /** Adds what comes next, if anything does. */
        boolean addNext() {
            Optional<Logged> next = next(at).filter(it -> !it.story().isAfter(until));
            if (next.isEmpty() || events.size() >= MOST_DUE) {
                return false;
            }
            Logged event = new Logged(head + events.size() + 1, next.get().story(), next.get().actor(),
                    next.get().what());
            return switch (PlayFold.append(at, event)) {
                case PlayFold.Next.Refused refused -> {
                    // Whatever it is: the clock stands, and people can still move, and end play.
                    stuck = true;
                    yield false;
                }
                case PlayFold.Next.Appended it -> {
                    at = it.play();
                    events.add(event);
                    yield true;
                }
            };
        }

        Play play() {
            return at;
        }

        List<Logged> events() {
            return events;
        }

        LocalDateTime stamp() {
            return stuck || until.isBefore(at.story()) ? at.story() : until;
        }

        List<RunEvent.Content> contents() {
            return events.stream().map(it -> content(it, it.what())).toList();
        }
    }

    private Optional<Logged> next(Play at) {
        if (comingOf.filter(it -> it == at).isEmpty()) {
            coming = rule.next(at, ends);
            comingOf = Optional.of(at);
        }
        return coming;
    }

    /** Appends whatever has fallen due where that is more than goes along with a move; why not, where it cannot be. */
    private Optional<PlayAnswer> due(Instant at) {
        for (int i = 0; i < TRIES * MOST_DUE; i++) {
            Drafted drafted = new Drafted(play, new ArrayList<>(), storyAt(at));
            int most = MOST_DUE;
            while (most > 0 && drafted.addNext()) {
                most--;
            }
            if (most > 0) {
                return Optional.empty();
            }
            Optional<PlayAnswer> done = written(log.append(head, draw(), drafted.contents()), drafted.play());
            if (done.isPresent() && !(done.get() instanceof PlayAnswer.Made)) {
                return done;
            }
        }
        return Optional.of(new PlayAnswer.Declined("Too much falls due at once."));
    }

    /** Where the story is at a real moment. */
    LocalDateTime storyAt(Instant at) {
        LocalDateTime now = play.story();
        if (play.status() == Play.Status.GOES_ON && play.started().isPresent()) {
            LogEvent.Started from = play.started().get();
            long millis = Math.max(0, at.toEpochMilli() - from.real());
            LocalDateTime gone = begun().plus(Duration.ofMillis(millis).multipliedBy(from.pace()));
            now = gone.isBefore(now) ? now : gone;
        }
        return now.isAfter(ends) ? ends : now;
    }

    /** Where the story was when it last began to go on. */
    private LocalDateTime begun() {
        List<Play.Happened> history = play.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).event().what() instanceof LogEvent.Started) {
                return history.get(i).event().story();
            }
        }
        return play.story();
    }

    /** The log as it is kept, an event a line. */
    String file() {
        return LogFile.write(log.after(0).orThrow().stream().map(it -> new LogFile.Line(
                new Logged(it.seq(), LocalDateTime.parse(it.content().story()), it.content().actor(),
                        LogCodec.read(it.content().kind().word(), it.content().body())),
                it.content().story(), Optional.of(new LogFile.Chained(it.at().toEpochMilli(), it.key(),
                        it.link().hex()))))
                .toList());
    }

    /** Takes over what others have appended. */
    void catchUp() {
        Optional<List<RunEvent>> since = log.after(head).value().filter(it -> !it.isEmpty());
        since.ifPresent(it -> {
            it.forEach(this::fold);
            changed.run();
        });
    }

    private void fold(RunEvent event) {
        note(event);
        if (frozen.isPresent()) {
            return;
        }
        try {
            LogEvent what = words.shown(LogCodec.read(event.content().kind().word(), event.content().body()));
            Logged logged = new Logged(event.seq(), LocalDateTime.parse(event.content().story()),
                    event.content().actor(), what);
            if (PlayFold.append(play, logged) instanceof PlayFold.Next.Appended next) {
                play = next.play();
                return;
            }
        } catch (IllegalArgumentException | DateTimeException unread) {
            // It was written by other rules.
        }
        frozen = Optional.of(event.seq());
    }

    private void note(RunEvent event) {
        head = event.seq();
        link = Optional.of(event.link());
        keys.add(event.key());
        if (event.content().kind().word().equals("paused")) {
            try {
                pause = Optional.of(words.shown(LogCodec.read("paused", event.content().body())))
                        .filter(LogEvent.Paused.class::isInstance).map(LogEvent.Paused.class::cast).or(() -> pause);
            } catch (IllegalArgumentException | DateTimeException unread) {
                // A log that was written elsewhere; folding says so.
            }
        }
    }
}
