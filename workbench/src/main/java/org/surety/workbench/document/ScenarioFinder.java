package org.surety.workbench.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;
import org.surety.text.Documents;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;
import org.surety.text.read.ScenarioFile;
import org.surety.text.read.ScenarioReader;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;

/** Finds the scenarios of an agreement: those that a user names, or all that stand beside it. */
public final class ScenarioFinder {

    /** The folder beside an agreement in which its scenarios may stand. */
    public static final String FOLDER = "scenarios";
    private static final Pattern IS_SCENARIO = Pattern.compile("^kind:\\s*scenario\\b", Pattern.MULTILINE);
    /** A file without an event of its own or of another scenario is only there for others to extend. */
    private static final Pattern STANDS_ALONE = Pattern.compile("^(event|extends):", Pattern.MULTILINE);

    private final Loader loader;
    private final Map<Address, ScenarioReader> readers = new HashMap<>();

    /** Errors of the files are remembered by {@code loader}. */
    public ScenarioFinder(Loader loader) {
        this.loader = loader;
    }

    /** The scenarios called {@code names}; those with errors are left out, and the errors remembered. */
    public List<Scenario> named(List<String> names, Loader.Found agreement) {
        List<Scenario> found = new ArrayList<>();
        names.forEach(name -> read(find(name, agreement)).ifPresent(found::add));
        return found;
    }

    /** The scenarios called {@code names}. @throws Refusal if one is for another agreement */
    public List<Scenario> named(List<String> names, Loader.Found agreement, Family family) {
        List<Scenario> found = named(names, agreement);
        found.stream().filter(it -> !isFor(it, family)).findFirst().ifPresent(it -> {
            throw new Refusal(new Reason.NotFor(Thing.SCENARIO, it.id(), it.agreement(), family.id()));
        });
        return found;
    }

    /**
     * The scenarios that are for the agreement, in the order of their file names: those beside it, and of the folder
     * that the user is in those that say they are for it. Of two with one id the user's own counts.
     */
    public List<Scenario> beside(Loader.Found agreement, Family family) {
        Map<String, Scenario> found = new LinkedHashMap<>();
        Surroundings surroundings = new Surroundings(loader, agreement);
        for (Address folder : surroundings.folders(FOLDER)) {
            ReferenceResolver shelf = new ReferenceResolver(loader, folder);
            for (String name : shelf.fileNames()) {
                Address file = loader.store().in(folder, name);
                // A scenario that does not say whom it is for may inherit that.
                boolean fits = FileHead.of(loader.store(), file, KindOf.SCENARIO.word()).isFor(family.id(),
                        surroundings.isBeside(folder));
                if (fits && isScenario(file)) {
                    read(new Loader.Found(loader.store().nameOf(file), file)).filter(it -> isFor(it, family))
                            .ifPresent(it -> found.putIfAbsent(it.id(), it));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Scenarios beside the agreement that are for another, in words. */
    public List<String> strangers(Loader.Found agreement) {
        return new Surroundings(loader, agreement).strangers(KindOf.SCENARIO, FOLDER);
    }

    /** The scenario called {@code name} beside the agreement, if there is one. */
    public Optional<Scenario> beside(String name, Loader.Found agreement) {
        return located(name, folders(agreement)).flatMap(this::read);
    }

    /** The scenario called {@code name} in the first of some folders that has it. */
    public Optional<Loader.Found> located(String name, List<Address> folders) {
        Optional<Address> given = loader.document(name);
        return given.isPresent()
                ? given.map(it -> new Loader.Found(name, it))
                : folders.stream()
                        .flatMap(it -> new ReferenceResolver(loader, it).beside(name, KindOf.SCENARIO).stream())
                        .findFirst()
                        .map(it -> new Loader.Found(loader.store().nameOf(it), it));
    }

    /** The scenario at a path, if there is a file. */
    public Optional<Scenario> at(String path) {
        return loader.document(path).flatMap(it -> read(new Loader.Found(path, it)));
    }

    /** Whether a scenario is for an agreement, or for any. */
    public static boolean isFor(Scenario scenario, Family family) {
        return scenario.agreement().map(family.id()::equals).orElse(true);
    }

    /** The names of the scenarios that a user could mean. */
    public List<String> known(Loader.Found agreement) {
        List<String> names = new ArrayList<>();
        for (Address folder : folders(agreement)) {
            new ReferenceResolver(loader, folder).fileNames().stream()
                    .filter(it -> isScenario(loader.store().in(folder, it)))
                    .forEach(it -> names.add(it.replaceAll("(\\.scenario)?\\.ya?ml$", "")));
        }
        return names;
    }

    /** Reads a scenario; nothing where it has errors, which are remembered. */
    public Optional<Scenario> read(Loader.Found file) {
        Read<SourceFile> source = loader.open().open(file.place(), file.name());
        if (source.value().isEmpty()) {
            loader.wrong(source.findings());
            return Optional.empty();
        }
        Read<ScenarioFile> read = readers.computeIfAbsent(loader.store().folderOf(file.place()),
                it -> new ScenarioReader(loader.resolver(file.place()))).read(source.value().get());
        if (!read.isUsable()) {
            loader.wrong(read.findings());
        }
        return read.value().map(ScenarioFile::scenario);
    }

    /** A path, or the name of a scenario beside the agreement or in its folder {@code scenarios}. */
    private Loader.Found find(String name, Loader.Found agreement) {
        Optional<Loader.Found> found = located(name, folders(agreement));
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = known(agreement);
        throw new Refusal(new Reason.Unknown(Thing.SCENARIO, name, "", names, Nearest.to(name, names)));
    }

    private List<Address> folders(Loader.Found agreement) {
        return new Surroundings(loader, agreement).folders(FOLDER);
    }

    private boolean isScenario(Address file) {
        return loader.store().read(file, file.text()).value().map(Documents::roughly)
                .filter(it -> IS_SCENARIO.matcher(it).find() && STANDS_ALONE.matcher(it).find()).isPresent();
    }
}
