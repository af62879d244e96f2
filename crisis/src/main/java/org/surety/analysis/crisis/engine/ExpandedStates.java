package org.surety.analysis.crisis.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.ChainBuilder;
import org.surety.analysis.crisis.graph.ChanceBehaviour;
import org.surety.analysis.crisis.graph.Valuation;
import org.surety.model.quantity.Hours;
import org.surety.semantics.TooLarge;

/**
 * States that are followed for as long as anything can still happen, or as far as their number allows.
 *
 * @param until the last hour that was looked at
 * @param missing the probability, at most, of enough help that comes only later; where some choose, by how much at most
 * the least and the greatest may differ for it
 */
record ExpandedStates(Chain chain, long until, double missing) {

    /** When less than this is left nothing more is looked at. */
    private static final double NOTHING = 1e-10;
    private static final long FIRST = 24;
    /** So many states are acceptable for hours that nobody asked about. */
    private static final int MOST_FARTHER = 20_000;
    /** More than a hundred years. */
    private static final long LONGEST = 1L << 20;

    /**
     * The states of a case, first as far as they must be followed, and then ever farther.
     *
     * @param players who chooses instead of behaving as assumed
     * @param most how many states are acceptable
     * @param at the values of the variables
     * @param farther whether to follow them farther than they must be
     * @throws TooLarge if there are more states even as far as they must be followed
     */
    static ExpandedStates of(CaseSetup setup, CrisisRequest request, Set<String> players, int most,
            Function<Parameters, double[]> at, boolean farther) {
        long asked = Timeline.asked(setup.scenario(), request);
        boolean given = request.until().isPresent() || !farther;
        ExpandedStates grown = followed(setup, asked, players, most, at);
        while (!given && grown.missing() > NOTHING && grown.until() < LONGEST) {
            Optional<ExpandedStates> next = tried(setup, Math.max(FIRST, grown.until() * 2), players,
                    Math.min(most, MOST_FARTHER), at);
            if (next.isEmpty()) {
                break;
            }
            grown = next.get();
        }
        return grown;
    }

    private static Optional<ExpandedStates> tried(CaseSetup setup, long until, Set<String> players, int most,
            Function<Parameters, double[]> at) {
        try {
            return Optional.of(followed(setup, until, players, most, at));
        } catch (TooLarge asFarAsItGoes) {
            return Optional.empty();
        }
    }

    /** The states up to {@code until}. @throws TooLarge if there are more than {@code most} */
    static ExpandedStates followed(CaseSetup setup, long until, Set<String> players, int most,
            Function<Parameters, double[]> at) {
        Chain chain = ChainBuilder.of(setup.root(), setup::isEnough,
                new ChanceBehaviour(setup.behaviours(), at, players), until, most);
        double missing = players.isEmpty()
                ? chain.missing()
                : chain.nodes().stream().mapToDouble(it -> it.rest().chance()).max().orElse(0) == 0
                        ? 0
                        : Math.max(missing(chain, true), missing(chain, false));
        return new ExpandedStates(chain, until, missing);
    }

    /**
     * By how much the greatest or the least probability, of those who choose, may be greater for what was not looked
     * at.
     */
    private static double missing(Chain chain, boolean most) {
        return Math.max(0, new Valuation(chain, Long.MAX_VALUE, most, true).value(0)
                - new Valuation(chain, Long.MAX_VALUE, most, false).value(0));
    }

    /** The last hour that is known: all of them where nothing that anybody would print can come later. */
    long known() {
        return missing <= NOTHING ? Long.MAX_VALUE : until;
    }

    /** How far the states were followed, to be added to how an answer was found; empty where nothing was left out. */
    String words() {
        String looked = "; nothing later than " + Hours.of(until) + " after the event was looked at, ";
        return missing == 0
                ? ""
                : missing > Bounds.TELLING
                        ? looked + "and what can come later is left open in the answers that depend on it"
                        : looked + "which could add at most 1e" + (int) Math.ceil(Math.log10(missing))
                                + " to a probability";
    }
}
