package org.surety.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Source;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.text.FormRules;
import org.surety.text.Library;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;
import org.surety.text.tree.YamlTree;

/** Reads scenarios, with those they extend. */
public final class ScenarioReader {

    private static final int LONGEST_CHAIN = 20;

    private final Library library;
    private final Imports imports;
    private final Deque<String> chain = new ArrayDeque<>();

    /** A reader of several scenarios, which reads each agreement that they are for, or refer to, once. */
    public ScenarioReader(Library library) {
        this.library = library;
        this.imports = new Imports(library);
    }

    /**
     * Reads a scenario. Names are checked against the agreement that it is for, where the library has it.
     *
     * @return the scenario, or everything that is wrong with the file; never throws
     */
    public static Read<ScenarioFile> read(SourceFile source, Library library) {
        return new ScenarioReader(library).read(source);
    }

    /** As {@link #read(SourceFile, Library)}. */
    public Read<ScenarioFile> read(SourceFile source) {
        return read(source, "");
    }

    private Read<ScenarioFile> read(SourceFile source, String id) {
        Problems problems = new Problems(source.name());
        Optional<Node> root = YamlTree.parse(source, problems);
        if (root.isEmpty() || !Kinds.check(root.get(), KindOf.SCENARIO, problems)
                || !(root.get() instanceof Node.Mapping tree)) {
            return Read.failed(problems);
        }
        chain.push(id.isEmpty() ? word(tree, "id") : id);
        try {
            return read(source, tree, problems);
        } finally {
            chain.pop();
        }
    }

    private Read<ScenarioFile> read(SourceFile source, Node.Mapping tree, Problems problems) {
        Optional<ScenarioFile> base = base(tree, problems);
        String agreementId =
                base.flatMap(it -> it.scenario().agreement()).filter(it -> !tree.has("for")).orElse(word(tree, "for"));
        Optional<AgreementFile> agreement = agreement(agreementId, tree, problems);
        DeclaredNames own = DeclaredNames.of("", tree, imports);
        DeclaredNames names =
                agreement.map(it -> withSources(it.names(), own, base)).orElse(withSources(own, own, base));
        Decoder decoder = new Decoder(problems, new ReadingChoice.All(), names);
        Set<String> steps = agreement.map(this::steps).orElse(Set.of());
        boolean checked = agreement.isPresent() || agreementId.isEmpty();
        Scenario scenario =
                new ScenarioDecoder(decoder, agreement.isPresent(), checked, steps).read(new Cell("", tree));
        Scenario merged = base.map(it -> merge(it.scenario(), scenario)).orElse(scenario);
        if (merged.incident().isEmpty() && !problems.hasErrors()) {
            problems.add(FormRules.FORM_MISSING_KEY, tree.mark().line(), tree.mark().column(), "",
                    "a scenario lacks `event`, and extends none that has it", Optional.empty());
        }
        if (!problems.hasErrors()) {
            FollowerChecks.check(merged, scenario, tree, agreement, problems);
        }
        return problems.hasErrors()
                ? Read.failed(problems)
                : Read.of(new ScenarioFile(source.name(), tree, scenario, merged, base, agreement, problems.sorted()),
                        problems);
    }

    private static String word(Node.Mapping tree, String key) {
        return tree.entry(key).map(Node.Entry::value).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast)
                .map(it -> it.text().strip()).orElse("");
    }

    private Optional<ScenarioFile> base(Node.Mapping tree, Problems problems) {
        String base = word(tree, "extends");
        if (base.isEmpty()) {
            return Optional.empty();
        }
        if (chain.contains(base) || chain.size() >= LONGEST_CHAIN) {
            report(problems, FormRules.FORM_CIRCULAR_SCENARIO, tree, "extends", "scenarios extend each other: "
                    + String.join(" -> ", chain.reversed()) + " -> " + base);
            return Optional.empty();
        }
        Optional<SourceFile> file = Words.isId(base) ? library.find(base) : Optional.empty();
        if (file.isEmpty()) {
            report(problems, FormRules.FORM_DANGLING_SCENARIO, tree, "extends", "no scenario called " + Quote.of(base)
                    + " was found beside this file");
            return Optional.empty();
        }
        Read<ScenarioFile> read = read(file.get(), base);
        problems.addAll(read.findings());
        return read.value();
    }

    private Optional<AgreementFile> agreement(String id, Node.Mapping tree, Problems problems) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        switch (imports.find(id)) {
            case Imports.Result.Found found -> {
                return Optional.of(found.file());
            }
            case Imports.Result.Broken broken ->
                    report(problems, FormRules.FORM_UNCHECKED_SCENARIO, tree, "for", "the agreement "
                            + Quote.of(id) + " has errors of its own, so the names of this scenario were not checked");
            case Imports.Result.Missing missing -> unfound(id, tree, problems);
            case Imports.Result.TooMany tooMany -> unfound(id, tree, problems);
            case Imports.Result.Circular circular -> unfound(id, tree, problems);
        }
        return Optional.empty();
    }

    private static void unfound(String id, Node.Mapping tree, Problems problems) {
        report(problems, FormRules.FORM_UNCHECKED_SCENARIO, tree, "for", "no agreement called " + Quote.of(id)
                + " was found, so the names of this scenario were not checked");
    }

    /** The steps of the agreement and of those that it refers to. */
    private Set<String> steps(AgreementFile file) {
        Set<String> steps = new LinkedHashSet<>(file.names().steps());
        for (String other : file.names().referred()) {
            if (imports.find(other) instanceof Imports.Result.Found found) {
                steps.addAll(found.file().names().steps());
            }
        }
        return steps;
    }

    private static void report(Problems problems, FormRules rule, Node.Mapping tree, String key, String message) {
        Node at = tree.entry(key).map(Node.Entry::value).orElse(tree);
        problems.add(rule, at.mark().line(), at.mark().column(), key, message, Optional.empty());
    }

    /** Assumptions may cite the sources of the scenario, of the agreement, and of the scenario it extends. */
    private static DeclaredNames withSources(DeclaredNames names, DeclaredNames own, Optional<ScenarioFile> base) {
        Set<String> sources = new LinkedHashSet<>(own.sources());
        sources.addAll(names.sources());
        base.ifPresent(it -> it.scenario().sources().forEach(source -> sources.add(source.id())));
        return names.with(sources, names.imports());
    }

    private static Scenario merge(Scenario base, Scenario own) {
        Map<String, Source> sources = new LinkedHashMap<>();
        base.sources().forEach(it -> sources.put(it.id(), it));
        own.sources().forEach(it -> sources.put(it.id(), it));
        List<Behaviour> behaviours = new ArrayList<>(base.behaviours());
        behaviours.addAll(own.behaviours());
        List<PartyStakes> stakes = new ArrayList<>(base.stakes());
        stakes.addAll(own.stakes());
        return new Scenario(own.id(), own.title().or(base::title), own.agreement().or(base::agreement),
                Optional.empty(),
                own.procedure().or(base::procedure), own.incident().or(base::incident),
                own.faitAccompli().or(base::faitAccompli),
                own.enough().isEmpty() ? base.enough() : own.enough(), behaviours, stakes,
                own.stakesFrom().or(base::stakesFrom),
                own.outcome().or(base::outcome),
                List.copyOf(sources.values()), own.source().equals(Assumption.UNSTATED) ? base.source() : own.source());
    }
}
