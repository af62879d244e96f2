package org.surety.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.surety.report.Stamp;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Copy;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code surety catalog}; without anything more it lists. */
@Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "[COMMAND]",
        description = "The agreements that come with Surety.",
        footer = {"", "Example:", "  surety catalog copy lavrov-2025 my-draft"})
final class CatalogCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Mixin
    private Output output = new Output();

    CatalogCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        return list(output, environment, workbench);
    }

    private static int list(Output output, Environment environment, Workbench workbench) {
        Format format = output.format(Response.OfCatalog.class, Format.TEXT);
        output.deliver(ProgressDisplay.during(environment, workbench::catalogList), format, environment);
        return Failures.DONE;
    }

    /** {@code surety catalog list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the agreements of the catalog.",
            footer = {"", "Example:", "  surety catalog list --format csv -o catalog.csv"})
    static final class ListCommand implements Callable<Integer> {

        private final Environment environment;
        private final Workbench workbench;

        @Mixin
        private Output output = new Output();

        ListCommand(Environment environment, Workbench workbench) {
            this.environment = environment;
            this.workbench = workbench;
        }

        @Override
        public Integer call() {
            return list(output, environment, workbench);
        }
    }

    /** {@code surety catalog show}. */
    @Command(name = "show", mixinStandardHelpOptions = true,
            description = "Show an agreement at a glance: parties, procedures, open terms, sources.",
            footer = {"", "Example:", "  surety catalog show cyprus-1960"})
    static final class ShowCommand implements Callable<Integer> {

        private final Environment environment;
        private final Workbench workbench;

        @Parameters(paramLabel = "ID", description = "an agreement of the catalog")
        private String id = "";

        @Mixin
        private Output output = new Output();

        ShowCommand(Environment environment, Workbench workbench) {
            this.environment = environment;
            this.workbench = workbench;
        }

        @Override
        public Integer call() {
            Format format = output.format(Response.OfEntry.class, Format.TEXT);
            output.deliver(ProgressDisplay.during(environment, work -> workbench.catalogShow(id, work)), format,
                    environment);
            return Failures.DONE;
        }
    }

    /** {@code surety catalog rates}. */
    @Command(name = "rates", mixinStandardHelpOptions = true,
            description = "How often alliances were honoured in the past, as scholars have counted it; no computation "
                    + "uses it.",
            footer = {"", "Example:", "  surety catalog rates"})
    static final class RatesCommand implements Callable<Integer> {

        private final Environment environment;
        private final Workbench workbench;

        @Mixin
        private Output output = new Output();

        RatesCommand(Environment environment, Workbench workbench) {
            this.environment = environment;
            this.workbench = workbench;
        }

        @Override
        public Integer call() {
            Format format = output.format(Response.OfRates.class, Format.TEXT);
            output.deliver(ProgressDisplay.during(environment, workbench::catalogRates), format, environment);
            return Failures.DONE;
        }
    }

    /** {@code surety catalog copy}. */
    @Command(name = "copy", mixinStandardHelpOptions = true,
            description = "Copy an agreement and its scenarios into a new folder, to change them.",
            footer = {"", "Example:", "  surety catalog copy lavrov-2025 my-draft"})
    static final class CopyCommand implements Callable<Integer> {

        private final Environment environment;
        private final Workbench workbench;

        @Parameters(index = "0", paramLabel = "ID", description = "an agreement of the catalog")
        private String id = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER",
                description = "the folder to make (default: called as the agreement)")
        private Optional<String> folder = Optional.empty();

        @Mixin
        private Output output = new Output();

        CopyCommand(Environment environment, Workbench workbench) {
            this.environment = environment;
            this.workbench = workbench;
        }

        @Override
        public Integer call() {
            Format format = output.format(Response.OfCopy.class, Format.TEXT);
            FolderWriter writer = new FolderWriter(environment, folder.orElse(id));
            Copy copy = ProgressDisplay.during(environment, work -> workbench.catalogCopy(id, writer.lastName(), work));
            List<String> made = writer.write(copy.documents());
            Stamp stamp = new Stamp(Version.text(), "catalog copy", List.of(), Map.of("id", id));
            output.deliver(new Reply<>(new Response.OfCopy(stamp, made, note(copy)), Set.of(), id), format,
                    environment);
            return Failures.DONE;
        }

        private static String note(Copy copy) {
            return copy.own().equals(copy.id())
                    ? ""
                    : "The copy calls itself " + copy.own() + ", and what belongs to it is for " + copy.own() + ".\n";
        }
    }
}
