package org.surety.analysis.bargain.spatial;

import org.surety.model.agreement.Word;

/** Whose view of the balance of power shapes the bargain that a challenge ends in. */
public enum Proposal implements Word {
    /** The initiator's. */
    INITIATOR,
    /** Both make a proposal. */
    BOTH,
    /** The mean of both, weighted by capability times salience. */
    COMPROMISE
}
