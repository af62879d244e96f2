package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.semantics.Poll;

/**
 * What the runs in which nobody breaks the agreement have in common: when their first help comes, and whether it always
 * does.
 */
final class LawfulRuns implements Algebra<LawfulRuns.Summary> {

    private final Forcing.Passing passing;

    /** @param passing who can force a vote */
    LawfulRuns(Forcing.Passing passing) {
        this.passing = passing;
    }

    /**
     * The runs from a step on.
     *
     * @param earliest the first hour of help; empty if it never comes
     * @param latest the last hour of first help; {@link #UNBOUNDED} where no bound exists
     * @param canFail whether there is a run without help
     */
    record Summary(Optional<Long> earliest, long latest, boolean canFail) {

        static final Summary FAILS = new Summary(Optional.empty(), 0, true);

        /** No run at all. */
        static final Summary NONE = new Summary(Optional.empty(), 0, false);

        boolean isPossible() {
            return earliest.isPresent();
        }

        /** The same runs, begun {@code hours} later. */
        Summary later(long hours) {
            return hours == 0
                    ? this
                    : new Summary(earliest.map(it -> it + hours),
                            latest == UNBOUNDED || !isPossible() ? latest : latest + hours, canFail);
        }

        Summary whenever() {
            return isPossible() ? new Summary(earliest, UNBOUNDED, canFail) : this;
        }
    }

    /** No bound. */
    static final long UNBOUNDED = Long.MAX_VALUE;

    @Override
    public Summary ended() {
        return Summary.FAILS;
    }

    @Override
    public Summary reached(long hour) {
        return new Summary(Optional.of(hour), hour, false);
    }

    /** Any of {@code runs} may be the one. */
    static Summary either(Collection<Summary> runs) {
        Optional<Long> earliest = runs.stream().flatMap(it -> it.earliest().stream()).min(Long::compare);
        long latest = runs.stream().filter(Summary::isPossible).mapToLong(Summary::latest).max().orElse(0);
        return new Summary(earliest, latest, runs.isEmpty() || runs.stream().anyMatch(Summary::canFail));
    }

    /**
     * All lines run; the first help of any counts. Lines that can fail may do so, so the last first help is the others'
     * least.
     */
    @Override
    public Summary branches(List<Summary> lines) {
        Optional<Long> earliest = lines.stream().flatMap(it -> it.earliest().stream()).min(Long::compare);
        boolean canFail = lines.stream().allMatch(Summary::canFail);
        long latest = canFail
                ? lines.stream().filter(Summary::isPossible).mapToLong(Summary::latest).max().orElse(0)
                : lines.stream().filter(it -> !it.canFail()).mapToLong(Summary::latest).min().orElse(0);
        return new Summary(earliest, latest, canFail);
    }

    private static Summary over(Follow<Summary> follow) {
        List<Summary> all = new ArrayList<>(follow.all());
        if (follow.last().isEmpty()) {
            all.add(all.removeLast().whenever());
        }
        return either(all);
    }

    @Override
    public Summary request(Set<String> askers, Follow<Summary> then, Optional<Summary> lapse) {
        return either(List.of(over(then), lapse.orElse(Summary.FAILS)));
    }

    @Override
    public Summary consult(Set<String> participants, Set<String> enders, Follow<Summary> then,
            Optional<Summary> lapse) {
        return either(List.of(over(then), lapse.orElse(Summary.FAILS)));
    }

    @Override
    public Summary vote(Voting<Summary> voting) {
        Poll poll = voting.poll();
        boolean waits = voting.waits();
        Set<String> all = Set.copyOf(poll.voters());
        Poll any = voting.results().upTo(voting.results().count());
        MonotoneCondition atOnce = passing.of(any, waits);
        MonotoneCondition atLast = passing.of(any, waits && voting.cutShort());
        List<Summary> runs = new ArrayList<>();
        for (int i = 0; i < voting.ways().size(); i++) {
            for (Map.Entry<Favoured, Follow<Summary>> way : voting.ways().get(i).entrySet()) {
                boolean plain = voting.results().isPlain();
                runs.addAll(held(
                        plain ? atOnce.holds(all) : voting.results().isPossible(i, waits, way.getKey()),
                        plain
                                ? atLast.holds(all)
                                : voting.results().isPossible(i, waits && voting.cutShort(), way.getKey()),
                        way.getValue()));
            }
        }
        if (!voting.open()) {
            runs.addAll(held(!atOnce.holds(Set.of()), !atLast.holds(Set.of()), voting.no()));
        }
        runs.add(voting.lapse().orElse(Summary.FAILS));
        return either(runs);
    }

    /** An outcome may be possible only at the last hour, when the vote no longer waits for those who stay away. */
    private static List<Summary> held(boolean atOnce, boolean atLast, Follow<Summary> then) {
        return atOnce ? List.of(over(then)) : atLast ? then.last().stream().toList() : List.of();
    }

    @Override
    public Summary act(Acting<Summary> acting) {
        List<Summary> runs = new ArrayList<>();
        boolean helpers = !acting.helpers().isEmpty();
        if (helpers) {
            runs.add(new Summary(Optional.of(acting.from()), acting.until().orElse(UNBOUNDED), false));
        }
        if (!acting.must()) {
            runs.add(acting.lapse().orElse(Summary.FAILS));
        }
        if (!helpers) {
            runs.add(over(acting.then()));
        } else if (!acting.must() && !acting.cutShort() && !acting.helpers().containsAll(acting.actors())) {
            // Only those whose act is no help have acted when the limit passes.
            acting.then().last().ifPresent(runs::add);
        }
        return either(runs);
    }

    @Override
    public Summary idle(Optional<Summary> lapse) {
        return lapse.orElse(Summary.FAILS);
    }

    @Override
    public boolean keepsTime() {
        return true;
    }

    @Override
    public Summary later(Summary value, long hours) {
        return value.later(hours);
    }

    @Override
    public List<Favoured> favoured(Results results, int result, Collection<Set<String>> alike) {
        return Favour.every(results, result, alike);
    }
}
