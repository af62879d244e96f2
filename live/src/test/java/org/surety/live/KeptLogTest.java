package org.surety.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Ballot;
import org.surety.model.exercise.Shows;

class KeptLogTest {

    private final ExerciseTexts texts = Drill.texts(false, Shows.NAMES);

    /** Two parties have voted, and much has been said since. */
    private Play talkative(int words) {
        Play play = Drill.until(Drill.begun(texts, "vee", "ay", "bee"), Drill.BEGINS.plusDays(1));
        for (String party : List.of("AAA", "BBB", "CCC")) {
            play = Drill.then(play, party, new LogEvent.Moved(party,
                    new Move.Take("pact", "assistance/talks", Move.Part.END_TALKS)));
        }
        play = Drill.then(play, "ay", new LogEvent.Moved("AAA", new Move.Cast("pact", Drill.VOTE, Ballot.YES)));
        play = Drill.then(play, "bee", new LogEvent.Moved("BBB", new Move.Cast("pact", Drill.VOTE, Ballot.NO)));
        for (int i = 0; i < words; i++) {
            play = Drill.until(play, play.story());
            play = Drill.then(play, Logged.CONTROL, new LogEvent.Noted(List.of(), "word " + i));
        }
        return play;
    }

    private static List<Long> vouched(Play play) {
        return play.log().stream().filter(it -> it.what() instanceof LogEvent.Vouched).map(Logged::seq).toList();
    }

    @Test
    void afterEveryFiftyEventsTheSituationIsVouchedForAndNobodySeesIt() {
        Play play = talkative(150);
        assertThat(vouched(play)).containsExactly(51L, 102L, 153L);
        assertThat(SeatProjection.of(play, "vee").seen()).noneMatch(it -> it.what().toString().contains("Vouched"));
    }

    @Test
    void aLogThatWasWrittenIsReadAndFoldedToTheSamePlay() {
        Play play = talkative(120);
        LogFile.Content.Lines lines = (LogFile.Content.Lines) LogFile.read(LogFile.of(play.log()));
        KeptLog kept = KeptLog.of(texts, lines.events());
        assertThat(lines.events()).isEqualTo(play.log());
        assertThat(kept.isReadOnly()).isFalse();
        assertThat(kept.recorded()).isEmpty();
        assertThat(kept.play().situation()).isEqualTo(play.situation());
        assertThat(kept.play().history()).isEqualTo(play.history());
    }

    @Test
    void whereTodaysRulesComeToAnotherSituationNothingSinceTheLastEventThatVouchedIsReliedOn() {
        Play play = talkative(120);
        List<Logged> log = new ArrayList<>(play.log());
        int second = Math.toIntExact(vouched(play).get(1)) - 1;
        Logged was = log.get(second);
        log.set(second, new Logged(was.seq(), was.story(), was.actor(), new LogEvent.Vouched("0".repeat(64))));
        KeptLog kept = KeptLog.of(texts, log);
        assertThat(kept.isReadOnly()).isTrue();
        assertThat(kept.why()).contains(new KeptLog.Departure(was.seq(),
                new Declined.ByPlay(Declined.Why.RULES_DIFFER, "log." + was.seq())));
        assertThat(kept.play().log()).isEqualTo(log.subList(0, 51));
        assertThat(kept.recorded()).isEqualTo(log.subList(51, log.size()));
    }

    @Test
    void whatTodaysRulesDoNotAllowIsShownAsItWasRecorded() {
        Play play = talkative(3);
        List<Logged> log = new ArrayList<>(play.log());
        long next = log.getLast().seq() + 1;
        log.add(new Logged(next, play.story(), "ay",
                new LogEvent.Moved("AAA", new Move.Cast("pact", Drill.VOTE, Ballot.NO))));
        log.add(new Logged(next + 1, play.story(), Logged.CONTROL, new LogEvent.Noted(List.of(), "so it was")));
        KeptLog kept = KeptLog.of(texts, log);
        assertThat(kept.why().orElseThrow().seq()).isEqualTo(next);
        assertThat(kept.play().history()).isEqualTo(play.history());
        assertThat(kept.recorded()).isEqualTo(log.subList(log.size() - 2, log.size()));
    }

    @Test
    void aCorrectionBeforeAnEventThatVouchesStandsAndTheSituationIsVouchedForAnew() {
        Play play = talkative(60);
        long ballot = play.history().stream().filter(it -> it.event().what() instanceof LogEvent.Moved moved
                && moved.move() instanceof Move.Cast && moved.party().equals("BBB")).findFirst().orElseThrow().event()
                .seq();
        List<Logged> whole = new ArrayList<>(play.log());
        Play corrected = Drill.then(play, Logged.CONTROL, new LogEvent.Amended(ballot,
                new Move.Cast("pact", Drill.VOTE, Ballot.YES), "a slip"));
        whole.add(corrected.history().getLast().event());
        Play later = Drill.until(corrected, corrected.story().plusDays(3));
        whole.addAll(later.log().stream().filter(it -> it.seq() > corrected.history().getLast().event().seq())
                .toList());
        assertThat(vouched(later)).hasSize(1);
        assertThat(KeptLog.of(texts, whole).why()).isEmpty();
        assertThat(KeptLog.of(texts, whole).play().situation()).isEqualTo(later.situation());
    }

    @Test
    void aLineThatIsNoEventIsToldWithItsNumber() {
        String good = LogFile.of(talkative(0).log());
        assertThat(LogFile.read("")).isEqualTo(new LogFile.Content.Wrong(1, "nothing"));
        assertThat(LogFile.read(good + "\n" + good)).isEqualTo(new LogFile.Content.Wrong(
                Math.toIntExact(good.lines().count()) + 1, "an empty line"));
        for (String wrong : List.of("{}", "{\"seq\":[\"x\"]}", "nonsense", good.lines().findFirst().orElseThrow()
                .replace("seated", "begun"), "{\"seq\":[\"1\"],\"story\":[\"today\"]}", "{\"a\":[\"\\u12\"]}")) {
            assertThat(LogFile.read(good + wrong)).as(wrong).isInstanceOfSatisfying(LogFile.Content.Wrong.class,
                    it -> assertThat(it.line()).isEqualTo(Math.toIntExact(good.lines().count()) + 1));
        }
    }

    @Test
    void aLineKeepsItsPlaceInTheChain() {
        Logged event = talkative(0).log().getFirst();
        LogFile.Line line = new LogFile.Line(event, event.story() + ":00", Optional.of(
                new LogFile.Chained(17, "a-key", "ab".repeat(32))));
        assertThat(LogFile.read(LogFile.write(List.of(line)))).isEqualTo(new LogFile.Content.Lines(List.of(line)));
    }
}
