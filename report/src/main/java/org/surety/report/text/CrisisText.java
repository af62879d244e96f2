package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Reading;
import org.surety.model.scenario.Scenario;
import org.surety.report.CrisisSheet;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.words.BoundsWords;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.ScenarioWords;

/**
 * The answers of {@code crisis} for a person: scenario by scenario what is asked, the chances by reading, and on what
 * they depend.
 */
public final class CrisisText {

    /** With more lines than this only the likeliest and the least likely are told in full. */
    private static final int TOLD = 3;
    private static final int LONGEST_TABLE = 60;

    private final TextPage page;
    private final CrisisSheet sheet;
    private final int listed;

    private CrisisText(TextPage page, CrisisSheet sheet, int listed) {
        this.page = page;
        this.sheet = sheet;
        this.listed = listed;
    }

    /**
     * The text.
     *
     * @param listed how many assumptions to list
     */
    public static String of(CrisisSheet sheet, int listed, Look look) {
        return new CrisisText(new TextPage(look), sheet, listed).write();
    }

    private String write() {
        CrisisDigest digest = CrisisDigest.of(sheet);
        if (!sheet.result().rows().isEmpty()) {
            Agreement agreement = names(sheet.result().rows().getFirst().reading()).agreement();
            page.heading(agreement.title() + " (" + agreement.id() + ")");
        }
        page.paragraph(
                "What follows is no forecast. It is what the text and the assumptions of each scenario imply, the "
                        + "ranges included; all behaviour below is assumed.");
        digest.sections().forEach(this::section);
        return page.toString();
    }

    private Names names(Reading reading) {
        return Names.of(sheet.family().under(reading));
    }

    private void section(CrisisDigest.Section section) {
        Scenario scenario = section.scenario();
        Names names = names(section.lines().getFirst().row().reading());
        page.heading(ScenarioWords.title(scenario) + " (scenario " + scenario.id() + ", procedure "
                + section.procedure() + ")");
        scenario.incident().ifPresent(it -> page.paragraph(new ScenarioWords(names).happens(it) + " "
                + ScenarioWords.asked(scenario, section.brought())));
        page.paragraph(ScenarioWords.grounds(scenario));
        scenario.outcome().ifPresent(it -> page.paragraph("What in fact happened: " + English.sentence(it)));
        page.gap();
        table(section);
        page.paragraph(BoundsWords.of(section.lines().stream().map(CrisisDigest.Line::answer).toList()));
        List<CrisisDigest.Line> telling = section.telling(TOLD);
        if (telling.size() < section.lines().size()) {
            page.faint("In full only where " + section.brought().enough() + " in time " + section.brought().is()
                    + " likeliest and where least likely; --reading chooses another.");
        }
        for (CrisisDigest.Line line : telling) {
            String when = line.when();
            page.heading(when.isEmpty() ? "In every reading" : "If " + when);
            if (line.told().remark().isEmpty()) {
                new CrisisDetail(page, names(line.row().reading()), section, line, listed).write();
            } else {
                page.paragraph("Nothing is set off: " + line.told().remark() + ".");
            }
        }
    }

    private void table(CrisisDigest.Section section) {
        boolean late = section.scenario().faitAccompli().isPresent();
        boolean depends = section.lines().size() > 1;
        List<String> headings = new ArrayList<>();
        if (depends) {
            headings.add("if");
        }
        section.scenario().faitAccompli().ifPresent(it -> headings.add(section.brought().enough() + " within " + it));
        headings.addAll(List.of("at any time",
                "if " + section.brought().pronoun() + " " + section.brought().comes() + ": expected", "half by"));
        Table table = Table.of(headings.toArray(String[]::new));
        section.lines().stream().limit(LONGEST_TABLE).forEach(line -> {
            List<String> cells = new ArrayList<>();
            if (depends) {
                cells.add(line.when());
            }
            CrisisDigest.Told told = line.told();
            String remark = told.remark().isEmpty() ? "" : " (" + told.remark() + ")";
            if (late) {
                cells.add(told.inTime() + remark);
            }
            cells.add(told.ever() + (late ? "" : remark));
            cells.add(told.expected().isEmpty() ? "-" : told.expected());
            cells.add(told.median().isEmpty() ? "-" : told.median());
            table.row(cells);
        });
        page.table(depends ? table.spaced() : table).gap();
        if (section.lines().size() > LONGEST_TABLE) {
            page.faint(English.figures(section.lines().size() - LONGEST_TABLE)
                    + " more lines; --format csv or json lists every reading.");
        }
    }
}
