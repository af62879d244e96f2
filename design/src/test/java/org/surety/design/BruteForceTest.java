package org.surety.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Effort;
import org.surety.design.api.Kept;
import org.surety.design.api.Task;
import org.surety.design.search.Designer;
import org.surety.semantics.Work;

/** A search finds what the definitions say, version by version. */
public class BruteForceTest {

    public static final String CLAUSES =
            """
                    choices:
                      core-members: {question: Who?, at: groups.core.members, subsets: {of: [G1, G2, G3], at-least: \
                    2}, source: invented}
                      acting: {question: How fast?, at: procedures.assistance.steps.help.within, times: {from: 1 day, \
                    to: 3 days, by: 1 day}, source: invented}
                      land: {question: What of land?, issue: land}
                    """;
    static final String RULES =
            """
                    choices:
                      rule: {question: Which rule?, at: procedures.assistance.steps.decision.rule, quotas: {from: 1, \
                    to: 3}, source: invented}
                      land: {question: What of land?, issue: land, readings: [none, whole]}
                    keep: {rule: [two], hours: [day, week]}
                    """;

    @ParameterizedTest
    @ValueSource(strings = {CLAUSES, RULES, CLAUSES + "signs-at: 40\n",
            CLAUSES + "objectives: [{help: mean}, {acceptability: all}, fewest-duties, least-blocked]\n",
            CLAUSES + "objectives: [{help: outsider}, {acceptability: Foe}]\nconstraints: {red-lines: Foe}\n",
            CLAUSES + "constraints: {not-blockable-by-attacker: yes, help: {worst: 0.05}, acceptability: {Foe: 30}}\n",
            RULES + "objectives: [{help: insider}, least-blocked]\nconstraints: {help: {mean: 0.1, outsider: 0.2}}\n"})
    void the_search_finds_what_the_definitions_say(String rest) {
        Task task = Example.task(rest);
        DesignResult result = new Designer(task).search(Effort.USUAL, Work.quiet(), Kept.NONE);
        List<Literal> all = Literal.all(task);
        List<Literal> allowed = all.stream().filter(Literal::allowed).toList();
        List<Literal> frontier = allowed.stream().filter(it -> allowed.stream().noneMatch(other -> other.beats(it)))
                .toList();
        assertThat(result.extent().versions().intValueExact()).isEqualTo(all.size());
        assertThat(result.allowed()).isEqualTo(allowed.size());
        Set<List<Double>> expected = new HashSet<>(frontier.stream().map(Literal::rounded).toList());
        Set<List<Double>> found = new HashSet<>();
        for (DesignResult.Point point : result.frontier()) {
            Literal literal = find(all, point.picked());
            found.add(literal.rounded());
            assertThat(point.alike())
                    .isEqualTo(frontier.stream().filter(it -> it.rounded().equals(literal.rounded())).count());
            assertThat(point.signers()).isEqualTo(literal.signers());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(result.frontierSize()).isEqualTo(expected.size());
        IntStream.range(0, result.refused().size()).forEach(c -> assertThat(result.refused().get(c).versions())
                .isEqualTo(all.stream().filter(it -> it.broken().contains(c)).count()));
        result.bringing().forEach(it -> bringing(it, allowed));
        assertThat(result.robustness().orElseThrow().stays())
                .allMatch(it -> it == result.robustness().get().settings());
    }

    private static void bringing(DesignResult.Bringing one, List<Literal> allowed) {
        DesignResult.Point from = one.from();
        List<String> wanted = new ArrayList<>(from.signers());
        wanted.add(one.party());
        int least = allowed.stream().filter(it -> it.signers().containsAll(wanted))
                .mapToInt(it -> changes(from.picked(), it.picked())).min().orElse(-1);
        assertThat(one.to().map(it -> changes(from.picked(), it.picked())).orElse(-1)).isEqualTo(least);
        one.to().ifPresent(it -> {
            assertThat(it.signers()).containsAll(wanted);
            assertThat(one.changed()).hasSize(least);
        });
    }

    private static int changes(Map<String, String> one, Map<String, String> other) {
        return (int) one.keySet().stream().filter(other::containsKey)
                .filter(it -> !other.get(it).equals(one.get(it))).count();
    }

    private static Literal find(List<Literal> all, Map<String, String> picked) {
        return all.stream().filter(it -> it.picked().equals(picked)).findFirst().orElseThrow();
    }
}
