package org.surety.analysis.crisis.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Poll;

/**
 * Finds who takes part in the steps of a case, and how they behave. What is asked about a step is kept by what it
 * depends on, which is little of the step: limits and what follows are not among it.
 */
final class ParticipantFinder {

    private static final int NUMBERS_A_CAST = 40;
    private static final int NUMBERS_A_PARTY = 20;

    private final Case here;
    private final Behaviours behaviours;
    private final Diagrams diagrams;
    private final Map<List<Object>, Participants<?>> known = new HashMap<>();

    /**
     * A casting.
     *
     * @param here any of the cases in which the same names mean the same
     * @param behaviours the behaviours in the case that the plan begins with
     */
    ParticipantFinder(Case here, Behaviours behaviours, Diagrams diagrams) {
        this.here = here;
        this.behaviours = behaviours;
        this.diagrams = diagrams;
    }

    /**
     * A vote as it is held at one attempt.
     *
     * @param concerned who can be in favour afterwards
     * @param waits whether it waits for somebody who may cast no ballot
     */
    record Held(List<Voter> voters, BallotDiagram diagram, Set<String> concerned, boolean waits) {}

    /** Whether there is somebody who may ask, and somebody of these who is willing to. */
    record Askers(boolean any, boolean willing) {}

    @SuppressWarnings("unchecked") // The key says which kind it is.
    private <T> Participants<T> find(List<Object> key, Supplier<T> look) {
        Participants<?> there = known.get(key);
        if (there == null) {
            there = new Participants<>(look.get());
            known.put(key, there);
            diagrams.note(NUMBERS_A_CAST);
        }
        return (Participants<T>) there;
    }

    /** Who may ask; an attacker does not ask for help against itself. */
    Askers askers(Step.Request request, Set<String> concerned) {
        return this.<Askers>find(List.of("ask", request.by(), request.id(), concerned), () -> {
            Set<String> askers = here.askers(request, Set.of());
            if (!concerned.isEmpty() && !askers.equals(here.askers(request, concerned))) {
                throw new Unfoldable("who may ask at " + request.id() + " depends on who voted yes before");
            }
            Set<String> willing = new LinkedHashSet<>(askers);
            willing.remove(here.incident().attacker());
            return new Askers(!askers.isEmpty(), !willing.isEmpty());
        }).who();
    }

    /** Who talks. */
    Set<String> participants(Step.Consult consult, Set<String> concerned) {
        return this.<Set<String>>find(List.of("meet", consult.among(), consult.id(), concerned), () -> {
            Set<String> participants = here.participants(consult, Set.of());
            if (!concerned.isEmpty() && !participants.equals(here.participants(consult, concerned))) {
                throw new Unfoldable("who talks at " + consult.id() + " depends on who voted yes before");
            }
            return participants;
        }).who();
    }

    /** How long each of those who talk does. */
    Participants<Map<String, Optional<DelayLaw>>> talks(Set<String> participants, StepName name) {
        return find(List.of("talk", participants, name), () -> {
            Map<String, Optional<DelayLaw>> talks = new LinkedHashMap<>();
            participants.forEach(it -> talks.put(it, behaviours.talks(it, name)));
            return talks;
        });
    }

    /** The poll of a vote. */
    Poll poll(Step.Vote vote, StepName name, Set<String> concerned) {
        return this.<Poll>find(List.of("poll", vote.electorate(), name, concerned), () -> {
            Poll poll = here.poll(vote);
            if (!concerned.isEmpty() && !poll.equals(here.poll(vote, concerned))) {
                throw new Unfoldable("who votes at " + vote.id() + " depends on who voted yes before");
            }
            return poll;
        }).who();
    }

    /** How it is held; the poll has voters. */
    Participants<Held> held(Step.Vote vote, Poll poll, StepName name, int attempt) {
        return find(List.of("vote", vote.electorate(), name, attempt), () -> {
            List<Voter> voters = BallotOrder.orderOf(poll, behaviours, name, attempt);
            List<String> counted = voters.stream().map(it -> it.votes() ? it.party() : "").toList();
            diagrams.note(NUMBERS_A_PARTY * voters.size());
            return new Held(List.copyOf(voters), diagrams.of(poll, counted),
                    poll.ballots().contains(Ballot.YES) ? poll.concerned() : Set.of(),
                    poll.absence() == Absence.AWAITED && BallotOrder.mayStayAway(voters, poll.ballots()));
        });
    }

    /**
     * Those who act.
     *
     * @param help whether the step is help, which depends on other steps as well
     */
    Participants<List<Actor>> actors(Step.Act act, StepName name, boolean help, Set<String> concerned) {
        return find(List.of("act", act.by(), name, act.modality(), help, concerned),
                () -> acting(act, name, help, concerned));
    }

    private List<Actor> acting(Step.Act act, StepName name, boolean help, Set<String> concerned) {
        Set<String> plain = here.actors(act, Set.of());
        Set<String> favoured = here.actors(act, concerned);
        Set<String> plainHelpers = help ? here.withoutVictim(plain) : Set.of();
        Set<String> favouredHelpers = help ? here.withoutVictim(favoured) : Set.of();
        // Who is in favour comes in no order; answers must not depend on one.
        Set<String> all = new LinkedHashSet<>(here.membership().everybody());
        Set<String> acting = new TreeSet<>(favoured);
        acting.addAll(plain);
        all.retainAll(acting);
        all.addAll(acting);
        diagrams.note(NUMBERS_A_PARTY * all.size());
        boolean obliged = act.modality() == Modality.MUST;
        return all.stream().map(it -> new Actor(it, behaviours.act(it, name, obliged),
                part(it, concerned.contains(it) ? favoured : plain,
                        concerned.contains(it) ? favouredHelpers : plainHelpers),
                part(it, plain, plainHelpers)))
                .filter(it -> it.inFavour() != Actor.Part.NONE || it.otherwise() != Actor.Part.NONE).toList();
    }

    private static Actor.Part part(String party, Set<String> actors, Set<String> helpers) {
        return helpers.contains(party) ? Actor.Part.HELPS : actors.contains(party) ? Actor.Part.ACTS : Actor.Part.NONE;
    }
}
