package org.surety.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.surety.design.SweepFactor;
import org.surety.design.SweepResult;
import org.surety.design.sensitivity.Estimate;
import org.surety.design.sensitivity.SobolIndex;
import org.surety.model.design.Objective;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;

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
        text.page.paragraph("Versions are options to compare: none is a forecast, and none a proposal of anybody.");
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
        page.paragraph(English.figures(result.samples())
                + " samples, seed " + result.definition().seed() + ": of each clause every option, and of each range "
                + "every place, counts alike. Alone is the share of the variance that one thing accounts for by itself "
                + "(first-order Sobol' index), with others the share in which it has any part (total index); in "
                + "brackets the interval of 95 %. Estimates can lie a little below 0 or above 1 by chance.");
        result.measured().forEach(this::measure);
    }

    private void measure(SweepResult.Measured measured) {
        page.gap().paragraph(English.capital(DesignWords.of(measured.measure())) + ": mean "
                + score(measured.measure(), measured.mean()) + ", standard deviation "
                + score(measured.measure(), measured.deviation()) + ".");
        if (measured.indices().isEmpty()) {
            page.paragraph("It is the same at every point.");
            return;
        }
        List<Integer> order = IntStream.range(0, measured.indices().size())
                .filter(it -> measured.indices().get(it).total().value() > 0).boxed()
                .sorted(Comparator.comparingDouble((Integer it) -> -measured.indices().get(it).total().value()))
                .toList();
        Table table = Table.of("depends on", "#alone", "", "#with others", "");
        for (int place : order.subList(0, Math.min(FEW, order.size()))) {
            SweepFactor factor = result.factors().get(place);
            SobolIndex index = measured.indices().get(place);
            table.row((factor.kind() == SweepFactor.Kind.CLAUSE ? "clause " : "") + factor.id(),
                    two(index.first().value()), interval(index.first()), two(index.total().value()),
                    interval(index.total()));
        }
        page.table(table);
        int rest = order.size() - Math.min(FEW, order.size());
        int none = measured.indices().size() - order.size();
        page.paragraph((rest > 0 ? "Less: " + rest + " more. " : "")
                + (none > 0 ? "No part at any point: " + none + " of " + measured.indices().size() + "." : ""));
    }

    private static String score(Objective measure, double value) {
        return measure instanceof Objective.Help
                ? String.format(Locale.ROOT, "%.3f", value)
                : DesignWords.number(value);
    }

    private static String interval(Estimate estimate) {
        return "(" + two(estimate.low()) + " to " + two(estimate.high()) + ")";
    }

    private static String two(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }

    private void tried() {
        SweepResult.Tried tried = result.tried();
        if (tried.count() == 0) {
            return;
        }
        page.heading("Versions that no other beats on the mean of many settings");
        page.paragraph(English.count(tried.count(), "version was tried", "versions were tried") + " in "
                + English.count(result.definition().settings(), "setting", "settings")
                + " of the assumptions, the same for all; " + English.figures(tried.allowed())
                + " of them break no constraint with every range at its middle. "
                + English.count(tried.beatenByNone(), "version is", "versions are")
                + " beaten by no other that was tried, by the mean over the settings"
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
