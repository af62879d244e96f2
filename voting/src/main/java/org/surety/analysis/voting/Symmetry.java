package org.surety.analysis.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.semantics.Work;

/**
 * Which members can change places without a rule with two choices noticing. Members of equal gains can; others can
 * where the rule is written the same after they have, whatever the order of its parts: "A alone, or B alone" is one
 * such. To change places is an equivalence, since whoever can do so with a third can do so with each other.
 *
 * <p>
 * What is found is always true. What only a proof by cases would show is not looked for.
 */
final class Symmetry {

    /** More parts than this are not compared; members of equal gains are still found. */
    private static final long MOST = 20_000_000;

    private final ThresholdRule rule;
    private final Circuit circuit;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final int[] thresholds;
    private final int whole;

    private Symmetry(ThresholdRule rule) {
        this.rule = rule;
        this.circuit = rule.circuit();
        this.thresholds = new int[rule.thresholds()];
        Arrays.setAll(thresholds, it -> number(key(it, -1, -1)));
        this.whole = circuit.numbered(thresholds, this::number);
    }

    /** The members in classes that are as large as can be seen, in the order of their first members. */
    static List<List<Integer>> classes(ThresholdRule rule) {
        List<List<Integer>> equal = rule.classes();
        long pairs = (long) equal.size() * equal.size() / 2;
        long parts = rule.circuit().size() + (long) rule.thresholds() * rule.members();
        if (equal.size() == 1 || pairs * parts > MOST) {
            return equal;
        }
        Symmetry symmetry = new Symmetry(rule);
        Map<List<List<Long>>, List<List<Integer>>> byLook = new HashMap<>();
        List<List<Integer>> found = new ArrayList<>();
        for (List<Integer> members : equal) {
            List<List<Integer>> like = byLook.computeIfAbsent(symmetry.look(members.getFirst()),
                    it -> new ArrayList<>());
            boolean joined = false;
            for (List<Integer> other : like) {
                if (symmetry.change(other.getFirst(), members.getFirst())) {
                    other.addAll(members);
                    joined = true;
                    break;
                }
            }
            if (!joined) {
                List<Integer> fresh = new ArrayList<>(members);
                like.add(fresh);
                found.add(fresh);
            }
        }
        found.forEach(it -> it.sort(null));
        return found;
    }

    /** What two members have in common if they can change places. */
    private List<List<Long>> look(int member) {
        List<List<Long>> look = new ArrayList<>();
        for (int i = 0; i < thresholds.length; i++) {
            if (rule.gain(i, 1, member) > 0) {
                look.add(List.of(rule.amount(i), rule.total(i), rule.gain(i, 1, member)));
            }
        }
        look.sort((a, b) -> {
            int order = 0;
            for (int i = 0; i < a.size() && order == 0; i++) {
                order = Long.compare(a.get(i), b.get(i));
            }
            return order;
        });
        return look;
    }

    private boolean change(int one, int other) {
        Work.check();
        int[] changed = thresholds.clone();
        for (int i = 0; i < changed.length; i++) {
            if (rule.gain(i, 1, one) != rule.gain(i, 1, other)) {
                Integer known = numbers.get(key(i, one, other));
                if (known == null) {
                    return false;
                }
                changed[i] = known;
            }
        }
        return circuit.numbered(changed, it -> numbers.getOrDefault(it, -1)) == whole;
    }

    private Object key(int threshold, int one, int other) {
        List<Long> gains = new ArrayList<>(rule.members() + 1);
        for (int member = 0; member < rule.members(); member++) {
            gains.add(rule.gain(threshold, 1, member == one ? other : member == other ? one : member));
        }
        gains.add(rule.amount(threshold));
        return gains;
    }

    private int number(Object key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
