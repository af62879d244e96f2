package org.surety.conformance.strategic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;
import org.surety.strategic.Strategic;
import org.surety.strategic.StrategicAnswer;
import org.surety.strategic.StrategicRequest;
import org.surety.strategic.game.LogitBranch;
import org.surety.strategic.game.StakesGame;
import org.surety.strategic.kernel.StakeTable;
import org.surety.strategic.kernel.StakesGraph;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.ScenarioFile;
import org.surety.text.read.ScenarioReader;

class StrategicTest {

    private static final String PACT = """
            surety: 1
            kind: agreement
            id: pact
            title: A pact
            status: in-force
            parties: [A, B, C, V]
            groups:
              guarantors: [A, B, C]
            procedures:
              assistance:
                on: armed-attack
                against: V
                by: anyone
                steps:
                  %s
            """;
    private static final String MAJORITY = """
            decide: {kind: decide, among: guarantors, rule: {quota: {at-least: 2}}, within: 1 day, yes: help, no: end}
                  help: {kind: act, by: those-in-favour, may: armed-force, within: 3 days}""";
    private static final String UNANIMITY = """
            consult: {kind: consult, among: guarantors, within: 2 days, then: decide}
                  decide: {kind: decide, among: guarantors, rule: unanimity, within: 1 day, yes: help, no: end}
                  help: {kind: act, by: guarantors, may: armed-force, within: 3 days}""";
    private static final String BEHAVIOUR = """
            surety: 1
            kind: scenario
            id: weighed
            event: {kind: armed-attack, by: %s, against: V}
            fait-accompli: 3 days
            enough: {armed-force: 2}
            source: assumed
            behaviour:
              guarantors: {talks: {uniform: 1 hour..2 days}, delay: {geometric: 0.5 per day}, %s
                contributes: {armed-force: 1}, source: assumed}
            """;
    private static final String STAKES = """
            stakes:
              guarantors: {in-time: 10, otherwise: 0, acting: -3, voting-against: -1, source: assumed}
            """;

    private static AgreementFile pact(String steps) {
        Read<AgreementFile> read =
                AgreementReader.read(new SourceFile("pact.yaml", PACT.formatted(steps)), Library.EMPTY);
        assertThat(read.value()).as("%s", read.findings()).isPresent();
        return read.value().orElseThrow();
    }

    private static Scenario scenario(String text) {
        Read<ScenarioFile> read = ScenarioReader.read(new SourceFile("weighed.yaml", text), Library.EMPTY);
        assertThat(read.value()).as("%s", read.findings()).isPresent();
        return read.value().orElseThrow().scenario();
    }

    private static Scenario usual(String stakes) {
        return scenario(BEHAVIOUR.formatted("outsider", "") + stakes);
    }

    private static StrategicAnswer answer(AgreementFile file, Scenario scenario) {
        return new Strategic(new StrategicRequest(Map.of(), 10, Map.of()), Work.quiet()).in(scenario, file).getFirst()
                .answer();
    }

    private static CaseSetup setup(AgreementFile file, Scenario scenario) {
        return CaseSetup.of(Case.of(Membership.of(file.under(Readings.of(file, Map.of()).first())),
                "assistance", scenario.incident().orElseThrow()), scenario);
    }

    private static LogitBranch branch(CaseSetup setup, boolean apart) {
        StakeTable stakes = StakeTable.of(setup.root(), setup.scenario());
        StakesGame game = StakesGraph.of(setup, stakes, apart, 50_000).game();
        return LogitBranch.of(game, stakes.worths(Map.of()), 1_000);
    }

    /** Figures of Gambit 17.0.0-alpha.2, gambit-logit, for this game as {@code surety export --to efg} writes it. */
    @Test
    void anExportedGameHasTheBranchThatGambitFinds() {
        Scenario scenario = scenario(BEHAVIOUR.formatted("outsider", "").replace("3 days", "2 days") + STAKES
                + "  C: {in-time: 4..8, source: assumed}\n");
        LogitBranch branch = branch(setup(pact(MAJORITY), scenario), true);
        double[] first = branch.at(0.5).orElseThrow().moves().getLast().getFirst().stream()
                .mapToDouble(it -> it).toArray();
        assertThat(first).containsExactly(new double[]{0.3806946637, 0.2338129508, 0.3854923854}, within(1e-8));
        double[] sharp = branch.at(2).orElseThrow().moves().getLast().getFirst().stream()
                .mapToDouble(it -> it).toArray();
        assertThat(sharp).containsExactly(new double[]{0.9952974502, 0.0005605576712, 0.00414199208}, within(1e-7));
    }

    /**
     * Two of some fifty games drawn by chance, each exported and given to gambit-logit and gambit-enumpure of the same
     * Gambit: how likely enough help is where the moves are those that it finds, at lambda 0.5 and 2, and in every
     * equilibrium without chance.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "guarantors, may: armed-force; 12 hours; 2 days; 1;"
                    + " A: {in-time: 6, otherwise: -3, acting: -4, voting-against: 1, breach: -2}|"
                    + "B: {in-time: 6, otherwise: -3, breach: -2}|"
                    + "C: {in-time: 2, otherwise: 1, acting: -2, voting-against: -1, breach: -4};"
                    + " 0.09452940782509492; 0.8582838430745913; 0 1",
            "those-in-favour, must: assistance; {geometric: 0.5 per day}; 1 day; 2;"
                    + " A: {in-time: 6, otherwise: -2, acting: -6, voting-against: 1, breach: -2}|"
                    + "B: {in-time: 3, otherwise: -2, acting: -1, breach: -4}|"
                    + "C: {in-time: 8, otherwise: -2, acting: -2, breach: -1};"
                    + " 0.005928568228348595; 0.0028847297128273114; 0"})
    void gamesDrawnByChanceHaveTheEquilibriaThatGambitFinds(String help, String delay, String late, int enough,
            String stakes, double first, double second, String pure) {
        Scenario scenario = scenario(BEHAVIOUR.formatted("outsider", "").replace("{geometric: 0.5 per day}", delay)
                .replace("fait-accompli: 3 days", "fait-accompli: " + late)
                .replace("armed-force: 2", "armed-force: " + enough)
                + "stakes:\n  " + stakes.replace("|", "\n  ") + "\n");
        AgreementFile file = pact("""
                decide: {kind: decide, among: guarantors, rule: unanimity, within: 1 day, yes: help, no: end}
                      help: {kind: act, by: %s, within: 3 days}""".formatted(help));
        LogitBranch branch = branch(setup(file, scenario), true);
        assertThat(branch.at(0.5).orElseThrow().chance()).isCloseTo(first, within(1e-9));
        assertThat(branch.at(2).orElseThrow().chance()).isCloseTo(second, within(1e-9));
        assertThat(answer(file, scenario).pure().kinds()).extracting(StrategicAnswer.PureKind::chance)
                .map(Object::toString)
                .map(it -> it.replace(".0", "")).containsOnly(pure.split(" "));
    }

    /** Whoever makes the moves of an equilibrium by chance helps as likely: the exact engine knows nothing of games. */
    @Test
    void theExactEngineAgreesWhereTheMovesOfAnEquilibriumAreAssumed() {
        AgreementFile file = pact(UNANIMITY);
        String behaviour = BEHAVIOUR.replace("{uniform: 1 hour..2 days}", "1 day");
        LogitBranch branch = branch(setup(file, scenario(behaviour.formatted("outsider", "") + STAKES)), false);
        for (double lambda : new double[]{0, 0.3, 0.8, 2}) {
            LogitBranch.Point point = branch.at(lambda).orElseThrow();
            assertThat(point.moves()).hasSize(2);
            List<Double> votes = point.moves().getLast().getFirst();
            double act = point.moves().getFirst().getFirst().getFirst();
            assertThat(point.chance())
                    .isCloseTo(exactly(file, behaviour, votes.get(0), votes.get(1), act), within(1e-9));
        }
    }

    private static double exactly(AgreementFile file, String behaviour, double yes, double no, double act) {
        Scenario assumed = scenario(behaviour.formatted("outsider", String.format(Locale.ROOT,
                "ballot: {yes: %.15f, no: %.15f, abstain: rest}, acts: %.15f,", yes, no, act)));
        return Crisis.of(file, assumed, CrisisRequest.EXACT).getFirst().answer().inTime().middle();
    }

    /** Where nothing comes after acts they are added up: as much help comes as hour by hour, however acts begin. */
    @ParameterizedTest
    @ValueSource(strings = {
            "yes: help, no: end}|help: {kind: act, by: those-in-favour, may: armed-force, within: 1 day}",
            "yes: help, no: help}|help: {kind: act, by: guarantors, must: armed-force}",
            "yes: [help, more], no: end}|help: {kind: act, by: guarantors, may: armed-force, within: 1 day}|"
                    + "more: {kind: act, by: those-in-favour, may: armed-force}",
            "yes: help, no: end}|help: {kind: act, by: A, may: armed-force, within: 1 day, then: more}|"
                    + "more: {kind: act, by: guarantors, may: armed-force, within: 2 days}",
            "yes: over, no: end}|over: {kind: refer, to: other, within: 1 day, yes: end, no: end, silence: end}",
            "yes: over, no: end}|over: {kind: refer, to: other, within: 1 day, yes: more, no: end, silence: end}|"
                    + "more: {kind: act, by: guarantors, may: armed-force}"})
    void lastActsAreAddedUpAsTheyComeHourByHour(String steps) {
        AgreementFile file =
                pact("decide: {kind: decide, among: guarantors, rule: {quota: {at-least: 2}}, within: 1 day, "
                        + String.join("\n      ", steps.split("[|]")) + """

                                  other:
                                    on: armed-attack
                                    against: V
                                    by: anyone
                                    steps:
                                      join: {kind: act, by: [A, B], may: armed-force}
                                """);
        for (String delay : List.of("{geometric: 0.5 per day}", "0 hours", "30 hours")) {
            String behaviour = BEHAVIOUR.replace("{geometric: 0.5 per day}", delay);
            LogitBranch.Point point =
                    branch(setup(file, scenario(behaviour.formatted("outsider", "") + STAKES)), false).at(0)
                            .orElseThrow();
            assertThat(point.chance()).as(delay)
                    .isCloseTo(exactly(file, behaviour, 1 / 3.0, 1 / 3.0, 0.5), within(1e-9));
        }
    }

    /** Thirteen of whom none is like another have three ballots each; that is refused before any is cast. */
    @Test
    void tooManyWaysAreRefusedWithTheirNumber() {
        List<String> many = List.of("A B C D E F G H I J K L M".split(" "));
        String all = String.join(", ", many);
        Read<AgreementFile> read = AgreementReader.read(new SourceFile("pact.yaml", PACT.formatted(MAJORITY)
                .replace("[A, B, C, V]", "[" + all + ", V]").replace("[A, B, C]", "[" + all + "]")), Library.EMPTY);
        StringBuilder stakes = new StringBuilder(STAKES);
        many.forEach(it -> stakes.append("  ").append(it).append(": {in-time: ").append(many.indexOf(it) + 1)
                .append(", source: assumed}\n"));
        assertThatThrownBy(() -> answer(read.value().orElseThrow(), usual(stakes.toString())))
                .isInstanceOf(TooLarge.class).hasMessageContaining("1594323 ways to vote and act");
    }

    /** A talk that can end at any hour of two days makes few situations, and as much help as hour by hour. */
    @Test
    void hoursBetweenWhichNothingFallsAreOne() {
        AgreementFile file = pact(UNANIMITY);
        LogitBranch.Point point = branch(setup(file, usual(STAKES)), false).at(0).orElseThrow();
        assertThat(point.moves()).hasSizeLessThan(10);
        assertThat(point.chance()).isCloseTo(exactly(file, BEHAVIOUR, 1 / 3.0, 1 / 3.0, 0.5), within(1e-9));
    }

    @Test
    void partiesThatAreAlikeAreCountedOnce() {
        CaseSetup setup = setup(pact(MAJORITY), usual(STAKES));
        LogitBranch together = branch(setup, false);
        LogitBranch apart = branch(setup, true);
        for (double lambda : new double[]{0, 0.2, 0.6}) {
            assertThat(together.at(lambda).orElseThrow().chance())
                    .isCloseTo(apart.at(lambda).orElseThrow().chance(), within(1e-8));
        }
    }

    @Test
    void otherNamesChangeNothing() {
        StrategicAnswer plain = answer(pact(MAJORITY), usual(STAKES + "  C: {in-time: 6, source: assumed}\n"));
        StrategicAnswer renamed = answer(pact(MAJORITY), usual(STAKES + "  A: {in-time: 6, source: assumed}\n"));
        assertThat(renamed.branch()).hasSameSizeAs(plain.branch());
        for (int i = 0; i < plain.branch().size(); i++) {
            assertThat(renamed.branch().get(i).chance().middle())
                    .isCloseTo(plain.branch().get(i).chance().middle(), within(1e-7));
        }
    }

    /** By hand: two of three must act, each is done by the second day with 3/4, so help comes with 9/16 or not. */
    @Test
    void listsTheEquilibriaOfASmallGame() {
        StrategicAnswer answer = answer(pact(MAJORITY),
                scenario(BEHAVIOUR.formatted("outsider", "").replace("3 days", "2 days") + STAKES));
        assertThat(answer.pure().whyNot()).isEmpty();
        assertThat(answer.pure().kinds()).extracting(StrategicAnswer.PureKind::chance).containsOnly(0.5625, 0.0);
        assertThat(answer.pure().kinds().stream().filter(it -> it.chance() > 0).toList())
                .allSatisfy(kind -> assertThat(kind.moves().stream().filter(it -> it.move().equals("act"))).hasSize(2));
    }

    @Test
    void tellsWhatAnAttackMustBeWorth() {
        StrategicAnswer answer = answer(pact(MAJORITY),
                usual(STAKES + "  attacker: {in-time: -8..-4, no-attack: 1, source: assumed}\n"));
        for (StrategicAnswer.Point point : answer.branch()) {
            double chance = point.chance().middle();
            StrategicAnswer.Found threshold = point.threshold().orElseThrow();
            assertThat(threshold.middle()).isCloseTo((1 + 6 * chance) / (1 - chance), within(1e-9));
            assertThat(threshold.low()).isCloseTo((1 + 4 * chance) / (1 - chance), within(1e-9));
            assertThat(threshold.high()).isCloseTo((1 + 8 * chance) / (1 - chance), within(1e-9));
            assertThat(point.odds().middle()).isCloseTo(chance / (1 - chance), within(1e-12));
        }
    }

    /**
     * By hand. A alone can act, within the hour. Help is worth 10 to it, an act costs it 3, so acting is better by 7;
     * of these worths 10 is the largest, so lambda is a tenth of the sharpness s, and A acts with p = 1/(1 + exp(-0.7
     * s)), that is p/(1 - p) = exp(0.7 s). The attacker loses 8 by an attack that is answered and gets nothing without
     * one: it is indifferent at a gain g with g (1 - p) - 8 p = 0, that is g = 8 exp(0.7 s): 8 at random, 16.11 at 1,
     * 8,773 at 10. Beyond s = 39 so little is left to 1 that no gain makes up for it.
     */
    @Test
    void anAttackerThatForeseesOneHelperNeedsWhatOneWorksOutByHand() {
        StrategicAnswer answer = answer(pact("help: {kind: act, by: A, may: armed-force, within: 3 days}"),
                scenario(BEHAVIOUR.formatted("outsider", "").replace("armed-force: 2", "armed-force: 1")
                        .replace("{geometric: 0.5 per day}", "1 hour") + """
                                stakes:
                                  A: {in-time: 10, acting: -3, source: assumed}
                                  attacker: {in-time: -8, no-attack: 0, source: assumed}
                                """));
        assertThat(answer.unit()).isEqualTo(10);
        assertThat(answer.branch()).extracting(StrategicAnswer.Point::sharpness).contains(0.0)
                .anyMatch(it -> Math.abs(it - 1) < 1e-9).anyMatch(it -> Math.abs(it - 10) < 1e-9);
        for (StrategicAnswer.Point point : answer.branch()) {
            double odds = Math.exp(0.7 * point.sharpness());
            if (point.sharpness() < 25) {
                assertThat(point.odds().middle()).isCloseTo(odds, withinPercentage(1e-3));
                assertThat(point.threshold().orElseThrow().middle()).isCloseTo(8 * odds, withinPercentage(1e-3));
            } else if (point.sharpness() > 40) {
                assertThat(point.threshold()).isEmpty();
            }
        }
    }

    /**
     * By hand. A and B must both act, and decide at the same time. Where the other acts with p, acting is better by
     * 10 p - 3, so ln(p/(1 - p)) = lambda (10 p - 3); help comes with p p, and the attacker is indifferent at g with
     * g (1 - p p) = 8 p p.
     */
    @Test
    void anAttackerThatForeseesTwoHelpersReckonsWithWhatEachExpectsOfTheOther() {
        StrategicAnswer answer = answer(pact("help: {kind: act, by: [A, B], may: armed-force, within: 3 days}"),
                scenario(BEHAVIOUR.formatted("outsider", "").replace("{geometric: 0.5 per day}", "1 hour") + """
                        stakes:
                          guarantors: {in-time: 10, acting: -3, source: assumed}
                          attacker: {in-time: -8, no-attack: 0, source: assumed}
                        """));
        for (StrategicAnswer.Point point : answer.branch()) {
            double p = Math.sqrt(point.chance().middle());
            if (point.sharpness() < 20) {
                assertThat(Math.log(p / (1 - p))).isCloseTo(point.lambda() * (10 * p - 3), within(1e-6));
                assertThat(point.threshold().orElseThrow().middle())
                        .isCloseTo(8 * p * p / (1 - p * p), withinPercentage(1e-6));
            }
        }
    }

    /** An attacker that votes itself weighs what help costs it there too. */
    @Test
    void anAttackerThatVotesIsIndifferentWithItsOwnVotesCounted() {
        Scenario scenario = scenario(BEHAVIOUR.formatted("A", "") + STAKES
                + "  A: {in-time: -6, otherwise: 4, no-attack: 0, acting: 0, source: assumed}\n");
        StrategicAnswer answer = answer(pact(MAJORITY), scenario);
        StrategicAnswer.Point random = answer.branch().getFirst();
        // At random its three ballots are alike; a no costs it 1 in a third of all cases.
        double chance = random.chance().middle();
        assertThat(random.threshold().orElseThrow().middle())
                .isCloseTo((6 * chance + 1 / 3.0) / (1 - chance), within(1e-9));
        // In the end both others vote yes and act, whatever it votes, each in time with 7/8.
        assertThat(answer.branch().getLast().chance().middle()).isCloseTo(49 / 64.0, within(1e-6));
    }

    @Test
    void findsWhereAStakeTurnsTheOutcome() {
        StrategicAnswer answer = answer(pact("help: {kind: act, by: A, may: armed-force, within: 3 days}"),
                scenario(BEHAVIOUR.formatted("outsider", "").replace("armed-force: 2", "armed-force: 1") + """
                        stakes:
                          A: {in-time: 10, otherwise: 0, acting: -12..-2, source: assumed}
                        """));
        // It acts by itself if 7/8 of 10 is more than what acting costs.
        assertThat(answer.swings()).singleElement()
                .satisfies(it -> assertThat(it.flipsAt().orElseThrow()).isCloseTo(-8.75, within(0.02)));
    }

    @Test
    void refusesAScenarioWithoutStakesAndSaysWhatTheyLookLike() {
        assertThatThrownBy(() -> answer(pact(MAJORITY), usual(""))).isInstanceOf(Unanswerable.class)
                .hasMessageContaining("stakes: {guarantors: {in-time: 10");
    }

    @Test
    void refusesAValueOutsideItsRange() {
        Strategic strategic = new Strategic(new StrategicRequest(Map.of(), 10,
                Map.of("stakes.guarantors.acting", Ratio.of(-5))), Work.quiet());
        assertThatThrownBy(() -> strategic.in(usual(STAKES), pact(MAJORITY))).isInstanceOf(Unanswerable.class)
                .hasMessageContaining("stakes.guarantors.acting lies in -3");
    }

    @Test
    void aWrongKeyIsToldWithTheNearest() {
        Read<ScenarioFile> read = ScenarioReader.read(new SourceFile("weighed.yaml",
                BEHAVIOUR.formatted("outsider", "") + "stakes:\n  A: {in-tme: 3, acting: 2..1}\n"), Library.EMPTY);
        assertThat(read.value()).isEqualTo(Optional.empty());
        assertThat(read.findings()).anySatisfy(it -> assertThat(it.message() + it.hint()).contains("in-tme", "in-time"))
                .anySatisfy(it -> assertThat(it.message()).contains("expected the smaller end first"));
    }
}
