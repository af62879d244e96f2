package org.surety.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.Applicability;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Goal;
import org.surety.semantics.TooLarge;
import org.surety.text.write.YamlWriter;

/**
 * {@code who} about a step, and where some parties are not bound, as the page says it of texts that were changed to say
 * the same, on seeded random agreements. More: {@code -Dsurety.cases=20000}.
 */
class OutcomesKeepThePageTest {

    private static final int CASES = Integer.getInteger("surety.cases", 120);
    private static final long FIRST = Long.getLong("surety.first", 0);
    private static final List<String> ATTACKERS = List.of("outsider", "AAA", "BBB");

    @Test
    void everyAnswerAboutAStep() {
        int compared = 0;
        int possible = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            Random random = new Random(~seed);
            Agreement text = seed % 4 == 0 ? RandomTexts.timed(seed) : RandomTexts.of(seed);
            List<Step> steps = text.procedure(RandomTexts.MAIN).orElseThrow().steps().stream()
                    .filter(it -> isAsked(it)).toList();
            if (steps.isEmpty()) {
                continue;
            }
            String step = steps.get(random.nextInt(steps.size())).id();
            Optional<Hours> by = random.nextInt(4) == 0 ? Optional.of(Hours.of(random.nextInt(8))) : Optional.empty();
            String attacker = ATTACKERS.get(random.nextInt(ATTACKERS.size()));
            WhoRequest request = request(attacker, by).of(
                    Map.of(RandomTexts.MAIN, Goal.of(text.id(), RandomTexts.MAIN, step)));
            try {
                Said found = answer(text, request);
                Said page = page(Reworded.leadingTo(text, RandomTexts.MAIN, step), attacker, by);
                assertThat(withoutAlone(found)).as("seed %s, step %s, attacker %s, by %s%n%s", seed, step, attacker,
                        by, YamlWriter.write(text)).isEqualTo(withoutAlone(page));
                compared++;
                possible += found.possible() ? 1 : 0;
            } catch (TooMany | TooLarge tooLarge) {
                // Left out and counted.
            }
        }
        assertThat(compared).isGreaterThan(CASES / 3);
        assertThat(possible).isGreaterThan(compared / 3);
    }

    /** An act of the victim brings the outcome about though it is no help, which the page has no word for. */
    private static boolean isAsked(Step step) {
        return step.isDoneByParties() && !(step instanceof Step.Act);
    }

    /** That a party brings about alone what is nobody's own act, the page says of acts only. */
    private static Said withoutAlone(Said it) {
        return new Said(it.possible(), it.owed(), it.earliest(), it.latest(), it.enough(), it.blocking(), it.lawful(),
                Set.of());
    }

    @Test
    void everyAnswerWhereSomeAreNotBound() {
        int compared = 0;
        int without = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            Random random = new Random(~seed);
            Agreement text = RandomTexts.of(seed);
            Set<String> counted = new LinkedHashSet<>(List.of("AAA", "BBB", "VVV"));
            Set<String> unbound = new LinkedHashSet<>();
            List.of("AAA", "BBB").stream().filter(it -> random.nextInt(3) == 0).forEach(unbound::add);
            if (unbound.size() == 2) {
                unbound.remove("BBB");
            }
            Set<String> bound = new LinkedHashSet<>(counted);
            bound.removeAll(unbound);
            String attacker = ATTACKERS.get(random.nextInt(ATTACKERS.size()));
            WhoRequest request = request(attacker, Optional.empty())
                    .where(Map.of(Reading.ONLY, Applicability.of(counted, bound, Set.of())));
            try {
                Said found = answer(text, request);
                assertThat(found).as("seed %s, without %s, attacker %s%n%s", seed, unbound, attacker,
                        YamlWriter.write(text))
                        .isEqualTo(page(unbound.isEmpty() ? text : Reworded.without(text, unbound), attacker,
                                Optional.empty()));
                compared++;
                without += unbound.isEmpty() ? 0 : 1;
            } catch (TooMany | TooLarge tooLarge) {
                // Left out and counted.
            }
        }
        assertThat(compared).isGreaterThan(CASES * 9 / 10);
        assertThat(without).isGreaterThan(CASES / 3);
    }

    @Test
    void allBoundIsAsTheTextAlone() {
        for (long seed = FIRST; seed < FIRST + CASES / 4; seed++) {
            Agreement text = RandomTexts.of(seed);
            Set<String> all = Set.of("AAA", "BBB", "VVV");
            WhoRequest alone = request("AAA", Optional.empty());
            try {
                assertThat(answer(text, alone.where(Map.of(Reading.ONLY, Applicability.of(all, all, Set.of())))))
                        .as("seed %s", seed).isEqualTo(answer(text, alone));
            } catch (TooLarge tooLarge) {
                // As large by the text alone.
            }
        }
    }

    private static WhoRequest request(String attacker, Optional<Hours> by) {
        return new WhoRequest(Optional.of(RandomTexts.MAIN), Optional.of(attacker), Optional.of("VVV"),
                Optional.empty(), Optional.of(EventKind.ARMED_ATTACK), Map.of(), by, 1000, 1,
                Circumstances.PLAIN);
    }

    private static Said answer(Agreement text, WhoRequest request) {
        List<WhoRow> rows = Who.of(Family.of(text), request).rows();
        assertThat(rows).hasSize(1);
        return Said.by(rows.getFirst().answer());
    }

    private static Said page(Agreement text, String attacker, Optional<Hours> by) {
        return Said.by(new FromTheText(text, RandomTexts.MAIN, new Incident(EventKind.ARMED_ATTACK, attacker,
                Optional.of("VVV"), Optional.empty(), Optional.empty(), Optional.empty(), true), by));
    }
}
