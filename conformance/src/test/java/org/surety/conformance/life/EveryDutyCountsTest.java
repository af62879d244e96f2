package org.surety.conformance.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.LifeAnswer;
import org.surety.analysis.life.LifeRequest;
import org.surety.analysis.life.LifeResult;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;

/** Each duty that the article of August 2025 tells of is executed: without it, something else follows. */
class EveryDutyCountsTest {

    private static final Map<String, Set<String>> HELD = Map.of("guarantors", Set.of("permanent-five"), "consult",
            Set.of("three-days"), "decision", Set.of("all-agree"), "territory", Set.of("everywhere"));

    private static List<LifeResult.Row> rows(Agreement text) {
        return LifeAnswer.of(Family.of(text), new LifeRequest(Map.of(), Optional.of(Law.VIENNA), Set.of("UKR")),
                Work.quiet()).rows();
    }

    private static Agreement without(Agreement it, Obligation duty) {
        return new Agreement(it.id(), it.title(), it.status(), it.asOf(), it.summary(), it.sources(), it.parties(),
                it.groups(), it.places(), it.bodies(),
                it.obligations().stream().filter(other -> !other.equals(duty)).toList(), it.procedures(), it.life(),
                it.imports(), it.adversaries(), it.events());
    }

    @Test
    void withoutItSomethingElseFollows() {
        Family family = CatalogFiles.agreement("lavrov-2025");
        Reading reading = Readings.of(family, HELD).first();
        Agreement text = family.under(reading);
        List<LifeResult.Row> all = rows(text);
        assertThat(text.obligations()).hasSizeGreaterThan(8).allSatisfy(
                duty -> assertThat(rows(without(text, duty))).as(duty.id()).isNotEqualTo(all));
    }
}
