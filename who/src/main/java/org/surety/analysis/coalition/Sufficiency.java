package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.semantics.Poll;

/**
 * On whom it depends that help comes: the value of a step is the condition on the set of parties that cooperate under
 * which they bring help about from there, while all others do what they can against it.
 *
 * <p>
 * The game (A1) is one of two players who move when they like. Where only those who cooperate can end a step, they
 * choose between ending it at once, later, and letting the limit pass; where only others can, all of these must lead to
 * help. A vote is called by whoever has a ballot in it. Where both its outcomes lead to help, it need not be forced;
 * those who cooperate may then also vote against, so that it passes only with the votes of others, who are bound by
 * them.
 */
final class Sufficiency implements Algebra<MonotoneCondition> {

    private final long by;
    private final boolean lawfully;
    private final Forcing.Passing passing;

    /**
     * @param by help after this hour is too late
     * @param lawfully whether the others keep to the agreement: whoever must act then does
     * @param passing who can force a vote
     */
    Sufficiency(long by, boolean lawfully, Forcing.Passing passing) {
        this.passing = passing;
        this.by = by;
        this.lawfully = lawfully;
    }

    @Override
    public MonotoneCondition ended() {
        return MonotoneCondition.NEVER;
    }

    @Override
    public MonotoneCondition reached(long hour) {
        return hour <= by ? MonotoneCondition.ALWAYS : MonotoneCondition.NEVER;
    }

    @Override
    public MonotoneCondition branches(List<MonotoneCondition> lines) {
        return MonotoneCondition.anyOf(lines);
    }

    /** It ends when those who cooperate like. */
    private static MonotoneCondition chosen(Follow<MonotoneCondition> then) {
        return MonotoneCondition.anyOf(then.all());
    }

    /** It ends when the others like, if they do not let the limit pass. */
    private static MonotoneCondition suffered(Follow<MonotoneCondition> then, MonotoneCondition lapse) {
        return then.last().isEmpty() ? MonotoneCondition.NEVER : and(MonotoneCondition.allOf(then.all()), lapse);
    }

    @Override
    public MonotoneCondition request(Set<String> askers, Follow<MonotoneCondition> then,
            Optional<MonotoneCondition> lapse) {
        MonotoneCondition silent = lapse.orElse(MonotoneCondition.NEVER);
        return or(and(MonotoneCondition.some(askers), then.soon()),
                and(MonotoneCondition.every(askers), or(chosen(then), silent)),
                suffered(then, silent));
    }

    @Override
    public MonotoneCondition consult(Set<String> participants, Set<String> enders, Follow<MonotoneCondition> then,
            Optional<MonotoneCondition> lapse) {
        MonotoneCondition limit = lapse.orElse(MonotoneCondition.NEVER);
        if (enders.isEmpty()) {
            return or(and(MonotoneCondition.every(participants), chosen(then)),
                    and(MonotoneCondition.some(participants), limit),
                    suffered(then, limit));
        }
        // All are done only when those are who can end it for all, so nobody else matters.
        return or(and(MonotoneCondition.every(enders), or(chosen(then), limit)),
                and(MonotoneCondition.some(enders), then.soon()),
                suffered(then, limit));
    }

    @Override
    public MonotoneCondition vote(Voting<MonotoneCondition> voting) {
        Poll poll = voting.poll();
        if (voting.open()) {
            return open(voting);
        }
        Follow<MonotoneCondition> held = voting.held(
                (complete, hour) -> decided(voting, complete, hour, hour.apply(voting.no())));
        MonotoneCondition lapse = voting.lapse().orElse(MonotoneCondition.NEVER);
        // Where some voters cooperate and some do not, either side can have the vote held; where it waits for
        // everybody, neither can.
        MonotoneCondition contested =
                !voting.waits() ? held.soon() : voting.cutShort() ? lapse : held.last().orElse(MonotoneCondition.NEVER);
        return or(and(MonotoneCondition.every(poll.voters()), or(chosen(held), lapse)),
                and(MonotoneCondition.some(poll.voters()), contested), suffered(held, lapse));
    }

    private MonotoneCondition decided(Voting<MonotoneCondition> voting, boolean complete,
            Function<Follow<MonotoneCondition>, MonotoneCondition> hour, MonotoneCondition no) {
        if (voting.ways().size() > 1) {
            return graded(voting, complete, hour, no);
        }
        List<MonotoneCondition> ways = new ArrayList<>();
        voting.yes().forEach((favoured, follow) -> {
            MonotoneCondition yes = hour.apply(follow);
            if (favoured.refused().isEmpty()) {
                ways.add(passing.decided(voting.poll(), complete, yes, no));
            } else {
                ways.add(passing.of(voting.poll(), complete).holds(Set.of()) ? yes : and(yes, no));
            }
        });
        return MonotoneCondition.anyOf(ways);
    }

    /**
     * A vote that a failure leaves open. Those who cooperate have it pass at an hour at which they can and are helped
     * by it, or let the limit pass; until then the others can have it held at any hour, where they have a vote.
     */
    private MonotoneCondition open(Voting<MonotoneCondition> voting) {
        Poll poll = voting.poll();
        List<MonotoneCondition> ways = new ArrayList<>();
        List<MonotoneCondition> safe = new ArrayList<>();
        for (Function<Follow<MonotoneCondition>, MonotoneCondition> hour : voting.hours()) {
            List<MonotoneCondition> now = new ArrayList<>(safe);
            now.add(MonotoneCondition.some(poll.voters()));
            now.add(decided(voting, false, hour, MonotoneCondition.NEVER));
            ways.add(MonotoneCondition.allOf(now));
            safe.add(
                    or(MonotoneCondition.every(poll.voters()), decided(voting, false, hour, MonotoneCondition.ALWAYS)));
        }
        safe.add(voting.lapse().orElse(MonotoneCondition.NEVER));
        ways.add(MonotoneCondition.allOf(safe));
        return MonotoneCondition.anyOf(ways);
    }

    /**
     * A vote with several results, the first of which that holds counts. The more vote yes, the earlier a result comes,
     * so a set can force one of the first so many, or one of the last so many; that is all that matters where what
     * follows is the better the earlier its result, or the better the later.
     */
    private MonotoneCondition graded(Voting<MonotoneCondition> voting, boolean complete,
            Function<Follow<MonotoneCondition>, MonotoneCondition> hour, MonotoneCondition no) {
        List<MonotoneCondition> worth = new ArrayList<>();
        voting.ways().forEach(way -> worth.add(MonotoneCondition.anyOf(way.values().stream().map(hour).toList())));
        worth.add(no);
        if (!isOrdered(worth) && !isOrdered(worth.reversed())) {
            throw new Unordered();
        }
        List<MonotoneCondition> ways = new ArrayList<>(List.of(MonotoneCondition.allOf(worth)));
        for (int results = 1; results < worth.size(); results++) {
            MonotoneCondition passes = passing.of(voting.results().upTo(results), complete);
            ways.add(and(passes, MonotoneCondition.allOf(worth.subList(0, results))));
            ways.add(and(passes.dual(), MonotoneCondition.allOf(worth.subList(results, worth.size()))));
        }
        return MonotoneCondition.anyOf(ways);
    }

    /** Whether each of these holds wherever the next does. */
    private static boolean isOrdered(List<MonotoneCondition> conditions) {
        for (int i = 1; i < conditions.size(); i++) {
            if (!conditions.get(i).implies(conditions.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /** What follows the results of a vote is better for some in another order than for others. */
    static final class Unordered extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public MonotoneCondition act(Acting<MonotoneCondition> acting) {
        boolean inTime = acting.from() <= by;
        MonotoneCondition help = inTime ? MonotoneCondition.some(acting.helpers()) : MonotoneCondition.NEVER;
        if (lawfully && acting.must()) {
            return or(help, bound(acting));
        }
        if (acting.refused().isPresent()) {
            // To vote against only serves to bind others.
            return MonotoneCondition.NEVER;
        }
        Follow<MonotoneCondition> then = acting.then();
        MonotoneCondition all = and(MonotoneCondition.every(acting.actors()), chosen(then));
        if (acting.lapse().isEmpty() || then.last().isEmpty()) {
            return or(help, all);
        }
        MonotoneCondition last = then.last().get();
        MonotoneCondition silence = acting.lapse().get();
        if (acting.cutShort()) {
            // Whoever has acted by then, the referral's limit passes in silence unless all have.
            return or(help, all, acting.helpers().isEmpty()
                    ? or(and(MonotoneCondition.some(acting.actors()), silence), suffered(then, silence))
                    : silence);
        }
        // An opponent whose act would be help does not act, so only the others can keep the limit from passing in
        // silence.
        Set<String> harmless = new LinkedHashSet<>(acting.actors());
        harmless.removeAll(acting.helpers());
        // Those who cooperate keep to the agreement: they cannot let a duty of their own lapse.
        boolean canStayIdle = !acting.must() || harmless.isEmpty();
        return or(help, all, and(MonotoneCondition.some(acting.actors()), last),
                canStayIdle ? and(MonotoneCondition.every(harmless), silence) : MonotoneCondition.NEVER,
                acting.helpers().isEmpty() ? suffered(then, silence) : and(last, silence));
    }

    /** Where all keep to the agreement, a duty is done by its limit. */
    private MonotoneCondition bound(Acting<MonotoneCondition> acting) {
        boolean certain = acting.until().map(last -> last <= by).orElse(by == Long.MAX_VALUE);
        if (certain && acting.certain()) {
            return MonotoneCondition.ALWAYS;
        }
        if (acting.refused().isPresent()) {
            return certain && !acting.helpers().isEmpty()
                    ? passing.without(acting.refused().get(), acting.helpers())
                    : MonotoneCondition.NEVER;
        }
        Follow<MonotoneCondition> then = acting.then();
        MonotoneCondition later = then.last().isEmpty() && by != Long.MAX_VALUE
                ? MonotoneCondition.NEVER
                : or(and(MonotoneCondition.some(acting.actors()), then.all().getLast()),
                        MonotoneCondition.allOf(then.all()));
        if (!acting.manned()) {
            later = and(later, or(MonotoneCondition.some(acting.actors()), acting.unfavoured()));
        }
        return or(and(MonotoneCondition.every(acting.actors()), chosen(then)), later);
    }

    @Override
    public MonotoneCondition idle(Optional<MonotoneCondition> lapse) {
        return lapse.orElse(MonotoneCondition.NEVER);
    }

    @Override
    public List<Favoured> favoured(Results results, int result, Collection<Set<String>> alike) {
        Set<String> possible = results.possible();
        Favoured willing = new Favoured.Willing(possible, results, result);
        // To vote against serves to bind others; where there are several results nobody is bound for voting yes.
        return lawfully && results.isPlain()
                ? List.of(willing, new Favoured.Refused(possible, results.poll()))
                : List.of(willing);
    }

    @Override
    public int size(MonotoneCondition value) {
        return value instanceof MonotoneCondition.AtLeast some ? 1 + some.parts().size() : 1;
    }

    @Override
    public long by() {
        return by;
    }

    @Override
    public boolean keepsTime() {
        return by == Long.MAX_VALUE;
    }

    @Override
    public MonotoneCondition later(MonotoneCondition value, long hours) {
        return value;
    }

    private static MonotoneCondition and(MonotoneCondition... parts) {
        return MonotoneCondition.allOf(List.of(parts));
    }

    private static MonotoneCondition or(MonotoneCondition... parts) {
        return MonotoneCondition.anyOf(List.of(parts));
    }
}
