package org.surety.workbench.document;

import java.util.List;
import java.util.Optional;
import org.surety.model.position.PositionSet;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;
import org.surety.text.read.PositionsFile;
import org.surety.text.read.PositionsReader;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;

/** Finds what belongs to an agreement: what parties want of it, and designs. */
public final class Companions {

    /** The folder of positions beside an agreement. */
    public static final String POSITIONS = "positions";
    /** The folder of designs. */
    public static final String DESIGNS = "designs";
    /** The folder of chronicles. */
    public static final String CHRONICLES = "chronicles";
    /** The folder of exercises. */
    public static final String EXERCISES = "exercises";

    private Companions() {}

    /** The file of positions that {@code name} means: itself, or for an agreement the one beside it. */
    public static Loader.Found positions(Loader loader, String name) {
        return theOne(loader, name, POSITIONS, KindOf.POSITIONS);
    }

    /** The design that {@code name} means: itself, or for an agreement the one beside it. */
    public static Loader.Found design(Loader loader, String name) {
        return theOne(loader, name, DESIGNS, KindOf.DESIGN);
    }

    /** The chronicle that {@code name} means: itself, or for an agreement the one beside it. */
    public static Loader.Found chronicle(Loader loader, String name) {
        return theOne(loader, name, CHRONICLES, KindOf.CHRONICLE);
    }

    /** The exercise that {@code name} means: itself, or for an agreement the one beside it. */
    public static Loader.Found exercise(Loader loader, String name) {
        return theOne(loader, name, EXERCISES, KindOf.EXERCISE);
    }

    /** The positions of an agreement; empty if there are none. @throws Refusal if there are several */
    public static Optional<Loader.Found> positionsBeside(Loader loader, Loader.Found agreement) {
        Surroundings surroundings = new Surroundings(loader, agreement);
        List<Address> files = surroundings.files(KindOf.POSITIONS, POSITIONS);
        return files.isEmpty() && surroundings.strangers(KindOf.POSITIONS, POSITIONS).isEmpty()
                ? Optional.empty()
                : Optional.of(only(loader, agreement, POSITIONS, KindOf.POSITIONS));
    }

    /** The designs of an agreement. */
    public static List<Loader.Found> designsBeside(Loader loader, Loader.Found agreement) {
        return new Surroundings(loader, agreement).files(KindOf.DESIGN, DESIGNS).stream()
                .map(it -> new Loader.Found(loader.store().nameOf(it), it)).toList();
    }

    /** Refuses positions that say that they are for another agreement, whose parties and terms mean something else. */
    public static void requireFor(PositionSet positions, String agreement) {
        positions.agreement().filter(it -> !it.equals(agreement)).ifPresent(other -> {
            throw new Refusal(new Reason.NotFor(Thing.POSITIONS, positions.id(), Optional.of(other), agreement));
        });
    }

    /** Reads positions. @throws Refusal with all that is wrong with them */
    public static PositionSet read(Loader loader, Loader.Found found) {
        return loader.required(tried(loader, found));
    }

    /** Reads positions, or says what is wrong with them. */
    public static Read<PositionSet> tried(Loader loader, Loader.Found found) {
        Read<SourceFile> source = loader.open().open(found.place(), found.name());
        return source.value().map(it -> {
            Read<PositionsFile> file = PositionsReader.read(it, loader.resolver(found.place()));
            return new Read<>(file.value().map(PositionsFile::positions), file.findings());
        }).orElseGet(() -> new Read<>(Optional.empty(), source.findings()));
    }

    private static Loader.Found theOne(Loader loader, String name, String folder, KindOf kind) {
        Loader.Found found = loader.find(name);
        return FileHead.of(loader.store(), found.place(), KindOf.AGREEMENT.word()).is(KindOf.AGREEMENT)
                ? only(loader, found, folder, kind)
                : found;
    }

    private static Loader.Found only(Loader loader, Loader.Found agreement, String folder, KindOf kind) {
        Surroundings surroundings = new Surroundings(loader, agreement);
        List<Address> files = surroundings.files(kind, folder);
        if (files.size() == 1) {
            return new Loader.Found(loader.store().nameOf(files.getFirst()), files.getFirst());
        }
        if (files.size() > 1) {
            throw new Refusal(new Reason.Several(thing(kind), agreement.name(),
                    files.stream().map(loader.store()::nameOf).toList()));
        }
        throw new Refusal(new Reason.Missing(thing(kind), agreement.name(), surroundings.strangers(kind, folder)));
    }

    private static Thing thing(KindOf kind) {
        return switch (kind) {
            case POSITIONS -> Thing.POSITIONS;
            case DESIGN -> Thing.DESIGN;
            case SCENARIO -> Thing.SCENARIO;
            case AGREEMENT -> Thing.AGREEMENT;
            case CHRONICLE -> Thing.CHRONICLE;
            case EXERCISE -> Thing.EXERCISE;
        };
    }
}
