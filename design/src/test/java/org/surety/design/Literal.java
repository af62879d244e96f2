package org.surety.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.Acceptances;
import org.surety.analysis.accept.Settlements;
import org.surety.analysis.coalition.Resistance;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.design.api.Task;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.design.Constraint;
import org.surety.model.design.DesignChoice;
import org.surety.model.design.Objective;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;

/** One version, judged by the definitions. */
record Literal(Map<String, String> picked, List<Double> rounded, List<Integer> broken, List<String> signers) {

    boolean allowed() {
        return broken.isEmpty();
    }

    boolean beats(Literal other) {
        return !rounded.equals(other.rounded)
                && IntStream.range(0, rounded.size()).allMatch(k -> rounded.get(k) >= other.rounded.get(k));
    }

    static List<Literal> all(Task task) {
        List<Literal> all = new ArrayList<>();
        List<String> terms = task.family().terms().stream().map(it -> it.name()).toList();
        for (Reading reading : Readings.of(task.family()).list(10_000)) {
            if (task.design().kept().entrySet().stream().allMatch(it -> !reading.choices().containsKey(it.getKey())
                    || (it.getValue().contains(reading.choices().get(it.getKey()))
                            || isAdded(task, it.getKey(), reading.choices().get(it.getKey()))))) {
                List<Map<String, String>> versions = List.of(reading.choices());
                for (DesignChoice choice : task.design().choices()) {
                    if (!terms.contains(choice.name())) {
                        versions = versions.stream().flatMap(it -> choice.options().stream().map(option -> {
                            Map<String, String> more = new LinkedHashMap<>(it);
                            more.put(choice.name(), option.name());
                            return more;
                        })).map(it -> (Map<String, String>) it).toList();
                    }
                }
                Chances chances = Chances.of(task, reading);
                versions.forEach(it -> all.add(of(task, chances, it)));
            }
        }
        return all;
    }

    /** By scenario, the chance of help in time and how many it takes to stop it. */
    private record Chances(Map<String, Double> help, int resistance, int duties) {
        static Chances of(Task task, Reading reading) {
            Family one = new Settled(task.family(), reading);
            Map<String, Double> help = new HashMap<>();
            int least = Integer.MAX_VALUE;
            for (Scenario scenario : task.scenarios()) {
                help.put(scenario.id(), Crisis.of(one, scenario, CrisisRequest.EXACT).stream()
                        .mapToDouble(it -> it.answer().inTime().middle()).max().orElse(0));
                Case root = Case.of(Membership.of(one.under(reading)), "assistance", scenario.incident().orElseThrow());
                least = Math.min(least, Resistance.of(root, scenario.faitAccompli()).parties());
            }
            int core = reading.choices().getOrDefault("core-members", "G1-G2-G3").split("-").length;
            return new Chances(help, least, core + 1);
        }

        double over(Objective.Over over) {
            return switch (over) {
                case Objective.Over.Worst worst ->
                        help.values().stream().mapToDouble(it -> it).min().orElseThrow();
                case Objective.Over.Mean mean ->
                        help.values().stream().mapToDouble(it -> it).average().orElseThrow();
                case Objective.Over.In in -> help.get(in.scenario());
            };
        }
    }

    private record Settled(Family whole, Reading reading) implements Family {
        @Override
        public String id() {
            return whole.id();
        }

        @Override
        public List<org.surety.model.agreement.OpenTerm> terms() {
            return List.of();
        }

        @Override
        public org.surety.model.agreement.Agreement under(Reading none) {
            return whole.under(reading);
        }
    }

    private static Literal of(Task task, Chances chances, Map<String, String> picked) {
        Map<String, Acceptability> parties = new HashMap<>();
        new Acceptances(task.positions().orElseThrow(), task.design().day(), task.design().signing())
                .of(Settlements.of(task.positions().get(), picked, task.design().choices()))
                .forEach(it -> parties.put(it.party(), it));
        List<Double> vector = task.objectives().stream().map(it -> switch (it) {
            case Objective.Help help -> chances.over(help.over());
            case Objective.Acceptability one -> value(parties.get(one.party()));
            case Objective.LeastBlocked least -> (double) chances.resistance();
            case Objective.FewestDuties fewest -> -(double) chances.duties();
        }).map(it -> Math.rint(it * 1e8) / 1e8 + 0.0).toList();
        List<Constraint> constraints = task.design().constraints();
        List<Integer> broken = IntStream.range(0, constraints.size()).filter(c -> !switch (constraints.get(c)) {
            case Constraint.RedLines one -> parties.get(one.party()).issues().stream()
                    .noneMatch(it -> it.crossedAtMiddle());
            case Constraint.NotBlockedByAttacker one -> chances.resistance() > 0;
            case Constraint.Acceptable one -> value(parties.get(one.party())) >= one.atLeast().toDouble() - 1e-9;
            case Constraint.Helped one -> chances.over(one.over()) >= one.atLeast().toDouble() - 1e-9;
        }).boxed().toList();
        return new Literal(picked, vector, broken, task.parties().stream()
                .filter(it -> parties.get(it).signsAtMiddle()).toList());
    }

    private static double value(Acceptability one) {
        return one.value().map(it -> it.toDouble()).orElse(50.0);
    }

    /** What a choice adds to a term is looked at, whichever of the term's own readings are kept. */
    private static boolean isAdded(Task task, String term, String reading) {
        return task.design().choices().stream().filter(it -> it.name().equals(term))
                .anyMatch(it -> it.options().stream().anyMatch(option -> option.name().equals(reading)));
    }
}
