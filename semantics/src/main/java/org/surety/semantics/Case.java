package org.surety.semantics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.graph.Digraph;
import org.surety.model.scenario.Incident;

/**
 * A procedure of an agreement (under one reading) that meets an event: the frame within which the semantics runs.
 *
 * <p>
 * A referral opens a case of its own, with the same event, in the agreement it leads to.
 */
public final class Case {

    /** The attacker of an incident when it is nobody who has a part in the agreement. */
    public static final String OUTSIDER = "outsider";

    /** The attacker of an incident in which nobody attacks: somebody asks who may ({@link EventKind#REQUEST}). */
    public static final String NOBODY = "nobody";

    /** Also those who are not bound: they can still attack, and be hit. */
    private final Membership everybody;
    private final Membership membership;
    private final Procedure procedure;
    private final Incident incident;
    private final Membership.Who who;
    private final Trigger trigger;
    private final StepOrder order;
    private final List<Step> reachable;
    private final boolean deliversAssistance;
    private final Optional<Goal> goal;

    /**
     * What is given beside the text and the event.
     *
     * @param unbound the parties of the agreement who are not bound by it and have no part in it (L22)
     * @param applied whether it is applied between the one who is hit, or anybody, and another (L22)
     * @param goal what is asked about in the place of help; empty where help is
     */
    public record Given(Set<String> unbound, boolean applied, Optional<Goal> goal) {

        /** Everybody is bound, and help is asked about. */
        public static final Given NOTHING = new Given(Set.of(), true, Optional.empty());

        /** Copies the set. */
        public Given {
            unbound = Set.copyOf(unbound);
        }
    }

    private Case(Membership everybody, Procedure procedure, Incident incident, Given given) {
        this.everybody = everybody;
        this.membership = everybody.without(given.unbound());
        this.procedure = procedure;
        this.incident = incident;
        this.who =
                new Membership.Who(attacker(incident), victim(everybody, procedure, incident), Set.of());
        Trigger byText = Trigger.of(everybody, procedure, incident, who);
        this.trigger = given.applied() ? byText : byText.whereNotApplied();
        this.order = everybody.order(procedure);
        this.reachable = order.reachable();
        this.deliversAssistance = deliversAssistance(reachable);
        this.goal = given.goal();
    }

    /**
     * A case.
     *
     * @throws IllegalArgumentException if the agreement has no such procedure
     */
    public static Case of(Agreement agreement, String procedure, Incident incident) {
        return of(Membership.of(agreement), procedure, incident);
    }

    /** As {@link #of(Agreement, String, Incident)}, with a roll that was made before. */
    public static Case of(Membership membership, String procedure, Incident incident) {
        return of(membership, procedure, incident, Given.NOTHING);
    }

    /** As {@link #of(Membership, String, Incident)}, where some parties of the agreement are not bound by it. */
    public static Case of(Membership membership, String procedure, Incident incident, Set<String> unbound) {
        return of(membership, procedure, incident, new Given(unbound, true, Optional.empty()));
    }

    /** As {@link #of(Membership, String, Incident)}, with what is given beside the text and the event. */
    public static Case of(Membership membership, String procedure, Incident incident, Given given) {
        Procedure found = membership.agreement().procedure(procedure).orElseThrow(() -> new IllegalArgumentException(
                membership.agreement().id() + " has no procedure called " + procedure));
        return new Case(membership, found, incident, given);
    }

    private static Optional<String> attacker(Incident incident) {
        return Optional.of(incident.attacker()).filter(it -> incident.kind() != EventKind.REQUEST);
    }

    /** Whoever the incident names; else the only party that the procedure protects, if it protects just one. */
    private static Optional<String> victim(Membership membership, Procedure procedure, Incident incident) {
        if (incident.against().isPresent()) {
            return incident.against();
        }
        Set<String> protectedParties = procedure.against().map(membership::resolve).orElse(Set.of());
        return protectedParties.size() == 1 ? Optional.of(protectedParties.iterator().next()) : Optional.empty();
    }

    /** The agreement. */
    public Agreement agreement() {
        return membership.agreement();
    }

    /** Who is who in it. */
    public Membership membership() {
        return membership;
    }

    /** The procedure. */
    public Procedure procedure() {
        return procedure;
    }

    /** What can follow each of its steps, as {@link Procedure#graph()}. */
    public Digraph graph() {
        return order.graph();
    }

    /**
     * Refuses a procedure whose steps lead in a circle.
     *
     * @throws IllegalArgumentException as {@link Procedure#refuseCircle}
     */
    public void refuseCircle() {
        if (order.circles()) {
            procedure.refuseCircle();
        }
    }

    /** The steps that the procedure can come to. */
    public List<Step> reachable() {
        return reachable;
    }

    /** The event. */
    public Incident incident() {
        return incident;
    }

    /** Whether the event sets the procedure off, and if not, why not. */
    public Trigger trigger() {
        return trigger;
    }

    /** The attacker and, if known, the victim. */
    public Membership.Who who() {
        return who;
    }

    /** The poll of a vote of this procedure that no decision precedes. */
    public Poll poll(Step.Vote vote) {
        return poll(vote, Set.of());
    }

    /** The poll of a vote of this procedure, given who was in favour before. */
    public Poll poll(Step.Vote vote, Set<String> inFavour) {
        return new Polls(membership, after(inFavour)).of(vote.electorate(), vote.grades());
    }

    private Membership.Who after(Set<String> inFavour) {
        return new Membership.Who(who.attacker(), who.victim(), inFavour);
    }

    /** Who can ask in {@code request}, given who was in favour before. */
    public Set<String> askers(Step.Request request, Set<String> inFavour) {
        return part(request.by(), inFavour);
    }

    /** Who takes part in {@code consult}, given who was in favour before. */
    public Set<String> participants(Step.Consult consult, Set<String> inFavour) {
        Set<String> participants = part(consult.among(), inFavour);
        participants.addAll(enders(consult, inFavour));
        return participants;
    }

    /** Who can end {@code consult} for all; nobody where each only ends its own part. */
    public Set<String> enders(Step.Consult consult, Set<String> inFavour) {
        return consult.endedBy().map(it -> part(it, inFavour)).orElse(Set.of());
    }

    /** Those of a description who have a part in the agreement. */
    private Set<String> part(Members members, Set<String> inFavour) {
        return membership.withoutAdversaries(membership.resolve(members, after(inFavour)));
    }

    /**
     * Who must or may act in {@code act}, given who was in favour. The attacker is never among them; the victim may be,
     * but its acts are no help.
     */
    public Set<String> actors(Step.Act act, Set<String> inFavour) {
        Set<String> actors = new LinkedHashSet<>(part(act.by(), inFavour));
        who.attacker().ifPresent(actors::remove);
        return actors;
    }

    /** Those of {@link #actors} whose act is help: none if the step is no assistance, and never the victim. */
    public Set<String> helpers(Step.Act act, Set<String> inFavour) {
        if (!isHelp(act)) {
            return Set.of();
        }
        return goal.isPresent() ? actors(act, inFavour) : withoutVictim(actors(act, inFavour));
    }

    /** The step whose success counts in the place of help; empty where help counts. */
    public Optional<Goal> goal() {
        return goal;
    }

    /** Whether it is that step (A7). */
    public boolean isGoal(Step step) {
        return goal.filter(it -> it.agreement().equals(agreement().id()) && it.procedure().equals(procedure.id())
                && it.steps().contains(step.id())).isPresent();
    }

    /** Whether it is that step, and is reached by the way in which it ends: an act is reached when somebody acts. */
    public boolean isReachedByEnding(Step step) {
        return isGoal(step) && !(step instanceof Step.Act);
    }

    /** Those of {@code actors} whose act can be help, in a step that is help. */
    public Set<String> withoutVictim(Set<String> actors) {
        Set<String> helpers = new LinkedHashSet<>(actors);
        who.victim().ifPresent(helpers::remove);
        return helpers;
    }

    /**
     * Whether the step counts as help: the file says so; else one of its actions is assistance; else no step that the
     * procedure can come to is assistance and this act is what the procedure leads to, such as the conference of an
     * agreement that provides for nothing more.
     */
    public boolean isHelp(Step.Act act) {
        return goal.isPresent() ? isGoal(act) : isHelpInText(act);
    }

    private boolean isHelpInText(Step.Act act) {
        return act.help().orElseGet(() -> assists(act) || !deliversAssistance);
    }

    private static boolean assists(Step.Act act) {
        return act.actions().stream().map(Action::kind).anyMatch(ActionKind::isAssistance);
    }

    /** A referral may lead to assistance elsewhere, so it counts as assistance here. */
    private static boolean deliversAssistance(List<Step> reachable) {
        return reachable.stream().anyMatch(step -> step instanceof Step.Refer
                || step instanceof Step.Act act && act.help().orElse(assists(act)));
    }

    /**
     * What parties can do in a step that has just begun; empty where it is not for parties to do anything. Its time and
     * its place in a run are not known here.
     *
     * @param inFavour who was in favour before
     */
    public Optional<Option.Choice> choice(Step step, Set<String> inFavour) {
        Token at = new Token(new Frame(0, procedure.id(), Optional.empty()), step.id(), 0, inFavour, Map.of(),
                Set.of(), Map.of());
        return switch (step) {
            case Step.Request request -> Optional.of(new Option.Ask(at, askers(request, inFavour)));
            case Step.Consult consult -> Optional.of(new Option.Conclude(at, participants(consult, inFavour),
                    enders(consult, inFavour)));
            case Step.Vote vote -> Optional.of(new Option.Vote(at, poll(vote, inFavour)));
            case Step.Act act -> Optional.of(new Option.Act(at, actors(act, inFavour),
                    act.modality() == Modality.MUST, helpers(act, inFavour)));
            case Step.Refer refer -> Optional.empty();
            case Step.Wait wait -> Optional.empty();
        };
    }

    /** The case that {@code refer} opens. */
    public Case referred(Step.Refer refer) {
        int slash = refer.to().indexOf('/');
        if (slash < 0) {
            return of(everybody, refer.to(), incident, new Given(membership.unbound(), true, goal));
        }
        return of(membership.importedRoll(refer.to().substring(0, slash)), refer.to().substring(slash + 1), incident,
                new Given(Set.of(), true, goal));
    }

    /**
     * All that the run of the procedure can depend on: cases with equal essentials run alike. Readings and places that
     * differ only in what does not bear on it, and attackers who have no part in the agreement, have the same; so have
     * all whose procedure is not set off, for the same reasons.
     */
    public List<Object> essentials() {
        if (!trigger.isMet()) {
            return List.of(trigger);
        }
        Agreement agreement = agreement();
        Membership.Who meant = new Membership.Who(who.attacker().map(it -> membership.hasPart(it) ? it : OUTSIDER),
                who.victim(), who.inFavour());
        List<Object> essentials = new ArrayList<>(List.of(trigger, procedure.id(), procedure.start(), reachable,
                membership.everybody(), membership.unbound(), agreement.parties(), agreement.adversaries(),
                agreement.groups(), agreement.bodies(), agreement.imports(), meant, goal));
        if (reachable.stream().anyMatch(Step.Refer.class::isInstance)) {
            // Whether the event sets off what is referred to, can depend on everything.
            essentials.addAll(List.of(agreement.procedures(), agreement.places(), agreement.life(), incident));
        }
        return essentials;
    }

    /**
     * Whether in every step of both, everybody has the same part, with nobody in favour as with everybody; so it does
     * not matter which of two victims is meant. Whose act is help is left aside.
     */
    public boolean hasSameParts(Case other) {
        return hasSameParts(other, new HashSet<>());
    }

    private boolean hasSameParts(Case other, Set<List<String>> before) {
        boolean same = agreement().equals(other.agreement()) && procedure.equals(other.procedure)
                && membership.unbound().equals(other.membership.unbound())
                && trigger.isMet() == other.trigger.isMet();
        if (!same || !before.add(List.of(agreement().id(), procedure.id()))) {
            return same;
        }
        Set<String> all = Set.copyOf(membership.everybody());
        return reachable.stream().allMatch(step -> step instanceof Step.Refer refer
                ? referred(refer).hasSameParts(other.referred(refer), before)
                : parts(step, Set.of()).equals(other.parts(step, Set.of()))
                        && parts(step, all).equals(other.parts(step, all)));
    }

    private Object parts(Step step, Set<String> inFavour) {
        return switch (step) {
            case Step.Request request -> askers(request, inFavour);
            case Step.Consult consult -> List.of(participants(consult, inFavour), enders(consult, inFavour));
            case Step.Vote vote -> poll(vote, inFavour);
            case Step.Act act -> actors(act, inFavour);
            case Step.Refer refer -> refer.to();
            case Step.Wait wait -> wait.id();
        };
    }

    /** The path of a step in its file. */
    public String clause(Step step) {
        return "procedures." + procedure.id() + ".steps." + step.id();
    }

    /** The step called {@code name}. */
    public Step step(String name) {
        return procedure.step(name).orElseThrow(() -> new IllegalArgumentException(
                procedure.id() + " has no step called " + name));
    }

    /** The parties that {@code members} describes in this case. */
    public List<String> resolve(Members members) {
        return List.copyOf(membership.resolve(members, who));
    }

    /**
     * The parties for whom an entry of a scenario is: a party, a group, or one of the special words. A group that is
     * not there under this reading has none.
     */
    public Set<String> meantBy(String who) {
        try {
            return Set.copyOf(resolve(named(who)));
        } catch (IllegalArgumentException absent) {
            return Set.of();
        }
    }

    private Members named(String who) {
        if (agreement().group(who).isEmpty() && agreement().body(who).isEmpty()) {
            for (Members.Kind kind : Members.Kind.values()) {
                if (kind.word().equals(who)) {
                    return Members.of(kind);
                }
            }
        }
        return Members.named(who);
    }
}
