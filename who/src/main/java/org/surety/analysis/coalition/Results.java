package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Poll;

/**
 * The results of a vote that has several, or stays open, or in which it matters how many are present: who can force
 * which, and which can come about. There is one for each vote, so that what it knows is worked out once.
 */
final class Results {

    private final Poll poll;
    private final boolean open;
    private final List<Poll> upTo;
    private final Map<List<Object>, ResultDiagram> diagrams = new HashMap<>();

    /**
     * Of a vote.
     *
     * @param open whether a failure changes nothing
     */
    Results(Poll poll, boolean open) {
        this.poll = poll;
        this.open = open;
        this.upTo = IntStream.rangeClosed(1, poll.rules().size()).mapToObj(poll::upTo).toList();
    }

    /** Whether ballots at their extremes tell all about it: a single result, whoever is present, or else a failure. */
    boolean isPlain() {
        return !open && poll.further().isEmpty() && !poll.rule().countsPresence();
    }

    /** The vote. */
    Poll poll() {
        return poll;
    }

    /** Who can be in favour after it. */
    Set<String> possible() {
        return Favour.possible(poll);
    }

    /** How many there are beside the failure. */
    int count() {
        return upTo.size();
    }

    /** The vote, asked whether it has one of the first {@code results}: always the same. */
    Poll upTo(int results) {
        return upTo.get(results - 1);
    }

    private ResultDiagram diagram(int result, boolean complete, Favoured favoured) {
        Set<Set<String>> kinds = favoured instanceof Favoured.Some some ? some.kinds() : Set.of();
        return diagrams.computeIfAbsent(List.of(result, complete, kinds),
                it -> new ResultDiagram(poll, result, complete, kinds));
    }

    /** Whether a result can come about with those in favour. */
    boolean isPossible(int result, boolean complete, Favoured favoured) {
        return diagram(result, complete, favoured).isPossible((voter, ballot) -> fits(voter, ballot, favoured));
    }

    /** Whether it can when {@code party} makes a choice. */
    boolean isPossible(int result, boolean complete, Favoured favoured, String party, Optional<Ballot> choice) {
        return diagram(result, complete, favoured).isPossible(
                (voter, ballot) -> (!voter.equals(party) || ballot.equals(choice)) && fits(voter, ballot, favoured));
    }

    /** Of those concerned nobody else votes yes, where it matters who does. */
    private boolean fits(String voter, Optional<Ballot> ballot, Favoured favoured) {
        return !(favoured instanceof Favoured.Some some) || !poll.concerned().contains(voter)
                || some.parties().contains(voter) || !ballot.equals(Optional.of(Ballot.YES));
    }

    /** Whether it can come about though none of {@code members} votes yes. */
    boolean isPossibleWithout(int result, Set<String> members) {
        return diagram(result, false, Favoured.nobody()).isPossible(
                (voter, ballot) -> !members.contains(voter) || !ballot.equals(Optional.of(Ballot.YES)));
    }

    /** What somebody who has a vote can do in it; an empty choice is to stay away. */
    List<Optional<Ballot>> choices(boolean complete) {
        List<Optional<Ballot>> all = new ArrayList<>();
        poll.ballots().stream().sorted().forEach(it -> all.add(Optional.of(it)));
        if (!complete) {
            all.add(Optional.empty());
        }
        return all;
    }
}
