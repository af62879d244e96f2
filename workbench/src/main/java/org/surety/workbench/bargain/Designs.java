package org.surety.workbench.bargain;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Task;
import org.surety.design.search.Designer;
import org.surety.model.design.Constraint;
import org.surety.model.design.Design;
import org.surety.model.position.PositionSet;
import org.surety.model.scenario.Scenario;
import org.surety.report.DesignSize;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.csv.DesignCsv;
import org.surety.report.rendering.Response;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;
import org.surety.text.Read;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.Refusals;

/** The use case {@code design}. */
public final class Designs {

    private static final int SAMPLE = 200;
    private static final int MOST_SETTINGS = 10_000;
    /** More versions than this make no table that anybody could open. */
    private static final long MOST_ROWS = 1_000_000;

    private final Loader loader;
    private final DesignQuestion question;
    private final Work work;

    /** Over documents that the loader reads. */
    public Designs(Loader loader, DesignQuestion question, Work work) {
        this.loader = loader;
        this.question = question;
        this.work = work;
    }

    /** Versions compared; what a search has worked out is kept in {@code checkpoints} until it has ended. */
    public Reply<? extends Response> answer(Path checkpoints) {
        DesignQuestion.Search search = question.search();
        Refusals.require(QuestionField.MOST_VERSIONS, search.mostVersions(), it -> it >= 1, "1", "");
        Refusals.require(QuestionField.SEARCHED, search.searched(), it -> it >= 1, "1", "");
        Refusals.require(QuestionField.LIMIT, search.limit(), it -> it >= 1, "1", "");
        Refusals.require(QuestionField.SETTINGS, search.settings(), it -> it >= 0 && it <= MOST_SETTINGS, "0",
                Integer.toString(MOST_SETTINGS));
        Task task = demanding(task(loader, Companions.design(loader, question.file())), question.demands());
        return asked(() -> answer(task, checkpoints));
    }

    /** The task with what whoever asks demands besides. @throws Refusal if that is of nothing there is */
    private static Task demanding(Task task, DesignQuestion.Demands demands) {
        List<String> parties = task.parties();
        Map<String, Task.Matter> matters = new LinkedHashMap<>();
        task.matters().forEach(it -> matters.put(it.name(), it));
        demands.only().forEach((name, one) -> {
            if (!matters.containsKey(name)) {
                throw new Refusal(Reason.Unknown.among(Thing.TERM, name, task.design().id(),
                        List.copyOf(matters.keySet())));
            }
            List<String> options = matters.get(name).options();
            if (!options.contains(one)) {
                throw new Refusal(Reason.Unknown.among(Thing.READING, one, name, options));
            }
        });
        List<Constraint> more = new ArrayList<>();
        if (demands.redLines()) {
            parties.forEach(it -> more.add(new Constraint.RedLines(it)));
        }
        if (demands.notBlockedByAttacker()) {
            more.add(new Constraint.NotBlockedByAttacker());
        }
        demands.atLeast().forEach((party, least) -> {
            if (!parties.contains(party)) {
                throw new Refusal(Reason.Unknown.among(Thing.NEGOTIATOR, party,
                        task.positions().map(PositionSet::id).orElse(task.design().id()), parties));
            }
            more.add(new Constraint.Acceptable(party, least));
        });
        return asked(() -> new Task(task.design().demanding(demands.only(), more), task.family(), task.positions(),
                task.scenarios()));
    }

    /** Asks the search. @throws Refusal if a task makes no sense or is too large */
    static <T> T asked(Supplier<T> search) {
        try {
            return search.get();
        } catch (TooLarge tooLarge) {
            throw Refusals.tooLarge(tooLarge, Reason.Narrower.VERSIONS);
        } catch (Unanswerable senseless) {
            throw Refusals.noAnswer(Optional.empty(), senseless);
        }
    }

    private Reply<? extends Response> answer(Task task, Path checkpoints) {
        Designer designer = new Designer(task, question.baseline());
        Stamp stamp = new Stamp(Version.text(), "design", loader.open().inputs(), question.parameters());
        String name = task.design().id();
        if (question.count()) {
            return loader.reply(new Response.OfDesignSize(stamp, new DesignSize(designer.size(),
                    designer.isExhaustive(question.effort()), question.effort(), designer.mechanisms(), work.threads(),
                    seconds(designer)), task), name);
        }
        Checkpoint checkpoint = new Checkpoint(checkpoints, loader.open().inputs(), question.parameters().toString());
        if (question.fresh()) {
            checkpoint.forget(tables(task));
        }
        Reply<? extends Response> reply = question.versions()
                ? loader.reply(new Response.OfVersions(versions(task, designer, checkpoint)), name)
                : loader.reply(found(stamp, task, designer.search(question.effort(), work, checkpoint)), name);
        checkpoint.forget(tables(task));
        return reply;
    }

    private DesignCsv.Table versions(Task task, Designer designer, Checkpoint checkpoint) {
        if (!designer.isExhaustive(question.effort())
                || designer.size().compareTo(BigInteger.valueOf(MOST_ROWS)) > 0) {
            throw new Refusal(new Reason.TooManyVersions(designer.size()));
        }
        DesignCsv.Table table = DesignCsv.table(task);
        designer.table(work, checkpoint, table);
        return table;
    }

    private Response.OfDesign found(Stamp stamp, Task task, DesignResult result) {
        return new Response.OfDesign(stamp, task.design().title().orElse(task.design().id()), result,
                question.page() ? Optional.of(sheet(task, result)) : Optional.empty());
    }

    private NegotiationSheet sheet(Task task, DesignResult result) {
        PositionSet positions = task.positions().orElseThrow(
                () -> new Refusal(new Reason.Missing(Thing.POSITIONS, task.design().agreement(), List.of())));
        return new NegotiationSheet(positions, task.design().day(), Accepts.receive(task.family(), positions,
                readings(task.design()), question.baseline()), Optional.of(result));
    }

    /** The readings that a design has, without its choices about issues that the agreement leaves alone. */
    private static Design readings(Design design) {
        return new Design(design.id(), design.title(), design.agreement(), design.positions(), design.day(), List.of(),
                design.kept(), design.only(), design.choices().stream().filter(it -> it.clause().isPresent()).toList(),
                List.of(),
                List.of(), design.signing(), design.sources());
    }

    private static List<String> tables(Task task) {
        List<String> names = new ArrayList<>();
        for (Scenario scenario : task.scenarios()) {
            names.add("help in " + scenario.id());
            names.add("who can stop help in " + scenario.id());
        }
        return names;
    }

    private double seconds(Designer designer) {
        designer.sample(SAMPLE);
        long begin = System.nanoTime();
        int runs = designer.sample(SAMPLE);
        double one = (System.nanoTime() - begin) / 1e9 / Math.max(1, runs);
        double all = designer.isExhaustive(question.effort())
                ? designer.mechanisms().stream().mapToDouble(it -> it).sum()
                : (double) question.effort().searched() * designer.mechanisms().size();
        return one * all / work.threads();
    }

    /** Reads a design and everything that it refers to. @throws Refusal with all that is wrong with any of it */
    static Task task(Loader loader, Loader.Found found) {
        Read<Task> read = new DesignTask(loader, found).read();
        if (!read.isUsable()) {
            loader.wrong(read.findings());
            loader.complain();
        }
        return read.value().orElseThrow();
    }
}
