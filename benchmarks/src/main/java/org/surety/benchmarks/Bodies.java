package org.surety.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/** The bodies whose power is measured. */
final class Bodies {

    static final List<String> PERMANENT = List.of("CHN", "FRA", "GBR", "RUS", "USA");

    private Bodies() {}

    static List<String> council() {
        List<String> members = new ArrayList<>(PERMANENT);
        for (int i = 1; i <= 10; i++) {
            members.add("elected-" + i);
        }
        return members;
    }

    /** Nine of fifteen, and no permanent member against. */
    static Poll securityCouncil() {
        List<String> members = council();
        return poll(members,
                new Rule.AtLeast(2, List.of(quota(heads(members), 9), new Rule.NoneAgainst(Set.copyOf(PERMANENT)))));
    }

    /**
     * The Council of the European Union: fifteen states with 65 percent of the population, or fewer than four against.
     */
    static Poll europeanUnion() {
        Map<String, Ratio> population = weights("eu27-2017.csv");
        Map<String, Ratio> heads = heads(population.keySet());
        Rule both = new Rule.AtLeast(2, List.of(quota(heads, 15), quota(population, 28_972)));
        return poll(population.keySet(),
                new Rule.AtLeast(1, List.of(both, new Rule.AgainstBelow(heads, Ratio.of(4), true))));
    }

    /** 51 electors' delegations, 270 of 538 votes. */
    static Poll electoralCollege() {
        Map<String, Ratio> votes = weights("us-electoral-college-2024.csv");
        return poll(votes.keySet(), quota(votes, 270), Ballot.YES, Ballot.NO);
    }

    /** 190 members, a simple majority of all votes. */
    static Poll monetaryFund() {
        Map<String, Ratio> votes = weights("imf-2022.csv");
        return poll(votes.keySet(), quota(votes, 2_519_966), Ballot.YES, Ballot.NO);
    }

    private static Poll poll(Collection<String> voters, Rule rule, Ballot... ballots) {
        Set<Ballot> allowed = ballots.length == 0 ? EnumSet.allOf(Ballot.class) : EnumSet.copyOf(List.of(ballots));
        return new Poll(List.copyOf(voters), rule, allowed, Absence.ABSTAINS, Set.copyOf(voters));
    }

    private static Rule quota(Map<String, Ratio> weights, long amount) {
        return new Rule.Quota(weights, Ratio.of(amount), false, Optional.empty());
    }

    private static Map<String, Ratio> heads(Collection<String> members) {
        Map<String, Ratio> heads = new LinkedHashMap<>();
        members.forEach(it -> heads.put(it, Ratio.ONE));
        return heads;
    }

    /**
     * The weights in the file {@code name} of the folder that the environment variable {@code SURETY_WEIGHTS} names (a
     * header line, then {@code member,weight}). Where it is not set: weights drawn from a fixed seed, about as uneven
     * and with the same sum.
     */
    static Map<String, Ratio> weights(String name) {
        return Optional.ofNullable(System.getenv("SURETY_WEIGHTS")).map(folder -> read(Path.of(folder, name)))
                .orElseGet(() -> switch (name) {
                    case "eu27-2017.csv" -> drawn(27, 44_571);
                    case "us-electoral-college-2024.csv" -> drawn(51, 538);
                    case "imf-2022.csv" -> drawn(190, 5_039_930);
                    default -> throw new IllegalArgumentException(name);
                });
    }

    private static Map<String, Ratio> read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            Map<String, Ratio> weights = new LinkedHashMap<>();
            reader.lines().skip(1).forEach(line -> {
                int comma = line.lastIndexOf(',');
                weights.put(line.substring(0, comma).replace("\"", ""), Ratio.parse(line.substring(comma + 1)));
            });
            return weights;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Falling roughly as one over the rank, as populations and contributions do. */
    private static Map<String, Ratio> drawn(int members, long sum) {
        SplittableRandom random = new SplittableRandom(members);
        double[] shares = IntStream.range(0, members).mapToDouble(i -> (0.5 + random.nextDouble()) / (i + 1)).toArray();
        double total = DoubleStream.of(shares).sum();
        Map<String, Ratio> weights = new LinkedHashMap<>();
        long left = sum;
        for (int i = 1; i < members; i++) {
            long weight = Math.max(1, (long) (sum * shares[i] / total));
            weights.put("member-" + i, Ratio.of(weight));
            left -= weight;
        }
        weights.put("member-0", Ratio.of(left));
        return weights;
    }
}
