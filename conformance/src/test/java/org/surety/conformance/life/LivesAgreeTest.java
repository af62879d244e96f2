package org.surety.conformance.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.surety.model.chronicle.Moment;

/** The kernel says of random lives what {@link ByThePage} says. More: {@code -Dsurety.cases=20000}. */
class LivesAgreeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 150);

    @Test
    void theKernelSaysWhatThePageSays() {
        for (int seed = 0; seed < CASES; seed++) {
            Scene scene = Scene.of(seed);
            for (Moment asked : scene.asked()) {
                assertEquals(scene.byThePage(asked), scene.byTheKernel(asked), scene + " at " + asked);
            }
        }
    }
}
