package org.surety.conformance.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.power.Index;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Ratio;

/**
 * The indices of {@code docs/power.md} by their definitions, over all ways in which everybody casts a ballot, and over
 * all orders in which they can be called.
 */
final class PowerByHand {

    private final List<String> voters;
    private final List<Ballot> choices;
    private final Map<Map<String, Ballot>, Boolean> passes = new HashMap<>();

    private PowerByHand(Poll poll, List<Ballot> choices) {
        this.voters = poll.voters();
        this.choices = choices;
        waysOf(voters).forEach(cast -> passes.put(cast, poll.outcome(cast).passed()));
    }

    /**
     * The game with or without abstention. Without, whoever is not in favour votes no or, where nobody can, abstains.
     */
    static PowerByHand of(Poll poll, boolean ternary) {
        Ballot other = poll.ballots().contains(Ballot.NO) ? Ballot.NO : Ballot.ABSTAIN;
        return new PowerByHand(poll,
                ternary ? List.of(Ballot.NO, Ballot.ABSTAIN, Ballot.YES) : List.of(other, Ballot.YES));
    }

    private List<Map<String, Ballot>> waysOf(List<String> some) {
        List<Map<String, Ballot>> ways = new ArrayList<>(List.of(Map.of()));
        for (String voter : some) {
            ways = ways.stream().flatMap(way -> choices.stream().map(ballot -> with(way, voter, ballot))).toList();
        }
        return ways;
    }

    private static Map<String, Ballot> with(Map<String, Ballot> way, String voter, Ballot ballot) {
        Map<String, Ballot> more = new HashMap<>(way);
        more.put(voter, ballot);
        return more;
    }

    private boolean isPassed(Map<String, Ballot> cast) {
        return passes.getOrDefault(cast, false);
    }

    BigInteger passing() {
        return BigInteger.valueOf(passes.values().stream().filter(it -> it).count());
    }

    Set<Set<String>> minimalWinning() {
        Set<Set<String>> winning = new HashSet<>();
        passes.forEach((cast, passed) -> {
            if (passed) {
                winning.add(Set.copyOf(voters.stream().filter(it -> cast.get(it) == Ballot.YES).toList()));
            }
        });
        Set<Set<String>> minimal = new HashSet<>(winning);
        minimal.removeIf(set -> winning.stream().anyMatch(it -> it.size() < set.size() && set.containsAll(it)));
        return minimal;
    }

    Ratio index(Index index, String voter) {
        return switch (index) {
            case PENROSE_BANZHAF -> Ratio.of(swings(voter), waysOf(others(voter)).size());
            // Where nobody ever decides, nobody has a share of anything.
            case BANZHAF -> Ratio.of(swings(voter), Math.max(1, voters.stream().mapToLong(this::swings).sum()));
            case SHAPLEY_SHUBIK -> shapleyShubik(voter);
            default -> throw new IllegalArgumentException(index + " is not worked out by hand");
        };
    }

    private List<String> others(String voter) {
        return voters.stream().filter(it -> !it.equals(voter)).toList();
    }

    /** In how many ways in which the others vote its yes and its no differ in what they bring about. */
    private long swings(String voter) {
        return waysOf(others(voter)).stream().filter(it -> isPassed(with(it, voter, choices.getLast())) != isPassed(
                with(it, voter, choices.getFirst()))).count();
    }

    /** How often it is the first after whose ballot the outcome is the same however the rest vote. */
    private Ratio shapleyShubik(String voter) {
        long pivots = 0;
        long all = 0;
        for (List<String> order : orders(voters)) {
            for (Map<String, Ballot> cast : passes.keySet()) {
                all++;
                pivots += pivot(order, cast).equals(Optional.of(voter)) ? 1 : 0;
            }
        }
        return Ratio.of(pivots, all);
    }

    /** Nobody, if the outcome is settled before anybody votes. */
    private Optional<String> pivot(List<String> order, Map<String, Ballot> cast) {
        for (int called = 0; called <= order.size(); called++) {
            List<String> before = order.subList(0, called);
            boolean settled = passes.keySet().stream().filter(it -> before.stream().allMatch(
                    voter -> it.get(voter) == cast.get(voter))).map(this::isPassed).distinct().count() == 1;
            if (settled) {
                return called == 0 ? Optional.empty() : Optional.of(order.get(called - 1));
            }
        }
        throw new IllegalStateException("an outcome is settled when everybody has voted");
    }

    private static List<List<String>> orders(List<String> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : all) {
            List<String> rest = all.stream().filter(it -> !it.equals(first)).toList();
            for (List<String> order : orders(rest)) {
                List<String> more = new ArrayList<>(List.of(first));
                more.addAll(order);
                orders.add(more);
            }
        }
        return orders;
    }
}
