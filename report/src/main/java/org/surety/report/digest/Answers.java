package org.surety.report.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.report.Comparison.AnswerChange;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.AttackWords;

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

    /**
     * The answers that differ, attackers for whom they differ alike together, each answer with the conditions under
     * which it holds. A case that only one version has is no difference; parties that only one version treats alike are
     * told by what both do.
     */
    public static List<AnswerChange> differing(Digest before, Digest after) {
        List<AnswerChange> changes = new ArrayList<>();
        for (Digest.Section old : before.sections()) {
            for (Digest.Section young : after.sections()) {
                List<List<String>> attackers = attackers(old, young);
                Set<String> victims = new LinkedHashSet<>(old.victims());
                victims.retainAll(young.victims());
                boolean open = old.victims().isEmpty() && young.victims().isEmpty();
                if (old.procedure().equals(young.procedure()) && !attackers.isEmpty()
                        && (open || isAttack(attackers, victims))) {
                    changes.addAll(differing(old, young, attackers, victims));
                }
            }
        }
        return changes;
    }

    /** Whether somebody of them can attack somebody else. */
    private static boolean isAttack(List<List<String>> attackers, Set<String> victims) {
        return victims.size() > 1
                || !victims.isEmpty() && !attackers.stream().allMatch(it -> victims.equals(Set.copyOf(it)));
    }

    private static List<List<String>> attackers(Digest.Section old, Digest.Section young) {
        Set<String> known = new HashSet<>();
        young.attackers().forEach(known::addAll);
        return old.attackers().stream().map(it -> it.stream().filter(known::contains).toList())
                .filter(it -> !it.isEmpty()).toList();
    }

    private static List<AnswerChange> differing(Digest.Section old, Digest.Section young,
            List<List<String>> attackers, Set<String> victims) {
        AttackWords words = AttackWords.of(old.readings(), attackers, victims);
        List<AnswerChange> changes = new ArrayList<>();
        QUESTIONS.forEach((question, part) -> {
            String first = told(old, part);
            String second = told(young, part);
            if (!first.equals(second)) {
                changes.add(new AnswerChange(old.procedure(), attackers.stream().flatMap(List::stream).toList(),
                        List.copyOf(victims), words.who(), words.whom(), question, first, second));
            }
        });
        return changes;
    }

    private static String told(Digest.Section section, Function<Told, String> part) {
        return CaseWords.told(Cover.of(section.cases().stream()
                .map(it -> new CaseTree.Case<>(it.at(), part.apply(it.value().told()))).toList()));
    }
}
