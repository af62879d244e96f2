package org.surety.analysis.check.rule;

import org.surety.model.agreement.Word;
import org.surety.model.finding.Severity;

/**
 * What a rule says of itself.
 *
 * @param id the stable name, which is also the name of its page in {@code docs/findings/}
 * @param family what kind of thing it finds
 * @param severity how grave its findings are
 * @param gravity what they touch, by which they are ordered among others as severe
 * @param title a few words
 * @param explanation one sentence
 */
public record About(String id, Kind family, Severity severity, Gravity gravity, String title, String explanation) {

    /** What kind of thing a rule finds. */
    public enum Kind implements Word {
        /** Something that is probably a slip of the file. */
        FORM,
        /** A weakness of the agreement, as a fact about its text. */
        DESIGN
    }

    /** A rule of form. */
    public static About form(String id, Severity severity, String title, String explanation) {
        return new About(id, Kind.FORM, severity, Gravity.MEANING, title, explanation);
    }

    /** A rule of design. */
    public static About design(String id, Severity severity, Gravity gravity, String title, String explanation) {
        return new About(id, Kind.DESIGN, severity, gravity, title, explanation);
    }
}
