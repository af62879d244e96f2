package org.surety.analysis.crisis.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Onward;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;

/** Lays out a procedure. Who is who, what follows what, and how often a step can be taken, it asks the semantics. */
final class PlanBuilder {

    private final Function<Case, ParticipantFinder> castings;
    private final PlanNodes nodes;
    private final Map<Key, PlanNode> known = new HashMap<>();
    private final PlanNode end;

    /** @param castings who takes part in the steps of a case */
    PlanBuilder(Function<Case, ParticipantFinder> castings, PlanNodes nodes) {
        this.castings = castings;
        this.nodes = nodes;
        nodes.begin();
        this.end = nodes.add(List.of("end"), PlanNode.End::new);
    }

    /**
     * Where a line stands.
     *
     * @param frame the path of referrals that leads here
     * @param concerned who can be in favour; empty before any decision
     * @param begun the steps that have begun on the way here from whose beginning limits count
     * @param now those of them that have begun in this very hour, so that such a limit counts from here
     */
    private record Line(Case here, ParticipantFinder casting, int depth, String frame, Map<String, Integer> failures,
            Set<String> concerned, Set<String> begun, Set<String> now) {

        Line counting(Map<String, Integer> counted) {
            return new Line(here, casting, depth, frame, counted, concerned, begun, now);
        }

        Line concerning(Set<String> voters) {
            return new Line(here, casting, depth, frame, failures, voters, begun, now);
        }

        /** Where a step begins. */
        Line beginning(String step) {
            return here.procedure().clocks().contains(step)
                    ? new Line(here, casting, depth, frame, failures, concerned, with(begun, step), with(now, step))
                    : this;
        }

        private static Set<String> with(Set<String> steps, String step) {
            Set<String> more = new TreeSet<>(steps);
            more.add(step);
            return more;
        }

        /** After a step that can take time. */
        Line later() {
            return now.isEmpty()
                    ? this
                    : new Line(here, casting, depth, frame, failures, concerned, begun, Set.of());
        }

        StepName name(Step step) {
            return new StepName(here.procedure().id(), step.id());
        }
    }

    private record Key(String frame, String step, Map<String, Integer> failures, Set<String> concerned,
            Set<String> begun, Set<String> now) {}

    Plan build(Case root) {
        root.refuseCircle();
        return nodes.plan(follow(root.procedure().start(),
                new Line(root, castings.apply(root), 0, root.procedure().id(), Map.of(), Set.of(), Set.of(),
                        Set.of())));
    }

    private PlanNode follow(Next next, Line line) {
        return switch (next.steps().size()) {
            case 0 -> end;
            case 1 -> begin(next.steps().getFirst(), line);
            default -> fork(next.steps().stream().map(name -> begin(name, line)).toList());
        };
    }

    private PlanNode fork(List<PlanNode> lines) {
        List<Object> content = new ArrayList<>(List.of("fork"));
        lines.forEach(it -> content.add(it.id()));
        return nodes.add(content, id -> new PlanNode.Fork(id, lines));
    }

    private PlanNode begin(String name, Line before) {
        Line line = before.beginning(name);
        Key key = new Key(line.frame(), name, line.failures(), line.concerned(), line.begun(), line.now());
        PlanNode node = known.get(key);
        if (node == null) {
            Step step = line.here().step(name);
            node = node(step, line);
            known.put(key, node);
        }
        return node;
    }

    private PlanNode node(Step step, Line line) {
        if (step.timing().within().bound().isPresent()) {
            step.timing().from().otherStep().filter(it -> !line.now().contains(it) && line.begun().contains(it))
                    .ifPresent(it -> {
                        throw new Unfoldable("the limit of " + step.id() + " counts from the beginning of " + it);
                    });
        }
        return switch (step) {
            case Step.Request request -> request(request, line);
            case Step.Consult consult -> consult(consult, line);
            case Step.Find find -> vote(find, line, false);
            case Step.Decide decide -> vote(decide, line, true);
            case Step.Act act -> act(act, line);
            case Step.Refer refer -> refer(refer, line);
            case Step.Wait wait -> {
                PlanNode next = follow(wait.then(), line.later());
                StepLimit span = StepLimit.of(wait.timing());
                yield pause(span, next);
            }
        };
    }

    private PlanNode pause(StepLimit span, PlanNode next) {
        return nodes.add(List.of("pause", span, next.id()), id -> new PlanNode.Pause(id, span, next));
    }

    /** Who may ask, asks at once. */
    private PlanNode request(Step.Request request, Line line) {
        ParticipantFinder.Askers askers = line.casting().askers(request, line.concerned());
        if (askers.willing()) {
            return follow(request.then(), line);
        }
        PlanNode silence = follow(request.silence(), line.later());
        return askers.any() ? pause(StepLimit.of(request.timing()), silence) : silence;
    }

    private PlanNode consult(Step.Consult consult, Line line) {
        Set<String> participants = line.casting().participants(consult, line.concerned());
        PlanNode next = follow(consult.then(), line.later());
        if (participants.isEmpty()) {
            return next;
        }
        Set<String> enders = line.here().enders(consult, Set.of());
        if (enders.size() > 1) {
            throw new Unfoldable("at " + consult.id() + " each of several parties can end the talks for all");
        }
        // Where one can end it for all, the talk is over when that one is done.
        Participants<Map<String, Optional<DelayLaw>>> talks =
                line.casting().talks(enders.isEmpty() ? participants : enders, line.name(consult));
        StepLimit span = StepLimit.of(consult.timing());
        return nodes.add(List.of("talk", line.name(consult), talks, span, next.id()),
                id -> new PlanNode.Talk(id, line.name(consult), talks.who(), span, next));
    }

    private PlanNode vote(Step.Vote vote, Line line, boolean decides) {
        StepName name = new StepName(line.here().procedure().id(), vote.id());
        Poll poll = line.casting().poll(vote, name, line.concerned());
        Onward failed = Onward.failed(vote, line.failures());
        PlanNode afterwards = follow(failed.next(), line.counting(failed.failures()));
        if (poll.voters().isEmpty()) {
            return afterwards;
        }
        if (!vote.grades().isEmpty()) {
            throw new Unfoldable("the vote at " + vote.id() + " has several results");
        }
        // A vote that stays open and has failed is not held again, and its silence follows when its limit passes.
        PlanNode no = vote.timing().staysOpen()
                ? pause(StepLimit.of(vote.timing()), follow(vote.silence(), line.later()))
                : afterwards;
        int attempt = Onward.attempt(vote.id(), line.failures());
        Participants<ParticipantFinder.Held> held = line.casting().held(vote, poll, name, attempt);
        if (held.who().waits() && !line.now().isEmpty()) {
            throw new Unfoldable("limits count from the beginning of a step after which the vote " + vote.id()
                    + " waits for voters who may cast no ballot");
        }
        PlanNode yes = follow(vote.yes(), decides ? line.concerning(held.who().concerned()) : line);
        Optional<PlanNode.Waiting> waiting = held.who().waits()
                ? Optional.of(new PlanNode.Waiting(StepLimit.of(vote.timing()), poll.ballots()))
                : Optional.empty();
        return nodes.add(List.of("vote", name, attempt, held, decides, waiting, yes.id(), no.id()),
                id -> new PlanNode.Vote(id, name, attempt, held.who().voters(), held.who().diagram(), decides, waiting,
                        yes, no));
    }

    private PlanNode act(Step.Act act, Line line) {
        PlanNode silence = follow(act.silence(), line.later());
        PlanNode then = follow(act.then(), line.later());
        Participants<List<Actor>> actors =
                line.casting().actors(act, line.name(act), line.here().isHelp(act), line.concerned());
        if (actors.who().isEmpty()) {
            return silence;
        }
        StepLimit span = StepLimit.of(act.timing());
        boolean obliged = act.modality() == Modality.MUST;
        Set<ActionKind> actions = new LinkedHashSet<>();
        act.actions().forEach(it -> actions.add(it.kind()));
        return nodes.add(
                List.of("act", line.name(act), obliged, actions, actors, span, then.id(), silence.id()),
                id -> new PlanNode.Act(id, line.name(act), obliged, actions, actors.who(), span, then, silence));
    }

    private PlanNode refer(Step.Refer refer, Line line) {
        PlanNode no = follow(refer.no(), line.later());
        Case inner = line.here().referred(refer);
        if (line.depth() >= Semantics.DEEPEST_REFERRAL || !inner.trigger().isMet()) {
            return no;
        }
        inner.refuseCircle();
        String frame = line.frame() + "/" + line.failures() + refer.id() + ">" + refer.to();
        PlanNode start = follow(inner.procedure().start(),
                new Line(inner, castings.apply(inner), line.depth() + 1, frame, Map.of(), Set.of(), Set.of(),
                        Set.of()));
        PlanNode yes = follow(refer.yes(), line.later());
        PlanNode silence = follow(refer.silence(), line.later());
        StepLimit span = StepLimit.of(refer.timing());
        return nodes.add(
                List.of("refer", line.name(refer), span, start.id(), yes.id(), no.id(), silence.id()),
                id -> new PlanNode.Referral(id, line.name(refer), span, start, yes, no, silence));
    }
}
