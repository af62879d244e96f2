package org.surety.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.BracketState;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.graph.Digraph;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Gives open terms their names and decodes what is said about them. */
final class TermReader {

    private final Decoder decoder;
    private final Values values;
    private final ClauseReader clauses;
    private final List<TermDraft> drafts;
    private final List<String> names;
    private final Map<String, Set<String>> readings = new HashMap<>();
    private final Set<String> labels = new HashSet<>();

    TermReader(Decoder decoder, List<TermDraft> drafts) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.clauses = new ClauseReader(decoder);
        this.drafts = drafts;
        this.names = nameAll();
        for (int i = 0; i < drafts.size(); i++) {
            Set<String> all = new LinkedHashSet<>();
            drafts.get(i).readings().forEach(it -> all.add(it.name()));
            readings.put(names.get(i), all);
        }
    }

    /**
     * Given names first, so that a name by place never takes one away; a step is called rather after its rule than
     * after its limit.
     */
    private List<String> nameAll() {
        Set<String> taken = new HashSet<>();
        String[] all = new String[drafts.size()];
        for (int i = 0; i < all.length; i++) {
            Optional<Node.Scalar> given = drafts.get(i).givenName();
            all[i] = "";
            if (given.isPresent()) {
                String name = given.get().text().strip();
                Cell cell = new Cell(drafts.get(i).clause(), given.get());
                if (!Words.isName(name)) {
                    decoder.report(FormRules.FORM_BAD_NAME, cell, Quote.of(name)
                            + " cannot be the name of an open term; names have letters, digits, `-`, `_` and `.`");
                } else if (!taken.add(name)) {
                    decoder.report(FormRules.FORM_DUPLICATE_NAME, cell,
                            "a second open term is called " + Quote.of(name));
                }
                all[i] = name;
            }
        }
        for (boolean limits : List.of(false, true)) {
            for (int i = 0; i < all.length; i++) {
                if (all[i].isEmpty() && drafts.get(i).isLimit() == limits) {
                    all[i] = byPlace(drafts.get(i), taken);
                }
            }
        }
        return List.of(all);
    }

    private static String byPlace(TermDraft draft, Set<String> taken) {
        for (String name : draft.namesByPlace()) {
            if (taken.add(name)) {
                return name;
            }
        }
        String last = draft.namesByPlace().getLast();
        int number = 2;
        while (!taken.add(last + "-" + number)) {
            number++;
        }
        return last + "-" + number;
    }

    List<OpenTerm> read() {
        List<OpenTerm> terms = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).readings().size() >= 2) {
                terms.add(term(names.get(i), drafts.get(i)));
            }
        }
        refuseCircles(terms);
        return terms;
    }

    private OpenTerm term(String name, TermDraft draft) {
        List<OpenTerm.Alternative> alternatives =
                draft.readings().stream().map(it -> alternative(name, draft, it)).toList();
        if (draft.bounds()) {
            String question = draft.isLevel()
                    ? "Is it enough that a breach is claimed, or must it be found? The text does not say."
                    : "Who must agree? The text does not say.";
            return new OpenTerm(name, question, draft.clause(), alternatives,
                    guard(draft, Map.of()),
                    true, Provenance.NONE);
        }
        // The collector has reported unknown keys already.
        Fields fields = decoder.fields(new Cell(draft.clause(), draft.spec()), "an open term", keys(draft.spec()));
        return new OpenTerm(name, fields.get("question", values::text, ""), draft.clause(), alternatives,
                guard(draft, fields.get("when", it -> when(it, name), Map.of())), false, clauses.provenance(fields));
    }

    private static String[] keys(Node.Mapping mapping) {
        return mapping.entries().stream().map(Node.Entry::key).toArray(String[]::new);
    }

    private OpenTerm.Alternative alternative(String term, TermDraft draft, TermDraft.ReadingDraft reading) {
        if (reading.spec().isEmpty()) {
            return new OpenTerm.Alternative(reading.name(),
                    draft.bounds() ? Optional.of(bound(reading.name(), term)) : Optional.empty(), Map.of(),
                    Optional.empty(), Provenance.NONE);
        }
        Fields fields =
                decoder.fields(new Cell(draft.clause(), reading.spec().get()), "a reading", keys(reading.spec().get()));
        return new OpenTerm.Alternative(reading.name(), fields.get("label", this::label),
                fields.get("when", it -> when(it, term), Map.of()), fields.get("by", values::text), state(fields),
                clauses.provenance(fields));
    }

    /** The collector has reported what is none. */
    private static BracketState state(Fields fields) {
        return fields.get("state", it -> it.node() instanceof Node.Scalar said
                ? BracketState.of(said.text().strip()).orElse(BracketState.OPEN)
                : BracketState.OPEN, BracketState.OPEN);
    }

    private static String bound(String reading, String term) {
        if (TermDraft.LEVELS.contains(reading)) {
            return "a breach that is " + reading + " is what counts for " + term.replace('-', ' ');
        }
        return (reading.equals("all") ? "all must agree in " : "one member suffices in ") + term.replace('-', ' ');
    }

    /** Two readings with the same words could not be told apart in an answer. */
    private String label(Cell cell) {
        String label = values.text(cell);
        if (label.endsWith(".") || label.startsWith("if ")) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                    "words that complete a sentence after `if`, such as `each decides for itself`");
        } else if (!label.isEmpty() && !labels.add(label)) {
            decoder.report(FormRules.FORM_DUPLICATE_NAME, cell, "a second reading has the label " + Quote.of(label));
        }
        return label;
    }

    private Map<String, List<String>> guard(TermDraft draft, Map<String, List<String>> when) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        draft.guard().ifPresent(it -> all.put(names.get(it.term()), List.of(it.reading())));
        when.forEach(all::putIfAbsent);
        return all;
    }

    private Map<String, List<String>> when(Cell cell, String self) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        if (!(cell.node() instanceof Node.Mapping mapping)) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                    "terms with their readings, such as `{decision: all-agree}`");
            return when;
        }
        for (Node.Entry entry : mapping.entries()) {
            Cell key = cell.with(new Node.Scalar(entry.key(), false, entry.keyMark()));
            if (!readings.containsKey(entry.key())) {
                decoder.reportName(FormRules.FORM_DANGLING_TERM, key, "there is no open term " + Quote.of(entry.key()),
                        entry.key(),
                        readings.keySet());
            } else if (entry.key().equals(self)) {
                decoder.report(FormRules.FORM_CIRCULAR_TERM, key,
                        "the open term " + Quote.of(self) + " depends on itself");
            } else {
                Set<String> possible = readings.get(entry.key());
                when.put(entry.key(), decoder.list(cell.with(entry.value()), it -> reading(it, entry.key(), possible)));
            }
        }
        return when;
    }

    private String reading(Cell cell, String term, Set<String> possible) {
        String name = decoder.text(cell, "a reading of " + Quote.of(term));
        if (!name.isEmpty() && !possible.contains(name)) {
            decoder.reportName(FormRules.FORM_DANGLING_TERM, cell,
                    "the open term " + Quote.of(term) + " has no reading "
                            + Quote.of(name),
                    name, possible);
        }
        return name;
    }

    private void refuseCircles(List<OpenTerm> terms) {
        Map<String, List<String>> dependsOn = new LinkedHashMap<>();
        for (OpenTerm term : terms) {
            Set<String> others = new LinkedHashSet<>(term.when().keySet());
            term.readings().forEach(it -> others.addAll(it.when().keySet()));
            dependsOn.put(term.name(), List.copyOf(others));
        }
        Digraph.of(dependsOn).circle().ifPresent(circle -> {
            TermDraft draft = drafts.get(names.indexOf(circle.getFirst()));
            decoder.report(FormRules.FORM_CIRCULAR_TERM, draft.mark(), draft.clause(),
                    "open terms depend on each other: "
                            + Circles.tell(circle),
                    Optional.empty());
        });
    }
}
