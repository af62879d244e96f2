package org.surety.design.judge;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.Acceptances;
import org.surety.analysis.accept.Settlements;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.design.api.Baseline;
import org.surety.design.api.Space;
import org.surety.model.agreement.Family;
import org.surety.model.design.Design;
import org.surety.model.design.DesignChoice;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * How the parties receive an agreement: how acceptable each of its readings is to each party, as far as readings differ
 * in what the positions are about.
 *
 * @param positions what parties want
 * @param design what may be chosen beside readings, and when a party would sign
 * @param terms the open terms and choices on which acceptability depends
 * @param versions one for each combination of these
 * @param baseline what the principles count gains from
 * @param picks the versions that principles of bargaining single out
 */
public record AcceptabilityTable(PositionSet positions, Design design, List<String> terms, List<Version> versions,
        Baseline baseline, List<Pick> picks) {

    private static final int MOST = 10_000;

    /** Copies the lists. */
    public AcceptabilityTable {
        terms = List.copyOf(terms);
        versions = List.copyOf(versions);
        picks = List.copyOf(picks);
    }

    /**
     * Readings that are received alike.
     *
     * @param number its place in the list, from 1, by which every form of the answer names it
     * @param picked what was chosen for the terms on which acceptability depends, those that are held included
     * @param parties how acceptable it is to each
     */
    public record Version(int number, Map<String, String> picked, List<Acceptability> parties) {
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

    /** How many versions are worth as much to each party as this one, every range at its middle; itself included. */
    public long alike(Version version) {
        return versions.stream().filter(it -> Arrays.equals(worths(it), worths(version))).count();
    }

    /**
     * What a principle of bargaining singles out among the versions that leave no party worse off than its baseline. No
     * other of them is as acceptable to every party and more so to one.
     *
     * @param version what it singles out
     * @param everybody whether there is such a version; if not, all were looked at
     */
    public record Pick(Principle principle, Version version, boolean everybody) {}

    /**
     * How the readings of {@code family} are received.
     *
     * @param kind what principles of bargaining count gains from
     * @throws TooLarge if there are too many combinations that differ
     */
    public static AcceptabilityTable of(Family family, PositionSet positions, Design design, Baseline.Kind kind) {
        Space space = Space.of(family, design);
        Set<String> names = new LinkedHashSet<>();
        positions.issues().forEach(it -> it.settlingTerm().ifPresent(names::add));
        design.choices().stream().filter(it -> it.issue().isPresent()).map(DesignChoice::name).forEach(names::add);
        Projection projection = new Projection(space, looked(family, names));
        if (projection.size() > MOST) {
            throw new TooLarge("combinations of what parties look at", BigInteger.valueOf(projection.size()),
                    MOST);
        }
        Acceptances acceptances = new Acceptances(positions, design.day(), design.signing());
        Map<Map<String, String>, Version> versions = new LinkedHashMap<>();
        int[] version = new int[space.blocks()];
        for (long index = 0; index < projection.size(); index++) {
            Work.check();
            projection.version(index, version);
            Map<String, String> picked = family.withHeld(space.picked(version));
            Map<String, String> seen = new LinkedHashMap<>(picked);
            seen.keySet().retainAll(names);
            versions.computeIfAbsent(seen, it -> new Version(versions.size() + 1, it,
                    acceptances.of(Settlements.of(positions, picked, design.choices()))));
        }
        List<String> terms =
                names.stream()
                        .filter(it -> family.heldTerms().keySet().stream().noneMatch(one -> one.name().equals(it)))
                        .filter(it -> versions.keySet().stream().anyMatch(one -> one.containsKey(it))).toList();
        List<Version> all = List.copyOf(versions.values());
        Baseline baseline = switch (kind) {
            case ALTERNATIVE -> Baseline.alternatives(acceptances.of(Map.of()));
            case WORST -> Baseline.worst(positions.parties().stream().map(Negotiator::id).toList(), least(all));
        };
        return new AcceptabilityTable(positions, design, terms, all, baseline, picks(all, baseline));
    }

    /** What these hang on: a term that is held may exist only under readings of terms that are open. */
    private static Set<String> looked(Family family, Set<String> names) {
        Set<String> looked = new LinkedHashSet<>(names);
        int before = 0;
        while (before < looked.size()) {
            before = looked.size();
            family.heldTerms().keySet().stream().filter(it -> looked.contains(it.name())).toList()
                    .forEach(it -> looked.addAll(it.when().keySet()));
        }
        return looked;
    }

    private static double[] least(List<Version> versions) {
        return versions.stream().map(AcceptabilityTable::worths).reduce((one, other) -> {
            double[] least = one.clone();
            Arrays.setAll(least, i -> Math.min(one[i], other[i]));
            return least;
        }).orElse(new double[0]);
    }

    private static List<Pick> picks(List<Version> versions, Baseline baseline) {
        if (versions.isEmpty() || baseline.parties().isEmpty()) {
            return List.of();
        }
        Stakes stakes = new Stakes(baseline.worths());
        versions.forEach(it -> stakes.see(worths(it)));
        Picks best = new Picks(stakes);
        for (int i = 0; i < versions.size(); i++) {
            best.offer(i, worths(versions.get(i)), new double[0]);
        }
        return Arrays.stream(Principle.values())
                .map(it -> new Pick(it, versions.get((int) best.of(it)), stakes.everybody())).toList();
    }

    private static double[] worths(Version version) {
        return version.parties().stream()
                .mapToDouble(it -> it.value().map(Ratio::toDouble).orElse(Acceptability.NOTHING_KNOWN)).toArray();
    }
}
