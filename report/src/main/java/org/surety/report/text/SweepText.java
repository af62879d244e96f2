package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surety.design.api.SweepResult;
import org.surety.report.words.DesignWords;
import org.surety.report.words.SweepWords;

/** What a sweep found, for a person. */
public final class SweepText {

    /** So many factors of an answer are told unless somebody asks for more. */
    private static final int FEW = 12;

    private final SweepResult result;
    private final TextPage page;

    private SweepText(SweepResult result, Look look) {
        this.result = result;
        this.page = new TextPage(look);
    }

    /** The text. */
    public static String of(SweepResult result, Look look) {
        SweepText text = new SweepText(result, look);
        text.page.heading(result.task().design().title().orElse(result.task().design().id()));
        text.page.paragraph(DesignWords.OPTIONS);
        text.page.gap().paragraph(String.format(Locale.ROOT, "%,d", result.size()) + " versions.");
        text.sensitivity();
        text.tried();
        return text.page.toString();
    }

    private void sensitivity() {
        if (result.samples() == 0) {
            return;
        }
        page.heading("What answers depend on, over all versions and assumptions");
        page.paragraph(SweepWords.method(result));
        result.measured().forEach(this::measure);
    }

    private void measure(SweepResult.Measured measured) {
        page.gap().paragraph(SweepWords.spread(measured));
        List<SweepWords.Ranked> ranked = SweepWords.ranked(result, measured);
        if (ranked.isEmpty()) {
            page.paragraph("It is the same at every point.");
            return;
        }
        page.paragraph(SweepWords.most(ranked));
        int shown = Math.min(FEW, ranked.size());
        Table table = Table.of("depends on", "#alone", "", "#with others", "");
        ranked.subList(0, shown).forEach(it -> table.row(it.label(), SweepWords.two(it.index().first().value()),
                SweepWords.interval(it.index().first()), SweepWords.two(it.index().total().value()),
                SweepWords.interval(it.index().total())));
        page.table(table);
        page.paragraph(SweepWords.rest(measured, ranked, shown));
    }

    private void tried() {
        SweepResult.Tried tried = result.tried();
        if (tried.count() == 0) {
            return;
        }
        page.heading("Versions that no other beats on the mean of many settings");
        page.paragraph(SweepWords.tried(result)
                + (tried.told().size() > FEW ? "; the first " + FEW + " are shown." : "."));
        List<SweepResult.Tested> told = tried.told().subList(0, Math.min(FEW, tried.told().size()));
        if (told.isEmpty()) {
            return;
        }
        List<String> headings = new ArrayList<>(List.of("#no."));
        result.task().objectives().forEach(it -> headings.add("#" + DesignWords.column(it)));
        headings.add("chosen");
        Map<String, String> common = DesignWords.commonIn(told.stream().map(SweepResult.Tested::picked).toList());
        Table table = Table.of(headings.toArray(String[]::new));
        for (SweepResult.Tested version : told) {
            List<String> row = new ArrayList<>(List.of(version.number().toString()));
            version.means().stream().map(DesignWords::score).forEach(row::add);
            row.add(DesignWords.picked(DesignWords.without(version.picked(), common)));
            table.row(row);
        }
        page.gap().table(table.spaced());
        if (!common.isEmpty()) {
            page.paragraph("In all of these: " + DesignWords.picked(common) + ".");
        }
    }
}
