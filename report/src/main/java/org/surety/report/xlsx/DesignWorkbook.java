package org.surety.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Task;
import org.surety.report.Stamp;
import org.surety.report.words.DesignColumns;
import org.surety.report.words.DesignWords;
import org.surety.report.words.PickWords;
import org.surety.report.words.SigningWords;

/** The versions that no other beats, as a workbook. */
public final class DesignWorkbook {

    private DesignWorkbook() {}

    /** The bytes of an XLSX file. */
    public static byte[] of(Stamp stamp, DesignResult result) {
        return Book.of(book -> {
            frontier(book, result);
            parties(book, result);
            result.task().positions().ifPresent(
                    it -> book.sheet("Statements", PartyRows.STATEMENT, PartyRows.statements(it)));
            changes(book, result);
            book.sheet("Principles", List.of("principle", "number", "version", "worth", "help",
                    "beaten by the scores", "citation"),
                    result.picks().stream().map(it -> List.<Object>of(it.principle().title(), it.version().number(),
                            DesignWords.picked(it.version().picked()), DesignWords.worths(it.version().parties()),
                            PickWords.help(it.version().help()), it.version().beaten() ? "yes" : "no",
                            it.principle().citation())).toList());
            method(book, stamp, result);
        });
    }

    private static void frontier(Book book, DesignResult result) {
        Task task = result.task();
        List<String> terms = DesignColumns.terms(task);
        List<String> headings = new ArrayList<>(List.of("number"));
        headings.addAll(terms);
        task.objectives().stream().map(DesignColumns::of).forEach(headings::add);
        task.scenarios().forEach(it -> headings.addAll(List.of("help in " + it.id(), "low", "high")));
        headings.addAll(List.of("threshold reached by", "equally good", "unbeaten (share of settings)"));
        List<List<Object>> rows = new ArrayList<>();
        for (DesignResult.Point point : result.frontier()) {
            List<Object> row = new ArrayList<>(List.of(point.number()));
            terms.forEach(it -> row.add(point.picked().getOrDefault(it, "")));
            point.scores().forEach(it -> row.add(DesignColumns.isUnblockable(it) ? DesignColumns.NOBODY : it.value()));
            point.help().forEach(it -> row.addAll(List.of(it.chance().middle(), it.chance().low(),
                    it.chance().high())));
            row.add(SigningWords.reached(point.parties(), UnaryOperator.identity()));
            row.add(point.alike());
            row.add(result.unbeaten(point).<Object>map(it -> (double) it / Math.max(1, result.robustness()
                    .map(DesignResult.Robustness::settings).orElse(1))).orElse(""));
            rows.add(row);
        }
        book.sheet("Frontier", headings, rows);
    }

    private static void parties(Book book, DesignResult result) {
        List<String> headings = new ArrayList<>(List.of("number"));
        headings.addAll(PartyRows.PARTY);
        List<List<Object>> rows = new ArrayList<>();
        for (DesignResult.Point point : result.frontier()) {
            for (Acceptability party : point.parties()) {
                List<Object> row = new ArrayList<>(List.of(point.number()));
                row.addAll(PartyRows.of(party));
                rows.add(row);
            }
        }
        book.sheet("Parties", headings, rows);
    }

    private static void changes(Book book, DesignResult result) {
        book.sheet("One more party", List.of("from", "party", "changed", "number", "to"), result.bringing().stream()
                .map(it -> List.<Object>of(it.from().number(), it.party(), String.join(", ", it.changed()),
                        it.to().<Object>map(DesignResult.Point::number).orElse("none"),
                        it.to().map(to -> DesignWords.picked(to.picked())).orElse("no such version")))
                .toList());
    }

    private static void method(Book book, Stamp stamp, DesignResult result) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("agreement", result.task().design().agreement()));
        rows.add(List.of("versions", result.extent().versions().toString()));
        rows.add(List.of("looked at", result.extent().seen()));
        rows.add(List.of("method", result.extent().method()));
        result.task().objectives().forEach(it -> rows.add(List.of("objective", DesignWords.of(it))));
        result.refused().forEach(it -> rows.add(List.of("must hold", DesignWords.of(it.constraint()) + " (broken by "
                + it.versions() + ")")));
        rows.add(List.of("versions that break nothing", result.allowed()));
        rows.add(List.of("versions that no other beats", result.frontierSize()));
        if (!result.task().parties().isEmpty()) {
            rows.addAll(PartyRows.signing(result.task().design().signing(), result.baseline()));
            rows.add(List.of("one more party", DesignWords.broughtFor(result)));
        }
        rows.add(List.of("note",
                DesignWords.OPTIONS));
        book.sheet("Method", List.of("what", "value"), PartyRows.method(stamp, rows));
    }
}
