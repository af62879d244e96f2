package org.surety.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Family;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.semantics.TooLarge;

/**
 * {@code who} answers every question as the page says, on seeded random agreements. More: {@code -Dsurety.cases=20000},
 * and from another seed on {@code -Dsurety.first=5000}.
 */
class WhoKeepsThePageTest {

    private static final int CASES = Integer.getInteger("surety.cases", 150);
    private static final long FIRST = Long.getLong("surety.first", 0);

    @Test
    void everyAnswer() {
        compare(RandomTexts::of, CASES);
    }

    @Test
    void everyAnswerWhereLimitsCross() {
        compare(RandomTexts::timed, CASES / 5);
    }

    private static void compare(LongFunction<Agreement> texts, int cases) {
        int compared = 0;
        for (long seed = FIRST; seed < FIRST + cases; seed++) {
            try {
                compare(texts.apply(seed), seed);
                compared++;
            } catch (TooMany | TooLarge tooLarge) {
                // Left out and counted.
            }
        }
        assertThat(compared).as("cases small enough").isGreaterThan(cases * 9 / 10);
    }

    private static void compare(Agreement agreement, long seed) {
        Random random = new Random(~seed);
        List<String> attackers = List.of("outsider", "outsider", "AAA", "AAA", "BBB", "VVV");
        String attacker = attackers.get(random.nextInt(attackers.size()));
        Optional<Hours> by = random.nextInt(3) == 0 ? Optional.of(Hours.of(random.nextInt(8))) : Optional.empty();
        compare(agreement, attacker, by, "seed " + seed);
    }

    static void compare(Agreement agreement, String attacker, Optional<Hours> by, String label) {
        WhoRequest request = new WhoRequest(Optional.of(RandomTexts.MAIN), Optional.of(attacker), Optional.empty(),
                Optional.empty(), Optional.of(EventKind.ARMED_ATTACK), Map.of(), by, 1000, 1, Circumstances.PLAIN);
        for (WhoRow row : Who.of(Family.of(agreement), request).rows()) {
            Incident event = new Incident(EventKind.ARMED_ATTACK, attacker, row.situation().victim(), Optional.empty(),
                    Optional.empty(), Optional.empty(), true);
            FromTheText page = new FromTheText(agreement, RandomTexts.MAIN, event, by);
            assertThat(Said.by(row.answer())).as("%s, attacker %s, by %s%n%s", label, attacker, by,
                    new Written(agreement)).isEqualTo(Said.by(page));
        }
    }
}
