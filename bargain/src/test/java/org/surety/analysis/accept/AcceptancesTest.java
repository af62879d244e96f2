package org.surety.analysis.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.model.agreement.Provenance;
import org.surety.model.design.Design;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.ModelSettings;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.RedLine;
import org.surety.model.position.Settlement;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;

/**
 * What versions are worth and who signs them, against the definitions tried at every corner and every bend of the
 * ranges.
 */
class AcceptancesTest {

    private static final Range ANYWHERE = Range.parse("0..100");

    /**
     * One issue: where it is settled and stands without an agreement, what the party wants, and how much it matters.
     */
    private record Matter(IssuePosition settled, Optional<IssuePosition> reference, IssuePosition wanted,
            Range salience,
            Optional<RedLine> line) {
        static Matter of(String settled, String reference, String wanted, String salience) {
            return new Matter(stand(settled), reference.isEmpty() ? Optional.empty() : Optional.of(stand(reference)),
                    stand(wanted), Range.parse(salience), Optional.empty());
        }
    }

    private static IssuePosition stand(String text) {
        return text.equals("?") ? new IssuePosition.Unknown() : new IssuePosition.At(Range.parse(text));
    }

    private static Acceptability ask(List<Matter> matters, Optional<Range> alternative, Optional<Ratio> demanded) {
        List<Issue> issues = new ArrayList<>();
        List<Stance> stances = new ArrayList<>();
        Map<String, IssuePosition> settled = new HashMap<>();
        for (int i = 0; i < matters.size(); i++) {
            Matter it = matters.get(i);
            issues.add(new Issue("k" + i, Optional.empty(), Optional.empty(), new LinkedHashMap<>(), Settlement.NONE,
                    it.reference, Provenance.NONE));
            stances.add(new Stance("A", "k" + i, it.salience, Assumption.UNSTATED, it.line,
                    List.of(new Statement("A", Optional.empty(), Optional.empty(), Optional.empty(), it.wanted,
                            Optional.empty(), Optional.empty(), List.of()))));
            settled.put("k" + i, it.settled);
        }
        PositionSet set = new PositionSet("s", Optional.empty(), Optional.empty(),
                List.of(new Negotiator("A", Optional.empty(), Range.parse("1"), alternative, Assumption.UNSTATED)),
                issues, stances, List.of(), ModelSettings.NONE);
        return new Acceptances(set, Optional.empty(), new Design.Signing(demanded, Map.of(), Assumption.UNSTATED))
                .of(settled).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"50, ?, 50..100", "?, 50, 50..100", "30, ?, 30..100", "?, ?, 0..100", "100, ?, 0..100",
            "40..60, ?, 40..100", "20..30, 60..70, 50..70", "40..60, 50, 90..100"})
    void what_is_unknown_may_lie_anywhere_on_the_scale(String settled, String wanted, String closeness) {
        Acceptability it = ask(List.of(Matter.of(settled, "", wanted, "50")), Optional.empty(), Optional.empty());
        assertThat(it.range()).isEqualTo(Range.parse(closeness));
    }

    /**
     * Worth 44 against 27..54, of which the middle is 40.5: the larger of that and the demand is what it must reach.
     */
    @ParameterizedTest
    @CsvSource({"'', true", "0, true", "40, true", "41, true", "44, true", "45, false", "60, false"})
    void the_larger_of_alternative_and_demand_is_taken_before_the_middle(String demanded, boolean signs) {
        Optional<Ratio> least = demanded == null || demanded.isEmpty()
                ? Optional.empty()
                : Optional.of(Ratio.parse(demanded));
        Acceptability it =
                ask(List.of(Matter.of("44", "", "100", "50")), Optional.of(Range.parse("27..54")), least);
        assertThat(it.signsAtMiddle()).isEqualTo(signs);
        assertThat(it.signs()).isEqualTo(demanded != null && (demanded.equals("45") || demanded.equals("60"))
                ? Acceptability.Signs.NO
                : Acceptability.Signs.DEPENDS);
    }

    /** The party has all it wants on the second issue without an agreement; what it wants on the first is not known. */
    @Test
    void the_baseline_is_the_value_at_the_reference_not_the_middle_of_its_bounds() {
        List<Matter> worse = List.of(Matter.of("50", "50", "?", "50"), Matter.of("80", "100", "100", "50"));
        Acceptability it = ask(worse, Optional.empty(), Optional.empty());
        Acceptability.Alternative alternative = it.alternative().orElseThrow();
        assertThat(alternative.value()).contains(Ratio.of(100));
        assertThat(alternative.range()).isEqualTo(Range.parse("75..100"));
        assertThat(alternative.origin()).isEqualTo(Acceptability.Origin.REFERENCE);
        assertThat(it.value()).contains(Ratio.of(80));
        assertThat(it.signsAtMiddle()).isFalse();
        // Whatever it wants on the first issue, that is as it is without an agreement.
        assertThat(it.signs()).isEqualTo(Acceptability.Signs.NO);
        assertThat(it.isWorseThanAlternative()).isTrue();
        List<Matter> same = List.of(Matter.of("50", "50", "?", "50"), Matter.of("100", "100", "100", "50"));
        assertThat(ask(same, Optional.empty(), Optional.empty()).signs()).isEqualTo(Acceptability.Signs.YES);
    }

    @Test
    void a_red_line_that_leaves_the_whole_scale_is_never_crossed() {
        Matter it = new Matter(new IssuePosition.Unknown(), Optional.empty(), new IssuePosition.Unknown(),
                Range.parse("50"),
                Optional.of(new RedLine(Optional.of(Ratio.ZERO), Optional.empty())));
        assertThat(ask(List.of(it), Optional.empty(), Optional.empty()).signs()).isEqualTo(Acceptability.Signs.YES);
    }

    @Test
    void ranges_and_signatures_are_what_the_corners_and_bends_say() {
        Random random = new Random(1944);
        for (int round = 0; round < 400; round++) {
            boolean references = round % 2 == 0;
            List<Matter> matters = IntStream.rangeClosed(0, random.nextInt(2))
                    .mapToObj(i -> new Matter(stand(random), references ? Optional.of(stand(random)) : Optional.empty(),
                            stand(random), salience(random), Optional.empty()))
                    .toList();
            Optional<Range> alternative = references || round % 3 == 0 ? Optional.empty() : Optional.of(range(random));
            Optional<Ratio> demanded = round % 4 < 2 ? Optional.empty() : Optional.of(Ratio.of(random.nextInt(101)));
            Acceptability found = ask(matters, alternative, demanded);
            List<Corner> corners = corners(matters, references);
            assertThat(found.range()).as("round %s: %s", round, matters)
                    .isEqualTo(hull(corners.stream().map(Corner::worth).toList()));
            List<Boolean> signing = new ArrayList<>();
            for (Corner corner : corners) {
                for (Ratio without : references ? List.of(corner.without) : ends(alternative)) {
                    signing.add(corner.worth.compareTo(without) >= 0
                            && corner.worth.compareTo(demanded.orElse(Ratio.ZERO)) >= 0);
                }
            }
            assertThat(found.signs() == Acceptability.Signs.YES).as("round %s: %s", round, matters)
                    .isEqualTo(signing.stream().allMatch(it -> it));
            if (found.signs() == Acceptability.Signs.NO) {
                assertThat(signing).doesNotContain(true);
            } else if (!references || demanded.isEmpty()) {
                assertThat(signing).contains(true);
            }
        }
    }

    /** What the version and no agreement are worth under some numbers. */
    private record Corner(Ratio worth, Ratio without) {}

    private static List<Corner> corners(List<Matter> matters, boolean references) {
        List<List<List<Ratio>>> choices = new ArrayList<>();
        for (Matter it : matters) {
            List<List<Ratio>> own = new ArrayList<>();
            for (Ratio x : bends(it.settled, it.wanted)) {
                for (Ratio p : bends(it.wanted, it.settled, it.reference.orElse(it.settled))) {
                    for (Ratio r : references ? bends(it.reference.orElseThrow(), it.wanted) : List.of(x)) {
                        boolean same = it.reference.filter(it.settled::equals).isPresent()
                                && !(it.settled instanceof IssuePosition.Unknown);
                        for (Ratio s : List.of(it.salience.low(), it.salience.high())) {
                            own.add(List.of(s, closeness(x, p), closeness(same ? x : r, p)));
                        }
                    }
                }
            }
            choices.add(own.stream().distinct().toList());
        }
        List<Corner> corners = new ArrayList<>();
        combine(choices, List.of(), corners);
        return corners;
    }

    private static void combine(List<List<List<Ratio>>> choices, List<List<Ratio>> chosen, List<Corner> corners) {
        if (chosen.size() == choices.size()) {
            corners.add(new Corner(mean(chosen, 1), mean(chosen, 2)));
            return;
        }
        for (List<Ratio> one : choices.get(chosen.size())) {
            List<List<Ratio>> more = new ArrayList<>(chosen);
            more.add(one);
            combine(choices, more, corners);
        }
    }

    private static Ratio mean(List<List<Ratio>> chosen, int of) {
        Ratio sum = Ratio.ZERO;
        Ratio weights = Ratio.ZERO;
        for (List<Ratio> it : chosen) {
            sum = sum.plus(it.getFirst().times(it.get(of)));
            weights = weights.plus(it.getFirst());
        }
        return sum.divide(weights);
    }

    private static List<Ratio> bends(IssuePosition stand, IssuePosition... others) {
        Range own = place(stand);
        List<Ratio> bends = new ArrayList<>(List.of(own.low(), own.high()));
        for (IssuePosition other : others) {
            for (Ratio end : List.of(place(other).low(), place(other).high())) {
                if (end.compareTo(own.low()) > 0 && end.compareTo(own.high()) < 0) {
                    bends.add(end);
                }
            }
        }
        // A meeting point of two wide ranges.
        bends.add(own.middle());
        return bends.stream().distinct().toList();
    }

    private static Range place(IssuePosition stand) {
        return stand instanceof IssuePosition.At at ? at.range() : ANYWHERE;
    }

    private static List<Ratio> ends(Optional<Range> range) {
        return range.map(it -> List.of(it.low(), it.high())).orElse(List.of(Ratio.ZERO));
    }

    private static Ratio closeness(Ratio one, Ratio other) {
        return Ratio.of(100).minus(one.compareTo(other) > 0 ? one.minus(other) : other.minus(one));
    }

    private static Range hull(List<Ratio> all) {
        return new Range(all.stream().min(Ratio::compareTo).orElseThrow(),
                all.stream().max(Ratio::compareTo).orElseThrow());
    }

    private static IssuePosition stand(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new IssuePosition.Unknown();
            case 1 -> new IssuePosition.At(range(random));
            default -> new IssuePosition.At(Range.exactly(Ratio.of(10L * random.nextInt(11))));
        };
    }

    private static Range range(Random random) {
        int low = random.nextInt(101);
        return new Range(Ratio.of(low), Ratio.of(low + random.nextInt(101 - low)));
    }

    private static Range salience(Random random) {
        int low = 1 + random.nextInt(50);
        return new Range(Ratio.of(low), Ratio.of(low + random.nextInt(50)));
    }
}
