package org.surety.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.surety.workbench.BadInput;
import org.surety.workbench.Version;
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

    private final World world;

    Failures(World world) {
        this.world = world;
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
        boolean debug = world.has("SURETY_DEBUG") || parsed.originalArgs().contains("--debug");
        return switch (failure) {
            case Delivery.NobodyReads closed -> DONE;
            case BadInput bad -> {
                raw(bad.explain(world.columns(), Colour.AUTO.on(world.errIsTerminal(), world)));
                yield BAD;
            }
            default -> fault(failure, debug);
        };
    }

    /** A fault of ours: said in a line, with its trace only if that is wanted. */
    int fault(Throwable failure, boolean debug) {
        if (failure instanceof OutOfMemoryError) {
            say("surety: this takes more memory than there is. More for one run: SURETY_JAVA_OPTS=-Xmx8g surety ...");
            return FAULT;
        }
        say("surety " + Version.text() + ": a fault of the program: " + failure
                + (debug ? "" : ". Run it again with --debug and report what it shows."));
        if (debug) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            raw(trace.toString());
        }
        return FAULT;
    }

    /** Said when the user ends the program before it is done. */
    void interrupted() {
        say("surety: interrupted; no file was changed.");
    }

    private void say(String line) {
        raw(line + "\n");
    }

    private void raw(String text) {
        try {
            world.err().write(text.getBytes(StandardCharsets.UTF_8));
            world.err().flush();
        } catch (IOException deaf) {
            // Nobody can be told.
        }
    }
}
