package org.surety.report.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.report.words.English;

/**
 * A question that two texts answer differently.
 *
 * @param question with what happens
 * @param before the answer of the first; {@code Not asked.} where it has none
 * @param after the answer of the second; {@code No longer asked.} where it has none
 */
public record AnswerChange(String question, String before, String after) {

    /** The answers of a digest, by what happens, as it completes a sentence that begins with "if". */
    public static Map<String, List<AnswerLine>> sections(Digest digest) {
        Map<String, List<AnswerLine>> sections = new LinkedHashMap<>();
        boolean several = digest.sections().stream().map(Digest.Section::procedure).distinct().count() > 1;
        digest.sections().forEach(it -> sections.put(
                it.occasion() + (several ? " (" + English.words(it.procedure()) + ")" : ""),
                AnswerLine.of(it, digest.words())));
        return sections;
    }

    /** Each question with what happens, and its answer. */
    public static Map<String, String> answers(Map<String, List<AnswerLine>> sections) {
        Map<String, String> answers = new LinkedHashMap<>();
        sections.forEach((occasion, lines) -> lines
                .forEach(it -> answers.put("If " + occasion + ": " + it.question(), it.answer())));
        return answers;
    }

    /** Where two texts answer differently. */
    public static List<AnswerChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        List<AnswerChange> changes = new ArrayList<>();
        for (String question : all) {
            String now = after.getOrDefault(question, "No longer asked.");
            String then = before.getOrDefault(question, "Not asked.");
            if (!now.equals(then)) {
                changes.add(new AnswerChange(question, then, now));
            }
        }
        return changes;
    }
}
