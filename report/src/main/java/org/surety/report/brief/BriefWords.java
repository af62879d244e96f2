package org.surety.report.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;

/** What all forms of the one page say alike. */
public final class BriefWords {

    /** Above the passages of drafts that no clause says yet. */
    public static final String WITHOUT_MEANING = "In the drafts, and in no answer yet";

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

    /**
     * What the whole comes to: {@code if a guarantor attacks, it can by itself keep help from coming in 3 of 6
     * readings}.
     */
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

    /**
     * Whether an attacker can stop it by itself: {@code it can by itself, in 3 of 6 readings, by its vote (if ...)}.
     */
    private static String alone(BriefView.Stop stop) {
        int readings = stop.alone().readings();
        if (readings == 0) {
            return "it cannot by itself";
        }
        return "it can by itself" + readings(stop.alone(), ", in ") + (stop.how().isEmpty() ? "" : ", " + stop.how())
                + (stop.when().isEmpty() ? "" : " (if " + stop.when() + ")");
    }

    /** How the parties score it under any reading, by readings where that differs, and the red lines. */
    public static List<String> accept(BriefView brief) {
        List<String> said = new ArrayList<>();
        if (brief.accept().isEmpty()) {
            return said;
        }
        Map<String, List<String>> byThreshold = new LinkedHashMap<>();
        Map<String, List<String>> byReading = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (BriefView.Accept it : brief.accept()) {
            byThreshold.computeIfAbsent(it.threshold().map(one -> "threshold " + Math.round(one)).orElse("no threshold "
                    + "stated"), key -> new ArrayList<>()).add(it.name() + " " + score(it.low(), it.high()));
            it.readings().forEach(one -> byReading.computeIfAbsent(one.when(), key -> new ArrayList<>())
                    .add(it.name() + " " + score(one.low(), one.high())));
            if (it.redLines().isEmpty()) {
                none.add(it.name());
            } else {
                lines.add("of " + it.name() + " on " + English.and(it.redLines()));
            }
        }
        byThreshold.forEach((threshold, scores) -> said.add("Scores of 100 over all readings (" + threshold + "): "
                + String.join(", ", scores) + "."));
        byReading.forEach((when, scores) -> said.add("If " + when + ": " + String.join(", ", scores) + "."));
        said.add((lines.isEmpty()
                ? "No red lines are recorded"
                : "Red lines are recorded " + English.and(lines)
                        + (none.isEmpty() ? "" : ", none of " + English.and(none)))
                + ".");
        return said;
    }

    /** What a party scores: {@code 46 to 91}. */
    public static String score(double low, double high) {
        return Math.round(low) == Math.round(high)
                ? Long.toString(Math.round(low))
                : Math.round(low) + " to " + Math.round(high);
    }
}
