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

    /** Residents of the members of the European Union in 2017, in units of ten thousand, as Eurostat counted them. */
    static final Map<String, Ratio> EUROPEAN_UNION = weights("""
            BE 1135, BG 710, CZ 1058, DK 575, DE 8252, EE 132, IE 478, EL 1077, ES 4653, FR 6699, HR 415,
            IT 6059, CY 85, LV 195, LT 285, LU 59, HU 980, MT 46, NL 1708, AT 877, PL 3797, PT 1031, RO 1964,
            SI 207, SK 544, FI 550, SE 1000
            """);

    /**
     * Electors of the states and of the District of Columbia after the census of 2020, as its apportionment has them.
     */
    static final Map<String, Ratio> ELECTORAL_COLLEGE = weights("""
            CA 54, TX 40, FL 30, NY 28, IL 19, PA 19, OH 17, GA 16, NC 16, MI 15, NJ 14, VA 13, WA 12, AZ 11,
            IN 11, MA 11, TN 11, CO 10, MD 10, MN 10, MO 10, WI 10, AL 9, SC 9, KY 8, LA 8, OR 8, CT 7, OK 7,
            AR 6, IA 6, KS 6, MS 6, NV 6, UT 6, NE 5, NM 5, HI 4, ID 4, ME 4, MT 4, NH 4, RI 4, WV 4, AK 3,
            DE 3, DC 3, ND 3, SD 3, VT 3, WY 3
            """);

    private Games() {}

    private static Map<String, Ratio> weights(String list) {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        for (String entry : list.strip().split(",\\s+")) {
            String[] words = entry.split(" ");
            weights.put(words[0], Ratio.parse(words[1]));
        }
        return weights;
    }

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

    static Poll europeanUnion(boolean blockingClause) {
        Map<String, Ratio> population = EUROPEAN_UNION;
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
