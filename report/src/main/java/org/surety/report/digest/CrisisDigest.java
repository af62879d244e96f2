package org.surety.report.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;
import org.surety.report.CrisisSheet;
import org.surety.report.words.Brought;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;
import org.surety.report.words.Percent;
import org.surety.report.words.TimingWords;

/**
 * The answers of {@code crisis} in few lines: readings whose answers read alike stand together, with the readings of
 * those terms that matter.
 *
 * @param sections by scenario and procedure
 */
public record CrisisDigest(List<Section> sections) {

    /** Copies the list. */
    public CrisisDigest {
        sections = List.copyOf(sections);
    }

    /**
     * A scenario and a procedure that it may set off.
     *
     * @param brought what the procedure brings, over all readings
     * @param lines the likeliest enough help first
     * @param deciding the terms that make a difference
     */
    public record Section(Scenario scenario, String procedure, Brought brought, List<Line> lines,
            Set<String> deciding) {
        /** Copies the list. */
        public Section {
            lines = List.copyOf(lines);
        }

        /** The lines worth telling in full: all if they are few, else the likeliest and the least likely. */
        public List<Line> telling(int most) {
            return lines.size() <= most ? lines : List.of(lines.getFirst(), lines.getLast());
        }
    }

    /**
     * Readings whose answers read alike.
     *
     * @param ways each with readings that suffice; one without any where every reading leads to it
     * @param readings how many readings they are
     * @param row the first of them
     * @param words for the readings
     */
    public record Line(Told told, List<Map<String, List<String>>> ways, int readings, CrisisRow row,
            CaseWords words) {
        /** Copies the list. */
        public Line {
            ways = List.copyOf(ways);
        }

        /** The readings in words; empty where every reading leads to it. */
        public String when() {
            return words.any(ways);
        }

        /** One of the ways in words. */
        public String when(int way) {
            return words.all(ways.get(way));
        }

        /** Its answer; those of its other readings read alike. */
        public CrisisAnswer answer() {
            return row.answer();
        }
    }

    /**
     * An answer in figures.
     *
     * @param inTime the probability of enough help in time
     * @param ever the probability at any time
     * @param expected the expected hour, if enough help comes; empty where there is none
     * @param median the hour by which half of the successes have come; empty where there is none
     * @param remark why nothing is set off; empty if something is
     */
    public record Told(String inTime, String ever, String expected, String median, String remark) {

        static Told of(CrisisAnswer answer) {
            Set<String> why = new LinkedHashSet<>();
            answer.obstacles().forEach(it -> why.add(EventWords.obstacle(it.kind())));
            return new Told(Percent.of(answer.inTime()), Percent.of(answer.curve().ever()),
                    answer.timing().map(TimingWords::expected).orElse(""),
                    answer.timing().map(TimingWords::median).orElse(""), English.and(why));
        }
    }

    private record Where(String scenario, String procedure) {}

    /** The digest of a result. */
    public static CrisisDigest of(CrisisSheet sheet) {
        return of(sheet, sheet.result().rows());
    }

    /** The sections of one scenario, without the work for those of others. */
    public static List<Section> of(CrisisSheet sheet, Scenario scenario) {
        return of(sheet, sheet.result().rows().stream().filter(it -> it.scenario().equals(scenario.id())).toList())
                .sections();
    }

    private static CrisisDigest of(CrisisSheet sheet, List<CrisisRow> all) {
        Map<Where, List<CrisisRow>> rows = new LinkedHashMap<>();
        all.forEach(row -> rows
                .computeIfAbsent(new Where(row.scenario(), row.procedure()), it -> new ArrayList<>()).add(row));
        CaseWords words = CaseWords.of(sheet.family());
        List<Section> sections = new ArrayList<>();
        rows.forEach((where, found) -> sheet.scenarios().stream().filter(it -> it.id().equals(where.scenario()))
                .findFirst().ifPresent(it -> sections.add(section(it, where.procedure(), found, words,
                        sheet.family()))));
        return new CrisisDigest(sections);
    }

    private static Section section(Scenario scenario, String procedure, List<CrisisRow> rows, CaseWords words,
            Family family) {
        Map<Told, List<CrisisRow>> alike = new LinkedHashMap<>();
        List<CaseTree.Case<Told>> cases = new ArrayList<>();
        for (CrisisRow row : rows) {
            Told told = Told.of(row.answer());
            cases.add(new CaseTree.Case<>(row.reading().choices(), told));
            alike.computeIfAbsent(told, it -> new ArrayList<>()).add(row);
        }
        Cover<Told> cover = Cover.of(cases);
        List<Line> lines = new ArrayList<>();
        alike.forEach((told, found) -> lines.add(new Line(told,
                Optional.ofNullable(cover.boxes().get(told)).orElse(List.of()), found.size(), found.getFirst(),
                words)));
        lines.sort(Comparator.comparingDouble((Line it) -> -it.answer().inTime().middle())
                .thenComparingDouble(it -> -it.answer().curve().ever().middle()));
        Brought brought = Brought.of(rows.stream().map(CrisisRow::reading).distinct()
                .map(it -> Brought.of(family.under(it), procedure)).toList());
        return new Section(scenario, procedure, brought, lines, CaseTree.of(cases).variables());
    }
}
