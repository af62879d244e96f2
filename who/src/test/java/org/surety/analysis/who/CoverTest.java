package org.surety.analysis.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverTest {

    private static CaseTree.Case<String> when(String value, String... at) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < at.length; i += 2) {
            map.put(at[i], at[i + 1]);
        }
        return new CaseTree.Case<>(map, value);
    }

    /** Whatever the function, the boxes of a value hold every case with that value and none with another. */
    @Test
    void isExactForRandomFunctions() {
        Random random = new Random(20251123);
        for (int round = 0; round < 200; round++) {
            List<CaseTree.Case<String>> cases = new ArrayList<>();
            Map<List<String>, String> values = new HashMap<>();
            for (String a : List.of("a1", "a2", "a3")) {
                for (String b : List.of("b1", "b2")) {
                    for (String c : List.of("c1", "c2", "c3")) {
                        String value = values.computeIfAbsent(List.of(a, b, c), it -> "v" + random.nextInt(3));
                        // A term that does not exist under some readings of another.
                        cases.add(c.equals("c3") && a.equals("a1")
                                ? when(value, "a", a, "b", b)
                                : when(value, "a", a, "b", b, "c", c));
                    }
                }
            }
            List<CaseTree.Case<String>> distinct = new ArrayList<>();
            Map<Map<String, String>, String> seen = new HashMap<>();
            cases.forEach(it -> {
                if (seen.putIfAbsent(it.at(), it.value()) == null) {
                    distinct.add(it);
                }
            });
            Cover<String> cover = Cover.of(distinct);
            for (CaseTree.Case<String> one : distinct) {
                cover.boxes()
                        .forEach((value, boxes) -> assertThat(boxes.stream().anyMatch(box -> box.entrySet().stream()
                                .allMatch(it -> it.getValue().contains(one.at().getOrDefault(it.getKey(), "")))))
                                .isEqualTo(value.equals(one.value())));
            }
        }
    }
}
