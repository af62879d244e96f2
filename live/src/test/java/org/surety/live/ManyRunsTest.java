package org.surety.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.live.Declined.Why;
import org.surety.live.PlayFold.Next;
import org.surety.model.agreement.Ballot;
import org.surety.model.exercise.Shows;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;

/** Procedures that are under way at once hold neither each other up, nor the clock. */
class ManyRunsTest {

    private static final Move END_TALKS = new Move.Take("pact", "assistance/talks", Move.Part.END_TALKS);
    private static final Move STRIKE =
            new Move.Strike("pact", "armed-attack", "VVV", Optional.of("North"));
    private static final LocalDateTime ATTACK = Drill.BEGINS.plusDays(1);

    private static Play moved(Play play, String party, Move move) {
        return Drill.then(play, party, new LogEvent.Moved(party, move));
    }

    /** Whoever attacks has no part in the talks about it. */
    private static Play begun() {
        return Drill.until(Drill.begun(Drill.texts(Drill.agreement(Line.consult("talks",
                Texts.except(Texts.who("guarantors"), "attacker")).within(72).then("decision"), 96), false,
                Shows.COUNT), "vee", "ay", "bee"),
                ATTACK);
    }

    /** The second is voted on while the first comes to the same vote, and the limit of the second passes first. */
    @Test
    void aVoteThatAnEarlierProcedureComesToStopsNoClock() {
        Play play = moved(begun(), "BBB", STRIKE);
        play = moved(play, "CCC", END_TALKS);
        play = moved(play, "CCC", END_TALKS);
        play = moved(play, "AAA", END_TALKS);
        assertThat(play.occasions()).extracting(Occasion::step).containsExactly("assistance/talks", Drill.VOTE);
        play = moved(play, "AAA", new Move.Cast("pact", Drill.VOTE, Ballot.YES));
        play = Drill.until(play, ATTACK.plusDays(3).plusHours(1));
        assertThat(play.occasions()).extracting(Occasion::step).containsExactly(Drill.VOTE, Drill.VOTE);
        Play over = Drill.until(play, Drill.BEGINS.plusDays(40));
        assertThat(over.status()).isEqualTo(Play.Status.OVER);
        // Once the first has been voted on, the ballots that wait in the second count.
        Play all = play;
        for (String party : List.of("AAA", "BBB", "CCC")) {
            all = moved(all, party, new Move.Cast("pact", Drill.VOTE, Ballot.NO));
        }
        all = Drill.until(all, all.story());
        assertThat(all.occasions()).extracting(Occasion::step).containsExactly(Drill.VOTE);
        assertThat(all.ballots().values()).singleElement()
                .satisfies(it -> assertThat(it).containsOnlyKeys("AAA"));
    }

    /** A seat cannot bury the others under procedures about one deed. */
    @Test
    void aDeedThatAProcedureIsUnderWayAboutIsNotDoneAgain() {
        Play play = begun();
        assertThat(declined(play, "AAA", STRIKE)).isEqualTo(Why.DONE_ALREADY);
        assertThat(OfferedMoves.of(play, "AAA")).noneMatch(it -> it instanceof Move.Strike strike
                && strike.against().equals("VVV"));
        play = moved(play, "BBB", STRIKE);
        assertThat(declined(play, "BBB", new Move.Strike("pact", "armed-attack", "VVV", Optional.empty())))
                .isEqualTo(Why.DONE_ALREADY);
        Play over = Drill.until(play, Drill.BEGINS.plusDays(30));
        assertThat(PlayFold.append(over, Drill.event(over, "BBB", new LogEvent.Moved("BBB", STRIKE))))
                .as("the procedure is over").isInstanceOf(Next.Appended.class);
    }

    /** Who has ended the talks hears that, and not that it has no part in them. */
    @Test
    void whatIsDoneIsNotDoneTwice() {
        Play play = moved(begun(), "CCC", END_TALKS);
        assertThat(declined(play, "CCC", END_TALKS)).isEqualTo(Why.DONE_ALREADY);
        assertThat(((Next.Refused) PlayFold.append(play, Drill.event(play, "AAA", new LogEvent.Moved("AAA",
                END_TALKS)))).why()).isInstanceOf(Declined.ByText.class);
    }

    private static Why declined(Play play, String party, Move move) {
        return ((Declined.ByPlay) ((Next.Refused) PlayFold.append(play,
                Drill.event(play, party, new LogEvent.Moved(party, move)))).why()).why();
    }
}
