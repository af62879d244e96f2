package org.surety.analysis.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surety.analysis.follow.AgreementStanding.DutyStanding;
import org.surety.analysis.follow.AgreementStanding.PartyStanding;
import org.surety.analysis.follow.AgreementStanding.Standing;
import org.surety.analysis.follow.FollowResult.Told;
import org.surety.model.agreement.ActionKind;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Happening.Statement;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Phase;
import org.surety.semantics.life.Position.State;

class FollowTest {

    private static final String SIGNED = "2001-03-01";

    private static Pact.Told signed() {
        return new Pact.Told().on(SIGNED, Pact.signed(), "VVV", "AAA", "BBB");
    }

    private static AgreementStanding standing(FollowResult result) {
        return result.agreements().getFirst();
    }

    private static PartyStanding party(FollowResult result, String name) {
        return standing(result).parties().stream().filter(it -> it.party().equals(name)).findFirst().orElseThrow();
    }

    private static DutyStanding duty(FollowResult result, String party, String name) {
        return party(result, party).positions().stream().filter(it -> it.duty().equals(name)).findFirst()
                .orElseThrow();
    }

    private static LocalDateTime endOf(String lastDay) {
        return LocalDate.parse(lastDay).plusDays(1).atStartOfDay();
    }

    @Test
    void whoIsBoundToWhatTowardsWhomUntilWhen() {
        FollowResult result = signed().until(SIGNED);
        assertThat(standing(result).phase()).isEqualTo(Phase.IN_FORCE);
        assertThat(party(result, "VVV").standing()).isEqualTo(Standing.BOUND);
        DutyStanding kept = duty(result, "VVV", "no-alliance");
        assertThat(kept.sort()).isEqualTo(AgreementStanding.Sort.KEPT);
        assertThat(kept.position().state()).isEqualTo(State.IN_EFFECT);
        assertThat(kept.towards()).containsExactly("AAA", "BBB");
        assertThat(kept.until()).contains(endOf("2006-03-01"));
        DutyStanding due = duty(result, "VVV", "withdrawal");
        assertThat(due.position().state()).isEqualTo(State.DUE);
        assertThat(due.until()).contains(endOf("2001-03-31"));
        assertThat(duty(result, "AAA", "aid").position().state()).isEqualTo(State.IN_EFFECT);
        assertThat(standing(result).clocks()).containsExactly(
                new Clock(Clock.Kind.DUTY, "obligations.withdrawal", List.of("VVV"), endOf("2001-03-31"),
                        new Clock.Silence.Overdue()),
                new Clock(Clock.Kind.TERM, "life.term", List.of("AAA", "BBB", "VVV"), endOf("2006-03-01"),
                        new Clock.Silence.Ends(Optional.empty())));
    }

    @Test
    void beforeAllHaveSignedNobodyIsBound() {
        FollowResult result = new Pact.Told().on(SIGNED, Pact.signed(), "VVV", "AAA").until("2002-01-01");
        assertThat(standing(result).phase()).isEqualTo(Phase.NOT_IN_FORCE);
        assertThat(party(result, "VVV").standing()).isEqualTo(Standing.CONSENTED);
        assertThat(party(result, "BBB").standing()).isEqualTo(Standing.NONE);
        assertThat(party(result, "VVV").positions()).isEmpty();
        assertThat(standing(result).clocks()).isEmpty();
        assertThat(result.ahead()).isEmpty();
    }

    /** The last day counts whole: on its evening nothing is late, on the next day it is. */
    @Test
    void whatFallsDueByItselfIsToldWhenItDoes() {
        assertThat(duty(signed().until("2001-03-31"), "VVV", "withdrawal").position().state()).isEqualTo(State.DUE);
        FollowResult late = signed().until("2001-04-01");
        assertThat(duty(late, "VVV", "withdrawal").position().state()).isEqualTo(State.OVERDUE);
        Told told = late.timeline().getLast();
        assertThat(told.entry()).isEmpty();
        assertThat(told.at()).isEqualTo(endOf("2001-03-31"));
        assertThat(told.changes()).hasSize(2).allMatch(it -> it.clause().equals("obligations.withdrawal"));
        assertThat(standing(late).breaches()).extracting(BreachRecord::accused, BreachRecord::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("VVV", BreachRecord.Level.APPARENT));
    }

    /** What fell due between two entries stands between them, and is not told as the later entry's doing. */
    @Test
    void timeAndEntriesAreToldApart() {
        FollowResult result =
                signed().on("2001-05-01", Pact.act(ActionKind.WITHDRAW_FORCES), "VVV").until("2001-05-01");
        assertThat(result.timeline()).extracting(it -> it.entry().isPresent()).containsExactly(true, false, true);
        assertThat(result.timeline().getLast().changes()).extracting(Change::at)
                .allMatch(it -> it.toString().startsWith("2001-05-01"));
        assertThat(standing(result).breaches().getFirst().closed()).contains(BreachRecord.Closing.CURED);
    }

    @Test
    void bothSidesOfAClaimStand() {
        FollowResult result = signed().on("2001-03-10", Pact.breach(Statement.CLAIMS, "VVV", "no-alliance"), "AAA")
                .on("2001-03-11", Pact.breach(Statement.DISPUTES, "VVV", "no-alliance"), "VVV").until("2001-03-11");
        BreachRecord record = standing(result).breaches().getFirst();
        assertThat(record.level()).isEqualTo(BreachRecord.Level.DISPUTED);
        assertThat(record.by()).containsExactly("AAA");
        assertThat(record.disputedBy()).containsExactly("VVV");
        assertThat(duty(result, "VVV", "no-alliance").position().state()).isEqualTo(State.IN_EFFECT);
    }

    @Test
    void aProcedureUnderWayAndWhoMayMove() {
        FollowResult result = signed().at("2001-03-20", "08:00", Pact.attack("VVV"), "XXX").until("2001-03-20");
        AgreementStanding.UnderWay run = standing(result).procedures().getFirst();
        assertThat(run.procedure()).isEqualTo("assistance");
        assertThat(run.steps()).hasSize(1);
        assertThat(run.steps().getFirst().mayMove()).containsExactly("AAA", "BBB");
        Clock talks = standing(result).clocks().stream().filter(it -> it.kind() == Clock.Kind.STEP).findFirst()
                .orElseThrow();
        assertThat(talks.due().toString()).startsWith("2001-03-23T08:00");
        assertThat(talks.silence()).isInstanceOf(Clock.Silence.Lapses.class);
        assertThat(((Clock.Silence.Lapses) talks.silence()).effects()).isNotEmpty();
        Clock aid = standing(result).clocks().stream().filter(it -> it.clause().equals("obligations.aid")).findFirst()
                .orElseThrow();
        assertThat(aid.who()).containsExactly("AAA", "BBB");
    }

    @Test
    void refusedEntriesSayWhyAndChangeNothing() {
        FollowResult result = signed().on("2001-03-02", new Happening.Voted("assistance/decision",
                java.util.Map.of("AAA", org.surety.model.agreement.Ballot.YES), Optional.empty()))
                .until("2001-03-02");
        assertThat(result.timeline().getLast().refused()).contains(new FollowResult.Refused(
                Followed.Why.NOTHING_WAITS_FOR_IT, "procedures.assistance.steps.decision"));
        assertThat(result.timeline().getLast().changes()).isEmpty();
    }

    @Test
    void aNoticeRunsAndTheDutyOfWhoeverGaveItEndsWithIt() {
        FollowResult result =
                signed().on("2002-01-15", new Happening.Notice(Optional.empty()), "VVV").until("2002-01-15");
        assertThat(standing(result).clocks().getFirst()).isEqualTo(new Clock(Clock.Kind.NOTICE, "life.term",
                List.of("VVV"), endOf("2002-07-15"), new Clock.Silence.Leaves("VVV", false)));
        assertThat(duty(result, "VVV", "no-alliance").until()).contains(endOf("2002-07-15"));
        assertThat(duty(result, "AAA", "aid").until()).contains(endOf("2006-03-01"));
        FollowResult after = signed().on("2002-01-15", new Happening.Notice(Optional.empty()), "VVV")
                .until("2002-07-16");
        assertThat(party(after, "VVV").standing()).isEqualTo(Standing.LEFT);
        assertThat(duty(after, "VVV", "no-alliance").position().state()).isEqualTo(State.RELEASED);
    }

    @Test
    void whatFollowsByItselfIsInOrderUntilTheLastClock() {
        FollowResult result = signed().until(SIGNED);
        assertThat(result.ahead()).extracting(Told::at).containsExactly(endOf("2001-03-31"), endOf("2006-03-01"));
        assertThat(result.ahead().getLast().changes())
                .anyMatch(it -> it instanceof Change.PhaseChanged phase && phase.to() == Phase.ENDED);
    }

    @Test
    void laterEntriesAreCountedAndNotFollowed() {
        FollowResult result = signed().on("2001-04-01", Pact.act(ActionKind.WITHDRAW_FORCES), "VVV")
                .on("2001-05-01", Pact.signed(), "VVV").until("2001-03-15");
        assertThat(result.later()).isEqualTo(2);
        assertThat(result.timeline()).hasSize(1);
    }

    /** The text names its entry and its notice, so of all silences none matters here. */
    @Test
    void nothingHangsOnSilenceWhereTheTextSpeaks() {
        FollowResult.Dependence dependence = signed().until(SIGNED).dependence();
        assertThat(dependence.tried()).isTrue();
        assertThat(dependence.flips()).isEmpty();
    }

    /** Where things stand at a day does not depend on what comes later, nor on looking day by day. */
    @Test
    void standingAtADayIsThatOfTheChronicleCutThere() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            Pact.Told all = random(random, 30);
            LocalDate day = LocalDate.parse(SIGNED).plusDays(random.nextInt(60));
            Pact.Told cut = new Pact.Told();
            all.chronicle().entries().stream().filter(it -> !it.on().day().isAfter(day))
                    .forEach(it -> cut.on(it.on().day().toString(), it.what(), it.by().toArray(String[]::new)));
            assertThat(standing(cut.until(day.toString())).state())
                    .isEqualTo(standing(all.until(day.toString())).state());
        }
    }

    /** Ten thousand entries take less than a second once the machine is warm; here is room for a slow one. */
    @Test
    void aThousandEntriesAreQuick() {
        Pact.Told told = random(new Random(3), 1_000);
        Follow.standingsOf(FollowRequest.of(random(new Random(4), 200).chronicle(), List.of(Pact.subject()),
                Optional.empty()));
        long start = System.nanoTime();
        Follow.standingsOf(FollowRequest.of(told.chronicle(), List.of(Pact.subject()), Optional.empty()));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("1,000 entries: " + millis + " ms");
        assertThat(millis).isLessThan(5_000);
    }

    private static Pact.Told random(Random random, int entries) {
        Pact.Told told = signed();
        List<String> parties = List.of("VVV", "AAA", "BBB");
        LocalDate day = LocalDate.parse(SIGNED);
        for (int i = 0; i < entries; i++) {
            day = day.plusDays(random.nextInt(3) / 2);
            String party = parties.get(random.nextInt(3));
            String other = parties.get(random.nextInt(3));
            told.on(day.toString(), switch (random.nextInt(7)) {
                case 0 -> Pact.attack(other);
                case 1 -> Pact.breach(Statement.CLAIMS, other, "no-alliance");
                case 2 -> Pact.breach(Statement.DISPUTES, other, "no-alliance");
                case 3 -> Pact.act(ActionKind.WITHDRAW_FORCES);
                case 4 -> Pact.act(ActionKind.ECONOMIC_AID);
                case 5 -> Pact.act(ActionKind.JOIN_ALLIANCE);
                default -> new Happening.Concluded("assistance/talks");
            }, party);
        }
        return told;
    }
}
