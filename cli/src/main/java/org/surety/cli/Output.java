package org.surety.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import picocli.CommandLine.Option;

/** The options of every command that gives an answer. */
final class Output {

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text, json or csv; also sarif for check, html and docx for report and "
                    + "brief, html and xlsx for accept and design, html and ics for "
                    + "follow, html and docx for exercise; default: as the ending of FILE says, else text")
    private Optional<Format> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "write the answer to FILE, which appears only when it is complete; its ending (.json, .csv, "
                    + ".html, .docx, ...) says in which format, unless --format does")
    private Optional<String> file = Optional.empty();

    @Option(names = "--color", paramLabel = "WHEN",
            description = "auto (default: on a terminal, unless NO_COLOR is set), always or never")
    private Colour colour = Colour.AUTO;

    // Read from the words of the command, since these may be wrong.
    @Option(names = "--debug", description = "show where in the program a fault happened")
    @SuppressWarnings("UnusedVariable")
    private boolean debug;

    /**
     * The format that was asked for, else the one that the ending of the file says; refuses one in which the answer
     * cannot be had, or not where it was asked for, before any work is done.
     */
    Format format(Class<? extends Response> answer, Format otherwise) {
        List<Format> possible = Renderings.formats(answer);
        Format wanted = format.or(() -> byEnding(possible)).orElse(otherwise);
        if (!possible.contains(wanted)) {
            throw new Misuse("this command cannot answer as " + wanted.word() + "; it can as "
                    + String.join(", ", possible.stream().map(Format::word).toList())
                    + (format.isPresent() ? "" : "; say which with --format, or give the file another ending"));
        }
        if (!wanted.isText() && file().isEmpty()) {
            throw noText(wanted);
        }
        return wanted;
    }

    /** Where there is but one form, a name may end as it likes: a drawing has its own formats. */
    private Optional<Format> byEnding(List<Format> possible) {
        return possible.size() < 2 ? Optional.empty() : file().flatMap(Format::ofFile);
    }

    /** The format that was asked for, if one was. */
    Optional<Format> asked() {
        return format;
    }

    /** The file that was asked for, if one was; {@code -} is the standard output. */
    Optional<String> file() {
        return file.filter(it -> !it.equals("-"));
    }

    Colour colour() {
        return colour;
    }

    /** Gives the answer where and as it was asked for. */
    void deliver(Reply<?> reply, Format as, Environment environment) {
        OutputWriter writer = new OutputWriter(environment);
        Optional<String> name = file();
        Look look = name.isPresent()
                ? new Look(Environment.USUAL_COLUMNS, colour == Colour.ALWAYS)
                : new Look(environment.columns(), colour.on(environment.outIsTerminal(), environment));
        switch (rendered(reply.response(), as, look, environment)) {
            case Rendered.Binary binary -> writer.toFile(binary.bytes(), name.orElseThrow(
                    () -> noText(as)), reply.read());
            case Rendered.Text text -> {
                if (name.isPresent()) {
                    beside(text, name.get(), writer, reply);
                    writer.toFile(text.text(), name.get(), reply.read());
                } else {
                    writer.toOut(text.text());
                }
            }
        }
    }

    private static Misuse noText(Format format) {
        return new Misuse(format.word() + " is no text; say with -o into which file it goes");
    }

    /** An answer laid out; a deep one needs as much stack as finding it. */
    static Rendered rendered(Response response, Format as, Look look, Environment environment) {
        return ProgressDisplay.during(environment,
                work -> Workbench.made(work, () -> Renderings.of(response, as, look)));
    }

    /** Gives a text that has one form only. */
    void deliver(String text, Environment environment) {
        OutputWriter writer = new OutputWriter(environment);
        file().ifPresentOrElse(it -> writer.toFile(text, it, Set.of()), () -> writer.toOut(text));
    }

    /** What belongs beside the answer is written first: {@code model.props} beside {@code model.prism}. */
    private static void beside(Rendered.Text rendered, String name, OutputWriter writer, Reply<?> reply) {
        int dot = name.lastIndexOf('.');
        String base = dot > name.replace('\\', '/').lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
        rendered.beside().forEach((ending, text) -> {
            String other = base + "." + ending;
            if (other.equals(name)) {
                throw new Misuse(name + " is the name that the file beside it gets; give one with another ending");
            }
            writer.toFile(text, other, reply.read());
        });
    }
}
