package org.surety.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.bargain.ModelChoices;
import org.surety.analysis.bargain.backtest.Backtest;
import org.surety.analysis.bargain.backtest.BacktestResult;
import org.surety.analysis.bargain.backtest.PastIssue;
import org.surety.analysis.bargain.backtest.PastIssues;
import org.surety.analysis.bargain.mean.HalfWay;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.model.position.PastDecision;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.table.DecisionsReader;

/** The use case {@code backtest}. */
final class Backtests {

    private static final int FEWEST_SAMPLES = 100;
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int WHOLE_SCALE = 100;

    private Backtests() {}

    static Answer answer(Loader opener, BacktestQuestion question, Progress progress) {
        if (question.samples() < FEWEST_SAMPLES || question.samples() > MOST_SAMPLES) {
            throw BadInput.usage("--samples takes a number from " + FEWEST_SAMPLES + " to " + MOST_SAMPLES + ", not "
                    + question.samples());
        }
        // Asked in this way round since NaN is neither less nor more than anything.
        if (!(question.widening() >= 0 && question.widening() <= WHOLE_SCALE)) {
            throw BadInput.usage("--widen takes a number from 0 to " + WHOLE_SCALE + ", not " + question.widening());
        }
        Loader.Found found = opener.find(question.file());
        Read<SourceFile> source = opener.desk().open(found.path(), found.name());
        Read<List<PastDecision>> read = source.value().map(DecisionsReader::read)
                .orElseGet(() -> new Read<>(Optional.empty(), source.findings()));
        if (!read.isUsable()) {
            opener.wrong(read.findings());
            opener.complain();
        }
        List<PastIssue> issues = PastIssues.of(read.value().orElseThrow());
        List<BargainingModel> models = models(question.models());
        BacktestResult whole = Backtest.of(issues, models, question.widening(), question.seed(), question.samples(),
                begun -> progress.at(models.get(begun).card().title(), begun, models.size()));
        Stamp stamp = new Stamp(Version.text(), "backtest", opener.desk().inputs(), question.parameters());
        return Answer.of(new Response.OfBacktest(stamp, whole), opener.desk().paths());
    }

    /** The models of these names; if there are none, all and the baseline, which only here is of any use. */
    private static List<BargainingModel> models(List<String> names) {
        boolean baseline = names.isEmpty() || names.contains(HalfWay.ID);
        List<String> others = names.stream().filter(it -> !it.equals(HalfWay.ID)).toList();
        Stream<BargainingModel> found = !names.isEmpty() && others.isEmpty()
                ? Stream.empty()
                : Bargains.models(others, ModelChoices.STANDARD).stream();
        return Stream.concat(found, baseline ? Stream.of(new HalfWay()) : Stream.empty()).toList();
    }
}
