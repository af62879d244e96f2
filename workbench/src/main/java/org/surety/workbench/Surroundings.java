package org.surety.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.text.read.KindOf;

/**
 * Where files that belong to an agreement are looked for, the user's own first: for an agreement of the catalog in the folder that the user
 * is in and then beside the agreement, for any other beside it and then in the folder that the user is in. Beside means in a folder of the
 * kind's name ({@code scenarios}, {@code positions}, {@code designs}) or in the same folder.
 */
final class Surroundings {

    private final Loader opener;
    private final String id;
    private final Path own;
    private final List<Path> bases;

    Surroundings(Loader opener, Loader.Found agreement) {
        this.opener = opener;
        this.id = FileHead.of(agreement.path(), KindOf.AGREEMENT.word()).id();
        Path here = opener.here().toAbsolutePath().normalize();
        this.own = Optional.ofNullable(agreement.path().toAbsolutePath().normalize().getParent()).orElse(here);
        this.bases = (opener.catalog().holds(agreement.path()) ? Stream.of(here, own) : Stream.of(own, here)).distinct()
                .toList();
    }

    /** The folders, in the order in which they are looked through. */
    List<Path> folders(String folder) {
        return bases.stream().flatMap(it -> folders(it, folder)).toList();
    }

    /** Those beside the file alone; for a file that lies in a folder of the kind's name that of its own kind's neighbours too. */
    List<Path> beside(String folder) {
        Path above = Optional.ofNullable(own.getParent()).orElse(own);
        return Stream.concat(folders(own, folder), folders(above, folder)).distinct().toList();
    }

    private static Stream<Path> folders(Path base, String folder) {
        return Stream.of(base.resolve(folder), base).filter(Files::isDirectory);
    }

    /**
     * The files of a kind that are for the agreement, from the first place that has any. Files that do not say what they are for belong to
     * the agreement beside which they lie.
     */
    List<Path> files(KindOf kind, String folder) {
        for (Path base : bases) {
            List<Path> found = files(base, kind, folder).stream().filter(it -> isFor(it, kind, base)).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Files of the kind beside the agreement that are for another, and for which: {@code wants.yaml is for lavrov-2025}. */
    List<String> strangers(KindOf kind, String folder) {
        return files(own, kind, folder).stream().filter(it -> !isFor(it, kind, own))
                .map(it -> opener.name(it) + " is for " + FileHead.of(it, kind.word()).agreement()).toList();
    }

    /** Whether a folder is the agreement's own, or lies in that. */
    boolean isBeside(Path folder) {
        return folder.startsWith(own);
    }

    private boolean isFor(Path file, KindOf kind, Path base) {
        String wanted = FileHead.of(file, kind.word()).agreement();
        return wanted.equals(id) || wanted.isEmpty() && base.equals(own);
    }

    private List<Path> files(Path base, KindOf kind, String folder) {
        List<Path> found = new ArrayList<>();
        folders(base, folder).forEach(it -> found.addAll(new ReferenceResolver(opener, it).files(kind)));
        return found;
    }
}
