package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.Findings;
import org.surety.report.shape.Description;
import org.surety.report.shape.Inline;
import org.surety.report.shape.Matches;
import org.surety.report.shape.Within;

/** What {@code check} tells. */
public record CheckView(Counts counts, List<Found> findings) implements View {

    /** The view of findings. */
    public static CheckView of(Findings it) {
        return new CheckView(
                new Counts(it.count(Severity.NOTE), it.count(Severity.WARNING), it.count(Severity.ERROR)),
                it.findings().stream().map(Found::of).toList());
    }

    /** How many findings there are. */
    public record Counts(@Within long note, @Within long warning, @Within long error) {}

    /** One finding. */
    public record Found(
            @Matches("^[a-z0-9-]+$") @Description("The stable name of the rule, and of "
                    + "its page in docs/findings.") String id,
            Severity severity, String clause,
            @Description("The readings under which it holds; null if it "
                    + "holds under every one.") Optional<String> reading,
            String message, Optional<String> hint, @Inline FilePlace place) {

        static Found of(Finding it) {
            return new Found(it.id(), it.severity(), it.clause(), it.reading(), it.message(), it.hint(),
                    FilePlace.of(it.position()));
        }
    }
}
