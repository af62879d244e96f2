package org.surety.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.surety.model.finding.Finding;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.KindOf;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** Finds and reads the files of one request. What cannot be used is remembered, so that all that is wrong is said at once. */
final class Loader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    private final OpenFiles desk = new OpenFiles();
    private final Catalog catalog;
    private final Path here;
    private final List<Finding> errors = new ArrayList<>();
    private final Map<String, Set<Path>> asked = new LinkedHashMap<>();

    /** Names are looked up from {@code here}. */
    Loader(Catalog catalog, Path here) {
        this.catalog = catalog;
        this.here = here;
    }

    /** A file that was found, as the user named it. */
    record Found(String name, Path path) {}

    /** What lies open. */
    OpenFiles desk() {
        return desk;
    }

    /**
     * The file that {@code name} means: a path, a folder with an agreement in it, an agreement in the folder from which names are looked up
     * that is called so or gives itself that id, or an id of the catalog. An agreement that was asked for stands for its id wherever
     * another file refers to that.
     */
    Found find(String name) {
        Found found = found(name);
        FileHead head = FileHead.of(found.path(), KindOf.AGREEMENT.word());
        if (head.is(KindOf.AGREEMENT)) {
            asked.merge(head.id(), Set.of(found.path().toAbsolutePath().normalize()), Loader::union);
        }
        return found;
    }

    private static Set<Path> union(Set<Path> one, Set<Path> other) {
        Set<Path> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Found found(String name) {
        Path path = path(name);
        if (Files.isDirectory(path) && Files.exists(path.resolve(Catalog.AGREEMENT))) {
            return new Found(Path.of(name).resolve(Catalog.AGREEMENT).toString(), path.resolve(Catalog.AGREEMENT));
        }
        if (Files.exists(path)) {
            return new Found(name, path);
        }
        Optional<Path> own = ID.matcher(name).matches()
                ? shelf(here.resolve(name)).beside(name, KindOf.AGREEMENT)
                : Optional.empty();
        return own.or(() -> catalog.agreement(name)).map(it -> new Found(name(it), it))
                .orElseThrow(() -> unknown(name));
    }

    /** The agreement called {@code id} that was asked for, if exactly one was. */
    Optional<Path> asked(String id) {
        Set<Path> all = asked.getOrDefault(id, Set.of());
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /** The folder from which names are looked up. */
    Path here() {
        return here;
    }

    /** The agreements that come with Surety. */
    Catalog catalog() {
        return catalog;
    }

    /** What a file is called in findings and among the files that were used. */
    String name(Path file) {
        Path at = file.toAbsolutePath().normalize();
        Path from = here.toAbsolutePath().normalize();
        return catalog.holds(file)
                ? catalog.name(file)
                : at.startsWith(from) ? from.relativize(at).toString() : file.toString();
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

    private BadInput unknown(String name) {
        Set<String> candidates = new LinkedHashSet<>(catalog.ids());
        Path folder = Optional.ofNullable(path(name).getParent()).orElse(here);
        String before = name.substring(0, name.length() - String.valueOf(path(name).getFileName()).length());
        new ReferenceResolver(this, folder).fileNames().forEach(it -> candidates.add(before + it));
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
    ReferenceResolver shelf(Path file) {
        return new ReferenceResolver(this, Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(here));
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

    /** What is wrong so far, which is then forgotten. */
    List<Finding> takeErrors() {
        List<Finding> all = List.copyOf(errors);
        errors.clear();
        return all;
    }

    /** Ends the request if anything is wrong. */
    void complain() {
        if (!errors.isEmpty()) {
            throw BadInput.of(errors, desk.lines());
        }
    }
}
