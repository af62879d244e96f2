package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surety.design.DesignResult;
import org.surety.model.design.Objective;
import org.surety.report.chart.FrontierChart;
import org.surety.report.chart.Scale;

/**
 * The chart of a design by two of its scores: how acceptable a version is across, and how likely help is up, where both
 * are looked at.
 */
final class FrontierPlot {

    private final DesignResult result;
    private final VersionWords words;
    private final List<Objective> objectives;

    FrontierPlot(DesignResult result, VersionWords words) {
        this.result = result;
        this.words = words;
        this.objectives = result.task().objectives();
    }

    /** One axis: the least of some scores. */
    private record Measure(String title, List<Integer> of) {
        double value(List<Double> scores) {
            return of.stream().mapToDouble(scores::get).min().orElse(Double.NaN);
        }
    }

    /** The plot of the first versions of the frontier; none where there are not two scores to draw. */
    Optional<FrontierChart.Plot> plot(List<DesignResult.Point> shown) {
        List<Measure> measures = measures();
        if (measures.size() < 2) {
            return Optional.empty();
        }
        boolean turn = isHelp(measures.get(0)) && !isHelp(measures.get(1));
        Measure across = measures.get(turn ? 1 : 0);
        Measure up = measures.get(turn ? 0 : 1);
        FrontierChart.Axis x = axis(across);
        FrontierChart.Axis y = axis(up);
        int parties = result.task().parties().size();
        List<FrontierChart.Version> all = result.cloud().stream()
                .map(it -> version(across, up, it.values(), parties > 0 && it.signers() == parties,
                        it.allowed() ? "" : "; breaks a constraint"))
                .filter(it -> fits(x, it.x()) && fits(y, it.y())).toList();
        List<FrontierChart.Best> best = new ArrayList<>();
        for (DesignResult.Point point : shown) {
            FrontierChart.Version version = version(across, up, scores(point),
                    parties > 0 && point.signers().size() == parties, "");
            if (fits(x, version.x()) && fits(y, version.y())) {
                best.add(new FrontierChart.Best(point.number().toString(), "version-" + point.number(), version));
            }
        }
        boolean joined = objectives.size() == 2 && shown.size() == result.frontierSize()
                && objectives.stream().noneMatch(Objective.FewestDuties.class::isInstance);
        return Optional.of(new FrontierChart.Plot(x, y, all, best, joined));
    }

    private static List<Double> scores(DesignResult.Point point) {
        return point.scores().stream().map(DesignResult.Score::value).toList();
    }

    /** What can be drawn, the most telling first. */
    private List<Measure> measures() {
        List<Integer> accepted = IntStream.range(0, objectives.size())
                .filter(it -> objectives.get(it) instanceof Objective.Acceptability).boxed().toList();
        List<Measure> single = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            if (!accepted.contains(i)) {
                single.add(new Measure(words.objective(objectives.get(i)), List.of(i)));
            }
        }
        if (accepted.size() > 1 && !single.isEmpty()) {
            single.addFirst(new Measure("Acceptability to the party that likes it least", accepted));
        } else {
            for (int i = accepted.size() - 1; i >= 0; i--) {
                single.addFirst(new Measure(words.objective(objectives.get(accepted.get(i))),
                        List.of(accepted.get(i))));
            }
        }
        return single;
    }

    private boolean isHelp(Measure measure) {
        return objectives.get(measure.of().getFirst()) instanceof Objective.Help;
    }

    private FrontierChart.Axis axis(Measure measure) {
        double most = Stream.concat(result.cloud().stream().map(DesignResult.Dot::values),
                result.frontier().stream().map(FrontierPlot::scores)).mapToDouble(measure::value)
                .filter(Double::isFinite).max().orElse(1);
        return switch (objectives.get(measure.of().getFirst())) {
            case Objective.Acceptability to -> FrontierChart.Axis.ofShares(measure.title());
            case Objective.Help help -> new FrontierChart.Axis(measure.title(), brief(Scale.ofChances(most)));
            case Objective other -> new FrontierChart.Axis(measure.title(),
                    new Scale(Math.max(1, most), Math.max(1, Math.ceil(most / 5))));
        };
    }

    /** With marks of no more than two decimals, for which there is room. */
    private static Scale brief(Scale scale) {
        return scale.most() > 0.1 ? scale : new Scale(scale.most(), scale.most() > 0.05 ? 0.05 : 0.01);
    }

    private static boolean fits(FrontierChart.Axis axis, double value) {
        return value >= 0 && value <= axis.scale().most();
    }

    private FrontierChart.Version version(Measure across, Measure up, List<Double> scores, boolean signed,
            String more) {
        double x = across.value(scores);
        double y = up.value(scores);
        String told = across.title() + " " + VersionWords.number(objectives.get(across.of().getFirst()), x) + ", "
                + up.title() + " " + VersionWords.number(objectives.get(up.of().getFirst()), y) + more;
        return new FrontierChart.Version(x, y, signed, told);
    }
}
