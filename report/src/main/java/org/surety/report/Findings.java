package org.surety.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The findings of one rule.
     *
     * @param rule what it says of itself
     * @param findings by position; at least one
     */
    public record Kind(RuleNote rule, List<Finding> findings) {

        /** Copies the list. */
        public Kind {
            findings = List.copyOf(findings);
        }

        /** The lines at which it was found, each once. */
        public List<Integer> lines() {
            return findings.stream().map(it -> it.position().line()).filter(it -> it > 0).distinct().toList();
        }
    }

    /** The findings in {@code file} that are of {@code severity}, by their rules, those that decide most first. */
    public List<Kind> kinds(String file, Severity severity) {
        Map<String, RuleNote> known = new LinkedHashMap<>();
        rules.forEach(it -> known.putIfAbsent(it.id(), it));
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.stream().filter(it -> it.severity() == severity && it.position().file().equals(file))
                .forEach(it -> byRule.computeIfAbsent(it.id(), id -> new ArrayList<>()).add(it));
        List<Kind> kinds = new ArrayList<>();
        byRule.forEach((id, found) -> kinds
                .add(new Kind(known.getOrDefault(id, new RuleNote(id, severity, 0, id, id)), found)));
        kinds.sort(Comparator.comparingInt(it -> it.rule().rank()));
        return kinds;
    }

    /** The files in which something was found, in the order in which they were looked at. */
    public List<String> filesWithFindings() {
        Set<String> all = new LinkedHashSet<>(files);
        findings.forEach(it -> all.add(it.position().file()));
        return all.stream().filter(file -> findings.stream().anyMatch(it -> it.position().file().equals(file)))
                .toList();
    }

    /** The line that a position is in, if its file was read. */
    public Optional<String> line(SourceLocation position) {
        List<String> all = lines.getOrDefault(position.file(), List.of());
        return position.line() >= 1 && position.line() <= all.size()
                ? Optional.of(all.get(position.line() - 1))
                : Optional.empty();
    }
}
