package org.surety.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
            String[] given = normal(arguments, environment);
            return commandLine(environment, failures, given).execute(given);
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

    /** The commands by name, in the order in which help tells of them. */
    private static Map<String, Supplier<Object>> commands(Environment environment, Failures failures,
            Workbench workbench) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("serve", () -> new ServeCommand(environment, failures));
        all.put("report", () -> new ReportCommand(environment, workbench));
        all.put("brief", () -> new BriefCommand(environment, workbench));
        all.put("check", () -> new CheckCommand(environment, workbench));
        all.put("draft", () -> new CommandLine(new DraftCommand())
                .addSubcommand(new DraftCommand.StartCommand(environment, workbench))
                .addSubcommand(new DraftCommand.BesideCommand(environment, workbench)));
        all.put("who", () -> new WhoCommand(environment, workbench));
        all.put("life", () -> new LifeCommand(environment, workbench));
        all.put("follow", () -> new FollowCommand(environment, workbench));
        all.put("exercise", () -> new ExerciseCommand(environment, workbench));
        all.put("power", () -> new PowerCommand(environment, workbench));
        all.put("crisis", () -> new CrisisCommand(environment, workbench));
        all.put("strategic", () -> new StrategicCommand(environment, workbench));
        all.put("compare", () -> new CompareCommand(environment, workbench));
        all.put("bargain", () -> new BargainCommand(environment, workbench));
        all.put("accept", () -> new AcceptCommand(environment, workbench));
        all.put("design", () -> new DesignCommand(environment, workbench));
        all.put("sweep", () -> new SweepCommand(environment, workbench));
        all.put("backtest", () -> new BacktestCommand(environment, workbench));
        all.put("export", () -> new ExportCommand(environment, workbench));
        all.put("catalog", () -> new CommandLine(new CatalogCommand(environment, workbench))
                .addSubcommand(new CatalogCommand.ListCommand(environment, workbench))
                .addSubcommand(new CatalogCommand.ShowCommand(environment, workbench))
                .addSubcommand(new CatalogCommand.CopyCommand(environment, workbench))
                .addSubcommand(new CatalogCommand.RatesCommand(environment, workbench)));
        all.put("schema", () -> new SchemaCommand(environment, workbench));
        all.put("works", () -> new CommandLine(new WorksCommand(environment))
                .addSubcommand(new WorksCommand.TakeCommand(environment))
                .addSubcommand(new WorksCommand.BringCommand(environment)));
        all.put("token", () -> new CommandLine(new TokenCommand(environment))
                .addSubcommand(new TokenCommand.MakeCommand(environment))
                .addSubcommand(new TokenCommand.RevokeCommand(environment)));
        all.put("mcp", () -> new McpCommand(environment, failures));
        all.put("lsp", () -> new LspCommand(environment, failures));
        all.put("backup", () -> new BackupCommand(environment));
        all.put("restore", () -> new RestoreCommand(environment));
        return all;
    }

    /** As far as {@code arguments} ask for it: with one command, or all where none is asked for. */
    private static CommandLine commandLine(Environment environment, Failures failures, String[] arguments) {
        Workbench workbench = new Workbench(new FileStore(environment.home(), environment.here()),
                environment.data().resolve("work"), WorkLimits.NONE);
        CommandLine commands = new CommandLine(new Surety());
        Map<String, Supplier<Object>> all = commands(environment, failures, workbench);
        if (arguments.length > 0 && all.containsKey(arguments[0])) {
            // To make a command takes longer than many an answer; the others are only needed to tell of them.
            all.keySet().retainAll(Set.of(arguments[0]));
        }
        all.forEach((name, command) -> commands.addSubcommand(name, command.get()));
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
