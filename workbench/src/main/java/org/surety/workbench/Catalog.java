package org.surety.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The agreements that come with Surety: {@code catalog/<kind>/<id>/agreement.yaml}, with scenarios beside it. */
public final class Catalog {

    /** The file of a folder that holds its agreement. */
    static final String AGREEMENT = "agreement.yaml";

    /** The file of the catalog with the shares of alliances that were honoured. */
    static final String RATES = "base-rates.yaml";

    private final Path home;
    private final Map<String, Path> folders;
    private final Path rates;

    private Catalog(Path home, Map<String, Path> folders, Path rates) {
        this.home = home;
        this.folders = folders;
        this.rates = rates;
    }

    /** The catalog of the project at {@code home}; empty if there is none. */
    static Catalog in(Path home) {
        Map<String, Path> folders = new TreeMap<>();
        for (Path kind : children(home.resolve("catalog"))) {
            for (Path folder : children(kind)) {
                if (Files.isRegularFile(folder.resolve(AGREEMENT))) {
                    folders.put(folder.getFileName().toString(), folder);
                }
            }
        }
        return new Catalog(home, Collections.unmodifiableMap(folders), home.resolve("catalog").resolve(RATES));
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the catalog cannot be read", unreadable);
        }
    }

    /** The ids, in alphabetical order. */
    List<String> ids() {
        return List.copyOf(folders.keySet());
    }

    /** The folder of an agreement. */
    Optional<Path> folder(String id) {
        return Optional.ofNullable(folders.get(id));
    }

    /** The file of an agreement. */
    Optional<Path> agreement(String id) {
        return folder(id).map(it -> it.resolve(AGREEMENT));
    }

    /** The file with the shares of alliances that were honoured, if it is there. */
    Optional<Path> rates() {
        return Optional.of(rates).filter(Files::isRegularFile);
    }

    /** What one of its files is called: {@code catalog/proposals/lavrov-2025/agreement.yaml}. */
    String name(Path file) {
        return home.relativize(file).toString();
    }

    /** Whether {@code file} is one of the catalog's. */
    boolean holds(Path file) {
        return folders.values().stream().anyMatch(file::startsWith);
    }
}
