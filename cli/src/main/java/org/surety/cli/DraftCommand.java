package org.surety.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DraftCheckQuestion;
import org.surety.workbench.api.DraftStartQuestion;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code surety draft}. */
@Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Draft an agreement from a text, so that every clause points at the passage it rests on.",
        footer = {"", "Example:", "  surety draft start proposal.docx -o proposal.yaml",
                "  surety draft check proposal.yaml"})
final class DraftCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: start or check.");
    }

    /** {@code surety draft start}. */
    @Command(name = "start", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Number the passages of a text and write the beginning of an agreement's file, whose source "
                    + "names the text.",
            footer = {"", "A passage is cited as §3, its second sentence as §3.2.", "", "Example:",
                    "  surety draft start proposal.docx -o proposal.yaml"})
    static final class StartCommand implements Callable<Integer> {

        private final Environment environment;
        private final Workbench workbench;

        @Parameters(paramLabel = "TEXT", description = "a text (.txt, .md), a Word file (.docx) or an .odt")
        private String text = "";

        @Mixin
        private Output output = new Output();

        StartCommand(Environment environment, Workbench workbench) {
            this.environment = environment;
            this.workbench = workbench;
        }

        @Override
        public Integer call() {
            Format format = output.format(Response.OfDraftStart.class, Format.TEXT);
            output.deliver(ProgressDisplay.during(environment,
                    work -> workbench.draftStart(new DraftStartQuestion(text), work)), format, environment);
            return Failures.DONE;
        }
    }

    /** {@code surety draft check}. */
    @Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Show what of its texts a draft does not have yet, and which clauses rest on no passage.",
            footer = {"", "Ends with status 1 if anything is missing.", "", "Example:",
                    "  surety draft check lavrov-2025 --text article=article.txt"})
    static final class BesideCommand implements Callable<Integer> {

        private final Environment environment;
        private final Workbench workbench;

        @Parameters(paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
        private String file = "";

        @Option(names = "--text", paramLabel = "SOURCE=FILE",
                description = "where the text of a source is, if it is not beside the agreement; may be given several "
                        + "times")
        private Map<String, String> texts = new LinkedHashMap<>();

        @Mixin
        private Output output = new Output();

        BesideCommand(Environment environment, Workbench workbench) {
            this.environment = environment;
            this.workbench = workbench;
        }

        @Override
        public Integer call() {
            Format format = output.format(Response.OfDraftCheck.class, Format.TEXT);
            Reply<Response.OfDraftCheck> answer = ProgressDisplay.during(environment,
                    work -> workbench.draftCheck(new DraftCheckQuestion(file, texts), work));
            output.deliver(answer, format, environment);
            return answer.response().view().complete() ? Failures.DONE : Failures.FOUND;
        }
    }
}
