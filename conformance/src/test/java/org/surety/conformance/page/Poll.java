package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Step;

/**
 * A vote under way: who has a ballot, which ballots there are, and what follows from those that are cast (R14, R16, R20
 * to R24).
 */
final class Poll {

    private final Voters own;
    private final DecisionRule rule;
    private final List<String> voters;
    private final Set<Ballot> ballots;
    private final Absence absence;
    private final Map<Set<String>, Map<Boolean, Set<Set<Outcome>>>> offers = new HashMap<>();

    Poll(Occasion occasion, Step.Vote vote, Set<String> inFavour) {
        Electorate electorate = vote.electorate();
        this.own = Voters.own(occasion, electorate, inFavour);
        Optional<Body> deciding = electorate.body().map(it -> occasion.people().body(it));
        this.rule = electorate.rule().or(() -> deciding.map(Body::rule))
                .orElseThrow(() -> new IllegalArgumentException("no rule at " + vote.id()));
        this.voters = List.copyOf(own.counted(rule));
        this.ballots = electorate.ballots().or(() -> deciding.map(Body::ballots)).orElse(Set.of(Ballot.values()));
        this.absence = electorate.absence().or(() -> deciding.map(Body::absence)).orElse(Absence.ABSTAINS);
    }

    List<String> voters() {
        return voters;
    }

    /** The ballots that can be cast; R14: others are unknown to the body. */
    Set<Ballot> ballots() {
        return ballots;
    }

    /** R14: whether the vote waits until its limit for those who cast no ballot. */
    boolean waits() {
        return absence == Absence.AWAITED;
    }

    /** What follows when these ballots are cast and whoever is missing casts none. */
    Outcome outcome(Map<String, Ballot> cast) {
        boolean passed = !voters.isEmpty() && new Sheet(cast, absence).holds(rule, own);
        if (!passed) {
            return new Outcome(false, Set.of());
        }
        Set<String> inFavour = new LinkedHashSet<>(own.members());
        inFavour.retainAll(voters);
        inFavour.removeIf(it -> cast.get(it) != Ballot.YES);
        return new Outcome(true, inFavour);
    }

    /**
     * A1: what some voters can offer when they commit themselves first: for each way in which they can cast their
     * ballots, the outcomes among which the others can then choose.
     *
     * @param absent whether a voter may cast none
     */
    Set<Set<Outcome>> offers(Set<String> first, boolean absent) {
        return offers.computeIfAbsent(Set.copyOf(first), it -> new HashMap<>())
                .computeIfAbsent(absent, it -> findOffers(first, absent));
    }

    private Set<Set<Outcome>> findOffers(Set<String> first, boolean absent) {
        List<String> ours = voters.stream().filter(first::contains).toList();
        List<String> theirs = voters.stream().filter(it -> !first.contains(it)).toList();
        Set<Set<Outcome>> all = new HashSet<>();
        for (Map<String, Ballot> committed : ways(ours, absent)) {
            Set<Outcome> outcomes = new HashSet<>();
            for (Map<String, Ballot> answer : ways(theirs, absent)) {
                Map<String, Ballot> cast = new HashMap<>(committed);
                cast.putAll(answer);
                outcomes.add(outcome(cast));
            }
            all.add(outcomes);
        }
        return all;
    }

    /** Every way in which {@code some} can cast their ballots. */
    List<Map<String, Ballot>> ways(List<String> some, boolean absent) {
        List<Map<String, Ballot>> ways = new ArrayList<>(List.of(Map.of()));
        for (String voter : some) {
            List<Map<String, Ballot>> longer = new ArrayList<>();
            for (Map<String, Ballot> way : ways) {
                if (absent) {
                    longer.add(way);
                }
                for (Ballot ballot : ballots) {
                    Map<String, Ballot> more = new HashMap<>(way);
                    more.put(voter, ballot);
                    longer.add(more);
                }
            }
            ways = longer;
        }
        return ways;
    }
}
