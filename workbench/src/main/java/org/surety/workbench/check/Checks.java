package org.surety.workbench.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.ScenarioCheck;
import org.surety.analysis.check.Subject;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.CheckRule;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.design.api.Task;
import org.surety.design.search.Designer;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.Findings;
import org.surety.report.RuleNote;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.ChronicleReader;
import org.surety.text.read.ExerciseReader;
import org.surety.text.read.KindOf;
import org.surety.text.read.PositionsReader;
import org.surety.text.read.ScenarioFile;
import org.surety.text.read.ScenarioReader;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;
import org.surety.workbench.bargain.DesignTask;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ReferenceResolver;
import org.surety.workbench.reading.HeldFamily;

/**
 * The use case {@code check}: what is wrong with files, or weak in the agreements in them. A file with errors is an
 * answer here.
 */
public final class Checks {

    /** No more findings about one agreement than anybody reads. */
    private static final int MOST_SHOWN = 500;

    private final Loader loader;
    private final List<HeldReading> readings;
    private final Work work;

    /** Over documents that the loader reads, held to readings. */
    public Checks(Loader loader, List<HeldReading> readings, Work work) {
        this.loader = loader;
        this.readings = readings;
        this.work = work;
    }

    /** What is wrong with the files, or weak in the agreements in them. */
    public Reply<Response.OfCheck> answer(CheckQuestion question) {
        List<Loader.Found> files = question.files().stream().map(loader::find).toList();
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            work.tell("checking " + files.get(i).name(), i, files.size());
            all.addAll(file(files.get(i)));
        }
        all.sort(Comparator.comparing(Finding::position));
        Findings findings =
                new Findings(files.stream().map(Loader.Found::name).toList(), all, rules(), loader.open().lines());
        Stamp stamp = new Stamp(Version.text(), "check", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfCheck(stamp, findings), "findings");
    }

    /** What reading a document finds, without any look at what follows from it. */
    public List<Finding> read(Loader.Found file) {
        Read<SourceFile> source = loader.open().open(file.place(), file.name());
        ReferenceResolver resolver = loader.resolver(file.place());
        return source.value().map(it -> switch (KindOf.sniff(it).orElse(KindOf.AGREEMENT)) {
            case AGREEMENT -> loader.read(file).findings();
            case SCENARIO -> ScenarioReader.read(it, resolver).findings();
            case POSITIONS -> PositionsReader.read(it, resolver).findings();
            case CHRONICLE -> ChronicleReader.read(it, resolver).findings();
            case EXERCISE -> ExerciseReader.read(it, resolver).findings();
            case DESIGN -> new DesignTask(loader, file).read().findings();
        }).orElse(source.findings());
    }

    private List<Finding> file(Loader.Found file) {
        Read<SourceFile> source = loader.open().open(file.place(), file.name());
        Optional<KindOf> kind = source.value().flatMap(KindOf::sniff);
        if (kind.equals(Optional.of(KindOf.SCENARIO))) {
            return scenario(source.value().orElseThrow(), loader.resolver(file.place()));
        }
        if (kind.equals(Optional.of(KindOf.DESIGN))) {
            return design(file);
        }
        return source.value().isEmpty() || kind.filter(it -> it != KindOf.AGREEMENT).isPresent()
                ? read(file)
                : loader.read(file).value().map(this::agreement).orElseGet(() -> read(file));
    }

    /** What the reading finds, and whether there is anything to search. */
    private List<Finding> design(Loader.Found file) {
        Read<Task> read = new DesignTask(loader, file).read();
        List<Finding> found = new ArrayList<>(read.findings());
        read.value().ifPresent(it -> {
            try {
                new Designer(it);
            } catch (TooLarge | Unanswerable refused) {
                Problems problems = new Problems(file.name());
                problems.add(FormRules.FORM_BAD_VALUE, 1, 1, "", String.valueOf(refused.getMessage()),
                        Optional.empty());
                found.addAll(problems.sorted());
            }
        });
        return found;
    }

    private static List<Finding> scenario(SourceFile source, ReferenceResolver resolver) {
        Read<ScenarioFile> read = ScenarioReader.read(source, resolver);
        List<Finding> found = new ArrayList<>(read.findings());
        read.value().ifPresent(it -> it.agreement().ifPresent(agreement -> found
                .addAll(ScenarioCheck.of(it.scenario(), it.own(), agreement, it::positionOf))));
        return found;
    }

    /** Everything that is found in an agreement that could be read. */
    public List<Finding> agreement(AgreementFile file) {
        List<Finding> found = new ArrayList<>(file.notes());
        found.addAll(Check.of(Subject.of(HeldFamily.of(file, readings), file::positionOf), LifeRules.all()));
        return shown(found);
    }

    /** A long list without its end, which says how much there is more; the gravest are kept. */
    private static List<Finding> shown(List<Finding> found) {
        if (found.size() <= MOST_SHOWN) {
            return found;
        }
        List<Finding> gravest = new ArrayList<>(found);
        gravest.sort(Comparator.comparing(Finding::severity).reversed());
        List<Finding> shown = new ArrayList<>(gravest.subList(0, MOST_SHOWN));
        shown.sort(Comparator.comparing(Finding::position));
        shown.add(new Finding(FormRules.FORM_TOO_MANY.id(), Severity.NOTE, "",
                "and " + (found.size() - MOST_SHOWN) + " more", Optional.empty(), Optional.empty(),
                shown.getLast().position()));
        return shown;
    }

    /** Every rule: those of form and those of the check. */
    public static List<RuleNote> rules() {
        List<RuleNote> notes = new ArrayList<>(Arrays.stream(FormRules.values())
                .map(it -> new RuleNote(it.id(), it.severity(), 0, it.id().replace('-', ' '), it.sentence())).toList());
        for (CheckRule rule : LifeRules.all()) {
            About about = rule.about();
            notes.add(new RuleNote(about.id(), about.severity(), about.gravity().rank(), about.title(),
                    about.explanation()));
        }
        return notes;
    }
}
