package org.surety.text.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was probably meant by a name that there is not. */
class NearestTest {

    private static final List<String> EVENTS = List.of("threat", "aggression", "armed-attack", "attack", "coup");

    @Test
    void aSlipIsMended() {
        assertThat(Nearest.to("agression", EVENTS)).contains("aggression");
        assertThat(Nearest.to("invasion", EVENTS)).isEmpty();
    }

    @Test
    void aNameWithMoreWordsThanThereAreMeansTheLongestWithin() {
        assertThat(Nearest.to("unprovoked-aggression", EVENTS)).contains("aggression");
        assertThat(Nearest.to("a sudden armed attack", EVENTS)).contains("armed-attack");
        assertThat(Nearest.to("monitoring", List.of("monitor", "warn"))).contains("monitor");
        assertThat(Nearest.to("withdraw", List.of("withdraw-forces-now", "withdraw-forces")))
                .contains("withdraw-forces");
        // A word within a word, or one so short that it is there by chance, is none.
        assertThat(Nearest.to("mistreatments", EVENTS)).isEmpty();
        assertThat(Nearest.to("a failed coup attempt", EVENTS)).isEmpty();
    }
}
