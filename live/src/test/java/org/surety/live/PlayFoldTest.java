package org.surety.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.live.Declined.Why;
import org.surety.live.PlayFold.Next;
import org.surety.model.agreement.Ballot;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.exercise.Shows;
import org.surety.semantics.Effect;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;

class PlayFoldTest {

    private static final Move END_TALKS = new Move.Take("pact", "assistance/talks", Move.Part.END_TALKS);
    private static final String[] ALL = {"vee", "ay", "bee"};

    private static Move cast(Ballot ballot) {
        return new Move.Cast("pact", Drill.VOTE, ballot);
    }

    /** After the attack, when all have ended their talks; nobody plays by rule, since nothing was drawn. */
    private static Play voting(boolean sealed) {
        Play play = Drill.until(Drill.begun(Drill.texts(sealed, Shows.COUNT), ALL), Drill.BEGINS.plusDays(1));
        for (String party : List.of("AAA", "BBB", "CCC")) {
            play = Drill.then(play, party, new LogEvent.Moved(party, END_TALKS));
        }
        return play;
    }

    private static Declined declined(Play play, String actor, LogEvent what) {
        return ((Next.Refused) PlayFold.append(play, Drill.event(play, actor, what))).why();
    }

    private static Declined no(Why why, String clause) {
        return new Declined.ByPlay(why, clause);
    }

    private static List<Effect> effects(Play play) {
        return play.history().getLast().changes().stream().filter(Change.InRun.class::isInstance)
                .map(it -> ((Change.InRun) it).effect()).toList();
    }

    @Test
    void aVoteIsCountedOnceAllHaveVoted() {
        Play play = voting(false);
        play = Drill.then(play, "ay", new LogEvent.Moved("AAA", cast(Ballot.NO)));
        assertThat(declined(play, "ay", new LogEvent.Moved("AAA", cast(Ballot.YES))))
                .isEqualTo(no(Why.DONE_ALREADY, "procedures.assistance.steps.decision"));
        play = Drill.then(play, "bee", new LogEvent.Moved("BBB", cast(Ballot.YES)));
        assertThat(PlayClock.next(play, play.story())).isEmpty();
        play = Drill.then(play, "rule", new LogEvent.Moved("CCC", cast(Ballot.YES)));
        Logged counted = PlayClock.next(play, play.story()).orElseThrow();
        assertThat(counted.what()).isEqualTo(new LogEvent.Counted("pact", Drill.VOTE));
        play = Drill.then(play, counted);
        assertThat(effects(play)).contains(new Effect.Began("procedures.assistance.steps.help"));
        assertThat(play.ballots()).isEmpty();
    }

    @Test
    void ballotsCastInTimeCountBeforeTheLimitPasses() {
        Play play = voting(false);
        play = Drill.then(play, "ay", new LogEvent.Moved("AAA", cast(Ballot.YES)));
        play = Drill.then(play, "bee", new LogEvent.Moved("BBB", cast(Ballot.YES)));
        play = Drill.until(play, play.story().plusHours(48));
        assertThat(play.history().getLast().event().what()).isInstanceOf(LogEvent.Counted.class);
        assertThat(effects(play)).contains(new Effect.Began("procedures.assistance.steps.help"));
        assertThat(play.story()).isBeforeOrEqualTo(Drill.BEGINS.plusDays(3));
    }

    @Test
    void aSealedBallotCanBeReplacedAndIsSeenByNobodyElse() {
        Play play = voting(true);
        play = Drill.then(play, "ay", new LogEvent.Moved("AAA", cast(Ballot.NO)));
        play = Drill.then(play, "ay", new LogEvent.Moved("AAA", cast(Ballot.YES)));
        assertThat(play.ballots().values()).containsExactly(Map.of("AAA", Ballot.YES));
        SeatView bee = SeatProjection.of(play, "bee");
        assertThat(bee.waits().getFirst().count()).contains(1);
        assertThat(bee.waits().getFirst().done()).isEmpty();
        assertThat(bee.seen()).noneMatch(it -> it.actor().equals("ay"));
        assertThat(SeatProjection.of(play, "ay").seen().getLast().what())
                .isEqualTo(new SeatView.What.Whole(new LogEvent.Moved("AAA", cast(Ballot.YES))));
    }

    @Test
    void aSeatIsToldWhatIsForIt() {
        Play play = Drill.until(Drill.begun(Drill.texts(false, Shows.NAMES), ALL), Drill.BEGINS.plusHours(7));
        SeatView.What warning = new SeatView.What.Brought("warning", Optional.of("Troops gather."));
        assertThat(SeatProjection.of(play, "bee").seen()).anyMatch(it -> it.what().equals(warning));
        assertThat(SeatProjection.of(play, "vee").seen()).noneMatch(it -> it.what().equals(warning));
        assertThat(SeatProjection.of(play, "vee").told()).contains("You are protected.");
    }

    @Test
    void whatFallsDueComesBeforeALaterMove() {
        Play play = Drill.until(Drill.begun(Drill.texts(false, Shows.NAMES), ALL), Drill.BEGINS.plusDays(1));
        Logged late = Drill.event(play, play.story().plusDays(20), "bee",
                new LogEvent.Moved("BBB", new Move.Perform("pact", "aid")));
        assertThat(PlayFold.append(play, late)).isEqualTo(new Next.Refused(no(Why.SOMETHING_IS_DUE, "play")));
        Play later = Drill.until(play, late.story());
        assertThat(PlayFold.append(later, late)).isInstanceOf(Next.Appended.class);
    }

    @Test
    void whatTheTextDoesNotAllowIsRefusedWithItsClause() {
        Play play = Drill.begun(Drill.texts(false, Shows.NAMES), ALL);
        assertThat(declined(play, "bee", new LogEvent.Moved("BBB", END_TALKS))).isEqualTo(new Declined.ByText(
                Followed.Why.NOTHING_WAITS_FOR_IT, "procedures.assistance.steps.talks"));
        assertThat(declined(play, "bee", new LogEvent.Moved("BBB", new Move.Perform("pact", "withdrawal"))))
                .isEqualTo(no(Why.NO_PART, "obligations.withdrawal"));
        assertThat(declined(play, "bee", new LogEvent.Moved("BBB", new Move.Break("pact", "aid"))))
                .isEqualTo(no(Why.NOTHING_FORBIDDEN, "obligations.aid"));
        assertThat(declined(play, "bee",
                new LogEvent.Moved("BBB", new Move.Strike("pact", "armed-attack", "BBB", Optional.empty()))))
                .isEqualTo(no(Why.NOT_ITSELF, "procedures"));
    }

    @Test
    void breakingTheAgreementIsAMoveAndIsPutOnRecord() {
        Play play = Drill.begun(Drill.texts(false, Shows.NAMES), ALL);
        play = Drill.then(play, "vee", new LogEvent.Moved("VVV", new Move.Break("pact", "no-alliance")));
        assertThat(play.situation().of("pact").openBreaches()).singleElement()
                .matches(it -> it.isOf(Optional.of("no-alliance"), "VVV"));
        play = Drill.then(play, "bee", new LogEvent.Moved("BBB",
                new Move.Speak("pact", Move.Speech.CLAIM, "VVV", "no-alliance")));
        play = Drill.then(play, "vee", new LogEvent.Moved("VVV",
                new Move.Speak("pact", Move.Speech.DISPUTE, "VVV", "no-alliance")));
        assertThat(play.situation().of("pact").openBreaches().getFirst().disputedBy()).containsExactly("VVV");
    }

    @Test
    void whileItIsPausedNobodyMovesAndTimeStandsStill() {
        Play play = Drill.begun(Drill.texts(false, Shows.NAMES), ALL);
        play = Drill.then(play, Logged.CONTROL, new LogEvent.Paused("coffee", 180_000));
        assertThat(declined(play, "vee", new LogEvent.Moved("VVV", new Move.Break("pact", "no-alliance"))))
                .isEqualTo(no(Why.PAUSED, "play"));
        assertThat(PlayClock.next(play, Drill.BEGINS.plusDays(30))).isEmpty();
        play = Drill.then(play, Logged.CONTROL, new LogEvent.Started(200_000, 60));
        assertThat(PlayClock.next(play, Drill.BEGINS.plusDays(30))).isPresent();
    }

    @Test
    void aCorrectionIsToldToThoseWhoKnewAndChangesWhatFollows() {
        Play play = voting(true);
        play = Drill.then(play, "ay", new LogEvent.Moved("AAA", cast(Ballot.NO)));
        long ballot = play.history().getLast().event().seq();
        SeatView before = SeatProjection.of(play, "bee");
        play = Drill.then(play, Logged.CONTROL, new LogEvent.Amended(ballot, cast(Ballot.YES), "a slip of the finger"));
        assertThat(play.ballots().values()).containsExactly(Map.of("AAA", Ballot.YES));
        assertThat(SeatProjection.of(play, "bee")).isEqualTo(before);
        assertThat(SeatProjection.of(play, "ay").seen().getLast().what())
                .isEqualTo(new SeatView.What.Corrected("a slip of the finger"));
        play = Drill.then(play, Logged.CONTROL, new LogEvent.Rewound(ballot, "once more"));
        assertThat(play.ballots()).isEmpty();
        assertThat(play.log().getLast().what()).isEqualTo(new LogEvent.Rewound(ballot, "once more"));
        assertThat(SeatProjection.of(play, "bee").seen()).isEqualTo(before.seen());
    }

    @Test
    void anAmendmentOnWhichLaterEventsDependIsRefused() {
        Play play = voting(false);
        long talk = play.history().stream().filter(it -> it.event().actor().equals("BBB")).findFirst().orElseThrow()
                .event().seq();
        play = Drill.then(play, "ay", new LogEvent.Moved("AAA", cast(Ballot.NO)));
        assertThat(declined(play, Logged.CONTROL,
                new LogEvent.Amended(talk, new Move.Leave("pact", Optional.empty()), "meant otherwise")))
                .isEqualTo(no(Why.LATER_DEPENDS, "log." + play.history().getLast().event().seq()));
    }

    @Test
    void whoFollowsTheChronicleOfAnExerciseComesToItsEnd() {
        for (int seed = 0; seed < 20; seed++) {
            Play play = new RulePlay(Drill.scenario(), Drill.lots(seed))
                    .playOut(Drill.begun(Drill.texts(false, Shows.NAMES)), 2_000);
            Chronicle chronicle = PlayChronicle.of(play);
            assertThat(chronicle.entries()).isNotEmpty();
            LifeKernel kernel = play.texts().kernel();
            Situation situation = kernel.start(Drill.BEGINS.toLocalDate());
            List<Entry> all = new ArrayList<>(chronicle.given());
            all.addAll(chronicle.entries());
            for (Entry entry : all) {
                Followed next = kernel.step(situation, entry);
                assertThat(next).isInstanceOf(Followed.Happened.class);
                situation = next.situation();
            }
            assertThat(kernel.advance(situation, play.story()).situation())
                    .isEqualTo(kernel.advance(play.situation(), play.story()).situation());
        }
    }

    @Test
    void partiesThatNobodyPlaysArePlayedByRuleToTheEnd() {
        Play play = new RulePlay(Drill.scenario(), Drill.lots(7))
                .playOut(Drill.begun(Drill.texts(false, Shows.NAMES)), 2_000);
        assertThat(play.status()).isEqualTo(Play.Status.OVER);
        assertThat(play.history()).anyMatch(it -> it.event().what() instanceof LogEvent.Counted);
        assertThat(play.story()).isEqualTo(Drill.BEGINS.plusDays(40));
    }
}
