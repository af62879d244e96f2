package org.surety.conformance.page;

import java.util.Set;

/**
 * What a vote comes to.
 *
 * @param passed whether it passed
 * @param inFavour R16: the yes-voters among the step's own members, if it passed
 */
record Outcome(boolean passed, Set<String> inFavour) {}
