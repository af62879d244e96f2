package org.surety.workbench.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
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
import org.surety.store.value.Participant;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.workbench.exercise.PreparedExercise;

/**
 * One exercise under way: its log folded once, kept up to date, and added to. What falls due before a move is appended
 * with it, together or not at all; who comes too late folds again and asks anew. Safe for several threads, one at a
 * time.
 */
public final class PlayTable {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private final RunLog log;
    private final FoldedLog folded;
    private final PreparedExercise prepared;
    private final InstantSource clock;
    private final SeatTeller teller;
    private final OddsFromHere odds;
    private final Presence presence = new Presence();
    private final ClockHand hand;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

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
        this.odds = new OddsFromHere(prepared.texts(), prepared.scenario());
        this.teller = new SeatTeller(prepared.texts(), prepared.names());
        this.folded = new FoldedLog(log, prepared.texts(), rule, this::touched);
        this.hand = new ClockHand(log, folded, exercise(), presence, clock, this::touched);
        hand.takesUp(beaten);
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
    public synchronized PlayAnswer start(SaveKey key) {
        return append(Logged.CONTROL, new LogEvent.Started(clock.millis(), hand.pace()), key);
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
        long pace = ClockHand.pace(Duration.between(folded.storyAt(clock.instant()), exercise().ends()), minutes);
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
                : append(Logged.CONTROL, ClockHand.limited(clock.instant(), minutes), key);
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
    public Map<String, String> parties(String agreement) {
        return prepared.parties(agreement);
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
        return append(actor, what, key, clock.instant(), Optional.empty());
    }

    private synchronized PlayAnswer append(String actor, LogEvent what, SaveKey key, Instant at,
            Optional<LocalDateTime> stamp) {
        hand.awake(clock.instant());
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
        hand.tick(seated);
    }
}
