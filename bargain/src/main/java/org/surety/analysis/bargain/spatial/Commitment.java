package org.surety.analysis.bargain.spatial;

import org.surety.model.agreement.Word;

/**
 * What a third party that takes sides risks: to be moved itself if its side loses, to be moved either way, or nothing.
 */
public enum Commitment implements Word {
    /** It keeps its own position whoever wins. */
    NONE,
    /** It is moved only if its side loses. */
    SEMI,
    /** It ends where the winner is. */
    FULL
}
