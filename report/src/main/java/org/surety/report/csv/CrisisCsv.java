package org.surety.report.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;
import org.surety.report.CrisisSheet;

/** The answers of {@code crisis} as a table; each open term has a column of its own. */
public final class CrisisCsv {

    private static final List<String> BOUNDS = List.of("low", "middle", "high", "tight");

    private CrisisCsv() {}

    /** What has a row of its own in a table. */
    public enum Rows implements Word {
        /** A reading and an hour. */
        HOURS,
        /** A reading and an assumption. */
        SENSITIVITY,
        /** A reading and a party. */
        PARTIES,
        /** A reading and a vote. */
        VOTES
    }

    /**
     * The table.
     *
     * @param listed how many assumptions to list for each reading
     */
    public static String of(CrisisSheet sheet, Rows rows, int listed) {
        return switch (rows) {
            case HOURS -> table(sheet, columns(List.of("hour", "is-fait-accompli"), BOUNDS), CrisisCsv::hours);
            case SENSITIVITY -> table(sheet, List.of("assumption", "who", "stated", "from", "to", "derivative",
                    "answer-at-from", "answer-at-to", "swing"),
                    (row, add) -> row.answer().sensitivities().stream().limit(listed)
                            .forEach(it -> add.accept(row, sensitivity(it))));
            case PARTIES -> table(sheet, columns(List.of("party", "when"), BOUNDS), (row, add) -> row.answer().parties()
                    .forEach(it -> {
                        add.accept(row, columns(List.of(it.party(), "in-time"), bounds(it.inTime())));
                        add.accept(row, columns(List.of(it.party(), "ever"), bounds(it.ever())));
                    }));
            case VOTES -> table(sheet, columns(List.of("step", "attempt", "what"), BOUNDS), (row, add) -> row.answer()
                    .votes().forEach(it -> {
                        String attempt = Integer.toString(it.attempt());
                        add.accept(row, columns(List.of(it.step(), attempt, "held"), bounds(it.held())));
                        add.accept(row, columns(List.of(it.step(), attempt, "passes"), bounds(it.passes())));
                    }));
        };
    }

    /**
     * The fait accompli has a row of its own where the curve has no point there; the last row, {@code Inf}, is that of
     * any time.
     */
    private static void hours(CrisisRow row, BiConsumer<CrisisRow, List<String>> add) {
        CrisisAnswer answer = row.answer();
        Set<Long> hours = new LinkedHashSet<>();
        answer.curve().points().forEach(it -> hours.add(it.hour()));
        answer.faitAccompli().map(Hours::count).ifPresent(hours::add);
        hours.stream().sorted().forEach(hour -> {
            boolean late = answer.faitAccompli().map(it -> it.count() == hour).orElse(false);
            add.accept(row, columns(List.of(Long.toString(hour), yes(late)),
                    bounds(late ? answer.inTime() : answer.curve().by(hour))));
        });
        add.accept(row, columns(List.of("Inf", "no"), bounds(answer.curve().ever())));
    }

    private static List<String> sensitivity(Sensitivity it) {
        return List.of(it.assumption(), it.who(), yes(it.stated()), Double.toString(it.range().low().toDouble()),
                Double.toString(it.range().high().toDouble()), Double.toString(it.derivative()),
                Double.toString(it.low()), Double.toString(it.high()), Double.toString(it.swing()));
    }

    private static String table(CrisisSheet sheet, List<String> columns,
            BiConsumer<CrisisRow, BiConsumer<CrisisRow, List<String>>> rows) {
        List<String> terms = sheet.result().terms().stream().map(OpenTerm::name).toList();
        List<String> all = new ArrayList<>(List.of("agreement", "scenario", "procedure"));
        terms.forEach(it -> all.add("term:" + it));
        all.addAll(List.of("set-off", "engine"));
        all.addAll(columns);
        Csv csv = new Csv(all);
        sheet.result().rows().forEach(each -> rows.accept(each, (row, cells) -> {
            List<String> line =
                    new ArrayList<>(List.of(sheet.result().agreement(), row.scenario(), row.procedure()));
            terms.forEach(term -> line.add(row.reading().of(term).orElse("")));
            line.add(yes(row.answer().obstacles().isEmpty()));
            line.add(row.answer().method().engine().word());
            line.addAll(cells);
            csv.row(line);
        }));
        return csv.toString();
    }

    private static List<String> bounds(Bounds bounds) {
        return List.of(Double.toString(bounds.low()), bounds.cut() ? "" : Double.toString(bounds.middle()),
                Double.toString(bounds.high()),
                yes(bounds.tight()));
    }

    private static List<String> columns(List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
