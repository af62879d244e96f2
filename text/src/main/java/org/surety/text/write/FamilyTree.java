package org.surety.text.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.agreement.BracketState;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.tree.Node;

/** A tree with open terms as a plain structure, every term with its name. */
final class FamilyTree {

    private final List<OpenTerm> terms;

    FamilyTree(List<OpenTerm> terms) {
        this.terms = terms;
    }

    Object of(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.isBlank() ? Plain.Blank.BLANK : scalar.text();
            case Node.Sequence list -> list.items().stream().map(this::of).toList();
            case Node.Mapping mapping -> mapping(mapping);
            case Node.Open open -> open(open);
        };
    }

    Map<String, Object> mapping(Node.Mapping mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach(it -> map.put(it.key(), of(it.value())));
        return map;
    }

    private Object open(Node.Open open) {
        OpenTerm term = terms.get(open.term());
        if (term.bounds()) {
            return "unspecified";
        }
        Map<String, Object> readings = new LinkedHashMap<>();
        open.readings().forEach(it -> term.reading(it.name())
                .ifPresent(reading -> readings.put(it.name(), reading(reading, of(it.value())))));
        return Map.of("open", when(new Plain().put("question", term.question()).put("name", term.name())
                .putAll(AgreementTree.provenance(term.provenance())), term.when()).put("readings", readings).map());
    }

    private static Object reading(OpenTerm.Alternative reading, Object value) {
        Plain more =
                when(new Plain().put("label", reading.label()).put("by", reading.proposedBy())
                        .putUnless("state", reading.state().word(), BracketState.OPEN.word())
                        .putAll(AgreementTree.provenance(reading.provenance())), reading.when());
        return more.map().isEmpty() ? value : new Plain().put("value", value).putAll(more).map();
    }

    private static Plain when(Plain plain, Map<String, List<String>> when) {
        return plain.putUnless("when", when, Map.of());
    }
}
