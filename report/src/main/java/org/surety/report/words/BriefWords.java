package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
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

    /** How a party scores it, the threshold and its red lines. */
    public static String accept(BriefView.Accept it) {
        return it.name() + ": scores " + score(it.low(), it.high()) + " of 100"
                + it.threshold().map(one -> " (threshold " + Math.round(one) + ")").orElse("") + "; "
                + (it.redLines().isEmpty()
                        ? "no red lines recorded"
                        : "red lines recorded on " + English.and(it.redLines()))
                + "." + scores(it);
    }

    private static String scores(BriefView.Accept it) {
        List<String> parts = new ArrayList<>();
        it.readings().forEach(one -> parts.add("if " + one.when() + ", " + score(one.low(), one.high())));
        return parts.isEmpty() ? "" : " " + English.capital(String.join("; ", parts)) + ".";
    }

    /** What a party scores: {@code 46 to 91}. */
    public static String score(double low, double high) {
        return Math.round(low) == Math.round(high)
                ? Long.toString(Math.round(low))
                : Math.round(low) + " to " + Math.round(high);
    }
}
