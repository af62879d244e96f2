package org.surety.workbench.reading;

import java.util.Optional;
import java.util.function.Predicate;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;

/** Refusals made from what engines refuse. */
public final class Refusals {

    private Refusals() {}

    /** The question is too large. */
    public static Refusal tooLarge(TooLarge refused, Reason.Narrower narrower) {
        return tooLarge(Optional.empty(), refused, narrower);
    }

    /** The question is too large in a scenario. */
    public static Refusal tooLarge(Optional<String> scenario, TooLarge refused, Reason.Narrower narrower) {
        return new Refusal(new Reason.TooLarge(scenario, refused.what(), refused.size(), refused.most(), narrower));
    }

    /** The question has no answer. */
    public static Refusal noAnswer(Optional<String> scenario, Unanswerable unanswerable) {
        return new Refusal(new Reason.NoAnswer(scenario, String.valueOf(unanswerable.getMessage())));
    }

    /**
     * Refuses a parameter that lies outside what it may be.
     *
     * @param most the end of the range; empty if it has none
     */
    public static <T> void require(QuestionField parameter, Optional<T> given, Predicate<T> within, String least,
            String most) {
        given.filter(within.negate()).ifPresent(it -> {
            throw new Refusal(new Reason.OutOfRange(parameter, it.toString(), least, most));
        });
    }
}
