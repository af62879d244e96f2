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
import org.surety.report.words.Brought;

/** Which answers two versions give differently. */
public final class ChangedAnswers {

    private ChangedAnswers() {}

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
                    changes.addAll(differing(before, after, old, young, attackers, victims));
                }
            }
        }
        return changes;
    }

    private static Brought brought(Digest digest, String procedure) {
        return Brought.of(digest.sections().stream().filter(it -> it.procedure().equals(procedure))
                .map(Digest.Section::brought).toList());
    }

    /** Whether somebody of them can act against somebody else. */
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

    private static List<AnswerChange> differing(Digest before, Digest after, Digest.Section old,
            Digest.Section young, List<List<String>> attackers, Set<String> victims) {
        AttackWords words = AttackWords.of(old.readings(), attackers, victims);
        List<AnswerChange> changes = new ArrayList<>();
        questions(brought(before, old.procedure())).forEach((question, part) -> {
            String first = told(before.words(), old, part);
            String second = told(after.words(), young, part);
            if (!first.equals(second)) {
                changes.add(new AnswerChange(old.procedure(), attackers.stream().flatMap(List::stream).toList(),
                        List.copyOf(victims), words.who(), words.whom(), question, first, second));
            }
        });
        return changes;
    }

    private static String told(CaseWords words, Digest.Section section, Function<Told, String> part) {
        return words.told(Cover.of(section.cases().stream()
                .map(it -> new CaseTree.Case<>(it.at(), part.apply(it.value().told()))).toList()));
    }
}
