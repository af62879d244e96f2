package org.surety.conformance.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Agreement;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Moment;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;

/** The kernel says of random lives what {@link ByThePage} says. More: {@code -Dsurety.cases=20000}. */
class LivesAgreeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 400);

    @Test
    void theKernelSaysWhatThePageSays() {
        for (int seed = Integer.getInteger("surety.seed", 0); seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Agreement> agreements = RandomLives.of(random);
            Chronicle chronicle = RandomChronicles.of(random, agreements, 2 + random.nextInt(14));
            Interpretation reading = Cases.reading(random);
            for (int i = 0; i < 2; i++) {
                Moment asked = Cases.moment(random, chronicle);
                String what = "seed " + seed + " at " + asked;
                assertEquals(Answers.byThePage(agreements, reading, chronicle, asked),
                        Answers.ofTheKernel(agreements, reading, chronicle, asked), what);
            }
        }
    }
}
