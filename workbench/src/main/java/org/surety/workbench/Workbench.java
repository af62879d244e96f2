package org.surety.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.report.Stamp;
import org.surety.text.schema.Schemas;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** Everything that can be asked. Each method takes one request and gives one {@link Answer}, or throws {@link BadInput}. */
public final class Workbench {

    private final Path home;
    private final Catalog catalog;
    private final Path here;
    private final Progress progress;

    /**
     * A workbench.
     *
     * @param home the project, for its catalog
     * @param here the folder from which names of files are looked up
     */
    public Workbench(Path home, Path here) {
        this(home, Catalog.in(home), here, Progress.NONE);
    }

    private Workbench(Path home, Catalog catalog, Path here, Progress progress) {
        this.home = home;
        this.catalog = catalog;
        this.here = here;
        this.progress = progress;
    }

    /** The same workbench, whose longer work {@code listener} hears of. */
    public Workbench telling(Progress listener) {
        return new Workbench(home, catalog, here, listener);
    }

    /** The agreements that come with Surety. */
    public Answer catalogList() {
        return new Catalogs(catalog, opener()).list();
    }

    /** One of them at a glance. */
    public Answer catalogShow(String id) {
        return new Catalogs(catalog, opener()).show(id);
    }

    /** How often alliances were honoured in the past, as scholars have counted it. */
    public Answer catalogRates() {
        return new Catalogs(catalog, opener()).rates();
    }

    /** Copies one of them, with its scenarios, positions and designs, into a new folder: {@code folder} if it is given, else one called as the agreement. */
    public Answer catalogCopy(String id, Optional<String> folder) {
        String name = folder.orElse(id);
        return new Catalogs(catalog, opener()).copy(id, here.resolve(name), name);
    }

    /**
     * Everything about an agreement.
     *
     * @param scenarios paths, or names of scenarios beside the agreement; empty for all beside it that are for it
     */
    public Answer report(String file, List<String> scenarios, List<String> readings) {
        return told(it -> new Reports(it, catalog, progress).answer(file, scenarios, readings));
    }

    /** The JSON Schema of a kind of file. */
    public Answer schema(String kind) {
        if (!Schemas.kinds().contains(kind)) {
            throw BadInput.of("there is no schema of " + Quote.of(kind), Nearest.hint(kind, Schemas.kinds())
                    .or(() -> Optional.of("Kinds: " + String.join(", ", Schemas.kinds()))));
        }
        return Answer.from(Set.of()).with(Format.JSON, look -> Schemas.of(kind));
    }

    /** What is wrong with files, or weak in the agreements in them. */
    public Answer check(List<String> files, List<String> readings) {
        return told(it -> new Checks(it, readings, progress).answer(files));
    }

    /** An agreement in the form of another tool. */
    public Answer export(ExportQuestion question) {
        return BadInput.unlessTooLarge(() -> Exports.answer(opener(), question));
    }

    /** The power of the members of bodies. */
    public Answer power(PowerQuestion question) {
        return told(it -> Powers.answer(it, question, progress));
    }

    /**
     * Agreements side by side; two versions of one agreement also clause by clause.
     *
     * @param clauses whether two agreements with different ids are compared clause by clause too
     * @param scenarios paths or names of scenarios in which to compare them; empty for those of which every agreement has one
     */
    public Answer compare(List<String> files, boolean clauses, List<String> readings, List<String> scenarios) {
        return told(it -> Compares.answer(it, files, clauses, readings, scenarios, progress));
    }

    /** What follows from the text alone. */
    public Answer who(WhoQuestion question) {
        return told(it -> Whos.answer(it, question, progress));
    }

    /** What follows from the assumptions of scenarios. */
    public Answer crisis(CrisisQuestion question) {
        return told(it -> new Crises(it, progress).answer(question));
    }

    /** What models make of a negotiation. */
    public Answer bargain(BargainQuestion question) {
        return told(it -> Bargains.answer(it, question, progress));
    }

    /** How acceptable each reading of an agreement is to each party. */
    public Answer accept(AcceptQuestion question) {
        return told(it -> new Accepts(it, question).answer());
    }

    /** Which versions of an agreement could be signed, and would work. */
    public Answer design(DesignQuestion question) {
        return told(it -> new Designs(it, question, progress).answer(home));
    }

    /** How far models were off, against decisions of the past. */
    public Answer backtest(BacktestQuestion question) {
        return told(it -> Backtests.answer(it, question, progress));
    }

    /** An answer whose text names the files that it was made from, as its other forms do. */
    private Answer told(Function<Loader, Answer> use) {
        Loader opener = opener();
        return BadInput.unlessTooLarge(() -> use.apply(opener))
                .naming(() -> opener.desk().inputs().stream().map(Stamp.Input::name).toList());
    }

    private Loader opener() {
        return new Loader(catalog, here);
    }
}
