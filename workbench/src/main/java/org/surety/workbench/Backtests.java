package org.surety.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.Choices;
import org.surety.analysis.bargain.backtest.Backtest;
import org.surety.analysis.bargain.backtest.BacktestResult;
import org.surety.analysis.bargain.backtest.PastIssue;
import org.surety.analysis.bargain.backtest.PastIssues;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.model.position.PastDecision;
import org.surety.report.Stamp;
import org.surety.report.csv.BacktestCsv;
import org.surety.report.json.BacktestJson;
import org.surety.report.text.BacktestText;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.table.DecisionsReader;

/** The use case {@code backtest}. */
final class Backtests {

    private static final int FEWEST_SAMPLES = 100;
    private static final int MOST_SAMPLES = 1_000_000;

    private Backtests() {}

    static Answer answer(Opener opener, BacktestQuestion question, Progress progress) {
        if (question.samples() < FEWEST_SAMPLES || question.samples() > MOST_SAMPLES || !(question.widening() >= 0
                && question.widening() <= 100)) {
            throw BadInput.usage("the bootstrap draws " + FEWEST_SAMPLES + " to " + MOST_SAMPLES
                    + " samples, and positions are widened by 0 to 100 points");
        }
        Opener.Found found = opener.find(question.file());
        Read<SourceFile> source = opener.desk().open(found.path(), found.name());
        Read<List<PastDecision>> read = source.value().map(DecisionsReader::read)
                .orElseGet(() -> new Read<>(Optional.empty(), source.findings()));
        if (!read.isUsable()) {
            opener.wrong(read.findings());
            opener.complain();
        }
        List<PastIssue> issues = PastIssues.of(read.value().orElseThrow());
        List<BargainingModel> models = Bargains.models(question.models(), Choices.STANDARD);
        List<BacktestResult.Score> scores = new ArrayList<>();
        for (BargainingModel model : models) {
            progress.at(model.card().title(), scores.size(), models.size());
            scores.addAll(Backtest.of(issues, List.of(model), question.widening(), question.seed(), question.samples())
                    .models());
        }
        BacktestResult whole = new BacktestResult(issues.size(),
                (int) issues.stream().map(PastIssue::group).distinct().count(), scores, question.widening(),
                question.seed(), question.samples());
        Stamp stamp = new Stamp(Version.text(), "backtest", opener.desk().inputs(), question.parameters());
        return Answer.from(opener.desk().paths())
                .with(Format.TEXT, look -> BacktestText.of(whole, look))
                .with(Format.JSON, look -> BacktestJson.of(stamp, whole))
                .with(Format.CSV, look -> BacktestCsv.of(whole));
    }
}
