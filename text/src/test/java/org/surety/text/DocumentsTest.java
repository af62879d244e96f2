package org.surety.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.model.finding.Finding;

class DocumentsTest {

    @TempDir
    Path folder;

    private static Finding only(Read<SourceFile> read) {
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).hasSize(1);
        return read.findings().getFirst();
    }

    @Test
    void reportsMissingFilesAndFolders() {
        assertThat(only(Documents.load(folder.resolve("none.yaml"))).id()).isEqualTo("form-unreadable");
        assertThat(only(Documents.load(folder)).message()).contains("folder");
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingAllOfIt() throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[Documents.MOST_BYTES + 1]);
        assertThat(only(Documents.load(large)).id()).isEqualTo("form-too-large");
    }

    @Test
    void saysOnWhichLineAFileIsNotUtf8() {
        Finding finding = only(Documents.decode("x.yaml", "a: b\nc: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(finding.id()).isEqualTo("form-encoding");
        assertThat(finding.position()).hasToString("x.yaml:2");
        assertThat(only(Documents.decode("x.yaml", "a: b".getBytes(StandardCharsets.UTF_16))).message())
                .contains("UTF-16");
    }

    @Test
    void acceptsAByteOrderMark() {
        byte[] marked = "\uFEFFa: \u00e9".getBytes(StandardCharsets.UTF_8);
        assertThat(Documents.decode("x.yaml", marked).value()).map(SourceFile::content).contains("a: \u00e9");
    }

    @Test
    void everyRuleSaysWhatItIsAbout() {
        assertThat(FormRules.values()).allSatisfy(it -> {
            assertThat(it.id()).matches("form-[a-z-]+");
            assertThat(it.sentence()).endsWith(".").hasSizeGreaterThan(20);
        });
    }
}
