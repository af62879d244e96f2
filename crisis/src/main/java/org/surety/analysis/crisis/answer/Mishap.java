package org.surety.analysis.crisis.answer;

import org.surety.semantics.Run;

/**
 * The course of events that most often ends without enough help in time.
 *
 * @param chance the probability of this course, with every range at its middle
 * @param share its share of all courses without enough help in time
 * @param run one run that goes this way, the likeliest answers of each party given that it does
 */
public record Mishap(double chance, double share, Run run) {}
