package org.surety.workbench.monitor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.live.monitor.SourceReport;
import org.surety.live.monitor.UnfitWords;
import org.surety.model.agreement.Grade;
import org.surety.text.tree.Nearest;

/**
 * Where something is reported, as a form gives it; empty fields say nothing.
 *
 * @param date as dates are written: {@code 2026-02-07}
 * @param grade a word of the language: {@code press}
 */
public record ReportForm(String title, String publisher, String date, String grade, String place) {

    /** @throws UnfitWords with what was found and what was expected */
    SourceReport read() {
        List<String> grades = Arrays.stream(Grade.values()).map(Grade::word).toList();
        Grade found = Arrays.stream(Grade.values()).filter(it -> it.word().equals(grade.strip())).findFirst()
                .orElseThrow(() -> new UnfitWords("the grade of the source is \"" + grade.strip()
                        + "\"; expected one of " + String.join(", ", grades)
                        + Nearest.to(grade.strip(), grades).map(it -> ", perhaps " + it).orElse("")));
        return new SourceReport(title, said(publisher), said(date).map(ReportForm::day), found, said(place));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new UnfitWords(
                    "the date of the source is \"" + text + "\"; expected a day such as 2026-02-07");
        }
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(it -> !it.isEmpty());
    }
}
