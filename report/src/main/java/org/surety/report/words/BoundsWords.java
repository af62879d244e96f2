package org.surety.report.words;

import java.util.List;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.Method;

/** What the figures in brackets are: that depends on the engine, and on whether the bounds are reached. */
public final class BoundsWords {

    private BoundsWords() {}

    /** One sentence for several answers of one table. */
    public static String of(List<CrisisAnswer> answers) {
        if (answers.stream().allMatch(it -> it.inTime().isPoint() && it.curve().ever().isPoint())) {
            return by(answers, Method.Engine.WORST)
                    ? "Nothing that the parties that choose can do makes a difference, so there are no ranges."
                    : "Every assumption that matters is a single number, so there are no ranges.";
        }
        boolean tight = answers.stream().allMatch(it -> it.inTime().tight() && it.curve().ever().tight());
        if (by(answers, Method.Engine.WORST)) {
            return (tight
                    ? "In brackets the least and the most that the parties that choose can make of it, all others "
                            + "behaving as assumed "
                            + "with every range at its middle"
                    : "In brackets safe bounds of what the parties that choose can make of it, some perhaps wider than "
                            + "need be, "
                            + "all others behaving as assumed with every range at its middle")
                    + "; before them, where it is known, what is assumed of those parties too.";
        }
        if (by(answers, Method.Engine.SIMULATE)) {
            return "First what the runs drawn say with every assumption at its middle; in brackets the interval that "
                    + "the method "
                    + "below names.";
        }
        boolean never = answers.stream().noneMatch(it -> it.inTime().tight() || it.curve().ever().tight());
        return "First with every assumption at its middle; in brackets the least and the most within the assumed "
                + "ranges, "
                + (tight
                        ? "which are reached."
                        : never
                                ? "safe bounds that may be wider than need be."
                                : "reached in some lines, in others safe bounds that may be wider than need be.");
    }

    private static boolean by(List<CrisisAnswer> answers, Method.Engine engine) {
        return answers.stream().anyMatch(it -> it.method().engine() == engine);
    }
}
