package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code sweep} gives, in every form, and what it keeps. */
class SweepCommandTest {

    private static final String SMALL = "sweep small.yaml --samples 64 --settings 2";

    @TempDir
    private Path here;

    @BeforeEach
    void putADesignThere() throws IOException {
        Files.writeString(here.resolve("small.yaml"), """
                surety: 1
                kind: design
                id: small
                for: lavrov-2025
                scenarios: [by-china]
                keep: {territory: [everywhere], guarantors: [permanent-five], decision: [each-individually, all-agree],
                       duty: [may-help]}
                choices:
                  consult: {at: procedures.assistance.steps.consult.within, readings: {short: {value: 6 hours}}}
                  donbas: {issue: donbas}
                signs-at: 50
                """);
    }

    private Run run(String command) {
        return Run.apart(here, command.split(" "));
    }

    private List<Path> slices() throws IOException {
        try (Stream<Path> files = Files.walk(here)) {
            return files.filter(it -> it.toString().endsWith(".slice")).sorted().toList();
        }
    }

    @Test
    void theTextTellsWhatAnswersDependOn() {
        Run run = run(SMALL);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("24 versions.", "64 samples, seed 1", "clause decision", "clause consult",
                "24 versions were tried in 2 settings", "none is a forecast");
    }

    @Test
    void everyAnswerAndFactorIsARow() {
        List<String> rows = run(SMALL + " --format csv").out().lines().toList();
        assertThat(rows.getFirst()).isEqualTo(
                "measure,mean,deviation,factor,kind,first,first-low,first-high,total,total-low,total-high");
        assertThat(rows.stream().map(it -> it.split(",")[0]).distinct())
                .contains("help-worst", "acceptability-RUS", "help-by-china");
        assertThat(rows).anyMatch(it -> it.contains(",decision,clause,"));
        assertThat(rows).anyMatch(it -> it.contains("by-china/behaviour.") && it.contains(",assumption,"));
    }

    @Test
    void everyPointIsARowAndOneSampleVariesOneThingAtATime() {
        List<String> rows = run(SMALL + " --points").out().lines().toList();
        assertThat(rows.getFirst())
                .startsWith("kind,number,point,version,guarantors,territory,consult,decision,duty,donbas,help-worst");
        assertThat(rows.stream().filter(it -> it.startsWith("versions,"))).hasSize(24);
        assertThat(rows.stream().filter(it -> it.contains(",first point,"))).hasSize(64);
        String[] first = rows.stream().filter(it -> it.startsWith("samples,1,first point,")).findFirst().orElseThrow()
                .split(",");
        String[] mixed = rows.stream().filter(it -> it.startsWith("samples,1,donbas,")).findFirst().orElseThrow()
                .split(",");
        assertThat(Arrays.copyOfRange(mixed, 4, 9)).isEqualTo(Arrays.copyOfRange(first, 4, 9));
    }

    @Test
    void theResultDoesNotDependOnThreadsOrOnWhatWasFinishedBefore() throws IOException {
        String one = run(SMALL + " --threads 1 --format json").out();
        assertThat(one).contains("\"command\" : \"sweep\"", "\"indices\"");
        assertThat(slices()).as("nothing is kept unless that is wanted").isEmpty();
        assertThat(run(SMALL + " --threads 3 --format json --keep").out()).isEqualTo(one);
        List<Path> kept = slices();
        assertThat(kept).isNotEmpty();
        assertThat(run(SMALL + " --format json --keep").out()).isEqualTo(one);
        assertThat(slices()).isEqualTo(kept);
        Files.writeString(kept.getFirst(), "damaged");
        assertThat(run(SMALL + " --format json --keep --fresh").out()).isEqualTo(one);
        Files.writeString(kept.getFirst(), "damaged");
        assertThat(run(SMALL + " --format json").out()).isEqualTo(one);
        assertThat(slices()).isEmpty();
    }

    private ProcessBuilder process(String command) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dsurety.installed=true", "-Dsurety.home="
                        + Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize(),
                "-cp", Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(it -> Path.of(it).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                "org.surety.cli.Surety"));
        words.addAll(List.of(command.split(" ")));
        ProcessBuilder process = new ProcessBuilder(words).directory(here.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(here.resolve("said.txt").toFile());
        process.environment().put("XDG_DATA_HOME", here.toString());
        return process;
    }

    @Test
    @EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only")
    void whatAKilledSweepHadDoneIsNotDoneAgain() throws IOException, InterruptedException {
        String command = "sweep small.yaml --samples 512 --settings 2 --format json --keep -o killed.json";
        Process killed = process(command).start();
        try {
            while (slices().size() < 3) {
                assertThat(killed.isAlive()).as("a sweep that was not killed yet: %s",
                        Files.readString(here.resolve("said.txt"))).isTrue();
                Thread.sleep(5);
            }
        } finally {
            // As kill -9 does.
            killed.destroyForcibly();
        }
        assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(here.resolve("killed.json")).as("no half answer").doesNotExist();
        List<Path> done = slices();
        // A slice that was done again would be another file in its place.
        List<Object> files = new ArrayList<>();
        for (Path slice : done) {
            files.add(Files.readAttributes(slice, BasicFileAttributes.class).fileKey());
        }
        assertThat(process(command).start().waitFor()).isZero();
        assertThat(slices()).hasSize(9).containsAll(done);
        for (int i = 0; i < done.size(); i++) {
            assertThat(Files.readAttributes(done.get(i), BasicFileAttributes.class).fileKey()).isEqualTo(files.get(i));
        }
        assertThat(Files.readString(here.resolve("killed.json")))
                .isEqualTo(run("sweep small.yaml --samples 512 --settings 2 --format json").out());
    }

    @Test
    void moreSamplesGoOnFromThoseThatWereKept() throws IOException {
        run(SMALL + " --keep");
        List<Path> before = slices();
        String whole = run("sweep small.yaml --samples 128 --settings 2 --format json --keep").out();
        assertThat(slices()).containsAll(before).hasSize(before.size() + 1);
        assertThat(run("sweep small.yaml --samples 128 --settings 2 --format json --fresh").out()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --samples 63                       | --samples
            --samples -1                       | --samples
            --settings 0                       | --settings
            --most-versions -1                 | --most-versions
            --samples 0 --most-versions 0      | looks at nothing
            --points --samples 100000000       | the limit is 1000000
            --points --format json             | csv, parquet
            --points --format parquet          | -o into which file
            --threads 0                        | --threads
            --cluster local[2]                 | this build has no cluster
            """)
    void whatIsNoSweepIsRefusedInWords(String options, String said) {
        Run run = run("sweep small.yaml " + options);
        assertThat(run.status()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(said);
    }
}
