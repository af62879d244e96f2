package org.surety.analysis.check.rule;

import java.util.List;
import org.surety.model.agreement.Word;

/**
 * What a finding touches, from what decides everything to what decides least: the order in which findings are told. It
 * follows how many of the answers hang on it, and says nothing of whom it suits.
 */
public enum Gravity implements Word {
    /** The file may not say what its author meant, so that every answer may be about something else. */
    MEANING,
    /** What the procedure leads to cannot come about. */
    IMPOSSIBLE,
    /** The party whose act it answers can hold it up. */
    ATTACKER_BLOCKS,
    /** Somebody else can hold it up, or it is open who can. */
    OTHERS_BLOCK,
    /** Nothing is owed, or it is open what. */
    NOT_OWED,
    /** Some acts set nothing off, or it is open which do. */
    NOT_SET_OFF,
    /** It may come at any time, however late. */
    NO_TIME,
    /** The agreement can end, or has not begun. */
    LIFE,
    /** How duties, powers and parts are shared out. */
    SHARES,
    /** What is on record about the text and its parties. */
    RECORD;

    private static final List<Gravity> ORDER = List.of(values());

    /** Its place in that order, from 0. */
    public int rank() {
        return ORDER.indexOf(this);
    }
}
