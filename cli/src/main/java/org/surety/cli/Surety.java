package org.surety.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code surety}: its options, and its commands as subcommands. */
@Command(name = "surety", version = "surety 0.1.0-SNAPSHOT", mixinStandardHelpOptions = true,
        description = "Turns agreements on security guarantees into files a person can read and a machine can run.")
public final class Surety implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Surety()).execute(args));
    }
}
