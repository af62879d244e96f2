package org.surety.design.search;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surety.analysis.accept.Settlements;
import org.surety.design.judge.SearchContext;
import org.surety.design.judge.Trial;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;
import org.surety.semantics.Case;

/**
 * Versions to be judged under many settings: what does not depend on the setting is worked out once, and cases and
 * positions that several share are numbered.
 */
public final class Candidates {

    private final List<int[]> versions;
    private final List<List<Case>> cases = new ArrayList<>();
    private final List<List<int[]>> casesOf = new ArrayList<>();
    private final List<Issue> issues;
    private final List<List<IssuePosition>> stands;
    private final int[][] standsOf;

    /** The versions among which is chosen. */
    public Candidates(SearchContext ground, List<int[]> versions) {
        this.versions = versions;
        ground.trials().forEach(this::lay);
        this.issues = ground.task().positions().map(PositionSet::issues).orElse(List.of());
        this.stands = issues.stream().<List<IssuePosition>>map(it -> new ArrayList<>()).toList();
        this.standsOf = new int[versions.size()][];
        for (int i = 0; i < standsOf.length; i++) {
            Map<String, String> picked = ground.space().picked(versions.get(i));
            standsOf[i] = stands(ground.task().positions().map(it -> Settlements.of(it, picked,
                    ground.task().design().choices())).orElse(Map.of()));
        }
    }

    /** Versions that run alike in a trial share its cases. */
    private void lay(Trial trial) {
        Map<List<Object>, Integer> numbers = new LinkedHashMap<>();
        List<Case> distinct = new ArrayList<>();
        Map<IntBuffer, int[]> known = new HashMap<>();
        List<int[]> own = new ArrayList<>();
        for (int[] version : versions) {
            own.add(known.computeIfAbsent(IntBuffer.wrap(trial.projection().seen(version)),
                    it -> trial.cases(version).stream().mapToInt(root -> {
                        Integer number = numbers.putIfAbsent(root.essentials(), distinct.size());
                        if (number == null) {
                            distinct.add(root);
                        }
                        return number == null ? distinct.size() - 1 : number;
                    }).toArray()));
        }
        cases.add(distinct);
        casesOf.add(own);
    }

    private int[] stands(Map<String, IssuePosition> settled) {
        int[] numbers = new int[issues.size()];
        Arrays.fill(numbers, -1);
        for (int k = 0; k < numbers.length; k++) {
            IssuePosition there = settled.get(issues.get(k).id());
            if (there != null) {
                List<IssuePosition> known = stands.get(k);
                numbers[k] = known.indexOf(there);
                if (numbers[k] < 0) {
                    numbers[k] = known.size();
                    known.add(there);
                }
            }
        }
        return numbers;
    }

    int size() {
        return versions.size();
    }

    int[] version(int number) {
        return versions.get(number);
    }

    /** The cases of a trial, each once. */
    List<Case> cases(int trial) {
        return cases.get(trial);
    }

    /**
     * The answer for the best case of a version; 0 if the event of the trial sets nothing off.
     *
     * @param answers by case
     */
    double best(int trial, int version, double[] answers) {
        return IntStream.of(casesOf.get(trial).get(version)).mapToDouble(it -> answers[it]).reduce(0, Math::max);
    }

    List<Issue> issues() {
        return issues;
    }

    /** Where versions settle an issue, each place once. */
    List<IssuePosition> stands(int issue) {
        return stands.get(issue);
    }

    /** The number among {@link #stands} of where a version settles an issue; -1 where it leaves the issue alone. */
    int stand(int version, int issue) {
        return standsOf[version][issue];
    }
}
