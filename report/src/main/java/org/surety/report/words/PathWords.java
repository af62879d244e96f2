package org.surety.report.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the path of a clause names, for readers who do not see the file. */
public final class PathWords {

    private static final String PROCEDURES = "procedures.";
    private static final String STEPS = ".steps.";
    private static final String OBLIGATIONS = "obligations.";
    private static final Pattern VIENNA = Pattern.compile("vienna-1969 (Article [^,]+)(.*)");

    private PathWords() {}

    /** {@code the step "consult" of "assistance"}; a path that names nothing known stays as it is. */
    public static String of(String path) {
        Matcher vienna = VIENNA.matcher(path);
        if (vienna.matches()) {
            return vienna.group(1) + " of the Vienna Convention" + vienna.group(2);
        }
        int slash = path.indexOf('/');
        if (slash > 0) {
            return of(path.substring(slash + 1)) + " of " + path.substring(0, slash);
        }
        int steps = path.indexOf(STEPS);
        if (path.startsWith(PROCEDURES) && steps > 0) {
            return "the step " + FollowWords.quoted(first(path.substring(steps + STEPS.length()))) + " of "
                    + FollowWords.quoted(path.substring(PROCEDURES.length(), steps));
        }
        if (path.startsWith(OBLIGATIONS)) {
            return "the duty " + FollowWords.quoted(first(path.substring(OBLIGATIONS.length())));
        }
        return switch (path) {
            case "life" -> "the clauses on its life";
            case "life.entry" -> "the clause on entry into force";
            case "life.term", "life.term.for" -> "the clause on how long it lasts";
            case "life.term.from" -> "the clause on when its term begins";
            case "life.term.notice" -> "the clause on leaving it";
            case "life.release" -> "the clause on what ends it";
            case "life.suspension" -> "the clause on what suspends it";
            case "life.void-if" -> "the clause on what makes it void";
            default -> path;
        };
    }

    /** A step as a file names it, {@code PROCEDURE/STEP}: {@code the step "consult" of "assistance"}. */
    public static String step(String name) {
        int last = name.lastIndexOf('/');
        if (last < 0) {
            return FollowWords.quoted(name);
        }
        String procedure = name.substring(0, last);
        int other = procedure.lastIndexOf('/') + 1;
        return of(procedure.substring(0, other) + PROCEDURES + procedure.substring(other) + STEPS
                + name.substring(last + 1));
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
