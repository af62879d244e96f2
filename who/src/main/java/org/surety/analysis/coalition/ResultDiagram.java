package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.surety.analysis.voting.DecisionDiagram;
import org.surety.analysis.voting.VoteCompiler;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/**
 * Whether a vote can have a result when voters are free to choose between some of their ballots, whatever its rule. It
 * asks a decision diagram, where a test of extreme ballots would not do: where a vote has several results, or where it
 * matters how many are present.
 */
final class ResultDiagram {

    private static final int MOST_NODES = 1_000_000;

    private final List<String> voters;
    private final List<Optional<Ballot>> choices;
    private final DecisionDiagram diagram;

    /**
     * The diagram of one result.
     *
     * @param result as {@link Poll#result} counts them
     * @param complete whether everybody has to cast a ballot
     * @param kinds sets of voters of each of which somebody votes yes
     * @throws org.surety.semantics.TooLarge if it has too many nodes
     */
    ResultDiagram(Poll poll, int result, boolean complete, Set<Set<String>> kinds) {
        this.voters = poll.voters();
        this.choices = new ArrayList<>();
        new TreeSet<>(poll.ballots()).forEach(it -> choices.add(Optional.of(it)));
        if (!complete) {
            choices.add(Optional.empty());
        }
        Poll only =
                new Poll(poll.voters(), rule(poll, result, kinds), poll.ballots(), poll.absence(), poll.concerned());
        this.diagram = DecisionDiagram.of(VoteCompiler.compile(only, voters, choices.stream()
                .map(it -> it.map(VoteCompiler.Vote::of).orElseGet(() -> VoteCompiler.Vote.absent(poll))).toList()),
                MOST_NODES);
    }

    private static Rule rule(Poll poll, int result, Set<Set<String>> kinds) {
        List<Rule> rules = poll.rules();
        List<Rule> parts = new ArrayList<>();
        if (result == Poll.FAILED) {
            parts.add(new Rule.Not(new Rule.AtLeast(1, rules)));
        } else {
            parts.add(rules.get(result));
            rules.subList(0, result).forEach(it -> parts.add(new Rule.Not(it)));
        }
        kinds.forEach(it -> parts.add(new Rule.SomeFor(it)));
        return new Rule.AtLeast(parts.size(), parts);
    }

    /**
     * Whether the result can come about.
     *
     * @param allowed whether a voter may make a choice; an empty one is to stay away
     */
    boolean isPossible(BiPredicate<String, Optional<Ballot>> allowed) {
        List<BitSet> free = new ArrayList<>();
        for (String voter : voters) {
            BitSet some = new BitSet();
            for (int i = 0; i < choices.size(); i++) {
                some.set(i, allowed.test(voter, choices.get(i)));
            }
            if (some.isEmpty()) {
                return false;
            }
            free.add(some);
        }
        return isPossible(diagram.root(), free, new HashMap<>());
    }

    private boolean isPossible(int node, List<BitSet> free, Map<Integer, Boolean> known) {
        if (node == DecisionDiagram.TRUE || node == DecisionDiagram.FALSE) {
            return node == DecisionDiagram.TRUE;
        }
        Boolean before = known.get(node);
        if (before == null) {
            BitSet some = free.get(diagram.member(diagram.level(node)));
            before = some.stream().anyMatch(it -> isPossible(diagram.child(node, it), free, known));
            known.put(node, before);
        }
        return before;
    }
}
