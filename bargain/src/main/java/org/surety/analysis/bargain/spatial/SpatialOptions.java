package org.surety.analysis.bargain.spatial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;

/**
 * The choices that the spatial model leaves open; {@link #STANDARD} is what KTAB does by default.
 *
 * @param vote how differences of utility become votes
 * @param victory how strength becomes the chance of winning; used within elections only
 * @param election how an election ends
 * @param riskScale the range of risk attitudes
 * @param riskView how much of another's risk attitude a party sees
 * @param commitment what a third party risks
 * @param interpolation how a bargain divides a difference
 * @param proposal whose bargain is voted on
 */
public record SpatialOptions(Vote vote, Victory victory, Election election, RiskScale riskScale, RiskView riskView,
        Commitment commitment, Interpolation interpolation, Proposal proposal) {

    /** KTAB's defaults. */
    public static final SpatialOptions STANDARD =
            new SpatialOptions(Vote.PROPORTIONAL, Victory.LINEAR, Election.CONDITIONAL, RiskScale.MID,
                    RiskView.ONE_THIRD, Commitment.SEMI, Interpolation.S2P2, Proposal.INITIATOR);

    /** The names of the choices. */
    public static List<String> names() {
        return Arrays.stream(Choice.values()).map(Word::word).toList();
    }

    /** The words that the choice called {@code name} may have; empty if there is no such choice. */
    public static List<String> words(String name) {
        return choice(name).map(it -> it.words).orElse(List.of());
    }

    /** The same options with one choice made otherwise; empty if the name or the word is none. */
    public Optional<SpatialOptions> with(String name, String word) {
        return choice(name).filter(it -> it.words.contains(word)).map(it -> switch (it) {
            case VOTE ->
                    new SpatialOptions(find(Vote.values(), word), victory, election, riskScale, riskView, commitment,
                            interpolation, proposal);
            case VICTORY -> new SpatialOptions(vote, find(Victory.values(), word), election, riskScale, riskView,
                    commitment, interpolation, proposal);
            case ELECTION -> new SpatialOptions(vote, victory, find(Election.values(), word), riskScale, riskView,
                    commitment, interpolation, proposal);
            case RISK_SCALE -> new SpatialOptions(vote, victory, election, find(RiskScale.values(), word), riskView,
                    commitment, interpolation, proposal);
            case RISK_VIEW -> new SpatialOptions(vote, victory, election, riskScale, find(RiskView.values(), word),
                    commitment, interpolation, proposal);
            case COMMITMENT -> new SpatialOptions(vote, victory, election, riskScale, riskView,
                    find(Commitment.values(), word), interpolation, proposal);
            case INTERPOLATION -> new SpatialOptions(vote, victory, election, riskScale, riskView, commitment,
                    find(Interpolation.values(), word), proposal);
            case PROPOSAL -> new SpatialOptions(vote, victory, election, riskScale, riskView, commitment, interpolation,
                    find(Proposal.values(), word));
        });
    }

    private static Optional<Choice> choice(String name) {
        return Arrays.stream(Choice.values()).filter(it -> it.word().equals(name)).findFirst();
    }

    private static <W extends Word> W find(W[] words, String word) {
        return Arrays.stream(words).filter(it -> it.word().equals(word)).findFirst().orElse(words[0]);
    }

    private enum Choice implements Word {
        VOTE(Vote.values()), VICTORY(Victory.values()), ELECTION(Election.values()), RISK_SCALE(RiskScale.values()),
        RISK_VIEW(RiskView.values()), COMMITMENT(Commitment.values()), INTERPOLATION(Interpolation.values()),
        PROPOSAL(Proposal.values());

        private final List<String> words;

        Choice(Word... words) {
            this.words = Arrays.stream(words).map(Word::word).toList();
        }
    }
}
