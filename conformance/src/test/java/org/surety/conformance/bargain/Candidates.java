package org.surety.conformance.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.surety.analysis.bargain.ModelChoices;
import org.surety.analysis.bargain.Models;
import org.surety.analysis.bargain.backtest.PastIssue;
import org.surety.analysis.bargain.setting.Setting;

/** The candidates of {@code docs/methods/prediction-protocol.md}, each with its grid of parameters. */
final class Candidates {

    private static final Map<String, Double> NICE_VOTES = niceVotes();

    private final List<Setting> settings;
    private final Map<String, double[]> base = new LinkedHashMap<>();
    private final Map<String, List<double[]>> predictions = new LinkedHashMap<>();
    private final Map<String, List<double[]>> grids = new LinkedHashMap<>();

    Candidates(List<PastIssue> issues) {
        settings = issues.stream().map(it -> it.negotiation().middle()).toList();
        for (String model : List.of("weighted-mean", "spatial-election", "challenge", "median")) {
            base.put(model,
                    settings.stream().mapToDouble(it -> Models.called(model, ModelChoices.STANDARD).orElseThrow()
                            .solve(it).outcome().getFirst().orElse(50.0)).toArray());
        }
        double[] shares = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
        double[] powers = {0, 0.5, 1, 1.5, 2, 3};
        double[] capabilities = {0, 1, 2, 4, 8, 16};
        add("A", grid(new double[]{0}), (i, p) -> (at("weighted-mean", i) + at("spatial-election", i)) / 2);
        add("B", grid(new double[]{0}),
                (i, p) -> (at("weighted-mean", i) + at("spatial-election", i) + at("challenge", i)) / 3);
        add("C", grid(shares), (i, p) -> (1 - p[0]) * at("weighted-mean", i) + p[0] * 50);
        add("D", grid(powers), (i, p) -> mean(settings.get(i), Capability.ALIKE, p[0], 1, 1, 0));
        add("E", grid(new double[]{5, 10, 20, 40, 80}), (i, p) -> huber(settings.get(i), p[0]));
        add("F", grid(new double[]{-0.5, -0.3, -0.1, 0, 0.1, 0.3, 0.5}),
                (i, p) -> mean(settings.get(i), Capability.ALIKE, 1, 1, 1, p[0]));
        add("G", simplex(), (i, p) -> p[0] * at("weighted-mean", i) + p[1] * at("median", i)
                + p[2] * at("challenge", i) + p[3] * at("spatial-election", i) + p[4] * 50);
        add("H", grid(capabilities, capabilities),
                (i, p) -> mean(settings.get(i), Capability.ALIKE, 1, p[0], p[1], 0));
        add("I", grid(capabilities, capabilities),
                (i, p) -> mean(settings.get(i), Capability.NICE, 1, p[0], p[1], 0));
        add("J", grid(new double[]{-0.3, 0, 0.3}, new double[]{1, 4, 8}, new double[]{1, 4, 8},
                new double[]{0, 0.2, 0.4}),
                (i, p) -> (1 - p[3]) * mean(settings.get(i), Capability.ALIKE, 1, p[1], p[2], p[0]) + p[3] * 50);
    }

    private enum Capability {
        ALIKE, NICE
    }

    private void add(String name, List<double[]> grid, BiFunction<Integer, double[], Double> predict) {
        grids.put(name, grid);
        predictions.put(name, grid.stream().map(parameters -> {
            double[] all = new double[settings.size()];
            Arrays.setAll(all, i -> predict.apply(i, parameters));
            return all;
        }).toList());
    }

    /** The names of the candidates. */
    List<String> names() {
        return List.copyOf(grids.keySet());
    }

    /** The parameters of a candidate, in the order in which they are tried. */
    List<double[]> grid(String name) {
        return grids.get(name);
    }

    /** What a candidate predicts for every issue with each of its parameters. */
    List<double[]> predictions(String name) {
        return predictions.get(name);
    }

    private double at(String model, int issue) {
        return base.get(model)[issue];
    }

    private static List<double[]> grid(double[]... axes) {
        List<double[]> grid = new ArrayList<>();
        grid.add(new double[0]);
        for (double[] axis : axes) {
            List<double[]> longer = new ArrayList<>();
            for (double[] point : grid) {
                for (double value : axis) {
                    double[] next = Arrays.copyOf(point, point.length + 1);
                    next[point.length] = value;
                    longer.add(next);
                }
            }
            grid = longer;
        }
        return grid;
    }

    private static List<double[]> simplex() {
        double[] steps = {0, 0.2, 0.4, 0.6, 0.8, 1};
        return grid(steps, steps, steps, steps, steps).stream()
                .filter(it -> Math.abs(Arrays.stream(it).sum() - 1) < 1e-9).toList();
    }

    private static double mean(Setting setting, Capability kind, double power, double commission, double parliament,
            double referenceShare) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < setting.parties().size(); i++) {
            String party = setting.parties().get(i);
            double capability = switch (party) {
                case "com" -> commission;
                case "ep" -> parliament;
                default -> kind == Capability.NICE ? votes(party) : 1;
            };
            double salience = setting.salience(i, 0);
            double weight = salience > 0 ? capability * Math.pow(salience / 100, power) : 0;
            sum += weight * setting.position(i, 0);
            weights += weight;
        }
        double mean = weights > 0 ? sum / weights : 50;
        return setting.reference(0)
                .map(it -> Math.clamp((1 - referenceShare) * mean + referenceShare * it, 0.0, 100.0)).orElse(mean);
    }

    /** Whether a code of the data is one of a party. */
    static boolean knows(String party) {
        return party.equals("com") || party.equals("ep") || NICE_VOTES.containsKey(party);
    }

    /**
     * In the codes of the data, which are not those of ISO 3166 for all: {@code bu} is Bulgaria and {@code cr} Croatia.
     */
    private static double votes(String party) {
        Double votes = NICE_VOTES.get(party);
        if (votes == null) {
            throw new IllegalArgumentException("no state of the Union has the code " + party);
        }
        return votes;
    }

    /**
     * The weighted location at which forces cancel that grow with distance up to {@code bend} and are constant beyond.
     */
    private static double huber(Setting setting, double bend) {
        double low = 0;
        double high = 100;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            double pull = 0;
            for (int i = 0; i < setting.parties().size(); i++) {
                pull += setting.salience(i, 0) * Math.clamp(setting.position(i, 0) - middle, -bend, bend);
            }
            if (pull > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static Map<String, Double> niceVotes() {
        Map<String, Double> votes = new LinkedHashMap<>();
        List.of("de fr it uk=29", "es pl=27", "ro=14", "nl=13", "be cz el hu pt=12", "at bu se=10",
                "cr dk fi ie lt sk=7", "cy ee lu lv si=4", "mt=3").forEach(line -> {
                    String[] sides = line.split("=", -1);
                    for (String state : sides[0].split(" ", -1)) {
                        votes.put(state, Double.valueOf(sides[1]));
                    }
                });
        double mean = votes.values().stream().mapToDouble(it -> it).average().orElseThrow();
        votes.replaceAll((state, count) -> count / mean);
        return votes;
    }
}
