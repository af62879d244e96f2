package org.surety.report;

import org.surety.model.finding.Severity;

/**
 * What a rule of the check says of itself.
 *
 * @param id its stable name
 * @param severity how grave its findings are
 * @param rank its place among rules as severe: 0 for what decides most
 * @param title a few words
 * @param explanation one sentence
 */
public record RuleNote(String id, Severity severity, int rank, String title, String explanation) {

    /** The page that explains it, within the project. */
    public String page() {
        return "docs/findings/" + id + ".md";
    }
}
