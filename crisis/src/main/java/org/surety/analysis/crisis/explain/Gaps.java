package org.surety.analysis.crisis.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.crisis.answer.Gap;
import org.surety.analysis.crisis.behaviour.Parameter;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.Voter;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Word;

/** Looks for what the scenario leaves unsaid about steps that can be reached. */
public final class Gaps {

    /** Actions that can be any kind of help. */
    private static final Set<ActionKind> GENERAL =
            Set.of(ActionKind.ASSISTANCE, ActionKind.ALL_AID, ActionKind.CARRY_OUT_MEASURES);

    private final CaseSetup setup;
    private final List<Parameter> variables;
    private final Map<Gap.Kind, Set<String>> found = new EnumMap<>(Gap.Kind.class);

    private Gaps(CaseSetup setup) {
        this.setup = setup;
        this.variables = setup.behaviours().parameters().variables();
    }

    public static List<Gap> of(CaseSetup setup, Plan plan) {
        Gaps gaps = new Gaps(setup);
        plan.votes().forEach(gaps::vote);
        plan.acts().forEach(gaps::act);
        plan.talks().forEach(gaps::talk);
        List<Gap> all = new ArrayList<>();
        gaps.found.forEach((kind, who) -> all.add(new Gap(kind, List.copyOf(who))));
        return all;
    }

    private void note(Gap.Kind kind, String who) {
        found.computeIfAbsent(kind, it -> new LinkedHashSet<>()).add(who);
    }

    private void vote(PlanNode.Vote vote) {
        for (Voter voter : vote.voters()) {
            if (voter.votes() && isUnstated(voter.law().own().yes())) {
                note(Gap.Kind.BALLOT, voter.party());
            }
        }
    }

    private boolean isUnstated(int variable) {
        return variables.get(variable).role() == Parameter.Role.UNSTATED;
    }

    private void act(PlanNode.Act act) {
        boolean helps = false;
        for (Actor actor : act.actors()) {
            if (isUnstated(actor.law().acts())) {
                note(act.obliged() ? Gap.Kind.ACTS_OBLIGED : Gap.Kind.ACTS_DISCRETIONARY, actor.party());
            } else if (actor.law().most() > 0
                    && !setup.behaviours().saysDelay(actor.party(), act.step(), act.obliged())) {
                note(Gap.Kind.DELAY, actor.party());
            }
            boolean helper = actor.inFavour() == Actor.Part.HELPS || actor.otherwise() == Actor.Part.HELPS;
            helps |= helper;
            if (helper && actor.law().most() > 0 && contributesNothing(actor.party())) {
                note(Gap.Kind.CONTRIBUTION, actor.party());
            }
        }
        if (helps && setup.scenario().enough().keySet().stream().anyMatch(it -> isOther(it, act.actions()))) {
            note(Gap.Kind.MEASURE, act.step().full());
        }
    }

    private boolean contributesNothing(String party) {
        Set<String> measures = setup.scenario().enough().keySet();
        return !measures.isEmpty() && setup.behaviours().contributes(party).entrySet().stream()
                .noneMatch(it -> measures.contains(it.getKey()) && it.getValue().signum() > 0);
    }

    /** Whether a measure has the name of an action that a step does not mean. */
    private static boolean isOther(String measure, Set<ActionKind> actions) {
        Set<String> words = java.util.Arrays.stream(ActionKind.values()).map(Word::word).collect(Collectors.toSet());
        return words.contains(measure)
                && actions.stream().noneMatch(it -> GENERAL.contains(it) || it.word().equals(measure));
    }

    private void talk(PlanNode.Talk talk) {
        talk.talks().entrySet().stream().filter(it -> it.getValue().equals(Optional.empty())).forEach(it -> note(
                talk.span().hours().isPresent() ? Gap.Kind.TALKS : Gap.Kind.ENDLESS_TALKS, it.getKey()));
    }
}
