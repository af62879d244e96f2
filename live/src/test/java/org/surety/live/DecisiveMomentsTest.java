package org.surety.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Ballot;
import org.surety.model.exercise.Shows;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;

/** The odds of a vote of three, of whom two must agree, and who then surely help: reckoned by hand. */
class DecisiveMomentsTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Each votes yes with one half and no otherwise, talks no longer than it must, and helps at once. */
    private static Scenario scenario() {
        Scenario plain = Drill.scenario();
        Conduct conduct = new Conduct(
                Optional.of(new Voting(List.of(new Voting.Chances(Map.of(Ballot.YES, Range.exactly(Ratio.of(1, 2))),
                        Optional.of(Ballot.NO))), Optional.empty())),
                new ByFreedom.Alike<>(Range.exactly(Ratio.ONE)), new ByFreedom.Alike<>(new Delay.Fixed(Hours.ZERO)),
                Optional.of(new Delay.Fixed(Hours.ZERO)));
        return new Scenario(plain.id(), plain.title(), plain.agreement(), plain.base(), plain.procedure(),
                plain.incident(), plain.faitAccompli(), plain.enough(),
                List.of(new Behaviour("guarantors", conduct, Map.of(), Map.of(), Assumption.UNSTATED)),
                plain.outcome(), plain.sources(), plain.source());
    }

    private static List<DecisiveMoment> moments(Ballot a, Ballot b, Ballot c) {
        Play play = Drill.until(Drill.begun(Drill.texts(false, Shows.NAMES), "vee", "ay", "bee"),
                Drill.BEGINS.plusDays(1));
        for (String party : List.of("AAA", "BBB", "CCC")) {
            play = Drill.then(play, party, new LogEvent.Moved(party,
                    new Move.Take("pact", "assistance/talks", Move.Part.END_TALKS)));
        }
        play = vote(vote(vote(play, "AAA", a), "BBB", b), "CCC", c);
        play = Drill.then(play, PlayClock.next(play, play.story()).orElseThrow());
        return DebriefFinder.of(play, scenario(), Drill::lots).moments();
    }

    private static Play vote(Play play, String party, Ballot ballot) {
        return Drill.then(play, party, new LogEvent.Moved(party, new Move.Cast("pact", Drill.VOTE, ballot)));
    }

    @Test
    void aVoteThatPassesIsDecisiveAndTellsWhoCouldHaveStoppedIt() {
        List<DecisiveMoment> moments = moments(Ballot.NO, Ballot.YES, Ballot.YES);
        assertThat(moments).hasSize(4);
        DecisiveMoment vote = moments.getLast();
        // Two or three of three, each with one half.
        assertThat(vote.before().orElseThrow()).isEqualTo(0.5, EXACT);
        assertThat(vote.after().orElseThrow()).isEqualTo(1, EXACT);
        assertThat(vote.change()).isEqualTo(0.5, EXACT);
        assertThat(vote.clause()).isEqualTo("procedures.assistance.steps.decision");
        assertThat(vote.turners()).extracting(DecisiveMoment.Turner::party).containsOnly("BBB", "CCC");
        assertThat(vote.turners()).allMatch(it -> it.then().orElseThrow() == 0);
    }

    @Test
    void ofAVoteThatFailedByOneBothWhoRefusedCouldHaveTurnedIt() {
        DecisiveMoment vote = moments(Ballot.NO, Ballot.NO, Ballot.YES).getLast();
        assertThat(vote.after().orElseThrow()).isEqualTo(0, EXACT);
        assertThat(vote.turners()).extracting(DecisiveMoment.Turner::party).containsExactlyInAnyOrder("AAA", "BBB");
        assertThat(vote.turners()).allSatisfy(it -> {
            assertThat(it.cast()).contains(Ballot.NO);
            assertThat(it.instead()).isEqualTo(Ballot.YES);
            assertThat(it.then()).contains(1.0);
            Rerun again = it.again().orElseThrow();
            assertThat(again.ending().inTime()).isTrue();
            assertThat(again.ending().helped()).containsExactlyInAnyOrder("BBB", "CCC");
            assertThat(again.leftOut()).isEmpty();
            // The play never came to help, so there everybody is played by rule: at once, as the scenario assumes.
            assertThat(again.byRule()).extracting(LogEvent.Moved::party).containsExactlyInAnyOrder("BBB", "CCC");
        });
    }

    /** People take their time: the vote began hours before, and its odds are those of a vote that is held now. */
    @Test
    void aVoteThatHasBeenUnderWayForHoursHasTheSameOdds() {
        Play play = Drill.until(Drill.begun(Drill.texts(false, Shows.NAMES), "vee", "ay", "bee"),
                Drill.BEGINS.plusDays(1));
        for (String party : List.of("AAA", "BBB", "CCC")) {
            play = Drill.then(play, party, new LogEvent.Moved(party,
                    new Move.Take("pact", "assistance/talks", Move.Part.END_TALKS)));
        }
        for (String party : List.of("AAA", "BBB", "CCC")) {
            play = Drill.then(play, Drill.event(play, Drill.BEGINS.plusDays(1).plusHours(9), party,
                    new LogEvent.Moved(party, new Move.Cast("pact", Drill.VOTE, Ballot.YES))));
        }
        play = Drill.then(play, PlayClock.next(play, play.story()).orElseThrow());
        DecisiveMoment vote = DebriefFinder.of(play, scenario(), Drill::lots).moments().getLast();
        assertThat(vote.before().orElseThrow()).isEqualTo(0.5, EXACT);
        assertThat(vote.after().orElseThrow()).isEqualTo(1, EXACT);
    }

    @Test
    void nobodyAloneTurnsAVoteThatAllAgreeOn() {
        assertThat(moments(Ballot.YES, Ballot.YES, Ballot.YES).getLast().turners()).isEmpty();
    }
}
