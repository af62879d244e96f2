package org.surety.conformance.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.life.LifeAnswer;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Obligation;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;

/** Each duty that the article of August 2025, or a treaty, tells of is executed: without it, something else follows. */
class EveryDutyCountsTest {

    private static final Map<String, Map<String, Set<String>>> HELD = Map.of(
            "lavrov-2025", Map.of("guarantors", Set.of("permanent-five"), "consult", Set.of("three-days"), "decision",
                    Set.of("all-agree"), "territory", Set.of("everywhere")),
            "budapest-1994", Map.of(), "locarno-1925", Map.of());

    private static List<LifeResult.Row> rows(Agreement text) {
        return LifeAnswer.of(Family.of(text), new LifeRequest(Map.of(), Optional.of(Law.VIENNA), Set.of()),
                Work.quiet()).rows();
    }

    private static Agreement without(Agreement text, Obligation duty) {
        return text.withObligations(text.obligations().stream().filter(it -> !it.equals(duty)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lavrov-2025", "budapest-1994", "locarno-1925"})
    void withoutItSomethingElseFollows(String id) {
        Family family = CatalogFiles.agreement(id);
        Agreement text = family.under(Readings.of(family, Objects.requireNonNull(HELD.get(id))).first());
        List<LifeResult.Row> all = rows(text);
        assertThat(text.obligations()).hasSizeGreaterThan(4).allSatisfy(
                duty -> assertThat(rows(without(text, duty))).as(duty.id()).isNotEqualTo(all));
    }
}
