package org.surety.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.ProgramTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code surety token}; without anything more it lists. */
@Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "[COMMAND]",
        description = "List the tokens with which programs ask this Surety while serve runs; make one, or take one "
                + "back. serve must not run meanwhile; while it does, the page \"You\" does the same.",
        footer = {"", "Example:", "  surety token make notebook"})
final class TokenCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private Bearer bearer = new Bearer();

    TokenCommand(Environment environment) {
        this.environment = environment;
    }

    /** Whose tokens, and where. */
    static final class Bearer {

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Option(names = "--of", paramLabel = "MAIL",
                description = "whose tokens, by mail address (default: of the first administrator, who is the one "
                        + "person of an installation of one's own)")
        private Optional<String> mail = Optional.empty();

        <T> T with(Environment environment, Function<ProgramTokens, T> use) {
            FileStore catalog = new FileStore(environment.home(), environment.home().resolve("catalog"));
            try (ProgramTokens tokens = ProgramTokens.open(store.place(environment), catalog,
                    new Workbench(catalog, store.folder(environment), WorkLimits.NONE), mail)) {
                return use.apply(tokens);
            }
        }
    }

    @Override
    public Integer call() {
        StringBuilder list = new StringBuilder();
        bearer.with(environment, ProgramTokens::list).forEach(it -> list.append(it.id()).append("  ")
                .append(it.scope()).append("  until ").append(it.until()).append("  ").append(it.name())
                .append('\n'));
        new OutputWriter(environment).toOut(list.isEmpty() ? "There are none.\n" : list.toString());
        return Failures.DONE;
    }

    /** {@code surety token make}. */
    @Command(name = "make", mixinStandardHelpOptions = true,
            description = "Make a token and print it, this once.",
            footer = {"", "Example:", "  surety token make notebook --scope ask --days 30"})
    static final class MakeCommand implements Callable<Integer> {

        private final Environment environment;

        @Parameters(paramLabel = "NAME", description = "what you call it, such as the program that uses it")
        private String name = "";

        @Option(names = "--scope", paramLabel = "SCOPE",
                description = "read, ask (and read; the default) or write (and both)")
        private String scope = "ask";

        @Option(names = "--days", paramLabel = "N", description = "how long it lasts, 1 to 366 (default: 90)")
        private int days = 90;

        @Mixin
        private Bearer bearer = new Bearer();

        MakeCommand(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            new OutputWriter(environment).toOut(
                    bearer.with(environment, it -> it.make(name, scope, days)) + "\n");
            return Failures.DONE;
        }
    }

    /** {@code surety token revoke}. */
    @Command(name = "revoke", mixinStandardHelpOptions = true,
            description = "Take a token back: it opens nothing any more.",
            footer = {"", "Example:", "  surety token revoke 3f9a0c12"})
    static final class RevokeCommand implements Callable<Integer> {

        private final Environment environment;

        @Parameters(paramLabel = "ID", description = "its identifier, as \"surety token\" lists it")
        private String id = "";

        @Mixin
        private Bearer bearer = new Bearer();

        RevokeCommand(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            bearer.with(environment, it -> {
                it.revoke(id);
                return id;
            });
            return Failures.DONE;
        }
    }
}
