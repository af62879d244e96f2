package org.surety.analysis.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.analysis.voting.VoteCompiler;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Poll;
import org.surety.semantics.TooLarge;

/**
 * The power of the members of a body under its decision rule. Definitions, citations and limits stand in
 * {@code docs/power.md}.
 *
 * <p>
 * The engine is chosen by what the rule is like. Count vectors ({@link VectorCounter}) where members fall into few
 * classes; a program over weights ({@link WeightProgram}, {@link MultilinearQuadrature}) for a single quota with many
 * members and large weights; a decision diagram ({@link DiagramCounter}) for all else. All are exact but the
 * quadrature, whose error is bounded.
 */
public final class Power {

    private Power() {}

    /**
     * Analyses a poll.
     *
     * @throws TooLarge before long work begins, if the votes cannot be counted within the limits
     */
    public static PowerResult of(Poll poll, PowerRequest request) {
        List<String> members = poll.voters().stream().filter(it -> !request.surelyAgainst().contains(it)).toList();
        List<PowerResult.Game> games = new ArrayList<>();
        if (request.ballots().contains(BallotChoices.BINARY)) {
            // Whoever cannot vote no can at most stay away.
            Ballot least = poll.ballots().contains(Ballot.NO) ? Ballot.NO : Ballot.ABSTAIN;
            games.add(new BinaryGame(members, rule(poll, members, least, Ballot.YES), request).solve());
        }
        if (request.ballots().contains(BallotChoices.TERNARY) && poll.ballots().containsAll(Set.of(Ballot.values()))) {
            ThresholdRule rule = rule(poll, members, Ballot.NO, Ballot.ABSTAIN, Ballot.YES);
            games.add(new TernaryGame(members, rule, request).solve());
        }
        return new PowerResult(Set.copyOf(poll.voters().stream().filter(request.surelyAgainst()::contains).toList()),
                games);
    }

    /**
     * The rule among {@code members}, who cast one of {@code ballots}, the least favourable first; all others vote no.
     */
    static ThresholdRule rule(Poll poll, List<String> members, Ballot... ballots) {
        return VoteCompiler.compile(poll, members, Arrays.stream(ballots).map(VoteCompiler.Vote::of).toList());
    }
}
