package org.surety.analysis.bargain.spatial;

/**
 * The state of a turn as the parties see it.
 *
 * @param distance from the ideal of the row's party to the position of the column's
 * @param risk the risk attitude of each party
 * @param chance the probability, at neutral risk, that each party's position prevails
 */
record Outlook(double[][] distance, double[] risk, double[] chance) {

    /**
     * How the state looks: an election over all positions at neutral risk tells who is strong, and so who takes risks.
     */
    static Outlook of(Actors actors, double[][] ideals, double[][] positions, SpatialOptions options) {
        int n = actors.count();
        double[][] distance = new double[n][n];
        double[][] neutral = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance[i][j] = actors.distance(i, ideals[i], positions[j]);
                neutral[j][i] = Actors.utility(distance[i][j], 0);
            }
        }
        double[][] coalitions = Election.coalitions(options.vote(), actors.capability(), neutral);
        double[] chance = options.election().probabilities(coalitions, options.victory());
        return new Outlook(distance, options.riskScale().attitudes(chance), chance);
    }

    /** The utilities as {@code viewer} takes them to be. */
    Sight seenBy(int viewer, RiskView view) {
        double[] seen = new double[risk.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = view.of(risk[viewer], risk[i]);
        }
        return new Sight(distance, seen);
    }
}
