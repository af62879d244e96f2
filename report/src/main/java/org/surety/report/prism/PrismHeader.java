package org.surety.report.prism;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.quantity.Hours;
import org.surety.report.ModelHeading;
import org.surety.report.decimal.Shares;

/** The comment at the head of a model: what it is, in plain words. */
final class PrismHeader {

    private static final int COLUMNS = 115;

    private PrismHeader() {}

    static List<String> lines(PrismSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add("How likely enough help is in time, as a Markov chain for the model checker PRISM.");
        lines.add("Written by surety " + sheet.heading().version()
                + " (surety export --to prism). It says what follows from a "
                + "text and from what");
        lines.add("a scenario assumes about the parties; it is no forecast.");
        lines.add("");
        lines.addAll(sheet.heading().lines());
        int states = sheet.states().states().size();
        lines.addAll(ModelHeading.line("states", states + ", made of " + sheet.searched()
                + " by putting those with the same future together"));
        lines.addAll(ModelHeading.line("hour", "whole hours since the event; each state s has one"));
        lines.addAll(ModelHeading.line("end", end(sheet)));
        lines.add("");
        lines.addAll(ModelHeading
                .wrapped("The probabilities of a line sum to exactly 1 as they are written: the largest of them "
                        + "is what the others leave. To have PRISM find all digits:", COLUMNS));
        lines.add("  prism MODEL.prism MODEL.props -epsilon 1e-15");
        lines.add("");
        lines.addAll(ModelHeading.wrapped("What can be asked, and our own answer (" + sheet.method() + "):", COLUMNS));
        sheet.properties().forEach(it -> {
            lines.add("  " + it.text());
            lines.add("    " + Shares.of(it.value()) + "   " + it.words());
        });
        return lines;
    }

    private static String end(PrismSheet sheet) {
        if (!sheet.isCut()) {
            return "everything that can happen is in the model";
        }
        return "the model ends after " + Hours.of(sheet.until()) + " (hour " + sheet.until()
                + "). What is still under way then is not followed: it counts as no help here and has the label "
                + "\"cut\", "
                + "so the probability of enough help at any time lies between that of \"enough\" and that of "
                + "\"enough\" or \"cut\".";
    }
}
