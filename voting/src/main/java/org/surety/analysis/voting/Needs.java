package org.surety.analysis.voting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that counts heads as alternatives of what is needed: "54 of all, and 14 of each half; or 46 of all, and a
 * majority of each half". It is the disjunctive form of the rule over its thresholds, without what follows from the
 * rest.
 */
final class Needs {

    /** More alternatives than this are not read. */
    private static final int MOST = 64;

    /** At least {@code count} of {@code members}. */
    private record Need(BitSet members, int count) {

        /** How many members of {@code wider} are there at least, if this holds. */
        int within(BitSet wider) {
            BitSet outside = (BitSet) members.clone();
            outside.andNot(wider);
            return count - outside.cardinality();
        }
    }

    private final ThresholdRule rule;
    private final Map<ThresholdGate, Optional<List<List<Need>>>> known = new IdentityHashMap<>();

    private Needs(ThresholdRule rule) {
        this.rule = rule;
    }

    /** The alternatives, fewest members first; empty where weights differ, or alternatives are too many. */
    static Optional<List<List<Orbits.Some>>> of(ThresholdRule rule, List<String> parties) {
        return new Needs(rule).of(rule.gate()).map(all -> all.stream()
                .sorted(Comparator.comparingInt(Needs::least).thenComparingInt(List::size))
                .map(it -> it.stream().map(need -> new Orbits.Some(
                        need.members().stream().mapToObj(parties::get).toList(), need.count())).toList())
                .toList());
    }

    /** How many members an alternative needs at least. */
    private static int least(List<Need> all) {
        return all.stream().mapToInt(it -> held(it.members(), all)).max().orElse(0);
    }

    private Optional<List<List<Need>>> of(ThresholdGate gate) {
        Optional<List<List<Need>>> found = known.get(gate);
        if (found == null) {
            found = switch (gate) {
                case ThresholdGate.Threshold threshold -> threshold(threshold.number()).map(it -> List.of(List.of(it)));
                case ThresholdGate.Not not -> Optional.empty();
                case ThresholdGate.AtLeast some -> some(some.count(), some.parts());
            };
            known.put(gate, found);
        }
        return found;
    }

    private Optional<Need> threshold(int number) {
        BitSet members = new BitSet();
        long one = 0;
        for (int member = 0; member < rule.members(); member++) {
            long gain = rule.gain(number, 1, member);
            if (gain > 0 && one > 0 && gain != one) {
                return Optional.empty();
            }
            if (gain > 0) {
                one = gain;
                members.set(member);
            }
        }
        long count = one == 0 ? 1 : (rule.amount(number) + one - 1) / one;
        return count >= 1 && count <= members.cardinality()
                ? Optional.of(new Need(members, (int) count))
                : Optional.empty();
    }

    /** At least {@code count} of the parts hold: of each part in turn, that it does or that it need not. */
    private Optional<List<List<Need>>> some(int count, List<ThresholdGate> parts) {
        List<List<List<Need>>> reached = new ArrayList<>();
        reached.add(List.of(List.of()));
        for (int i = 1; i <= count; i++) {
            reached.add(List.of());
        }
        for (ThresholdGate part : parts) {
            Optional<List<List<Need>>> here = of(part);
            if (here.isEmpty()) {
                return Optional.empty();
            }
            for (int i = count; i > 0; i--) {
                List<List<Need>> all = new ArrayList<>(reached.get(i));
                for (List<Need> before : reached.get(i - 1)) {
                    for (List<Need> more : here.get()) {
                        List<Need> both = new ArrayList<>(before);
                        both.addAll(more);
                        all.add(shortened(both));
                    }
                }
                List<List<Need>> kept = different(all);
                if (kept.size() > MOST) {
                    return Optional.empty();
                }
                reached.set(i, kept);
            }
        }
        return Optional.of(reached.get(count));
    }

    /** Without those needs that follow from the others. */
    private static List<Need> shortened(List<Need> all) {
        List<Need> left = new ArrayList<>(all);
        for (Need each : all) {
            List<Need> others = new ArrayList<>(left);
            others.remove(each);
            if (held(each.members(), others) >= each.count()) {
                left.remove(each);
            }
        }
        return List.copyOf(left);
    }

    /** How many of {@code members} there are at least, if all these needs hold; perhaps more, never fewer. */
    private static int held(BitSet members, List<Need> needs) {
        int most = 0;
        int together = 0;
        BitSet counted = new BitSet();
        for (Need need : needs) {
            int within = need.within(members);
            most = Math.max(most, within);
            if (within > 0 && !counted.intersects(need.members())) {
                counted.or(need.members());
                together += within;
            }
        }
        return Math.max(most, together);
    }

    /** Without those alternatives that follow from others. */
    private static List<List<Need>> different(List<List<Need>> all) {
        List<List<Need>> left = new ArrayList<>();
        for (List<Need> each : all) {
            if (left.stream().noneMatch(it -> follows(it, each))) {
                left.removeIf(it -> follows(each, it));
                left.add(each);
            }
        }
        return List.copyOf(left);
    }

    /** Whether {@code weaker} holds wherever {@code stronger} does, as far as can be seen. */
    private static boolean follows(List<Need> weaker, List<Need> stronger) {
        return weaker.stream().allMatch(it -> held(it.members(), stronger) >= it.count());
    }
}
