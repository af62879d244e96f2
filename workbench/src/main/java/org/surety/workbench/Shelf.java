package org.surety.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.text.Library;
import org.surety.text.SourceFile;

/**
 * Finds what a file refers to by id: first in its own folder (a file of that name, then one that gives itself that id), then in the catalog.
 */
final class Shelf implements Library {

    private static final List<String> ENDINGS =
            List.of(".yaml", ".yml", ".scenario.yaml", ".scenario.yml", ".agreement.yaml");
    /** In a folder of more files nobody looks for an id inside them. */
    private static final int MOST_FILES = 200;
    private static final int LINES_OF_A_HEAD = 30;

    private final Desk desk;
    private final Catalog catalog;
    private final Path folder;

    /** For the files that files of {@code folder} refer to. */
    Shelf(Desk desk, Catalog catalog, Path folder) {
        this.desk = desk;
        this.catalog = catalog;
        this.folder = folder;
    }

    @Override
    public Optional<SourceFile> find(String id) {
        Optional<Path> path = beside(id).or(() -> catalog.agreement(id));
        return path.flatMap(it -> desk.open(it, name(it)).value());
    }

    /** The file of this folder that is called {@code id} or gives itself that id. */
    Optional<Path> beside(String id) {
        for (String ending : ENDINGS) {
            Path file = folder.resolve(id + ending);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return yamlFiles().stream().filter(it -> givesItself(it, id)).findFirst();
    }

    /** The names of the files of this folder. */
    List<String> fileNames() {
        return yamlFiles().stream().map(it -> it.getFileName().toString()).toList();
    }

    private List<Path> yamlFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = new ArrayList<>(
                    files.filter(it -> it.toString().endsWith(".yaml") || it.toString().endsWith(".yml"))
                            .filter(Files::isRegularFile).limit(MOST_FILES + 1L).toList());
            found.sort(null);
            return found.size() > MOST_FILES ? List.of() : found;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean givesItself(Path file, String id) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (int i = 0; i < LINES_OF_A_HEAD; i++) {
                String line = reader.readLine();
                if (line == null) {
                    return false;
                }
                if (line.startsWith("id:")) {
                    return line.substring(3).replaceAll("#.*", "").strip().equals(id);
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What a file of this folder is called in findings. */
    String name(Path file) {
        return catalog.holds(file) ? Opener.catalogName(file) : file.toString();
    }
}
