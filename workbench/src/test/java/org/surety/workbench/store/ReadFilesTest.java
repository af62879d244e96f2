package org.surety.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.workbench.api.DocumentStore;

/** Files are read again exactly when they may have changed. */
class ReadFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    private Path folder;
    private final ReadFiles files = new ReadFiles(Clock.fixed(NOW, ZoneOffset.UTC));

    private Path written(String text, Instant changed) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), text);
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    @Test
    void aFileAsItWasIsNotReadAgain() throws IOException {
        Path file = written("one", NOW.minusSeconds(60));
        byte[] first = files.read(file);
        assertThat(first).asString().isEqualTo("one");
        assertThat(files.read(file)).isSameAs(first);
    }

    @Test
    void anotherTimeOrSizeOrFileIsReadAgain() throws IOException {
        Path file = written("one", NOW.minusSeconds(60));
        files.read(file);
        written("two", NOW.minusSeconds(50));
        assertThat(files.read(file)).asString().isEqualTo("two");
        written("three", NOW.minusSeconds(50));
        assertThat(files.read(file)).asString().isEqualTo("three");
        Path other = Files.writeString(folder.resolve("b.yaml"), "seven");
        Files.setLastModifiedTime(other, FileTime.from(NOW.minusSeconds(50)));
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(files.read(file)).asString().isEqualTo("seven");
    }

    @Test
    void whatWasWrittenJustNowMayBeWrittenOnceMoreInTheSameMoment() throws IOException {
        Path file = written("one", NOW.minusSeconds(1));
        files.read(file);
        written("two", NOW.minusSeconds(1));
        assertThat(files.read(file)).asString().isEqualTo("two");
    }

    @Test
    void noMoreIsReadOrKeptThanIsUseful() throws IOException {
        Path large = Files.write(folder.resolve("a.yaml"), new byte[DocumentStore.MOST_BYTES + 10]);
        Files.setLastModifiedTime(large, FileTime.from(NOW.minusSeconds(60)));
        byte[] first = files.read(large);
        assertThat(first).hasSize(DocumentStore.MOST_BYTES + 1);
        for (int i = 0; i < 8; i++) {
            Path next = Files.copy(large, folder.resolve("b" + i + ".yaml"));
            Files.setLastModifiedTime(next, FileTime.from(NOW.minusSeconds(60)));
            files.read(next);
        }
        assertThat(files.read(large)).as("the oldest was forgotten").isNotSameAs(first).hasSameSizeAs(first);
        assertThatThrownBy(() -> files.read(folder.resolve("none.yaml"))).isInstanceOf(NoSuchFileException.class);
    }
}
