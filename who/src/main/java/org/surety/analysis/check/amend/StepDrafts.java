package org.surety.analysis.check.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;

/** What a step could say instead. */
final class StepDrafts {

    private static final Members FAVOUR = Members.of(Members.Kind.THOSE_IN_FAVOUR);

    private final Facts facts;
    private final Procedure procedure;
    private final TreatyWords words;
    private final List<Step> reachable;

    StepDrafts(Facts facts, Procedure procedure) {
        this.facts = facts;
        this.procedure = procedure;
        this.words = new TreatyWords(facts.agreement());
        this.reachable = List.copyOf(StepWalk.through(procedure).reachable());
    }

    private enum Time {
        ONE_DAY("one-day", "1 day", "one day"),
        THREE_DAYS("three-days", "3 days", "three days");

        private final String name;
        private final String value;
        private final String words;

        Time(String name, String value, String words) {
            this.name = name;
            this.value = value;
            this.words = words;
        }
    }

    /** Limits of a step that has none. */
    List<Draft> limits(Step step) {
        if (step.timing().within().bound().isPresent()) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        for (Time time : Time.values()) {
            limit(step, time).ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<Draft> limit(Step step, Time time) {
        String from = step.timing().from() == Timing.Moment.TRIGGER ? "of " + TreatyWords.event(procedure) : "";
        String start = from.isEmpty() ? "after they begin" : from.replace("of ", "after ");
        Optional<String> wording = switch (step) {
            case Step.Consult consult -> Optional.of("Consultations among " + words.of(consult.among())
                    + " end at the latest " + time.words + " " + start + ".");
            case Step.Vote vote -> Optional.of((vote instanceof Step.Find ? "The finding" : "The decision")
                    + " is made within " + time.words + (from.isEmpty() ? "" : " " + from) + "."
                    + (vote.silenceIsFailure() ? " If it is not made by then, it counts as refused." : ""));
            case Step.Refer refer -> Optional.of("If nothing has been done under " + words.procedure(refer.to())
                    + " within " + time.words + ", " + (refer.silence().steps().isEmpty()
                            ? "the matter ends."
                            : "the procedure goes on without it."));
            case Step.Act act when act.modality() == Modality.MUST ->
                    Optional.of(MessageNames.capital(words.of(act.by())) + " must act within " + time.words
                            + (from.isEmpty() ? " of being bound to" : " " + from) + ".");
            case Step.Act act -> Optional.empty();
            case Step.Request request -> Optional.empty();
            case Step.Wait wait -> Optional.empty();
        };
        return wording.map(it -> new Draft(Facts.path(procedure, step) + ".within",
                "How long may \"" + step.id() + "\" take?", time.name, time.value, it));
    }

    /** Whether several decide together. */
    private boolean isJoint(Step.Vote vote) {
        boolean single = facts.poll(vote).filter(it -> it.voters().size() < 2).isPresent();
        return !single && vote.electorate().rule().filter(DecisionRule.Each.class::isInstance).isEmpty();
    }

    /** Each decides for itself. */
    List<Draft> each(Step.Vote vote) {
        return rule(vote, "each-for-itself", "each",
                "Each of " + words.voters(vote) + (vote instanceof Step.Find
                        ? " says for itself whether it happened and whose act it was."
                        : " decides for itself, and binds only itself."));
    }

    /** Two thirds decide. */
    List<Draft> twoThirds(Step.Vote vote) {
        return rule(vote, "two-thirds", "{quota: 2/3}", (vote instanceof Step.Find
                ? "The finding is made"
                : "The decision is taken") + " if two thirds of " + words.voters(vote) + " vote in favour.");
    }

    private List<Draft> rule(Step.Vote vote, String name, String value, String wording) {
        return isJoint(vote)
                ? List.of(new Draft(Facts.path(procedure, vote) + ".rule",
                        "Who must agree in \"" + vote.id() + "\"?", name, value, wording))
                : List.of();
    }

    /** The same vote without the attacker. */
    List<Draft> excluding(Step.Vote vote) {
        if (!isJoint(vote)) {
            return List.of();
        }
        Members attacker = Members.of(Members.Kind.ATTACKER);
        Members recused = vote.electorate().recused();
        if (recused.equals(attacker) || recused.equals(Members.of(Members.Kind.PARTIES_TO_DISPUTE))) {
            return List.of();
        }
        boolean none = recused.equals(Members.of(Members.Kind.NOBODY));
        return List.of(new Draft(Facts.path(procedure, vote) + ".excluding",
                "Who has no vote in \"" + vote.id() + "\"?", "without-the-attacker",
                none ? "attacker" : FlowYaml.list(List.of(FlowYaml.members(recused), FlowYaml.members(attacker))),
                "A party to which the act is attributed has no vote in "
                        + (vote instanceof Step.Find ? "this finding." : "this decision.")));
    }

    /** What may follow where a step ends without a result: the act to which a result leads, if it hangs on no vote. */
    List<Draft> leadsOn(Step step, String key, String when) {
        Set<String> after = procedure.graph().from(step.exits().getFirst().next().steps());
        return acts().stream().filter(it -> after.contains(it.id()) && !it.by().equals(FAVOUR))
                .filter(it -> !procedure.graph().from(List.of(it.id())).contains(step.id())).findFirst()
                .map(act -> new Draft(Facts.path(procedure, step) + "." + key,
                        "What follows where " + when + "?", "then-" + act.id(), FlowYaml.text(act.id()),
                        "Where " + when + ", " + words.of(act.by()) + " " + act.modality().word()
                                + " take these measures all the same: " + TreatyWords.acts(act.actions()) + "."))
                .stream().toList();
    }

    /** The act begins with the event, without the steps before it. */
    List<Draft> atOnce() {
        return acts().stream().filter(it -> !it.by().equals(FAVOUR)).findFirst()
                .filter(act -> !procedure.start().equals(Next.to(act.id())))
                .map(act -> new Draft(Facts.path(procedure) + ".start", "What begins with the event?",
                        "at-once-" + act.id(), FlowYaml.text(act.id()),
                        "From " + TreatyWords.event(procedure) + " on, and without a decision, " + words.of(act.by())
                                + " " + act.modality().word() + " take these measures: "
                                + TreatyWords.acts(act.actions()) + "."))
                .stream().toList();
    }

    /** The act as a duty, or as something that is allowed. */
    Draft modality(Step.Act act, Modality modality) {
        boolean must = modality == Modality.MUST;
        Limit within = must && act.timing().within().bound().isEmpty() ? Limit.within(72) : act.timing().within();
        return new Draft(Facts.path(procedure, act), "Must " + words.of(act.by()) + " act in \"" + act.id() + "\"?",
                (must ? "must-" : "may-") + act.id(), FlowYaml.act(act, modality, within),
                MessageNames.capital(words.of(act.by())) + (must
                        ? " must take these measures within " + within + ": "
                        : " may take these measures, and none of them has to: ")
                        + TreatyWords.acts(act.actions()) + ".");
    }

    /** Every change of one step by which a vote, talks or a referral holds up fewer cases. */
    List<Draft> obstacles(BiFunction<StepDrafts, Step.Vote, List<Draft>> rules) {
        List<Draft> drafts = new ArrayList<>();
        for (Step step : reachable) {
            if (step instanceof Step.Vote vote) {
                drafts.addAll(rules.apply(this, vote));
                drafts.addAll(failure(vote));
            }
            if (!(step instanceof Step.Act)) {
                drafts.addAll(limits(step));
            }
            if (step instanceof Step.Refer refer) {
                drafts.addAll(referral(refer, rules));
            }
            if (step instanceof Step.Request request) {
                drafts.addAll(request(request));
            }
        }
        drafts.addAll(atOnce());
        return drafts;
    }

    /** What may follow a vote that fails. */
    List<Draft> failure(Step.Vote vote) {
        boolean repeats = vote.timing().repeats() > 0;
        return leadsOn(vote, repeats ? "finally" : "no",
                vote instanceof Step.Find ? "the finding is not made" : "the decision is not taken");
    }

    /** What may follow a referral that leads to nothing. */
    List<Draft> referral(Step.Refer refer, BiFunction<StepDrafts, Step.Vote, List<Draft>> rules) {
        List<Draft> drafts =
                new ArrayList<>(leadsOn(refer, "no", "nothing is done under " + words.procedure(refer.to())));
        facts.agreement().procedure(refer.to()).map(to -> new StepDrafts(facts, to))
                .ifPresent(there -> there.reachable.forEach(step -> {
                    if (step instanceof Step.Vote vote) {
                        drafts.addAll(rules.apply(there, vote));
                    }
                }));
        return drafts;
    }

    /** Who else may ask. */
    List<Draft> request(Step.Request request) {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(Facts.path(procedure, request) + ".by", "Who may ask in \"" + request.id() + "\"?",
                "any-party", "parties", "Any party may ask that the procedure begin."));
        if (!request.then().steps().isEmpty() && request.silence().steps().isEmpty()
                && request.timing().within().bound().isPresent()) {
            drafts.add(new Draft(Facts.path(procedure, request) + ".silence",
                    "What follows where nobody asks in \"" + request.id() + "\"?", "goes-on",
                    FlowYaml.next(request.then()),
                    "Where nobody has asked by then, the procedure goes on as if it had been asked for."));
        }
        return drafts;
    }

    /** What follows where the limit of a step passes and nothing has been done. */
    List<Draft> silence(Step step) {
        List<Draft> drafts = new ArrayList<>(leadsOn(step, "silence", "the time passes and nothing has been done"));
        Next then = step.exits().getFirst().next();
        if (!then.steps().isEmpty()) {
            drafts.add(new Draft(Facts.path(procedure, step) + ".silence",
                    "What follows where the time of \"" + step.id() + "\" passes?", "goes-on", FlowYaml.next(then),
                    "Where the time passes and nothing has been done, the procedure goes on as if it had been."));
        }
        return drafts;
    }

    /** Every act that can be reached. */
    List<Step.Act> acts() {
        return reachable.stream().filter(Step.Act.class::isInstance).map(Step.Act.class::cast).toList();
    }

    /** The step of that path, if it can be reached. */
    Optional<Step> at(String clause) {
        return reachable.stream().filter(it -> Facts.path(procedure, it).equals(clause)).findFirst();
    }
}
