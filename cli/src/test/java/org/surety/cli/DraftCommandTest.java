package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a text to a draft whose clauses point at its passages. */
class DraftCommandTest {

    private static final Path ARTICLE =
            Path.of(System.getProperty("surety.shared", "absent"), "facts/article-2025-08-24.txt");

    @TempDir
    private Path here;

    private Run start() throws IOException {
        Files.writeString(here.resolve("talks.txt"), "Norway helps Sweden within 3 days.\n\nDone in Oslo.\n");
        return Run.in(here, "draft", "start", "talks.txt", "-o", "talks.yaml");
    }

    @Test
    void aBeginningIsAFileWithoutErrorsOfWhichEverySentenceIsLeft() throws IOException {
        assertThat(start().status()).isZero();
        assertThat(Run.in(here, "check", "talks.yaml").status()).isZero();
        Run check = Run.in(here, "draft", "check", "talks.yaml");
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("text §2  Done in Oslo.", "3 days (quantity)");
    }

    @Test
    void aDraftThatHasEverythingPasses() throws IOException {
        start();
        String draft = Files.readString(here.resolve("talks.yaml")).replace("# aside: {§1: the headline}",
                "aside: {§2: where it was signed}");
        Files.writeString(here.resolve("talks.yaml"), draft + """

                obligations:
                  help: {bearer: NOR, must: assistance, to: SWE, within: 3 days, source: {text: §1}}
                """);
        Run check = Run.in(here, "draft", "check", "talks.yaml");
        assertThat(check.out()).contains("Nothing is missing.");
        assertThat(check.status()).isZero();
        assertThat(Run.in(here, "draft", "check", "talks.yaml", "--format", "json").out())
                .contains("\"complete\" : true", "\"basis\" : \"passage\"");
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() throws IOException {
        start();
        assertThat(Run.in(here, "draft", "start", "nothing.txt").err())
                .contains("there is no file called `nothing.txt`");
        Files.write(here.resolve("bad.txt"), new byte[]{0, 1, 2, (byte) 0xFF});
        assertThat(Run.in(here, "draft", "start", "bad.txt").err()).contains("neither a zip nor text in UTF-8");
        assertThat(Run.in(here, "draft", "check", "belgium-1839").err()).contains("names its text");
        assertThat(Run.in(here, "draft", "check", "talks.yaml", "--text", "txt=talks.txt").err())
                .contains("Maybe `text`?");
        Files.delete(here.resolve("talks.txt"));
        assertThat(Run.in(here, "draft", "check", "talks.yaml").err()).contains("--text text=FILE");
        Files.writeString(here.resolve("talks.yaml"),
                Files.readString(here.resolve("talks.yaml")).replace("\"talks.txt\"", "../talks.txt"));
        assertThat(Run.in(here, "draft", "check", "talks.yaml").err()).contains("without folders");
    }

    @Test
    void everySentenceOfTheArticleIsInLavrov2025() {
        Assumptions.assumeTrue(Files.isRegularFile(ARTICLE));
        Run check = Run.in(here, "draft", "check", "lavrov-2025", "--text", "article=" + ARTICLE);
        assertThat(check.out()).contains("Nothing is missing.");
        assertThat(check.status()).isZero();
    }
}
