package org.surety.analysis.coalition;

import org.surety.model.agreement.Members;
import org.surety.model.agreement.Step;

/**
 * Where a procedure uses "those in favour". As the actors of a step they can be folded, for the more vote yes, the more can act. Anywhere
 * else (who consults, who votes next, who is left out) more can also be worse, and only a search of the states can tell.
 */
final class Favour {

    private Favour() {}

    /** Whether the step can be folded. */
    static boolean folds(Step step) {
        return switch (step) {
            case Step.Request request -> !isMentioned(request.by());
            case Step.Consult consult -> !isMentioned(consult.among());
            case Step.Find find -> folds((Step.Vote) find);
            case Step.Decide decide -> folds((Step.Vote) decide);
            case Step.Act act -> !isLeftOut(act.by());
            case Step.Refer refer -> true;
            case Step.Wait wait -> true;
        };
    }

    private static boolean folds(Step.Vote vote) {
        return vote.electorate().among().map(it -> !isMentioned(it)).orElse(true)
                && !isMentioned(vote.electorate().recused());
    }

    private static boolean isMentioned(Members members) {
        return switch (members) {
            case Members.Named named -> false;
            case Members.Union union -> union.parts().stream().anyMatch(Favour::isMentioned);
            case Members.Except except -> isMentioned(except.base()) || isMentioned(except.without());
            case Members.Special special -> special.kind() == Members.Kind.THOSE_IN_FAVOUR;
        };
    }

    private static boolean isLeftOut(Members members) {
        return switch (members) {
            case Members.Named named -> false;
            case Members.Union union -> union.parts().stream().anyMatch(Favour::isLeftOut);
            case Members.Except except -> isLeftOut(except.base()) || isMentioned(except.without());
            case Members.Special special -> false;
        };
    }
}
