package org.surety.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;

/**
 * Finds what the files of a folder refer to by id. The user's own files come before the catalog: first an agreement that the user named,
 * then the folder itself, the folder above it (an agreement lies above its scenarios, positions and designs), the folder that the user is
 * in, and only then the catalog.
 */
final class ReferenceResolver implements Library {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".scenario.yaml", ".scenario.yml",
            ".agreement.yaml", ".positions.yaml", ".design.yaml");
    /** In a folder of more files nobody looks for an id inside them. */
    private static final int MOST_FILES = 2000;

    private final Loader opener;
    private final Path folder;

    /** For the files that files of {@code folder} refer to. */
    ReferenceResolver(Loader opener, Path folder) {
        this.opener = opener;
        this.folder = folder;
    }

    @Override
    public Optional<SourceFile> find(String id) {
        return opener.asked(id).or(() -> beside(id)).or(() -> agreement(above(), id))
                .or(() -> agreement(opener.here(), id)).or(() -> opener.catalog().agreement(id))
                .flatMap(it -> opener.desk().open(it, opener.name(it)).value());
    }

    /** The file of the agreement called {@code id} that a file of this folder is for, if it is not only in the catalog. */
    Optional<Path> agreement(String id) {
        return opener.asked(id).or(() -> agreement(folder, id))
                .or(() -> agreement(above(), id)).or(() -> agreement(opener.here(), id));
    }

    private static Optional<Path> agreement(Path where, String id) {
        return candidates(where, id).stream()
                .filter(it -> FileHead.of(it, KindOf.AGREEMENT.word()).is(KindOf.AGREEMENT))
                .findFirst();
    }

    private Path above() {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getParent()).orElse(folder);
    }

    /** The file of this folder that is called {@code id} or gives itself that id; an agreement before anything else. */
    Optional<Path> beside(String id) {
        return agreement(folder, id).or(() -> candidates(folder, id).stream().findFirst());
    }

    /** The file of this folder of a kind that is called {@code id} or gives itself that id. */
    Optional<Path> beside(String id, KindOf kind) {
        return candidates(folder, id).stream().filter(it -> FileHead.of(it, kind.word()).is(kind)).findFirst();
    }

    /** Those called {@code id}, then those that give themselves that id. */
    private static List<Path> candidates(Path where, String id) {
        List<Path> found = new ArrayList<>();
        for (String ending : ENDINGS) {
            Path file = where.resolve(id + ending);
            if (Files.isRegularFile(file)) {
                found.add(file);
            }
        }
        yamlFiles(where).stream().filter(it -> FileHead.of(it, id).id().equals(id)).forEach(found::add);
        return found;
    }

    /** The names of the files of this folder. */
    List<String> fileNames() {
        return yamlFiles(folder).stream().map(it -> it.getFileName().toString()).toList();
    }

    /** The files of a kind in this folder. */
    List<Path> files(KindOf kind) {
        return yamlFiles(folder).stream().filter(it -> FileHead.of(it, kind.word()).is(kind)).toList();
    }

    private static List<Path> yamlFiles(Path where) {
        try (Stream<Path> files = Files.list(where)) {
            List<Path> found = new ArrayList<>(
                    files.filter(it -> it.toString().endsWith(".yaml") || it.toString().endsWith(".yml"))
                            .filter(Files::isRegularFile).limit(MOST_FILES + 1L).toList());
            found.sort(null);
            return found.size() > MOST_FILES ? List.of() : found;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** What a file of this folder is called in findings. */
    String name(Path file) {
        return opener.name(file);
    }
}
