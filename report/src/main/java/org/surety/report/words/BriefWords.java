package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.view.BriefView;

/** What all forms of the one page say alike. */
public final class BriefWords {

    private BriefWords() {}

    /** One kind of attacker in a sentence. */
    public static String stop(BriefView.Stop stop) {
        String procedures = stop.procedures().isEmpty()
                ? ""
                : English.capital(English.and(stop.procedures().stream().map(English::words).toList())) + ": ";
        return (procedures.isEmpty() ? "If " : procedures + "if ") + stop.occasion() + ", " + alone(stop) + ".";
    }

    /** What is to be settled, how, and what that changes. */
    public static String settle(BriefView.Settle settle) {
        return settle.question() + " " + change(settle);
    }

    /** How something is settled, and what that changes: {@code If talks end after a day: chance 2 % → 60 %}. */
    public static String change(BriefView.Settle settle) {
        return "If " + settle.alternative() + ": " + String.join(", ", settle.changes().stream()
                .map(it -> it.answer() + " " + it.before() + " \u2192 " + it.after()).toList()) + ".";
    }

    /** What the whole comes to: {@code if a guarantor attacks, it can by itself keep help from coming in 3 of 6 readings}. */
    public static String whole(BriefView.Stop stop, String what) {
        return "if " + stop.occasion() + ", it can by itself keep " + what + " from coming"
                + (stop.procedures().isEmpty()
                        ? ""
                        : " by " + English.or(stop.procedures().stream().map(English::words).toList()))
                + readings(stop.alone(), " in ");
    }

    private static String readings(BriefView.Alone alone, String in) {
        return alone.of() == 1
                ? ""
                : alone.readings() == alone.of()
                        ? " under every reading"
                        : in + alone.readings() + " of " + alone.of() + " readings";
    }

    /** Whether an attacker can stop it by itself: {@code it can by itself, in 3 of 6 readings, by its vote (if ...)}. */
    private static String alone(BriefView.Stop stop) {
        int readings = stop.alone().readings();
        if (readings == 0) {
            return "it cannot by itself";
        }
        return "it can by itself" + readings(stop.alone(), ", in ") + (stop.how().isEmpty() ? "" : ", " + stop.how())
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
