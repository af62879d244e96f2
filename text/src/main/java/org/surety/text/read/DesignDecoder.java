package org.surety.text.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.design.Constraint;
import org.surety.model.design.Design;
import org.surety.model.design.Objective;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes one design. */
final class DesignDecoder {

    private static final Set<String> OVER = Set.of("worst", "mean");

    private final Decoder decoder;
    private final Values values;
    private final AgreementFile agreement;
    private final Optional<PositionSet> positions;
    private final Set<String> known = new LinkedHashSet<>();
    private List<String> scenarios = List.of();

    DesignDecoder(Decoder decoder, AgreementFile agreement, Optional<PositionSet> positions) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.agreement = agreement;
        this.positions = positions;
        positions.ifPresent(it -> it.parties().forEach(party -> known.add(party.id())));
    }

    /** A design, with what its choices put into the agreement. */
    record Decoded(Design design, List<ChoiceReader.Draft> drafts) {}

    Decoded read(Cell root) {
        Fields fields = decoder.fields(root, "a design", "surety", "kind", "id", "title", "for", "positions", "at",
                "scenarios", "keep", "choices", "objectives", "constraints", "signs-at", "alternatives", "source",
                "sources");
        scenarios = fields.get("scenarios", it -> decoder.list(it, values::text), List.of());
        ChoiceReader choices = new ChoiceReader(decoder, positions);
        List<ChoiceReader.Draft> drafts = fields.get("choices",
                it -> decoder.named(it, "choices, each with a name", choices::read), List.of());
        List<Objective> objectives = new ArrayList<>();
        fields.get("objectives", it -> decoder.list(it, this::objectives))
                .ifPresent(all -> all.forEach(objectives::addAll));
        Design design = new Design(fields.need("id", it -> AgreementHead.id(decoder, it), "?"),
                fields.get("title", values::text), fields.need("for", it -> AgreementHead.id(decoder, it), "?"),
                fields.get("positions", values::text), fields.get("at", it -> values.date(it, true)), scenarios,
                fields.get("keep", this::kept, Map.of()), Map.of(),
                drafts.stream().map(ChoiceReader.Draft::choice).toList(),
                objectives.stream().distinct().toList(), fields.get("constraints", this::constraints, List.of()),
                signing(fields),
                fields.get("sources", it -> decoder.named(it, "sources, each with a name",
                        new PartReader(decoder)::source), List.of()));
        return new Decoded(design, drafts);
    }

    private Design.Signing signing(Fields fields) {
        Map<String, Range> alternatives = new LinkedHashMap<>();
        fields.get("alternatives", it -> decoder.named(it, "parties with what no agreement is worth to them",
                (party, cell) -> {
                    alternatives.put(party(it, party), StanceReader.onScale(decoder, cell));
                    return party;
                }));
        return new Design.Signing(fields.get("signs-at", this::worth), alternatives,
                fields.get("source", new Basis(decoder)::read, Assumption.UNSTATED));
    }

    private Ratio worth(Cell cell) {
        return StanceReader.place(decoder, cell, "a number from 0 to 100");
    }

    private Map<String, List<String>> kept(Cell cell) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        decoder.named(cell, "open terms with the readings that are looked at", (name, inner) -> {
            Optional<OpenTerm> term = agreement.terms().stream().filter(it -> it.name().equals(name)).findFirst();
            if (term.isEmpty()) {
                decoder.reportName(FormRules.FORM_DANGLING_TERM, key(cell, name),
                        Quote.of(name) + " is no open term of " + Quote.of(agreement.id()), name,
                        agreement.terms().stream().map(OpenTerm::name).toList());
            }
            kept.put(name, decoder.list(inner, it -> reading(it, term)));
            return name;
        });
        return kept;
    }

    private String reading(Cell cell, Optional<OpenTerm> term) {
        String name = decoder.text(cell, "a reading of the term");
        if (!name.isEmpty() && term.isPresent() && term.get().reading(name).isEmpty()) {
            decoder.reportName(FormRules.FORM_DANGLING_TERM, cell,
                    Quote.of(name) + " is no reading of the term " + Quote.of(term.get().name()), name,
                    term.get().readings().stream().map(OpenTerm.Alternative::name).toList());
        }
        return name;
    }

    private static Cell key(Cell section, String name) {
        return section.node() instanceof Node.Mapping mapping
                ? mapping.entry(name).map(it -> section.with(new Node.Scalar(name, false, it.keyMark())))
                        .orElse(section)
                : section;
    }

    private List<Objective> objectives(Cell cell) {
        if (cell.node() instanceof Node.Mapping) {
            Fields fields = decoder.fields(cell, "an objective", "help", "acceptability");
            List<Objective> all = new ArrayList<>();
            fields.get("help", this::over).ifPresent(it -> all.add(new Objective.Help(it)));
            fields.get("acceptability", this::parties)
                    .ifPresent(some -> some.forEach(it -> all.add(new Objective.Acceptability(it))));
            return all;
        }
        String word = decoder.text(cell, "`help: worst`, `acceptability: PARTY`, `least-blocked` or `fewest-duties`");
        return switch (word) {
            case "least-blocked" -> List.of(new Objective.LeastBlocked());
            case "fewest-duties" -> List.of(new Objective.FewestDuties());
            case "" -> List.of();
            default -> {
                decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell,
                        Quote.of(word) + " is no objective; expected `help: worst`, `acceptability: PARTY`, "
                                + "`least-blocked` or `fewest-duties`",
                        word, List.of("least-blocked", "fewest-duties"));
                yield List.of();
            }
        };
    }

    private Objective.Over over(Cell cell) {
        return over(cell, decoder.text(cell, "`worst`, `mean` or the name of a scenario"));
    }

    private Objective.Over over(Cell cell, String word) {
        if (!word.isEmpty() && !OVER.contains(word) && !scenarios.contains(word)) {
            List<String> known = new ArrayList<>(scenarios);
            known.addAll(OVER);
            decoder.reportName(FormRules.FORM_DANGLING_SCENARIO, cell, Quote.of(word)
                    + " is neither `worst` nor `mean` nor one of the `scenarios` of this design", word, known);
        }
        return switch (word) {
            case "worst", "" -> new Objective.Over.Worst();
            case "mean" -> new Objective.Over.Mean();
            default -> new Objective.Over.In(word);
        };
    }

    /** One party, a list of parties, or {@code all}. */
    private List<String> parties(Cell cell) {
        if (cell.node() instanceof Node.Scalar scalar && scalar.text().strip().equals("all")) {
            return positions.map(it -> it.parties().stream().map(Negotiator::id).toList()).orElse(List.of());
        }
        return decoder.list(cell, it -> party(it, decoder.text(it, "a party, or `all`")));
    }

    private String party(Cell cell, String name) {
        if (positions.isPresent() && !name.isEmpty()) {
            if (!known.contains(name)) {
                decoder.reportName(FormRules.FORM_DANGLING_PARTY, key(cell, name), Quote.of(name)
                        + " is no party of the positions " + Quote.of(positions.get().id()), name, known);
            }
        }
        return name;
    }

    private List<Constraint> constraints(Cell cell) {
        List<Constraint> all = new ArrayList<>();
        Fields fields = decoder.fields(cell, "constraints", "red-lines", "not-blockable-by-attacker", "help",
                "acceptability");
        fields.get("red-lines", this::parties)
                .ifPresent(some -> some.forEach(it -> all.add(new Constraint.RedLines(it))));
        if (fields.get("not-blockable-by-attacker", values::yesNo, false)) {
            all.add(new Constraint.NotBlockedByAttacker());
        }
        fields.get("help", it -> decoder.named(it, "`worst`, `mean` or scenarios with probabilities",
                (over, inner) -> all.add(new Constraint.Helped(over(key(it, over), over), share(inner)))));
        fields.get("acceptability", it -> decoder.named(it, "parties with numbers from 0 to 100",
                (party, inner) -> all.add(new Constraint.Acceptable(party(it, party), worth(inner)))));
        return all;
    }

    private Ratio share(Cell cell) {
        Ratio number = values.number(cell);
        if (number.signum() < 0 || number.compareTo(Ratio.ONE) > 0) {
            decoder.expected(FormRules.FORM_BAD_PROBABILITY, cell, "a probability from 0 to 1");
            return Ratio.ZERO;
        }
        return number;
    }
}
