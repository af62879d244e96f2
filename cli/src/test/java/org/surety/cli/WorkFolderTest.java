package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path user;

    @Test
    void whoeverStandsInAFolderWorksThere() throws IOException {
        Path work = Files.createDirectory(user.resolve("talks"));
        assertThat(WorkFolder.of(work, user, user.resolve("program"), true)).isEqualTo(work);
        assertThat(WorkFolder.of(user, user, user.resolve("program"), false)).isEqualTo(user);
        assertThat(user.resolve("Surety")).doesNotExist();
    }

    @Test
    void aClickFromAMenuHasAFolderOfItsOwn() throws IOException {
        Path program = Files.createDirectories(user.resolve("program/lib"));
        for (Path nowhere : new Path[]{user, user.getRoot(), program}) {
            assertThat(WorkFolder.of(nowhere, user, user.resolve("program"), true)).isEqualTo(user.resolve("Surety"))
                    .isDirectory();
        }
        Files.createDirectory(user.resolve("Documents"));
        assertThat(WorkFolder.of(user, user, user.resolve("program"), true))
                .isEqualTo(user.resolve("Documents/Surety")).isDirectory();
    }
}
