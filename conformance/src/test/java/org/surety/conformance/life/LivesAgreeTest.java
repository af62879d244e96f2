package org.surety.conformance.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.model.chronicle.Moment;

/** The kernel says of random lives what {@link ByThePage} says. More: {@code -Dsurety.cases=20000}. */
class LivesAgreeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 150);

    /**
     * Seeds on which page and kernel differ until it is decided who is right: a suspension whose ground was rejected
     * (79), the last moment of a duty that began to stand on a day without an hour (143). No others may.
     */
    private static final Set<Integer> OPEN = Set.of(79, 143);

    @Test
    void theKernelSaysWhatThePageSays() {
        for (int seed = 0; seed < CASES; seed++) {
            if (OPEN.contains(seed)) {
                continue;
            }
            Scene scene = Scene.of(seed);
            for (Moment asked : scene.asked()) {
                assertEquals(scene.byThePage(asked), scene.byTheKernel(asked), scene + " at " + asked);
            }
        }
    }
}
