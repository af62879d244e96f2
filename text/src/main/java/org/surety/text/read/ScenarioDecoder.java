package org.surety.text.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Intensity;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.StakesFrom;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes one scenario, without those it extends. */
final class ScenarioDecoder {

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;
    private final boolean agreementKnown;
    private final boolean sourcesKnown;
    private final Set<String> steps;

    /**
     * For a file whose names the decoder knows.
     *
     * @param agreementKnown whether names of parties and procedures can be checked
     * @param sourcesKnown whether names of sources can be checked
     * @param steps the names of steps, where the agreement is known
     */
    ScenarioDecoder(Decoder decoder, boolean agreementKnown, boolean sourcesKnown, Set<String> steps) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder);
        this.agreementKnown = agreementKnown;
        this.sourcesKnown = sourcesKnown;
        this.steps = Set.copyOf(steps);
    }

    Scenario read(Cell root) {
        Fields fields = decoder.fields(root, "a scenario", "surety", "kind", "id", "title", "for", "extends",
                "procedure", "event",
                "fait-accompli", "enough", "outcome", "source", "sources", "behaviour",
                "stakes", "stakes-from");
        PartReader parts = new PartReader(decoder);
        return new Scenario(fields.need("id", it -> AgreementHead.id(decoder, it), "?"),
                fields.get("title", values::text),
                fields.get("for", it -> AgreementHead.id(decoder, it)),
                fields.get("extends", it -> AgreementHead.id(decoder, it)),
                fields.get("procedure", this::procedure), fields.get("event", this::incident),
                fields.get("fait-accompli", values::hours), fields.get("enough", this::measures, Map.of()),
                fields.get("behaviour", this::behaviours, List.of()),
                fields.get("stakes", this::stakes, List.of()), fields.get("stakes-from", this::stakesFrom),
                fields.get("outcome", values::text),
                fields.get("sources", it -> decoder.named(it, "sources, each with a name", parts::source), List.of()),
                fields.get("source", this::assumption, Assumption.UNSTATED));
    }

    private String procedure(Cell cell) {
        return agreementKnown ? new References(decoder).procedure(cell) : decoder.text(cell, "the name of a procedure");
    }

    private Incident incident(Cell cell) {
        Fields fields =
                decoder.fields(cell, "an event", "kind", "by", "against", "at", "through", "intensity", "attributable");
        return new Incident(fields.need("kind", new EventReader(decoder)::event, EventKind.ARMED_ATTACK),
                fields.need("by", values::text, "?"), fields.get("against", this::party),
                fields.get("at", values::text),
                fields.get("through", values::text), fields.get("intensity", it -> values.word(it, Intensity.class)),
                fields.get("attributable", values::yesNo, true));
    }

    private String party(Cell cell) {
        return agreementKnown ? members.party(cell) : decoder.text(cell, "a party");
    }

    private Map<String, Ratio> measures(Cell cell) {
        Map<String, Ratio> measures = new LinkedHashMap<>();
        if (cell.node() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(it -> measures.put(it.key(), values.amount(cell.at(it))));
        } else {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "amounts by measure, such as `{armed-force: 3}`");
        }
        return measures;
    }

    private List<Behaviour> behaviours(Cell cell) {
        return decoder.named(cell, "behaviour by party or group", (who, entry) -> {
            checkParties(who, entry, cell);
            return behaviour(who, entry);
        });
    }

    /** Whether the key of an entry means somebody. */
    private void checkParties(String who, Cell entry, Cell cell) {
        if (agreementKnown && cell.node() instanceof Node.Mapping mapping) {
            String named = decoder.names().declares(who) ? who : decoder.names().groupOf(who).orElse(who);
            mapping.entry(who).ifPresent(it -> members.read(entry.with(new Node.Scalar(named, false, it.keyMark()))));
        }
    }

    private List<PartyStakes> stakes(Cell cell) {
        return decoder.named(cell, "what outcomes are worth, by party or group", (who, entry) -> {
            checkParties(who, entry, cell);
            List<String> keys = new ArrayList<>(Stream.of(PartyStakes.Of.values()).map(PartyStakes.Of::word).toList());
            keys.add("source");
            Fields fields = decoder.fields(entry, "the stakes of a party", keys.toArray(String[]::new));
            Map<PartyStakes.Of, Range> worth = new EnumMap<>(PartyStakes.Of.class);
            for (PartyStakes.Of of : PartyStakes.Of.values()) {
                fields.get(of.word(), it -> StanceReader.range(decoder, it,
                        "a number such as `-3` or a range such as `5..8`", Range.exactly(Ratio.ZERO)))
                        .ifPresent(it -> worth.put(of, it));
            }
            return new PartyStakes(who, worth, fields.get("source", this::assumption, Assumption.UNSTATED));
        });
    }

    private StakesFrom stakesFrom(Cell cell) {
        Fields fields = decoder.fields(cell, "stakes that follow from positions", "issue", "in-time", "otherwise",
                "weight", "source");
        String place = "a place from 0 to 100";
        return new StakesFrom(fields.need("issue", values::text, "?"),
                fields.need("in-time", it -> StanceReader.place(decoder, it, place), Ratio.ZERO),
                fields.need("otherwise", it -> StanceReader.place(decoder, it, place), Ratio.ZERO),
                fields.need("weight", values::amount, Ratio.ZERO),
                fields.get("source", this::assumption, Assumption.UNSTATED));
    }

    private Behaviour behaviour(String who, Cell cell) {
        Fields fields = decoder.fields(cell, "the behaviour of a party", "ballot", "as-attacker", "acts", "delay",
                "talks", "steps", "contributes", "source");
        return new Behaviour(who, conduct(fields), fields.get("steps", this::atSteps, Map.of()),
                fields.get("contributes", this::measures, Map.of()),
                fields.get("source", this::assumption, Assumption.UNSTATED));
    }

    private Conduct conduct(Fields fields) {
        FreedomReader freedom = new FreedomReader(decoder);
        return new Conduct(new BallotReader(decoder, this::follow).voting(fields),
                fields.get("acts", freedom::acts, ByFreedom.unstated()),
                fields.get("delay", freedom::delay, ByFreedom.unstated()),
                fields.get("talks", new DelayReader(decoder)::read));
    }

    private Map<String, Conduct> atSteps(Cell cell) {
        Map<String, Conduct> conducts = new LinkedHashMap<>();
        decoder.named(cell, "conduct by the name of a step", (step, entry) -> {
            if (agreementKnown) {
                checkStep(step, entry, cell);
            }
            conducts.put(step, conduct(decoder.fields(entry, "the conduct at a step", "ballot", "as-attacker", "acts",
                    "delay", "talks")));
            return step;
        });
        return conducts;
    }

    private void checkStep(String step, Cell entry, Cell cell) {
        if (!steps.contains(step) && cell.node() instanceof Node.Mapping mapping) {
            Cell key = mapping.entry(step).map(it -> entry.with(new Node.Scalar(step, false, it.keyMark())))
                    .orElse(entry);
            decoder.reportName(FormRules.FORM_DANGLING_STEP, key, "no procedure has a step called " + Quote.of(step),
                    step, steps);
        }
    }

    private String follow(Cell cell) {
        return agreementKnown ? members.party(cell) : decoder.text(cell, "the party that is followed");
    }

    private Assumption assumption(Cell cell) {
        return new Basis(sourcesKnown ? decoder : decoder.acceptingSources()).read(cell);
    }
}
