package org.surety.analysis.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;

class StepWalkTest {

    private static Timing within(long hours) {
        return new Timing(Limit.within(hours), Timing.Moment.STEP, 0);
    }

    private static Step.Consult consult(String id, Timing timing, String then) {
        return new Step.Consult(id, Members.of(Members.Kind.PARTIES), timing, Next.to(then), Provenance.NONE);
    }

    private static Step.Wait pause(String id, Timing timing, String then) {
        return new Step.Wait(id, timing, Next.to(then), Provenance.NONE);
    }

    private static Step.Decide decision(String id, Timing timing, String yes, String no) {
        Electorate all =
                new Electorate(Optional.empty(), Optional.of(Members.of(Members.Kind.PARTIES)), Optional.empty(),
                        Members.of(Members.Kind.NOBODY), Optional.empty(), Optional.empty());
        return new Step.Decide(id, all, timing, Next.to(yes), Next.to(no), Next.to(no), Next.END, Provenance.NONE);
    }

    private static Step.Act act(String id) {
        return new Step.Act(id, Members.of(Members.Kind.PARTIES), Modality.MAY, List.of(Action.of(ActionKind.ARMS)),
                Force.UNSPECIFIED,
                Optional.empty(), Timing.UNSPECIFIED, Next.END, Next.END, Provenance.NONE);
    }

    private static StepWalk walk(Step... steps) {
        return StepWalk
                .through(new Procedure("p", Set.of(EventKind.ARMED_ATTACK), Optional.empty(), new AttackerTest.Anyone(),
                        new Threshold.None(), new Territory.Everywhere(), Next.to(steps[0].id()), List.of(steps),
                        Provenance.NONE));
    }

    @Test
    void onlyAWaitMustTakeTime() {
        Map<String, Long> earliest =
                walk(consult("talk", within(72), "pause"), pause("pause", within(48), "help"), act("help")).earliest();
        assertThat(earliest).containsEntry("talk", 0L).containsEntry("pause", 0L).containsEntry("help", 48L);
    }

    @Test
    void limitsAddUpToTheLatestHour() {
        Map<String, Optional<Long>> latest =
                walk(consult("talk", within(72), "pause"), pause("pause", within(48), "help"), act("help")).latest();
        assertThat(latest).containsEntry("pause", Optional.of(72L)).containsEntry("help", Optional.of(120L));
    }

    @Test
    void theLongerOfTwoWaysCounts() {
        Map<String, Optional<Long>> latest =
                walk(decision("vote", within(24), "help", "talk"), consult("talk", within(72), "help"), act("help"))
                        .latest();
        assertThat(latest).containsEntry("help", Optional.of(96L));
    }

    @Test
    void nothingBoundsWhatComesAfterAStepWithoutALimit() {
        assertThat(walk(consult("talk", Timing.UNSPECIFIED, "help"), act("help")).latest()).containsEntry("help",
                Optional.empty());
    }

    @Test
    void aCircleHasNoLatestHour() {
        Map<String, Optional<Long>> latest =
                walk(consult("talk", within(72), "vote"), decision("vote", within(24), "help", "talk"), act("help"))
                        .latest();
        assertThat(latest).containsEntry("talk", Optional.empty()).containsEntry("help", Optional.empty());
    }

    @Test
    void aStepWithoutALimitNeverEndsBySilence() {
        StepWalk walk = walk(decision("vote", Timing.UNSPECIFIED, "help", "vote"), act("help"));
        assertThat(walk.reachable()).extracting(Step::id).containsExactly("vote", "help");
        assertThat(decision("vote", Timing.UNSPECIFIED, "help", "alone").openExits()).extracting(Exit::way)
                .containsExactly(Exit.Way.YES, Exit.Way.NO);
    }
}
