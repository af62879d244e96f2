package org.surety.conformance.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.surety.text.Documents;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.ScenarioFile;
import org.surety.text.read.ScenarioReader;

/** The files of the catalog, for tests. */
public final class CatalogFiles {

    private static final Path CATALOG = Path.of(System.getProperty("surety.home", ".."), "catalog");

    private static final List<Path> FOLDERS = folders();

    private static final Map<String, AgreementFile> AGREEMENTS = new ConcurrentHashMap<>();
    private static final Map<Path, Read<ScenarioFile>> SCENARIOS = new ConcurrentHashMap<>();

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

    /** The agreement called {@code id}; each is read once in a JVM. */
    public static AgreementFile agreement(String id) {
        return AGREEMENTS.computeIfAbsent(id, CatalogFiles::read);
    }

    private static AgreementFile read(String id) {
        SourceFile source = LIBRARY.find(id).orElseThrow(() -> new AssertionError("no agreement called " + id));
        var read = AgreementReader.read(source, LIBRARY);
        return read.value().orElseThrow(() -> new AssertionError(id + " does not read: " + read.findings()));
    }

    /** The scenario in {@code file}, which knows those beside it; each is read once in a JVM. */
    public static Read<ScenarioFile> scenario(Path file) {
        return SCENARIOS.computeIfAbsent(file, it -> ScenarioReader.read(load(it).orElseThrow(),
                id -> beside(it, id).or(() -> LIBRARY.find(id))));
    }

    private static Optional<SourceFile> beside(Path file, String id) {
        Path other = file.resolveSibling(id + ".scenario.yaml");
        return Files.exists(other) ? load(other) : Optional.empty();
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
