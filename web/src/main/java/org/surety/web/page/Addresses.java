package org.surety.web.page;

import org.surety.store.value.KeptDocument;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Query;

/** Where pages stand. A page leads to another by what is said here, and need not know it. */
final class Addresses {

    /** All agreements that there are. */
    static final String LIBRARY = "/";
    /** Several texts beside each other. */
    static final String COMPARE = "/compare";
    /** Which text, in the address of a comparison. */
    static final String COMPARED = "t";
    /** What is being worked out. */
    static final String JOBS = "/jobs";
    /** Where a text is brought in, or begun. */
    static final String BRING = "/in";
    /** Where drafts are brought in. */
    static final String BRING_DRAFTS = BRING + "/drafts";
    /** The person who asks. */
    static final String ME = "/me";
    /** The installation. */
    static final String ADMIN = "/admin";
    /** Where a session ends. */
    static final String SIGN_OUT = "/sign-out";
    /** What programs can do, for people. */
    static final String PROGRAMS = "/api";
    /** All monitors. */
    static final String MONITORS = "/m";
    /** Where a monitor begins. */
    static final String NEW_MONITOR = MONITORS + "/new";
    /** Where an exercise begins. */
    static final String NEW_PLAY = "/x/new";
    /** Before the secret of a calendar that is subscribed to. */
    static final String FEED = Gate.FEED;
    /** After the address of a work: who belongs to it. */
    static final String SHARING = "/sharing";
    /** After the address of a work: its drafts. */
    static final String DRAFTS = "/drafts";
    /** After the address of a text that is written: what helps while typing. */
    static final String TYPING_HELP = AgreementPlace.EDIT.ending() + "/help";
    /** Before the name of an agreement of the catalog. */
    static final String CATALOG = "/a/";

    /** The work that is the user's own folder. */
    static final String HERE = "here";

    private Addresses() {}

    /** An agreement of the catalog. */
    static String ofCatalog(String id) {
        return CATALOG + Query.encoded(id);
    }

    /** A work. */
    static String ofWork(Object id) {
        return "/w/" + id;
    }

    /** An agreement in the user's folder, by the name of its file. */
    static String ofFile(String file) {
        return ofWork(HERE) + "/" + Query.encoded(file);
    }

    /** A kept document. */
    static String of(KeptDocument document) {
        return below(ofWork(document.work()), document);
    }

    /** A kept document below another address. */
    static String below(String place, KeptDocument document) {
        return place + "/" + Query.encoded(document.name().text());
    }

    /** A monitor. */
    static String ofMonitor(String run) {
        return MONITORS + "/" + run;
    }

    /** A chronicle of the catalog as a monitor. */
    static String ofExample(String chronicle) {
        return MONITORS + "/catalog/" + Query.encoded(chronicle);
    }
}
