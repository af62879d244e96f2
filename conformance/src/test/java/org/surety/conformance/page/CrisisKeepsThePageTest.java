package org.surety.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Method;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Family;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.semantics.TooLarge;

/**
 * The probability of enough help by each hour is what the page says, on seeded random agreements and scenarios in which
 * every number is given. More: {@code -Dsurety.cases=20000}.
 */
class CrisisKeepsThePageTest {

    private static final int CASES = Integer.getInteger("surety.cases", 1000) / 10;
    private static final long LAST = 12;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WORST")
    void everyHour(Method.Engine engine) {
        int compared = 0;
        int left = 0;
        for (long seed = 0; seed < CASES; seed++) {
            try {
                left += compare(engine, seed) ? 1 : 0;
                compared++;
            } catch (TooMany | TooLarge tooLarge) {
                // Left out and counted.
            }
        }
        assertThat(compared).as("cases small enough").isGreaterThan(CASES * 9 / 10);
        assertThat(left).as("cases in which something is left to chance").isGreaterThan(CASES / 10);
    }

    /** Whether there is something that neither comes nor fails for certain. */
    private static boolean compare(Method.Engine engine, long seed) {
        Agreement agreement = RandomTexts.of(seed);
        String attacker = List.of("outsider", "AAA", "VVV").get((int) (seed % 3));
        Incident event = new Incident(EventKind.ARMED_ATTACK, attacker, Optional.of("VVV"), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
        Habits habits = Habits.of(seed);
        Chances page = new Chances(new Occasion(new People(agreement),
                agreement.procedure(RandomTexts.MAIN).orElseThrow(), event), attacker, habits, LAST);
        CrisisRequest request = new CrisisRequest(Map.of(), engine, Optional.of(Hours.of(LAST)), List.of(), List.of(),
                new CrisisRequest.Simulation(1, 1000, 0, 0.999999, 1), 1);
        CrisisAnswer answer = Crisis.of(Family.of(agreement),
                habits.scenario(event, RandomTexts.MAIN, it -> it), request).getFirst().answer();
        for (long hour = 0; hour <= LAST; hour++) {
            Bounds found = answer.curve().by(hour);
            String label = "%s, seed %d, attacker %s, by hour %d, %s%n%s";
            Object[] told = {engine, seed, attacker, hour, habits, new Written(agreement)};
            if (answer.method().engine() == Method.Engine.SIMULATE) {
                assertThat(page.by(hour)).as(label, told).isBetween(found.low() - 1e-9, found.high() + 1e-9);
            } else {
                assertThat(found.low()).as(label, told).isCloseTo(page.by(hour), within(1e-9));
                assertThat(found.high()).as(label, told).isCloseTo(page.by(hour), within(1e-9));
            }
        }
        return page.by(LAST) > 0 && page.by(LAST) < 1;
    }
}
