package org.surety.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.surety.report.Stamp;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.text.schema.Schemas;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.BacktestQuestion;
import org.surety.workbench.api.BargainQuestion;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.Copy;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.Limits;
import org.surety.workbench.api.PowerQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.ReportQuestion;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.WhoQuestion;

/**
 * Everything that can be asked: the one door for the command line, a server or any other client. Each method takes one question and the
 * {@link Work} that carries it out, and gives one answer, or throws {@link Refusal}. Agreements that were read are kept, so that a further
 * question does not read them again. Safe for several threads, each with work of its own.
 */
public final class Workbench {

    private final DocumentStore store;
    private final Path checkpoints;
    private final Limits limits;
    private final FamilyCache families = new FamilyCache();

    /**
     * A workbench.
     *
     * @param store where documents come from
     * @param checkpoints a folder for what long searches have worked out, so that they can go on after an interruption
     * @param limits what one question may take
     */
    public Workbench(DocumentStore store, Path checkpoints, Limits limits) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.limits = limits;
    }

    /** The agreements that come with Surety. */
    public Answer catalogList(Work work) {
        return told(work, it -> new Catalogs(it).list());
    }

    /** One of them at a glance. */
    public Answer catalogShow(String id, Work work) {
        return told(work, it -> new Catalogs(it).show(id));
    }

    /** How often alliances were honoured in the past, as scholars have counted it. */
    public Answer catalogRates(Work work) {
        return told(work, it -> new Catalogs(it).rates());
    }

    /** One of them with its scenarios, positions and designs, as it would be in a new folder called {@code folder}. */
    public Copy catalogCopy(String id, String folder, Work work) {
        return within(work, it -> new Catalogs(it).copy(id, folder));
    }

    /** Everything about an agreement. */
    public Answer report(ReportQuestion question, Work work) {
        return told(work, it -> new Reports(it, work).answer(question));
    }

    /** The JSON Schema of a kind of file. */
    public String schema(String kind) {
        List<String> kinds = List.copyOf(Schemas.kinds());
        if (!kinds.contains(kind)) {
            throw new Refusal(new Reason.Unknown(Thing.SCHEMA, kind, "", kinds, Nearest.to(kind, kinds)));
        }
        return Schemas.of(kind);
    }

    /** What is wrong with files, or weak in the agreements in them. */
    public Answer check(CheckQuestion question, Work work) {
        return told(work, it -> new Checks(it, question.readings(), work).answer(question));
    }

    /** An agreement in the form of another tool. */
    public Answer export(ExportQuestion question, Work work) {
        return within(work, it -> Exports.answer(it, question));
    }

    /** The power of the members of bodies. */
    public Answer power(PowerQuestion question, Work work) {
        return told(work, it -> Powers.answer(it, question, work));
    }

    /** Agreements side by side; two versions of one agreement also clause by clause. */
    public Answer compare(CompareQuestion question, Work work) {
        return told(work, it -> Compares.answer(it, question, work));
    }

    /** What follows from the text alone. */
    public Answer who(WhoQuestion question, Work work) {
        return told(work, it -> Whos.answer(it, question, work));
    }

    /** What follows from the assumptions of scenarios. */
    public Answer crisis(CrisisQuestion question, Work work) {
        return told(work, it -> new Crises(it, work).answer(question));
    }

    /** What models make of a negotiation. */
    public Answer bargain(BargainQuestion question, Work work) {
        return told(work, it -> Bargains.answer(it, question, work));
    }

    /** How acceptable each reading of an agreement is to each party. */
    public Answer accept(AcceptQuestion question, Work work) {
        return told(work, it -> new Accepts(it, question).answer());
    }

    /** Which versions of an agreement could be signed, and would work. */
    public Answer design(DesignQuestion question, Work work) {
        return told(work, it -> new Designs(it, question, work).answer(checkpoints));
    }

    /** How far models were off, against decisions of the past. */
    public Answer backtest(BacktestQuestion question, Work work) {
        return told(work, it -> Backtests.answer(it, question, work));
    }

    /** An answer whose text names the documents that it was made from, as its other forms do. */
    private Answer told(Work work, Function<Loader, Answer> use) {
        return within(work, loader -> use.apply(loader)
                .naming(() -> loader.open().inputs().stream().map(Stamp.Input::name).toList()));
    }

    private <T> T within(Work work, Function<Loader, T> use) {
        try (Guard guard = new Guard(limits, work)) {
            return work.call(() -> use.apply(new Loader(store, families)));
        } catch (TooLarge refused) {
            throw Refusals.tooLarge(refused, Reason.Narrower.QUESTION);
        } catch (Work.Stopped stopped) {
            throw new Refusal(new Reason.Stopped(stopped.why()));
        }
    }
}
