package org.surety.strategic.kernel;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.crisis.graph.AskedState;

/**
 * A state of the kernel, which steps have been asked about in its hour, and who has decided to act and has not yet.
 *
 * @param asked the state
 * @param decided those who will act at a step under way
 */
record DecidedState(AskedState asked, Set<Decision> decided) {

    /** Forgets decisions at steps that are not under way any more. */
    DecidedState {
        Set<AskedState.Step> open =
                asked.state().tokens().stream().map(AskedState.Step::of).collect(Collectors.toSet());
        decided = decided.stream().filter(it -> open.contains(it.at())).collect(Collectors.toUnmodifiableSet());
    }

    /** That a party will act at a step. */
    record Decision(AskedState.Step at, String party) {}

    DecidedState with(AskedState next) {
        return new DecidedState(next, decided);
    }

    /** With more decisions, and without those that were carried out. */
    DecidedState with(AskedState next, Set<Decision> more, Set<Decision> done) {
        Set<Decision> all = new HashSet<>(decided);
        all.addAll(more);
        all.removeAll(done);
        return new DecidedState(next, all);
    }
}
