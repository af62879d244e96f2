package org.surety.report.rendering;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surety.report.csv.AcceptCsv;
import org.surety.report.csv.BacktestCsv;
import org.surety.report.csv.BargainCsv;
import org.surety.report.csv.CatalogCsv;
import org.surety.report.csv.CheckCsv;
import org.surety.report.csv.CompareCsv;
import org.surety.report.csv.CrisisCsv;
import org.surety.report.csv.DesignCsv;
import org.surety.report.csv.FollowCsv;
import org.surety.report.csv.PowerCsv;
import org.surety.report.csv.RatesCsv;
import org.surety.report.csv.StrategicCsv;
import org.surety.report.csv.TableCsv;
import org.surety.report.csv.WhoCsv;
import org.surety.report.docx.WordDocument;
import org.surety.report.drawing.Dot;
import org.surety.report.drawing.Mermaid;
import org.surety.report.drawing.ProcedureDrawing;
import org.surety.report.drawing.Svg;
import org.surety.report.efg.Efg;
import org.surety.report.efg.StakesEfg;
import org.surety.report.html.HtmlReport;
import org.surety.report.ics.FollowCalendar;
import org.surety.report.json.Json;
import org.surety.report.life.LifeTeller;
import org.surety.report.parquet.ParquetFile;
import org.surety.report.prism.PrismModel;
import org.surety.report.prism.PrismProperties;
import org.surety.report.rendering.Response.OfAccept;
import org.surety.report.rendering.Response.OfBacktest;
import org.surety.report.rendering.Response.OfBargain;
import org.surety.report.rendering.Response.OfBrief;
import org.surety.report.rendering.Response.OfCatalog;
import org.surety.report.rendering.Response.OfChain;
import org.surety.report.rendering.Response.OfCheck;
import org.surety.report.rendering.Response.OfCompare;
import org.surety.report.rendering.Response.OfCopy;
import org.surety.report.rendering.Response.OfCrisis;
import org.surety.report.rendering.Response.OfDesign;
import org.surety.report.rendering.Response.OfDesignSize;
import org.surety.report.rendering.Response.OfDraftCheck;
import org.surety.report.rendering.Response.OfDraftStart;
import org.surety.report.rendering.Response.OfDrawing;
import org.surety.report.rendering.Response.OfEntry;
import org.surety.report.rendering.Response.OfExercise;
import org.surety.report.rendering.Response.OfFile;
import org.surety.report.rendering.Response.OfFollow;
import org.surety.report.rendering.Response.OfGame;
import org.surety.report.rendering.Response.OfLife;
import org.surety.report.rendering.Response.OfPoints;
import org.surety.report.rendering.Response.OfPower;
import org.surety.report.rendering.Response.OfRates;
import org.surety.report.rendering.Response.OfReport;
import org.surety.report.rendering.Response.OfStakesGame;
import org.surety.report.rendering.Response.OfStrategic;
import org.surety.report.rendering.Response.OfSweep;
import org.surety.report.rendering.Response.OfVersions;
import org.surety.report.rendering.Response.OfWho;
import org.surety.report.rendering.Response.Viewed;
import org.surety.report.sarif.Sarif;
import org.surety.report.table.SweepTables;
import org.surety.report.text.AcceptText;
import org.surety.report.text.BacktestText;
import org.surety.report.text.BargainText;
import org.surety.report.text.BriefText;
import org.surety.report.text.CatalogText;
import org.surety.report.text.CompareText;
import org.surety.report.text.CrisisText;
import org.surety.report.text.DesignText;
import org.surety.report.text.DraftText;
import org.surety.report.text.ExerciseText;
import org.surety.report.text.FilesText;
import org.surety.report.text.FindingText;
import org.surety.report.text.FollowText;
import org.surety.report.text.LifeText;
import org.surety.report.text.Look;
import org.surety.report.text.PowerText;
import org.surety.report.text.RatesText;
import org.surety.report.text.ReportText;
import org.surety.report.text.StrategicText;
import org.surety.report.text.SweepText;
import org.surety.report.text.WhoText;
import org.surety.report.view.Answered;
import org.surety.report.xlsx.AcceptWorkbook;
import org.surety.report.xlsx.DesignWorkbook;

/**
 * Which answer can be had in which form, and who writes it: a line for each answer and form, and one for a form in
 * which every answer can be had.
 */
public final class Renderings {

    private static final List<Rendering<?>> TABLE = List.of(
            text(Viewed.class, Format.JSON, it -> Json.of(new Answered(it.stamp(), it.view()))),
            named(OfWho.class,
                    (it, look) -> WhoText.of(it.result(), it.family(), it.stories(), it.moment(), look)),
            text(OfWho.class, Format.CSV, it -> WhoCsv.of(it.view())),
            named(OfPower.class, (it, look) -> PowerText.of(it.bodies(), it.names(), look)),
            text(OfPower.class, Format.CSV, it -> PowerCsv.of(it.bodies())),
            named(OfCrisis.class, (it, look) -> CrisisText.of(it.sheet(), it.few(), look)),
            text(OfCrisis.class, Format.CSV, it -> CrisisCsv.of(it.sheet(), it.rows(), it.all())),
            named(OfStrategic.class, (it, look) -> StrategicText.of(it.sheet(), look)),
            text(OfStrategic.class, Format.CSV, it -> StrategicCsv.of(it.view(), it.rows())),
            text(OfStrategic.class, Format.HTML, it -> HtmlReport.strategic(it.stamp(), it.sheet()).html()),
            named(OfFollow.class, (it, look) -> FollowText.of(it.view(), look)),
            text(OfFollow.class, Format.CSV, it -> FollowCsv.of(it.view())),
            text(OfFollow.class, Format.HTML, it -> HtmlReport.follow(it.stamp(), it.view(), it.result()).html()),
            text(OfFollow.class, Format.ICS, it -> FollowCalendar.of(it.view())),
            new Rendering<>(OfExercise.class, Format.TEXT, (it, look) -> played(it,
                    ExerciseText.of(it.view(), look) + FilesText.of(it.stamp().names(), look))),
            new Rendering<>(OfExercise.class, Format.HTML,
                    (it, look) -> played(it, HtmlReport.exercise(it.stamp(), it.view()).html())),
            binary(OfExercise.class, Format.DOCX, it -> WordDocument.of(HtmlReport.exercise(it.stamp(), it.view()))),
            named(OfCheck.class, (it, look) -> FindingText.of(it.findings(), look)),
            text(OfCheck.class, Format.CSV, it -> CheckCsv.of(it.view())),
            text(OfCheck.class, Format.SARIF, it -> Sarif.of(it.stamp(), it.findings())),
            told(OfDraftStart.class, (it, look) -> it.view().draft()),
            named(OfDraftCheck.class, (it, look) -> DraftText.of(it.view(), look)),
            named(OfCompare.class, (it, look) -> CompareText.of(it.comparison(), look)),
            text(OfCompare.class, Format.CSV, it -> CompareCsv.of(it.view())),
            named(OfBargain.class, (it, look) -> BargainText.of(it.talks(), look)),
            text(OfBargain.class, Format.CSV, it -> BargainCsv.of(it.view())),
            named(OfAccept.class, (it, look) -> AcceptText.of(it.sheet().reception(), look)),
            text(OfAccept.class, Format.CSV, it -> AcceptCsv.of(it.view())),
            text(OfAccept.class, Format.HTML, it -> HtmlReport.negotiation(it.stamp(), it.title(), it.sheet()).html()),
            binary(OfAccept.class, Format.XLSX, it -> AcceptWorkbook.of(it.stamp(), it.sheet().reception())),
            named(OfDesign.class, (it, look) -> DesignText.of(it.result(), look)),
            text(OfDesign.class, Format.CSV, it -> DesignCsv.of(it.result())),
            binary(OfDesign.class, Format.XLSX, it -> DesignWorkbook.of(it.stamp(), it.result())),
            named(OfDesignSize.class, (it, look) -> DesignText.count(it.size(), look)),
            text(OfVersions.class, Format.CSV, it -> it.table().toString()),
            named(OfSweep.class, (it, look) -> SweepText.of(it.result(), look)),
            text(OfSweep.class, Format.CSV, it -> TableCsv.of(SweepTables.indices(it.view()))),
            binary(OfSweep.class, Format.PARQUET, it -> ParquetFile.of(SweepTables.indices(it.view()))),
            text(OfSweep.class, Format.HTML, it -> HtmlReport.sweep(it.stamp(), it.result()).html()),
            text(OfPoints.class, Format.CSV, it -> TableCsv.of(SweepTables.points(it.result()))),
            binary(OfPoints.class, Format.PARQUET, it -> ParquetFile.of(SweepTables.points(it.result()))),
            named(OfBacktest.class, (it, look) -> BacktestText.of(it.result(), look)),
            text(OfBacktest.class, Format.CSV, it -> BacktestCsv.of(it.view())),
            named(OfReport.class, (it, look) -> ReportText.of(it.brief(), look)),
            named(OfLife.class, (it, look) -> LifeText.of(LifeTeller.of(it.sheet()), look)),
            text(OfLife.class, Format.HTML, it -> HtmlReport.life(it.stamp(), LifeTeller.of(it.sheet())).html()),
            named(OfBrief.class, (it, look) -> BriefText.of(it.view(), look)),
            told(OfCatalog.class, (it, look) -> CatalogText.list(it.entries(), look)),
            text(OfCatalog.class, Format.CSV, it -> CatalogCsv.of(it.view())),
            told(OfEntry.class, (it, look) -> CatalogText.show(it.entry(), it.names(), it.terms(), look)),
            told(OfCopy.class, (it, look) -> String.join("\n", it.files()) + "\n" + it.note()),
            told(OfFile.class, (it, look) -> Json.of(new Answered(it.stamp(), it.view()))),
            told(OfRates.class, (it, look) -> RatesText.of(it.rates(), look)),
            text(OfRates.class, Format.CSV, it -> RatesCsv.of(it.view())),
            text(OfReport.class, Format.HTML, it -> HtmlReport.write(it.dossier().orElseThrow())),
            binary(OfReport.class, Format.DOCX, it -> WordDocument.of(HtmlReport.report(it.dossier().orElseThrow()))),
            binary(OfBrief.class, Format.DOCX, it -> WordDocument.of(HtmlReport.brief(it.stamp(), it.view(),
                    it.sources()))),
            text(OfBrief.class, Format.HTML, it -> HtmlReport.brief(it.stamp(), it.view())),
            text(OfDesign.class, Format.HTML,
                    it -> HtmlReport.negotiation(it.stamp(), it.title(), it.sheet().orElseThrow()).html()),
            told(OfDrawing.class, (it, look) -> Renderings.drawn(it)),
            new Rendering<>(OfChain.class, Format.TEXT, (it, look) -> new Rendered.Text(PrismModel.write(it.sheet()),
                    Map.of("props", PrismProperties.write(it.sheet())))),
            told(OfGame.class, (it, look) -> Efg.write(it.sheet())),
            told(OfStakesGame.class, (it, look) -> StakesEfg.write(it.sheet())));

    private Renderings() {}

    /** The forms in which answers of a kind can be had, in the order of {@link Format}. */
    public static List<Format> formats(Class<? extends Response> answer) {
        return TABLE.stream().filter(it -> it.answer().isAssignableFrom(answer)).map(Rendering::format)
                .sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * An answer in one form.
     *
     * @param look the terminal, which only text looks at
     * @throws IllegalArgumentException if it cannot be had in that form; {@link #formats} tells in which it can
     */
    public static Rendered of(Response answer, Format format, Look look) {
        return TABLE.stream().filter(it -> it.format() == format && it.answer().isInstance(answer)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this answer cannot be had as " + format.word()))
                .write(answer, look);
    }

    /** One line of the table. */
    private record Rendering<R extends Response>(Class<R> answer, Format format,
            BiFunction<R, Look, Rendered> writer) {

        Rendered write(Response response, Look look) {
            return writer.apply(answer.cast(response), look);
        }
    }

    /** A text that ends with the files that it was made from. */
    private static <R extends Viewed> Rendering<R> named(Class<R> answer, BiFunction<R, Look, String> writer) {
        return told(answer, (it, look) -> writer.apply(it, look) + FilesText.of(it.stamp().names(), look));
    }

    /** What happened stands beside it, to be followed. */
    private static Rendered played(OfExercise response, String text) {
        return new Rendered.Text(text, Map.of("chronicle.yaml", response.chronicle()));
    }

    private static String drawn(OfDrawing response) {
        StringBuilder out = new StringBuilder();
        for (ProcedureDrawing drawing : response.drawings()) {
            out.append(switch (response.notation()) {
                case DOT -> Dot.write(drawing);
                case MERMAID -> Mermaid.write(drawing);
                case SVG -> Svg.document(drawing);
            });
            if (out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static <R extends Response> Rendering<R> told(Class<R> answer, BiFunction<R, Look, String> writer) {
        return new Rendering<>(answer, Format.TEXT, (it, look) -> new Rendered.Text(writer.apply(it, look)));
    }

    private static <R extends Response> Rendering<R> text(Class<R> answer, Format format,
            Function<R, String> writer) {
        return new Rendering<>(answer, format, (it, look) -> new Rendered.Text(writer.apply(it)));
    }

    private static <R extends Response> Rendering<R> binary(Class<R> answer, Format format,
            Function<R, byte[]> writer) {
        return new Rendering<>(answer, format, (it, look) -> new Rendered.Binary(writer.apply(it)));
    }
}
