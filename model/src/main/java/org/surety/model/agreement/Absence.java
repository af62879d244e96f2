package org.surety.model.agreement;

/** What follows when a member casts no ballot. */
public enum Absence implements Word {
    /** It is taken to abstain; the vote is held without it. */
    ABSTAINS,
    /** It is taken to vote no. */
    AGAINST,
    /** The vote waits for it, for ever where the step has no limit; when the limit passes it is taken to abstain. */
    AWAITED
}
