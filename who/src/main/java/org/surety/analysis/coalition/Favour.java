package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Poll;
import org.surety.semantics.TooLarge;

/**
 * Where a procedure uses "those in favour". As the actors of a step they can be folded, for the more vote yes, the more
 * can act. Anywhere else (who consults, who votes next, who is left out) more can also be worse, and only a search of
 * the states can tell.
 */
final class Favour {

    private static final int MOST_KINDS = 12;

    private Favour() {}

    /** Who can be in favour after {@code poll}: nobody where a yes is no ballot. */
    static Set<String> possible(Poll poll) {
        return poll.ballots().contains(Ballot.YES) ? poll.concerned() : Set.of();
    }

    /**
     * All who may be in favour after a vote has had a result: every set of {@code alike} whose yes is enough without
     * that of the rest; nobody if it cannot have it.
     *
     * @throws TooLarge if there are more than {@value #MOST_KINDS} of them
     */
    static List<Favoured> every(Results results, int result, Collection<Set<String>> alike) {
        if (alike.size() > MOST_KINDS) {
            throw new TooLarge("kinds of parties in favour", BigInteger.valueOf(alike.size()), MOST_KINDS);
        }
        List<Set<String>> kinds = List.copyOf(alike);
        List<Favoured> all = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << kinds.size(); chosen++) {
            Set<String> favour = new HashSet<>();
            Set<String> rest = new HashSet<>();
            Set<Set<String>> some = new HashSet<>();
            for (int i = 0; i < kinds.size(); i++) {
                boolean in = ((chosen >> i) & 1) == 1;
                (in ? favour : rest).addAll(kinds.get(i));
                if (in) {
                    some.add(kinds.get(i));
                }
            }
            Favoured way = results.isPlain() ? new Favoured.Exactly(favour) : new Favoured.Some(favour, some);
            if (results.isPlain()
                    ? Forcing.canPassWithout(results.poll(), rest)
                    : results.isPossible(result, false, way)) {
                all.add(way);
            }
        }
        return all.isEmpty() ? List.of(Favoured.nobody()) : all;
    }

    /** Whether the step can be folded. */
    static boolean folds(Ahead ahead, Step step) {
        return step instanceof Step.Act act ? !isLeftOut(act.by()) : !ahead.matters(step);
    }

    /** Whether it makes a difference at {@code step} who was in favour before: whether nobody or everybody. */
    static boolean matters(Case here, Step step) {
        return step instanceof Step.Vote vote
                ? differs(here, vote, Set.copyOf(here.membership().everybody()))
                : step.parties().map(Favour::isMentioned).orElse(false);
    }

    /**
     * Whether {@code step} concerns those in favour and nobody else, so that only matters whether there are none, one
     * or several of a side.
     */
    static boolean isPlain(Step step) {
        return !(step instanceof Step.Vote) && step.parties().map(Favour::isThoseInFavour).orElse(false);
    }

    private static boolean isThoseInFavour(Members members) {
        return members instanceof Members.Special special && special.kind() == Members.Kind.THOSE_IN_FAVOUR;
    }

    /** The rule of a vote, and that of a body, can name those in favour in many places. */
    private static boolean differs(Case here, Step.Vote vote, Set<String> all) {
        return !here.poll(vote).equals(here.poll(vote, all));
    }

    private static boolean isMentioned(Members members) {
        return switch (members) {
            case Members.Named named -> false;
            case Members.Union union -> union.parts().stream().anyMatch(Favour::isMentioned);
            case Members.Except except -> isMentioned(except.base()) || isMentioned(except.without());
            case Members.Special special -> isThoseInFavour(special);
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
