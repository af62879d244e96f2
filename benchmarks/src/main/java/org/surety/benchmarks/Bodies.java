package org.surety.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** The Council of the European Union: fifteen states with 65 percent of the population, or fewer than four against. */
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

    static Map<String, Ratio> weights(String name) {
        try (InputStream stream = Objects.requireNonNull(Bodies.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
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
}
