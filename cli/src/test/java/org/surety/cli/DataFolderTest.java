package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Path USER = Path.of("/home/ada");

    @TempDir
    private Path folder;

    @Test
    void aCheckoutKeepsItsDataItself() {
        assertThat(DataFolder.of(folder, false)).isEqualTo(folder.resolve(".surety"));
    }

    @Test
    void anInstalledProgramKeepsNothingBesideItself() {
        assertThat(DataFolder.of(folder, true)).doesNotHaveToString(folder.resolve(".surety").toString());
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsNothing() {
        Path nowhere = folder.resolve("not-there");
        assertThat(DataFolder.of(nowhere, false)).isEqualTo(DataFolder.of(nowhere, true));
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(DataFolder.ofUser("Linux", USER, Map.of())).isEqualTo(USER.resolve(".local/share/surety"));
        assertThat(DataFolder.ofUser("Linux", USER, Map.of("XDG_DATA_HOME", folder.toString())))
                .isEqualTo(folder.resolve("surety"));
        assertThat(DataFolder.ofUser("Linux", USER, Map.of("HOME", folder.toString())))
                .isEqualTo(folder.resolve(".local/share/surety"));
        assertThat(DataFolder.ofUser("Mac OS X", USER, Map.of("XDG_DATA_HOME", folder.toString())))
                .isEqualTo(USER.resolve("Library/Application Support/Surety"));
        assertThat(DataFolder.ofUser("Windows 11", USER, Map.of("LOCALAPPDATA", folder.toString())))
                .isEqualTo(folder.resolve("Surety"));
        assertThat(DataFolder.ofUser("Windows 11", USER, Map.of())).isEqualTo(USER.resolve("AppData/Local/Surety"));
    }

    @Test
    void whatIsNotAbsoluteDoesNotCount() {
        assertThat(DataFolder.ofUser("Linux", USER, Map.of("XDG_DATA_HOME", "data")))
                .isEqualTo(USER.resolve(".local/share/surety"));
        assertThat(DataFolder.ofUser("Linux", USER, Map.of("XDG_DATA_HOME", "")))
                .isEqualTo(USER.resolve(".local/share/surety"));
    }
}
