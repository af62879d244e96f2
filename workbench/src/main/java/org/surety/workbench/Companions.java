package org.surety.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.position.PositionSet;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.PositionsFile;
import org.surety.text.read.PositionsReader;
import org.surety.text.tree.Quote;

/** Finds what lies in folders beside an agreement: what parties want of it, and designs. */
final class Companions {

    private static final String POSITIONS = "positions";
    private static final String DESIGNS = "designs";

    private Companions() {}

    /** The file of positions that {@code name} means: itself, or for an agreement the one beside it. */
    static Opener.Found positions(Opener opener, String name) {
        return theOne(opener, name, POSITIONS, "positions");
    }

    /** The design that {@code name} means: itself, or for an agreement the one beside it. */
    static Opener.Found design(Opener opener, String name) {
        return theOne(opener, name, DESIGNS, "design");
    }

    /** The positions beside an agreement; empty if there are none. @throws BadInput if there are several */
    static Optional<Opener.Found> positionsBeside(Opener opener, Opener.Found agreement) {
        return beside(agreement, POSITIONS).isEmpty()
                ? Optional.empty()
                : Optional.of(only(opener, agreement.name(), beside(agreement, POSITIONS), POSITIONS, "positions"));
    }

    /** The designs beside an agreement. */
    static List<Opener.Found> designsBeside(Opener opener, Opener.Found agreement) {
        return beside(agreement, DESIGNS).stream().map(it -> new Opener.Found(opener.shelf(it).name(it), it)).toList();
    }

    /** Reads positions. @throws BadInput with all that is wrong with them */
    static PositionSet read(Opener opener, Opener.Found found) {
        Read<SourceFile> source = opener.desk().open(found.path(), found.name());
        Read<PositionSet> read = source.value().map(it -> {
            Read<PositionsFile> file = PositionsReader.read(it, opener.shelf(found.path()));
            return new Read<>(file.value().map(PositionsFile::positions), file.findings());
        }).orElseGet(() -> new Read<>(Optional.empty(), source.findings()));
        if (!read.isUsable()) {
            opener.wrong(read.findings());
            opener.complain();
        }
        return read.value().orElseThrow();
    }

    private static Opener.Found theOne(Opener opener, String name, String folder, String kind) {
        Opener.Found found = opener.find(name);
        return found.path().endsWith(Catalog.AGREEMENT)
                ? only(opener, name, beside(found, folder), folder, kind)
                : found;
    }

    private static Opener.Found only(Opener opener, String name, List<Path> files, String folder, String kind) {
        if (files.size() == 1) {
            return new Opener.Found(opener.shelf(files.getFirst()).name(files.getFirst()), files.getFirst());
        }
        throw BadInput.of(Quote.of(name) + " is an agreement, and in its folder " + Quote.of(folder) + " there "
                + (files.isEmpty() ? "is nothing" : "are several files"),
                files.isEmpty()
                        ? Optional.of("Give a file of `kind: " + kind + "`.")
                        : Optional.of("Give one of them: "
                                + String.join(", ", files.stream().map(Path::toString).toList())));
    }

    private static List<Path> beside(Opener.Found agreement, String folder) {
        Path parent = agreement.path().toAbsolutePath().getParent();
        if (parent == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException absent) {
            return List.of();
        }
    }
}
