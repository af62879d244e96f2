package org.surety.conformance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.ReportQuestion;
import org.surety.workbench.api.WhoQuestion;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;

/** The workbench as a client has it, for tests. */
public final class Door {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    private Door() {}

    /** The workbench of a user who is in {@code here}. */
    public static Workbench at(Path here) {
        return new Workbench(new FileStore(HOME, here), HOME.resolve("target/checkpoints"), WorkLimits.NONE);
    }

    /** The workbench of a user who is in the project. */
    public static Workbench home() {
        return at(HOME);
    }

    /** Work on one thread. */
    public static Work work() {
        return Work.quiet();
    }

    /** An answer in one form, as a narrow terminal without colours shows it. */
    public static String as(Reply<?> answer, Format format) {
        return new String(Renderings.of(answer.response(), format, new Look(100, false)).bytes(),
                StandardCharsets.UTF_8);
    }

    /** {@code TERM=READING} as a value. */
    public static HeldReading held(String text) {
        return new HeldReading(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1));
    }

    /** Everything about {@code file}. */
    public static Reply<?> report(Workbench workbench, String file, String... scenarios) {
        return workbench.report(new ReportQuestion(file, List.of(scenarios), List.of(), true), work());
    }

    /** What is wrong with {@code files}. */
    public static Reply<Response.OfCheck> check(Workbench workbench, String... files) {
        return workbench.check(new CheckQuestion(List.of(files), List.of()), work());
    }

    /** Two agreements side by side. */
    public static Reply<?> compare(Workbench workbench, boolean clauses, String... files) {
        return workbench.compare(new CompareQuestion(List.of(files), clauses, List.of(), List.of()), work());
    }

    /** Who can help against {@code attacker}, listing at most {@code limit} sets. */
    public static Reply<?> who(Workbench workbench, String file, Optional<String> attacker, int limit,
            boolean stories) {
        return workbench.who(new WhoQuestion(file, attacker, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), limit, List.of(), stories), work());
    }
}
