package org.surety.text.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Intensity;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
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

    /**
     * For a file whose names the decoder knows.
     *
     * @param agreementKnown whether names of parties and procedures can be checked
     * @param sourcesKnown whether names of sources can be checked
     */
    ScenarioDecoder(Decoder decoder, boolean agreementKnown, boolean sourcesKnown) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder);
        this.agreementKnown = agreementKnown;
        this.sourcesKnown = sourcesKnown;
    }

    Scenario read(Cell root) {
        Fields fields = decoder.fields(root, "a scenario", "surety", "kind", "id", "title", "for", "extends",
                "procedure", "event",
                "fait-accompli", "enough", "outcome", "source", "sources", "behaviour");
        PartReader parts = new PartReader(decoder);
        return new Scenario(fields.need("id", it -> Head.id(decoder, it), "?"), fields.get("title", values::text),
                fields.get("for", it -> Head.id(decoder, it)), fields.get("extends", it -> Head.id(decoder, it)),
                fields.get("procedure", this::procedure), fields.get("event", this::incident),
                fields.get("fait-accompli", values::hours), fields.get("enough", this::measures, Map.of()),
                fields.get("behaviour", this::behaviours, List.of()), fields.get("outcome", values::text),
                fields.get("sources", it -> decoder.named(it, "sources, each with a name", parts::source), List.of()),
                fields.get("source", this::assumption, Assumption.UNSTATED));
    }

    private String procedure(Cell cell) {
        return agreementKnown ? new References(decoder).procedure(cell) : decoder.text(cell, "the name of a procedure");
    }

    private Incident incident(Cell cell) {
        Fields fields =
                decoder.fields(cell, "an event", "kind", "by", "against", "at", "through", "intensity", "attributable");
        return new Incident(fields.need("kind", it -> values.word(it, EventKind.class), EventKind.ARMED_ATTACK),
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
            if (agreementKnown && cell.node() instanceof Node.Mapping mapping) {
                mapping.entry(who).ifPresent(it -> members.read(entry.with(new Node.Scalar(who, false, it.keyMark()))));
            }
            return behaviour(who, entry);
        });
    }

    private Behaviour behaviour(String who, Cell cell) {
        Fields fields = decoder.fields(cell, "the behaviour of a party", "ballot", "as-attacker", "acts", "delay",
                "contributes", "source");
        BallotReader ballots = new BallotReader(decoder, this::follow);
        ActsReader acts = new ActsReader(decoder);
        return new Behaviour(who, ballots.voting(fields), fields.get("acts", acts::obliged).flatMap(it -> it),
                fields.get("acts", acts::discretionary).flatMap(it -> it),
                fields.get("delay", new DelayReader(decoder)::read),
                fields.get("contributes", this::measures, Map.of()),
                fields.get("source", this::assumption, Assumption.UNSTATED));
    }

    private String follow(Cell cell) {
        return agreementKnown ? members.party(cell) : decoder.text(cell, "the party that is followed");
    }

    /** The word {@code assumed}, sources, or a reason in quotation marks. */
    private Assumption assumption(Cell cell) {
        if (cell.node() instanceof Node.Scalar scalar) {
            if (scalar.quoted()) {
                return new Assumption(List.of(), Optional.of(scalar.text()), false);
            }
            String text = scalar.text().strip();
            if (text.equals("assumed")) {
                return new Assumption(List.of(), Optional.empty(), true);
            }
            if (text.indexOf(' ') >= 0) {
                decoder.report(FormRules.FORM_DANGLING_SOURCE, cell, "found " + Quote.of(text)
                        + "; expected `assumed`, the name of a source, or a reason in quotation marks",
                        Optional.of("Put the reason into quotation marks."));
                return Assumption.UNSTATED;
            }
        }
        Clauses clauses = new Clauses(sourcesKnown ? decoder : decoder.acceptingSources());
        return new Assumption(clauses.citations(cell), Optional.empty(), false);
    }
}
