package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.Asked;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.report.digest.CaseWords;

/** Conditions as they are printed, read back by a small reader of English: they hold where they should, nowhere else. */
class ConditionsReadBackTest {

    private static final int ROUNDS = 600;

    private static OpenTerm term(String name, boolean labelled, String... readings) {
        List<OpenTerm.Alternative> all = new ArrayList<>();
        for (String reading : readings) {
            all.add(new OpenTerm.Alternative(reading,
                    labelled ? Optional.of(name + " has it that " + reading + " holds") : Optional.empty(), Map.of(),
                    Optional.empty(), Provenance.NONE));
        }
        return new OpenTerm(name, "?", "x", all, Map.of(), false, Provenance.NONE);
    }

    private static final List<OpenTerm> TERMS = List.of(term("rule-of-vote", true, "each", "all-agree", "council"),
            term("talks", false, "three-days", "no-limit"), term("area", true, "everywhere", "less", "least", "none"),
            term("clock", false, "one", "two", "three"));

    /** Every case of the terms and two places; the clock exists only where talks have no limit. */
    private static List<Map<String, String>> points() {
        List<Map<String, String>> points = new ArrayList<>(List.of(Map.of()));
        for (OpenTerm term : TERMS) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> point : points) {
                if (term.name().equals("clock") && !"no-limit".equals(point.get("talks"))) {
                    more.add(point);
                    continue;
                }
                term.readings().forEach(it -> more.add(with(point, term.name(), it.name())));
            }
            points = more;
        }
        List<Map<String, String>> placed = new ArrayList<>();
        points.forEach(it -> List.of(Asked.NO_PLACE, "North Bank", "Port")
                .forEach(place -> placed.add(with(it, Asked.PLACE, place))));
        return placed;
    }

    private static Map<String, String> with(Map<String, String> point, String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(point);
        more.put(variable, value);
        return more;
    }

    @Test
    void whatIsPrintedHoldsExactlyWhereItShould() {
        Random random = new Random(20260312);
        List<Map<String, String>> points = points();
        CaseWords words = new CaseWords(TERMS);
        ConditionReader reader = new ConditionReader(TERMS, points);
        Set<String> forms = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<CaseTree.Case<Boolean>> cases = new ArrayList<>();
            Map<List<String>, Boolean> values = new HashMap<>();
            Set<Integer> matter = new HashSet<>();
            int most = 2 + random.nextInt(2);
            while (matter.size() < most) {
                matter.add(random.nextInt(TERMS.size() + 1));
            }
            int share = 2 + random.nextInt(4);
            for (Map<String, String> point : points) {
                List<String> key = new ArrayList<>();
                matter.forEach(it -> key.add(point.getOrDefault(
                        it < TERMS.size() ? TERMS.get(it).name() : Asked.PLACE, "")));
                cases.add(new CaseTree.Case<>(point,
                        values.computeIfAbsent(key, it -> random.nextInt(share) == 0)));
            }
            Cover<Boolean> cover = Cover.of(cases);
            if (cover.isConstant()) {
                continue;
            }
            for (boolean value : List.of(true, false)) {
                String said = words.when(cover, value);
                assertThat(said).doesNotContain("not in question");
                var read = reader.read(said);
                assertThat(read).as(said).isPresent();
                cases.forEach(it -> assertThat(read.orElseThrow().test(it.at())).as("%s in %s", said, it.at())
                        .isEqualTo(it.value() == value));
                forms.add(said.contains(", and either ")
                        ? said.contains(", or ") ? "P, and either X, or Y" : "X, and either Y"
                        : said.contains(", or ") ? "X, or Y" : said.contains(" and either ") ? "A and either" : "A");
            }
        }
        assertThat(forms).contains("P, and either X, or Y", "X, or Y", "A and either", "A");
    }

    /** What others leave to a condition is not said twice, and what cannot be told apart is told by its name. */
    @Test
    void saysNothingTwice() {
        List<OpenTerm> terms = List.of(term("decision", false, "each", "all"), term("talks", false, "short", "endless"));
        List<CaseTree.Case<String>> cases = new ArrayList<>();
        for (String decision : List.of("each", "all")) {
            for (String talks : List.of("short", "endless")) {
                cases.add(new CaseTree.Case<>(with(with(Map.of(), "decision", decision), "talks", talks),
                        decision.equals("all") || talks.equals("endless") ? "stopped" : "free"));
            }
        }
        CaseWords words = new CaseWords(terms);
        assertThat(words.when(Cover.of(cases), "stopped")).isIn("decision is all or talks is endless",
                "talks is endless or decision is all");
        assertThat(words.when(Cover.of(cases), "free")).isEqualTo("decision is each and talks is short");
    }
}
