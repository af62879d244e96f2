package org.surety.analysis.crisis.simulate;

import java.util.Arrays;
import org.surety.analysis.crisis.plan.StepLimit;

/** Counts runs. What happens several times in a run counts once. */
final class RunTally {

    private final Histogram hours = new Histogram();
    private final long[] held;
    private final long[] passed;
    private final long[] helped;
    private final long[] lastHeld;
    private final long[] lastPassed;
    private long runs;

    RunTally(int votes, int parties) {
        this.held = new long[votes];
        this.passed = new long[votes];
        this.lastHeld = new long[votes];
        this.lastPassed = new long[votes];
        this.helped = new long[parties];
        Arrays.fill(lastHeld, -1);
        Arrays.fill(lastPassed, -1);
    }

    void enough(long hour) {
        if (hour != StepLimit.ENDLESS) {
            hours.add(hour, 1);
        }
    }

    void helped(int party) {
        helped[party]++;
    }

    void held(int vote) {
        if (lastHeld[vote] != runs) {
            lastHeld[vote] = runs;
            held[vote]++;
        }
    }

    void passed(int vote) {
        if (lastPassed[vote] != runs) {
            lastPassed[vote] = runs;
            passed[vote]++;
        }
    }

    void nextRun() {
        runs++;
    }

    /** Adds what another has counted. */
    void add(RunTally other) {
        runs += other.runs;
        hours.add(other.hours);
        add(held, other.held);
        add(passed, other.passed);
        add(helped, other.helped);
    }

    private static void add(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] += from[i];
        }
    }

    long runs() {
        return runs;
    }

    Histogram hours() {
        return hours;
    }

    long held(int vote, boolean passes) {
        return passes ? passed[vote] : held[vote];
    }

    long helps(int party) {
        return helped[party];
    }
}
