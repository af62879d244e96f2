package org.surety.analysis.crisis.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.surety.analysis.crisis.conduct.Conducts;
import org.surety.analysis.crisis.conduct.DelayLaw;
import org.surety.analysis.crisis.conduct.StepName;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Circles;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;

/** Lays out a procedure. Who is who, what follows what, and how often a step can be taken, it asks the semantics. */
final class PlanBuilder {

    private final Conducts conducts;
    private final List<PlanNode> nodes = new ArrayList<>();
    private final Map<Key, PlanNode> known = new HashMap<>();
    private final PlanNode end;

    PlanBuilder(Conducts conducts) {
        this.conducts = conducts;
        this.end = add(PlanNode.End::new);
    }

    /**
     * Where a line stands.
     *
     * @param frame the path of referrals that leads here
     * @param concerned who can be in favour; empty before any decision
     */
    private record Line(Case here, int depth, String frame, Map<String, Integer> attempts, Set<String> concerned) {

        Line counted(Map<String, Integer> now) {
            return new Line(here, depth, frame, now, concerned);
        }

        Line concerning(Set<String> now) {
            return new Line(here, depth, frame, attempts, now);
        }

        StepName name(Step step) {
            return new StepName(here.procedure().id(), step.id());
        }
    }

    private record Key(String frame, String step, Map<String, Integer> attempts, Set<String> concerned) {}

    Plan build(Case root) {
        Circles.refuse(root.procedure());
        PlanNode start = follow(root.procedure().start(), new Line(root, 0, root.procedure().id(), Map.of(), Set.of()));
        return new Plan(start, nodes, clocked());
    }

    private PlanNode add(IntFunction<PlanNode> make) {
        PlanNode node = make.apply(nodes.size());
        nodes.add(node);
        return node;
    }

    private PlanNode follow(Next next, Line line) {
        List<PlanNode> lines = next.steps().stream().map(name -> begin(name, line)).toList();
        return lines.isEmpty() ? end : lines.size() == 1 ? lines.getFirst() : add(id -> new PlanNode.Fork(id, lines));
    }

    private PlanNode begin(String name, Line line) {
        Key key = new Key(line.frame(), name, line.attempts(), line.concerned());
        PlanNode node = known.get(key);
        if (node == null) {
            Step step = line.here().step(name);
            node = Semantics.counted(step, line.attempts()).map(it -> node(step, line.counted(it))).orElse(end);
            known.put(key, node);
        }
        return node;
    }

    /** Nodes come after those that they lead to. */
    private Set<Integer> clocked() {
        Set<Integer> clocked = new HashSet<>();
        for (PlanNode node : nodes) {
            boolean own = switch (node) {
                case PlanNode.Pause pause -> counts(pause.span());
                case PlanNode.Talk talk -> counts(talk.span());
                case PlanNode.Act act -> counts(act.span());
                case PlanNode.Referral referral -> referral.span().hours().isPresent();
                case PlanNode.End end -> false;
                case PlanNode.Vote vote -> false;
                case PlanNode.Fork fork -> false;
            };
            if (own || node.next().stream().anyMatch(it -> clocked.contains(it.id()))) {
                clocked.add(node.id());
            }
        }
        return clocked;
    }

    private static boolean counts(Span span) {
        return span.fromTrigger() && span.hours().isPresent();
    }

    private PlanNode node(Step step, Line line) {
        return switch (step) {
            case Step.Request request -> request(request, line);
            case Step.Consult consult -> consult(consult, line);
            case Step.Find find -> vote(find, line, false);
            case Step.Decide decide -> vote(decide, line, true);
            case Step.Act act -> act(act, line);
            case Step.Refer refer -> refer(refer, line);
            case Step.Wait wait -> {
                PlanNode next = follow(wait.then(), line);
                Span span = Span.of(wait.timing());
                yield add(id -> new PlanNode.Pause(id, span, next));
            }
        };
    }

    /** Who may ask, asks at once; an attacker does not ask for help against itself. */
    private PlanNode request(Step.Request request, Line line) {
        Set<String> askers = line.here().askers(request, Set.of());
        if (!askers.equals(line.here().askers(request, line.concerned()))) {
            throw new Unfoldable("who may ask at " + request.id() + " depends on who voted yes before");
        }
        Set<String> willing = new LinkedHashSet<>(askers);
        willing.remove(line.here().incident().attacker());
        if (!willing.isEmpty()) {
            return follow(request.then(), line);
        }
        PlanNode silence = follow(request.silence(), line);
        Span span = Span.of(request.timing());
        return askers.isEmpty() ? silence : add(id -> new PlanNode.Pause(id, span, silence));
    }

    private PlanNode consult(Step.Consult consult, Line line) {
        Set<String> participants = line.here().participants(consult, Set.of());
        if (!participants.equals(line.here().participants(consult, line.concerned()))) {
            throw new Unfoldable("who talks at " + consult.id() + " depends on who voted yes before");
        }
        PlanNode next = follow(consult.then(), line);
        if (participants.isEmpty()) {
            return next;
        }
        Map<String, Optional<DelayLaw>> talks = new LinkedHashMap<>();
        participants.forEach(it -> talks.put(it, conducts.talks(it, line.name(consult))));
        Span span = Span.of(consult.timing());
        return add(id -> new PlanNode.Talk(id, line.name(consult), talks, span, next));
    }

    private PlanNode vote(Step.Vote vote, Line line, boolean decides) {
        Poll poll = line.here().poll(vote);
        if (!poll.equals(line.here().poll(vote, line.concerned()))) {
            throw new Unfoldable("who votes at " + vote.id() + " depends on who voted yes before");
        }
        PlanNode no = follow(Semantics.afterFailure(vote, line.attempts()), line);
        if (poll.voters().isEmpty()) {
            return no;
        }
        StepName name = new StepName(line.here().procedure().id(), vote.id());
        int attempt = line.attempts().getOrDefault(vote.id(), 1);
        List<Voter> voters = Electors.of(poll, conducts, name, attempt);
        BallotDiagram diagram =
                BallotDiagram.of(poll, voters.stream().map(it -> it.votes() ? it.party() : "").toList());
        PlanNode yes = follow(vote.yes(), decides ? line.concerning(poll.concerned()) : line);
        return add(id -> new PlanNode.Vote(id, name, attempt, voters, diagram, decides, yes, no));
    }

    private PlanNode act(Step.Act act, Line line) {
        PlanNode silence = follow(act.silence(), line);
        PlanNode then = follow(act.then(), line);
        List<Actor> actors = actors(act, line);
        Span span = Span.of(act.timing());
        Set<ActionKind> actions = act.actions().stream().map(Action::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return actors.isEmpty()
                ? silence
                : add(id -> new PlanNode.Act(id, line.name(act), act.modality() == Modality.MUST, actions, actors, span,
                        then, silence));
    }

    private List<Actor> actors(Step.Act act, Line line) {
        Case here = line.here();
        Set<String> plain = here.actors(act, Set.of());
        Set<String> favoured = here.actors(act, line.concerned());
        Set<String> plainHelpers = here.helpers(act, Set.of());
        Set<String> favouredHelpers = here.helpers(act, line.concerned());
        // Who is in favour comes in no order; answers must not depend on one.
        Set<String> all = new LinkedHashSet<>(here.roll().everybody());
        Set<String> acting = new TreeSet<>(favoured);
        acting.addAll(plain);
        all.retainAll(acting);
        all.addAll(acting);
        boolean obliged = act.modality() == Modality.MUST;
        return all.stream().map(it -> new Actor(it, conducts.act(it, line.name(act), obliged),
                part(it, line.concerned().contains(it) ? favoured : plain,
                        line.concerned().contains(it) ? favouredHelpers : plainHelpers),
                part(it, plain, plainHelpers)))
                .filter(it -> it.inFavour() != Actor.Part.NONE || it.otherwise() != Actor.Part.NONE).toList();
    }

    private static Actor.Part part(String party, Set<String> actors, Set<String> helpers) {
        return helpers.contains(party) ? Actor.Part.HELPS : actors.contains(party) ? Actor.Part.ACTS : Actor.Part.NONE;
    }

    private PlanNode refer(Step.Refer refer, Line line) {
        PlanNode no = follow(refer.no(), line);
        Case inner = line.here().referred(refer);
        if (line.depth() >= Semantics.DEEPEST_REFERRAL || !inner.trigger().isMet()) {
            return no;
        }
        Circles.refuse(inner.procedure());
        String frame = line.frame() + "/" + line.attempts() + refer.id() + ">" + refer.to();
        PlanNode start = follow(inner.procedure().start(),
                new Line(inner, line.depth() + 1, frame, Map.of(), Set.of()));
        PlanNode yes = follow(refer.yes(), line);
        PlanNode silence = follow(refer.silence(), line);
        Span span = Span.of(refer.timing());
        return add(id -> new PlanNode.Referral(id, line.name(refer), span, start, yes, no, silence));
    }
}
