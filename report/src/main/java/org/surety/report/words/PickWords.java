package org.surety.report.words;

import java.util.List;
import org.surety.design.api.DesignResult;

/** How a version that a principle of bargaining singles out stands, in words. */
public final class PickWords {

    private PickWords() {}

    /** {@code enough help in time: outsider 21 % (10 to 40 %), by-china 5 %}. */
    public static String help(List<DesignResult.Help> help) {
        return help.isEmpty()
                ? "no scenario is named, so nothing is known of help"
                : "enough help in time: " + String.join(", ", help.stream().map(PickWords::help).toList());
    }

    private static String help(DesignResult.Help it) {
        return it.scenario() + " " + Percent.of(it.chance());
    }

    /**
     * That a principle cannot tell what it singles out from others: {@code 6 readings score alike; the first is shown};
     * empty where nothing else scores so.
     *
     * @param alike how many score alike, it included
     * @param what they are: {@code readings}
     */
    public static String tie(long alike, String what) {
        return alike > 1 ? English.figures(alike) + " " + what + " score alike; the first is shown" : "";
    }
}
