package org.surety.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Effort;
import org.surety.design.api.Kept;
import org.surety.design.api.Space;
import org.surety.design.api.Task;
import org.surety.design.search.Designer;
import org.surety.semantics.Work;

/** The same task has the same result, however it is worked out. */
class SameResultTest {

    private static final Task TASK = Example.task(BruteForceTest.CLAUSES);

    private static Effort effort(long mostVersions) {
        return new Effort(mostVersions, 50_000, 7, 8, 100);
    }

    private static DesignResult search(int threads, long mostVersions) {
        return new Designer(TASK).search(effort(mostVersions), new Work(threads, Work.Listener.NONE), Kept.NONE);
    }

    @Test
    void with_any_number_of_threads() {
        DesignResult one = search(1, 1000);
        assertThat(search(2, 1000)).isEqualTo(one);
        assertThat(search(5, 1000)).isEqualTo(one);
    }

    @Test
    void a_local_search_with_any_number_of_threads() {
        DesignResult one = search(1, 1);
        assertThat(one.extent().complete()).isFalse();
        assertThat(search(2, 1)).isEqualTo(one);
        assertThat(search(5, 1)).isEqualTo(one);
    }

    @Test
    void a_local_search_of_a_small_space_finds_the_whole_frontier() {
        List<List<DesignResult.Score>> all = search(1, 1000).frontier().stream().map(it -> it.scores()).toList();
        assertThat(search(2, 1).frontier().stream().map(it -> it.scores())).containsExactlyElementsOf(all);
    }

    @Test
    void numbers_that_were_kept_are_used_again() {
        Map<String, double[]> kept = new ConcurrentHashMap<>();
        Map<String, Integer> recalled = new HashMap<>();
        Kept keeping = new Kept() {
            @Override
            public void keep(String name, double[] numbers) {
                kept.put(name, numbers);
            }
        };
        DesignResult before = new Designer(TASK).search(effort(1000), new Work(2, Work.Listener.NONE), keeping);
        Kept halfway = new Kept() {
            @Override
            public void recall(String name, double[] into) {
                System.arraycopy(kept.get(name), 0, into, 0, into.length / 2);
                recalled.put(name, into.length / 2);
            }
        };
        assertThat(new Designer(TASK).search(effort(1000), new Work(2, Work.Listener.NONE), halfway)).isEqualTo(before);
        assertThat(recalled).hasSize(2);
    }

    @Test
    void every_number_is_another_version() {
        Space space = Space.of(TASK.family(), TASK.design());
        Set<Map<String, String>> seen = new HashSet<>();
        int[] version = new int[space.blocks()];
        int[] first = new int[space.blocks()];
        for (long number = 0; number < space.size().longValueExact(); number++) {
            space.version(number, version);
            seen.add(space.picked(version));
            assertThat(space.distance(first, version)).isEqualTo(space.distance(version, first))
                    .isEqualTo(space.changed(first, version).size());
        }
        assertThat(seen).hasSize(space.size().intValueExact()).hasSize(3 * 4 * 3 * 3);
    }
}
