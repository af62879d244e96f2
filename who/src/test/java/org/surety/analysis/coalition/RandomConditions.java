package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Monotone conditions drawn from a seed. */
public final class RandomConditions {

    private final Random random;

    public RandomConditions(long seed) {
        this.random = new Random(seed);
    }

    public List<String> parties() {
        return IntStream.range(0, 1 + random.nextInt(9)).mapToObj(it -> "P" + it).toList();
    }

    public MonotoneCondition condition(List<String> parties, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf(parties);
        }
        List<MonotoneCondition> parts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            parts.add(condition(parties, depth - 1));
        }
        return MonotoneCondition.atLeast(random.nextInt(count + 1), parts);
    }

    private MonotoneCondition leaf(List<String> parties) {
        Map<String, BigInteger> weights = new LinkedHashMap<>();
        int most = random.nextBoolean() ? 1 : random.nextBoolean() ? 3 : 40;
        long total = 0;
        for (String party : parties) {
            int weight = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(most);
            weights.put(party, BigInteger.valueOf(weight));
            total += weight;
        }
        if (total == 0 || random.nextInt(4) == 0) {
            return MonotoneCondition.member(parties.get(random.nextInt(parties.size())));
        }
        return new MonotoneCondition.Weight(weights, BigInteger.valueOf(1 + random.nextInt((int) total)));
    }
}
