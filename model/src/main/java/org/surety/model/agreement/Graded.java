package org.surety.model.agreement;

/**
 * A further result of one vote: where no rule before it held for the ballots cast, and this one does, {@code then}
 * follows.
 *
 * @param rule when
 * @param then what follows
 */
public record Graded(DecisionRule rule, Next then) {}
