package org.surety.analysis.crisis.simulate;

import java.util.Arrays;
import org.surety.analysis.crisis.plan.StepLimit;

/**
 * One run under way, and the memory for it: a thread has one and uses it again and again. Lines that run side by side
 * are followed one after the other; that is right because no line looks at what another does, except that a referral
 * ends when all lines within have ended.
 */
final class SimulatedRun {

    /** No decision has passed on the way here. */
    static final int NOBODY = -1;

    final SplitMix chance = new SplitMix();
    /** The hour at which the line stands. */
    long now;
    /**
     * The last hour that counts here: the last one asked about, or that at which the span of a referral around the line
     * ends.
     */
    long last;
    /** Whether the span of a referral around the line ends at all. */
    boolean bounded;
    /** Whether something has been done in the procedure in which the line runs. */
    boolean delivered;
    /**
     * Where in {@link #inFavour} those begin who voted yes in the last decision that passed on the way here, or
     * {@link #NOBODY}.
     */
    int favour;
    /** For each vote and party, whether it is one of those in favour. */
    final boolean[] inFavour;
    /** Whether everybody has cast a ballot in the vote that is being held. */
    boolean complete;
    /** The ballots of the vote that is being held, for those who follow others. */
    final int[] ballots;

    private final Worth worth;
    private final RunTally tally;
    private final long[] helped;
    private final int[] helpers;
    private int helping;

    SimulatedRun(Layout layout, RunTally tally) {
        this.worth = layout.worth();
        this.tally = tally;
        this.inFavour = new boolean[layout.favours()];
        this.ballots = new int[layout.mostVoters()];
        this.helped = new long[layout.parties().size()];
        Arrays.fill(helped, StepLimit.ENDLESS);
        this.helpers = new int[helped.length];
    }

    /** Draws one run from its beginning, and counts it. */
    void run(StepDraw start, long hourLimit) {
        now = 0;
        last = hourLimit;
        bounded = false;
        delivered = false;
        favour = NOBODY;
        follow(start);
        tally.enough(worth.reached(helpers, helping, helped));
        for (int i = 0; i < helping; i++) {
            tally.helped(helpers[i]);
            helped[helpers[i]] = StepLimit.ENDLESS;
        }
        helping = 0;
        tally.nextRun();
    }

    /**
     * Follows a line until it has ended ({@link StepDraw#END}), at the hour {@link #now}, or has been cut
     * ({@link StepDraw#CUT}).
     */
    StepDraw follow(StepDraw start) {
        StepDraw turn = start;
        while (turn != StepDraw.END && turn != StepDraw.CUT) {
            turn = turn.take(this);
        }
        return turn;
    }

    /**
     * Goes to the end of a step that lasts {@code time}; then {@code next} follows, unless that is too late to count.
     */
    StepDraw after(long time, StepDraw next) {
        long end = LimitHours.later(now, time);
        if (end > last || end == StepLimit.ENDLESS) {
            return StepDraw.CUT;
        }
        now = end;
        return next;
    }

    /** A party helps, at an hour that counts. */
    void help(int party, long hour) {
        if (helped[party] == StepLimit.ENDLESS) {
            helpers[helping++] = party;
        }
        helped[party] = Math.min(helped[party], hour);
    }

    RunTally tally() {
        return tally;
    }
}
