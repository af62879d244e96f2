package org.surety.report.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.compare.ClauseChange;
import org.surety.model.finding.SourceLocation;
import org.surety.report.Comparison;
import org.surety.report.Comparison.Chances;
import org.surety.report.Stamp;

/** A comparison as JSON; see {@code docs/json/compare.schema.json}. */
public final class CompareJson {

    private CompareJson() {}

    /** The document. */
    public static String of(Stamp stamp, Comparison comparison) {
        return JsonPage.of(page -> {
            page.stamp(stamp).texts("agreements", comparison.agreements())
                    .array("aspects", comparison.aspects(),
                            (aspect, it) -> aspect.text("name", it.name()).texts("values", it.values()))
                    .array("scenarios", comparison.scenarios(), (in, it) -> in.text("scenario", it.scenario())
                            .flag("same", it.same()).array("answers", answers(comparison, it), CompareJson::answer));
            comparison.versions().ifPresent(it -> page.array("changes", it.changes(), CompareJson::change)
                    .array("flips", it.flips(), CompareJson::flip));
        });
    }

    private record Answer(String agreement, Optional<Chances> chances) {}

    private static List<Answer> answers(Comparison comparison, Comparison.InScenario in) {
        return IntStream.range(0, in.chances().size())
                .mapToObj(i -> new Answer(comparison.agreements().get(i), in.chances().get(i))).toList();
    }

    private static void answer(JsonPage page, Answer answer) {
        page.text("agreement", answer.agreement())
                .object("inTime", answer.chances().map(Chances::inTime), CompareJson::span)
                .object("ever", answer.chances().map(Chances::ever), CompareJson::span)
                .object("median", answer.chances().flatMap(Chances::medians),
                        (hours, it) -> hours.number("earliest", it.earliest()).number("latest", it.latest()))
                .texts("dependsOn", answer.chances().map(Chances::deciding).orElse(List.of()));
    }

    private static void span(JsonPage page, Comparison.Span span) {
        page.decimal("low", span.low()).decimal("least", span.least()).decimal("most", span.most()).decimal("high",
                span.high());
    }

    private static void change(JsonPage page, Comparison.Change change) {
        ClauseChange what = change.change();
        page.text("clause", what.clause()).text("kind", what.kind().word()).flag("provenanceOnly",
                what.isProvenanceOnly());
        position(page, "before", change.before());
        position(page, "after", change.after());
        page.array("fields", what.fields(),
                (field, it) -> field.text("path", it.path()).text("before", it.before()).text("after", it.after()));
    }

    private static void position(JsonPage page, String name, Optional<SourceLocation> position) {
        position.ifPresentOrElse(
                it -> page.object(name,
                        at -> at.text("file", it.file()).number("line", it.line()).number("column", it.column())),
                () -> page.text(name, Optional.empty()));
    }

    private static void flip(JsonPage page, Comparison.AnswerChange flip) {
        page.text("procedure", flip.procedure()).texts("attackers", flip.attackers()).text("victim", flip.victim())
                .text("question", flip.question()).text("before", flip.before()).text("after", flip.after());
    }
}
