package org.surety.strategic.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The ways in which a number of members can divide among choices. */
final class Divisions {

    private Divisions() {}

    /** Every way, as how many make each choice. */
    static List<List<Integer>> of(int members, int choices) {
        if (choices == 1) {
            return List.of(List.of(members));
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first = members; first >= 0; first--) {
            for (List<Integer> rest : of(members - first, choices - 1)) {
                List<Integer> counts = new ArrayList<>(List.of(first));
                counts.addAll(rest);
                all.add(counts);
            }
        }
        return all;
    }

    /** The probability of that way where each member makes each choice with its probability, by itself. */
    static double chance(List<Integer> counts, double[] chances) {
        double chance = 1;
        int left = 0;
        for (int i = 0; i < counts.size(); i++) {
            for (int k = 1; k <= counts.get(i); k++) {
                left++;
                chance *= chances[i] * left / k;
            }
        }
        return chance;
    }

    /** The choice of each member: the first members make the first choice, and so on. */
    static int[] choices(List<Integer> counts) {
        return IntStream.range(0, counts.size()).flatMap(it -> IntStream.generate(() -> it).limit(counts.get(it)))
                .toArray();
    }
}
