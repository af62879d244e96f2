package org.surety.workbench;

import java.util.Optional;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;

/** Refusals made from what engines refuse. */
final class Refusals {

    private Refusals() {}

    /** The question is too large. */
    static Refusal tooLarge(TooLarge refused, Reason.Narrower narrower) {
        return tooLarge(Optional.empty(), refused, narrower);
    }

    /** The question is too large in a scenario. */
    static Refusal tooLarge(Optional<String> scenario, TooLarge refused, Reason.Narrower narrower) {
        return new Refusal(new Reason.TooLarge(scenario, refused.what(), refused.size(), refused.most(), narrower));
    }

    /** The question has no answer. */
    static Refusal noAnswer(Optional<String> scenario, Unanswerable unanswerable) {
        return new Refusal(new Reason.NoAnswer(scenario, String.valueOf(unanswerable.getMessage())));
    }
}
