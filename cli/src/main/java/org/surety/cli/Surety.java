package org.surety.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.surety.analysis.crisis.Exploration;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.power.BallotChoices;
import org.surety.design.api.Baseline;
import org.surety.model.agreement.Life.Law;
import org.surety.model.finding.Severity;
import org.surety.model.quantity.Hours;
import org.surety.report.csv.CrisisCsv;
import org.surety.report.csv.StrategicCsv;
import org.surety.report.rendering.Format;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Version;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code surety}: its options, and its commands as subcommands. */
@Command(name = "surety", versionProvider = Surety.VersionText.class, mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Turns agreements on security guarantees into files a person can read and a machine can run.",
        footer = {"", "Example:", "  surety who lavrov-2025 --attacker USA", "",
                "A FILE is a path or the id of an agreement of the catalog (surety catalog list)."})
public final class Surety implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** Runs the command that {@code arguments} give and ends with its status. */
    public static void main(String[] arguments) {
        Environment environment = Environment.real();
        Failures failures = new Failures(environment);
        AtomicBoolean ended = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!ended.get()) {
                failures.interrupted();
            }
        }));
        int status = run(environment, failures, arguments);
        ended.set(true);
        System.exit(status);
    }

    /** Runs a command; the status with which it ends. */
    static int run(Environment environment, String... arguments) {
        return run(environment, new Failures(environment), arguments);
    }

    private static int run(Environment environment, Failures failures, String... arguments) {
        try {
            return commandLine(environment, failures).execute(normal(arguments, environment));
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            return failures.tooLarge(tooMuch, List.of(arguments));
        }
    }

    /**
     * Names are in Unicode's normal form C where files are read, and so where they are given; only a file has the name
     * that it has.
     */
    private static String[] normal(String[] arguments, Environment environment) {
        return Arrays.stream(arguments)
                .map(it -> isFile(it, environment) ? it : Normalizer.normalize(it, Normalizer.Form.NFC))
                .toArray(String[]::new);
    }

    private static boolean isFile(String argument, Environment environment) {
        try {
            return argument.chars().allMatch(it -> it < 0x300) || Files.exists(environment.here().resolve(argument));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private static CommandLine commandLine(Environment environment, Failures failures) {
        Workbench workbench = new Workbench(new FileStore(environment.home(), environment.here()),
                environment.data().resolve("work"), WorkLimits.NONE);
        CommandLine commands = new CommandLine(new Surety())
                .addSubcommand(new ServeCommand(environment, failures))
                .addSubcommand(new ReportCommand(environment, workbench))
                .addSubcommand(new BriefCommand(environment, workbench))
                .addSubcommand(new CheckCommand(environment, workbench))
                .addSubcommand(new CommandLine(new DraftCommand())
                        .addSubcommand(new DraftCommand.StartCommand(environment, workbench))
                        .addSubcommand(new DraftCommand.BesideCommand(environment, workbench)))
                .addSubcommand(new WhoCommand(environment, workbench))
                .addSubcommand(new LifeCommand(environment, workbench))
                .addSubcommand(new FollowCommand(environment, workbench))
                .addSubcommand(new ExerciseCommand(environment, workbench))
                .addSubcommand(new PowerCommand(environment, workbench))
                .addSubcommand(new CrisisCommand(environment, workbench))
                .addSubcommand(new StrategicCommand(environment, workbench))
                .addSubcommand(new CompareCommand(environment, workbench))
                .addSubcommand(new BargainCommand(environment, workbench))
                .addSubcommand(new AcceptCommand(environment, workbench))
                .addSubcommand(new DesignCommand(environment, workbench))
                .addSubcommand(new SweepCommand(environment, workbench))
                .addSubcommand(new BacktestCommand(environment, workbench))
                .addSubcommand(new ExportCommand(environment, workbench))
                .addSubcommand(new CommandLine(new CatalogCommand(environment, workbench))
                        .addSubcommand(new CatalogCommand.ListCommand(environment, workbench))
                        .addSubcommand(new CatalogCommand.ShowCommand(environment, workbench))
                        .addSubcommand(new CatalogCommand.CopyCommand(environment, workbench))
                        .addSubcommand(new CatalogCommand.RatesCommand(environment, workbench)))
                .addSubcommand(new SchemaCommand(environment, workbench))
                .addSubcommand(new CommandLine(new WorksCommand(environment))
                        .addSubcommand(new WorksCommand.TakeCommand(environment))
                        .addSubcommand(new WorksCommand.BringCommand(environment)))
                .addSubcommand(new CommandLine(new TokenCommand(environment))
                        .addSubcommand(new TokenCommand.MakeCommand(environment))
                        .addSubcommand(new TokenCommand.RevokeCommand(environment)))
                .addSubcommand(new McpCommand(environment, failures))
                .addSubcommand(new LspCommand(environment, failures))
                .addSubcommand(new BackupCommand(environment))
                .addSubcommand(new RestoreCommand(environment));
        commands.registerConverter(Baseline.Kind.class, new WordConverter<>(Baseline.Kind.class));
        commands.registerConverter(Format.class, new WordConverter<>(Format.class));
        commands.registerConverter(Severity.class, new WordConverter<>(Severity.class));
        commands.registerConverter(Colour.class, new WordConverter<>(Colour.class));
        commands.registerConverter(ExportQuestion.Target.class, new WordConverter<>(ExportQuestion.Target.class));
        commands.registerConverter(Exploration.Values.class, new WordConverter<>(Exploration.Values.class));
        commands.registerConverter(Law.class, new WordConverter<>(Law.class));
        commands.registerConverter(BallotChoices.class, new WordConverter<>(BallotChoices.class));
        commands.registerConverter(Method.Engine.class, new WordConverter<>(Method.Engine.class));
        commands.registerConverter(StrategicCsv.Rows.class, new WordConverter<>(StrategicCsv.Rows.class));
        commands.registerConverter(CrisisCsv.Rows.class, new WordConverter<>(CrisisCsv.Rows.class));
        commands.registerConverter(Hours.class, new HoursConverter());
        commands.registerConverter(HeldReading.class, new Pairs.Reading());
        // An argument that begins with @ is what it says, and no file whose lines are arguments.
        commands.setExpandAtFiles(false);
        commands.setParameterExceptionHandler(failures);
        commands.setExecutionExceptionHandler(failures);
        commands.setUsageHelpWidth(Math.clamp(environment.columns(), 60, 120));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                Colour.AUTO.on(environment.outIsTerminal(), environment) ? Ansi.ON : Ansi.OFF));
        commands.setOut(new PrintWriter(new OutputStreamWriter(environment.out(), StandardCharsets.UTF_8), true));
        commands.setErr(new PrintWriter(new OutputStreamWriter(environment.err(), StandardCharsets.UTF_8), true));
        return commands;
    }

    /** Answers {@code --version}. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"surety " + Version.text()};
        }
    }
}
