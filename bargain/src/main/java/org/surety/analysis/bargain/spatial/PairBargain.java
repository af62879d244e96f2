package org.surety.analysis.bargain.spatial;

/**
 * What two parties would do together; where both are the same, that everything stays as it is.
 *
 * @param initiator who proposes it
 * @param receiver who is asked
 * @param initiatorTo where the initiator would go
 * @param receiverTo where the receiver would go
 */
record PairBargain(int initiator, int receiver, double[] initiatorTo, double[] receiverTo) {

    /** Party {@code i} stays where it is. */
    static PairBargain statusQuo(int i, double[] position) {
        return new PairBargain(i, i, position, position);
    }

    boolean isStatusQuo() {
        return initiator == receiver;
    }

    /** Where it takes {@code party}, one of the two. */
    double[] to(int party) {
        return party == initiator ? initiatorTo : receiverTo;
    }
}
