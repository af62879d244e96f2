package org.surety.text;

import java.util.List;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;

/**
 * What came of reading a file: the value, or the errors that stood in its way; never both.
 *
 * @param value empty exactly if a finding is an error
 * @param findings sorted by position; at most {@link Problems#MOST_SHOWN}, the last then saying how many more there are
 */
public record Read<T>(Optional<T> value, List<Finding> findings) {

    /** Copies the list; refuses a value beside errors and a missing value without any. */
    public Read {
        findings = List.copyOf(findings);
        if (value.isPresent() == findings.stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("a file is either understood or has errors: " + findings);
        }
    }

    /** Whether there is a value. */
    public boolean isUsable() {
        return value.isPresent();
    }

    /** The value, with everything that was found beside it. */
    public static <T> Read<T> of(T value, Problems problems) {
        return new Read<>(problems.hasErrors() ? Optional.empty() : Optional.of(value), problems.sorted());
    }

    /** No value, because of errors. */
    public static <T> Read<T> failed(Problems problems) {
        return new Read<>(Optional.empty(), problems.sorted());
    }
}
