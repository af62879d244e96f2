package org.surety.text.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reserved;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;

/** Procedures as plain structures. */
final class ProcedureTree {

    private final Predicate<String> hasVotes;

    /** With a way to ask whether a body has a column {@code votes}. */
    ProcedureTree(Predicate<String> hasVotes) {
        this.hasVotes = hasVotes;
    }

    Map<String, Object> procedure(Procedure procedure) {
        Plain plain = new Plain().put("on", AgreementTree.events(procedure.on()))
                .put("against", procedure.against().map(RuleTree::members))
                .putUnless("by", attacker(procedure.by()), "anyone")
                .putUnless("threshold", threshold(procedure.threshold()), "none")
                .putUnless("territory", territory(procedure.territory()), "everywhere");
        if (!procedure.start().equals(Next.to(procedure.steps().getFirst().id()))) {
            plain.put("start", next(procedure.start()));
        }
        Map<String, Object> steps = new LinkedHashMap<>();
        procedure.steps().forEach(it -> steps.put(it.id(), step(it)));
        return plain.put("steps", steps).putAll(AgreementTree.provenance(procedure.provenance())).map();
    }

    private static Object attacker(AttackerTest test) {
        return switch (test) {
            case AttackerTest.Anyone anyone -> "anyone";
            case AttackerTest.Unspecified unspecified -> "unspecified";
            case AttackerTest.Outsider outsider -> "outsider";
            case AttackerTest.Listed listed -> RuleTree.members(listed.attackers());
            case AttackerTest.NotListed listed -> Map.of("except", RuleTree.members(listed.exempt()));
            case AttackerTest.Through through ->
                    new Plain().put("through", through.place()).put("of", RuleTree.members(through.attackers())).map();
        };
    }

    private static Object threshold(Threshold threshold) {
        return switch (threshold) {
            case Threshold.None none -> "none";
            case Threshold.Unspecified unspecified -> "unspecified";
            case Threshold.AtLeast least when !least.deliberate() && least.words().isEmpty() ->
                    least.intensity().word();
            case Threshold.AtLeast least -> new Plain().put("intensity", least.intensity().word())
                    .putUnless("deliberate", least.deliberate(), false).put("words", least.words()).map();
        };
    }

    private static Object territory(Territory territory) {
        return switch (territory) {
            case Territory.Everywhere everywhere -> "everywhere";
            case Territory.Unspecified unspecified -> "unspecified";
            case Territory.Areas areas ->
                    new Plain().put("only", areas.only()).putUnless("except", areas.except(), List.of()).map();
        };
    }

    private static Object next(Next next) {
        return next.steps().isEmpty() ? "end" : next.steps().size() == 1 ? next.steps().getFirst() : next.steps();
    }

    private static void follow(Plain plain, String key, Next next, Next usual) {
        plain.putUnless(key, next(next), next(usual));
    }

    private Map<String, Object> step(Step step) {
        Plain plain = new Plain().put("kind", step.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        switch (step) {
            case Step.Request it -> {
                plain.put("by", members(it.by(), it)).putAll(timing(it.timing(), "within"));
                follow(plain, "then", it.then(), Next.END);
                follow(plain, "silence", it.silence(), Next.END);
            }
            case Step.Consult it -> {
                plain.put("among", members(it.among(), it)).put("ended-by", it.endedBy().map(RuleTree::members))
                        .putAll(timing(it.timing(), "within"));
                follow(plain, "then", it.then(), Next.END);
            }
            case Step.Wait it -> {
                plain.putAll(timing(it.timing(), "for"));
                follow(plain, "then", it.then(), Next.END);
            }
            case Step.Act it -> act(plain, it);
            case Step.Refer it -> {
                plain.put("to", it.to()).putAll(timing(it.timing(), "within"));
                follow(plain, "yes", it.yes(), Next.END);
                follow(plain, "no", it.no(), Next.END);
                follow(plain, "silence", it.silence(), Next.END);
            }
            case Step.Find it -> vote(plain, it);
            case Step.Decide it -> vote(plain, it);
        }
        return plain.putAll(AgreementTree.provenance(step.provenance())).map();
    }

    private static void act(Plain plain, Step.Act act) {
        plain.put("by", members(act.by(), act)).put(act.modality().word(), AgreementTree.actions(act.actions()))
                .putUnless("force", act.force().word(), Force.UNSPECIFIED.word()).put("counts-as-help", act.help())
                .putAll(timing(act.timing(), "within"));
        follow(plain, "then", act.then(), Next.END);
        follow(plain, "silence", act.silence(), Next.END);
    }

    private void vote(Plain plain, Step.Vote vote) {
        Electorate electorate = vote.electorate();
        boolean votes = electorate.body().filter(hasVotes).isPresent();
        plain.put("by", electorate.body()).put("among", electorate.among().map(RuleTree::members));
        if (vote.grades().isEmpty()) {
            plain.put("rule", electorate.rule().map(it -> RuleTree.rule(it, votes)));
        } else {
            plain.put("results", results(vote, votes));
        }
        Members recused = Reserved.notRecused(electorate.recused(), vote.provenance());
        plain.putUnless("excluding", RuleTree.members(recused), Members.Kind.NOBODY.word())
                .put("ballots", electorate.ballots().map(ProcedureTree::ballots))
                .put("absence", electorate.absence().map(it -> it.word())).putAll(timing(vote.timing(), "within"));
        Next usual = vote.timing().repeats() > 0 ? Next.to(vote.id()) : Next.END;
        if (vote.grades().isEmpty()) {
            follow(plain, "yes", vote.yes(), Next.END);
        }
        if (vote.timing().staysOpen()) {
            follow(plain, "silence", vote.silence(), Next.END);
            return;
        }
        follow(plain, "no", vote.no(), usual);
        follow(plain, "silence", vote.silence(), vote.no());
        follow(plain, "finally", vote.last(), Next.END);
    }

    private static List<Object> results(Step.Vote vote, boolean votes) {
        List<Object> results = new ArrayList<>();
        results.add(result(vote.electorate().rule().orElseGet(DecisionRule.Unspecified::new), vote.yes(), votes));
        vote.grades().forEach(it -> results.add(result(it.rule(), it.then(), votes)));
        return results;
    }

    private static Object result(DecisionRule rule, Next then, boolean votes) {
        Plain plain = new Plain().put("rule", RuleTree.rule(rule, votes));
        follow(plain, "then", then, Next.END);
        return plain.map();
    }

    /** Those who have made a reservation are told of beside the step, and not left out of its set again. */
    private static Object members(Members members, Step step) {
        return RuleTree.members(Reserved.with(members, step.provenance()));
    }

    static Object ballots(Set<Ballot> ballots) {
        return Plain.words(ballots);
    }

    private static Plain timing(Timing timing, String key) {
        Plain plain = new Plain();
        boolean needed = key.equals("for") || !(timing.within() instanceof Limit.Unspecified);
        if (needed) {
            plain.put(key, timing.within().toString());
        }
        return plain.putUnless("from", timing.from().word(), Timing.Moment.STEP.word()).putUnless("repeat",
                timing.staysOpen() ? "unlimited" : timing.repeats(), 0);
    }
}
