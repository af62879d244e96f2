package org.surety.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Ballot;
import org.surety.model.exercise.Shows;

/** Exercises played by programs that make any move, at any time. */
class RandomExercisesTest {

    private static final int CASES = Integer.getInteger("surety.cases", 10);
    private static final int MOVES = 18;

    private final Random random = new Random(15);
    private int accepted;
    private int refused;
    private int twins;

    @Test
    void whatIsOfferedIsAcceptedAndAllElseIsRefusedWithAReasonAndItsClause() {
        for (int i = 0; i < CASES; i++) {
            play(Drill.texts(random.nextBoolean(), Shows.values()[random.nextInt(3)]), i);
        }
        assertThat(accepted).isGreaterThan(CASES * 10);
        assertThat(refused).isGreaterThan(accepted);
        assertThat(twins).as("plays that differ only in what some seats may not know").isGreaterThan(CASES);
    }

    private void play(ExerciseTexts texts, long seed) {
        RulePlay rule = new RulePlay(Drill.scenario(), Drill.lots(seed));
        Play play = Drill.begun(texts, "vee", "ay", "bee");
        List<Logged> log = new ArrayList<>(play.log());
        for (int i = 0; i < MOVES && play.status() == Play.Status.GOES_ON; i++) {
            LocalDateTime to = play.story().plusHours(random.nextInt(1, 30)).withNano(0);
            Optional<Logged> next = rule.next(play, to);
            while (next.isPresent()) {
                log.add(next.get());
                Play later = Drill.then(play, next.get());
                assertThat(later.story()).as("time never goes back").isAfterOrEqualTo(play.story());
                play = later;
                next = rule.next(play, to);
            }
            if (play.status() == Play.Status.GOES_ON) {
                Logged made = move(play, play.story().isAfter(to) ? play.story() : to);
                log.add(made);
                play = Drill.then(play, made);
            }
        }
        replay(texts, play, log);
    }

    /** Tries every move of which the texts speak, and makes one of those that are offered. */
    private Logged move(Play before, LocalDateTime at) {
        Play play = Drill.then(before, Drill.event(before, at, Logged.CONTROL, new LogEvent.Noted(List.of(), "It is "
                + at)));
        String seat = Drill.SEATS.get(random.nextInt(Drill.SEATS.size()));
        String party = play.texts().exercise().seat(seat).orElseThrow().party();
        List<Move> offered = OfferedMoves.of(play, party);
        Set<Move> all = new LinkedHashSet<>(OfferedMoves.all(play, party));
        assertThat(all).containsAll(offered);
        for (Move move : all) {
            switch (PlayFold.append(play, Drill.event(play, seat, new LogEvent.Moved(party, move)))) {
                case PlayFold.Next.Appended it -> {
                    assertThat(offered).contains(move);
                    accepted++;
                }
                case PlayFold.Next.Refused it -> {
                    assertThat(offered).doesNotContain(move);
                    assertThat(it.why().clause()).as("the clause by which %s is refused", move).isNotBlank();
                    refused++;
                }
            }
        }
        assertThat(offered).isNotEmpty();
        List<Move> steps = offered.stream().filter(it -> it instanceof Move.Cast || it instanceof Move.Take).toList();
        List<Move> some = steps.isEmpty() || random.nextInt(4) == 0 ? offered : steps;
        Move made = some.get(random.nextInt(some.size()));
        twins(before, at, seat, party, made);
        return Drill.event(before, at, seat, new LogEvent.Moved(party, made));
    }

    /** Whoever may not know of something sees the same whether it is there or not. */
    private void twins(Play play, LocalDateTime at, String seat, String party, Move made) {
        String other = Drill.SEATS.get((Drill.SEATS.indexOf(seat) + 1) % Drill.SEATS.size());
        String third = Drill.SEATS.get((Drill.SEATS.indexOf(seat) + 2) % Drill.SEATS.size());
        Play with = Drill.then(play, Drill.event(play, at, seat, new LogEvent.Noted(List.of(other), "between us")));
        Play plain = Drill.then(play, Drill.event(play, at, seat, new LogEvent.Moved(party, made)));
        Play noted = Drill.then(with, Drill.event(with, at, seat, new LogEvent.Moved(party, made)));
        same(plain, noted, third);
        if (made instanceof Move.Cast cast && play.isSealed(cast.step())) {
            Ballot instead = cast.ballot() == Ballot.YES ? Ballot.NO : Ballot.YES;
            Play changed = Drill.then(play, Drill.event(play, at, seat,
                    new LogEvent.Moved(party, new Move.Cast(cast.agreement(), cast.step(), instead))));
            same(plain, changed, other);
            same(plain, changed, third);
            boolean nothing = play.texts().exercise().shows() == Shows.NOTHING;
            assertThat(SeatProjection.of(play, other).equals(SeatProjection.of(plain, other)))
                    .as("that a ballot was cast is not to be seen").isEqualTo(nothing
                            || play.ballots().values().stream().anyMatch(it -> it.containsKey(party)));
        }
    }

    private void same(Play one, Play other, String seat) {
        assertThat(SeatProjection.of(one, seat)).isEqualTo(SeatProjection.of(other, seat));
        twins++;
    }

    /** The same log comes to the same play, also after it has been written and read. */
    private static void replay(ExerciseTexts texts, Play play, List<Logged> log) {
        List<Logged> read = log.stream().map(it -> new Logged(it.seq(), it.story(), it.actor(),
                LogCodec.read(LogCodec.kind(it.what()), LogCodec.body(it.what())))).toList();
        assertThat(read).isEqualTo(log);
        Play again = PlayFold.of(texts, read);
        assertThat(again.situation()).isEqualTo(play.situation());
        assertThat(again.history()).isEqualTo(play.history());
        assertThat(again.ballots()).isEqualTo(play.ballots());
        assertThat(SeatProjection.of(again, "bee")).isEqualTo(SeatProjection.of(play, "bee"));
    }
}
