package org.surety.report.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.report.Comparison.AnswerChange;
import org.surety.report.words.AnswerWords.Told;

/** Which answers two versions give differently. */
public final class Answers {

    private static final Map<String, Function<Told, String>> QUESTIONS = questions();

    private Answers() {}

    private static Map<String, Function<Told, String>> questions() {
        Map<String, Function<Told, String>> questions = new LinkedHashMap<>();
        questions.put("Can help come?", Told::possible);
        questions.put("Who can stop it?", Told::stop);
        questions.put("Who is enough?", Told::enough);
        questions.put("Who may alone?", Told::alone);
        questions.put("Is it owed?", Told::owed);
        questions.put("When?", Told::when);
        return questions;
    }

    private record Where(String procedure, String attacker, Optional<String> place) {}

    private record Alike(String procedure, Optional<String> place, String question, Set<String> before,
            Set<String> after) {}

    /** The answers that differ, attackers for whom they differ alike together. A case that only one version has is no difference. */
    public static List<AnswerChange> differing(Digest before, Digest after) {
        Map<Where, List<Told>> old = byWhere(before);
        Map<Where, List<Told>> young = byWhere(after);
        Map<Alike, List<String>> alike = new LinkedHashMap<>();
        old.forEach((where, answers) -> {
            List<Told> others = young.getOrDefault(where, List.of());
            if (!others.isEmpty()) {
                QUESTIONS.forEach((question, part) -> {
                    Set<String> first = distinct(answers, part);
                    Set<String> second = distinct(others, part);
                    if (!first.equals(second)) {
                        alike.computeIfAbsent(new Alike(where.procedure(), where.place(), question, first, second),
                                it -> new ArrayList<>())
                                .add(where.attacker());
                    }
                });
            }
        });
        List<AnswerChange> changes = new ArrayList<>();
        alike.forEach(
                (it, attackers) -> changes.add(new AnswerChange(it.procedure(), attackers, it.place(), it.question(),
                        List.copyOf(it.before()), List.copyOf(it.after()))));
        return changes;
    }

    private static Set<String> distinct(List<Told> answers, Function<Told, String> part) {
        Set<String> found = new LinkedHashSet<>();
        answers.forEach(it -> found.add(part.apply(it)));
        return found;
    }

    private static Map<Where, List<Told>> byWhere(Digest digest) {
        Map<Where, List<Told>> found = new LinkedHashMap<>();
        for (Digest.Section section : digest.sections()) {
            for (CaseTree.Case<Digest.Verdict> one : section.cases()) {
                Optional<String> place = Optional.ofNullable(one.at().get(Digest.PLACE));
                section.attackers().forEach(attacker -> found
                        .computeIfAbsent(new Where(section.procedure(), attacker, place), it -> new ArrayList<>())
                        .add(one.value().told()));
            }
        }
        return found;
    }
}
