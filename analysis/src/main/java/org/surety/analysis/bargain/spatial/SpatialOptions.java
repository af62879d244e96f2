package org.surety.analysis.bargain.spatial;

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
}
