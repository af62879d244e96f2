package org.surety.report.words;

import java.util.List;
import java.util.Locale;
import org.surety.design.DesignResult;

/** How a version that a principle of bargaining singles out stands, in words. */
public final class PickWords {

    private PickWords() {}

    /** {@code enough help in time: outsider 0.214 (0.1 to 0.4), by-china 0.05}. */
    public static String help(List<DesignResult.Help> help) {
        return help.isEmpty()
                ? "no scenario is named, so nothing is known of help"
                : "enough help in time: " + String.join(", ", help.stream().map(PickWords::help).toList());
    }

    private static String help(DesignResult.Help it) {
        String middle = figure(it.chance().middle());
        String low = figure(it.chance().low());
        String high = figure(it.chance().high());
        return it.scenario() + " " + middle + (low.equals(high) ? "" : " (" + low + " to " + high + ")");
    }

    private static String figure(double chance) {
        return String.format(Locale.ROOT, "%.3f", chance);
    }
}
