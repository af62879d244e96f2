package org.surety.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
        byte[] half = Arrays.copyOf("a: b\nc".getBytes(StandardCharsets.UTF_16LE), 11);
        Finding cut = only(Documents.decode("x.yaml", half));
        assertThat(cut.message()).isEqualTo("byte 0x63 is not UTF-16 here");
        assertThat(cut.position()).hasToString("x.yaml:2");
    }

    @Test
    void readsUtf16WithAndWithoutAByteOrderMark() {
        String said = "a: \u00e9\nb: \u4e2d\n";
        Map<String, byte[]> written = Map.of(
                "big, marked", ("\uFEFF" + said).getBytes(StandardCharsets.UTF_16BE),
                "little, marked", ("\uFEFF" + said).getBytes(StandardCharsets.UTF_16LE),
                "big", said.getBytes(StandardCharsets.UTF_16BE),
                "little", said.getBytes(StandardCharsets.UTF_16LE));
        written.forEach((how, bytes) -> {
            assertThat(Documents.decode("x.yaml", bytes).value()).as(how).map(SourceFile::content).contains(said);
            assertThat(Documents.roughly(bytes)).as(how).isEqualTo(said);
        });
        assertThat(Documents.decode("x.yaml", new byte[0]).value()).map(SourceFile::content).contains("");
        assertThat(Documents.roughly("k: \u00e9".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("k: \uFFFD");
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
