package org.surety.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.Acceptances;
import org.surety.analysis.accept.Settlements;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.model.agreement.Family;
import org.surety.model.design.Choice;
import org.surety.model.design.Design;
import org.surety.model.position.PositionSet;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.TooLarge;

/**
 * How the parties receive an agreement: how acceptable each of its readings is to each party, as far as readings differ in what the
 * positions are about.
 *
 * @param positions what parties want
 * @param design what may be chosen beside readings, and when a party would sign
 * @param terms the open terms and choices on which acceptability depends
 * @param versions one for each combination of these
 * @param picks the versions that principles of bargaining single out
 */
public record Reception(PositionSet positions, Design design, List<String> terms, List<Version> versions,
        List<Pick> picks) {

    private static final int MOST = 10_000;

    /** Copies the lists. */
    public Reception {
        terms = List.copyOf(terms);
        versions = List.copyOf(versions);
        picks = List.copyOf(picks);
    }

    /**
     * Readings that are received alike.
     *
     * @param picked what was chosen for the terms on which acceptability depends
     * @param parties how acceptable it is to each
     */
    public record Version(Map<String, String> picked, List<Acceptability> parties) {
        /** Copies the collections. */
        public Version {
            picked = Collections.unmodifiableMap(new LinkedHashMap<>(picked));
            parties = List.copyOf(parties);
        }

        /** The parties that would sign with every range at its middle. */
        public List<String> signers() {
            return parties.stream().filter(Acceptability::signsAtMiddle).map(Acceptability::party).toList();
        }
    }

    /**
     * What a principle of bargaining singles out among the versions that leave no party worse off than its alternative.
     *
     * @param version its place in the list
     * @param everybody whether there is such a version; if not, all were looked at
     */
    public record Pick(Principle principle, int version, boolean everybody) {}

    /**
     * How the readings of {@code family} are received.
     *
     * @throws TooLarge if there are too many combinations that differ
     */
    public static Reception of(Family family, PositionSet positions, Design design) {
        Space space = Space.of(family, design);
        Set<String> names = new LinkedHashSet<>();
        positions.issues().forEach(it -> it.settlingTerm().ifPresent(names::add));
        design.choices().stream().filter(it -> it.issue().isPresent()).map(Choice::name).forEach(names::add);
        Projection projection = new Projection(space, names);
        if (projection.size() > MOST) {
            throw new TooLarge("combinations of what parties look at", BigInteger.valueOf(projection.size()),
                    MOST);
        }
        Acceptances acceptances = new Acceptances(positions, design.day(), design.signing());
        Map<Map<String, String>, Version> versions = new LinkedHashMap<>();
        int[] version = new int[space.blocks()];
        for (long index = 0; index < projection.size(); index++) {
            projection.version(index, version);
            Map<String, String> picked = space.picked(version);
            Map<String, String> seen = new LinkedHashMap<>(picked);
            seen.keySet().retainAll(names);
            versions.computeIfAbsent(seen, it -> new Version(it,
                    acceptances.of(Settlements.of(positions, picked, design.choices()))));
        }
        List<String> terms =
                names.stream().filter(it -> versions.keySet().stream().anyMatch(one -> one.containsKey(it)))
                        .toList();
        List<Version> all = List.copyOf(versions.values());
        return new Reception(positions, design, terms, all, picks(all));
    }

    private static List<Pick> picks(List<Version> versions) {
        List<double[]> gains = versions.stream().map(Reception::gains).toList();
        List<Integer> fair = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            if (Arrays.stream(gains.get(i)).allMatch(it -> it >= -1e-9)) {
                fair.add(i);
            }
        }
        boolean everybody = !fair.isEmpty();
        for (int i = 0; !everybody && i < versions.size(); i++) {
            fair.add(i);
        }
        int parties = versions.isEmpty() ? 0 : versions.getFirst().parties().size();
        double[] most = new double[parties];
        if (!everybody) {
            Arrays.fill(most, 1);
        }
        fair.stream().filter(i -> everybody)
                .forEach(i -> Arrays.setAll(most, party -> Math.max(most[party], gains.get(i)[party])));
        double[] weights = DoubleStream.generate(() -> 1.0 / parties).limit(parties).toArray();
        List<Pick> picks = new ArrayList<>();
        for (Principle principle : parties == 0 ? new Principle[0] : Principle.values()) {
            int best = fair.getFirst();
            for (int i : fair) {
                if (Picking.compare(principle.merits(gains.get(i), most, weights),
                        principle.merits(gains.get(best), most, weights)) > 0) {
                    best = i;
                }
            }
            picks.add(new Pick(principle, best, everybody));
        }
        return picks;
    }

    private static double[] gains(Version version) {
        return version.parties().stream().mapToDouble(it -> (it.value().map(Ratio::toDouble).orElse(50.0)
                - it.alternative().map(one -> one.middle().toDouble()).orElse(0.0))
                / 100)
                .toArray();
    }
}
