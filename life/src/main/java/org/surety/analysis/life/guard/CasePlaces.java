package org.surety.analysis.life.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/**
 * Where everybody stands in a case: of two cases in which as many stand in each place the same follows but for names.
 *
 * @param votes the votes of its steps, without who votes
 * @param of by party the places in which it stands: a place is a set of a step, or of a part of the rule of a vote;
 *     after a place with weights stands the weight. Whoever stands in none is left out
 * @param counts whether a vote counts heads, so that it matters how many stand in a place
 */
record CasePlaces(List<Object> votes, Map<String, List<Object>> of, boolean counts) {

    CasePlaces {
        votes = List.copyOf(votes);
        of = Map.copyOf(of);
    }

    /**
     * The places of a case that its event sets off; empty where it leads to other procedures, or where it hangs on
     * those in favour otherwise than that they alone act.
     */
    static Optional<CasePlaces> of(Case here) {
        Finder finder = new Finder(here);
        return here.reachable().stream().allMatch(finder::add)
                ? Optional.of(finder.places())
                : Optional.empty();
    }

    /** Goes through the steps. */
    private static final class Finder {

        private final Case here;
        private final Set<String> everybody;
        private final List<Object> votes = new ArrayList<>();
        private final Map<String, List<Object>> places = new HashMap<>();
        private final List<Step.Act> ofThoseInFavour = new ArrayList<>();
        private int place;
        private boolean counts;

        Finder(Case here) {
            this.here = here;
            this.everybody = Set.copyOf(here.membership().everybody());
        }

        CasePlaces places() {
            Set<String> all = new LinkedHashSet<>(places.keySet());
            ofThoseInFavour.forEach(it -> {
                add(here.actors(it, all));
                add(here.helpers(it, all));
            });
            here.who().attacker().filter(places::containsKey).ifPresent(it -> add(Set.of(it)));
            return new CasePlaces(votes, places, counts);
        }

        boolean add(Step step) {
            return switch (step) {
                case Step.Request it -> isSettled(it.by()) && add(here.askers(it, Set.of()));
                case Step.Consult it -> isSettled(it.among()) && it.endedBy().map(this::isSettled).orElse(true)
                        && add(here.participants(it, Set.of())) && add(here.enders(it, Set.of()));
                case Step.Vote it -> {
                    Poll poll = here.poll(it);
                    yield poll.equals(here.poll(it, everybody)) && add(poll);
                }
                case Step.Act it -> {
                    if (it.by().equals(Members.of(Members.Kind.THOSE_IN_FAVOUR))) {
                        yield ofThoseInFavour.add(it);
                    }
                    yield isSettled(it.by()) && add(here.actors(it, Set.of())) && add(here.helpers(it, Set.of()));
                }
                case Step.Refer it -> false;
                case Step.Wait it -> true;
            };
        }

        /** Whether who they are does not hang on who was in favour. */
        private boolean isSettled(Members members) {
            Membership membership = here.membership();
            return !membership.dependsOnEvent(members) || members instanceof Members.Special it
                    && it.kind() != Members.Kind.THOSE_IN_FAVOUR && !isGroup(it.kind());
        }

        /** A group that is called as a role is called can be described in any way. */
        private boolean isGroup(Members.Kind kind) {
            return here.agreement().group(kind.word()).isPresent();
        }

        private boolean add(Poll poll) {
            votes.add(poll.ballots());
            votes.add(poll.absence());
            add(poll.voters());
            add(poll.concerned());
            poll.rules().forEach(this::add);
            return true;
        }

        private void add(Rule rule) {
            switch (rule) {
                case Rule.Quota it -> {
                    counts = true;
                    votes.add(List.of("quota", it.amount(), it.strict(), it.base()));
                    add(it.weights());
                }
                case Rule.NoneAgainst it -> {
                    votes.add("none against");
                    add(it.holders());
                }
                case Rule.AllFor it -> {
                    votes.add("all for");
                    add(it.members());
                }
                case Rule.SomeFor it -> {
                    votes.add("some for");
                    add(it.members());
                }
                case Rule.AgainstBelow it -> {
                    counts = true;
                    votes.add(List.of("against below", it.amount(), it.abstentionsCount()));
                    add(it.weights());
                }
                case Rule.Present it -> {
                    counts = true;
                    votes.add(List.of("present", it.least()));
                    add(it.voters());
                }
                case Rule.AtLeast it -> {
                    votes.add(List.of("at least", it.count(), it.parts().size()));
                    it.parts().forEach(this::add);
                }
                case Rule.Not it -> {
                    counts = true;
                    votes.add("not");
                    add(it.part());
                }
            }
        }

        private void add(Map<String, Ratio> weights) {
            place++;
            weights.forEach((party, weight) -> {
                List<Object> mine = places.computeIfAbsent(party, it -> new ArrayList<>());
                mine.add(place);
                mine.add(weight);
            });
        }

        private boolean add(Collection<String> parties) {
            place++;
            parties.forEach(it -> places.computeIfAbsent(it, key -> new ArrayList<>()).add(place));
            return true;
        }
    }
}
