package org.surety.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;
import org.surety.text.read.ScenarioFile;
import org.surety.text.read.ScenarioReader;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** Finds the scenarios of an agreement: those that a user names, or all that stand beside it. */
final class ScenarioFinder {

    /** The folder beside an agreement in which its scenarios may stand. */
    static final String FOLDER = "scenarios";
    private static final Pattern IS_SCENARIO = Pattern.compile("^kind:\\s*scenario\\b", Pattern.MULTILINE);
    /** A file without an event of its own or of another scenario is only there for others to extend. */
    private static final Pattern STANDS_ALONE = Pattern.compile("^(event|extends):", Pattern.MULTILINE);

    private final Opener opener;
    private final Map<Path, ScenarioReader> readers = new HashMap<>();

    /** Errors of the files are remembered by {@code opener}. */
    ScenarioFinder(Opener opener) {
        this.opener = opener;
    }

    /** The scenarios called {@code names}; those with errors are left out, and the errors remembered. */
    List<Scenario> named(List<String> names, Opener.Found agreement) {
        List<Scenario> found = new ArrayList<>();
        names.forEach(name -> read(find(name, agreement)).ifPresent(found::add));
        return found;
    }

    /** The scenarios called {@code names}. @throws BadInput if one is for another agreement */
    List<Scenario> named(List<String> names, Opener.Found agreement, Family family) {
        List<Scenario> found = named(names, agreement);
        found.stream().filter(it -> !isFor(it, family)).findFirst().ifPresent(it -> {
            throw BadInput.of("the scenario " + it.id() + " is for " + it.agreement().orElse("another agreement")
                    + ", not for " + family.id(),
                    Optional.of(
                            "Write `for: " + family.id() + "` in it, or leave `for` out if it fits any agreement."));
        });
        return found;
    }

    /**
     * The scenarios that are for the agreement, in the order of their file names: those beside it, and of the folder that the user is in
     * those that say they are for it. Of two with one id the user's own counts.
     */
    List<Scenario> beside(Opener.Found agreement, Family family) {
        Map<String, Scenario> found = new LinkedHashMap<>();
        Surroundings surroundings = new Surroundings(opener, agreement);
        for (Path folder : surroundings.folders(FOLDER)) {
            Shelf shelf = new Shelf(opener, folder);
            for (String name : shelf.fileNames()) {
                Path file = folder.resolve(name);
                String wanted = Head.of(file, KindOf.SCENARIO.word()).agreement();
                // A scenario that does not say whom it is for may inherit that.
                boolean fits = wanted.equals(family.id()) || wanted.isEmpty() && surroundings.isBeside(folder);
                if (fits && isScenario(file)) {
                    read(new Opener.Found(shelf.name(file), file)).filter(it -> isFor(it, family))
                            .ifPresent(it -> found.putIfAbsent(it.id(), it));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Scenarios beside the agreement that are for another, in words; nothing if there are none. */
    Optional<String> strangers(Opener.Found agreement) {
        List<String> strangers = new Surroundings(opener, agreement).strangers(KindOf.SCENARIO, FOLDER);
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("; ", strangers) + ". Change its `for` if that is the same text.");
    }

    /** The scenario called {@code name} beside the agreement, if there is one. */
    Optional<Scenario> beside(String name, Opener.Found agreement) {
        return located(name, folders(agreement)).flatMap(this::read);
    }

    /** The scenario called {@code name} in the first of some folders that has it. */
    Optional<Opener.Found> located(String name, List<Path> folders) {
        Optional<Path> given = opener.file(name);
        return given.isPresent()
                ? given.map(it -> new Opener.Found(name, it))
                : folders.stream().flatMap(it -> new Shelf(opener, it).beside(name, KindOf.SCENARIO).stream())
                        .findFirst()
                        .map(it -> new Opener.Found(opener.name(it), it));
    }

    /** The scenario at a path, if there is a file. */
    Optional<Scenario> at(String path) {
        return opener.file(path).flatMap(it -> read(new Opener.Found(path, it)));
    }

    /** Whether a scenario is for an agreement, or for any. */
    static boolean isFor(Scenario scenario, Family family) {
        return scenario.agreement().map(family.id()::equals).orElse(true);
    }

    /** The names of the scenarios that a user could mean. */
    List<String> known(Opener.Found agreement) {
        List<String> names = new ArrayList<>();
        for (Path folder : folders(agreement)) {
            new Shelf(opener, folder).fileNames().stream().filter(it -> isScenario(folder.resolve(it)))
                    .forEach(it -> names.add(it.replaceAll("(\\.scenario)?\\.ya?ml$", "")));
        }
        return names;
    }

    /** Reads a scenario; nothing where it has errors, which are remembered. */
    Optional<Scenario> read(Opener.Found file) {
        Read<SourceFile> source = opener.desk().open(file.path(), file.name());
        if (source.value().isEmpty()) {
            opener.wrong(source.findings());
            return Optional.empty();
        }
        Path folder = Optional.ofNullable(file.path().getParent()).orElse(file.path());
        Read<ScenarioFile> read =
                readers.computeIfAbsent(folder, it -> new ScenarioReader(opener.shelf(file.path())))
                        .read(source.value().get());
        if (!read.isUsable()) {
            opener.wrong(read.findings());
        }
        return read.value().map(ScenarioFile::scenario);
    }

    /** A path, or the name of a scenario beside the agreement or in its folder {@code scenarios}. */
    private Opener.Found find(String name, Opener.Found agreement) {
        Optional<Opener.Found> found = located(name, folders(agreement));
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = known(agreement);
        throw BadInput.of("there is no scenario called " + Quote.of(name), Nearest.hint(name, names).or(() -> names
                .isEmpty() ? Optional.empty() : Optional.of("Scenarios beside it: " + String.join(", ", names))));
    }

    private List<Path> folders(Opener.Found agreement) {
        return new Surroundings(opener, agreement).folders(FOLDER);
    }

    private static boolean isScenario(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return IS_SCENARIO.matcher(text).find() && STANDS_ALONE.matcher(text).find();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
