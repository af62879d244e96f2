package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @TempDir
    private Path here;

    @ParameterizedTest
    @ValueSource(strings = {"serve", "report", "check", "who", "power", "crisis", "compare", "export", "catalog",
            "catalog list", "catalog rates",
            "catalog show", "catalog copy",
            "sweep", "schema", "follow", "exercise"})
    void everyCommandHasHelpWithAnExample(String command) {
        Run run = Run.in(here, (command + " --help").split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: surety " + command)
                .containsPattern("Examples?:\n  surety " + command.split(" ")[0]);
        assertThat(run.out()).doesNotContain("\033");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void theProgramListsItsCommands(String option) {
        assertThat(Run.in(here, option).out()).contains("serve", "report", "check", "who", "power", "compare", "export",
                "catalog", "schema");
    }
}
