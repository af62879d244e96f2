package org.surety.text.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.ModelSettings;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Settlement;
import org.surety.model.position.Stance;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes one file of positions. */
final class PositionsDecoder {

    private static final Range ALIKE = Range.exactly(Ratio.ONE);

    private final Decoder decoder;
    private final Values values;
    private final Optional<AgreementFile> agreement;

    PositionsDecoder(Decoder decoder, Optional<AgreementFile> agreement) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.agreement = agreement;
    }

    PositionSet read(Cell root) {
        Fields fields = decoder.fields(root, "a file of positions", "surety", "kind", "id", "title", "for", "parties",
                "issues", "positions", "sources");
        PartReader parts = new PartReader(decoder);
        List<Issue> issues = fields.need("issues",
                it -> decoder.named(it, "issues, each with a name", this::issue), List.of());
        List<Negotiator> parties = fields.need("parties",
                it -> decoder.named(it, "parties, each with a name", this::party), List.of());
        StanceReader stances = new StanceReader(decoder, issues);
        Set<String> known = new LinkedHashSet<>();
        parties.forEach(it -> known.add(it.id()));
        List<Stance> all = new ArrayList<>();
        fields.need("positions", it -> decoder.named(it, "positions by party", (party, cell) -> {
            all.addAll(stances(stances, known, party, it, cell));
            return party;
        }), List.of());
        return new PositionSet(fields.need("id", it -> AgreementHead.id(decoder, it), "?"),
                fields.get("title", values::text),
                fields.get("for", it -> AgreementHead.id(decoder, it)), parties, issues, all,
                fields.get("sources", it -> decoder.named(it, "sources, each with a name", parts::source), List.of()),
                ModelSettings.NONE);
    }

    private List<Stance> stances(StanceReader stances, Set<String> known, String party, Cell section, Cell cell) {
        if (!known.contains(party) && section.node() instanceof Node.Mapping mapping) {
            mapping.entry(party).ifPresent(it -> decoder.reportName(FormRules.FORM_DANGLING_PARTY,
                    section.with(new Node.Scalar(party, false, it.keyMark())),
                    Quote.of(party) + " is not one of the `parties`", party, known));
        }
        return decoder.named(cell, "what the party wants, by issue", (issue, inner) -> stances.read(party, issue,
                cell, inner));
    }

    private Negotiator party(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "a party to a negotiation", "name", "capability", "alternative",
                "source");
        Range capability = fields.get("capability", this::capability, ALIKE);
        return new Negotiator(id, fields.get("name", values::text), capability,
                fields.get("alternative", it -> StanceReader.onScale(decoder, it)),
                fields.get("source", new Basis(decoder)::read, Assumption.UNSTATED));
    }

    private Range capability(Cell cell) {
        Range range = StanceReader.range(decoder, cell, "a number such as `3` or a range such as `1..3`", ALIKE);
        if (range.low().signum() < 0) {
            decoder.expected(FormRules.FORM_BAD_NUMBER, cell, "a capability that is not negative");
            return ALIKE;
        }
        return range;
    }

    private Issue issue(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "an issue", "title", "term", "points", "settled", "reference",
                "source", "note");
        Optional<OpenTerm> term = fields.get("term", this::term).flatMap(it -> it);
        Map<String, Optional<Ratio>> points =
                fields.get("points", it -> points(it, term), new LinkedHashMap<>());
        Issue known = new Issue(id, Optional.empty(), Optional.empty(), points, Settlement.NONE,
                Optional.empty(), new ClauseReader(decoder).provenance(fields));
        return new Issue(id, fields.get("title", values::text), fields.get("term", values::text), points,
                fields.get("settled", it -> settled(it, known), Settlement.NONE),
                fields.get("reference", it -> new StanceReader(decoder, List.of(known)).stand(it, known)),
                known.provenance());
    }

    /** How the agreement settles an issue: a point or a number, or readings of a term with points or numbers. */
    private Settlement settled(Cell cell, Issue issue) {
        StanceReader stands = new StanceReader(decoder, List.of(issue));
        if (!(cell.node() instanceof Node.Mapping)) {
            return new Settlement.Always(stands.stand(cell, issue));
        }
        Fields fields = decoder.fields(cell, "how the agreement settles an issue", "term", "readings");
        Optional<OpenTerm> term = fields.need("term", this::term, Optional.empty());
        Map<String, IssuePosition> places = new LinkedHashMap<>();
        fields.need("readings", it -> decoder.named(it, "readings of the term with points of the issue",
                (reading, inner) -> {
                    term.ifPresent(known -> requireReading(known, reading, it));
                    places.put(reading, stands.stand(inner, issue));
                    return reading;
                }), List.of());
        return new Settlement.ByTerm(fields.get("term", values::text, "?"), places);
    }

    private void requireReading(OpenTerm term, String name, Cell section) {
        if (term.reading(name).isEmpty() && section.node() instanceof Node.Mapping mapping) {
            mapping.entry(name).ifPresent(it -> decoder.reportName(FormRules.FORM_DANGLING_TERM,
                    section.with(new Node.Scalar(name, false, it.keyMark())), noReading(name, term), name,
                    names(term)));
        }
    }

    private static String noReading(String name, OpenTerm term) {
        return Quote.of(name) + " is no reading of the term " + Quote.of(term.name());
    }

    private static List<String> names(OpenTerm term) {
        return term.readings().stream().map(OpenTerm.Alternative::name).toList();
    }

    private Optional<OpenTerm> term(Cell cell) {
        String name = decoder.text(cell, "the name of an open term of the agreement");
        if (agreement.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        List<OpenTerm> terms = agreement.get().terms();
        Optional<OpenTerm> found = terms.stream().filter(it -> it.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            decoder.reportName(FormRules.FORM_DANGLING_TERM, cell,
                    Quote.of(name) + " is no open term of " + Quote.of(agreement.get().id()), name,
                    terms.stream().map(OpenTerm::name).toList());
        }
        return found;
    }

    private Map<String, Optional<Ratio>> points(Cell cell, Optional<OpenTerm> term) {
        Map<String, Optional<Ratio>> points = new LinkedHashMap<>();
        if (!(cell.node() instanceof Node.Mapping mapping)) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                    "names of points with their places, such as `{none: 0, all: 100}`");
            return points;
        }
        for (Node.Entry entry : mapping.entries()) {
            Cell key = cell.with(new Node.Scalar(entry.key(), false, entry.keyMark()));
            if (!Words.isName(entry.key()) || entry.key().equals("unknown")) {
                decoder.report(FormRules.FORM_BAD_NAME, key, Quote.of(entry.key())
                        + " cannot be the name of a point");
            } else if (term.isPresent() && term.get().reading(entry.key()).isEmpty()) {
                decoder.reportName(FormRules.FORM_DANGLING_TERM, key, noReading(entry.key(), term.get()), entry.key(),
                        names(term.get()));
            }
            points.put(entry.key(), place(cell.at(entry)));
        }
        return points;
    }

    private Optional<Ratio> place(Cell cell) {
        if (cell.node() instanceof Node.Scalar scalar && scalar.text().strip().equals("unplaced")) {
            return Optional.empty();
        }
        return Optional.of(StanceReader.place(decoder, cell, "a place from 0 to 100, or `unplaced`"));
    }
}
