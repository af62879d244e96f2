package org.surety.analysis.crisis.plan;

import org.surety.analysis.crisis.behaviour.BallotLaw;

/**
 * One of those whose ballots are drawn, in the order of drawing: leaders before those who follow them.
 *
 * @param party who
 * @param law how it votes
 * @param leader the place of its leader among the voters, or -1
 * @param votes whether its ballot counts; a leader without a vote only leads
 * @param concerned whether it can afterwards be one of those in favour
 */
public record Voter(String party, BallotLaw law, int leader, boolean votes, boolean concerned) {}
