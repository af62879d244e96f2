package org.surety.analysis.life.api;

import org.surety.model.agreement.Word;

/** How well an agreement guards a party against an attacker, the best first. */
public enum Guard implements Word {
    /** Help comes in every lawful run. */
    OWED,
    /** It can come, and the attacker cannot stop it. */
    POSSIBLE,
    /** It can come, and the attacker alone can lawfully stop it. */
    BLOCKABLE,
    /** It cannot come. */
    NONE
}
