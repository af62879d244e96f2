package org.surety.conformance.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: statuses, pipes, full disks. */
class ProcessTest {

    @TempDir
    private Path here;

    /** The command line that runs Surety, to be put into a shell's. */
    private static String surety() {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '"
                + System.getProperty("java.class.path")
                + "' '-Dsurety.home="
                + Path.of(System.getProperty("surety.home", "..")).toAbsolutePath() + "' org.surety.cli.Surety";
    }

    private record Ended(int status, String out, String err) {}

    private Ended shell(String script) throws IOException, InterruptedException {
        Path out = Files.createTempFile("surety", ".out");
        Path err = Files.createTempFile("surety", ".err");
        Process process =
                new ProcessBuilder(new ArrayList<>(List.of("/bin/sh", "-c", script.replace("surety ", surety() + " "))))
                        .directory(here.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
        try {
            return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    @Test
    void endsWithTheStatusOfTheCommand() throws IOException, InterruptedException {
        assertThat(shell("surety --version").out()).startsWith("surety ");
        assertThat(shell("surety nonsense").status()).isEqualTo(2);
        assertThat(shell("surety check belgium-1839 --fail-on note").status()).isEqualTo(1);
    }

    @Test
    void aClosedPipeIsQuiet() throws IOException, InterruptedException {
        Ended ended = shell("surety check lavrov-2025 un-charter-1945 --format sarif | head -n 1; exit 0");
        assertThat(ended.out()).isEqualTo("{\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aFullDiskIsSaid() throws IOException, InterruptedException {
        assumeThat(Path.of("/dev/full")).exists();
        Ended ended = shell("surety catalog > /dev/full");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("could not be written: No space left on device");
    }

    @Test
    void writesUtf8WhateverTheLocale() throws IOException, InterruptedException {
        assertThat(shell("LC_ALL=C surety catalog show lavrov-2025").out()).contains("Türkiye");
    }
}
