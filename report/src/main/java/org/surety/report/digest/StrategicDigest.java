package org.surety.report.digest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.model.scenario.Scenario;
import org.surety.report.StrategicSheet;
import org.surety.report.words.Names;
import org.surety.strategic.StrategicRow;

/**
 * The answers of {@code strategic} by scenario and procedure; readings under which the game is the same stand together.
 *
 * @param sections in the order of the scenarios
 */
public record StrategicDigest(List<Section> sections) {

    /** Copies the list. */
    public StrategicDigest {
        sections = List.copyOf(sections);
    }

    /** A scenario and a procedure that it may set off. */
    public record Section(Scenario scenario, String procedure, List<Line> lines) {
        /** Copies the list. */
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Readings with one answer.
     *
     * @param when the readings in words; empty where every reading leads to it
     * @param row the first of them
     */
    public record Line(String when, StrategicRow row, Names names) {}

    private record Where(String scenario, String procedure) {}

    /** The digest of a sheet. */
    public static StrategicDigest of(StrategicSheet sheet) {
        Map<Where, List<StrategicRow>> rows = new LinkedHashMap<>();
        sheet.rows().forEach(row -> rows
                .computeIfAbsent(new Where(row.scenario(), row.procedure()), it -> new ArrayList<>()).add(row));
        List<Section> sections = new ArrayList<>();
        rows.forEach((where, found) -> sheet.scenarios().stream().filter(it -> it.id().equals(where.scenario()))
                .findFirst()
                .ifPresent(it -> sections.add(new Section(it, where.procedure(), lines(sheet, found)))));
        return new StrategicDigest(sections);
    }

    private static List<Line> lines(StrategicSheet sheet, List<StrategicRow> rows) {
        Map<Object, Integer> numbers = new IdentityHashMap<>();
        List<CaseTree.Case<Integer>> cases = new ArrayList<>();
        Map<Integer, StrategicRow> first = new LinkedHashMap<>();
        for (StrategicRow row : rows) {
            int number = numbers.computeIfAbsent(row.answer(), it -> numbers.size());
            cases.add(new CaseTree.Case<>(row.reading().choices(), number));
            first.putIfAbsent(number, row);
        }
        Cover<Integer> cover = Cover.of(cases);
        CaseWords words = CaseWords.of(sheet.family());
        List<Line> lines = new ArrayList<>();
        first.forEach((number, row) -> lines.add(new Line(
                words.any(Optional.ofNullable(cover.boxes().get(number)).orElse(List.of())), row,
                Names.of(sheet.family().under(row.reading())))));
        return lines;
    }
}
