package org.surety.report.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.compare.ClauseChange;
import org.surety.model.finding.SourceLocation;
import org.surety.report.Comparison;

/** How two texts differ, in words. */
public final class CompareWords {

    /** What is said above probabilities. */
    public static final String NO_FORECAST =
            "Probabilities follow from the text and from what the scenarios assume; they are no forecast. First with "
                    + "every assumption at its middle, from reading to reading.";

    /** What stands above the clauses. */
    public static final String CLAUSES = "Clauses that differ";

    /** Where no clause differs. */
    public static final String NO_CLAUSES = "None.";

    /** What stands above the answers. */
    public static final String FLIPS = "Answers that flip";

    /** Where no answer differs. */
    public static final String NO_FLIPS = "None: what follows from the text alone is the same.";

    private CompareWords() {}

    /** The clauses that differ in more than sources and notes. */
    public static List<Comparison.Change> substance(Comparison.Versions versions) {
        return versions.changes().stream().filter(it -> !it.change().isProvenanceOnly()).toList();
    }

    /** How many clauses differ in sources and notes alone; empty where none does. */
    public static Optional<String> sourcesOnly(Comparison.Versions versions) {
        int rest = versions.changes().size() - substance(versions).size();
        return rest == 0
                ? Optional.empty()
                : Optional.of(English.count(rest, "clause differs", "clauses differ") + " in sources and notes only.");
    }

    /** Of which act an answer is told: {@code Act of Russia against Ukraine (assistance)}. */
    public static String act(Comparison.AnswerChange flip) {
        return "Act of " + flip.who() + flip.whom().map(whom -> " against " + whom).orElse("") + " ("
                + flip.procedure() + ")";
    }

    /** How a clause differs. */
    public static String kind(Comparison.Change change) {
        return change.change().kind().word();
    }

    /** Where a clause stands: {@code procedures.assistance (a.yaml:4:3 -> b.yaml:5:3)}. */
    public static String place(Comparison.Change change) {
        return change.change().clause() + " (" + String.join(" -> ", Stream
                .concat(change.before().stream(), change.after().stream()).map(SourceLocation::toString).toList())
                + ")";
    }

    /** The place of a clause in its agreement. */
    public static String clause(Comparison.Change change) {
        return change.change().clause();
    }

    /** Whether only one of the texts has the clause. */
    public static boolean isWhole(Comparison.Change change) {
        return change.change().kind() != ClauseChange.Kind.CHANGED;
    }

    /** What differs in it, a line each; of a clause that only one text has, all of it in one line. */
    public static List<String> fields(Comparison.Change change) {
        List<ClauseChange.Field> fields =
                change.change().fields().stream().filter(it -> !it.isProvenance()).toList();
        return isWhole(change)
                ? List.of(String.join("; ",
                        fields.stream().map(it -> name(it) + it.before().or(it::after).orElse("")).toList()))
                : fields.stream().map(it -> name(it) + it.before().orElse("-") + " -> " + it.after().orElse("-"))
                        .toList();
    }

    private static String name(ClauseChange.Field field) {
        return field.path().isEmpty() ? "" : field.path() + ": ";
    }
}
