package org.surety.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.conformance.AtLength;
import org.surety.conformance.Door;
import org.surety.model.quantity.Ratio;
import org.surety.report.words.AssumptionWords;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;

/** An assumption set to an end of its range gives what the tornado tells for that end. */
class AssumedValuesTest {

    private static final Workbench WORKBENCH = Door.home();
    private static final int MOST = 2;

    private static List<CrisisRow> rows(String scenario, Map<String, Ratio> assumed) {
        return WORKBENCH.crisis(CrisisQuestion.everything("lavrov-2025", List.of(scenario)).assuming(assumed),
                Door.work()).response().sheet().result().rows();
    }

    @Test
    void theEndsAreThoseOfTheTornado() {
        endsAreThoseOfTheTornado("by-russia");
    }

    @Test
    @AtLength
    void soTheyAreForAnOutsider() {
        endsAreThoseOfTheTornado("outsider");
    }

    private static void endsAreThoseOfTheTornado(String scenario) {
        List<CrisisRow> all = rows(scenario, Map.of());
        List<Sensitivity> tried = all.stream().flatMap(it -> it.answer().sensitivities().stream().limit(MOST))
                .filter(it -> !it.range().isExact()).distinct().limit(MOST).toList();
        assertThat(tried).isNotEmpty();
        for (Sensitivity each : tried) {
            List<CrisisRow> low = rows(scenario, Map.of(each.assumption(), each.range().low()));
            List<CrisisRow> high = rows(scenario, Map.of(each.assumption(), each.range().high()));
            for (int i = 0; i < all.size(); i++) {
                int row = i;
                all.get(i).answer().sensitivities().stream().filter(it -> it.assumption().equals(each.assumption()))
                        .forEach(it -> {
                            String as = scenario + ", " + it.assumption() + ", row " + row;
                            assertThat(low.get(row).answer().inTime().middle()).as(as + " at its low end")
                                    .isCloseTo(it.low(), within(1e-12));
                            assertThat(high.get(row).answer().inTime().middle()).as(as + " at its high end")
                                    .isCloseTo(it.high(), within(1e-12));
                        });
            }
        }
    }

    @Test
    void whatIsSetIsNoLongerInDoubt() {
        CrisisRow row = rows("by-russia", Map.of()).getFirst();
        Map<String, Ratio> all = new LinkedHashMap<>();
        Sensitivity first = row.answer().sensitivities().getFirst();
        all.put(first.assumption(), first.range().high());
        CrisisRow set = rows("by-russia", all).getFirst();
        assertThat(set.answer().inTime().low()).isGreaterThanOrEqualTo(row.answer().inTime().low() - 1e-12);
        assertThat(set.answer().inTime().high()).isLessThanOrEqualTo(row.answer().inTime().high() + 1e-12);
        assertThat(set.answer().sensitivities()).filteredOn(it -> it.assumption().equals(first.assumption()))
                .allSatisfy(it -> assertThat(it.swing()).isZero());
    }

    @Test
    void whatIsNoAssumptionOrOutOfItsRangeIsRefused() {
        Sensitivity first = rows("by-russia", Map.of()).stream()
                .flatMap(it -> it.answer().sensitivities().stream()).findFirst().orElseThrow();
        assertThatThrownBy(() -> rows("by-russia", Map.of("behaviour.nobody.ballot.yes", Ratio.ONE)))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.reason())
                        .isInstanceOfSatisfying(Reason.Unknown.class, reason -> assertThat(reason.found())
                                .isEqualTo("behaviour.nobody.ballot.yes")));
        assertThatThrownBy(() -> rows("by-russia", Map.of(first.assumption(), Ratio.of(2))))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.reason()).isEqualTo(
                        new Reason.OutOfRange(QuestionField.ASSUMPTION, "2",
                                AssumptionWords.number(first.range().low()),
                                AssumptionWords.number(first.range().high()))));
    }
}
