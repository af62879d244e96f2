package org.surety.semantics.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Span;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;

/** L18: what follows from a breach. */
class ConsequencesTest {
    private static Bargain.Played text(Course.FoundBy foundBy, Course.Consequence... then) {
        return Bargain.between("UKR", "RUS", "USA")
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL),
                        it -> it.to("RUS", "USA").breach(foundBy, then))
                .duty("help", "RUS", Modality.MUST, Action.of(ActionKind.MONITOR), it -> it.to("UKR")).played()
                .signed("2001-01-01", "UKR", "RUS", "USA");
    }

    @Test
    void eachForItself() {
        Bargain.Played played = text(new Course.FoundBy.EachForItself(), new Course.Consequence.Suspends())
                .claims("2001-02-01", "RUS", "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
        assertThat(played.phase("UKR", "USA")).isEqualTo(Phase.IN_FORCE);
        assertThat(played.position("help", "RUS")).isEqualTo(Position.State.SUSPENDED);
        played.says("2001-03-01", "RUS", Happening.Statement.WITHDRAWS, "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
    }

    @Test
    void whereTheTextDoesNotSayWhoFindsAClaimChangesNothing() {
        Bargain.Played played = text(new Course.FoundBy.Unspecified(), new Course.Consequence.Releases())
                .claims("2001-02-01", "RUS", "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        played.says("2001-02-02", "RUS", Happening.Statement.FOUND, "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.ENDED);
        assertThat(played.state().left()).containsOnlyKeys("RUS", "USA");
    }

    @Test
    void whoeverBrokeItIsExpelledAndTheOthersStayBound() {
        Bargain.Played played = text(new Course.FoundBy.Unspecified(), new Course.Consequence.Expels())
                .says("2001-02-02", "RUS", Happening.Statement.FOUND, "UKR", "neutral");
        assertThat(played.state().left()).containsOnlyKeys("UKR");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.ENDED);
        assertThat(played.phase("RUS", "USA")).isEqualTo(Phase.IN_FORCE);
        assertThat(played.position("neutral", "UKR")).isEqualTo(Position.State.RELEASED);
        Bargain.Played alone = text(new Course.FoundBy.EachForItself(), new Course.Consequence.Expels())
                .claims("2001-02-01", "USA", "UKR", "neutral");
        assertThat(alone.state().left()).containsOnlyKeys("UKR");
    }

    @Test
    void ofAProcedureAnyVoteFindsOrTheOneThatIsNamed() {
        assertThat(level(new Course.FoundBy.Procedure("inquiry"), "inquiry/convene")).isEqualTo(FOUND);
        assertThat(level(new Course.FoundBy.Procedure("inquiry", Optional.of("decide")), "inquiry/convene"))
                .isEqualTo(Optional.empty());
        assertThat(level(new Course.FoundBy.Procedure("inquiry", Optional.of("decide")), "inquiry/convene",
                "inquiry/decide")).isEqualTo(FOUND);
    }

    @Test
    void aVoteThatFailsAndOneOfAnotherProcedureFindNothing() {
        Course.FoundBy inquiry = new Course.FoundBy.Procedure("inquiry");
        assertThat(voting(inquiry, false, "inquiry/convene").state().breaches()).isEmpty();
        assertThat(voting(inquiry, true, "elsewhere/vote").state().breaches()).isEmpty();
        assertThat(voting(inquiry, true, "inquiry/convene").state().facts().keySet())
                .extracting(it -> it.who().orElseThrow()).contains("inquiry/convene", "board");
    }

    private static final Optional<BreachRecord.Level> FOUND = Optional.of(BreachRecord.Level.FOUND);

    /** How far the record of a breach has come after votes that passed. */
    private static Optional<BreachRecord.Level> level(Course.FoundBy by, String... votes) {
        return voting(by, true, votes).state().breaches().stream().map(BreachRecord::level).findFirst();
    }

    private static Bargain.Played voting(Course.FoundBy by, boolean passes, String... votes) {
        Bargain.Played played = Bargain.between("UKR", "RUS", "USA")
                .procedures(Texts.agreement().guarantors("UKR", "RUS", "USA")
                        .body("board", Texts.who("RUS", "USA"), Texts.unanimity())
                        .procedure("inquiry", it -> it.on(EventKind.ARMED_ATTACK),
                                Line.decideIn("convene", "board").yes("decide"),
                                Line.decide("decide", Texts.who("RUS", "USA"), Texts.unanimity()).yes("measures"),
                                Line.may("measures", "USA"))
                        .procedure("elsewhere", it -> it.on(EventKind.ARMED_ATTACK),
                                Line.decide("vote", Texts.who("RUS", "USA"), Texts.unanimity()).yes("measures"),
                                Line.may("measures", "USA")))
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.PROTECT_MINORITY_LANGUAGE),
                        it -> it.to("RUS", "USA").breach(by, new Course.Consequence.Suspends()))
                .played().signed("2001-01-01", "UKR", "RUS", "USA")
                .happened("2001-02-01", "UKR", EventKind.ARMED_ATTACK, "RUS");
        for (String vote : votes) {
            played.on("2001-02-02", "RUS", new Happening.Voted(vote, Map.of(), Optional.of(passes)));
        }
        return played;
    }

    @Test
    void whatHasEndedCanBeRevived() {
        Bargain.Played played = text(new Course.FoundBy.Unspecified(), new Course.Consequence.Ends())
                .says("2001-02-02", "RUS", Happening.Statement.FOUND, "UKR", "neutral");
        assertThat(played.state().ended()).isPresent();
        assertThat(played.position("help", "RUS")).isEqualTo(Position.State.RELEASED);
    }

    @Test
    void whatIsRevivedBeginsAnewForWhatTheEndHadReleased() {
        Term month = new Term(new Term.Duration.For(Span.ofMonths(1)), Optional.empty(), Optional.empty(),
                Optional.empty());
        Bargain.Played played = Bargain.between("UKR", "RUS").term(month)
                .duty("limits", "UKR", Modality.MUST, Action.of(ActionKind.LIMIT_ARMS),
                        it -> it.breach(new Course.FoundBy.Unspecified(), new Course.Consequence.Revives()))
                .duty("pay", "RUS", Modality.MUST, Action.of(ActionKind.PAY), it -> it.withinDays(40)).played()
                .signed("2001-01-01", "UKR", "RUS").until("2001-06-01");
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.RELEASED);
        played.says("2001-06-02", "RUS", Happening.Statement.FOUND, "UKR", "limits");
        assertThat(played.phase("UKR", "RUS")).as("its term does not begin anew").isEqualTo(Phase.IN_FORCE);
        assertThat(played.position("pay", "RUS")).isEqualTo(Position.State.DUE);
        assertThat(played.until("2001-07-12").position("pay", "RUS")).isEqualTo(Position.State.DUE);
        assertThat(played.until("2001-07-13").position("pay", "RUS")).isEqualTo(Position.State.OVERDUE);
    }

    @Test
    void whoReservedTheClauseJudgesNothing() {
        Bargain.Played played = Bargain.between("UKR", "RUS", "USA")
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL),
                        it -> it.exceptFor("RUS").breach(new Course.FoundBy.EachForItself(),
                                new Course.Consequence.Suspends()))
                .played().signed("2001-01-01", "UKR", "RUS", "USA").claims("2001-02-01", "RUS", "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        assertThat(played.claims("2001-02-02", "USA", "UKR", "neutral").phase("UKR", "USA"))
                .isEqualTo(Phase.SUSPENDED);
    }

    @Test
    void whatFollowsFollowsOnce() {
        Bargain.Played claims = text(new Course.FoundBy.EachForItself(), new Course.Consequence.Suspends())
                .claims("2001-02-01", "RUS", "UKR", "neutral")
                .agreed("2001-02-02", "UKR RUS", Happening.Agreed.Agreement.RESUME, "")
                .claims("2001-02-03", "RUS", "UKR", "neutral");
        assertThat(claims.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        Bargain.Played found = text(new Course.FoundBy.Unspecified(), new Course.Consequence.Suspends())
                .says("2001-02-01", "RUS", Happening.Statement.FOUND, "UKR", "neutral")
                .agreed("2001-02-02", "UKR RUS", Happening.Agreed.Agreement.RESUME, "")
                .says("2001-02-03", "USA", Happening.Statement.FOUND, "UKR", "neutral");
        assertThat(found.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        assertThat(found.phase("UKR", "USA")).isEqualTo(Phase.SUSPENDED);
    }

    @Test
    void onceItHasEndedNothingElseFollows() {
        Bargain.Played played = Bargain.between("UKR", "RUS", "USA").release(Bargain.fact(Condition.Kind.REFERENDUM))
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL),
                        it -> it.breach(new Course.FoundBy.EachForItself(), new Course.Consequence.Releases()))
                .played().signed("2001-01-01", "UKR", "RUS", "USA")
                .holds("2001-02-01", Condition.Kind.REFERENDUM, true).claims("2001-02-02", "RUS", "UKR", "neutral");
        assertThat(played.state().left()).isEmpty();
        assertThat(played.records()).containsOnlyKeys("neutral UKR");
    }

    /** What is said of no duty in particular is said of each that is on record (L13), with what follows for each. */
    @Test
    void aClaimOfNoDutyInParticularIsOneOfEachOnRecord() {
        Bargain.Played played = text(new Course.FoundBy.EachForItself(), new Course.Consequence.Suspends())
                .claims("2001-02-01", "USA", "UKR", "neutral");
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.IN_FORCE);
        played.on("2001-02-02", "RUS", new Happening.Said(Happening.Statement.CLAIMS,
                new Happening.Matter.Breach(List.of("UKR"), Optional.empty())));
        assertThat(played.phase("UKR", "RUS")).isEqualTo(Phase.SUSPENDED);
    }

    @Test
    void whoIsNotBoundJudgesNothing() {
        Bargain.Played played = Bargain.silent("t", "UKR", "RUS", "USA")
                .entry(Bargain.fact(Condition.Kind.SIGNATURE, 2, "UKR", "RUS", "USA"))
                .duty("neutral", "UKR", Modality.MUST, Action.of(ActionKind.REMAIN_NEUTRAL), it -> it.to("RUS", "USA")
                        .breach(new Course.FoundBy.EachForItself(), new Course.Consequence.Suspends()))
                .played().signed("2001-01-01", "UKR", "RUS").claims("2001-02-01", "USA", "UKR", "neutral");
        assertThat(played.state().suspended()).isEmpty();
        assertThat(played.claims("2001-02-02", "RUS", "UKR", "neutral").state().suspended()).hasSize(1);
    }
}
