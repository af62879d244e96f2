package org.surety.report.words;

import org.surety.report.view.BriefView;

/** What all forms of the one page say alike. */
public final class BriefWords {

    private BriefWords() {}

    /** Whether an attacker can stop it by itself: {@code it can by itself, in 3 of 6 readings, by its vote (if ...)}. */
    public static String alone(BriefView.Stop stop) {
        int readings = stop.alone().readings();
        if (readings == 0) {
            return "it cannot by itself";
        }
        String where = stop.alone().of() == 1
                ? ""
                : readings == stop.alone().of()
                        ? " under every reading"
                        : ", in " + readings + " of " + stop.alone().of() + " readings";
        return "it can by itself" + where + (stop.how().isEmpty() ? "" : ", " + stop.how())
                + (stop.when().isEmpty() ? "" : " (if " + stop.when() + ")");
    }

    /** What a party scores: {@code 46 to 91}. */
    public static String score(double low, double high) {
        return Math.round(low) == Math.round(high)
                ? Long.toString(Math.round(low))
                : Math.round(low) + " to " + Math.round(high);
    }
}
