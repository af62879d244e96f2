package org.surety.report.prism;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Lumped;
import org.surety.report.decimal.Shares;

/**
 * Writes a discrete-time Markov chain in the PRISM language (prismmodelchecker.org, manual, "The PRISM Language"; read
 * by PRISM 4.10). A variable {@code s} numbers the states, {@code hour} tells the hour of each, and each state has one
 * command.
 */
public final class PrismModel {

    private PrismModel() {}

    /** The text of the model. */
    public static String write(PrismSheet sheet) {
        StringBuilder out = new StringBuilder();
        PrismHeader.lines(sheet).forEach(it -> out.append("// ".concat(it).stripTrailing()).append('\n'));
        List<Lumped.State> states = sheet.states().states();
        long last = states.stream().mapToLong(Lumped.State::hour).max().orElse(0);
        out.append("\ndtmc\n\nmodule agreement\n");
        // PRISM wants a range of more than one number.
        out.append("  s : [0..").append(Math.max(1, states.size() - 1)).append("] init 0;\n");
        out.append("  hour : [0..").append(Math.max(1, last)).append("] init ").append(states.getFirst().hour())
                .append(";\n");
        for (int i = 0; i < states.size(); i++) {
            boolean later = i == 0 || states.get(i).hour() > states.get(i - 1).hour();
            out.append(later ? "\n" : "").append("  // ").append(words(states.get(i))).append("\n  [] s=").append(i)
                    .append(" -> ")
                    .append(updates(i, states)).append(";\n");
        }
        out.append("endmodule\n");
        label(out, "enough", "Enough help has come.", Lumped.Fate.ENOUGH, states);
        label(out, "over", "Enough help has not come and cannot come any more.", Lumped.Fate.OVER, states);
        if (sheet.isCut()) {
            label(out, "cut", "Something is still under way when the model ends.", Lumped.Fate.CUT, states);
        }
        return out.toString();
    }

    private static String words(Lumped.State state) {
        String steps = state.steps().isEmpty() ? "nothing under way" : String.join(", ", state.steps());
        return "hour " + state.hour() + ": " + switch (state.fate()) {
            case OPEN -> steps;
            case ENOUGH -> "enough help";
            case OVER -> "enough help cannot come any more";
            case CUT -> "still under way (" + steps + "), but the model ends";
        };
    }

    private static String updates(int number, List<Lumped.State> states) {
        Lumped.State state = states.get(number);
        if (state.arrows().isEmpty()) {
            return "(s'=" + number + ")";
        }
        List<String> shares = Shares.of(state.arrows().stream().map(Chain.Arrow::chance).toList());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            int to = state.arrows().get(i).to();
            long hour = states.get(to).hour();
            parts.add(shares.get(i) + ":(s'=" + to + ")" + (hour == state.hour() ? "" : "&(hour'=" + hour + ")"));
        }
        return String.join(" + ", parts);
    }

    private static void label(StringBuilder out, String name, String words, Lumped.Fate fate,
            List<Lumped.State> states) {
        List<String> where = IntStream.range(0, states.size()).filter(it -> states.get(it).fate() == fate)
                .mapToObj(it -> "s=" + it).toList();
        out.append("\n// ").append(words).append("\nlabel \"").append(name).append("\" = ")
                .append(where.isEmpty() ? "false" : String.join(" | ", where)).append(";\n");
    }
}
