package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads as much of the PRISM language as exports use, by the manual and not by the writer, refuses what PRISM would
 * refuse, and finds the probability of reaching states. It knows nothing of agreements.
 */
final class PrismReader {

    private static final Pattern VARIABLE = Pattern.compile("(s|hour) : \\[0\\.\\.(\\d+)\\] init (\\d+)");
    private static final Pattern COMMAND = Pattern.compile("\\[\\] s=(\\d+) -> (.*)");
    private static final Pattern UPDATE =
            Pattern.compile("(?:([0-9.]+) ?: ?)?\\(s'=(\\d+)\\)(?: ?& ?\\(hour'=(\\d+)\\))?");
    private static final Pattern LABEL = Pattern.compile("label \"(\\w+)\" = (.*)");
    private static final Pattern REACH =
            Pattern.compile("P=\\? \\[ F (?:\"(\\w+)\"|\\(\"(\\w+)\" & hour<=(\\d+)\\)) \\]");

    private final Map<String, Integer> most = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<Integer, List<Update>> commands = new HashMap<>();
    private final Map<String, List<Integer>> labels = new HashMap<>();

    /** With {@code hour} where it changes, else -1. */
    private record Update(double chance, int to, int hour) {}

    private record State(int s, int hour) {}

    PrismReader(String text) {
        StringBuilder code = new StringBuilder();
        text.lines().map(it -> it.replaceFirst("//.*", "").strip()).forEach(it -> code.append(it).append(' '));
        String rest = code.toString().strip();
        assertThat(rest).startsWith("dtmc ").contains("module agreement ", " endmodule");
        rest = rest.replaceFirst("dtmc +module agreement ", "").replaceFirst(" endmodule ", "");
        for (String statement : rest.split(";")) {
            read(statement.strip());
        }
        assertThat(first).containsOnlyKeys("s", "hour");
    }

    private void read(String statement) {
        Matcher variable = VARIABLE.matcher(statement);
        Matcher command = COMMAND.matcher(statement);
        Matcher label = LABEL.matcher(statement);
        if (variable.matches()) {
            most.put(variable.group(1), Integer.valueOf(variable.group(2)));
            first.put(variable.group(1), Integer.valueOf(variable.group(3)));
            assertThat(most.get(variable.group(1))).as("PRISM refuses a range of one number").isPositive();
        } else if (command.matches()) {
            assertThat(commands.put(Integer.valueOf(command.group(1)), updates(command.group(2))))
                    .as("a second command of a state").isNull();
        } else if (label.matches()) {
            labels.put(label.group(1), label.group(2).equals("false")
                    ? List.of()
                    : Pattern.compile(" \\| ").splitAsStream(label.group(2))
                            .map(it -> Integer.valueOf(it.replaceFirst("^s=", ""))).toList());
        } else {
            throw new IllegalArgumentException("not understood: " + statement);
        }
    }

    private List<Update> updates(String text) {
        List<Update> updates = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : text.split(" \\+ ")) {
            Matcher update = UPDATE.matcher(part);
            assertThat(update.matches()).as(part).isTrue();
            BigDecimal chance = update.group(1) == null ? BigDecimal.ONE : new BigDecimal(update.group(1));
            assertThat(chance.signum()).as(part).isPositive();
            sum = sum.add(chance);
            int to = Integer.parseInt(update.group(2));
            int hour = update.group(3) == null ? -1 : Integer.parseInt(update.group(3));
            assertThat(to).isLessThanOrEqualTo(most.get("s"));
            assertThat(hour).isLessThanOrEqualTo(most.get("hour"));
            updates.add(new Update(chance.doubleValue(), to, hour));
        }
        assertThat(sum).as(text).isEqualByComparingTo(BigDecimal.ONE);
        return updates;
    }

    /** How many states can be reached. */
    int reachable() {
        Map<State, Double> known = new HashMap<>();
        value(start(), state -> false, known);
        return known.size();
    }

    /** The answer to a property. */
    double ask(String property) {
        Matcher reach = REACH.matcher(property);
        assertThat(reach.matches()).as(property).isTrue();
        List<Integer> there = labels.get(reach.group(1) == null ? reach.group(2) : reach.group(1));
        assertThat(there).as(property).isNotNull();
        int by = reach.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(reach.group(3));
        return value(start(), state -> there.contains(state.s()) && state.hour() <= by, new HashMap<>());
    }

    private State start() {
        return new State(first.get("s"), first.get("hour"));
    }

    /** Every state leads to others, or only to itself. */
    private double value(State state, Predicate<State> wanted, Map<State, Double> known) {
        Double value = known.get(state);
        if (value == null) {
            assertThat(commands).as("PRISM refuses a state without a command").containsKey(state.s());
            double sum = 0;
            if (wanted.test(state)) {
                sum = 1;
            } else {
                for (Update update : commands.get(state.s())) {
                    State next = new State(update.to(), update.hour() < 0 ? state.hour() : update.hour());
                    if (!next.equals(state)) {
                        sum += update.chance() * value(next, wanted, known);
                    } else {
                        assertThat(update.chance()).isEqualTo(1);
                    }
                }
            }
            value = sum;
            known.put(state, value);
        }
        return value;
    }
}
