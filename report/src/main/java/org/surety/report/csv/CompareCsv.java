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
        comparison.versions().ifPresent(versions -> {
            versions.changes()
                    .forEach(change -> change.change().fields().forEach(field -> csv.row(change.change().kind().word(),
                            change.change().clause() + (field.path().isEmpty() ? "" : "." + field.path()), "", "",
                            field.before().orElse(""), field.after().orElse(""))));
            versions.flips().forEach(flip -> csv.row(List.of("flip", flip.procedure() + ": " + flip.question(),
                    String.join(" ", flip.attackers()), flip.place().orElse(""), String.join("; ", flip.before()),
                    String.join("; ", flip.after()))));
        });
        return csv.toString();
    }
}
