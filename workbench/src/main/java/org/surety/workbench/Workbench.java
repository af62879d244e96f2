package org.surety.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surety.design.api.SweepSlice;
import org.surety.model.chronicle.ChronicleFamily;
import org.surety.model.chronicle.Entry;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Scenario;
import org.surety.report.Structure;
import org.surety.report.rendering.Response;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.text.SourceFile;
import org.surety.text.read.ChronicleFile;
import org.surety.text.schema.Schemas;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.BacktestQuestion;
import org.surety.workbench.api.BargainQuestion;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.CarriedDocuments;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.ChronicleEntry;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.Copy;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.DraftCheckQuestion;
import org.surety.workbench.api.DraftStartQuestion;
import org.surety.workbench.api.ExerciseQuestion;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.LifeQuestion;
import org.surety.workbench.api.NewEntry;
import org.surety.workbench.api.PowerQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.ReportQuestion;
import org.surety.workbench.api.SliceCarrier;
import org.surety.workbench.api.StrategicQuestion;
import org.surety.workbench.api.SweepAccount;
import org.surety.workbench.api.SweepErrand;
import org.surety.workbench.api.SweepQuestion;
import org.surety.workbench.api.TextQuestion;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.api.WhoQuestion;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.api.WrittenValue;
import org.surety.workbench.bargain.Accepts;
import org.surety.workbench.bargain.Backtests;
import org.surety.workbench.bargain.Bargains;
import org.surety.workbench.bargain.Designs;
import org.surety.workbench.bargain.Sweeps;
import org.surety.workbench.check.Catalogs;
import org.surety.workbench.check.Checks;
import org.surety.workbench.check.DraftChecks;
import org.surety.workbench.check.DraftStarts;
import org.surety.workbench.check.Texts;
import org.surety.workbench.chronicle.Chronicles;
import org.surety.workbench.chronicle.Continuing;
import org.surety.workbench.chronicle.Follows;
import org.surety.workbench.crisis.Crises;
import org.surety.workbench.crisis.Strategics;
import org.surety.workbench.document.FamilyCache;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.Tries;
import org.surety.workbench.exercise.ExerciseEntry;
import org.surety.workbench.exercise.Exercises;
import org.surety.workbench.exercise.PreparedExercise;
import org.surety.workbench.export.Exports;
import org.surety.workbench.life.Lives;
import org.surety.workbench.reading.Refusals;
import org.surety.workbench.store.TriedStore;
import org.surety.workbench.who.Powers;
import org.surety.workbench.who.Supposing;
import org.surety.workbench.who.Whos;
import org.surety.workbench.whole.Briefs;
import org.surety.workbench.whole.Compares;
import org.surety.workbench.whole.KnownStructures;
import org.surety.workbench.whole.Reports;
import org.surety.workbench.whole.Structures;

/**
 * Everything that can be asked: the one door for the command line, a server or any other client. Each method takes one
 * question and the {@link Work} that carries it out, and gives one answer, or throws {@link Refusal}. Agreements that
 * were read are kept, so that a further question does not read them again. Safe for several threads, each with work of
 * its own.
 */
public final class Workbench {

    private final DocumentStore store;
    private final Path checkpoints;
    private final WorkLimits limits;
    private final FamilyCache families;
    private final KnownStructures structures = new KnownStructures();

    /**
     * A workbench.
     *
     * @param store where documents come from
     * @param checkpoints a folder for what long searches have worked out, so that they can go on after an interruption
     * @param limits what one question may take
     */
    public Workbench(DocumentStore store, Path checkpoints, WorkLimits limits) {
        this(store, checkpoints, limits, new FamilyCache());
    }

    private Workbench(DocumentStore store, Path checkpoints, WorkLimits limits, FamilyCache families) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.limits = limits;
        this.families = families;
    }

    /**
     * A workbench to which a document reads otherwise; nothing is written anywhere.
     *
     * @param changes one after the other
     * @throws Refusal if there is no such document, or no such value in it
     */
    public Workbench trying(String file, List<WrittenValue> changes) {
        return changes.isEmpty()
                ? this
                : new Workbench(new Tries(new Loader(store, families), file).with(changes), checkpoints, limits,
                        families);
    }

    /**
     * A workbench to which a document has another text; nothing is written anywhere.
     *
     * @throws Refusal if there is no such document
     */
    public Workbench reading(String file, String text) {
        return over(new TriedStore(store, new Loader(store, families).find(file).place(),
                text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A first scenario for an agreement, in which the same is assumed of every party.
     *
     * @param actor whose act it supposes, by the party's id; {@code outsider} for a state outside the agreement
     * @param late when help is too late
     * @throws Refusal if there is no such agreement or party, or nothing follows from such an act
     */
    public SourceFile supposed(String file, String actor, Hours late, Work work) {
        return within(work, it -> Supposing.scenario(it, file, actor, late, work));
    }

    /** A workbench to which a document stands beside another; nothing is written anywhere. */
    public Workbench beside(String file, SourceFile document) {
        Loader.Found found = new Loader(store, families).find(file);
        return over(new TriedStore(store, store.in(store.folderOf(found.place()), document.name()),
                document.content().getBytes(StandardCharsets.UTF_8)));
    }

    /** A workbench with other documents; what was read and the limits are shared. */
    public Workbench over(DocumentStore other) {
        return new Workbench(other, checkpoints, limits, families);
    }

    /**
     * The text of a document.
     *
     * @throws Refusal if there is none, or it is no text
     */
    public SourceFile source(String file) {
        Loader loader = new Loader(store, families);
        return loader.source(loader.find(file));
    }

    /** What somebody asks who writes documents that refer to each other. */
    public Authoring authoring() {
        return new Authoring(this, store, families);
    }

    /**
     * A workbench to which a chronicle goes on with these entries; nothing is written anywhere.
     *
     * @param agreement under which agreement they happen: a path or an id of the catalog
     * @param chronicle a path, or an id beside the user's files or in the catalog
     * @throws Refusal if there is no such agreement, or no such chronicle
     */
    public Workbench continuing(String agreement, String chronicle, List<NewEntry> entries) {
        return entries.isEmpty()
                ? this
                : new Workbench(new Continuing(new Loader(store, families), agreement, entries).chronicle(chronicle),
                        checkpoints,
                        limits, families);
    }

    /**
     * A workbench to which an agreement has a chronicle that consists of these entries; nothing is written anywhere.
     *
     * @param agreement a path or an id of the catalog
     * @throws Refusal if there is no such agreement
     */
    public Begun beginning(String agreement, List<NewEntry> entries) {
        Continuing begun = new Continuing(new Loader(store, families), agreement, entries);
        return new Begun(new Workbench(begun.beginning(), checkpoints, limits, families), begun.begun());
    }

    /**
     * A chronicle that was begun for a try.
     *
     * @param bench where it is there
     * @param chronicle what it is called there
     */
    public record Begun(Workbench bench, String chronicle) {}

    /** The agreements that come with Surety. */
    public Reply<Response.OfCatalog> catalogList(Work work) {
        return within(work, it -> new Catalogs(it).list());
    }

    /** The agreements in the folder in which the user is. */
    public Reply<Response.OfCatalog> folderList(Work work) {
        return within(work, it -> new Catalogs(it).folder());
    }

    /** One of them at a glance. */
    public Reply<Response.OfEntry> catalogShow(String id, Work work) {
        return within(work, it -> new Catalogs(it).show(id));
    }

    /** How often alliances were honoured in the past, as scholars have counted it. */
    public Reply<Response.OfRates> catalogRates(Work work) {
        return within(work, it -> new Catalogs(it).rates());
    }

    /** One of them with its scenarios, positions and designs, as it would be in a new folder called {@code folder}. */
    public Copy catalogCopy(String id, String folder, Work work) {
        return within(work, it -> new Catalogs(it).copy(id, folder));
    }

    /** Everything about an agreement. */
    public Reply<Response.OfReport> report(ReportQuestion question, Work work) {
        return within(work, it -> new Reports(it, work).answer(question));
    }

    /** The one page about an agreement. */
    public Reply<Response.OfBrief> brief(BriefQuestion question, Work work) {
        return within(work, it -> new Briefs(it, work).answer(question));
    }

    /** The JSON Schema of a kind of file. */
    public String schema(String kind) {
        List<String> kinds = List.copyOf(Schemas.kinds());
        if (!kinds.contains(kind)) {
            throw new Refusal(new Reason.Unknown(Thing.SCHEMA, kind, "", kinds, Nearest.to(kind, kinds)));
        }
        return Schemas.of(kind);
    }

    /**
     * How an agreement is built, by what follows from it.
     *
     * @param file a path or an id of the catalog
     */
    public Structure structure(String file, Work work) {
        return within(work, it -> Structures.of(it, file, work, structures));
    }

    /** What is wrong with files, or weak in the agreements in them. */
    public Reply<Response.OfCheck> check(CheckQuestion question, Work work) {
        return within(work, it -> new Checks(it, question.readings(), work).answer(question));
    }

    /** The beginning of an agreement's file that is to be drafted from a text. */
    public Reply<Response.OfDraftStart> draftStart(DraftStartQuestion question, Work work) {
        return within(work, it -> DraftStarts.answer(it, question));
    }

    /** What of its texts a draft has, and what in it no text has. */
    public Reply<Response.OfDraftCheck> draftCheck(DraftCheckQuestion question, Work work) {
        return within(work, it -> new DraftChecks(it).answer(question));
    }

    /** An agreement in the form of another tool. */
    public Reply<? extends Response> export(ExportQuestion question, Work work) {
        return within(work, it -> Exports.answer(it, question));
    }

    /** The power of the members of bodies. */
    public Reply<Response.OfPower> power(PowerQuestion question, Work work) {
        return within(work, it -> Powers.answer(it, question, work));
    }

    /** Agreements side by side; two versions of one agreement also clause by clause. */
    public Reply<Response.OfCompare> compare(CompareQuestion question, Work work) {
        return within(work, it -> Compares.answer(it, question, work));
    }

    /** An agreement as articles to be read. */
    public Reply<Response.OfArticles> text(TextQuestion question, Work work) {
        return within(work, it -> Texts.answer(it, question));
    }

    /** What follows from the text alone. */
    public Reply<Response.OfWho> who(WhoQuestion question, Work work) {
        return within(work, it -> Whos.answer(it, question, work));
    }

    /** The chronicles that follow an agreement, which is named by a path or an id of the catalog. */
    public List<ChronicleEntry> chronicles(String agreement, Work work) {
        return within(work, it -> new Chronicles(it).following(agreement));
    }

    /** The scenarios beside an agreement, which is named by a path or an id of the catalog. */
    public List<Scenario> scenarios(String agreement, Work work) {
        return within(work, it -> Crises.scenarios(it, List.of(), it.find(agreement), it.agreement(agreement)));
    }

    /** Where agreements stand after what a chronicle records. */
    public Reply<Response.OfFollow> follow(FollowQuestion question, Work work) {
        return within(work, it -> Follows.answer(it, question));
    }

    /**
     * Where agreements stand after a chronicle that is in no document.
     *
     * @param agreements what it follows, by id or path
     */
    public Reply<Response.OfFollow> follow(ChronicleFamily told, List<String> agreements, FollowQuestion question,
            Work work) {
        return within(work, it -> Follows.answer(it, told, agreements, question));
    }

    /**
     * A chronicle as it is written: a document, or one by its id.
     *
     * @throws Refusal if there is none, or something is wrong with it
     */
    public ChronicleFile chronicle(String name, Work work) {
        return within(work, it -> new Chronicles(it).read(name));
    }

    /**
     * An entry of a chronicle that somebody writes, alone.
     *
     * @param agreements under which it may happen, by id
     * @param zone in whose time days begin and end
     * @param wording as the language writes it: a mapping in braces, or with a key a line
     * @throws Refusal with everything that is wrong with it
     */
    public Entry entry(List<String> agreements, ZoneId zone, String wording, Work work) {
        return within(work, it -> new Chronicles(it).entry(agreements, zone, wording));
    }

    /** The version of this program. */
    public static String version() {
        return Version.text();
    }

    /** A rehearsal of an exercise, and what there is to talk about afterwards. */
    public Reply<Response.OfExercise> exercise(ExerciseQuestion question, Work work) {
        return within(work, it -> Exercises.answer(it, question));
    }

    /**
     * An exercise with everything that it is played on.
     *
     * @param file as {@link ExerciseQuestion#file}
     */
    public PreparedExercise preparedExercise(String file, Work work) {
        return within(work, it -> Exercises.prepared(it, file));
    }

    /**
     * A workbench to which an exercise has another text; nothing is written anywhere.
     *
     * @throws Refusal if there is no such exercise
     */
    public Workbench readingExercise(String file, String text) {
        return over(new TriedStore(store, Exercises.place(new Loader(store, families), file),
                text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The scenarios that an exercise could begin from in the place of its own.
     *
     * @throws Refusal if there is no such exercise, or a scenario has errors
     */
    public List<Scenario> exerciseScenarios(String file, Work work) {
        return within(work, it -> Exercises.scenarios(it, file));
    }

    /** The exercises that lie where the user is, and those of the catalog. */
    public List<ExerciseEntry> exercises(Work work) {
        return within(work, Exercises::all);
    }

    /** What follows from the text over its life. */
    public Reply<Response.OfLife> life(LifeQuestion question, Work work) {
        return within(work, it -> new Lives(it, work).answer(question));
    }

    /** What follows from the assumptions of scenarios. */
    public Reply<Response.OfCrisis> crisis(CrisisQuestion question, Work work) {
        return within(work, it -> new Crises(it, work).answer(question));
    }

    /** What parties do that know each other's stakes, as scenarios assume them. */
    public Reply<Response.OfStrategic> strategic(StrategicQuestion question, Work work) {
        return within(work, it -> Strategics.answer(it, question, work));
    }

    /** What models make of a negotiation. */
    public Reply<Response.OfBargain> bargain(BargainQuestion question, Work work) {
        return within(work, it -> Bargains.answer(it, question, work));
    }

    /** How acceptable each reading of an agreement is to each party. */
    public Reply<Response.OfAccept> accept(AcceptQuestion question, Work work) {
        return within(work, it -> new Accepts(it, question).answer());
    }

    /** Versions of an agreement compared, by what parties have said and by how likely help is. */
    public Reply<? extends Response> design(DesignQuestion question, Work work) {
        return within(work, it -> new Designs(it, question, work).answer(checkpoints));
    }

    /** What answers depend on over all versions and assumptions, and versions that no other beats on the mean. */
    public Reply<? extends Response> sweep(SweepQuestion question, Work work) {
        return within(work, it -> new Sweeps(it, question, work).answer(checkpoints));
    }

    /**
     * The same; before the end it is told again and again what it has come to.
     *
     * @param hearer may ask later too; is called by the threads of the work
     */
    public SweepAccount sweep(SweepQuestion question, Consumer<Supplier<SweepAccount>> hearer, Work work) {
        return within(work, it -> new Sweeps(it, question, work).followed(checkpoints, hearer));
    }

    /** The same, with slices carried out elsewhere. */
    public Reply<? extends Response> sweep(SweepQuestion question, SliceCarrier carrier, Work work) {
        CarriedDocuments carried = CarriedDocuments.of(store);
        return new Workbench(carried, checkpoints, limits, new FamilyCache()).within(work,
                it -> new Sweeps(it, question, work).answer(checkpoints, carried, carrier));
    }

    /**
     * Means to carry out slices of a sweep that was begun elsewhere, on one thread.
     *
     * @throws Refusal if the errand makes no sense
     */
    public static Supplier<Function<SweepSlice, byte[]>> workers(SweepErrand errand) {
        return Sweeps.workers(new Loader(errand.documents(), new FamilyCache()), errand);
    }

    /** How far models were off, against decisions of the past. */
    public Reply<Response.OfBacktest> backtest(BacktestQuestion question, Work work) {
        return within(work, it -> Backtests.answer(it, question, work));
    }

    private <T> T within(Work work, Function<Loader, T> use) {
        try (Watchdog guard = new Watchdog(limits, work)) {
            return made(work, () -> use.apply(new Loader(store, families)));
        }
    }

    /**
     * What a client makes of an answer, such as a form of it, which can be too large or be stopped as an answer can.
     *
     * @throws Refusal if it is
     */
    public static <T> T made(Work work, Supplier<T> task) {
        try {
            return work.call(task);
        } catch (TooLarge refused) {
            throw Refusals.tooLarge(refused, Reason.Narrower.QUESTION);
        } catch (Work.Stopped stopped) {
            throw new Refusal(new Reason.Stopped(stopped.why()));
        }
    }
}
