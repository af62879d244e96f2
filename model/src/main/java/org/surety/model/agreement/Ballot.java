package org.surety.model.agreement;

/** What a member may answer when a body decides. */
public enum Ballot implements Word {
    /** In favour. */
    YES,
    /** Against. */
    NO,
    /** Neither. Whoever is absent abstains, unless the body says otherwise. */
    ABSTAIN
}
