package org.surety.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.surety.model.finding.Visible;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.ReportQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code surety report}: a summary on the terminal and a page in a file, unless one form is asked for. */
@Command(mixinStandardHelpOptions = true, sortOptions = false,
        description = "Everything about an agreement: a summary here, and one page (HTML) in a file.",
        footer = {"", "Without --format the page goes to -o, or to a file called as the agreement in this folder;",
                "a file called .docx gets it as a Word document, and so on.", "",
                "Example:",
                "  surety report lavrov-2025 outsider -o lavrov.html"})
final class ReportCommand implements Callable<Integer> {

    private final Environment environment;
    private final Workbench workbench;

    @Mixin
    private AskedScenarios asked = new AskedScenarios();

    @Mixin
    private Output output = new Output();

    ReportCommand(Environment environment, Workbench workbench) {
        this.environment = environment;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Format format = output.format(Response.OfReport.class, Format.HTML);
        boolean both = output.asked().isEmpty();
        ReportQuestion question = new ReportQuestion(asked.file(), asked.scenarios(), asked.readings(),
                format == Format.HTML || format == Format.DOCX);
        Reply<Response.OfReport> reply = ProgressDisplay.during(environment, work -> workbench.report(question, work));
        if (!both) {
            output.deliver(reply, format, environment);
            return Failures.DONE;
        }
        OutputWriter writer = new OutputWriter(environment);
        Look look = new Look(environment.columns(), output.colour().on(environment.outIsTerminal(), environment));
        String name = output.file().orElseGet(() -> reply.name() + ".html");
        writer.toFile(Output.rendered(reply.response(), format, look, environment).bytes(), name, reply.read());
        writer.toOut(text(reply.response(), look) + "\nThe whole report: " + Visible.of(name) + "\n");
        return Failures.DONE;
    }

    private String text(Response.OfReport report, Look look) {
        return new String(Output.rendered(report, Format.TEXT, look, environment).bytes(), StandardCharsets.UTF_8);
    }
}
