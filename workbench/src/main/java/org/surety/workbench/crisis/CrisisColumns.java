package org.surety.workbench.crisis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;
import org.surety.report.Comparison;
import org.surety.report.Comparison.Chances;
import org.surety.report.Comparison.InScenario;
import org.surety.report.Comparison.Span;
import org.surety.report.CrisisSheet;
import org.surety.report.digest.CrisisDigest;
import org.surety.semantics.Work;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ScenarioFinder;

/** How likely enough help is under each of several agreements, in scenarios that can be matched. */
public final class CrisisColumns {

    private final ScenarioFinder finder;
    private final List<Loader.Found> files;
    private final List<Family> families;

    /** For agreements and the files that they were read from. */
    public CrisisColumns(Loader loader, List<Loader.Found> files, List<Family> families) {
        this.finder = new ScenarioFinder(loader);
        this.files = files;
        this.families = families;
    }

    /** Those that {@code names} ask for; where none is asked for, those of which every agreement has one. */
    public List<InScenario> of(List<String> names) {
        return (names.isEmpty() ? shared() : names).stream().map(it -> compare(it, !names.isEmpty())).toList();
    }

    /** The names of scenarios that every agreement has beside it. */
    private List<String> shared() {
        Set<String> shared = new LinkedHashSet<>(finder.known(files.getFirst()));
        files.forEach(it -> shared.retainAll(finder.known(it)));
        return List.copyOf(shared);
    }

    private InScenario compare(String name, boolean asked) {
        Optional<Scenario> given = finder.at(name);
        List<Optional<Scenario>> scenarios = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Family family = families.get(i);
            Loader.Found file = files.get(i);
            Optional<Scenario> own = given.or(() -> finder.beside(name, file)).or(() -> elsewhere(name));
            scenarios.add(own.filter(it -> ScenarioFinder.isFor(it, family)));
        }
        if (asked && scenarios.stream().allMatch(Optional::isEmpty)) {
            List<String> known = files.stream().flatMap(it -> finder.known(it).stream()).distinct().toList();
            throw new Refusal(new Reason.Unknown(Thing.SCENARIO_FOR_ANY, name, "", known, Nearest.to(name, known)));
        }
        List<Optional<Chances>> chances = new ArrayList<>();
        for (int i = 0; i < families.size(); i++) {
            Family family = families.get(i);
            chances.add(scenarios.get(i).flatMap(it -> chances(family, it)));
        }
        String id = scenarios.stream().flatMap(Optional::stream).map(Scenario::id).findFirst().orElse(name);
        return new InScenario(id, scenarios.stream().distinct().count() == 1, chances);
    }

    /** A scenario beside one of the other agreements, which may be for any. */
    private Optional<Scenario> elsewhere(String name) {
        return files.stream().flatMap(it -> finder.beside(name, it).stream()).findFirst();
    }

    /** Nothing where it does not fit or would be too large. */
    private static Optional<Chances> chances(Family family, Scenario scenario) {
        try {
            CrisisSheet sheet = Crises.ask(family, List.of(scenario), new Crisis(CrisisRequest.EXACT, Work.quiet()),
                    Work.quiet());
            if (sheet.result().rows().isEmpty()) {
                return Optional.empty();
            }
            List<CrisisAnswer> answers = sheet.result().rows().stream().map(CrisisRow::answer).toList();
            Set<String> deciding = new LinkedHashSet<>();
            CrisisDigest.of(sheet).sections().forEach(it -> deciding.addAll(it.deciding()));
            List<Long> medians = answers.stream().flatMap(it -> it.timing().stream())
                    .flatMap(it -> it.median().map(Stream::of).orElse(Stream.of(it.medianLow(), it.medianHigh())))
                    .sorted().toList();
            return Optional.of(new Chances(span(answers, CrisisAnswer::inTime), span(answers, it -> it.curve().ever()),
                    medians.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Comparison.Chances.Hours(medians.getFirst(), medians.getLast())),
                    List.copyOf(deciding)));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static Span span(List<CrisisAnswer> answers, Function<CrisisAnswer, Bounds> of) {
        List<Bounds> bounds = answers.stream().map(of).toList();
        return new Span(bounds.stream().mapToDouble(Bounds::low).min().orElse(0),
                bounds.stream().mapToDouble(Bounds::least).min().orElse(0),
                bounds.stream().mapToDouble(Bounds::most).max().orElse(0),
                bounds.stream().mapToDouble(Bounds::high).max().orElse(0));
    }
}
