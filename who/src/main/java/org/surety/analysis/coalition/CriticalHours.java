package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;

/**
 * At which hours it begins to make a difference when a step ends. Where every limit counts from the step before it and
 * nothing stops a procedure from outside, only the first and the last hour do: what comes later only shifts. A limit
 * ahead that counts from the trigger, or that of a referral around the step, is an hour that does not shift with it.
 * Between the first and the last hour there may then be others from which on a later limit passes before that hour,
 * with it or after it.
 *
 * <p>
 * All such hours are fixed hours less sums of limits of steps that follow one another, give or take one hour (the
 * corners of the zones of a timed automaton, Alur and Dill, "A theory of timed automata", TCS 126, 1994).
 */
final class CriticalHours {

    private static final long MOST = 1L << 28;
    private static final int MOST_OF_A_STEP = 20_000;

    private final Openings openings;
    private final Map<String, Ends> ends = new HashMap<>();
    private final Map<String, Ends> endsAfterExit = new HashMap<>();
    private final Map<String, Ends> endsAfterReturn = new HashMap<>();
    private final int longest;
    private final Allowance allowance;

    /**
     * What lies ahead of a step.
     *
     * @param hours the hours since the trigger at which to begin makes a difference for a limit that counts from there
     * @param later how long after the beginning limits that count from a step can pass
     */
    private record Ends(BitSet hours, BitSet later) {

        Ends() {
            this(new BitSet(), new BitSet());
        }

        void add(Ends other) {
            hours.or(other.hours());
            later.or(other.later());
        }

        int size() {
            return hours.cardinality() + later.cardinality();
        }
    }

    private CriticalHours(Openings openings, long by, Allowance allowance) {
        this.allowance = allowance;
        this.openings = openings;
        long steps = 0;
        long furthest = 0;
        for (Case here : openings.cases()) {
            for (Step step : openings.ahead(here).reachable()) {
                steps++;
                if (step.timing().from() != Timing.Moment.STEP || step instanceof Step.Refer) {
                    furthest = Math.max(furthest, step.timing().within().bound().map(Hours::count).orElse(0L));
                }
            }
        }
        if (furthest > 0 && by != Long.MAX_VALUE) {
            furthest = Math.max(furthest, by);
        }
        if (furthest > 0 && steps > MOST / furthest) {
            throw new TooLarge("hours of steps", BigInteger.valueOf(steps).multiply(BigInteger.valueOf(furthest)),
                    MOST);
        }
        this.longest = Math.toIntExact(furthest);
        if (longest > 0) {
            lookAhead();
        }
    }

    /**
     * The critical hours of a case.
     *
     * @param by an hour after which help is too late
     * @param allowance pays for the hours looked at
     * @throws TooLarge if steps and limits are so many and so long that the hours cannot be found
     */
    static CriticalHours of(Openings openings, long by, Allowance allowance) {
        return new CriticalHours(openings, by, allowance);
    }

    /**
     * The critical hours at which {@code step} can end, after {@code from} and before {@code last}; where there is no
     * last, with one hour after all of them.
     *
     * @param around when the limits of the referrals around {@code here} pass
     * @param by the hour after which help is too late; {@link Long#MAX_VALUE} if it never is
     */
    List<Long> between(Case here, Step step, long from, Optional<Long> last, Collection<Long> around, long by) {
        if (longest == 0) {
            return List.of();
        }
        Ends ahead = endsAfterExit.getOrDefault(name(here) + step.id(), new Ends());
        List<Long> fixed = new ArrayList<>(around);
        if (by != Long.MAX_VALUE && !(around.isEmpty() && ahead.hours().isEmpty())) {
            fixed.add(by);
        }
        long end = last.orElse(Long.MAX_VALUE);
        NavigableSet<Long> found = new TreeSet<>();
        for (int at = ahead.hours().nextSetBit(Math.toIntExact(Math.min(from, longest + 1))); at >= 0 && at <= end; at =
                ahead.hours().nextSetBit(at + 1)) {
            near(at, from, end, found);
        }
        for (long hour : fixed) {
            near(hour, from, end, found);
            int first = Math.toIntExact(Math.clamp(hour - end - 1, 0, longest + 1L));
            for (int later = ahead.later().nextSetBit(first); later >= 0 && hour - later >= from; later =
                    ahead.later().nextSetBit(later + 1)) {
                near(hour - later, from, end, found);
            }
        }
        allowance.spend(found.size());
        return List.copyOf(found);
    }

    private static void near(long hour, long from, long end, NavigableSet<Long> found) {
        for (long near = hour - 1; near <= hour + 1; near++) {
            if (near > from && near < end) {
                found.add(near);
            }
        }
        if (found.size() > MOST_OF_A_STEP) {
            throw new TooLarge("hours at which a step may end", BigInteger.valueOf(found.size()), MOST_OF_A_STEP);
        }
    }

    private static String name(Case here) {
        return Openings.name(here) + "/";
    }

    private void lookAhead() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Case here : openings.cases()) {
                for (Step step : openings.ahead(here).reachable().reversed()) {
                    changed |= grow(here, step);
                }
            }
        }
    }

    private boolean grow(Case here, Step step) {
        boolean changed = false;
        Ends then = new Ends();
        step.exits().forEach(exit -> then.add(after(here, exit.next())));
        if (step instanceof Step.Request) {
            // What counts from a request counts from when it was made.
            countFrom(here, step, then);
        }
        Ends exits = new Ends();
        exits.add(then);
        endsAfterExit.put(name(here) + step.id(), exits);
        if (step instanceof Step.Refer refer) {
            Case inner = openings.referred(here, refer);
            Ends afterReturn = endsAfterReturn.computeIfAbsent(name(inner), it -> new Ends());
            int size = afterReturn.size();
            afterReturn.add(exits);
            changed = afterReturn.size() > size;
            then.add(after(inner, inner.procedure().start()));
        }
        Optional<Hours> limit = step.timing().within().bound();
        if (limit.isPresent() && limit.get().count() <= longest) {
            int hours = Math.toIntExact(limit.get().count());
            if (step.timing().from() == Timing.Moment.TRIGGER) {
                then.hours().set(hours);
                if (step instanceof Step.Refer) {
                    then.later().stream().filter(it -> it <= hours).forEach(it -> then.hours().set(hours - it));
                }
            } else {
                then.hours().or(shifted(then.hours(), -hours));
                then.later().or(shifted(then.later(), hours));
                then.later().set(hours);
            }
        }
        countFrom(here, step, then);
        allowance.spend(1 + then.size());
        Ends before = ends.put(name(here) + step.id(), then);
        return changed || !then.equals(before);
    }

    private void countFrom(Case here, Step step, Ends at) {
        for (Step counting : openings.ahead(here).reachable()) {
            if (counting.timing().from().otherStep().equals(Optional.of(step.id()))) {
                counting.timing().within().bound().map(Hours::count).filter(it -> it <= longest)
                        .ifPresent(it -> counts(here, counting, Math.toIntExact(it), at));
            }
        }
    }

    /** A limit that counts from another step passes as if it were that step's own. */
    private void counts(Case here, Step counting, int hours, Ends at) {
        Ends after = endsAfterExit.getOrDefault(name(here) + counting.id(), new Ends());
        at.hours().or(shifted(after.hours(), -hours));
        at.later().or(shifted(after.later(), hours));
        at.later().set(hours);
    }

    private BitSet shifted(BitSet set, int by) {
        BitSet shifted = new BitSet(longest + 1);
        set.stream().map(it -> it + by).filter(it -> it >= 0 && it <= longest).forEach(shifted::set);
        return shifted;
    }

    private Ends after(Case here, Next next) {
        Ends all = new Ends();
        next.steps().forEach(step -> all.add(ends.getOrDefault(name(here) + step, new Ends())));
        if (next.steps().isEmpty()) {
            all.add(endsAfterReturn.getOrDefault(name(here), new Ends()));
        }
        return all;
    }
}
