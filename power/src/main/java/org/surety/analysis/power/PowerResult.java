package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.surety.analysis.voting.MinimalSets;

/**
 * The power of each member of a body.
 *
 * @param surelyAgainst members who were taken to vote no; they are not among the members of the games
 * @param games one for each kind of ballots that was asked for and makes sense here
 */
public record PowerResult(Set<String> surelyAgainst, List<Game> games) {

    /** Copies the collections. */
    public PowerResult {
        surelyAgainst = Set.copyOf(surelyAgainst);
        games = List.copyOf(games);
    }

    /** The game with these ballots. */
    public Optional<Game> game(BallotChoices ballots) {
        return games.stream().filter(it -> it.ballots() == ballots).findFirst();
    }

    /**
     * The answers for one kind of ballots.
     *
     * @param passing how many of the {@code choices^n} ways to vote pass, where counted exactly
     * @param powerToAct the share of them
     * @param minimalWinning of binary ballots, where asked for and the rule is monotone
     * @param minimalBlocking the minimal sets whose noes together block
     * @param method by index, how it was computed and how exact that is
     * @param notGiven by index, why there is no value
     */
    public record Game(BallotChoices ballots, List<Member> members, Optional<BigInteger> passing,
            Optional<IndexValue> powerToAct,
            Optional<MinimalSets> minimalWinning, Optional<MinimalSets> minimalBlocking, Map<Index, Method> method,
            Map<Index, String> notGiven) {
        /** Copies the collections. */
        public Game {
            members = List.copyOf(members);
            method = Collections.unmodifiableMap(new TreeMap<>(method));
            notGiven = Collections.unmodifiableMap(new TreeMap<>(notGiven));
        }

        /** The answers for a member. */
        public Member member(String party) {
            return members.stream().filter(it -> it.party().equals(party)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(party + " has no vote here"));
        }
    }

    /**
     * The answers for a member.
     *
     * @param blocks whether its no alone, with everybody else in favour, stops a decision
     * @param swings how many ways of voting of the others leave the decision to it, where counted exactly
     */
    public record Member(String party, boolean blocks, Optional<BigInteger> swings, Map<Index, IndexValue> values) {
        /** Copies the map. */
        public Member {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** The value of an index that was given. */
        public IndexValue value(Index index) {
            IndexValue value = values.get(index);
            if (value == null) {
                throw new IllegalArgumentException(index.title() + " was not computed for " + party);
            }
            return value;
        }
    }

    /**
     * How a number was computed.
     *
     * @param name in plain words
     * @param exact whether the result is an exact fraction
     * @param parameters what it was run with, such as the number of nodes
     */
    public record Method(String name, boolean exact, Map<String, String> parameters) {
        /** Copies the map. */
        public Method {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }
    }
}
