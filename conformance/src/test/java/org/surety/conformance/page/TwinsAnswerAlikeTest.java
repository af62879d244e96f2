package org.surety.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Family;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.semantics.TooLarge;

/**
 * An answer does not change when a step that nothing reaches is added, parties are renamed or declared in another
 * order, a list is written as nested groups, or a procedure is moved behind a referral that always opens. More:
 * {@code -Dsurety.cases=20000}.
 */
class TwinsAnswerAlikeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 60) / 4;
    private static final double SAME = 1e-9;
    private static final long[] HOURS = {0, 1, 2, 3, 5, 8, 13};

    @Test
    void who() {
        int compared = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Agreement agreement = RandomTexts.of(seed);
            String attacker = seed % 2 == 0 ? "AAA" : "outsider";
            Optional<Hours> by = seed % 3 == 0 ? Optional.of(Hours.of(new Random(seed).nextInt(8))) : Optional.empty();
            Optional<List<Said>> itself = said(same(agreement), attacker, by);
            for (Twin twin : itself.isPresent() ? Twin.of(agreement) : List.<Twin>of()) {
                Optional<List<Said>> found = said(twin, attacker, by);
                if (found.isPresent()) {
                    assertThat(found)
                            .as("seed %d, %s, attacker %s by %s%n%s", seed, twin.how(), attacker, by,
                                    new Written(agreement))
                            .isEqualTo(itself.map(all -> all.stream().map(it -> it.renamed(twin)).toList()));
                    compared++;
                }
            }
        }
        assertThat(compared).as("twins compared").isGreaterThan(CASES * 4);
    }

    /** Empty where it is too large; such are left out, and what was compared is counted. */
    private static Optional<List<Said>> said(Twin twin, String attacker, Optional<Hours> by) {
        WhoRequest request = new WhoRequest(Optional.of(twin.procedure()), Optional.of(twin.names().apply(attacker)),
                Optional.empty(), Optional.empty(), Optional.of(EventKind.ARMED_ATTACK), Map.of(), by, 1000, 1,
                Circumstances.PLAIN);
        return answered(() -> Who.of(Family.of(twin.agreement()), request).rows().stream()
                .map(it -> Said.by(it.answer())).toList());
    }

    private static <T> Optional<T> answered(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (TooLarge large) {
            return Optional.empty();
        }
    }

    /** Drawn runs depend on the order of the parties; with other draws their intervals still share what is true. */
    @ParameterizedTest
    @EnumSource
    void crisis(Method.Engine engine) {
        int compared = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Agreement agreement = RandomTexts.of(seed);
            String attacker = seed % 2 == 0 ? "AAA" : "outsider";
            Optional<List<Bounds>> itself = curve(engine, seed, same(agreement), attacker);
            for (Twin twin : itself.isPresent() ? Twin.of(agreement) : List.<Twin>of()) {
                Optional<List<Bounds>> found = curve(engine, seed, twin, attacker);
                for (int i = 0; found.isPresent() && i < HOURS.length; i++) {
                    Bounds expected = itself.orElseThrow().get(i);
                    Bounds other = found.orElseThrow().get(i);
                    assertThat(agree(engine, expected, other))
                            .as("%s, seed %d, %s, attacker %s, by hour %d: %s and %s%n%s", engine, seed, twin.how(),
                                    attacker, HOURS[i], expected, other, new Written(agreement))
                            .isTrue();
                }
                compared += found.isPresent() ? 1 : 0;
            }
        }
        assertThat(compared).as("twins compared").isGreaterThan(CASES * 4);
    }

    private static boolean agree(Method.Engine engine, Bounds one, Bounds two) {
        return engine == Method.Engine.SIMULATE
                ? one.low() <= two.high() && two.low() <= one.high()
                : Math.abs(one.low() - two.low()) < SAME && Math.abs(one.high() - two.high()) < SAME;
    }

    private static Twin same(Agreement agreement) {
        return new Twin("the same", agreement, RandomTexts.MAIN, it -> it);
    }

    private static Optional<List<Bounds>> curve(Method.Engine engine, long seed, Twin twin, String attacker) {
        Incident event = new Incident(EventKind.ARMED_ATTACK, twin.names().apply(attacker),
                Optional.of(twin.names().apply("VVV")), Optional.empty(), Optional.empty(), Optional.empty(), true);
        List<String> players = engine == Method.Engine.WORST ? List.of(twin.names().apply("BBB")) : List.of();
        CrisisRequest request = new CrisisRequest(Map.of(), engine, Optional.of(Hours.of(20)), List.of(), players,
                new CrisisRequest.Simulation(1, 400, 0, 0.999999, 1), 1);
        return answered(() -> {
            CrisisAnswer answer = Crisis.of(Family.of(twin.agreement()),
                    Habits.of(seed).scenario(event, twin.procedure(), twin.names()), request).getFirst().answer();
            return LongStream.of(HOURS).mapToObj(answer.curve()::by).toList();
        });
    }
}
