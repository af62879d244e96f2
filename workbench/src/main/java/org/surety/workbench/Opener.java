package org.surety.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.finding.Finding;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** Finds and reads the files of one request. What cannot be used is remembered, so that all that is wrong is said at once. */
final class Opener {

    private final Desk desk = new Desk();
    private final Catalog catalog;
    private final Path here;
    private final List<Finding> errors = new ArrayList<>();

    /** Names are looked up from {@code here}. */
    Opener(Catalog catalog, Path here) {
        this.catalog = catalog;
        this.here = here;
    }

    /** A file that was found, as the user named it. */
    record Found(String name, Path path) {}

    /** What lies open. */
    Desk desk() {
        return desk;
    }

    /** The file that {@code name} means: a path, a folder with an agreement in it, or an id of the catalog. */
    Found find(String name) {
        Path path = path(name);
        if (Files.isDirectory(path) && Files.exists(path.resolve(Catalog.AGREEMENT))) {
            return new Found(Path.of(name).resolve(Catalog.AGREEMENT).toString(), path.resolve(Catalog.AGREEMENT));
        }
        if (Files.exists(path)) {
            return new Found(name, path);
        }
        return catalog.agreement(name).map(it -> new Found(catalogName(it), it)).orElseThrow(() -> unknown(name));
    }

    /** The file at a path, if there is one. */
    Optional<Path> file(String name) {
        return Optional.of(path(name)).filter(Files::isRegularFile);
    }

    private Path path(String name) {
        try {
            return here.resolve(name);
        } catch (RuntimeException unusable) {
            throw BadInput.of("there is no file called " + Quote.of(name), Optional.empty());
        }
    }

    /** {@code catalog/proposals/lavrov-2025/agreement.yaml}, {@code catalog/proposals/lavrov-2025/scenarios/kharkiv.scenario.yaml}. */
    static String catalogName(Path path) {
        int parts = path.getNameCount() > 1 && path.getName(path.getNameCount() - 2).toString()
                .equals(ScenarioFinder.FOLDER) ? 5 : 4;
        return path.subpath(Math.max(0, path.getNameCount() - parts), path.getNameCount()).toString();
    }

    private BadInput unknown(String name) {
        Set<String> candidates = new LinkedHashSet<>(catalog.ids());
        Path folder = Optional.ofNullable(path(name).getParent()).orElse(here);
        String before = name.substring(0, name.length() - String.valueOf(path(name).getFileName()).length());
        new Shelf(desk, catalog, folder).fileNames().forEach(it -> candidates.add(before + it));
        Optional<String> hint = Nearest.to(name, candidates).or(() -> startsAlike(name, catalog.ids()))
                .map(it -> "Maybe " + Quote.of(it) + "?");
        return BadInput.of(
                "there is no file called " + Quote.of(name) + ", and no agreement of the catalog has that id",
                hint.or(() -> Optional.of("`surety catalog list` shows the ids.")));
    }

    private static Optional<String> startsAlike(String name, List<String> ids) {
        return name.length() < 3 ? Optional.empty() : ids.stream().filter(it -> it.startsWith(name)).findFirst();
    }

    /** Reads an agreement; nothing where it has errors, which are remembered. */
    Read<AgreementFile> read(Found found) {
        Read<SourceFile> source = desk.open(found.path(), found.name());
        Read<AgreementFile> read = source.value().isPresent()
                ? AgreementReader.read(source.value().get(), shelf(found.path()))
                : new Read<>(Optional.empty(), source.findings());
        if (!read.isUsable()) {
            errors.addAll(read.findings());
        }
        return read;
    }

    /** What files beside {@code file} can refer to. */
    Shelf shelf(Path file) {
        return new Shelf(desk, catalog, Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(here));
    }

    /** Reads agreements. @throws BadInput with everything that is wrong with any of them */
    List<AgreementFile> agreements(List<String> names) {
        List<AgreementFile> files = new ArrayList<>();
        for (String name : names) {
            read(find(name)).value().ifPresent(files::add);
        }
        complain();
        return files;
    }

    /** Reads an agreement. @throws BadInput with everything that is wrong with it */
    AgreementFile agreement(String name) {
        return agreements(List.of(name)).getFirst();
    }

    /** Remembers what is wrong. */
    void wrong(List<Finding> findings) {
        errors.addAll(findings);
    }

    /** Ends the request if anything is wrong. */
    void complain() {
        if (!errors.isEmpty()) {
            throw BadInput.of(errors, desk.lines());
        }
    }
}
