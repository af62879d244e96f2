package org.surety.report.csv;

import java.util.List;
import org.surety.report.Comparison;
import org.surety.report.view.CompareView;

/** A comparison as a table, one aspect of one agreement a row; of two versions, one changed value a row follows. */
public final class CompareCsv {

    private CompareCsv() {}

    /** The table. */
    public static String of(CompareView view) {
        Csv csv = new Csv("what", "name", "agreement", "value", "before", "after");
        for (Comparison.Aspect aspect : view.aspects()) {
            for (int i = 0; i < view.agreements().size(); i++) {
                csv.row("aspect", aspect.name(), view.agreements().get(i), aspect.values().get(i), "", "");
            }
        }
        view.scenarios().forEach(in -> in.answers().forEach(it -> {
            it.inTime().ifPresent(span -> span(csv, in.scenario() + ": in-time", it.agreement(), span));
            it.ever().ifPresent(span -> span(csv, in.scenario() + ": ever", it.agreement(), span));
            it.median().ifPresent(hours -> csv.row("scenario", in.scenario() + ": median-hour", it.agreement(),
                    hours.earliest() == hours.latest() ? hours.earliest() : hours.earliest() + ".." + hours.latest(),
                    "", ""));
        }));
        view.changes().orElse(List.of()).forEach(change -> change.fields().forEach(field -> csv.row(change.kind(),
                change.clause() + (field.path().isEmpty() ? "" : "." + field.path()), "", "", field.before(),
                field.after())));
        view.flips().orElse(List.of()).forEach(flip -> csv.row("flip", flip.procedure() + ": " + flip.question(),
                flip.attackers(), flip.victims(), flip.before(), flip.after()));
        view.lifeFlips().orElse(List.of())
                .forEach(flip -> csv.row("life-flip", flip.question(), "", "", flip.before(), flip.after()));
        return csv.toString();
    }

    private static void span(Csv csv, String name, String agreement, Comparison.Span span) {
        csv.row("scenario", name + "-low", agreement, span.low(), "", "");
        csv.row("scenario", name + "-least", agreement, span.least(), "", "");
        csv.row("scenario", name + "-most", agreement, span.most(), "", "");
        csv.row("scenario", name + "-high", agreement, span.high(), "", "");
    }
}
