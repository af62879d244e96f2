package org.surety.design;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.Settlements;
import org.surety.model.design.Objective;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Scatter;
import org.surety.semantics.Case;

/** Versions judged with every assumption drawn within its range: the same name, the same share of the range, in every version. Not safe for several threads. */
final class DrawnAssumptions {

    private static final Range ANYTHING = Stance.ANY_SALIENCE;

    private final SearchContext ground;
    private final Judge judge;
    private final long seed;
    private final List<Odds> odds;

    DrawnAssumptions(SearchContext ground, Judge judge, long seed) {
        this.ground = ground;
        this.judge = judge;
        this.seed = seed;
        this.odds = ground.task().scenarios().stream().map(ground.odds()).toList();
    }

    /** How good versions are by each objective in the setting called {@code number}. */
    double[][] vectors(long number, List<int[]> versions) {
        Scatter stream = new Scatter(seed).stream(number);
        Map<List<Object>, Double> known = new HashMap<>();
        double[][] vectors = new double[versions.size()][];
        for (int i = 0; i < vectors.length; i++) {
            int[] version = versions.get(i);
            double[] help = new double[odds.size()];
            for (int t = 0; t < help.length; t++) {
                Odds own = odds.get(t);
                String scenario = ground.trials().get(t).scenario().id();
                help[t] = ground.trials().get(t).best(version, root -> known.computeIfAbsent(key(root, scenario),
                        key -> own.at(root, name -> share(stream, scenario + "/" + name))));
            }
            vectors[i] = vector(version, help, stream);
        }
        return vectors;
    }

    private static List<Object> key(Case root, String scenario) {
        return List.of(root.essentials(), scenario);
    }

    private static double share(Scatter stream, String name) {
        long hash = 1125899906842597L;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return stream.at(hash);
    }

    private double[] vector(int[] version, double[] help, Scatter stream) {
        List<Objective> objectives = ground.task().objectives();
        Map<String, IssuePosition> settled = ground.task().positions().map(it -> Settlements.of(it,
                ground.space().picked(version), ground.task().design().choices())).orElse(Map.of());
        double[] vector = new double[objectives.size()];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = switch (objectives.get(k)) {
                case Objective.Help over -> judge.help(over.over(), help);
                case Objective.Acceptability party -> acceptability(party.party(), settled, stream);
                case Objective.LeastBlocked least -> judge.resistance(version);
                case Objective.FewestDuties fewest -> -ground.duties().applyAsInt(version);
            };
        }
        return vector;
    }

    /** As in {@code Acceptances}, with numbers drawn; a point without a place is drawn one, the same for all. */
    private double acceptability(String party, Map<String, IssuePosition> settled, Scatter stream) {
        PositionSet set = ground.task().positions().orElseThrow();
        double sum = 0;
        double weights = 0;
        double plain = 0;
        int count = 0;
        for (Issue issue : set.issues()) {
            Optional<Stance> stance = set.stance(party, issue.id());
            IssuePosition there = settled.get(issue.id());
            if (stance.isPresent() && there != null) {
                String name = party + "/" + issue.id();
                double weight = drawn(stance.get().salience(), share(stream, name + "/salience"));
                double closeness = closeness(issue, stance.get(), there, name, stream);
                sum += weight * closeness;
                weights += weight;
                plain += closeness;
                count++;
            }
        }
        return Acceptability.mean(sum, weights, plain, count);
    }

    private double closeness(Issue issue, Stance stance, IssuePosition there, String name, Scatter stream) {
        Optional<IssuePosition> wanted = stance.latest(ground.task().design().day()).map(Statement::position);
        if (wanted.isPresent() && wanted.get() instanceof IssuePosition.Named && wanted.get().equals(there)) {
            return 100;
        }
        double place = drawn(issue.place(there).orElse(ANYTHING), share(stream, issue.id() + "/" + there));
        String position = wanted.filter(IssuePosition.Named.class::isInstance).map(it -> issue.id() + "/" + it)
                .orElse(name + "/position");
        double want = drawn(wanted.flatMap(issue::place).orElse(ANYTHING), share(stream, position));
        return 100 - Math.abs(place - want);
    }

    private static double drawn(Range range, double share) {
        double low = range.low().toDouble();
        return low + share * (range.high().toDouble() - low);
    }
}
