package org.surety.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;

/**
 * The votes by which others consent to what parties do in a step: {@code with-consent-of} is short for a vote of all of
 * them before it, within its limit, without which nobody acts there.
 */
final class ConsentSteps {

    private static final String ENDING = "-consent";

    /** Whose consent each step needs that needs any. */
    private final Map<String, Members> consents;

    ConsentSteps(Map<String, Members> consents) {
        this.consents = consents;
    }

    /** The name of the vote before a step. */
    static String before(String step) {
        return step + ENDING;
    }

    /** The steps, each vote before its step, and led to where that was. */
    List<Step> of(List<Step> steps) {
        List<Step> all = new ArrayList<>();
        for (Step step : steps) {
            Step led = step.led(this::led);
            Members whose = consents.get(step.id());
            if (whose != null && led instanceof Step.Act act) {
                Next refused = act.silence();
                all.add(new Step.Decide(before(act.id()),
                        new Electorate(Optional.empty(), Optional.of(whose),
                                Optional.of(new DecisionRule.Unanimity(Optional.empty())),
                                Members.of(Members.Kind.NOBODY), Optional.empty(), Optional.empty()),
                        act.timing(), Next.to(act.id()), refused, refused, Next.END, act.provenance()));
                all.add(act.timing().from() == Timing.Moment.STEP
                        ? new Step.Act(act.id(), act.by(), act.modality(), act.actions(), act.force(), act.help(),
                                new Timing(act.timing().within(), new Timing.StepStart(before(act.id())), 0),
                                act.then(), act.silence(), act.provenance())
                        : act);
            } else {
                all.add(led);
            }
        }
        return all;
    }

    /** What follows, where some of it needs consent. */
    Next led(Next next) {
        return new Next(next.steps().stream().map(it -> consents.containsKey(it) ? before(it) : it).toList());
    }
}
