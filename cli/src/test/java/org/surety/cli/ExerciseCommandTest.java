package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an exercise leaves, and that other commands read it. */
class ExerciseCommandTest {

    @Test
    void whatAnExerciseLeavesOtherCommandsRead(@TempDir Path here) throws IOException {
        String id = "cyprus-1974";
        String told = Run.in(here, "exercise", id, "--seed", "7", "--chronicle", "c.yaml", "--scenario", "s.yaml",
                "--write-log", "kept.log").out();
        String again = Run.in(here, "exercise", id, "--log", "kept.log").out();
        assertThat(again).contains("Told from the log that was kept of it.");
        assertThat(again.substring(again.indexOf("Decisive moments"), again.indexOf("Files used")))
                .isEqualTo(told.substring(told.indexOf("Decisive moments"), told.indexOf("Files used")));
        assertThat(Run.in(here, "follow", "c.yaml", "--at", "1974-08-16").out())
                .contains("Türkiye has acted in \"article-iv/alone\".");
        assertThat(Run.in(here, "crisis", "cyprus-1960", "s.yaml", "--reading", "consultation=while-any-wishes").out())
                .contains("as it was played", "hour 240");
    }

    @Test
    void aLogThatIsNoneIsRefusedWithItsLineAndNothingIsWritten(@TempDir Path here) throws IOException {
        Files.writeString(here.resolve("bad.log"), "{\"seq\":[\"1\"]}\n");
        Run run = Run.in(here, "exercise", "first-hour", "--log", "bad.log", "-o", "answer.txt");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("bad.log:1:1", "expected", "an event");
        assertThat(here.resolve("answer.txt")).doesNotExist();
        assertThat(Run.in(here, "exercise", "first-hour", "--log", "none.log").status()).isEqualTo(2);
    }

    @Test
    void aCopyOfAnAgreementOfTheCatalogHasItsExercises(@TempDir Path here) {
        assertThat(Run.in(here, "catalog", "copy", "locarno-1925", "mine").out())
                .contains("mine/exercises/locarno-1936.exercise.yaml");
        assertThat(Run.in(here, "exercise", "mine").out()).contains("Locarno, March 1936");
    }
}
