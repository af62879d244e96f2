package org.surety.workbench.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.design.api.Task;
import org.surety.model.agreement.Family;
import org.surety.model.position.PositionSet;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Unanswerable;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.DesignFile;
import org.surety.text.read.DesignReader;
import org.surety.text.read.KindOf;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.FileHead;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ReferenceResolver;
import org.surety.workbench.document.ScenarioFinder;
import org.surety.workbench.document.Surroundings;
import org.surety.workbench.reading.Measures;
import org.surety.workbench.words.RefusalWords;

/**
 * Reads a design with everything that it refers to. What is wrong is told with the line of the design that leads to it.
 */
public final class DesignTask {

    private final Loader loader;
    private final Loader.Found design;
    private final Problems problems;

    /** A design, read with everything that it refers to. */
    public DesignTask(Loader loader, Loader.Found design) {
        this.loader = loader;
        this.design = design;
        this.problems = new Problems(design.name());
    }

    /** The task, or all that is wrong with the design or what it refers to. */
    public Read<Task> read() {
        Read<SourceFile> source = loader.open().open(design.place(), design.name());
        Read<DesignReader.Needs> needs = source.value().map(DesignReader::needs)
                .orElseGet(() -> new Read<>(Optional.empty(), source.findings()));
        if (needs.value().isEmpty()) {
            return new Read<>(Optional.empty(), needs.findings());
        }
        DesignReader.Needs all = needs.value().get();
        Optional<Loader.Found> agreement = agreement(all.agreement());
        Optional<SourceFile> text = agreement.flatMap(it -> text(it));
        if (text.isEmpty()) {
            return Read.failed(problems);
        }
        Optional<PositionSet> positions = positions(all, agreement.orElseThrow());
        Read<DesignFile> read = DesignReader.read(source.value().orElseThrow(), text.get(),
                loader.resolver(agreement.get().place()), positions);
        problems.addAll(read.findings());
        if (read.value().isEmpty()) {
            return Read.failed(problems);
        }
        return task(read.value().get(), positions, scenarios(all, agreement.get(), read.value().get().versions()));
    }

    private Optional<SourceFile> text(Loader.Found agreement) {
        Read<SourceFile> read = loader.open().open(agreement.place(), agreement.name());
        if (read.value().isEmpty()) {
            problems.addAll(read.findings());
        }
        return read.value();
    }

    private Read<Task> task(DesignFile file, Optional<PositionSet> positions, List<Scenario> scenarios) {
        if (problems.hasErrors()) {
            return Read.failed(problems);
        }
        try {
            return Read.of(new Task(file.design(), file.versions(), positions, scenarios), problems);
        } catch (Unanswerable senseless) {
            problems.add(FormRules.FORM_BAD_VALUE, 1, 1, "", String.valueOf(senseless.getMessage()),
                    Optional.of("Name `scenarios`, or put positions beside the agreement."));
            return Read.failed(problems);
        }
    }

    /** The user's own text of that id before the catalog's. */
    private Optional<Loader.Found> agreement(DesignReader.Named id) {
        Optional<Address> file = loader.resolver(design.place()).agreement(id.name())
                .or(() -> loader.catalogAgreement(id.name()));
        if (file.isEmpty()) {
            problems.add(FormRules.FORM_DANGLING_AGREEMENT, id.line(), id.column(), "for",
                    "no agreement called " + Quote.of(id.name())
                            + " was found: not beside the design, not in the folder "
                            + "above it, not in the folder you are in, and not in the catalog",
                    Nearest.hint(id.name(), loader.store().catalog()));
        }
        return file.map(it -> loader.find(it.text()))
                .map(it -> new Loader.Found(loader.store().nameOf(it.place()), it.place()));
    }

    private Optional<PositionSet> positions(DesignReader.Needs needs, Loader.Found agreement) {
        Optional<Loader.Found> found = needs.positions().isPresent()
                ? named(needs.positions().get(), agreement)
                : beside(needs, agreement);
        return found.flatMap(it -> {
            Read<PositionSet> read = Companions.tried(loader, it);
            if (!read.isUsable()) {
                problems.addAll(read.findings());
            }
            read.value().flatMap(PositionSet::agreement).filter(other -> !other.equals(needs.agreement().name()))
                    .ifPresent(other -> problems.add(FormRules.FORM_BAD_VALUE, needs.agreement().line(),
                            needs.agreement().column(), "for", "the positions " + it.name() + " are for " + other
                                    + ", not for " + needs.agreement().name(),
                            Optional.of("Name positions that are for this agreement.")));
            return read.value();
        });
    }

    private Optional<Loader.Found> beside(DesignReader.Needs needs, Loader.Found agreement) {
        try {
            return Companions.positionsBeside(loader, agreement);
        } catch (Refusal refused) {
            problems.add(FormRules.FORM_BAD_VALUE, needs.agreement().line(), needs.agreement().column(), "for",
                    RefusalWords.PLAIN.sentence(refused.reason()), RefusalWords.PLAIN.hint(refused.reason())
                            .map(it -> it + " The design can name it under `positions`."));
            return Optional.empty();
        }
    }

    private Optional<Loader.Found> named(DesignReader.Named name, Loader.Found agreement) {
        List<Address> folders = folders(agreement, Companions.POSITIONS);
        Optional<Address> file = folders.stream()
                .flatMap(it -> new ReferenceResolver(loader, it).beside(name.name(), KindOf.POSITIONS).stream())
                .findFirst()
                .or(() -> loader.document(name.name()));
        if (file.isEmpty()) {
            List<String> known =
                    folders.stream().flatMap(it -> new ReferenceResolver(loader, it).files(KindOf.POSITIONS).stream())
                            .map(it -> FileHead.of(loader.store(), it, KindOf.POSITIONS.word()).id()).distinct()
                            .toList();
            problems.add(FormRules.FORM_BAD_VALUE, name.line(), name.column(), "positions",
                    "there are no positions called " + Quote.of(name.name())
                            + " beside the design or the agreement, nor in the folder you are in",
                    Nearest.hint(name.name(), known).or(() -> known.isEmpty()
                            ? Optional.empty()
                            : Optional.of("Positions there: " + String.join(", ", known))));
        }
        return file.map(it -> new Loader.Found(loader.store().nameOf(it), it));
    }

    /** Beside the design first. */
    private List<Address> folders(Loader.Found agreement, String kind) {
        List<Address> folders = new ArrayList<>(new Surroundings(loader, design).beside(kind));
        folders.addAll(new Surroundings(loader, agreement).folders(kind));
        return folders;
    }

    private List<Scenario> scenarios(DesignReader.Needs needs, Loader.Found agreement, Family family) {
        ScenarioFinder finder = new ScenarioFinder(loader);
        List<Scenario> found = new ArrayList<>();
        for (DesignReader.Named name : needs.scenarios()) {
            Optional<Loader.Found> file = finder.located(name.name(), folders(agreement, ScenarioFinder.FOLDER));
            if (file.isEmpty()) {
                List<String> known = finder.known(agreement);
                dangling(name, "there is no scenario called " + Quote.of(name.name()), Nearest.hint(name.name(), known)
                        .or(() -> known.isEmpty()
                                ? Optional.empty()
                                : Optional.of("Scenarios beside the agreement: " + String.join(", ", known))));
                continue;
            }
            Optional<Scenario> scenario = finder.read(file.get());
            problems.addAll(loader.takeErrors());
            scenario.filter(it -> !ScenarioFinder.isFor(it, family)).ifPresent(it -> dangling(name, "the scenario "
                    + it.id() + " is for " + it.agreement().orElse("another agreement") + ", not for " + family.id(),
                    Optional.empty()));
            scenario.flatMap(Measures::unknown).ifPresent(it -> problems.add(FormRules.FORM_BAD_VALUE, name.line(),
                    name.column(), "scenarios", RefusalWords.PLAIN.sentence(it), RefusalWords.PLAIN.hint(it)));
            scenario.ifPresent(found::add);
        }
        return found;
    }

    private void dangling(DesignReader.Named name, String message, Optional<String> hint) {
        problems.add(FormRules.FORM_DANGLING_SCENARIO, name.line(), name.column(), "scenarios", message, hint);
    }
}
