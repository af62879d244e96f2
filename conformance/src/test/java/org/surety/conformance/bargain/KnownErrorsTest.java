package org.surety.conformance.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.analysis.bargain.ModelChoices;
import org.surety.analysis.bargain.Models;
import org.surety.analysis.bargain.backtest.Backtest;
import org.surety.analysis.bargain.backtest.BacktestResult;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.setting.ModelCard;

/** The errors that models carry are those of the backtest. */
class KnownErrorsTest {

    @Test
    void whatTheCardsSayIsMeasured() {
        List<BargainingModel> models =
                Models.names().stream().map(it -> Models.called(it, ModelChoices.STANDARD).orElseThrow()).toList();
        BacktestResult result =
                Backtest.of(Shared.decisions(), models, 0, Backtest.SEED, Backtest.SAMPLES);
        for (BacktestResult.Score score : result.models()) {
            ModelCard.KnownError known = score.card().knownError().orElseThrow();
            assertThat(known.issues()).isEqualTo(score.issues());
            assertThat(score.meanAbsoluteError()).as(score.card().id()).isCloseTo(known.meanAbsoluteError(),
                    offset(0.0051));
            assertThat(score.interval().low()).isCloseTo(known.low(), offset(0.0051));
            assertThat(score.interval().high()).isCloseTo(known.high(), offset(0.0051));
            assertThat(result.groups()).isEqualTo(known.likely().proposals());
            assertThat(score.coverage().nominal()).isEqualTo(known.likely().nominal());
            assertThat(known.likely().halfWidth() - score.coverage().halfWidth()).as("rounded up").isBetween(-1e-9,
                    0.01);
            assertThat(score.coverage().heldOut()).isCloseTo(known.likely().heldOut(), offset(0.0051));
        }
    }

    /**
     * The method of the published figures: plain mean, mean weighted by salience, and median, here on the half that is
     * open to us.
     */
    @Test
    void theBaselinesAreThoseOfThePublishedMethod() {
        List<BargainingModel> models = List.of("mean", "weighted-mean", "median").stream()
                .map(it -> Models.called(it, ModelChoices.STANDARD).orElseThrow()).toList();
        BacktestResult result = Backtest.of(Shared.decisions(), models, 0, Backtest.SEED, 100);
        assertThat(result.issues()).isEqualTo(155);
        assertThat(result.models().stream().map(it -> Math.round(it.meanAbsoluteError() * 10000) / 10000.0))
                .containsExactly(24.964, 24.7434, 31.529);
    }
}
