package org.surety.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;

/**
 * What was found in some files.
 *
 * @param files every file that was looked at, as the user named it
 * @param findings by position
 * @param rules every rule that can find something
 * @param lines the lines of the files, where they could be read
 */
public record Findings(List<String> files, List<Finding> findings, List<RuleNote> rules,
        Map<String, List<String>> lines) {

    /** Copies the collections. */
    public Findings {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** How many are of {@code severity}. */
    public long count(Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }

    /** Whether one is at least as grave as {@code severity}. */
    public boolean reach(Severity severity) {
        return findings.stream().anyMatch(it -> it.severity().compareTo(severity) >= 0);
    }

    /** The line that a position is in, if its file was read. */
    public Optional<String> line(SourceLocation position) {
        List<String> all = lines.getOrDefault(position.file(), List.of());
        return position.line() >= 1 && position.line() <= all.size()
                ? Optional.of(all.get(position.line() - 1))
                : Optional.empty();
    }
}
