package org.surety.model.agreement;

/** How a party is bound to an action. */
public enum Modality implements Word {
    /** It is a duty. */
    MUST,
    /** It is forbidden. */
    MUST_NOT,
    /** It is allowed. */
    MAY,
    /** The bearer may forbid it to others. */
    MAY_VETO
}
