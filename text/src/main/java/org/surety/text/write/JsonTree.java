package org.surety.text.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.BracketState;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.read.AgreementFile;

/**
 * Files as plain structures for JSON, laid out as the files are: {@link Map} (in order), {@link List}, {@link String},
 * {@link Integer} and {@link Boolean}, nothing else. Numbers that need not be whole are exact texts such as
 * {@code 2/3}.
 */
public final class JsonTree {

    private JsonTree() {}

    /** An agreement under one reading, with the parts of others that it refers to under {@code imports}. */
    public static Map<String, Object> of(Agreement agreement) {
        Map<String, Object> tree = map(AgreementTree.of(agreement));
        if (!agreement.imports().isEmpty()) {
            Map<String, Object> imports = new LinkedHashMap<>();
            agreement.imports().forEach((id, other) -> imports.put(id, of(other)));
            tree.put("imports", imports);
        }
        return tree;
    }

    /** An agreement with its open terms; {@code terms} lists them all, those of other agreements included. */
    public static Map<String, Object> of(AgreementFile file) {
        Map<String, Object> tree = map(new FamilyTree(file.ownTerms()).mapping(file.tree()));
        tree.put("terms", file.terms().stream().map(JsonTree::term).toList());
        return tree;
    }

    private static Map<String, Object> term(OpenTerm term) {
        List<Object> readings = term.readings().stream().<Object>map(it -> new Plain().put("name", it.name())
                .put("label", it.label()).putUnless("when", it.when(), Map.of()).put("by", it.proposedBy())
                .putUnless("state", it.state().word(), BracketState.OPEN.word())
                .putAll(AgreementTree.provenance(it.provenance())).map())
                .toList();
        return map(new Plain().put("name", term.name()).put("question", term.question()).put("place", term.place())
                .put("bounds", term.bounds()).putUnless("when", term.when(), Map.of()).put("readings", readings)
                .putAll(AgreementTree.provenance(term.provenance())).map());
    }

    private static Map<String, Object> map(Map<String, Object> plain) {
        Map<String, Object> map = new LinkedHashMap<>();
        plain.forEach((key, value) -> map.put(key, Plain.forJson(value)));
        return map;
    }
}
