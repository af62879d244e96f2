package org.surety.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;

/**
 * Collects what is found in one file. Bounded: a hostile file cannot make the list long. Not safe for several threads.
 */
public final class Problems {

    /** No more than this many findings are handed on. */
    public static final int MOST_SHOWN = 200;
    private static final int MOST_KEPT = 5_000;

    private final String file;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private long dropped;
    private boolean errors;

    /** Nothing found yet in {@code file}. */
    public Problems(String file) {
        this.file = file;
    }

    /** Adds a finding about a clause. */
    public void add(FormRules rule, int line, int column, String clause, String message, Optional<String> hint) {
        add(new Finding(rule.id(), rule.severity(), clause, message, hint, Optional.empty(),
                new SourceLocation(file, line, column)));
    }

    /** Adds a finding about the whole file. */
    public void add(FormRules rule, String message) {
        add(rule, 0, 0, "", message, Optional.empty());
    }

    /** Adds a finding, once. */
    public void add(Finding finding) {
        errors |= finding.severity() == Severity.ERROR;
        if (findings.size() < MOST_KEPT) {
            findings.add(finding);
        } else {
            dropped++;
        }
    }

    /** Adds findings. */
    public void addAll(Iterable<Finding> others) {
        others.forEach(this::add);
    }

    /** Whether an error was found. */
    public boolean hasErrors() {
        return errors;
    }

    /** How many are kept; beyond {@link #MOST_SHOWN} nobody will read a hint. */
    public int size() {
        return findings.size();
    }

    /** What was found, by position, errors never hidden behind notes; at most {@link #MOST_SHOWN} and a last line. */
    public List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::position).thenComparing(Finding::id).thenComparing(Finding::message));
        long more = sorted.size() - MOST_SHOWN + dropped;
        if (more <= 0) {
            return sorted;
        }
        List<Finding> shown = new ArrayList<>(sorted.subList(0, MOST_SHOWN));
        shown.add(new Finding(FormRules.FORM_TOO_MANY.id(), errors ? Severity.ERROR : Severity.NOTE, "",
                "and " + more + " more", Optional.empty(), Optional.empty(),
                shown.get(MOST_SHOWN - 1).position()));
        return shown;
    }
}
