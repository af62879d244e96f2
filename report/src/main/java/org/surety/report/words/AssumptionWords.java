package org.surety.report.words;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Party;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;

/** Assumptions of a scenario in words: {@code how likely the guarantors are to vote yes (assumed: 0.4 to 0.7)}. */
public final class AssumptionWords {

    private final Names names;

    /** With the names of an agreement. */
    public AssumptionWords(Names names) {
        this.names = names;
    }

    /** The assumption with the range that it has, told as no more than assumed. */
    public String of(Sensitivity sensitivity) {
        return question(sensitivity) + " (" + (sensitivity.stated() ? "assumed: " : "") + range(sensitivity) + ")";
    }

    /** The assumption with one value of the range that it has. */
    public String at(Sensitivity sensitivity, Ratio value) {
        return question(sensitivity) + " is set to " + number(value) + " ("
                + (sensitivity.stated() ? "assumed: " : "") + range(sensitivity) + ")";
    }

    /** {@code 0.4 to 0.7}, {@code 0.5}, {@code not said: 0 to 1}. */
    public static String range(Sensitivity sensitivity) {
        String low = number(sensitivity.range().low());
        String range = sensitivity.range().isExact() ? low : low + " to " + number(sensitivity.range().high());
        return sensitivity.stated() ? range : "not said: " + range;
    }

    /** As the file has it, as far as six decimals go. */
    public static String number(Ratio ratio) {
        return ratio.isWhole() ? ratio.toString() : ratio.toDecimal(6).stripTrailingZeros().toPlainString();
    }

    /** The assumption as a question; the path itself where it is of no known kind. */
    public String question(Sensitivity sensitivity) {
        String before = "behaviour." + sensitivity.who() + ".";
        if (!sensitivity.assumption().startsWith(before)) {
            return sensitivity.assumption();
        }
        Deque<String> path =
                new ArrayDeque<>(List.of(sensitivity.assumption().substring(before.length()).split("\\.")));
        Who who = who(sensitivity.who());
        String step = "";
        if (path.peek().equals("steps") && path.size() > 2) {
            path.remove();
            step = ", in the step " + path.remove();
        }
        return switch (path.remove()) {
            case "ballot" -> ballot(who, path, "") + step;
            case "as-attacker" -> ballot(who, path, ", as the attacker,") + step;
            case "acts" -> "how likely " + who.isTo("", "act") + freedom(who, path) + step;
            case "delay" ->
                    "how quickly " + who.does("acts", "act") + freedom(who, path) + ", by chance in each period" + step;
            case "talks" -> "how quickly " + who.does("ends its talks", "end their talks")
                    + ", by chance in each period" + step;
            default -> sensitivity.assumption();
        };
    }

    /** Whom an assumption is about, and whether that is one or many. */
    private record Who(String name, boolean many) {

        String does(String one, String several) {
            return name + " " + (many ? several : one);
        }

        String isTo(String capacity, String verb) {
            return name + capacity + (many ? " are to " : " is to ") + verb;
        }
    }

    private Who who(String id) {
        int slash = id.indexOf('/');
        if (slash > 0) {
            return new Who("the " + English.noun(English.words(id.substring(slash + 1))) + " of "
                    + names.title(id.substring(0, slash)), true);
        }
        boolean group = names.agreement().group(id).isPresent() || id.equals("guarantors") || id.equals("parties");
        return group
                ? new Who("the " + English.noun(English.words(id)), true)
                : new Who(names.prose(id), names.agreement().party(id).filter(Party::isClass).isPresent());
    }

    private static String ballot(Who who, Deque<String> path, String capacity) {
        String attempt = "";
        String otherwise = "";
        while (path.size() > 1) {
            String part = path.remove();
            if (part.equals("otherwise")) {
                otherwise = who.many() ? " where they do not follow" : " where it does not follow";
            } else {
                attempt = " at attempt " + part;
            }
        }
        String vote = switch (path.isEmpty() ? "" : path.remove()) {
            case "yes" -> "vote yes";
            case "no" -> "vote no";
            case "abstain" -> "abstain";
            case "with" -> "vote as the one that " + (who.many() ? "they follow" : "it follows");
            default -> "vote";
        };
        return "how likely " + who.isTo(capacity, vote) + attempt + otherwise;
    }

    private static String freedom(Who who, Deque<String> path) {
        return switch (path.isEmpty() ? "" : path.peek()) {
            case "obliged" -> who.many() ? " where they must" : " where it must";
            case "discretionary" -> who.many() ? " where they are free to" : " where it is free to";
            default -> "";
        };
    }

    /** What an assumption rests on: {@code assumed}, a reason, or sources. */
    public static String source(Assumption source) {
        if (source.reason().isPresent()) {
            return source.reason().get();
        }
        return source.citations().isEmpty()
                ? "assumed"
                : "source: " + String.join(", ", source.citations().stream().map(Citation::source).toList());
    }
}
