package org.surety.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Provenance;
import org.surety.model.design.DesignChoice;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes the choices of a design. What their values mean, only the agreement into which they are put can tell. */
final class ChoiceReader {

    private final Decoder decoder;
    private final Values values;
    private final Optional<PositionSet> positions;
    private final Map<String, Issue> issues = new LinkedHashMap<>();
    private final Map<String, Issue> byTerm = new HashMap<>();

    /** @param positions against which issues and their points are checked, where they are known */
    ChoiceReader(Decoder decoder, Optional<PositionSet> positions) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.positions = positions;
        positions.map(PositionSet::issues).orElse(List.of()).forEach(issue -> {
            issues.putIfAbsent(issue.id(), issue);
            issue.settlingTerm().ifPresent(it -> byTerm.putIfAbsent(it, issue));
        });
    }

    /**
     * A choice and what its options put into the agreement.
     *
     * @param clause where; empty if it only settles an issue
     * @param keep the name of the option that keeps what stands there
     * @param spec what an open term there says beside its readings
     * @param readings the options with their values, as readings of an open term
     */
    record Draft(DesignChoice choice, Optional<Cell> clause, Optional<String> keep, List<Node.Entry> spec,
            List<Node.Entry> readings) {}

    Draft read(String name, Cell cell) {
        if (!Words.isName(name)) {
            decoder.report(FormRules.FORM_BAD_NAME, cell, Quote.of(name) + " cannot be the name of a choice");
        }
        Fields fields = decoder.fields(cell, "a choice", "question", "at", "issue", "keep", "readings", "subsets",
                "times", "quotas", "source", "note");
        Optional<Cell> clause = fields.raw("at").filter(it -> !decoder.text(it, "the path of a clause such as "
                + "`procedures.assistance.steps.decision.within`").isEmpty());
        Optional<String> issueName = fields.get("issue", values::text);
        Optional<Issue> issue = issue(fields, issueName, name);
        if (clause.isEmpty() && issueName.isEmpty()) {
            fields.missing("`at`, the clause that is chosen, or `issue`, the issue that is settled");
        }
        List<Option> options = options(fields, clause.isPresent(), issue);
        Optional<String> keep = fields.get("keep", values::text);
        List<DesignChoice.Option> all = new ArrayList<>();
        keep.ifPresent(it -> all.add(new DesignChoice.Option(it, point(it, issue))));
        options.forEach(it -> all.add(new DesignChoice.Option(it.name(), it.place())));
        Set<String> names = new HashSet<>();
        all.stream().map(DesignChoice.Option::name).filter(it -> !names.add(it)).findFirst()
                .ifPresent(it -> decoder.report(FormRules.FORM_DUPLICATE_NAME, cell,
                        "two readings of " + Quote.of(name) + " have the same name: " + Quote.of(it)));
        Provenance provenance = new ClauseReader(decoder).provenance(fields);
        String question = fields.get("question", values::text, "What of " + name + "?");
        List<DesignChoice.Option> some =
                all.isEmpty() ? List.of(new DesignChoice.Option("?", new IssuePosition.Unknown())) : all;
        DesignChoice choice = new DesignChoice(name, question,
                clause.map(it -> ((Node.Scalar) it.node()).text().strip()),
                issueName.or(() -> clause.isEmpty() ? Optional.of("?") : issue.map(Issue::id)), some, provenance);
        return new Draft(choice, clause, keep, spec(name, question, cell, fields),
                options.stream().map(Option::reading).toList());
    }

    private static List<Node.Entry> spec(String name, String question, Cell cell, Fields fields) {
        List<Node.Entry> spec = new ArrayList<>();
        spec.add(new Node.Entry("question", cell.mark(), new Node.Scalar(question, true, cell.mark())));
        spec.add(new Node.Entry("name", cell.mark(), new Node.Scalar(name, false, cell.mark())));
        for (String key : List.of("source", "note")) {
            fields.raw(key).ifPresent(it -> spec.add(new Node.Entry(key, it.mark(), it.node())));
        }
        return spec;
    }

    /** The issue that is named, or that settles the open term to which readings are added. */
    private Optional<Issue> issue(Fields fields, Optional<String> named, String choice) {
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        if (named.isEmpty()) {
            return Optional.ofNullable(byTerm.get(choice));
        }
        Optional<Issue> found = Optional.ofNullable(issues.get(named.get()));
        if (found.isEmpty()) {
            fields.raw("issue").ifPresent(it -> decoder.reportName(FormRules.FORM_DANGLING_TERM, it,
                    Quote.of(named.get()) + " is no issue of the positions " + Quote.of(positions.get().id()),
                    named.get(), issues.keySet()));
        }
        return found;
    }

    /** An option before it is part of a choice; the value is empty where only an issue is settled. */
    private record Option(String name, IssuePosition place, Node.Entry reading) {}

    private List<Option> options(Fields fields, boolean clause, Optional<Issue> issue) {
        Optional<String> key = fields.oneOf(List.of("readings", "subsets", "times", "quotas"));
        if (key.isEmpty()) {
            if (clause) {
                fields.missing("`readings`, or one of `subsets`, `times` and `quotas` that make them");
                return List.of();
            }
            return issue.map(it -> it.points().keySet().stream().map(point -> option(new Node.Entry(point,
                    fields.cell().mark(), new Node.Scalar(point, false, fields.cell().mark())), issue)).toList())
                    .orElse(List.of());
        }
        Cell value = fields.raw(key.get()).orElseThrow();
        if (!key.get().equals("readings")) {
            return new Generators(decoder).of(key.get(), value).stream().map(it -> option(it, issue)).toList();
        }
        return clause ? valued(value, issue) : points(value, issue);
    }

    /** The readings of a clause, each with its value and perhaps a place. */
    private List<Option> valued(Cell cell, Optional<Issue> issue) {
        List<Option> options = new ArrayList<>();
        if (!(cell.node() instanceof Node.Mapping mapping)) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "readings with their values, such as `{short: 1 day}`");
            return options;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (entry.value() instanceof Node.Mapping more && more.has("value")) {
                IssuePosition place = more.entry("place").map(it -> stand(cell.at(entry).at(it), issue))
                        .orElseGet(() -> point(entry.key(), issue));
                options.add(new Option(entry.key(), place, new Node.Entry(entry.key(), entry.keyMark(),
                        new Node.Mapping(more.entries().stream().filter(it -> !it.key().equals("place")).toList(),
                                more.mark()))));
            } else {
                options.add(option(entry, issue));
            }
        }
        return options;
    }

    /** Points of an issue: a list of names, or names with places. */
    private List<Option> points(Cell cell, Optional<Issue> issue) {
        List<Option> options = new ArrayList<>();
        if (cell.node() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(it -> options.add(new Option(it.key(), stand(cell.at(it), issue), it)));
            return options;
        }
        Map<String, Node> named = new LinkedHashMap<>();
        decoder.list(cell, it -> named.put(decoder.text(it, "the name of a point of the issue"), it.node()));
        named.forEach((name, node) -> {
            Set<String> known = issue.map(it -> it.points().keySet()).orElse(Set.of());
            if (!known.isEmpty() && !known.contains(name) && !name.isEmpty()) {
                decoder.reportName(FormRules.FORM_DANGLING_TERM, cell.with(node),
                        Quote.of(name) + " is no point of the issue", name, known);
            }
            options.add(new Option(name, point(name, issue), new Node.Entry(name, node.mark(), node)));
        });
        return options;
    }

    private static Option option(Node.Entry reading, Optional<Issue> issue) {
        return new Option(reading.key(), point(reading.key(), issue), reading);
    }

    private IssuePosition stand(Cell cell, Optional<Issue> issue) {
        return issue.map(it -> new StanceReader(decoder, List.of(it)).stand(cell, it))
                .orElse(new IssuePosition.Unknown());
    }

    private static IssuePosition point(String name, Optional<Issue> issue) {
        return issue.filter(it -> it.points().containsKey(name)).<IssuePosition>map(it -> new IssuePosition.Named(name))
                .orElse(new IssuePosition.Unknown());
    }
}
