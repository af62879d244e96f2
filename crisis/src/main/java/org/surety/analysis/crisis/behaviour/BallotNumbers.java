package org.surety.analysis.crisis.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Voting;
import org.surety.semantics.Unanswerable;

/**
 * Enters the probabilities of a party's ballots as variables. Ranges and the condition that the three sum to one bound
 * a polygon; its corners are found exactly, and its centroid of corners is the middle.
 */
final class BallotNumbers {

    private static final Range NEVER = Range.exactly(Ratio.ZERO);
    private static final Range ANY = new Range(Ratio.ZERO, Ratio.ONE);
    /** In the order of the arrays. */

    private final Parameters parameters;
    private final String party;
    private final Behaviour entry;
    private final boolean settled;

    /** @param settled whether only the middle counts */
    BallotNumbers(Parameters parameters, String party, Behaviour entry, boolean settled) {
        this.settled = settled;
        this.parameters = parameters;
        this.party = party;
        this.entry = entry;
    }

    BallotLaw.Chances of(String path, Voting.Chances chances) {
        return enter(path, chances.chances(), chances.rest(), Parameter.Role.STATED, entry.who());
    }

    /** Every ballot is possible. */
    BallotLaw.Chances unknown(String path) {
        return enter(path, Map.of(Ballot.YES, ANY, Ballot.NO, ANY), Optional.of(Ballot.ABSTAIN),
                Parameter.Role.UNSTATED, party);
    }

    private BallotLaw.Chances enter(String path, Map<Ballot, Range> stated, Optional<Ballot> rest, Parameter.Role role,
            String who) {
        List<Range> said = BallotLaw.ORDER.stream()
                .map(it -> rest.equals(Optional.of(it)) ? ANY : stated.getOrDefault(it, NEVER)).toList();
        List<Range> ranges = BallotLaw.ORDER.stream().map(it -> stated.containsKey(it)
                ? parameters.range(path + "." + it.word(), said.get(BallotLaw.indexOf(it)))
                : said.get(BallotLaw.indexOf(it))).toList();
        List<List<Ratio>> corners = corners(ranges);
        if (corners.isEmpty()) {
            throw new Unanswerable("the probabilities of " + path + " cannot sum to 1");
        }
        double[] middle = middle(said, ranges, corners, rest);
        int[] numbers = new int[3];
        for (int i = 0; i < 3; i++) {
            boolean own = stated.containsKey(BallotLaw.ORDER.get(i));
            numbers[i] =
                    parameters.of(new Parameter(path + "." + BallotLaw.ORDER.get(i).word(), who, party, ranges.get(i),
                            middle[i], own ? role : Parameter.Role.DERIVED, entry.source()));
        }
        BallotLaw.Chances entered = new BallotLaw.Chances(numbers[0], numbers[1], numbers[2],
                settled
                        ? List.of(middle)
                        : corners.stream().map(it -> it.stream().mapToDouble(Ratio::toDouble).toArray()).toList());
        parameters.together(entered);
        return entered;
    }

    /** Where one ballot is set, the others give way as they do at the ends of its range. */
    private static double[] middle(List<Range> said, List<Range> ranges, List<List<Ratio>> corners,
            Optional<Ballot> rest) {
        List<Integer> set = IntStream.range(0, 3).filter(it -> !ranges.get(it).equals(said.get(it))).boxed().toList();
        if (set.size() != 1) {
            return centroid(corners);
        }
        return new GivingWay(said, rest.map(BallotLaw::indexOf)).with(centroid(corners(said)), set.getFirst(),
                ranges.get(set.getFirst()).low().toDouble());
    }

    private static double[] centroid(List<List<Ratio>> corners) {
        return IntStream.range(0, 3).mapToObj(index -> corners.stream().map(it -> it.get(index))
                .reduce(Ratio.ZERO, Ratio::plus).divide(Ratio.of(corners.size()))).mapToDouble(Ratio::toDouble)
                .toArray();
    }

    /** The corners of the polygon: two of the three at an end of their range, the third what is left. */
    private static List<List<Ratio>> corners(List<Range> ranges) {
        List<List<Ratio>> found = new ArrayList<>();
        for (int left = 0; left < 3; left++) {
            int one = (left + 1) % 3;
            int two = (left + 2) % 3;
            for (Ratio first : ends(ranges.get(one))) {
                for (Ratio second : ends(ranges.get(two))) {
                    Ratio rest = Ratio.ONE.minus(first).minus(second);
                    if (Range.exactly(rest).liesWithin(ranges.get(left).low(), ranges.get(left).high())) {
                        Ratio[] corner = new Ratio[3];
                        corner[one] = first;
                        corner[two] = second;
                        corner[left] = rest;
                        if (!found.contains(List.of(corner))) {
                            found.add(List.of(corner));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<Ratio> ends(Range range) {
        return range.isExact() ? List.of(range.low()) : List.of(range.low(), range.high());
    }
}
