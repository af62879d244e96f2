package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;
import org.surety.semantics.Case;

/** Behaviours made by chance from a seed, for the parties AAA, BBB, CCC and VVV and the group of guarantors. */
public final class RandomScenarios {

    private static final Assumption ASSUMED = new Assumption(List.of(), Optional.empty(), true);

    private final SplittableRandom random;
    private final boolean ranges;

    private RandomScenarios(long seed, boolean ranges) {
        this.random = new SplittableRandom(seed * 31 + 7);
        this.ranges = ranges;
    }

    /** Without ranges. */
    public static Scenario of(long seed, Case root) {
        return new RandomScenarios(seed, false).make(root);
    }

    /** With ranges here and there. */
    public static Scenario withRanges(long seed, Case root) {
        return new RandomScenarios(seed, true).make(root);
    }

    private Scenario make(Case root) {
        List<Behaviour> behaviours = new ArrayList<>();
        behaviours.add(behaviour("guarantors", true));
        for (String party : List.of("AAA", "BBB", "CCC", "VVV")) {
            if (random.nextInt(2) == 0) {
                behaviours.add(behaviour(party, false));
            }
        }
        Map<String, Ratio> enough = new HashMap<>();
        if (random.nextInt(3) > 0) {
            enough.put("force", Ratio.of(1 + random.nextInt(4), 2));
        }
        if (random.nextInt(4) == 0) {
            enough.put("money", Ratio.of(1 + random.nextInt(4)));
        }
        return new Scenario("made", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("main"),
                Optional.of(root.incident()), Optional.of(Hours.of(random.nextInt(40))), enough, behaviours,
                Optional.empty(), List.of(), ASSUMED);
    }

    private Behaviour behaviour(String who, boolean whole) {
        Map<String, Conduct> steps = new HashMap<>();
        if (random.nextInt(4) == 0) {
            steps.put(random.nextBoolean() ? "s1" : "main/s2", conduct(who, false));
        }
        Map<String, Ratio> contributes = new HashMap<>();
        if (whole || random.nextBoolean()) {
            contributes.put("force", Ratio.of(1 + random.nextInt(4), 2));
            contributes.put("money", Ratio.of(random.nextInt(3)));
        }
        return new Behaviour(who, conduct(who, whole), steps, contributes, ASSUMED);
    }

    private <T> Optional<T> maybe(boolean surely, Supplier<T> value) {
        return surely || random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    private Conduct conduct(String who, boolean whole) {
        return new Conduct(maybe(whole && random.nextInt(6) > 0, () -> voting(who)),
                either(maybe(whole, this::chance), this::chance), either(maybe(whole, this::delay), this::delay),
                maybe(whole && random.nextInt(4) > 0, this::delay));
    }

    private <T> ByFreedom<T> either(Optional<T> value, Supplier<T> other) {
        if (value.isEmpty()) {
            return ByFreedom.unstated();
        }
        return random.nextBoolean()
                ? new ByFreedom.Alike<>(value.get())
                : new ByFreedom.Apart<>(value, random.nextBoolean() ? Optional.of(other.get()) : Optional.empty());
    }

    private Voting voting(String who) {
        List<Voting.Attempt> attempts = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            attempts.add(attempt(who));
        }
        return new Voting(attempts, random.nextInt(4) == 0 ? Optional.of(chances()) : Optional.empty());
    }

    /** Only later parties follow earlier ones, so nobody follows in a circle. */
    private Voting.Attempt attempt(String who) {
        String leader = who.equals("CCC") ? "BBB" : who.equals("BBB") || who.equals("VVV") ? "AAA" : "";
        return leader.isEmpty() || random.nextBoolean()
                ? chances()
                : new Voting.Follows(leader, chance(),
                        random.nextBoolean() ? Optional.of(chances()) : Optional.empty());
    }

    private Voting.Chances chances() {
        if (random.nextInt(6) == 0) {
            return new Voting.Chances(Map.of(Ballot.values()[random.nextInt(3)], Range.exactly(Ratio.ONE)),
                    Optional.empty());
        }
        Range yes = tenths(0, 6);
        Range no = tenths(0, 4);
        Ballot rest = Ballot.ABSTAIN;
        return new Voting.Chances(Map.of(Ballot.YES, yes, Ballot.NO, no), Optional.of(rest));
    }

    private Range tenths(int least, int most) {
        int low = least + random.nextInt(most - least + 1);
        int high = ranges && random.nextInt(3) == 0 ? low + random.nextInt(most - low + 1) : low;
        return new Range(Ratio.of(low, 10), Ratio.of(high, 10));
    }

    private Range chance() {
        return random.nextInt(5) == 0 ? Range.exactly(Ratio.of(random.nextInt(2))) : tenths(1, 9);
    }

    private Delay delay() {
        return switch (random.nextInt(5)) {
            case 0 -> new Delay.Fixed(Hours.of(random.nextInt(9)));
            case 1 -> new Delay.Uniform(Hours.of(random.nextInt(3)), Hours.of(3 + random.nextInt(9)),
                    Hours.of(1 + random.nextInt(4)));
            case 2, 3 -> new Delay.Geometric(chance(), Hours.of(3 + random.nextInt(4)));
            default -> new Delay.Table(
                    List.of(new Delay.Row(Hours.of(2), Ratio.of(1, 5)), new Delay.Row(Hours.of(5), Ratio.of(3, 5))));
        };
    }
}
