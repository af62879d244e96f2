package org.surety.workbench.bargain;

import java.util.List;
import java.util.stream.Stream;
import org.surety.analysis.bargain.ModelChoices;
import org.surety.analysis.bargain.backtest.Backtest;
import org.surety.analysis.bargain.backtest.BacktestResult;
import org.surety.analysis.bargain.backtest.PastIssue;
import org.surety.analysis.bargain.backtest.PastIssues;
import org.surety.analysis.bargain.mean.HalfWay;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.table.DecisionsReader;
import org.surety.workbench.api.BacktestQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;

/** The use case {@code backtest}. */
public final class Backtests {

    private static final int FEWEST_SAMPLES = 100;
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int WHOLE_SCALE = 100;

    private Backtests() {}

    /** How far models were off, against decisions of the past. */
    public static Reply<Response.OfBacktest> answer(Loader loader, BacktestQuestion question, Work work) {
        if (question.samples() < FEWEST_SAMPLES || question.samples() > MOST_SAMPLES) {
            throw outside(QuestionField.SAMPLES, Integer.toString(question.samples()), FEWEST_SAMPLES, MOST_SAMPLES);
        }
        // Asked in this way round since NaN is neither less nor more than anything.
        if (!(question.widening() >= 0 && question.widening() <= WHOLE_SCALE)) {
            throw outside(QuestionField.WIDENING, Double.toString(question.widening()), 0, WHOLE_SCALE);
        }
        Loader.Found found = loader.find(question.file());
        Read<SourceFile> source = loader.open().open(found.place(), found.name());
        List<PastIssue> issues = PastIssues.of(loader.required(DecisionsReader.read(loader.required(source))));
        List<BargainingModel> models = models(question.models());
        BacktestResult whole = Backtest.of(issues, models, question.widening(), question.seed(), question.samples(),
                begun -> work.tell(models.get(begun).card().title(), begun, models.size()));
        Stamp stamp = new Stamp(Version.text(), "backtest", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfBacktest(stamp, whole), "backtest");
    }

    private static Refusal outside(QuestionField parameter, String found, int least, int most) {
        return new Refusal(new Reason.OutOfRange(parameter, found, Integer.toString(least), Integer.toString(most)));
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
