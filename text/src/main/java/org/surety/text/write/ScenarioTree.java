package org.surety.text.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.StakesFrom;
import org.surety.model.scenario.Voting;

/** Scenarios as plain structures, laid out as their files are. */
final class ScenarioTree {

    private ScenarioTree() {}

    static Map<String, Object> of(Scenario scenario) {
        Map<String, Object> sources = new LinkedHashMap<>();
        scenario.sources().forEach(it -> sources.put(it.id(), AgreementTree.source(it)));
        Map<String, Object> behaviours = new LinkedHashMap<>();
        scenario.behaviours().forEach(it -> behaviours.put(it.who(), behaviour(it)));
        Map<String, Object> stakes = new LinkedHashMap<>();
        scenario.stakes().forEach(it -> stakes.put(it.who(), stakes(it)));
        return new Plain().put("surety", 1).put("kind", "scenario").put("id", scenario.id())
                .put("title", scenario.title())
                .put("for", scenario.agreement()).put("extends", scenario.base()).put("procedure", scenario.procedure())
                .put("event", scenario.incident().map(ScenarioTree::incident))
                .put("fait-accompli", scenario.faitAccompli().map(Object::toString))
                .putUnless("enough", measures(scenario.enough()), Map.of()).put("outcome", scenario.outcome())
                .put("source", assumption(scenario.source())).putUnless("sources", sources, Map.of())
                .putUnless("behaviour", behaviours, Map.of()).putUnless("stakes", stakes, Map.of())
                .put("stakes-from", scenario.stakesFrom().map(ScenarioTree::stakesFrom)).map();
    }

    private static Object stakesFrom(StakesFrom it) {
        return new Plain().put("issue", it.issue()).put("in-time", it.inTime().toString())
                .put("otherwise", it.otherwise().toString()).put("weight", it.weight().toString())
                .put("source", assumption(it.source())).map();
    }

    private static Object stakes(PartyStakes stakes) {
        Plain plain = new Plain();
        stakes.worth().forEach((of, range) -> plain.put(of.word(), range.toString()));
        return plain.put("source", assumption(stakes.source())).map();
    }

    private static Object incident(Incident incident) {
        return new Plain().put("kind", AgreementTree.happening(incident.kind())).put("by", incident.attacker())
                .put("against", incident.against())
                .put("at", incident.place()).put("through", incident.through())
                .put("intensity", incident.intensity().map(it -> it.word()))
                .put("attributable", incident.attributable()).map();
    }

    private static Map<String, Object> measures(Map<String, Ratio> measures) {
        return AgreementTree.amounts(new TreeMap<>(measures));
    }

    private static Optional<Object> assumption(Assumption assumption) {
        if (assumption.assumed()) {
            return Optional.of("assumed");
        }
        if (assumption.reason().isPresent()) {
            return assumption.reason().map(Plain.Quoted::new);
        }
        List<Object> citations = AgreementTree.citations(assumption.citations());
        return citations.isEmpty()
                ? Optional.empty()
                : Optional.of(citations.size() == 1 ? citations.getFirst() : citations);
    }

    private static Object behaviour(Behaviour behaviour) {
        Map<String, Object> steps = new LinkedHashMap<>();
        behaviour.atSteps().forEach((step, conduct) -> steps.put(step, conduct(conduct).map()));
        return conduct(behaviour.conduct()).putUnless("steps", steps, Map.of())
                .putUnless("contributes", measures(behaviour.contributes()), Map.of())
                .put("source", assumption(behaviour.source())).map();
    }

    private static Plain conduct(Conduct conduct) {
        Plain plain = new Plain();
        conduct.voting().ifPresent(voting -> {
            List<Object> attempts = voting.attempts().stream().map(ScenarioTree::attempt).toList();
            plain.put("ballot", attempts.size() == 1 ? attempts.getFirst() : attempts)
                    .put("as-attacker", voting.whenAttacker().map(ScenarioTree::attempt));
        });
        return plain.put("acts", byFreedom(conduct.acts().map(Object::toString)))
                .put("delay", byFreedom(conduct.delay().map(ScenarioTree::delay)))
                .put("talks", conduct.talks().map(ScenarioTree::delay));
    }

    private static Optional<Object> byFreedom(ByFreedom<? extends Object> either) {
        return switch (either) {
            case ByFreedom.Alike<?> alike -> Optional.of(alike.value());
            case ByFreedom.Apart<?> apart when apart.isStated() ->
                    Optional.of(new Plain().put("obliged", apart.obliged()).put("discretionary", apart.discretionary())
                            .map());
            case ByFreedom.Apart<?> unstated -> Optional.empty();
        };
    }

    private static Object attempt(Voting.Attempt attempt) {
        return switch (attempt) {
            case Voting.Chances chances -> chances(chances);
            case Voting.Follows follows ->
                    new Plain().put("follows", follows.leader()).put("with", follows.with().toString())
                            .put("otherwise", follows.otherwise().map(ScenarioTree::chances)).map();
        };
    }

    private static Object chances(Voting.Chances chances) {
        Plain plain = new Plain();
        for (Ballot ballot : Ballot.values()) {
            if (chances.chances().containsKey(ballot)) {
                plain.put(ballot.word(), chances.chances().get(ballot).toString());
            } else if (chances.rest().equals(Optional.of(ballot))) {
                plain.put(ballot.word(), "rest");
            }
        }
        return plain.map();
    }

    private static Object delay(Delay delay) {
        return switch (delay) {
            case Delay.Fixed fixed -> fixed.hours().toString();
            case Delay.Uniform uniform -> new Plain().put("uniform", uniform.least() + ".." + uniform.most())
                    .put("unit", uniform.unit().toString()).map();
            case Delay.Geometric geometric ->
                    Map.of("geometric", geometric.chance() + " per " + geometric.period().count() + " hours");
            case Delay.Table table -> {
                Map<String, Object> rows = new LinkedHashMap<>();
                table.rows().forEach(it -> rows.put(it.hours().toString(), it.chance().toString()));
                yield Map.of("table", rows);
            }
        };
    }
}
