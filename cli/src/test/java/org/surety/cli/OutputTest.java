package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file appears complete or not at all, and nothing else is left beside it. */
class OutputTest {

    @TempDir
    private Path here;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(here)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesTheAnswerIntoTheFileAndNothingElse() throws IOException {
        Run run = Run.in(here, "who", "belgium-1839", "--format", "json", "-o", "answer.json");
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(files()).containsExactly("answer.json");
        assertThat(Files.readString(here.resolve("answer.json"))).startsWith("{").endsWith("}\n");
    }

    /** A file that is not there would be the first thing that work finds. */
    @Test
    void refusesWhatIsNoTextBeforeAnyWork() {
        for (String command : List.of("brief", "report")) {
            Run run = Run.in(here, command, "not-there.yaml", "--format", "docx");
            assertThat(run.status()).as(command).isEqualTo(2);
            assertThat(run.err()).as(command).contains("docx is no text; say with -o into which file it goes")
                    .doesNotContain("not-there");
        }
    }

    @Test
    void theEndingOfTheFileSaysTheFormatUnlessOneIsAskedFor() throws IOException {
        assertThat(Run.in(here, "who", "belgium-1839", "-o", "a.JSON")).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(here.resolve("a.JSON"))).startsWith("{").endsWith("}\n");
        assertThat(Run.in(here, "brief", "belgium-1839", "-o", "b.docx")).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readAllBytes(here.resolve("b.docx"))).startsWith('P', 'K');
        assertThat(Run.in(here, "catalog", "list", "--format", "csv", "-o", "c.html").status()).isZero();
        assertThat(Files.readString(here.resolve("c.html"))).startsWith("id,title,");
        assertThat(Run.in(here, "who", "belgium-1839", "-o", "v1.2").status()).isZero();
        assertThat(Files.readString(here.resolve("v1.2"))).startsWith("Guarantee of Belgium");
        Run report = Run.in(here, "report", "belgium-1839", "-o", "r.docx");
        assertThat(report.out()).contains("Guarantee of Belgium", "The whole report: r.docx");
        assertThat(Files.readAllBytes(here.resolve("r.docx"))).startsWith('P', 'K');
    }

    /** A file that is not there would be the first thing that work finds. */
    @Test
    void anEndingInWhichTheAnswerCannotBeHadIsRefusedBeforeAnyWork() throws IOException {
        Run run = Run.in(here, "who", "not-there.yaml", "-o", "x.docx");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("this command cannot answer as docx; it can as text, json, csv; say which"
                        + " with --format, or give the file another ending")
                .doesNotContain("not-there");
        assertThat(files()).isEmpty();
    }

    @Test
    void writesTheQuestionsBesideAModel() throws IOException {
        Run run = Run.in(here, "export", "belgium-1839", "--to", "prism", "--scenario", "belgium-1914", "-o",
                "a.model.prism");
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(files()).containsExactly("a.model.prism", "a.model.props");
        assertThat(Files.readString(here.resolve("a.model.props"))).contains("P=? [ F \"enough\" ];\n");
        assertThat(Files.readString(here.resolve("a.model.prism"))).contains("\ndtmc\n");
        assertThat(Run.in(here, "export", "belgium-1839", "--to", "prism", "--scenario", "belgium-1914").out())
                .isEqualTo(Files.readString(here.resolve("a.model.prism")));
    }

    @Test
    void replacesAFileAndKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(here.resolve("answer.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(Run.in(here, "catalog", "list", "--format", "csv", "-o", "answer.csv").status()).isZero();
        assertThat(Files.readString(file)).startsWith("id,title,");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
        assertThat(files()).containsExactly("answer.csv");
    }

    @Test
    void saysWhyAFileCannotBeWritten() throws IOException {
        Files.writeString(here.resolve("file"), "x");
        Files.createDirectory(here.resolve("folder"));
        assertThat(Run.in(here, "schema", "agreement", "-o", "none/answer.json").err())
                .contains("its folder does not exist");
        assertThat(Run.in(here, "schema", "agreement", "-o", "file/answer.json").err())
                .contains("could not be written");
        assertThat(Run.in(here, "schema", "agreement", "-o", "folder").err()).contains("is a folder");
        assertThat(Run.in(here, "schema", "agreement", "-o", "none/answer.json").status()).isEqualTo(Failures.BAD);
        assertThat(files()).containsExactly("file", "folder");
        assertThat(Files.readString(here.resolve("file"))).isEqualTo("x");
    }

    @Test
    void neverWritesOverWhatItReads() throws IOException {
        assertThat(Run.in(here, "catalog", "copy", "belgium-1839", "mine").status()).isZero();
        String before = Files.readString(here.resolve("mine/agreement.yaml"));
        Run run = Run.in(here, "check", "mine/agreement.yaml", "-o", "mine/agreement.yaml");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).contains("one of the files that were read");
        assertThat(Files.readString(here.resolve("mine/agreement.yaml"))).isEqualTo(before);
    }

    @Test
    void copiesAnAgreementOnce() throws IOException {
        assertThat(Run.in(here, "catalog", "copy", "belgium-1839").out()).contains("belgium-1839/agreement.yaml");
        assertThat(Run.in(here, "catalog", "copy", "belgium-1839").err())
                .contains("exists already; nothing was copied");
        assertThat(files()).containsExactly("belgium-1839");
        assertThat(Run.in(here, "who", "belgium-1839").out()).contains("Guarantee of Belgium");
    }

    @Test
    void aReportIsAPageAndASummary() throws IOException {
        Run run = Run.in(here, "report", "belgium-1839");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Guarantee of Belgium", "The whole report: belgium-1839.html");
        assertThat(Files.readString(here.resolve("belgium-1839.html"))).containsIgnoringCase("<!doctype html>");
        assertThat(files()).containsExactly("belgium-1839.html");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() {
        assertThat(Run.into(failing("Broken pipe"), here, Map.of(), false, "catalog")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aFullDiskIsSaid() {
        Run run = Run.into(failing("No space left on device"), here, Map.of(), false, "catalog");
        assertThat(run.status()).isEqualTo(Failures.BAD);
        assertThat(run.err()).contains("the answer could not be written: No space left on device");
    }
}
