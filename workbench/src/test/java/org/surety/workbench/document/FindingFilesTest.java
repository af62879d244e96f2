package org.surety.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.model.agreement.Reading;
import org.surety.text.SourceFile;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.words.RefusalWords;

/**
 * Where files are looked for: a path, a folder, an id of the catalog; what they refer to in their own folder before the
 * catalog.
 */
class FindingFilesTest {

    @TempDir
    private Path home;
    private Path here;

    @BeforeEach
    void aCatalogAndAFolder() throws IOException {
        here = Files.createDirectory(home.resolve("here"));
        agreement(home.resolve("catalog/kind/treaty-1900/agreement.yaml"), "treaty-1900", "from the catalog");
    }

    private static void agreement(Path file, String id, String title) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "surety: 1\nkind: agreement\nid: " + id + "\ntitle: " + title + "\nstatus: draft\n");
    }

    private Loader loader() {
        return new Loader(new FileStore(home, here), new FamilyCache());
    }

    private static String told(Throwable refusal) {
        Reason reason = ((Refusal) refusal).reason();
        return RefusalWords.PLAIN.sentence(reason) + RefusalWords.PLAIN.hint(reason).orElse("");
    }

    private String title(String name) {
        return loader().agreement(name).under(Reading.ONLY).title();
    }

    @Test
    void anIdStandsWhereverAFileDoes() throws IOException {
        assertThat(title("treaty-1900")).isEqualTo("from the catalog");
        assertThat(loader().find("treaty-1900").name()).isEqualTo("catalog/kind/treaty-1900/agreement.yaml");
        agreement(here.resolve("mine/agreement.yaml"), "mine", "in a folder");
        assertThat(title("mine")).isEqualTo("in a folder");
        agreement(here.resolve("treaty-1900"), "other", "a file of that name");
        assertThat(title("treaty-1900")).isEqualTo("a file of that name");
    }

    @Test
    void whatIsNotThereIsGuessed() throws IOException {
        agreement(here.resolve("my-draft.yaml"), "my-draft", "a draft");
        assertThatThrownBy(() -> loader().find("treaty-1990")).isInstanceOf(Refusal.class)
                .satisfies(it -> assertThat(told(it)).contains("Maybe `treaty-1900`?"));
        assertThatThrownBy(() -> loader().find("my-darft.yaml")).isInstanceOf(Refusal.class)
                .satisfies(it -> assertThat(told(it)).contains("Maybe `my-draft.yaml`?"));
    }

    /** For one question, which looks at a folder once. */
    private Optional<SourceFile> referred(String id) {
        return new ReferenceResolver(loader(), new FileStore(home, here).here()).find(id);
    }

    @Test
    void theOwnFolderComesBeforeTheCatalog() throws IOException {
        assertThat(referred("treaty-1900").orElseThrow().content()).contains("from the catalog");
        agreement(here.resolve("any-name.yaml"), "treaty-1900", "gives itself the id");
        assertThat(referred("treaty-1900").orElseThrow().content()).contains("gives itself the id");
        agreement(here.resolve("treaty-1900.yaml"), "treaty-1900", "has the name");
        assertThat(referred("treaty-1900").orElseThrow().content()).contains("has the name");
        assertThat(referred("nothing")).isEmpty();
    }

    @Test
    void everyFileThatWasReadHasItsHash() {
        Loader loader = loader();
        loader.agreement("treaty-1900");
        assertThat(loader.open().inputs()).singleElement()
                .satisfies(it -> assertThat(it.sha256()).matches("[0-9a-f]{64}"));
    }
}
