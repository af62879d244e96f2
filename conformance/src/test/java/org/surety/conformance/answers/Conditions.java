package org.surety.conformance.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.digest.CaseWords;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a command says of many cases at once, such as
 * {@code yes if decision is all-agree, at Crimea; otherwise no}, and tells what that is in one row of {@code who}.
 */
final class Conditions {

    private static final String DEPENDING = ", depending on ";

    /** Each condition is met if one of its boxes is; the last value holds otherwise. */
    private final Map<String, List<String>> boxes = new LinkedHashMap<>();
    private final Optional<String> otherwise;

    private Conditions(String told) {
        String last = told;
        String value = "";
        String rest = "";
        for (String part : told.split("; ")) {
            if (part.startsWith("or ") && !value.isEmpty()) {
                boxes.get(value).add(part.substring(3));
            } else if (part.startsWith("otherwise ")) {
                rest = part.substring("otherwise ".length());
            } else if (part.contains(" if ")) {
                int at = part.indexOf(" if ");
                value = part.substring(0, at);
                boxes.computeIfAbsent(value, it -> new ArrayList<>()).add(part.substring(at + 4));
            } else {
                rest = last;
            }
        }
        otherwise = Optional.of(rest);
    }

    /** What is said; empty where it says only on what it depends. */
    static Optional<Conditions> of(String told) {
        return told.contains(DEPENDING) ? Optional.empty() : Optional.of(new Conditions(told));
    }

    /** What is said of a row. */
    String in(JsonNode row) {
        for (Map.Entry<String, List<String>> entry : boxes.entrySet()) {
            if (entry.getValue().stream().anyMatch(it -> holds(it, row))) {
                return entry.getKey();
            }
        }
        return otherwise.orElseThrow();
    }

    private static boolean holds(String box, JsonNode row) {
        List<String> conditions = new ArrayList<>();
        for (String part : box.split(", ")) {
            boolean begins = part.startsWith("at ") || part.equals(CaseWords.NO_PLACE)
                    || part.contains(" is ") && !part.endsWith(" or " + CaseWords.NO_PLACE);
            if (begins || conditions.isEmpty()) {
                conditions.add(part);
            } else {
                conditions.add(conditions.removeLast() + ", " + part);
            }
        }
        return conditions.stream().allMatch(it -> meets(it, row));
    }

    private static boolean meets(String condition, JsonNode row) {
        if (condition.equals(CaseWords.NO_PLACE) || condition.startsWith("at ")) {
            String place = row.get("place").isNull() ? CaseWords.NO_PLACE : row.get("place").asString();
            return values(condition.replaceFirst("^at ", "")).contains(place);
        }
        int is = condition.indexOf(" is ");
        List<String> values = values(condition.substring(is + 4));
        return switch (condition.substring(0, is)) {
            case "the procedure" -> values.contains(row.get("procedure").asString());
            case "the attacker" ->
                    values.contains(row.get("attacker").asString().replaceFirst("^outsider$", "an outsider"));
            case "the victim" -> row.get("victim").isNull()
                    ? values.contains("not in question")
                    : values.contains(row.get("victim").asString());
            default -> {
                JsonNode reading = row.get("reading").get(condition.substring(0, is));
                yield reading == null ? values.contains("not in question") : values.contains(reading.asString());
            }
        };
    }

    private static List<String> values(String list) {
        return List.of(list.split(", | or "));
    }
}
