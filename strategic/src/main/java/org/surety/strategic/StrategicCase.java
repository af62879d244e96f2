package org.surety.strategic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;
import org.surety.strategic.game.LogitBranch;
import org.surety.strategic.game.StakesGame;
import org.surety.strategic.game.Worths;
import org.surety.strategic.kernel.StakeTable;
import org.surety.strategic.kernel.StakesGraph;

/** The answer of one case: the branch at the middle of all ranges, at their ends, and what it means for an attacker. */
final class StrategicCase {

    /** Up to this sharpness the branch is followed. */
    static final double SHARPEST = 1_000;
    /** Of it so many points are told for each factor of ten. */
    private static final int POINTS = 6;
    private static final double[] TOLD = {0, 1, 10, 100, SHARPEST};
    private static final double MODERATE = 10;
    private static final int MOST_STATES = 60_000;
    private static final int MOST_PROBABILITIES = 6_000;
    private static final int MOST_CORNERS = 32;
    private static final int HALVINGS = 12;

    private final StakeTable stakes;
    private final Map<String, Ratio> assumed;
    private final Work work;
    private final StakesGraph.Made made;
    private final PurePlans.Apart apart;
    private final double unit;

    StrategicCase(CaseSetup setup, Map<String, Ratio> assumed, Work work) {
        this.stakes = StakeTable.of(setup.root(), setup.scenario());
        this.assumed = assumed;
        this.work = work;
        if (stakes.players().isEmpty()) {
            throw new Unanswerable(nobody(setup.scenario()));
        }
        stakes.all().forEach(this::refuseOutside);
        this.made = StakesGraph.of(setup, stakes, false, MOST_STATES);
        if (made.game().size() > MOST_PROBABILITIES) {
            throw new TooLarge("probabilities of moves", BigInteger.valueOf(made.game().size()), MOST_PROBABILITIES);
        }
        this.apart = PurePlans.Apart.of(setup, stakes);
        this.unit = stakes.worths(assumed).spread();
    }

    /** How many figures its answer adds up for each point of a branch, at every choice of values. */
    long work() {
        return LogitBranch.work(made.game()) * (1L + corners().size() + (2L + HALVINGS) * swinging().size());
    }

    private static String nobody(Scenario scenario) {
        List<String> meant = scenario.stakes().stream().map(it -> "`" + it.who() + "`").distinct().toList();
        return (meant.isEmpty()
                ? scenario.id() + " says of no party what `in-time` or `otherwise` is worth to it, so nobody chooses; "
                : "nobody chooses in " + scenario.id() + ": here " + String.join(", ", meant)
                        + " means no party to which `in-time` or `otherwise` is worth something; ")
                + "say it of a party, a group or `parties`, as in `stakes: {guarantors: {in-time: 10, acting: -3}}`";
    }

    /** On what the answer depends: cases that have this in common have one answer. */
    Object essentials() {
        return List.of(made, apart, stakes.essentials());
    }

    private void refuseOutside(StakeTable.Stake it) {
        Optional.ofNullable(assumed.get(it.assumption()))
                .filter(value -> value.compareTo(it.range().low()) < 0 || value.compareTo(it.range().high()) > 0)
                .ifPresent(value -> {
                    throw new Unanswerable(it.assumption() + " lies in " + it.range() + ", and not at " + value);
                });
    }

    StrategicAnswer answer() {
        Map<String, Ratio> middle = assumed;
        Trial trial = new Trial(middle);
        List<StrategicAnswer.Point> branch = new ArrayList<>();
        List<Trial> others = work.each(corners(), Trial::new);
        for (double sharpness : sharpnesses()) {
            trial.point(sharpness).ifPresent(it -> branch.add(told(it, sharpness, trial, others)));
        }
        return new StrategicAnswer(List.of(), made.alike(), stakes.all(), unit, branch, trial.branch.isWhole(),
                trial.branch.turnsBack(), moves(trial),
                work.each(swinging(), this::swing),
                new PurePlans(apart, stakes, assumed).list(),
                new StrategicAnswer.Size(made.states(), made.game().nodes().size(), made.game().size()));
    }

    private static List<Double> sharpnesses() {
        List<Double> all = new ArrayList<>(List.of(0.0));
        for (int i = 0; i <= 4 * POINTS; i++) {
            all.add(0.1 * Math.pow(10, (double) i / POINTS));
        }
        return all;
    }

    /** The assumptions that are ranges and have no one value. */
    private List<StakeTable.Stake> ranged() {
        return stakes.all().stream()
                .filter(it -> !it.range().isExact() && !assumed.containsKey(it.assumption())).toList();
    }

    private List<StakeTable.Stake> swinging() {
        return ranged().stream().filter(stakes::isOfPlayers).toList();
    }

    /** Every corner of the ranges where they are few; else one range at a time at its ends, and all together. */
    private List<Map<String, Ratio>> corners() {
        List<StakeTable.Stake> ranged = ranged();
        List<Map<String, Ratio>> corners = new ArrayList<>();
        if (ranged.isEmpty()) {
            return corners;
        }
        if (ranged.size() < 31 && 1 << ranged.size() <= MOST_CORNERS) {
            for (int corner = 0; corner < 1 << ranged.size(); corner++) {
                Map<String, Ratio> values = new LinkedHashMap<>(assumed);
                for (int i = 0; i < ranged.size(); i++) {
                    values.put(ranged.get(i).assumption(), end(ranged.get(i), (corner >> i & 1) == 1));
                }
                corners.add(values);
            }
            return corners;
        }
        for (boolean high : new boolean[]{false, true}) {
            Map<String, Ratio> together = new LinkedHashMap<>(assumed);
            for (StakeTable.Stake it : ranged) {
                corners.add(with(it, end(it, high)));
                together.put(it.assumption(), end(it, high));
            }
            corners.add(together);
        }
        return corners;
    }

    private static Ratio end(StakeTable.Stake it, boolean high) {
        return high ? it.range().high() : it.range().low();
    }

    private Map<String, Ratio> with(StakeTable.Stake it, Ratio value) {
        Map<String, Ratio> values = new LinkedHashMap<>(assumed);
        values.put(it.assumption(), value);
        return values;
    }

    /** The branch for one choice of values, and that on which the attacker is indifferent. */
    private final class Trial {

        private final Map<String, Ratio> values;
        private final LogitBranch branch;
        private final Optional<LogitBranch> indifferent;

        Trial(Map<String, Ratio> values) {
            this.values = values;
            Worths worths = stakes.worths(values);
            double last = SHARPEST * worths.spread() / unit;
            this.branch = LogitBranch.of(made.game(), worths, last);
            this.indifferent = isTold()
                    ? stakes.attackerPlays()
                            .flatMap(it -> LogitBranch.indifferent(made.game(), worths, it, aside(), last))
                    : Optional.empty();
        }

        Optional<LogitBranch.Point> point(double sharpness) {
            return branch.at(sharpness / unit);
        }

        /** The last one told; the branch can end before the sharpest play. */
        LogitBranch.Point sharp() {
            return point(SHARPEST).orElseGet(branch::end);
        }

        private double attacking(PartyStakes.Of of) {
            return stakes.attacking(of).map(it -> StakeTable.value(it, values)).orElse(0.0);
        }

        private double aside() {
            return attacking(PartyStakes.Of.NO_ATTACK);
        }

        /** What an attack without an answer in time must be worth for indifference. */
        Optional<Double> threshold(double sharpness, double chance) {
            if (!isTold() || chance >= 1 - 1e-12) {
                return Optional.empty();
            }
            if (stakes.attackerPlays().isPresent()) {
                return indifferent.flatMap(it -> it.at(sharpness / unit)).map(LogitBranch.Point::indifferentAt);
            }
            return Optional.of((aside() - chance * attacking(PartyStakes.Of.IN_TIME)) / (1 - chance));
        }
    }

    private boolean isTold() {
        return stakes.attacking(PartyStakes.Of.IN_TIME).isPresent()
                || stakes.attacking(PartyStakes.Of.NO_ATTACK).isPresent();
    }

    private StrategicAnswer.Point told(LogitBranch.Point point, double sharpness, Trial trial, List<Trial> others) {
        StrategicAnswer.Found chance = StrategicAnswer.Found.of(point.chance());
        Optional<StrategicAnswer.Found> threshold =
                trial.threshold(sharpness, point.chance()).map(StrategicAnswer.Found::of);
        for (Trial other : others) {
            Optional<LogitBranch.Point> there = other.point(sharpness);
            if (there.isPresent()) {
                chance = chance.and(there.get().chance());
                Optional<Double> value = other.threshold(sharpness, there.get().chance());
                threshold = threshold.map(it -> it.and(value.orElse(Double.POSITIVE_INFINITY)));
            }
        }
        return new StrategicAnswer.Point(point.lambda(), sharpness, chance,
                new StrategicAnswer.Found(odds(chance.middle()), odds(chance.low()), odds(chance.high())), threshold);
    }

    private static double odds(double chance) {
        return chance >= 1 - 1e-12 ? Double.POSITIVE_INFINITY : chance / (1 - chance);
    }

    private StrategicAnswer.Swing swing(StakeTable.Stake it) {
        Trial low = new Trial(with(it, it.range().low()));
        Trial high = new Trial(with(it, it.range().high()));
        StrategicAnswer.Ends sharp = new StrategicAnswer.Ends(low.sharp().chance(), high.sharp().chance());
        return new StrategicAnswer.Swing(it,
                new StrategicAnswer.Ends(moderate(low), moderate(high)), sharp, flip(it, sharp));
    }

    private static double moderate(Trial trial) {
        return trial.point(MODERATE).orElseGet(trial.branch::end).chance();
    }

    /** Where the chance at the end of the branch passes one half, by halving the range. */
    private Optional<Double> flip(StakeTable.Stake it, StrategicAnswer.Ends sharp) {
        if (sharp.low() < 0.5 == sharp.high() < 0.5) {
            return Optional.empty();
        }
        Ratio low = it.range().low();
        Ratio high = it.range().high();
        for (int i = 0; i < HALVINGS; i++) {
            Ratio middle = low.plus(high).divide(Ratio.of(2));
            if (new Trial(with(it, middle)).sharp().chance() < 0.5 == sharp.low() < 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(low.plus(high).divide(Ratio.of(2)).toDouble());
    }

    private record Place(String place, List<String> who, String move) {}

    /** The moves at some points, as those who are alike make them on the whole. */
    private List<StrategicAnswer.MoveOdds> moves(Trial trial) {
        Map<Place, List<StrategicAnswer.AtSharpness>> moves = new LinkedHashMap<>();
        for (double sharpness : TOLD) {
            trial.point(sharpness).ifPresent(point -> odds(point).forEach((place, it) -> moves
                    .computeIfAbsent(place, key -> new ArrayList<>())
                    .add(new StrategicAnswer.AtSharpness(sharpness, it[0], it[0] > 0 ? it[1] / it[0] : 0))));
        }
        List<StrategicAnswer.MoveOdds> all = new ArrayList<>();
        moves.forEach((it, at) -> all.add(new StrategicAnswer.MoveOdds(it.place(), it.who(), it.move(), at)));
        return all;
    }

    /** By move: how likely one of those who are alike comes there, and how likely it comes there and makes it. */
    private Map<Place, double[]> odds(LogitBranch.Point point) {
        Map<Place, double[]> odds = new LinkedHashMap<>();
        List<StakesGame.Node> nodes = made.game().nodes();
        for (int node = nodes.size() - 1; node >= 0; node--) {
            for (int bloc = 0; bloc < nodes.get(node).blocs().size(); bloc++) {
                StakesGame.Bloc it = nodes.get(node).blocs().get(bloc);
                List<String> who = group(it);
                double weight = point.reached().get(node) * it.members().size() / who.size();
                for (int move = 0; move < it.moves().size(); move++) {
                    double[] sums = odds.computeIfAbsent(
                            new Place(nodes.get(node).place(), who, it.moves().get(move).name()),
                            key -> new double[2]);
                    sums[0] += weight;
                    sums[1] += weight * point.moves().get(node).get(bloc).get(move);
                }
            }
        }
        return odds;
    }

    private List<String> group(StakesGame.Bloc bloc) {
        String member = stakes.players().get(bloc.members().getFirst());
        return made.alike().stream().filter(it -> it.contains(member)).findFirst().orElseThrow();
    }
}
