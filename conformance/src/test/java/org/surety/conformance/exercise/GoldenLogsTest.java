package org.surety.conformance.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.conformance.Door;
import org.surety.live.LogEvent;
import org.surety.live.Play;
import org.surety.report.rendering.Response;
import org.surety.workbench.api.ExerciseQuestion;

/**
 * Logs that earlier versions kept, a folder a version, with the texts that they were played on. They are never written
 * again: a later version folds them to the end and comes to the situations that they vouch for.
 */
class GoldenLogsTest {

    private static final boolean AT_LENGTH = Integer.getInteger("surety.cases", 0) > 0;

    private static Stream<Path> logs(String name) throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(GoldenLogsTest.class.getResource("/logs"));
        try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
            return List.copyOf(files.filter(it -> it.getFileName().toString().matches(name)).sorted().toList())
                    .stream();
        }
    }

    /** Of each version the one that people played; with {@code -Dsurety.cases=1} all. */
    static Stream<Path> kept() throws IOException, URISyntaxException {
        return logs(AT_LENGTH ? ".*\\.log" : "by-people\\.log");
    }

    /** Of each version one; with {@code -Dsurety.cases=1} all. */
    static Stream<Path> rehearsed() throws IOException, URISyntaxException {
        return logs(AT_LENGTH ? "rehearsal-[0-9]+\\.log" : "rehearsal-1\\.log");
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aLogOfAnEarlierVersionIsFoldedToItsEnd(Path log) throws IOException {
        Response.OfExercise told = Door.home().exercise(new ExerciseQuestion(
                log.resolveSibling("kept.exercise.yaml").toString(), 1, Optional.of(log.toString())), Door.work())
                .response();
        Play play = told.debrief().play();
        assertThat(told.from().departs()).isEmpty();
        assertThat(play.status()).isEqualTo(Play.Status.OVER);
        boolean vouches = Files.readString(log).contains("vouched");
        assertThat(play.log().stream().anyMatch(it -> it.what() instanceof LogEvent.Vouched)).isEqualTo(vouches);
    }

    /** Chance and order are the same on every machine: the rehearsals are the very bytes that were kept. */
    @ParameterizedTest
    @MethodSource("rehearsed")
    void aRehearsalGivesTheSameBytesEverywhere(Path log) throws IOException {
        Matcher seed = Pattern.compile("rehearsal-([0-9]+)\\.log").matcher(log.getFileName().toString());
        assertThat(seed.matches()).isTrue();
        Response.OfExercise rehearsed = Door.home().exercise(new ExerciseQuestion(
                log.resolveSibling("kept.exercise.yaml").toString(), Long.parseLong(seed.group(1))), Door.work())
                .response();
        assertThat(rehearsed.log()).isEqualTo(Files.readString(log));
    }
}
