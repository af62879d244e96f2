package org.surety.workbench.live;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.surety.live.Logged;
import org.surety.live.Move;
import org.surety.live.RulePlay;
import org.surety.model.exercise.BreachNeeds;
import org.surety.report.play.SeatTeller;
import org.surety.store.RunNews;
import org.surety.store.Store;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.Participant;
import org.surety.store.value.Result;
import org.surety.store.value.RunEntry;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Secret;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.WorkRole;
import org.surety.text.edit.Editor;
import org.surety.workbench.Workbench;
import org.surety.workbench.exercise.PreparedExercise;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.KeptTexts;

/**
 * The exercises of an installation that people play: how they are prepared, who comes in, and their tables. Who leads
 * one is whoever may write in the work that it belongs to. Safe for several threads.
 */
public final class PlayRuns implements AutoCloseable {

    /** What runs of exercises are called where runs are kept. */
    public static final Kind EXERCISE = new Kind("exercise");
    private static final Duration UNUSED = Duration.ofHours(1);

    private final Installation people;
    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Id<KeptRun>, Opened> tables = new LinkedHashMap<>();
    private final Breaches breaches;
    private final PlayPreparation preparation;
    private final RunNews.Listening listening;
    private final Haste haste;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("exercises").factory());

    /** A table, and when somebody last asked for it. */
    private record Opened(PlayTable table, KeptRun run, Instant asked) {}

    /** Those of an installation; time passes only once {@link #start} is called. */
    public PlayRuns(Installation people, InstantSource clock) {
        this.people = people;
        this.store = people.store();
        this.clock = clock;
        this.breaches = new Breaches(clock);
        this.haste = new Haste(clock);
        this.preparation = new PlayPreparation(store);
        this.listening = store.runs().news().listen(this::heard);
    }

    /** Another server, or this one, has appended to a log. */
    private void heard(RunNews.Heard news) {
        try {
            timer.execute(() -> opened().stream().filter(it -> switch (news) {
                case RunNews.Heard.Grown grown -> grown.run().equals(it.run().id());
                case RunNews.Heard.Missed missed -> true;
            }).forEach(it -> it.table().heard(news instanceof RunNews.Heard.Grown grown
                    ? grown.head()
                    : Long.MAX_VALUE)));
        } catch (RejectedExecutionException closed) {
            // Time passes no more.
        }
    }

    private List<Opened> opened() {
        synchronized (tables) {
            return List.copyOf(tables.values());
        }
    }

    /** Lets time pass. */
    public void start() {
        timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** What {@link #start} does every second, for every exercise that somebody has opened. */
    public void tick() {
        synchronized (tables) {
            Instant old = clock.instant().minus(UNUSED);
            tables.values().removeIf(it -> it.asked().isBefore(old) && !it.table().goesOn());
        }
        for (Opened each : opened()) {
            try {
                each.table().tick(store.doors().list(each.run().maker(), each.run().id()).value().stream()
                        .flatMap(List::stream).filter(it -> it.state() == Participant.State.PLAYS).toList());
            } catch (RuntimeException | StackOverflowError fault) {
                // The next second may be better, and one exercise must not stop the others.
                fault.printStackTrace();
            }
        }
    }

    /**
     * What is to be otherwise than in the file of an exercise, by the path of its value.
     *
     * @param values the path with dots, and what is to stand there; blank to take it away
     */
    public record Changes(Map<String, String> values) {
        /** Copies the map. */
        public Changes {
            values = Map.copyOf(values);
        }
    }

    /**
     * Prepares an exercise for people to play. What it is played on is kept with it and does not change.
     *
     * @param kept of whom it is
     * @param work to which it belongs; empty for a new one
     * @param bench where the exercise is found
     * @param file what that calls it
     * @throws org.surety.workbench.api.Refusal if it cannot be used so
     * @throws Editor.Impossible if a change cannot be made
     */
    public Result<RunEntry> begin(KeptTexts kept, Optional<Id<KeptWork>> work, Workbench bench, String file,
            Changes changes) {
        return preparation.begin(kept, work, bench, file, changes);
    }

    /** A run, for whoever may know of it; who asks is looked at elsewhere. */
    public Optional<RunEntry> entry(Id<KeptRun> run) {
        return store.doors().of(run).filter(it -> it.run().kind().equals(EXERCISE));
    }

    /** The run of a code, however its letters are written. Whoever asks sees to it that nobody tries many. */
    public Optional<RunEntry> ofCode(String code) {
        return store.doors().ofCode(letters(code)).filter(it -> it.run().kind().equals(EXERCISE));
    }

    private static String letters(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }

    /** Whether somebody leads a run: whoever may write in its work. */
    public boolean leads(KeptTexts kept, KeptRun run) {
        return kept.work(run.work()).value().map(Belongs::role).filter(it -> it.includes(WorkRole.DRAFTER))
                .isPresent();
    }

    /** The exercises of the works that somebody reads, the newest first. */
    public List<KeptRun> of(KeptTexts kept) {
        List<KeptRun> all = new ArrayList<>();
        kept.works().stream().filter(it -> it.work().removed().isEmpty())
                .forEach(it -> store.runs().list(kept.actor(), it.work().id()).value().ifPresent(all::addAll));
        return all.stream().filter(it -> it.kind().equals(EXERCISE))
                .sorted(Comparator.comparing(KeptRun::created).reversed()).toList();
    }

    /**
     * The table of a run.
     *
     * @throws org.surety.workbench.api.Refusal if what it is played on cannot be read any more
     */
    public Optional<PlayTable> table(Id<KeptRun> run) {
        Optional<RunEntry> entry = entry(run);
        synchronized (tables) {
            Opened known = tables.get(run);
            Instant now = clock.instant();
            if (entry.isEmpty()) {
                tables.remove(run);
                return Optional.empty();
            }
            PlayTable table = known == null ? opened(entry.get()) : known.table();
            tables.put(run, new Opened(table, entry.get().run(), now));
            return Optional.of(table);
        }
    }

    private void touched(Id<KeptRun> run) {
        Opened known;
        synchronized (tables) {
            known = tables.get(run);
        }
        if (known != null) {
            known.table().touched();
        }
    }

    private PlayTable opened(RunEntry entry) {
        KeptRun run = entry.run();
        PreparedExercise prepared = preparation.again(people.of(run.maker()), run);
        return new PlayTable(new RunLog(store, run), prepared, new RulePlay(prepared.scenario(), random::nextDouble),
                clock, entry.beat());
    }

    /** Somebody who came in, and what the browser must keep. */
    public record CameIn(Participant participant, Secret session) {}

    /**
     * Asks to play.
     *
     * @param seat which one wishes for; empty where control is to say
     */
    public Result<CameIn> ask(String code, Title name, Optional<String> seat) {
        Secret session = Secret.draw(random);
        return ofCode(code).map(it -> store.doors().ask(letters(code), name, seat, session,
                ReturnWords.digest(it.run().id(), ReturnWords.of(session))))
                .map(it -> came(it, session)).orElseGet(() -> new Result.Refused<>(new StoreRefusal.Spent()));
    }

    /** The same person with another phone. */
    public Result<CameIn> comeBack(String code, String words) {
        Secret session = Secret.draw(random);
        return ofCode(code).map(it -> store.doors().comeBack(letters(code),
                ReturnWords.digest(it.run().id(), words), session,
                ReturnWords.digest(it.run().id(), ReturnWords.of(session))))
                .map(it -> came(it, session)).orElseGet(() -> new Result.Refused<>(new StoreRefusal.Spent()));
    }

    private Result<CameIn> came(Result<Participant> result, Secret session) {
        return switch (result) {
            case Result.Refused<Participant>(StoreRefusal why) -> new Result.Refused<>(why);
            case Result.Done<Participant>(Participant who) -> {
                touched(who.run());
                yield new Result.Done<>(new CameIn(who, session));
            }
        };
    }

    /** Whoever has that secret in the browser, where the person was not let go. */
    public Optional<Participant> participant(Secret session) {
        return store.doors().bySession(session).filter(it -> it.state() != Participant.State.REVOKED);
    }

    /** Everybody who plays or asks to; for whoever leads. */
    public List<Participant> participants(KeptTexts kept, KeptRun run) {
        return store.doors().list(kept.actor(), run.id()).value().orElse(List.of());
    }

    /** The same for a screen that only whoever leads is shown. */
    public List<Participant> players(Id<KeptRun> run) {
        return entry(run).map(it -> store.doors().list(it.run().maker(), run).value().orElse(List.of()))
                .orElse(List.of());
    }

    private List<Participant> ofSeat(KeptRun run, String seat) {
        return store.doors().list(run.maker(), run.id()).value().stream().flatMap(List::stream)
                .filter(it -> it.state() == Participant.State.PLAYS && it.seat().equals(Optional.of(seat))).toList();
    }

    /** Another code; the one before opens nothing any more. */
    public Result<RunEntry> newCode(KeptTexts kept, KeptRun run) {
        return store.doors().open(kept.actor(), run.id());
    }

    /** Lets somebody in, to a seat. Whoever is the first there is its captain. */
    public PlayAnswer admit(KeptTexts kept, KeptRun run, Id<Participant> who, String seat) {
        PlayTable table = table(run.id()).orElseThrow();
        if (!table.exercise().isPlace(seat)) {
            return new PlayAnswer.Declined("There is no such seat.");
        }
        Optional<Participant> before = participants(kept, run).stream().filter(it -> it.id().equals(who)).findFirst();
        return switch (store.doors().admit(kept.actor(), run.id(), who, seat)) {
            case Result.Refused<Participant>(StoreRefusal why) -> new PlayAnswer.Declined(why.inWords());
            case Result.Done<Participant>(Participant in) -> {
                before.flatMap(Participant::seat).filter(it -> !it.equals(seat))
                        .ifPresent(it -> handOver(run, table, in.id(), it));
                table.touched();
                // Whoever was captain where the exercise came from is not here.
                Optional<String> captain = table.captain(seat);
                yield table.exercise().seat(seat).isEmpty() || ofSeat(run, seat).stream()
                        .anyMatch(it -> captain.equals(Optional.of(it.id().value())))
                                ? new PlayAnswer.Made()
                                : table.seated(seat, Optional.of(in.id().value()), draw());
            }
        };
    }

    /** Lets everybody in who asks for a place that there is; the rest goes on asking. */
    public PlayAnswer admitAll(KeptTexts kept, KeptRun run) {
        PlayTable table = table(run.id()).orElseThrow();
        PlayAnswer last = new PlayAnswer.Made();
        for (Participant it : participants(kept, run)) {
            Optional<String> place = it.seat().filter(table.exercise()::isPlace)
                    .filter(seat -> it.state() == Participant.State.ASKS);
            if (place.isPresent() && last instanceof PlayAnswer.Made) {
                last = admit(kept, run, it.id(), place.get());
            }
        }
        return last;
    }

    /** Refuses everybody who asks to play; gives room to others where the exercise was full of them. */
    public PlayAnswer refuseAll(KeptTexts kept, KeptRun run) {
        PlayAnswer last = new PlayAnswer.Made();
        for (Participant it : participants(kept, run)) {
            if (it.state() == Participant.State.ASKS && last instanceof PlayAnswer.Made) {
                last = revoke(kept, run, it.id());
            }
        }
        return last;
    }

    /** Lets somebody go; the next one of the seat is its captain, and where there is none it is played by rule. */
    public PlayAnswer revoke(KeptTexts kept, KeptRun run, Id<Participant> who) {
        PlayTable table = table(run.id()).orElseThrow();
        Optional<Participant> before = participants(kept, run).stream().filter(it -> it.id().equals(who)).findFirst();
        return switch (store.doors().revoke(kept.actor(), run.id(), who)) {
            case Result.Refused<Participant>(StoreRefusal why) -> new PlayAnswer.Declined(why.inWords());
            case Result.Done<Participant> done -> {
                before.flatMap(Participant::seat).ifPresent(it -> handOver(run, table, who, it));
                table.touched();
                yield new PlayAnswer.Made();
            }
        };
    }

    private void handOver(KeptRun run, PlayTable table, Id<Participant> from, String seat) {
        if (table.captain(seat).filter(it -> it.equals(from.value())).isPresent() && !table.isOver()) {
            table.seated(seat, ofSeat(run, seat).stream().filter(it -> !it.id().equals(from)).findFirst()
                    .map(it -> it.id().value()), draw());
        }
    }

    /** Makes somebody the captain of the seat where the person sits. */
    public PlayAnswer makeCaptain(KeptTexts kept, KeptRun run, Id<Participant> who) {
        Optional<String> seat = participants(kept, run).stream().filter(it -> it.id().equals(who)
                && it.state() == Participant.State.PLAYS).findFirst().flatMap(Participant::seat)
                .filter(it -> table(run.id()).filter(table -> table.exercise().seat(it).isPresent()).isPresent());
        return seat.map(it -> table(run.id()).orElseThrow().seated(it, Optional.of(who.value()), draw()))
                .orElseGet(() -> new PlayAnswer.Declined("This person plays nowhere."));
    }

    /** Lets a seat be played by rule. */
    public PlayAnswer byRule(KeptRun run, String seat, SaveKey key) {
        return table(run.id()).orElseThrow().seated(seat, Optional.empty(), key);
    }

    private SaveKey draw() {
        return RunLog.key(Id.draw(random));
    }

    /**
     * Somebody makes a move of the own seat: its captain makes it, others propose it. What breaks the agreement is made
     * once a second person of the seat, or control, has agreed.
     *
     * @param code as the screen names the move
     */
    public PlayAnswer move(Participant who, String code, SaveKey key) {
        Optional<String> seat = who.seat().filter(it -> who.state() == Participant.State.PLAYS);
        Optional<PlayTable> table = table(who.run());
        if (seat.isEmpty() || table.isEmpty()) {
            return new PlayAnswer.Declined("Wait until control has let you in.");
        }
        if (haste.isTooGreat(who.id())) {
            return Haste.declined();
        }
        if (table.get().exercise().seat(seat.get()).isEmpty()) {
            return new PlayAnswer.Declined("Whoever watches makes no move.");
        }
        Optional<String> says = table.get().says(seat.get(), code);
        if (says.isEmpty()) {
            return new PlayAnswer.Declined("This is no move of your seat.");
        }
        if (table.get().exercise().breachNeeds() == BreachNeeds.TWO && isBreach(table.get(), seat.get(), code)) {
            return breaches.asked(table.get(), who, seat.get(), code, key);
        }
        if (table.get().captain(seat.get()).filter(it -> !it.equals(who.id().value())).isPresent()) {
            PlayAnswer noted = table.get().note(seat.get(), seat.map(List::of).orElseThrow(),
                    "A proposal: " + says.get(), key);
            return noted instanceof PlayAnswer.Made ? new PlayAnswer.Proposed() : noted;
        }
        return table.get().move(seat.get(), seat.get(), code, key);
    }

    private static boolean isBreach(PlayTable table, String seat, String code) {
        return table.exercise().seat(seat).flatMap(it -> SeatTeller.move(it.party(), code))
                .filter(Move.Break.class::isInstance).isPresent();
    }

    /** The breaches that wait for a second person: by seat, what they are, as a sentence. */
    public Map<String, String> breaches(Id<KeptRun> run) {
        Optional<PlayTable> table = table(run);
        return table.map(it -> breaches.waiting(run, it)).orElse(Map.of());
    }

    /** Control is the second person. */
    public PlayAnswer agreeToBreach(KeptRun run, String seat, SaveKey key) {
        return breaches.agreed(run.id(), seat)
                .map(it -> table(run.id()).orElseThrow().move(seat, seat, it, key))
                .orElseGet(() -> new PlayAnswer.Declined("Nothing waits for a second person any more."));
    }

    /** Control makes a move of a seat. */
    public PlayAnswer moveFor(KeptRun run, String seat, String code, SaveKey key) {
        return table(run.id()).orElseThrow().move(Logged.CONTROL, seat, code, key);
    }

    /** Somebody tells something: a member of a seat, to some seats, to control, or to all. */
    public PlayAnswer note(Participant who, List<String> to, String words, SaveKey key) {
        Optional<String> seat = who.seat().filter(it -> who.state() == Participant.State.PLAYS);
        if (haste.isTooGreat(who.id())) {
            return Haste.declined();
        }
        return seat.flatMap(it -> table(who.run()).map(table -> table.note(it, to, words, key)))
                .orElseGet(() -> new PlayAnswer.Declined("Wait until control has let you in."));
    }

    /** Time passes no more. */
    @Override
    public void close() {
        listening.close();
        timer.shutdownNow();
        try {
            timer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
