package org.surety.analysis.bargain.spatial;

/**
 * What one party expects of challenges. All challenges that the same party judges share its view of everybody's
 * utilities, of which each is therefore computed at most once; what is left for each pair is one pass over the third
 * parties.
 */
final class Challenges {

    /** Below this a gain is not worth a challenge. */
    private static final double LEAST_GAIN = 1e-5;
    private static final double LEAST_STRENGTH = 1e-10;
    /** Far more than all rounding of one gain, far less than any gain that counts. */
    private static final double ROUNDING = 1e-9;
    private static final Choice NOBODY = new Choice(-1, 0);

    private final Actors actors;
    private final SpatialOptions options;
    private final Sight sight;
    /** The utility of each party of its own position. */
    private final double[] own;
    /** The votes of the third parties in the challenge at hand. */
    private final double[] ballots;

    /** The challenges as the party whose sight this is sees them. */
    Challenges(Actors actors, SpatialOptions options, Sight sight) {
        this.actors = actors;
        this.options = options;
        this.sight = sight;
        this.own = new double[sight.count()];
        this.ballots = new double[own.length];
        for (int n = 0; n < own.length; n++) {
            own[n] = sight.utility(n, n);
        }
    }

    /**
     * What is expected of a challenge.
     *
     * @param probability that the challenger prevails
     * @param gain what the party in question gains by it
     */
    record Expectation(double probability, double gain) {}

    /**
     * Whom a party challenges.
     *
     * @param target the other; -1 if nobody is worth it
     * @param probability that the challenger prevails
     */
    record Choice(int target, double probability) {}

    /**
     * The challenge by which {@code initiator} gains most; the first of several as good. The most promising is looked
     * at first; whoever could not better it even by certain victory or certain defeat is passed over, which spares most
     * passes over third parties.
     */
    Choice best(int initiator) {
        int n = own.length;
        double[] bound = new double[n];
        int promising = initiator;
        for (int other = 0; other < n; other++) {
            bound[other] = other == initiator ? Double.NEGATIVE_INFINITY : bound(initiator, other);
            promising = bound[other] > bound[promising] ? other : promising;
        }
        if (!(bound[promising] > LEAST_GAIN)) {
            return NOBODY;
        }
        Expectation ofPromising = of(initiator, initiator, promising);
        double floor = Math.max(ofPromising.gain(), LEAST_GAIN);
        Choice choice = NOBODY;
        double most = -1;
        for (int other = 0; other < n; other++) {
            if (bound[other] >= floor) {
                Expectation expected = other == promising ? ofPromising : of(initiator, initiator, other);
                if (expected.gain() > LEAST_GAIN && expected.gain() > most) {
                    choice = new Choice(other, expected.probability());
                    most = expected.gain();
                }
            }
        }
        return choice;
    }

    /** A gain that no challenge of {@code j} by {@code i} exceeds in {@code i}'s eyes, with room for rounding. */
    private double bound(int i, int j) {
        double certain = own[i] - sight.utility(j, i);
        return Math.max(certain, certain * (1 - 2 * actors.attention()[j])) + ROUNDING;
    }

    /** What {@code affected} expects if {@code i} challenges {@code j}. */
    Expectation of(int affected, int i, int j) {
        double[] toI = sight.utilities(i);
        double[] toJ = sight.utilities(j);
        double initiator = options.vote().cast(actors.strength()[i], toI[i], toJ[i]);
        double receiver = options.vote().cast(actors.strength()[j], toI[j], toJ[j]);
        double support = gain(gain(LEAST_STRENGTH, initiator), receiver);
        double opposition = gain(gain(LEAST_STRENGTH, -initiator), -receiver);
        if (options.vote() == Vote.PROPORTIONAL && options.commitment() == Commitment.SEMI) {
            standardBallots(toI, toJ, support, opposition);
        } else {
            ballots(toI, toJ, support, opposition);
        }
        // The principals have spoken; a zero adds nothing and so leaves every sum as it is, to the last bit.
        ballots[i] = 0;
        ballots[j] = 0;
        for (double ballot : ballots) {
            if (ballot > 0) {
                support += ballot;
            } else {
                opposition -= ballot;
            }
        }
        double wins = support / (support + opposition);
        double loses = opposition / (support + opposition);

        double ofI = toI[affected];
        double ofJ = toJ[affected];
        double before = ofI + ofJ;
        double victory = ofI + ofI;
        double contest = wins * victory + loses * (ofJ + ofJ);
        // A party gives in at once as far as the matter does not hold its attention.
        double attention = actors.attention()[j];
        double challenge = (1 - attention) * victory + attention * contest;
        return new Expectation(wins, challenge - before);
    }

    private static double gain(double strength, double ballot) {
        return ballot > 0 ? strength + ballot : strength;
    }

    /**
     * The votes of third parties, each of which looks at the contest of the two as if it alone came in.
     *
     * @param toI what the initiator's position is worth to each, and {@code toJ} the other's
     * @param ours what the two principals bring to the initiator's side
     * @param theirs what they bring to the other
     */
    private void ballots(double[] toI, double[] toJ, double ours, double theirs) {
        Vote vote = options.vote();
        boolean full = options.commitment() == Commitment.FULL;
        boolean none = options.commitment() == Commitment.NONE;
        for (int third = 0; third < own.length; third++) {
            double weight = actors.strength()[third];
            double ofI = toI[third];
            double ofJ = toJ[third];
            double stay = own[third];
            double ballot = vote.cast(weight, ofI, ofJ);
            double mine = gain(ours, ballot);
            double others = gain(theirs, -ballot);
            double wins = mine / (mine + others);
            double loses = 1.0 - wins;
            double joinI = wins * (ofI + ofI + (full ? ofI : stay)) + loses * (ofJ + ofJ + (none ? stay : ofJ));
            double joinJ = wins * (ofI + ofI + (none ? stay : ofI)) + loses * (ofJ + ofJ + (full ? ofJ : stay));
            ballots[third] = vote.cast(weight, joinI, joinJ);
        }
    }

    /** The same for the standard options, without a choice inside: this is where the time goes. */
    private void standardBallots(double[] toI, double[] toJ, double ours, double theirs) {
        double[] strength = actors.strength();
        for (int third = 0; third < own.length; third++) {
            double weight = strength[third];
            double ofI = toI[third];
            double ofJ = toJ[third];
            double stay = own[third];
            double ballot = weight * (ofI - ofJ);
            double mine = ballot > 0 ? ours + ballot : ours;
            double others = ballot < 0 ? theirs - ballot : theirs;
            double wins = mine / (mine + others);
            double loses = 1.0 - wins;
            double joinI = wins * (ofI + ofI + stay) + loses * (ofJ + ofJ + ofJ);
            double joinJ = wins * (ofI + ofI + ofI) + loses * (ofJ + ofJ + stay);
            ballots[third] = weight * (joinI - joinJ);
        }
    }
}
