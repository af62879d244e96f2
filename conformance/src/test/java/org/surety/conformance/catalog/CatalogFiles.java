package org.surety.conformance.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.text.Documents;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;

/** The files of the catalog, for tests. */
public final class CatalogFiles {

    private static final Path CATALOG = Path.of(System.getProperty("surety.home", ".."), "catalog");

    private static final List<Path> FOLDERS = folders();

    private CatalogFiles() {}

    /** The folders of all agreements, by kind and id. */
    public static List<Path> folders() {
        try (Stream<Path> kinds = Files.list(CATALOG)) {
            return kinds.filter(Files::isDirectory).flatMap(CatalogFiles::list)
                    .filter(it -> Files.exists(it.resolve("agreement.yaml")))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of {@code folder} whose names end in {@code ending}, at any depth of one. */
    public static List<Path> within(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agreement called {@code id}. */
    public static AgreementFile agreement(String id) {
        SourceFile source = LIBRARY.find(id).orElseThrow(() -> new AssertionError("no agreement called " + id));
        var read = AgreementReader.read(source, LIBRARY);
        return read.value().orElseThrow(() -> new AssertionError(id + " does not read: " + read.findings()));
    }

    /** The catalog as a library. */
    public static final Library LIBRARY =
            id -> FOLDERS.stream().filter(it -> it.getFileName().toString().equals(id)).findFirst()
                    .flatMap(it -> load(it.resolve("agreement.yaml")));

    /** The text of a file. */
    public static Optional<SourceFile> load(Path file) {
        return Documents.load(file, file.toString()).value();
    }
}
