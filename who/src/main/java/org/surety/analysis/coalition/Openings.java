package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.semantics.Case;
import org.surety.semantics.Likeness;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;

/** A case and those that its referrals can open, one for each procedure; only what can be reached is looked at. */
final class Openings {

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, Ahead> ahead = new HashMap<>();
    private final Map<List<String>, Case> opened = new HashMap<>();
    private final List<Likeness> texts = new ArrayList<>();
    private final Allowance allowance;

    private Openings(Case root, Allowance allowance) {
        this.allowance = allowance;
        collect(root, 0);
    }

    /**
     * What {@code root} can open.
     *
     * @param allowance pays for the steps of each
     */
    static Openings of(Case root, Allowance allowance) {
        return new Openings(root, allowance);
    }

    /** A case's name. */
    static String name(Case here) {
        return here.agreement().id() + "/" + here.procedure().id();
    }

    private void collect(Case here, int depth) {
        if (here.trigger().isMet() && depth <= Semantics.DEEPEST_REFERRAL
                && cases.putIfAbsent(name(here), here) == null) {
            allowance.spend(ahead(here).reachable().size());
            for (Step step : ahead(here).reachable()) {
                if (step instanceof Step.Refer refer) {
                    collect(referred(here, refer), depth + 1);
                }
            }
        }
    }

    /** The cases, the first one first; none if the event does not set it off. */
    List<Case> cases() {
        return List.copyOf(cases.values());
    }

    /** The case that {@code refer} opens: always the same. */
    Case referred(Case here, Step.Refer refer) {
        return opened.computeIfAbsent(List.of(here.agreement().id(), refer.to()), it -> here.referred(refer));
    }

    /** What is ahead in the procedure of {@code here}. */
    Ahead ahead(Case here) {
        return ahead.computeIfAbsent(name(here), it -> Ahead.of(here));
    }

    /**
     * Whether it never matters how much time has passed since the trigger: every limit counts from where its step
     * begins.
     */
    boolean isTimeless() {
        return cases.values().stream().allMatch(here -> ahead(here).reachable().stream().noneMatch(
                it -> it.timing().from() != Timing.Moment.STEP && it.timing().within().bound().isPresent()));
    }

    /**
     * Whether the procedures can be folded step by step.
     *
     * @param polls looks up the poll of a vote
     */
    boolean fold(Polling polls) {
        Optional<Case> first = cases.values().stream().findFirst();
        return cases.values().stream().allMatch(here -> (first.equals(Optional.of(here)) || !forks(here))
                && ahead(here).reachable().stream().allMatch(step -> Favour.folds(ahead(here), step)
                        && (!(step instanceof Step.Vote vote) || folds(here, vote, polls.of(here, vote)))));
    }

    /**
     * Whether extreme ballots decide a vote. Where it has several results, those who refuse their yes to bind others
     * are not looked at, so nobody may be bound for having voted yes.
     */
    private boolean folds(Case here, Step.Vote vote, Poll poll) {
        boolean extreme = poll.rules().stream().allMatch(it -> it.isMonotone() && it.presenceStandsAlone())
                && IntStream.rangeClosed(1, poll.rules().size())
                        .allMatch(it -> poll.upTo(it).rule().presenceStandsAlone());
        boolean plain =
                !vote.timing().staysOpen() && poll.further().isEmpty() && !poll.rule().countsPresence();
        boolean awaits = vote.timing().staysOpen() && poll.absence() == Absence.AWAITED;
        boolean votes = poll.ballots().contains(Ballot.YES);
        return extreme && (plain || votes && !ahead(here).bindsThoseInFavour()) && !awaits;
    }

    /** Looks up polls. */
    interface Polling {
        Poll of(Case here, Step.Vote vote);
    }

    private boolean forks(Case here) {
        Procedure procedure = here.procedure();
        return procedure.start().steps().size() > 1 || ahead(here).reachable().stream()
                .anyMatch(step -> step.exits().stream().anyMatch(exit -> exit.next().steps().size() > 1));
    }

    /** Parties of equal kind can change places without any answer changing but for their names. */
    List<Object> kind(String party) {
        if (texts.isEmpty()) {
            cases.values().forEach(it -> texts.add(Likeness.of(it.membership())));
        }
        List<Object> kind = new ArrayList<>();
        texts.forEach(it -> kind.add(it.kind(party)));
        cases.values().forEach(it -> kind.add(
                List.of(it.who().attacker().equals(Optional.of(party)), it.who().victim().equals(Optional.of(party)))));
        return kind;
    }

    /** Whether what is asked about in the place of help is reached by how a step ends. */
    boolean isReachedByEnding() {
        return cases.values().stream().anyMatch(
                here -> ahead(here).reachable().stream().anyMatch(here::isReachedByEnding));
    }

    /** Whose act can be help, or can be part of what is asked about in its place, in the order of the text. */
    List<String> helpers() {
        Set<String> found = new LinkedHashSet<>();
        for (Case here : cases.values()) {
            // Those in favour can be members of a body of another agreement, who are no parties of this one.
            Set<String> everybody = new LinkedHashSet<>(here.membership().everybody());
            everybody.addAll(here.membership().involved(here.procedure()));
            for (Step step : ahead(here).reachable()) {
                for (Set<String> inFavour : List.of(everybody, Set.<String>of())) {
                    if (step instanceof Step.Act act) {
                        found.addAll(here.helpers(act, inFavour));
                    } else if (here.isReachedByEnding(step)) {
                        here.choice(step, inFavour).ifPresent(it -> found.addAll(it.parties()));
                    }
                }
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        cases.values().stream().limit(1).forEach(it -> ordered.addAll(it.membership().everybody()));
        ordered.retainAll(found);
        ordered.addAll(found);
        return List.copyOf(ordered);
    }
}
