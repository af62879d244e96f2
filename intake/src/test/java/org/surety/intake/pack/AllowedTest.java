package org.surety.intake.pack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Only the time that reading itself takes counts. */
class AllowedTest {

    private static final long SHORT = 60_000_000;

    @Test
    void waitingForTheMachineIsNoTimeOfTheFile() throws InterruptedException {
        Allowed allowed = new Allowed(SHORT);
        Thread.sleep(120);
        assertThatCode(() -> allowed.time("x.docx")).doesNotThrowAnyException();
    }

    @Test
    void whatAProcessorWorksOnItIs() {
        Allowed allowed = new Allowed(SHORT);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start < SHORT) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> allowed.time("x.docx")).isInstanceOf(TurnedAway.class)
                .hasMessageContaining("5 seconds");
    }
}
