package org.surety.analysis.who;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * On what answers depend, beside the open terms. What a command says of several cases at once is a {@link Cover} over
 * these and the terms: each value with exactly the conditions under which it holds.
 */
public final class Asked {

    /** The procedure. No term has a name like this. */
    public static final String PROCEDURE = "@procedure";
    /** The attacker. */
    public static final String ATTACKER = "@attacker";
    /** The victim. */
    public static final String VICTIM = "@victim";
    /** The place of the attack. */
    public static final String PLACE = "@place";
    /** The value of {@link #PLACE} where none is given: then the event happens inside (R5). */
    public static final String NO_PLACE = "@no-place";

    private Asked() {}

    /** When a question about the cases that {@code asked} keeps has which answer; empty if it keeps none. */
    public static <V> Optional<Cover<V>> of(WhoResult result, Predicate<WhoRow> asked, Function<WhoRow, V> question) {
        List<CaseTree.Case<V>> cases = result.rows().stream().filter(asked)
                .map(it -> new CaseTree.Case<>(it.at(), question.apply(it))).toList();
        return cases.isEmpty() ? Optional.empty() : Optional.of(Cover.of(cases));
    }
}
