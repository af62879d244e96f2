package org.surety.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.finding.Visible;
import org.surety.report.Findings;
import org.surety.report.text.FindingText;
import org.surety.report.text.Look;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Version;
import org.surety.workbench.words.RefusalWords;
import org.surety.workbench.works.Installation;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, on the standard error, and with which status the program ends. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** All is well. */
    static final int DONE = 0;
    /** A check has found something as grave as the user set. */
    static final int FOUND = 1;
    /** The files or the request are bad. */
    static final int BAD = 2;
    /** The program is. */
    static final int FAULT = 3;

    private static final int DEEPEST_CAUSE = 20;

    private static final RefusalWords WORDS = new RefusalWords(new Options());

    private final Environment environment;
    private volatile boolean endless;

    Failures(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        say("surety: " + wrong.getMessage());
        List<String> suggestions =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            say("    Maybe " + suggestions.getFirst() + "?");
        }
        say("    `" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help` shows what there is.");
        return BAD;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        boolean debug = environment.has("SURETY_DEBUG") || parsed.originalArgs().contains("--debug");
        return switch (failure) {
            case OutputWriter.NobodyReads closed -> DONE;
            case Refusal refusal -> {
                raw(explained(refusal.reason()));
                yield BAD;
            }
            case Misuse misuse -> {
                raw(told(String.valueOf(misuse.getMessage()), misuse.hint()));
                yield BAD;
            }
            case Installation.Unusable unusable -> {
                raw(told(String.valueOf(unusable.getMessage()), Optional.empty()));
                yield BAD;
            }
            default -> exhausted(failure).map(it -> tooLarge(it, parsed.originalArgs()))
                    .orElseGet(() -> fault(failure, debug));
        };
    }

    /** Findings in files with their place and line, any other reason in a sentence. */
    private String explained(Reason reason) {
        return reason instanceof Reason.WrongDocuments wrong
                ? FindingText.list(new Findings(List.of(), wrong.findings(), List.of(), wrong.lines()), look())
                : told(WORDS.sentence(reason), WORDS.hint(reason));
    }

    private String told(String message, Optional<String> hint) {
        return look().paint(Look.Kind.ERROR, "error") + ": " + Visible.of(message) + "\n"
                + hint.map(it -> "    " + Visible.of(it) + "\n").orElse("");
    }

    private Look look() {
        return new Look(environment.columns(), Colour.AUTO.on(environment.errIsTerminal(), environment));
    }

    /** The end of memory or of the stack, where that is behind a failure; work on several threads wraps it. */
    private static Optional<Throwable> exhausted(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE)
                .filter(it -> it instanceof OutOfMemoryError || it instanceof StackOverflowError).findFirst();
    }

    /** What was asked for is larger than the memory or the stack; said with the sizes of the files that were named. */
    int tooLarge(Throwable exhausted, List<String> arguments) {
        List<String> files = arguments.stream().flatMap(it -> size(it).stream()).toList();
        say("surety: " + (exhausted instanceof OutOfMemoryError
                ? "this takes more memory than there is (" + (Runtime.getRuntime().maxMemory() >> 20) + " MB)"
                : "this is nested more deeply than can be worked out")
                + (files.isEmpty() ? "." : "; it was about " + String.join(", ", files) + "."));
        say("    Ask about less: a smaller file, fewer unclear clauses (--reading TERM=READING), or one case of many.");
        if (exhausted instanceof OutOfMemoryError) {
            say("    Or give it more memory for one run: SURETY_JAVA_OPTS=-Xmx8g surety ...");
        }
        return BAD;
    }

    private Optional<String> size(String argument) {
        try {
            Path path = environment.here().resolve(argument);
            return Files.isRegularFile(path)
                    ? Optional.of(argument + " (" + Files.size(path) + " bytes)")
                    : Optional.empty();
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** A fault of ours: said in a line, with its trace only if that is wanted. */
    int fault(Throwable failure, boolean debug) {
        say("surety " + Version.text() + ": a fault of the program: " + failure
                + (debug ? "" : ". Run it again with --debug and report what it shows."));
        if (debug) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            raw(Visible.of(trace.toString()));
        }
        return FAULT;
    }

    /** From now on the program runs until somebody ends it, and is not interrupted by that. */
    void endless() {
        endless = true;
    }

    /** Said when the user ends the program before it is done. */
    void interrupted() {
        if (!endless) {
            say("surety: interrupted; no file was changed.");
        }
    }

    private void say(String line) {
        raw(Visible.of(line) + "\n");
    }

    private void raw(String text) {
        try {
            environment.err().write(text.getBytes(StandardCharsets.UTF_8));
            environment.err().flush();
        } catch (IOException deaf) {
            // Nobody can be told.
        }
    }
}
