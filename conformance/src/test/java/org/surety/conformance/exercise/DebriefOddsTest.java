package org.surety.conformance.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.conformance.AtLength;
import org.surety.live.Debrief;
import org.surety.live.DecisiveMoment;
import org.surety.live.LogEvent;
import org.surety.live.Move;
import org.surety.live.Play;
import org.surety.model.agreement.Ballot;
import org.surety.model.chronicle.Happening;

/**
 * The odds of a debrief, reckoned again from the page of the scenario: five vote, those in favour may help, three units
 * are enough. It knows no kernel and no engine: it goes through every way in which five can vote and help.
 */
class DebriefOddsTest {

    private static final List<String> VOTERS = List.of("CHN", "FRA", "GBR", "RUS", "USA");
    private static final Map<String, Integer> UNITS = Map.of("CHN", 3, "RUS", 3, "USA", 3, "FRA", 1, "GBR", 1);
    private static final int ENOUGH = 3;
    /** The middle of 0.4..0.7, of 0..0.1, and the rest. */
    private static final Map<Ballot, Double> BALLOT = Map.of(Ballot.YES, 0.55, Ballot.NO, 0.05, Ballot.ABSTAIN, 0.4);
    /** The middle of 0.2..0.5, and each day with 0.3. */
    private static final double ACTS = 0.35;
    private static final double DAILY = 0.3;
    private static final int TOO_LATE = 14 * 24;

    /** The chance that those in favour bring enough together when help begins in an hour. */
    private static double helped(Set<String> inFavour, long begins) {
        return helped(Set.of(), inFavour, by((TOO_LATE - begins) / 24));
    }

    /** The chance that a party has acted when so many days of the step have passed. */
    private static double by(long days) {
        return ACTS * (1 - Math.pow(1 - DAILY, days));
    }

    /** The same when some have helped, and each of the others still does with a chance. */
    private static double helped(Set<String> have, Set<String> others, double each) {
        List<String> may = List.copyOf(others);
        double sum = 0;
        for (int way = 0; way < 1 << may.size(); way++) {
            double chance = 1;
            int units = have.stream().mapToInt(UNITS::get).sum();
            for (int i = 0; i < may.size(); i++) {
                boolean acts = (way >> i & 1) == 1;
                chance *= acts ? each : 1 - each;
                units += acts ? UNITS.get(may.get(i)) : 0;
            }
            sum += units >= ENOUGH ? chance : 0;
        }
        return sum;
    }

    /** After a vote: where all must agree, only if they do. */
    private static double after(Map<String, Ballot> cast, boolean all, long hour) {
        Set<String> inFavour = new HashSet<>();
        cast.forEach((who, ballot) -> {
            if (ballot == Ballot.YES) {
                inFavour.add(who);
            }
        });
        return all && inFavour.size() < VOTERS.size() ? 0 : helped(inFavour, hour);
    }

    private static double before(boolean all, long hour) {
        List<Map<String, Ballot>> ways = new ArrayList<>(List.of(Map.of()));
        for (String voter : VOTERS) {
            List<Map<String, Ballot>> more = new ArrayList<>();
            ways.forEach(it -> BALLOT.keySet().forEach(ballot -> {
                Map<String, Ballot> next = new java.util.HashMap<>(it);
                next.put(voter, ballot);
                more.add(next);
            }));
            ways = more;
        }
        return ways.stream().mapToDouble(it -> it.values().stream().mapToDouble(BALLOT::get).reduce(1, (a, b) -> a * b)
                * after(it, all, hour)).sum();
    }

    @ParameterizedTest
    @CsvSource("lavrov-2025-each-individually,7")
    void everyVoteHasTheOddsThatFollowFromThePageOfTheScenario(String id, long seed) {
        votesHaveTheirOdds(id, seed);
    }

    @AtLength
    @ParameterizedTest
    @CsvSource({"lavrov-2025-all-agree,1", "lavrov-2025-all-agree,4", "lavrov-2025-each-individually,3", "first-hour,9"})
    void everyOtherVoteHasThemToo(String id, long seed) {
        votesHaveTheirOdds(id, seed);
    }

    private static void votesHaveTheirOdds(String id, long seed) {
        Debrief debrief = Rehearsed.of(id, seed).debrief();
        boolean all = !id.endsWith("individually");
        LocalDateTime attack = debrief.play().texts().exercise().inject("attack").orElseThrow().at().orElseThrow();
        int looked = 0;
        for (DecisiveMoment moment : debrief.moments()) {
            if (moment.event().what() instanceof LogEvent.Counted) {
                long hour = Duration.between(attack, moment.event().story()).toHours();
                Map<String, Ballot> cast = cast(debrief.play(), moment);
                assertThat(moment.before().orElseThrow()).isEqualTo(before(all, hour), within(1e-9));
                assertThat(moment.after().orElseThrow()).isEqualTo(after(cast, all, hour), within(1e-9));
                Set<String> turners = new HashSet<>();
                for (DecisiveMoment.Turner turner : moment.turners()) {
                    Map<String, Ballot> other = new java.util.HashMap<>(cast);
                    other.put(turner.party(), turner.instead());
                    assertThat(turner.then().orElseThrow()).isEqualTo(after(other, all, hour), within(1e-9));
                    turners.add(turner.party() + turner.instead());
                }
                assertThat(turners).isEqualTo(turning(cast, all));
                looked++;
            }
        }
        assertThat(looked).isEqualTo(1);
    }

    /** Each who acts raises the odds by what its units are worth while the others may still act or not. */
    @Test
    void everyActHasTheOddsThatFollowFromThePageOfTheScenario() {
        Debrief debrief = Rehearsed.of("lavrov-2025-each-individually", 7).debrief();
        LocalDateTime attack = debrief.play().texts().exercise().inject("attack").orElseThrow().at().orElseThrow();
        Set<String> others = new HashSet<>();
        Set<String> have = new HashSet<>();
        long begins = 0;
        int looked = 0;
        for (DecisiveMoment moment : debrief.moments()) {
            long hour = Duration.between(attack, moment.event().story()).toHours();
            if (moment.event().what() instanceof LogEvent.Counted) {
                cast(debrief.play(), moment).forEach((who, ballot) -> {
                    if (ballot == Ballot.YES) {
                        others.add(who);
                    }
                });
                begins = hour;
            } else if (moment.event().what() instanceof LogEvent.Moved moved
                    && moved.move() instanceof Move.Take take && take.part() == Move.Part.ACT) {
                double until = by(Math.max(0, hour - begins - 1) / 24);
                double each = (by((TOO_LATE - begins) / 24) - until) / (1 - until);
                assertThat(moment.before().orElseThrow()).isEqualTo(helped(have, others, each), within(1e-9));
                others.remove(moved.party());
                have.add(moved.party());
                assertThat(moment.after().orElseThrow()).isEqualTo(helped(have, others, each), within(1e-9));
                looked++;
            }
        }
        assertThat(looked).isPositive();
    }

    /** Who, with which other ballot, makes of a vote that passes one that fails, or the other way round. */
    private static Set<String> turning(Map<String, Ballot> cast, boolean all) {
        Set<String> found = new HashSet<>();
        for (String voter : VOTERS) {
            for (Ballot instead : Ballot.values()) {
                Map<String, Ballot> other = new java.util.HashMap<>(cast);
                other.put(voter, instead);
                if (passes(other, all) != passes(cast, all)) {
                    found.add(voter + instead);
                }
            }
        }
        return found;
    }

    private static boolean passes(Map<String, Ballot> cast, boolean all) {
        long yes = cast.values().stream().filter(Ballot.YES::equals).count();
        return all ? yes == VOTERS.size() : yes > 0;
    }

    private static Map<String, Ballot> cast(Play play, DecisiveMoment moment) {
        return play.history().stream().filter(it -> it.event().seq() == moment.event().seq())
                .flatMap(it -> it.entries().stream()).map(it -> ((Happening.Voted) it.what()).ballots()).findFirst()
                .orElseThrow();
    }
}
