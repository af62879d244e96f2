package org.surety.web.page.address;

import java.util.EnumSet;
import java.util.Set;
import org.surety.web.frame.PageView;

/** The pages that an agreement has: what each is called, and where it stands below the address of the agreement. */
public enum AgreementPlace {
    /** The text, and what follows from it. */
    TEXT("Text and answers", ""),
    /** How likely enough help is. */
    ODDS("Odds", "/odds"),
    /** What follows from what is at stake for each party. */
    STAKES("Stakes", "/stakes"),
    /** What each clause buys. */
    DEAL("Deal", "/deal"),
    /** The versions that a design has. */
    VERSIONS("Versions", "/versions"),
    /** What matters over all versions and assumptions. */
    SWEEP("What matters", "/sweep"),
    /** What it does over its life. */
    LIFE("Life", "/life"),
    /** Files of it. */
    TAKE("Take away", "/take"),
    /** How somebody who may not write in it has a text of their own. */
    OWN("Make it yours", "/own"),
    /** What is open in it. */
    BRACKETS("Brackets", "/brackets"),
    /** How it is written. */
    EDIT("Write", "/edit"),
    /** What people say of its clauses. */
    REMARKS("Remarks", "/remarks"),
    /** Its revisions. */
    HISTORY("History", "/history");

    /** What is known of every agreement, whoever keeps it. */
    public static final Set<AgreementPlace> OF_EVERY = EnumSet.range(TEXT, TAKE);

    private final String title;
    private final String ending;

    AgreementPlace(String title, String ending) {
        this.title = title;
        this.ending = ending;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What stands after the address of the agreement. */
    public String ending() {
        return ending;
    }

    /**
     * Its address where it looks at something.
     *
     * @param path where the pages of the agreement stand
     */
    public String at(String path, PageView view) {
        return path + ending + view.query();
    }
}
