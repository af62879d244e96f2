package org.surety.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.surety.model.position.PositionSet;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;
import org.surety.text.read.PositionsFile;
import org.surety.text.read.PositionsReader;
import org.surety.text.tree.Quote;

/** Finds what belongs to an agreement: what parties want of it, and designs. */
final class Companions {

    static final String POSITIONS = "positions";
    static final String DESIGNS = "designs";

    private Companions() {}

    /** The file of positions that {@code name} means: itself, or for an agreement the one beside it. */
    static Loader.Found positions(Loader opener, String name) {
        return theOne(opener, name, POSITIONS, KindOf.POSITIONS);
    }

    /** The design that {@code name} means: itself, or for an agreement the one beside it. */
    static Loader.Found design(Loader opener, String name) {
        return theOne(opener, name, DESIGNS, KindOf.DESIGN);
    }

    /** The positions of an agreement; empty if there are none. @throws BadInput if there are several */
    static Optional<Loader.Found> positionsBeside(Loader opener, Loader.Found agreement) {
        Surroundings surroundings = new Surroundings(opener, agreement);
        List<Path> files = surroundings.files(KindOf.POSITIONS, POSITIONS);
        return files.isEmpty() && surroundings.strangers(KindOf.POSITIONS, POSITIONS).isEmpty()
                ? Optional.empty()
                : Optional.of(only(opener, agreement, POSITIONS, KindOf.POSITIONS));
    }

    /** The designs of an agreement. */
    static List<Loader.Found> designsBeside(Loader opener, Loader.Found agreement) {
        return new Surroundings(opener, agreement).files(KindOf.DESIGN, DESIGNS).stream()
                .map(it -> new Loader.Found(opener.name(it), it)).toList();
    }

    /** Refuses positions that say that they are for another agreement, whose parties and terms mean something else. */
    static void requireFor(PositionSet positions, String agreement) {
        positions.agreement().filter(it -> !it.equals(agreement)).ifPresent(other -> {
            throw BadInput.of(
                    "the positions " + Quote.of(positions.id()) + " are for " + other + ", not for " + agreement,
                    Optional.of("Write `for: " + agreement + "` in the file, if that is the same text."));
        });
    }

    /** Reads positions. @throws BadInput with all that is wrong with them */
    static PositionSet read(Loader opener, Loader.Found found) {
        Read<PositionSet> read = tried(opener, found);
        if (!read.isUsable()) {
            opener.wrong(read.findings());
            opener.complain();
        }
        return read.value().orElseThrow();
    }

    /** Reads positions, or says what is wrong with them. */
    static Read<PositionSet> tried(Loader opener, Loader.Found found) {
        Read<SourceFile> source = opener.desk().open(found.path(), found.name());
        return source.value().map(it -> {
            Read<PositionsFile> file = PositionsReader.read(it, opener.shelf(found.path()));
            return new Read<>(file.value().map(PositionsFile::positions), file.findings());
        }).orElseGet(() -> new Read<>(Optional.empty(), source.findings()));
    }

    private static Loader.Found theOne(Loader opener, String name, String folder, KindOf kind) {
        Loader.Found found = opener.find(name);
        return FileHead.of(found.path(), KindOf.AGREEMENT.word()).is(KindOf.AGREEMENT)
                ? only(opener, found, folder, kind)
                : found;
    }

    private static Loader.Found only(Loader opener, Loader.Found agreement, String folder, KindOf kind) {
        Surroundings surroundings = new Surroundings(opener, agreement);
        List<Path> files = surroundings.files(kind, folder);
        if (files.size() == 1) {
            return new Loader.Found(opener.name(files.getFirst()), files.getFirst());
        }
        if (files.size() > 1) {
            throw BadInput.of(Quote.of(agreement.name()) + " is an agreement, and there are several files of `kind: "
                    + kind.word() + "` for it",
                    Optional.of("Give one of them: " + String.join(", ", files.stream().map(opener::name).toList())));
        }
        List<String> strangers = surroundings.strangers(kind, folder);
        throw BadInput.of(Quote.of(agreement.name()) + " is an agreement, and neither beside it nor in its folder "
                + Quote.of(folder) + " is a file of `kind: " + kind.word() + "` for it",
                Optional.of(strangers.isEmpty()
                        ? "Give a file of `kind: " + kind.word() + "`."
                        : String.join("; ", strangers) + ". Change its `for` if that is the same text."));
    }
}
