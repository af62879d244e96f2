package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds few boxes that hold exactly the points with a value: each is grown in several orders from a point that none
 * holds yet, and the largest is kept; then boxes, and values in boxes, that others make needless are left out. Points
 * that do not occur may lie in any box.
 */
final class BoxFinder<V> {

    /** With more points than this, a box is grown in one order only. */
    private static final int MANY_POINTS = 500;
    private static final int MOST_ORDERS = 12;

    private final List<String> variables;
    private final List<List<String>> domains = new ArrayList<>();
    private final List<int[]> points = new ArrayList<>();
    private final List<V> values = new ArrayList<>();

    BoxFinder(Set<String> variables, Map<Map<String, String>, V> found) {
        this.variables = List.copyOf(variables);
        for (String variable : this.variables) {
            Set<String> domain = new LinkedHashSet<>();
            found.keySet().forEach(it -> domain.add(it.getOrDefault(variable, "")));
            domains.add(List.copyOf(domain));
        }
        found.forEach((at, value) -> {
            points.add(IntStream.range(0, this.variables.size())
                    .map(it -> domains.get(it).indexOf(at.getOrDefault(this.variables.get(it), ""))).toArray());
            values.add(value);
        });
    }

    /** For each variable the values that it may have. */
    private record Box(List<BitSet> sides) {
        static Box around(int[] point) {
            return new Box(IntStream.of(point).mapToObj(it -> {
                BitSet side = new BitSet();
                side.set(it);
                return side;
            }).toList());
        }

        boolean holds(int[] point) {
            for (int i = 0; i < point.length; i++) {
                if (!sides.get(i).get(point[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    List<Map<String, List<String>>> boxes(V value) {
        List<int[]> inside = new ArrayList<>();
        List<int[]> outside = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            (Objects.equals(values.get(i), value) ? inside : outside).add(points.get(i));
        }
        List<Box> found = new ArrayList<>();
        List<int[]> left = new ArrayList<>(inside);
        while (!left.isEmpty()) {
            Box best = best(left, outside);
            left.removeIf(best::holds);
            found.add(best);
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            Box box = found.get(i);
            List<Box> others = new ArrayList<>(found);
            others.remove(i);
            if (inside.stream().filter(box::holds).allMatch(it -> others.stream().anyMatch(other -> other.holds(it)))) {
                found.remove(i);
            }
        }
        found.forEach(box -> shrink(box, found, inside));
        return found.stream().map(this::said).toList();
    }

    private Box best(List<int[]> left, List<int[]> outside) {
        Box best = Box.around(left.getFirst());
        long most = -1;
        for (List<Integer> order : orders(left.getFirst())) {
            Box box = grown(left.getFirst(), order, outside);
            long held = 1000 * left.stream().filter(box::holds).count() - words(box);
            if (held > most) {
                most = held;
                best = box;
            }
        }
        return best;
    }

    /** Variables that do not exist at the point first, since a box should not have to say so. */
    private List<List<Integer>> orders(int[] point) {
        List<Integer> absent = new ArrayList<>();
        List<Integer> present = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            (domains.get(i).get(point[i]).isEmpty() ? absent : present).add(i);
        }
        List<List<Integer>> orders = new ArrayList<>();
        int rounds = points.size() > MANY_POINTS ? 1 : Math.min(Math.max(1, present.size()), MOST_ORDERS / 2);
        for (int i = 0; i < rounds; i++) {
            List<Integer> order = new ArrayList<>(present);
            Collections.rotate(order, i);
            orders.add(joined(absent, order));
            if (rounds > 1) {
                orders.add(joined(absent, order.reversed()));
            }
        }
        return orders;
    }

    private static List<Integer> joined(List<Integer> first, List<Integer> second) {
        List<Integer> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The box of one point, enlarged as long as no point with another value gets in: whole variables first. */
    private Box grown(int[] point, List<Integer> order, List<int[]> outside) {
        Box box = Box.around(point);
        for (int variable : order) {
            BitSet more = new BitSet();
            more.set(0, domains.get(variable).size());
            enlarge(box, variable, more, outside);
        }
        for (int variable : order) {
            for (int value = 0; value < domains.get(variable).size(); value++) {
                if (!domains.get(variable).get(value).isEmpty()) {
                    BitSet more = new BitSet();
                    more.set(value);
                    enlarge(box, variable, more, outside);
                }
            }
        }
        return box;
    }

    private static void enlarge(Box box, int variable, BitSet more, List<int[]> outside) {
        BitSet side = box.sides().get(variable);
        BitSet before = (BitSet) side.clone();
        side.or(more);
        if (side.cardinality() > before.cardinality() && outside.stream().anyMatch(box::holds)) {
            side.and(before);
        }
    }

    /** Leaves out values of a box whose points other boxes hold. */
    private void shrink(Box box, List<Box> found, List<int[]> inside) {
        List<Box> others = found.stream().filter(it -> it != box).toList();
        for (int i = 0; i < variables.size(); i++) {
            int variable = i;
            BitSet side = box.sides().get(variable);
            if (side.cardinality() == domains.get(variable).size()) {
                continue;
            }
            for (int value = side.nextSetBit(0); value >= 0; value = side.nextSetBit(value + 1)) {
                int at = value;
                if (side.cardinality() > 1 && inside.stream().filter(it -> it[variable] == at && box.holds(it))
                        .allMatch(it -> others.stream().anyMatch(other -> other.holds(it)))) {
                    side.clear(value);
                }
            }
        }
    }

    private int words(Box box) {
        int words = 0;
        for (int i = 0; i < variables.size(); i++) {
            int size = box.sides().get(i).cardinality();
            words += size < domains.get(i).size() ? size : 0;
        }
        return words;
    }

    private Map<String, List<String>> said(Box box) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            BitSet side = box.sides().get(i);
            List<String> domain = domains.get(i);
            if (side.cardinality() < domain.size()) {
                said.put(variables.get(i), side.stream().mapToObj(domain::get).toList());
            }
        }
        return said;
    }
}
