package org.surety.web.page.address;

import java.util.Arrays;
import java.util.Optional;

/** The files that can be taken away of an agreement. */
public enum Taken {
    /** The one page, for a word processor. */
    BRIEF_WORD("brief.docx", "Word",
            "The brief as a Word document: one page of answers, and the words for each clause."),
    /** The one page, for any browser. */
    BRIEF_PAGE("brief.html", "One offline file", "The brief as a page for any browser. It loads nothing, so it can be "
            + "sent and read anywhere."),
    /** Everything, for a word processor. */
    REPORT_WORD("report.docx", "Word", "The whole report as a Word document: the answers and what they rest on."),
    /** Everything, for any browser. */
    REPORT_PAGE("report.html", "One offline file", "The whole report as a page for any browser. It loads nothing."),
    /** For programs. */
    ANSWERS("answers.json", "JSON", "The answers of the report for programs."),
    /** All of these and the files they were made from. */
    ALL("all.zip", "Zip", "All of these, the files that they were made from, and a note of what is what.");

    private final String ending;
    private final String form;
    private final String what;

    Taken(String ending, String form, String what) {
        this.ending = ending;
        this.form = form;
        this.what = what;
    }

    /** Its name in addresses, and at the end of the name of the file. */
    public String ending() {
        return ending;
    }

    /** In which form, in a word or two. */
    public String form() {
        return form;
    }

    /** What it is, in a sentence. */
    public String what() {
        return what;
    }

    /** Whether it is a form of the brief, which is known soon. */
    public boolean isBrief() {
        return this == BRIEF_WORD || this == BRIEF_PAGE;
    }

    /** The content type. */
    public String type() {
        return switch (this) {
            case BRIEF_WORD, REPORT_WORD ->
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case BRIEF_PAGE, REPORT_PAGE -> "text/html; charset=utf-8";
            case ANSWERS -> "application/json";
            case ALL -> "application/zip";
        };
    }

    /** The one of that name. */
    public static Optional<Taken> of(String ending) {
        return Arrays.stream(values()).filter(it -> it.ending.equals(ending)).findFirst();
    }
}
