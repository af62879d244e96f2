package org.surety.workbench;

import org.surety.design.Baseline;
import org.surety.model.agreement.Word;

/** From where principles of bargaining count what each party gains. */
public enum GainsFrom implements Word {
    /** From what no agreement is worth to each party. */
    ALTERNATIVE,
    /** From the worst of the versions for each party. */
    WORST;

    Baseline.Kind kind() {
        return switch (this) {
            case ALTERNATIVE -> Baseline.Kind.ALTERNATIVE;
            case WORST -> Baseline.Kind.WORST;
        };
    }
}
