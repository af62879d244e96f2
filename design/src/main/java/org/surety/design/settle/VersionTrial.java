package org.surety.design.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.crisis.InTime;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.who.AttackersAlone;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Situations;
import org.surety.analysis.who.Verdict;
import org.surety.analysis.who.Who;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;

/** Tries versions of a text; each only once. Not safe for several threads. */
final class VersionTrial {

    private final Family family;
    private final List<Scenario> scenarios;
    private final List<InTime> inTime;
    private final Optional<String> attacker;
    private final Map<Reading, Optional<VersionScore>> known = new HashMap<>();
    private final Map<List<Object>, Verdict> verdicts = new HashMap<>();

    VersionTrial(Family family, List<Scenario> scenarios, Optional<String> attacker) {
        this.family = family;
        this.scenarios = scenarios;
        this.inTime = scenarios.stream().map(InTime::new).toList();
        this.attacker = attacker;
    }

    /** How many versions were tried. */
    int tried() {
        return known.size();
    }

    /** The reading that a choice for every term means; empty where its conditions do not allow that. */
    Optional<Reading> reading(Map<String, String> choice) {
        Map<String, Set<String>> held = new LinkedHashMap<>();
        choice.forEach((term, reading) -> held.put(term, Set.of(reading)));
        Readings readings = Readings.of(family, held);
        return readings.count().signum() == 0 ? Optional.empty() : Optional.of(readings.first());
    }

    /**
     * What comes of a choice for every term; empty where its conditions do not allow it, or where no chance can be told
     * exactly and at once.
     */
    Optional<VersionScore> standing(Map<String, String> choice) {
        Work.check();
        return reading(choice).flatMap(reading -> {
            Optional<VersionScore> standing = known.get(reading);
            if (standing == null) {
                standing = tried(reading);
                known.put(reading, standing);
            }
            return standing;
        });
    }

    /** Two amendments can each make sense and lead nowhere together, as where steps come to lead in a circle. */
    private Optional<Agreement> agreement(Reading reading) {
        try {
            return Optional.of(family.under(reading));
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    private Optional<VersionScore> tried(Reading reading) {
        return agreement(reading).flatMap(it -> tried(Membership.of(it)));
    }

    private Optional<VersionScore> tried(Membership membership) {
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            double best = 0;
            for (Case root : cases(membership, scenarios.get(i))) {
                OptionalDouble chance = inTime.get(i).exactly(root);
                if (chance.isEmpty()) {
                    return Optional.empty();
                }
                best = Math.max(best, chance.getAsDouble());
            }
            chances.add(best);
        }
        return Optional.of(new VersionScore(chances, alone(membership)));
    }

    /** How many of the versions that were asked about make no sense, or could not be told exactly and at once. */
    int untold() {
        return (int) known.values().stream().filter(Optional::isEmpty).count();
    }

    /** The probability of enough help in time in each scenario with its bounds over all assumptions. */
    List<Bounds> bounds(Map<String, String> choice) {
        Membership membership = Membership.of(family.under(reading(choice).orElseThrow()));
        List<Bounds> all = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            Bounds best = Bounds.exactly(0);
            for (Case root : cases(membership, scenarios.get(i))) {
                Bounds bounds = inTime.get(i).bounds(root);
                best = bounds.middle() > best.middle() || best.isPoint() ? bounds : best;
            }
            all.add(best);
        }
        return all;
    }

    /** The cases that the event of a scenario opens; whoever wants to help can take any of them. */
    private static List<Case> cases(Membership membership, Scenario scenario) {
        return scenario.incident().map(incident -> membership.agreement().procedures().stream().map(Procedure::id)
                .filter(it -> scenario.procedure().map(it::equals).orElse(true))
                .map(it -> Case.of(membership, it, incident)).filter(it -> it.trigger().isMet()).toList())
                .orElse(List.of());
    }

    private AttackersAlone alone(Membership membership) {
        List<AttackersAlone.Situated> cases = new ArrayList<>();
        for (Procedure procedure : membership.agreement().procedures()) {
            Situations.kinds(membership, procedure, attacker).forEach(situation -> {
                Case root = situation.in(membership, procedure.usualEvent(), Circumstances.PLAIN);
                cases.add(new AttackersAlone.Situated(situation, verdicts.computeIfAbsent(root.essentials(),
                        key -> Who.verdict(HelpAnalysis.of(root)))));
            });
        }
        return AttackersAlone.of(cases);
    }
}
