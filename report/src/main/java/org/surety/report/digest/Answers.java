package org.surety.report.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.report.Comparison.AnswerChange;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.Brought;

/** Which answers two versions give differently. */
public final class Answers {

    private Answers() {}

    private static Map<String, Function<Told, String>> questions(Brought brought) {
        Map<String, Function<Told, String>> questions = new LinkedHashMap<>();
        questions.put(brought.canCome(), Told::possible);
        questions.put(brought.whoCanStop(), Told::stop);
        questions.put(brought.whoIsEnough(), Told::enough);
        questions.put(brought.whoAlone(), Told::alone);
        questions.put(brought.owed(), Told::owed);
        questions.put(brought.when(), Told::when);
        return questions;
    }

    private record Where(String procedure, String attacker, Optional<String> victim) {}

    private record Alike(String procedure, Optional<String> victim, String question, String before, String after) {}

    /**
     * The answers that differ, attackers for whom they differ alike together, each answer with the conditions under
     * which it holds. A case that only one version has is no difference.
     */
    public static List<AnswerChange> differing(Digest before, Digest after) {
        Map<Where, List<CaseTree.Case<Told>>> young = byWhere(after);
        Map<Alike, List<String>> alike = new LinkedHashMap<>();
        byWhere(before).forEach((where, answers) -> Optional.ofNullable(young.get(where))
                .ifPresent(others -> questions(brought(before, where.procedure())).forEach((question, part) -> {
                    String first = told(before.words(), answers, part);
                    String second = told(after.words(), others, part);
                    if (!first.equals(second)) {
                        alike.computeIfAbsent(new Alike(where.procedure(), where.victim(), question, first, second),
                                it -> new ArrayList<>()).add(where.attacker());
                    }
                })));
        List<AnswerChange> changes = new ArrayList<>();
        alike.forEach((it, attackers) -> changes.add(new AnswerChange(it.procedure(), attackers, it.victim(),
                it.question(), it.before(), it.after())));
        return changes;
    }

    private static Brought brought(Digest digest, String procedure) {
        return Brought.of(digest.sections().stream().filter(it -> it.procedure().equals(procedure))
                .map(Digest.Section::brought).toList());
    }

    private static String told(CaseWords words, List<CaseTree.Case<Told>> cases, Function<Told, String> part) {
        return words.told(
                Cover.of(cases.stream().map(it -> new CaseTree.Case<>(it.at(), part.apply(it.value()))).toList()));
    }

    private static Map<Where, List<CaseTree.Case<Told>>> byWhere(Digest digest) {
        Map<Where, List<CaseTree.Case<Told>>> found = new LinkedHashMap<>();
        for (Digest.Section section : digest.sections()) {
            for (CaseTree.Case<Digest.Verdict> one : section.cases()) {
                section.attackers().forEach(attacker -> found
                        .computeIfAbsent(new Where(section.procedure(), attacker, section.victim()),
                                it -> new ArrayList<>())
                        .add(new CaseTree.Case<>(one.at(), one.value().told())));
            }
        }
        return found;
    }
}
