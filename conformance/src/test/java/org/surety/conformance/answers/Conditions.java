package org.surety.conformance.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.surety.analysis.who.Asked;
import org.surety.model.agreement.OpenTerm;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a command says of many cases at once, such as
 * {@code yes if decision is all agree and it happens at Crimea; otherwise no}, and tells what that is in one row of
 * {@code who}.
 */
final class Conditions {

    private static final String DEPENDING = "depending on ";

    private final Map<String, Predicate<Map<String, String>>> when = new LinkedHashMap<>();
    private String otherwise = "";

    private Conditions(String told, ConditionReader reader) {
        for (String part : told.split("; ")) {
            if (part.startsWith("otherwise ")) {
                otherwise = part.substring("otherwise ".length());
            } else if (part.contains(" if ")) {
                int at = part.indexOf(" if ");
                when.put(part.substring(0, at), reader.read(part.substring(at + 4))
                        .orElseThrow(() -> new AssertionError("no condition: " + part)));
            } else {
                otherwise = told;
            }
        }
    }

    /** What is said; empty where it says only on what it depends, or speaks of procedures. */
    static Optional<Conditions> of(String told, ConditionReader reader) {
        // A made-up term can be called so that its phrase reads as the name of a procedure.
        return told.contains(DEPENDING) || told.contains("the procedure is ")
                ? Optional.empty()
                : Optional.of(new Conditions(told, reader));
    }

    /** What is said of a row. */
    String in(JsonNode row) {
        return when.entrySet().stream().filter(it -> it.getValue().test(at(row))).map(Map.Entry::getKey).findFirst()
                .orElse(otherwise);
    }

    /** The values of all variables in a row. */
    static Map<String, String> at(JsonNode row) {
        Map<String, String> at = new LinkedHashMap<>();
        row.get("reading").properties().forEach(it -> at.put(it.getKey(), it.getValue().asString()));
        at.put(Asked.PROCEDURE, row.get("procedure").asString());
        at.put(Asked.ATTACKER, row.get("attacker").asString());
        if (!row.get("victim").isNull()) {
            at.put(Asked.VICTIM, row.get("victim").asString());
        }
        at.put(Asked.PLACE, row.get("place").isNull() ? Asked.NO_PLACE : row.get("place").asString());
        return at;
    }

    /** A reader for the conditions that are said of rows. */
    static ConditionReader reader(List<OpenTerm> terms, List<JsonNode> rows) {
        return new ConditionReader(terms, rows.stream().map(Conditions::at).toList());
    }
}
