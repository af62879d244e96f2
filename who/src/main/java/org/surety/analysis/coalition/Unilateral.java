package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.semantics.Poll;

/**
 * Whether one party may help alone (A4): the game of A1 in which only it cooperates, but all keep to the agreement and
 * the others ask, end their talks and act as is best for its help. Only their votes are against it: when they call one,
 * and what they cast.
 */
final class Unilateral implements Algebra<Boolean> {

    private final String party;
    private final Forcing.Passing passing;

    Unilateral(String party, Forcing.Passing passing) {
        this.passing = passing;
        this.party = party;
    }

    @Override
    public Boolean ended() {
        return false;
    }

    @Override
    public Boolean reached(long hour) {
        return true;
    }

    @Override
    public Boolean branches(List<Boolean> lines) {
        return lines.contains(true);
    }

    /** What can be waited for comes when it is best. */
    private static boolean over(Follow<Boolean> follow) {
        return follow.all().contains(true);
    }

    @Override
    public Boolean request(Set<String> askers, Follow<Boolean> then, Optional<Boolean> lapse) {
        return over(then) || lapse.orElse(false);
    }

    @Override
    public Boolean consult(Set<String> participants, Set<String> enders, Follow<Boolean> then,
            Optional<Boolean> lapse) {
        return over(then) || lapse.orElse(false);
    }

    @Override
    public Boolean vote(Voting<Boolean> voting) {
        Poll poll = voting.poll();
        boolean votes = poll.voters().contains(party);
        boolean others = !Set.of(party).containsAll(poll.voters());
        boolean lapse = voting.lapse().orElse(false);
        if (voting.open()) {
            return open(voting, lapse);
        }
        Follow<Boolean> held = voting.held((complete, hour) -> decided(voting, complete, hour));
        if (!others) {
            return over(held) || lapse;
        }
        if (!votes) {
            return held.last().isPresent() && !held.all().contains(false) && lapse;
        }
        if (!voting.waits()) {
            return held.soon();
        }
        return voting.cutShort() ? lapse : held.last().orElse(false);
    }

    /** The party votes for or against; how the vote then ends, and who else is in favour, is up to the others. */
    private boolean decided(Voting<Boolean> voting, boolean complete, Function<Follow<Boolean>, Boolean> hour) {
        if (!voting.results().isPlain()) {
            return choosing(voting, complete, hour, Optional.of(hour.apply(voting.no())));
        }
        MonotoneCondition passes = passing.of(voting.poll(), complete);
        Set<String> own = Set.of(party);
        boolean no = hour.apply(voting.no());
        // Where its ballot does not make it one of those in favour, all ways are open however it votes.
        boolean never = voting.yes().keySet().stream().noneMatch(it -> it.parties().contains(party));
        boolean yesWithIt = true;
        boolean yesWithoutIt = true;
        for (Map.Entry<Favoured, Follow<Boolean>> way : voting.yes().entrySet()) {
            boolean good = hour.apply(way.getValue());
            boolean with = way.getKey().parties().contains(party);
            yesWithIt &= good || !with && !never;
            yesWithoutIt &= good || with && !never;
        }
        return yesWithIt && (no || passes.holds(own)) || no && (yesWithoutIt || passes.dual().holds(own))
                || yesWithoutIt && passes.holds(Set.of());
    }

    /**
     * The party makes one of its choices, and whatever can then come of the vote must be good.
     *
     * @param no what follows a failure; empty where nothing does
     */
    private boolean choosing(Voting<Boolean> voting, boolean complete, Function<Follow<Boolean>, Boolean> hour,
            Optional<Boolean> no) {
        Results results = voting.results();
        return results.choices(complete).stream().anyMatch(choice -> {
            for (int i = 0; i < voting.ways().size(); i++) {
                for (Map.Entry<Favoured, Follow<Boolean>> way : voting.ways().get(i).entrySet()) {
                    if (!hour.apply(way.getValue())
                            && results.isPossible(i, complete, way.getKey(), party, choice)) {
                        return false;
                    }
                }
            }
            return no.orElse(true) || !results.isPossible(Poll.FAILED, complete, Favoured.nobody(), party, choice);
        });
    }

    /** Until it passes, a vote that stays open can be held at any hour by whoever has a ballot in it. */
    private boolean open(Voting<Boolean> voting, boolean lapse) {
        List<String> voters = voting.poll().voters();
        boolean votes = voters.contains(party);
        boolean others = !Set.of(party).containsAll(voters);
        for (Function<Follow<Boolean>, Boolean> hour : voting.hours()) {
            if (votes && choosing(voting, false, hour, Optional.of(false))) {
                return true;
            }
            if (others && !choosing(voting, false, hour, Optional.of(true))) {
                return false;
            }
        }
        return lapse;
    }

    /** The others act if that leads on. A duty that nobody does is a breach, so nothing lawful follows its silence. */
    @Override
    public Boolean act(Acting<Boolean> acting) {
        if (acting.helpers().contains(party)) {
            return true;
        }
        return over(acting.then()) || !acting.must() && acting.lapse().orElse(false);
    }

    @Override
    public boolean keepsTime() {
        return true;
    }

    @Override
    public Boolean later(Boolean value, long hours) {
        return value;
    }

    @Override
    public Boolean idle(Optional<Boolean> lapse) {
        return lapse.orElse(false);
    }

    @Override
    public List<Favoured> favoured(Results results, int result, Collection<Set<String>> alike) {
        List<Set<String>> kinds = new ArrayList<>();
        for (Set<String> kind : alike) {
            Set<String> others = new HashSet<>(kind);
            if (others.remove(party)) {
                kinds.add(Set.of(party));
            }
            if (!others.isEmpty()) {
                kinds.add(others);
            }
        }
        return Favour.every(results, result, kinds);
    }
}
