package org.surety.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code surety}: its options, and its commands as subcommands. */
@Command(name = "surety", versionProvider = Surety.Version.class, mixinStandardHelpOptions = true,
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

    /** The version of the project, as its build wrote it down. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (InputStream in = Surety.class.getResourceAsStream("/org/surety/workbench/version.txt")) {
                if (in == null) {
                    throw new IOException("The file version.txt is missing from the build.");
                }
                return new String[]{"surety " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
            }
        }
    }
}
