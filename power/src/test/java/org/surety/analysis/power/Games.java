package org.surety.analysis.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/** The bodies that the tests measure. */
final class Games {

    static final List<String> PERMANENT = List.of("CHN", "FRA", "GBR", "RUS", "USA");

    private Games() {}

    static Poll poll(List<String> voters, Rule rule, Ballot... ballots) {
        Set<Ballot> allowed = ballots.length == 0 ? EnumSet.allOf(Ballot.class) : EnumSet.copyOf(List.of(ballots));
        return new Poll(voters, rule, allowed, Absence.ABSTAINS, Set.copyOf(voters));
    }

    static List<String> council() {
        return java.util.stream.Stream.concat(PERMANENT.stream(), IntStream.rangeClosed(1, 10).mapToObj(it -> "E" + it))
                .toList();
    }

    static Poll securityCouncil() {
        return poll(council(),
                new Rule.AtLeast(2, List.of(quota(heads(council()), 9), new Rule.NoneAgainst(Set.copyOf(PERMANENT)))));
    }

    static Poll weighted(long quota, long... weights) {
        Map<String, Ratio> by = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            by.put("P" + (i + 1), Ratio.of(weights[i]));
        }
        return poll(List.copyOf(by.keySet()), quota(by, quota), Ballot.YES, Ballot.NO);
    }

    static Poll weighted(long quota, Map<String, Ratio> weights) {
        return poll(List.copyOf(weights.keySet()), quota(weights, quota), Ballot.YES, Ballot.NO);
    }

    static Poll europeanUnion(boolean blockingClause) throws IOException {
        Map<String, Ratio> population = shared("eu27-2017.csv");
        Map<String, Ratio> heads = heads(population.keySet());
        Rule double_ = new Rule.AtLeast(2, List.of(quota(heads, 15), quota(population, 28_972)));
        Rule rule = blockingClause
                ? new Rule.AtLeast(1, List.of(double_, new Rule.AgainstBelow(heads, Ratio.of(4), true)))
                : double_;
        return poll(List.copyOf(population.keySet()), rule);
    }

    static Map<String, Ratio> heads(Iterable<String> members) {
        Map<String, Ratio> heads = new LinkedHashMap<>();
        members.forEach(it -> heads.put(it, Ratio.ONE));
        return heads;
    }

    static Rule quota(Map<String, Ratio> weights, long amount) {
        return new Rule.Quota(weights, Ratio.of(amount), false, Optional.empty());
    }

    /** Weights from the folder that only some machines have; the test is skipped where it is absent. */
    static Map<String, Ratio> shared(String file) throws IOException {
        Path path = Path.of(System.getProperty("surety.shared", "absent"), "power", file);
        Assumptions.assumeTrue(Files.isReadable(path), "the weights " + file + " are not on this machine");
        Map<String, Ratio> weights = new LinkedHashMap<>();
        for (String line : Files.readAllLines(path).subList(1, Files.readAllLines(path).size())) {
            int comma = line.lastIndexOf(',');
            weights.put(line.substring(0, comma).replace("\"", ""),
                    Ratio.of(Long.parseLong(line.substring(comma + 1).strip())));
        }
        return weights;
    }
}
