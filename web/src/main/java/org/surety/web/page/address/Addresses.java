package org.surety.web.page.address;

import org.surety.store.value.KeptDocument;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Query;

/** Where pages stand. A page leads to another by what is said here, and need not know it. */
public final class Addresses {

    /** All agreements that there are. */
    public static final String LIBRARY = "/";
    /** Several texts beside each other. */
    public static final String COMPARE = "/compare";
    /** Which text, in the address of a comparison. */
    public static final String COMPARED = "t";
    /** What is being worked out. */
    public static final String JOBS = "/jobs";
    /** Where a text is brought in, or begun. */
    public static final String BRING = "/in";
    /** Where drafts are brought in. */
    public static final String BRING_DRAFTS = BRING + "/drafts";
    /** The person who asks. */
    public static final String ME = "/me";
    /** The installation. */
    public static final String ADMIN = "/admin";
    /** Where a session ends. */
    public static final String SIGN_OUT = "/sign-out";
    /** What programs can do, for people. */
    public static final String PROGRAMS = "/api";
    /** All monitors. */
    public static final String MONITORS = "/m";
    /** Where a monitor begins. */
    public static final String NEW_MONITOR = MONITORS + "/new";
    /** Where an exercise begins. */
    public static final String NEW_PLAY = "/x/new";
    /** Before the secret of a calendar that is subscribed to. */
    public static final String FEED = Gate.FEED;
    /** After the address of a work: who belongs to it. */
    public static final String SHARING = "/sharing";
    /** After the address of a work: its drafts. */
    public static final String DRAFTS = "/drafts";
    /** After the address of a text that is written: what helps while typing. */
    public static final String TYPING_HELP = AgreementPlace.EDIT.ending() + "/help";
    /** Before the name of an agreement of the catalog. */
    public static final String CATALOG = "/a/";

    /** The work that is the user's own folder. */
    public static final String HERE = "here";

    private Addresses() {}

    /** An agreement of the catalog. */
    public static String ofCatalog(String id) {
        return CATALOG + Query.encoded(id);
    }

    /** A work. */
    public static String ofWork(Object id) {
        return "/w/" + id;
    }

    /** An agreement in the user's folder, by the name of its file. */
    public static String ofFile(String file) {
        return ofWork(HERE) + "/" + Query.encoded(file);
    }

    /** A kept document. */
    public static String of(KeptDocument document) {
        return below(ofWork(document.work()), document);
    }

    /** A kept document below another address. */
    public static String below(String place, KeptDocument document) {
        return place + "/" + Query.encoded(document.name().text());
    }

    /** A monitor. */
    public static String ofMonitor(String run) {
        return MONITORS + "/" + run;
    }

    /** A chronicle of the catalog as a monitor. */
    public static String ofExample(String chronicle) {
        return MONITORS + "/catalog/" + Query.encoded(chronicle);
    }
}
