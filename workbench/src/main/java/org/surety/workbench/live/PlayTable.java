package org.surety.workbench.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.surety.live.LogEvent;
import org.surety.live.Logged;
import org.surety.live.Move;
import org.surety.live.OddsFromHere;
import org.surety.live.OfferedMoves;
import org.surety.live.Play;
import org.surety.live.RulePlay;
import org.surety.live.SeatProjection;
import org.surety.live.StillBlocking;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.EventType;
import org.surety.model.exercise.Exercise;
import org.surety.model.exercise.ExerciseSeat;
import org.surety.report.play.SeatScreen;
import org.surety.report.play.SeatTeller;
import org.surety.report.play.WallScreen;
import org.surety.report.rendering.Response;
import org.surety.report.view.PlayedFrom;
import org.surety.report.words.English;
import org.surety.store.value.Id;
import org.surety.store.value.Participant;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.workbench.PreparedExercise;

/**
 * One exercise under way: its log folded once, kept up to date, and added to. What falls due before a move is appended
 * with it, together or not at all; who comes too late folds again and asks anew. Safe for several threads, one at a
 * time.
 */
public final class PlayTable {

    /** How often it is noted that the clock goes. */
    static final Duration BEAT = Duration.ofSeconds(5);
    /** Between beats no more passes than this, or the server was away. */
    private static final Duration AWAY = Duration.ofSeconds(12);
    private static final Duration COUNTDOWN = Duration.ofSeconds(30);
    private static final Duration LONGEST_FOR_PHONES = Duration.ofMinutes(3);
    /** Whoever comes and goes again and again stops play for no longer within this time. */
    private static final Duration WAITED_WITHIN = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final String PHONES = "Half of the players cannot be reached";

    private final RunLog log;
    private final FoldedLog folded;
    private final PreparedExercise prepared;
    private final InstantSource clock;
    private final SeatTeller teller;
    private final OddsFromHere odds;
    private final Presence presence = new Presence();
    private final Absences absences = new Absences();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant beaten;
    /** When the clock was last looked at here. */
    private Instant minded;
    private List<Id<Participant>> here = List.of();
    private boolean waitsForPhones;
    private final Deque<Waited> waited = new ArrayDeque<>();
    private Optional<Instant> told = Optional.empty();

    /**
     * Opens the table of a run and folds its log. Where the clock went and nobody minded it, the story has stood still,
     * and goes on after a countdown.
     *
     * @param beaten when its clock was last seen to go
     */
    PlayTable(RunLog log, PreparedExercise prepared, RulePlay rule, InstantSource clock, Instant beaten) {
        this.log = log;
        this.prepared = prepared;
        this.clock = clock;
        this.beaten = beaten;
        this.minded = beaten;
        this.odds = new OddsFromHere(prepared.texts(), prepared.scenario());
        this.teller = new SeatTeller(prepared.texts(), prepared.names());
        this.folded = new FoldedLog(log, prepared.texts(), rule, this::touched);
        awake(clock.instant());
    }

    /**
     * Where nobody minded the clock, since the program had ended or its machine was asleep, the story has stood still:
     * no limit passes that nobody could have met.
     */
    private void awake(Instant now) {
        if (play().status() == Play.Status.GOES_ON && minded.plus(AWAY).isBefore(now)) {
            Instant last = log.beaten().filter(minded::isBefore).orElse(minded);
            if (last.plus(AWAY).isBefore(now)) {
                folded.append(Logged.CLOCK, new LogEvent.Paused("The server was away, and the story stood still",
                        now.plus(COUNTDOWN).toEpochMilli()), folded.draw(), last, Optional.empty());
            }
        }
        minded = now;
    }

    /** The exercise. */
    public Exercise exercise() {
        return prepared.texts().exercise();
    }

    /** The seats, each with what its party is called. */
    public synchronized Map<String, String> seats() {
        Map<String, String> found = new LinkedHashMap<>();
        exercise().seats().forEach(it -> found.put(it.id(), teller.name(it.party())));
        return found;
    }

    /** The places at which one can sit, those of observers last, each with what it is called. */
    public synchronized Map<String, String> places() {
        Map<String, String> found = new LinkedHashMap<>(seats());
        exercise().observers().forEach(it -> found.put(it.id(), it.id() + " (watches)"));
        return found;
    }

    /** Hears, on the thread that changed something, that something may have. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Somebody has asked for something. */
    public void seen(Participant who) {
        presence.seen(who.id(), clock.instant());
    }

    /** Somebody has one page more open that is kept up to date, or one less. */
    public void open(Participant who, boolean more) {
        presence.open(who.id(), more ? 1 : -1, clock.instant());
    }

    /** Whether somebody is there. */
    public boolean isHere(Participant who) {
        return presence.isHere(who.id(), clock.instant());
    }

    /** What a seat may see, in words; that of control for {@link Logged#CONTROL}. */
    public synchronized SeatScreen seat(String seat) {
        return teller.of(SeatProjection.of(play(), seat));
    }

    /** What control sees. */
    public SeatScreen control() {
        return seat(Logged.CONTROL);
    }

    /** The moves that a seat has now, for control, which may play it. */
    public List<SeatScreen.Choice> moves(String seat) {
        return seat(seat).moves();
    }

    /**
     * What everybody sees.
     *
     * @param odds as they were found last
     */
    public synchronized WallScreen wall(Optional<Double> odds) {
        return teller.wall(SeatProjection.of(play(), Logged.PUBLIC), StillBlocking.of(play()), odds);
    }

    /** The odds from here, found beside the play(); this may take long. */
    public Optional<Double> odds() {
        Play at;
        synchronized (this) {
            at = play();
        }
        return odds.of(at);
    }

    /** Somebody says that the log has so many events. */
    synchronized void heard(long head) {
        if (head > folded.head()) {
            folded.catchUp();
        }
    }

    /** Whether it is over. */
    public synchronized boolean isOver() {
        return play().status() == Play.Status.OVER;
    }

    /** Whether play goes on. */
    public synchronized boolean goesOn() {
        return play().status() == Play.Status.GOES_ON;
    }

    /** From which number on the log cannot be followed by today's rules, so that nothing can be added. */
    public synchronized Optional<Long> frozen() {
        return folded.frozen();
    }

    /** How many events the log has, and the link of the last: who has noted it can show later that nothing changed. */
    public synchronized String chain() {
        long brought = log.run().brought();
        return folded.head() + " events" + folded.link().map(it -> ", the last has the link " + it.hex()).orElse("")
                + (brought > 0 ? "; 1 to " + brought + " came with the work from another installation" : "");
    }

    /** The exercise as it was prepared, with which its log can be read again. */
    public String asPrepared() {
        return new String(Optional.ofNullable(prepared.files().get(prepared.file())).orElseThrow(),
                StandardCharsets.UTF_8);
    }

    /** The log as it is kept, for whoever leads: words of people as what the log has of them, and every link. */
    public synchronized String log() {
        return folded.file();
    }

    /** Who sends the moves of a seat: a participant by identifier, or control. */
    public synchronized Optional<String> captain(String seat) {
        return Optional.ofNullable(play().players().get(seat));
    }

    /** What there is to talk about, found beside; this may take long. */
    public Response.OfExercise debrief() {
        Play at;
        PlayedFrom from;
        synchronized (this) {
            at = play();
            from = PlayedFrom.log(folded.link().map(Sha::hex));
        }
        return prepared.debrief(at.beside(), from);
    }

    /** The injects that wait for a hand, or for their hour. */
    public synchronized List<String> injectsLeft() {
        return exercise().injects().stream().map(it -> it.id()).filter(it -> !play().came().contains(it)).toList();
    }

    /** Begins, or goes on after a pause, in a pace that lets the whole story fit into the minutes of the exercise. */
    public PlayAnswer start(SaveKey key) {
        return append(Logged.CONTROL, new LogEvent.Started(clock.millis(), pace()), key);
    }

    private synchronized long pace() {
        return play().started().map(LogEvent.Started::pace).orElseGet(() -> pace(Duration.between(exercise().begins(),
                exercise().ends()), exercise().minutes()));
    }

    private static long pace(Duration story, long minutes) {
        return Math.max(1, story.toSeconds() / Math.max(1, 60 * minutes));
    }

    /** Stops the story. A pause always has an end. */
    public PlayAnswer pause(String why, Duration length, SaveKey key) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST_PAUSE) > 0) {
            return new PlayAnswer.Declined("A pause lasts at most twelve hours.");
        }
        return append(Logged.CONTROL, new LogEvent.Paused(why, clock.instant().plus(length).toEpochMilli()), key);
    }

    /** Lets the rest of the story take so many minutes from here. */
    public synchronized PlayAnswer extend(long minutes, SaveKey key) {
        if (minutes < 1 || minutes > Exercise.MOST_MINUTES) {
            return new PlayAnswer.Declined("The rest can take from 1 to " + Exercise.MOST_MINUTES + " minutes.");
        }
        long pace = pace(Duration.between(folded.storyAt(clock.instant()), exercise().ends()), minutes);
        if (play().status() == Play.Status.GOES_ON) {
            PlayAnswer paused =
                    append(Logged.CONTROL, new LogEvent.Paused("The clock is set", clock.millis()), folded.draw());
            if (!(paused instanceof PlayAnswer.Made)) {
                return paused;
            }
        }
        return append(Logged.CONTROL, new LogEvent.Started(clock.millis(), pace), key);
    }

    /** Lets play end so many minutes from here at the latest, pauses included. */
    public PlayAnswer limit(long minutes, SaveKey key) {
        return minutes < 1 || minutes > Exercise.MOST_MINUTES
                ? new PlayAnswer.Declined("Play can end from 1 to " + Exercise.MOST_MINUTES + " minutes from now.")
                : append(Logged.CONTROL, limited(clock.instant(), minutes), key);
    }

    private static LogEvent.Limited limited(Instant from, long minutes) {
        return new LogEvent.Limited(from.plus(Duration.ofMinutes(minutes)).toEpochMilli());
    }

    /** The votes that whoever leads can have counted: by agreement and step, for whom each waits, in words. */
    public synchronized Map<String, String> votesBegun() {
        Map<String, String> found = new LinkedHashMap<>();
        play().votesBegun().forEach(it -> found.put(it.agreement() + " " + it.step(), "\"" + it.step() + "\" waits for "
                + English.and(it.choice().parties().stream().filter(party -> !play().ballots()
                        .getOrDefault(it.key(), Map.of()).containsKey(party)).map(teller::name).toList())));
        return found;
    }

    /** Has a vote counted that not everybody has voted in; whoever has not is silent in it. */
    public PlayAnswer count(String agreement, String step, SaveKey key) {
        return append(Logged.CONTROL, new LogEvent.Counted(agreement, step), key);
    }

    /** Brings what was prepared. */
    public PlayAnswer inject(String name, SaveKey key) {
        return append(Logged.CONTROL, new LogEvent.Injected(name), key);
    }

    /**
     * The events that can be brought though nobody prepared them.
     *
     * @param agreement by id, one of the exercise's
     */
    public List<EventType> events(String agreement) {
        return Optional.ofNullable(prepared.texts().instruments().get(agreement)).map(OfferedMoves::events)
                .map(Stream::toList).orElse(List.of());
    }

    /** The contracting parties of an agreement, each with what it is called. */
    public synchronized Map<String, String> parties(String agreement) {
        Map<String, String> found = new LinkedHashMap<>();
        Optional.ofNullable(prepared.texts().instruments().get(agreement)).stream()
                .flatMap(it -> it.contracting().stream()).sorted()
                .forEach(it -> found.put(it, teller.name(it)));
        return found;
    }

    /**
     * Brings an event that nobody prepared.
     *
     * @param event as the language calls it
     * @param by a party, or a name for somebody who is none
     * @param against a contracting party
     */
    public PlayAnswer bring(String agreement, String event, String by, String against, SaveKey key) {
        return append(Logged.CONTROL, new LogEvent.Brought(agreement, event, by, against, Optional.empty()), key);
    }

    /**
     * Tells something to some seats, or to all where none is named.
     *
     * @param actor a seat, or control
     */
    public PlayAnswer note(String actor, List<String> to, String text, SaveKey key) {
        return text.isBlank()
                ? new PlayAnswer.Declined("There are no words yet.")
                : append(actor, new LogEvent.Noted(to, text), key);
    }

    /** Ends it. */
    public PlayAnswer end(String why, SaveKey key) {
        return append(Logged.CONTROL, new LogEvent.Ended(why), key);
    }

    /** Gives a seat another player, or none, and then it is played by rule. */
    PlayAnswer seated(String seat, Optional<String> participant, SaveKey key) {
        return append(Logged.CONTROL, new LogEvent.Seated(seat, participant), key);
    }

    /** Control plays a seat itself. */
    public PlayAnswer playedByControl(String seat, SaveKey key) {
        return seated(seat, Optional.of(Logged.CONTROL), key);
    }

    /**
     * A seat makes a move.
     *
     * @param code as its screen names it
     */
    PlayAnswer move(String actor, String seat, String code, SaveKey key) {
        Optional<ExerciseSeat> place = exercise().seat(seat);
        return place.flatMap(it -> SeatTeller.move(it.party(), code))
                .map(it -> append(actor, new LogEvent.Moved(place.orElseThrow().party(), it), key))
                .orElseGet(() -> new PlayAnswer.Declined("This is no move of the seat."));
    }

    /** What a move of a seat does, as a sentence; empty where it is none. */
    Optional<String> says(String seat, String code) {
        return exercise().seat(seat).flatMap(it -> SeatTeller.move(it.party(), code)
                .map(move -> teller.says(it.party(), move)));
    }

    /** Sets aside what happened from a line of control's screen on; the story then stands still. */
    public synchronized PlayAnswer rewind(int line, String why, SaveKey key) {
        if (line < 1 || line > play().history().size()) {
            return new PlayAnswer.Declined("There is no line " + line + ".");
        }
        Logged from = play().history().get(line - 1).event();
        LocalDateTime back = line == 1 ? exercise().begins() : play().history().get(line - 2).event().story();
        PlayAnswer stopped = stop();
        return stopped instanceof PlayAnswer.Made
                ? append(Logged.CONTROL, new LogEvent.Rewound(from.seq(), why), key, clock.instant(),
                        Optional.of(back))
                : stopped;
    }

    /** Makes a move of a line of control's screen another, if all that came later stays allowed. */
    public synchronized PlayAnswer amend(int line, String code, String why, SaveKey key) {
        if (line < 1 || line > play().history().size()
                || !(play().history().get(line - 1).event().what() instanceof LogEvent.Moved moved)) {
            return new PlayAnswer.Declined("Line " + line + " is no move.");
        }
        long seq = play().history().get(line - 1).event().seq();
        PlayAnswer stopped = stop();
        return stopped instanceof PlayAnswer.Made
                ? SeatTeller.move(moved.party(), code)
                        .map(it -> append(Logged.CONTROL, new LogEvent.Amended(seq, it, why), key))
                        .orElseGet(() -> new PlayAnswer.Declined("This is no move of that party."))
                : stopped;
    }

    /** What a move of a line could have been instead. */
    public synchronized List<SeatScreen.Choice> insteadOf(int line) {
        return line >= 1 && line <= play().history().size()
                && play().history().get(line - 1).event().what() instanceof LogEvent.Moved moved
                        ? teller.choices(moved.party(), siblings(moved.move()))
                        : List.of();
    }

    private static List<Move> siblings(Move move) {
        return switch (move) {
            case Move.Cast it -> Stream.of(Ballot.values()).filter(one -> one != it.ballot())
                    .<Move>map(one -> new Move.Cast(it.agreement(), it.step(), one)).toList();
            case Move.Take it -> it.part() == Move.Part.ACT || it.part() == Move.Part.HOLD_BACK
                    ? List.of(new Move.Take(it.agreement(), it.step(), it.part() == Move.Part.ACT
                            ? Move.Part.HOLD_BACK
                            : Move.Part.ACT))
                    : List.of();
            case Move.Join it -> List.of();
            case Move.Leave it -> List.of();
            case Move.Perform it -> List.of();
            case Move.Break it -> List.of();
            case Move.Strike it -> List.of();
            case Move.Speak it -> List.of();
        };
    }

    private PlayAnswer stop() {
        return play().status() == Play.Status.GOES_ON
                ? append(Logged.CONTROL, new LogEvent.Paused("A correction",
                        clock.instant().plus(Duration.ofMinutes(10)).toEpochMilli()), folded.draw())
                : new PlayAnswer.Made();
    }

    private PlayAnswer append(String actor, LogEvent what, SaveKey key) {
        return append(actor, what, key, clock.instant());
    }

    private PlayAnswer append(String actor, LogEvent what, SaveKey key, Instant at) {
        return append(actor, what, key, at, Optional.empty());
    }

    private synchronized PlayAnswer append(String actor, LogEvent what, SaveKey key, Instant at,
            Optional<LocalDateTime> stamp) {
        awake(clock.instant());
        return folded.append(actor, what, key, at, stamp);
    }

    private Play play() {
        return folded.play();
    }

    /** Something changed: in the log, or beside it for control, as who asks and who is there. */
    void touched() {
        listeners.forEach(Runnable::run);
    }

    /**
     * Lets time pass: appends what has fallen due, ends pauses, and pauses where half of the players are gone. To be
     * called every second or so.
     *
     * @param seated who was let in and plays
     */
    synchronized void tick(List<Participant> seated) {
        // Those who watch hold nobody up.
        List<Id<Participant>> players = seated.stream().filter(it -> it.seat().flatMap(exercise()::seat).isPresent())
                .map(Participant::id).toList();
        folded.catchUp();
        Instant now = clock.instant();
        awake(now);
        seated.forEach(it -> it.seen().ifPresent(at -> presence.elsewhere(it.id(), at)));
        List<Id<Participant>> there =
                seated.stream().map(Participant::id).filter(it -> presence.isHere(it, now)).toList();
        if (!there.equals(here)) {
            here = there;
            touched();
        }
        if (play().status() != Play.Status.OVER
                && play().limit().filter(it -> it.until() <= now.toEpochMilli()).isPresent()) {
            append(Logged.CLOCK, new LogEvent.Ended("the time for play is over"), folded.draw());
        }
        switch (play().status()) {
            case PREPARED -> beat(now);
            case GOES_ON -> {
                beat(now);
                if (play().limit().isEmpty()) {
                    exercise().atMost().ifPresent(it -> append(Logged.CLOCK, limited(now, it), folded.draw()));
                }
                boolean gone = presence.halfAreGone(players, now);
                if (!gone) {
                    waitsForPhones = false;
                } else if (!waitsForPhones && waitLeft(now).isPositive()) {
                    waitsForPhones = true;
                    waited.addLast(new Waited(now, now));
                    append(Logged.CLOCK, new LogEvent.Paused(PHONES, now.plus(waitLeft(now)).toEpochMilli()),
                            folded.draw());
                    return;
                }
                absences.changes(seated, this::captain, this::left, presence, now)
                        .forEach((seat, who) -> append(Logged.CLOCK,
                                new LogEvent.Seated(seat, who.map(Id::value)), folded.draw()));
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
        for (Play.Happened it : play().history().reversed()) {
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
            append(Logged.CLOCK, new LogEvent.Started(now.toEpochMilli(), pace()), folded.draw());
        }
    }
}
