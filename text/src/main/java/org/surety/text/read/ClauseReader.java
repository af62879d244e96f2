package org.surety.text.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Wording;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes what many clauses have: what they rest on, and what is to be done. */
final class ClauseReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private static final Optional<String> ELSE =
            Optional.of("What has no word of its own is `other`, such as `{other: \"return a district\"}`.");

    private final Decoder decoder;
    private final Values values;

    ClauseReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
    }

    /** The keys {@code source}, {@code note} and {@code text}, and {@code except-for} where a clause has it. */
    Provenance provenance(Fields fields) {
        List<Citation> citations = fields.get("source", this::citations, List.of());
        Optional<String> note = fields.get("note", values::text);
        List<Wording> wording = fields.get("text", this::wording, List.of());
        Map<String, String> reservations = fields.get("except-for", this::reservations, Map.of());
        Provenance provenance = new Provenance(citations, note, wording, reservations);
        return provenance.equals(Provenance.NONE) ? Provenance.NONE : provenance;
    }

    private List<Wording> wording(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping mapping)) {
            return List.of(new Wording(Optional.empty(), values.text(cell)));
        }
        List<Wording> all = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!LANGUAGE.matcher(entry.key()).matches()) {
                decoder.report(FormRules.FORM_BAD_NAME, cell.with(new Node.Scalar(entry.key(), false, entry.keyMark())),
                        Quote.of(entry.key()) + " is no tag of a language; expected one such as `en` or `fr`");
            }
            all.add(new Wording(Optional.of(entry.key()), decoder.each(cell.at(entry), values::text)));
        }
        return all;
    }

    private Map<String, String> reservations(Cell cell) {
        Map<String, String> all = new LinkedHashMap<>();
        if (cell.node() instanceof Node.Mapping mapping) {
            MembersReader members = new MembersReader(decoder);
            for (Node.Entry entry : mapping.entries()) {
                members.party(cell.with(new Node.Scalar(entry.key(), false, entry.keyMark())));
                all.put(entry.key(), decoder.each(cell.at(entry), values::text));
            }
        } else {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                    "reservations by party, such as `{USA: its words}`");
        }
        return all;
    }

    List<Citation> citations(Cell cell) {
        List<Citation> citations = new ArrayList<>();
        for (List<Citation> some : decoder.list(cell, this::citation)) {
            citations.addAll(some);
        }
        return citations;
    }

    private List<Citation> citation(Cell cell) {
        if (cell.node() instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .map(it -> new Citation(source(cell.with(new Node.Scalar(it.key(), false, it.keyMark())), it.key()),
                            Optional.of(decoder.each(cell.with(it.value()), values::text))
                                    .filter(place -> !place.isEmpty())))
                    .toList();
        }
        String name = decoder.text(cell, "the name of a source");
        return name.isEmpty() ? List.of() : List.of(new Citation(source(cell, name), Optional.empty()));
    }

    private String source(Cell cell, String name) {
        if (!decoder.names().hasSource(name)) {
            decoder.reportName(FormRules.FORM_DANGLING_SOURCE, cell,
                    "there is no source " + Quote.of(name) + " under `sources`",
                    name, decoder.names().sources());
        }
        return name;
    }

    /** The actions under {@code key}, with {@code what} as the object of a single one. */
    List<Action> actions(Fields fields, String key) {
        List<Action> actions = fields.need(key, this::actions, List.of());
        if (!fields.has("what") || actions.isEmpty()) {
            return actions;
        }
        String object = fields.get("what", values::text, "");
        if (actions.size() > 1 || actions.getFirst().object().isPresent()) {
            fields.raw("what").ifPresent(it -> decoder.report(FormRules.FORM_CONFLICTING_KEYS, it,
                    "`what` is the object of a single action; here it is unclear of which"));
            return actions;
        }
        return List.of(new Action(actions.getFirst().kind(), Optional.of(object)));
    }

    List<Action> actions(Cell cell) {
        List<Action> actions = new ArrayList<>();
        for (List<Action> some : decoder.list(cell, this::action)) {
            actions.addAll(some);
        }
        if (actions.isEmpty()) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "at least one action");
        }
        return actions;
    }

    private List<Action> action(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping mapping)) {
            return List.of(Action.of(values.word(cell, ActionKind.class, ELSE)));
        }
        List<Action> actions = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            ActionKind kind =
                    values.word(cell.with(new Node.Scalar(entry.key(), false, entry.keyMark())), ActionKind.class,
                            entry.looksCut() ? Optional.of(Decoder.CUT) : ELSE);
            boolean blank = entry.value() instanceof Node.Scalar scalar && scalar.isBlank();
            if (blank) {
                actions.add(Action.of(kind));
            } else {
                List<String> objects = decoder.each(cell.with(entry.value()), it -> decoder.list(it, values::text));
                objects.forEach(object -> actions.add(new Action(kind, Optional.of(object))));
            }
        }
        return actions;
    }
}
