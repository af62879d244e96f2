package org.surety.workbench;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.surety.design.AcceptabilityTable;
import org.surety.design.DesignResult;
import org.surety.design.Designer;
import org.surety.design.Task;
import org.surety.model.design.Design;
import org.surety.model.position.PositionSet;
import org.surety.model.scenario.Scenario;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.csv.DesignCsv;
import org.surety.report.html.HtmlReport;
import org.surety.report.rendering.Response;
import org.surety.report.text.DesignText;
import org.surety.semantics.TooLarge;
import org.surety.text.Read;

/** The use case {@code design}. */
final class Designs {

    private static final int SAMPLE = 200;
    /** More versions than this make no table that anybody could open. */
    private static final long MOST_ROWS = 1_000_000;

    private final Loader opener;
    private final DesignQuestion question;
    private final Progress progress;

    Designs(Loader opener, DesignQuestion question, Progress progress) {
        this.opener = opener;
        this.question = question;
        this.progress = progress;
    }

    Answer answer(Path home) {
        Task task = task(Companions.design(opener, question.file()));
        return asked(() -> answer(task, home));
    }

    /** Asks the search. @throws BadInput if a task makes no sense or is too large */
    static <T> T asked(Supplier<T> search) {
        try {
            return search.get();
        } catch (TooLarge tooLarge) {
            throw BadInput.of(String.valueOf(tooLarge.getMessage()),
                    Optional.of("Keep fewer readings, or choose less."));
        } catch (IllegalArgumentException senseless) {
            throw BadInput.usage(String.valueOf(senseless.getMessage()));
        }
    }

    private Answer answer(Task task, Path home) {
        Designer designer = new Designer(task, question.baseline().kind());
        Stamp stamp = new Stamp(Version.text(), "design", opener.desk().inputs(), question.parameters());
        Answer answer = Answer.from(opener.desk().paths()).called(task.design().id());
        if (question.count()) {
            double seconds = seconds(designer);
            return answer.with(Format.TEXT, look -> DesignText.count(designer, question.effort(), seconds, look));
        }
        Checkpoint notebook = new Checkpoint(home, opener.desk().inputs(), progress);
        if (question.fresh()) {
            notebook.forget(tables(task));
        }
        if (question.versions()) {
            if (!designer.isExhaustive(question.effort())
                    || designer.size().compareTo(BigInteger.valueOf(MOST_ROWS)) > 0) {
                throw BadInput.of("a table of " + designer.size() + " versions is too large",
                        Optional.of("Keep fewer readings, or leave out --versions for the frontier alone."));
            }
            DesignCsv.Table table = DesignCsv.table(task);
            designer.table(question.effort(), notebook, table);
            notebook.forget(tables(task));
            return answer.with(Format.CSV, look -> table.toString());
        }
        DesignResult result = designer.search(question.effort(), notebook);
        notebook.forget(tables(task));
        return Answer.of(new Response.OfDesign(stamp, result), opener.desk().paths()).called(task.design().id())
                .with(Format.HTML, look -> page(stamp, task, result));
    }

    private String page(Stamp stamp, Task task, DesignResult result) {
        PositionSet positions = task.positions().orElseThrow(() -> BadInput
                .usage("a page of negotiation needs positions, and this design has none; ask for text, json or csv"));
        AcceptabilityTable reception = Accepts.receive(task.family(), positions, readings(task.design()),
                question.baseline().kind());
        return HtmlReport.negotiation(stamp, task.design().title().orElse(task.design().id()),
                new NegotiationSheet(positions, task.design().day(), reception, Optional.of(result)));
    }

    /** The readings that a design has, without its choices about issues that the agreement leaves alone. */
    private static Design readings(Design design) {
        return new Design(design.id(), design.title(), design.agreement(), design.positions(), design.day(), List.of(),
                design.kept(), design.choices().stream().filter(it -> it.clause().isPresent()).toList(), List.of(),
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
        return one * all / question.effort().threads();
    }

    /** Reads a design and everything that it refers to. @throws BadInput with all that is wrong with any of it */
    Task task(Loader.Found found) {
        Read<Task> read = new DesignTask(opener, found).read();
        if (!read.isUsable()) {
            opener.wrong(read.findings());
            opener.complain();
        }
        return read.value().orElseThrow();
    }
}
