package org.surety.report.csv;

import java.util.List;
import org.surety.report.Comparison;

/** A comparison as a table, one aspect of one agreement a row; of two versions, one changed value a row follows. */
public final class CompareCsv {

    private CompareCsv() {}

    /** The table. */
    public static String of(Comparison comparison) {
        Csv csv = new Csv("what", "name", "agreement", "value", "before", "after");
        for (Comparison.Aspect aspect : comparison.aspects()) {
            for (int i = 0; i < comparison.agreements().size(); i++) {
                csv.row("aspect", aspect.name(), comparison.agreements().get(i), aspect.values().get(i), "", "");
            }
        }
        for (Comparison.InScenario in : comparison.scenarios()) {
            for (int i = 0; i < comparison.agreements().size(); i++) {
                String agreement = comparison.agreements().get(i);
                in.chances().get(i).ifPresent(it -> {
                    span(csv, in.scenario() + ": in-time", agreement, it.inTime());
                    span(csv, in.scenario() + ": ever", agreement, it.ever());
                    it.medians().ifPresent(hours -> csv.row("scenario", in.scenario() + ": median-hour", agreement,
                            hours.earliest() == hours.latest()
                                    ? Long.toString(hours.earliest())
                                    : hours.earliest() + ".." + hours.latest(),
                            "", ""));
                });
            }
        }
        comparison.versions().ifPresent(versions -> {
            versions.changes()
                    .forEach(change -> change.change().fields().forEach(field -> csv.row(change.change().kind().word(),
                            change.change().clause() + (field.path().isEmpty() ? "" : "." + field.path()), "", "",
                            field.before().orElse(""), field.after().orElse(""))));
            versions.flips().forEach(flip -> csv.row(List.of("flip", flip.procedure() + ": " + flip.question(),
                    String.join(" ", flip.attackers()), flip.victim().orElse(""), flip.before(),
                    flip.after())));
        });
        return csv.toString();
    }

    private static void span(Csv csv, String name, String agreement, Comparison.Span span) {
        csv.row("scenario", name + "-low", agreement, Double.toString(span.low()), "", "");
        csv.row("scenario", name + "-least", agreement, Double.toString(span.least()), "", "");
        csv.row("scenario", name + "-most", agreement, Double.toString(span.most()), "", "");
        csv.row("scenario", name + "-high", agreement, Double.toString(span.high()), "", "");
    }
}
