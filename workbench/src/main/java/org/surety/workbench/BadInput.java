package org.surety.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.model.finding.Visible;
import org.surety.report.Findings;
import org.surety.report.text.FindingText;
import org.surety.report.text.Look;
import org.surety.semantics.Deep;
import org.surety.semantics.TooLarge;

/** What was asked for cannot be answered, because of a file or of the request itself. Carries all that is wrong, not the first thing. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    private BadInput(String message, Findings findings) {
        super(message);
        this.findings = findings;
    }

    /** The files have errors. */
    static BadInput of(List<Finding> errors, Map<String, List<String>> lines) {
        return new BadInput(errors.getFirst().message(), new Findings(List.of(), errors, List.of(), lines));
    }

    /** The request itself makes no sense. */
    static BadInput of(String message, Optional<String> hint) {
        Finding finding =
                new Finding("request", Severity.ERROR, "", message, hint, Optional.empty(), SourceLocation.of(""));
        return new BadInput(message, new Findings(List.of(), List.of(finding), List.of(), Map.of()));
    }

    /** The request itself makes no sense. */
    public static BadInput usage(String message) {
        return of(message, Optional.empty());
    }

    /** Carries {@code work} out, however deep it goes; where it is refused for its size, that is told as bad input. */
    static <T> T unlessTooLarge(Supplier<T> work) {
        try {
            return Deep.call(work);
        } catch (TooLarge refused) {
            throw of(String.valueOf(refused.getMessage()), Optional
                    .of("Ask about less: fewer unclear clauses (--reading TERM=READING), one case of many, or a shorter rule."));
        }
    }

    /** All that is wrong. */
    public List<Finding> findings() {
        return findings.findings();
    }

    /** All that is wrong, for a person: findings in files with their place and line, a wrong request in a sentence. */
    public String explain(int width, boolean colour) {
        Look look = new Look(width, colour);
        Finding first = findings.findings().getFirst();
        if (first.position().file().isEmpty()) {
            return look.paint(Look.Kind.ERROR, "error") + ": " + Visible.of(first.message()) + "\n"
                    + first.hint().map(it -> "    " + Visible.of(it) + "\n").orElse("");
        }
        return FindingText.list(findings, look);
    }
}
