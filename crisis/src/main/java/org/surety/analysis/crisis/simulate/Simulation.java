package org.surety.analysis.crisis.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.surety.analysis.crisis.exact.CappedSums;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.semantics.Work;

/**
 * Draws runs of a plan and counts them. Runs come in blocks of fixed size, block {@code k} with part {@code k} of the
 * sequence of the seed; whichever thread draws a block, it counts the same, and whether to stop is decided only where
 * all blocks up to a fixed one have been counted.
 */
public final class Simulation {

    /** The runs of a block. */
    static final long BLOCK = 1 << 14;
    /**
     * The blocks after which it is first asked whether the interval is narrow enough; then after twice as many, and so
     * on.
     */
    private static final long FIRST = 4;

    /** After so many runs it is asked whether anybody still wants them. */
    private static final int SOME = 256;

    private final Layout layout;
    private final long hourLimit;
    private final SimulationOrder order;

    private Simulation(Layout layout, long hourLimit, SimulationOrder order) {
        this.layout = layout;
        this.hourLimit = hourLimit;
        this.order = order;
    }

    /**
     * Draws runs.
     *
     * @param at the values of the variables
     * @param lattice the contributions that count
     * @param shifts what an act of help by a party does to them
     * @param hourLimit the last hour of interest; {@code Long.MAX_VALUE} for any time
     * @throws org.surety.analysis.crisis.plan.Unfoldable if lines side by side can lead to the same referral
     */
    public static Sample of(Plan plan, double[] at, CappedSums lattice, Function<String, CappedSums.Shift> shifts,
            long hourLimit, SimulationOrder order) {
        return new Simulation(Layout.of(plan, at, lattice, shifts, hourLimit), hourLimit, order).draw();
    }

    private Sample draw() {
        List<Long> looks = looks();
        RunTally all = layout.tally();
        long drawn = 0;
        for (long look : looks) {
            if (drawn == 0 || !isNarrow(all, looks.size())) {
                AtomicLong next = new AtomicLong(drawn);
                new Work(order.threads(), Work.Listener.NONE).together(() -> blocks(next, look)).forEach(all::add);
                drawn = look;
            }
        }
        return sample(all, looks.size());
    }

    /** After how many blocks it is asked whether to stop; the last one is the end. */
    private List<Long> looks() {
        long blocks = (order.most() + BLOCK - 1) / BLOCK;
        List<Long> looks = new ArrayList<>();
        for (long look = FIRST; order.precision() > 0 && look < blocks; look *= 2) {
            looks.add(look);
        }
        looks.add(blocks);
        return looks;
    }

    /** The interval is widest where the share is nearest to one half. */
    private boolean isNarrow(RunTally tally, int looks) {
        Sample sample = sample(tally, looks);
        long nearest = 0;
        long count = 0;
        for (long more : sample.enough().values()) {
            count += more;
            nearest = Math.abs(2 * count - sample.runs()) < Math.abs(2 * nearest - sample.runs()) ? count : nearest;
        }
        return sample.interval(nearest).halfWidth() <= order.precision();
    }

    /** Draws blocks as long as there are any before {@code end}. */
    private RunTally blocks(AtomicLong next, long end) {
        RunTally tally = layout.tally();
        SimulatedRun course = new SimulatedRun(layout, tally);
        for (long block = next.getAndIncrement(); block < end; block = next.getAndIncrement()) {
            course.chance.start(order.seed(), block);
            long runs = Math.min(BLOCK, order.most() - block * BLOCK);
            for (long i = 0; i < runs; i++) {
                if (i % SOME == 0) {
                    // What was drawn so far would be no answer to what was asked.
                    Work.check();
                }
                course.run(layout.start(), hourLimit);
            }
        }
        return tally;
    }

    private Sample sample(RunTally tally, int looks) {
        Map<Sample.Ballot, Long> held = new HashMap<>();
        Map<Sample.Ballot, Long> passed = new HashMap<>();
        for (int i = 0; i < layout.votes().size(); i++) {
            held.put(layout.votes().get(i), tally.held(i, false));
            passed.put(layout.votes().get(i), tally.held(i, true));
        }
        Map<String, Long> helped = new HashMap<>();
        for (int i = 0; i < layout.parties().size(); i++) {
            helped.put(layout.parties().get(i), tally.helps(i));
        }
        return new Sample(tally.runs(), tally.hours().sorted(), held, passed, helped, order.confidence(), looks);
    }
}
