package org.surety.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.WorkParcels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety works}; without anything more it lists. */
@Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "[COMMAND]",
        description = "List the works that are kept in the browser, by identifier and title; take one away whole, or "
                + "bring one in. serve must not run meanwhile.",
        footer = {"", "Example:", "  surety works take 3k9fpa2e0x5m7q1r8t4v6w9yza work.zip"})
final class WorksCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private Kept kept = new Kept();

    WorksCommand(Environment environment) {
        this.environment = environment;
    }

    /** Whose works, and where. */
    static final class Kept {

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Option(names = "--of", paramLabel = "MAIL",
                description = "whose works, by mail address (default: of the first administrator, who is the one "
                        + "person of an installation of one's own)")
        private Optional<String> mail = Optional.empty();

        <T> T with(Environment environment, Function<WorkParcels, T> use) {
            FileStore catalog = new FileStore(environment.home(), environment.home().resolve("catalog"));
            try (WorkParcels parcels = WorkParcels.open(store.place(environment), catalog,
                    new Workbench(catalog, store.folder(environment), WorkLimits.NONE), mail)) {
                return use.apply(parcels);
            }
        }
    }

    @Override
    public Integer call() {
        StringBuilder list = new StringBuilder();
        kept.with(environment, WorkParcels::list).forEach(it -> list.append(it.id()).append("  ").append(it.title())
                .append(it.removed() ? "  (removed)" : "").append('\n'));
        new OutputWriter(environment).toOut(list.isEmpty() ? "There are none.\n" : list.toString());
        return Failures.DONE;
    }

    /** {@code surety works take}. */
    @Command(name = "take", mixinStandardHelpOptions = true,
            description = "Write a work with its history as a zip, which another installation can bring in.",
            footer = {"", "Example:", "  surety works take 3k9fpa2e0x5m7q1r8t4v6w9yza work.zip"})
    static final class TakeCommand implements Callable<Integer> {

        private final Environment environment;

        @Parameters(index = "0", paramLabel = "WORK", description = "its identifier, as \"surety works\" lists it")
        private String work = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "the zip to write; it must not be there yet")
        private Path file = Path.of(".");

        @Mixin
        private Kept kept = new Kept();

        TakeCommand(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            Path target = environment.here().resolve(file);
            if (Files.exists(target)) {
                throw new Misuse(target + " is there already; give another name");
            }
            kept.with(environment, it -> taken(it, work, target));
            return Failures.DONE;
        }
    }

    private static Path taken(WorkParcels parcels, String work, Path target) {
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(target)) {
            parcels.take(work, out);
            whole = true;
            return target;
        } catch (IOException | UncheckedIOException unwritable) {
            throw new Misuse(target + " cannot be written: " + unwritable.getMessage());
        } finally {
            if (!whole && !target.toFile().delete()) {
                target.toFile().deleteOnExit();
            }
        }
    }

    /** {@code surety works bring}. */
    @Command(name = "bring", mixinStandardHelpOptions = true,
            description = "Bring in a work that was taken away whole, here or elsewhere. Everything in it is checked "
                    + "first.",
            footer = {"", "Example:", "  surety works bring work.zip"})
    static final class BringCommand implements Callable<Integer> {

        private final Environment environment;

        @Parameters(paramLabel = "FILE", description = "the zip")
        private Path file = Path.of(".");

        @Mixin
        private Kept kept = new Kept();

        BringCommand(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            Path zip = environment.here().resolve(file);
            if (!Files.isRegularFile(zip)) {
                throw new Misuse("there is no file " + zip);
            }
            new OutputWriter(environment).toOut(kept.with(environment, it -> it.bring(zip)) + "\n");
            return Failures.DONE;
        }
    }
}
