package org.surety.design.judge;

import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.semantics.Membership;

/**
 * Counts what is owed: every duty or prohibition once for each of its bearers, and every step of a procedure whose
 * actors must act. A set of bearers that depends on the event, such as those in favour, counts once.
 */
public final class DutyCount {

    private DutyCount() {}

    static int count(Agreement agreement) {
        Membership membership = Membership.of(agreement);
        int count = 0;
        for (Obligation obligation : agreement.obligations()) {
            if (obligation.modality() == Modality.MUST || obligation.modality() == Modality.MUST_NOT) {
                count += bearers(membership, obligation.bearer());
            }
        }
        for (Procedure procedure : agreement.procedures()) {
            for (Step step : procedure.steps()) {
                if (step instanceof Step.Act act && act.modality() == Modality.MUST) {
                    count += bearers(membership, act.by());
                }
            }
        }
        return count;
    }

    private static int bearers(Membership membership, Members members) {
        return Math.max(1, membership.resolve(members).size());
    }
}
