package org.surety.text;

import java.util.Locale;
import org.surety.model.finding.Severity;

/**
 * The rules of form: what makes a file unreadable. Each has a stable id, a severity and a page in
 * {@code docs/findings/}.
 */
public enum FormRules {
    /** Missing, a folder, or not allowed. */
    FORM_UNREADABLE("The file cannot be opened: it is missing, it is a folder, or reading it is not allowed."),
    /** Neither UTF-8 nor UTF-16, or with characters that are not seen. */
    FORM_ENCODING("The file is neither UTF-8 nor UTF-16 text, or holds characters that are not seen but change what "
            + "is."),
    /** Too many bytes, values or characters. */
    FORM_TOO_LARGE("The file, or something in it, is larger than any agreement needs."),
    /** Too many levels. */
    FORM_TOO_DEEP("Values are nested more deeply than any agreement needs."),
    /** Nothing there. */
    FORM_EMPTY("The file holds no document."),
    /** Not YAML. */
    FORM_YAML("The file is not well-formed YAML."),
    /** Anchors and aliases. */
    FORM_ALIAS("The file uses YAML anchors or aliases, which are not part of the language."),
    /** Tags. */
    FORM_TAG("A value carries a YAML tag, which is not part of the language."),
    /** More than one document. */
    FORM_MANY_DOCUMENTS("The file holds more than one YAML document."),
    /** The same key twice. */
    FORM_DUPLICATE_KEY("A key stands twice in one mapping."),
    /** A key the language does not have there. */
    FORM_UNKNOWN_KEY("A key is not one that may stand there."),
    /** A key is needed. */
    FORM_MISSING_KEY("A key that must be there is missing."),
    /** Two keys of which one may be there. */
    FORM_CONFLICTING_KEYS("Keys stand together of which only one may be there."),
    /** A mapping where a list is expected, and the like. */
    FORM_WRONG_TYPE("A value has the wrong shape, such as a list where a single word is expected."),
    /** A word not in the closed list. */
    FORM_UNKNOWN_WORD("A word is not one of the closed list that may stand there."),
    /** Not a number. */
    FORM_BAD_NUMBER("A value is not a number, or is a number outside its limits."),
    /** Not a duration. */
    FORM_BAD_DURATION("A value is not a duration such as 72 hours, 3 days or unlimited."),
    /** Not a date. */
    FORM_BAD_DATE("A value is not a date such as 2025-08-24."),
    /** Not a range, or the wrong way round. */
    FORM_BAD_RANGE("A value is not a range, or runs from the larger to the smaller end."),
    /** A share above one. */
    FORM_BAD_SHARE("A share is less than nothing or more than all."),
    /** Probabilities that cannot be. */
    FORM_BAD_PROBABILITY("Probabilities lie outside 0 to 1, or cannot sum to 1."),
    /** Anything else that a record refuses. */
    FORM_BAD_VALUE("A value cannot mean anything where it stands."),
    /** Spaces and the like in a name. */
    FORM_BAD_NAME("A name holds characters that names may not hold, or is a word of the language."),
    /** One name, two things. */
    FORM_NAME_CLASH("One name stands for two things among parties, groups and bodies."),
    /** One name twice. */
    FORM_DUPLICATE_NAME("A name is given twice."),
    /** An unknown party. */
    FORM_DANGLING_PARTY("A party is neither declared nor an ISO 3166-1 alpha-3 code."),
    /** An unknown group. */
    FORM_DANGLING_GROUP("A name stands for no party, group or body."),
    /** An unknown body. */
    FORM_DANGLING_BODY("A body is not declared."),
    /** An unknown source. */
    FORM_DANGLING_SOURCE("A source is not declared."),
    /** An unknown step. */
    FORM_DANGLING_STEP("A step that is named does not exist."),
    /** An unknown obligation. */
    FORM_DANGLING_DUTY("An obligation that is named is not declared."),
    /** An unknown procedure. */
    FORM_DANGLING_PROCEDURE("A procedure is not declared."),
    /** An unknown place. */
    FORM_DANGLING_PLACE("A place lies in a place that is neither declared nor a party."),
    /** An unknown agreement. */
    FORM_DANGLING_AGREEMENT("Another agreement that is referred to was not found."),
    /** A party that wants what it refuses. */
    FORM_POSITION_BEYOND_RED_LINE("What a party wants lies beyond what it says that it will not go beyond.",
            Severity.WARNING),
    /** An unknown scenario. */
    FORM_DANGLING_SCENARIO("The scenario that is extended was not found."),
    /** An unknown open term or reading. */
    FORM_DANGLING_TERM("A condition names an open term or a reading that does not exist."),
    /** An unknown column. */
    FORM_DANGLING_WEIGHT("A rule counts a column of weights that the body does not have."),
    /** A group that contains itself. */
    FORM_CIRCULAR_GROUP("Groups or bodies contain each other in a circle."),
    /** A rule that refers to itself. */
    FORM_CIRCULAR_RULE("Rules of bodies refer to each other in a circle."),
    /** A place in itself. */
    FORM_CIRCULAR_PLACE("Places lie in each other in a circle."),
    /** An obligation that waits for its own failure. */
    FORM_CIRCULAR_CONDITION("An obligation depends on its own not being done or broken."),
    /** A circle of agreements. */
    FORM_CIRCULAR_IMPORT("Agreements refer to each other in a circle."),
    /** A circle of procedures. */
    FORM_CIRCULAR_REFERRAL("Procedures refer to each other in a circle."),
    /** A circle of scenarios. */
    FORM_CIRCULAR_SCENARIO("Scenarios extend each other in a circle."),
    /** A circle of followers. */
    FORM_CIRCULAR_FOLLOWING("Parties follow each other's ballots in a circle."),
    /** A circle of open terms. */
    FORM_CIRCULAR_TERM("Open terms depend on each other in a circle."),
    /** A circle of steps. */
    FORM_STEP_CYCLE(
            "Steps lead back to an earlier step through something other than a counted failure of a vote that "
                    + "repeats."),
    /** An open term that is none. */
    FORM_OPEN_TERM("An open term lacks what makes it one, or there are too many."),
    /** A scenario where an agreement is expected. */
    FORM_WRONG_KIND("The file is of another kind than the one expected, or of no known kind."),
    /** Not version 1. */
    FORM_WRONG_VERSION("The file is written for another version of the language."),
    /** An agreement that was not found, so that names could not be checked. */
    FORM_UNCHECKED_SCENARIO("The agreement that a scenario is for was not found, so its names were not checked.",
            Severity.NOTE),
    /** An agreement that was not found, so that names could not be checked. */
    FORM_UNCHECKED_CHRONICLE("An agreement that a chronicle follows was not found, so its names were not checked.",
            Severity.NOTE),
    /** Entries of a chronicle in another order than that of time. */
    FORM_OUT_OF_ORDER("The entries of a chronicle do not stand in order of time."),
    /** The end of a long list. */
    FORM_TOO_MANY("There are more errors than are shown.");

    private final String sentence;
    private final Severity severity;

    FormRules(String sentence) {
        this(sentence, Severity.ERROR);
    }

    FormRules(String sentence, Severity severity) {
        this.sentence = sentence;
        this.severity = severity;
    }

    /** The stable id: {@code form-unknown-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the rule says, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }
}
