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
final class Sufficiency implements Algebra<Condition> {

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
    public Condition ended() {
        return Condition.NEVER;
    }

    @Override
    public Condition reached(long hour) {
        return hour <= by ? Condition.ALWAYS : Condition.NEVER;
    }

    @Override
    public Condition branches(List<Condition> lines) {
        return Condition.anyOf(lines);
    }

    /** It ends when those who cooperate like. */
    private static Condition chosen(Follow<Condition> then) {
        return Condition.anyOf(then.all());
    }

    /** It ends when the others like, if they do not let the limit pass. */
    private static Condition suffered(Follow<Condition> then, Condition lapse) {
        return then.last().isEmpty() ? Condition.NEVER : and(Condition.allOf(then.all()), lapse);
    }

    @Override
    public Condition request(Set<String> askers, Follow<Condition> then, Optional<Condition> lapse) {
        Condition silent = lapse.orElse(Condition.NEVER);
        return or(and(Condition.some(askers), then.soon()), and(Condition.every(askers), or(chosen(then), silent)),
                suffered(then, silent));
    }

    @Override
    public Condition consult(Set<String> participants, Set<String> enders, Follow<Condition> then,
            Optional<Condition> lapse) {
        Condition limit = lapse.orElse(Condition.NEVER);
        if (enders.isEmpty()) {
            return or(and(Condition.every(participants), chosen(then)), and(Condition.some(participants), limit),
                    suffered(then, limit));
        }
        // All are done only when those are who can end it for all, so nobody else matters.
        return or(and(Condition.every(enders), or(chosen(then), limit)), and(Condition.some(enders), then.soon()),
                suffered(then, limit));
    }

    @Override
    public Condition vote(Voting<Condition> voting) {
        Poll poll = voting.poll();
        if (voting.open()) {
            return open(voting);
        }
        Follow<Condition> held = voting.held(
                (complete, hour) -> decided(voting, complete, hour, hour.apply(voting.no())));
        Condition lapse = voting.lapse().orElse(Condition.NEVER);
        // Where some voters cooperate and some do not, either side can have the vote held; where it waits for
        // everybody, neither can.
        Condition contested =
                !voting.waits() ? held.soon() : voting.cutShort() ? lapse : held.last().orElse(Condition.NEVER);
        return or(and(Condition.every(poll.voters()), or(chosen(held), lapse)),
                and(Condition.some(poll.voters()), contested), suffered(held, lapse));
    }

    private Condition decided(Voting<Condition> voting, boolean complete,
            Function<Follow<Condition>, Condition> hour, Condition no) {
        if (voting.ways().size() > 1) {
            return graded(voting, complete, hour, no);
        }
        List<Condition> ways = new ArrayList<>();
        voting.yes().forEach((favoured, follow) -> {
            Condition yes = hour.apply(follow);
            if (favoured.refused().isEmpty()) {
                ways.add(passing.decided(voting.poll(), complete, yes, no));
            } else {
                ways.add(passing.of(voting.poll(), complete).holds(Set.of()) ? yes : and(yes, no));
            }
        });
        return Condition.anyOf(ways);
    }

    /**
     * A vote that a failure leaves open. Those who cooperate have it pass at an hour at which they can and are helped
     * by it, or let the limit pass; until then the others can have it held at any hour, where they have a vote.
     */
    private Condition open(Voting<Condition> voting) {
        Poll poll = voting.poll();
        List<Condition> ways = new ArrayList<>();
        List<Condition> safe = new ArrayList<>();
        for (Function<Follow<Condition>, Condition> hour : voting.hours()) {
            List<Condition> now = new ArrayList<>(safe);
            now.add(Condition.some(poll.voters()));
            now.add(decided(voting, false, hour, Condition.NEVER));
            ways.add(Condition.allOf(now));
            safe.add(or(Condition.every(poll.voters()), decided(voting, false, hour, Condition.ALWAYS)));
        }
        safe.add(voting.lapse().orElse(Condition.NEVER));
        ways.add(Condition.allOf(safe));
        return Condition.anyOf(ways);
    }

    /**
     * A vote with several results, the first of which that holds counts. The more vote yes, the earlier a result comes,
     * so a set can force one of the first so many, or one of the last so many; that is all that matters where what
     * follows is the better the earlier its result, or the better the later.
     */
    private Condition graded(Voting<Condition> voting, boolean complete,
            Function<Follow<Condition>, Condition> hour, Condition no) {
        List<Condition> worth = new ArrayList<>();
        voting.ways().forEach(way -> worth.add(Condition.anyOf(way.values().stream().map(hour).toList())));
        worth.add(no);
        if (!isOrdered(worth) && !isOrdered(worth.reversed())) {
            throw new Unordered();
        }
        List<Condition> ways = new ArrayList<>(List.of(Condition.allOf(worth)));
        for (int results = 1; results < worth.size(); results++) {
            Condition passes = passing.of(voting.results().upTo(results), complete);
            ways.add(and(passes, Condition.allOf(worth.subList(0, results))));
            ways.add(and(passes.dual(), Condition.allOf(worth.subList(results, worth.size()))));
        }
        return Condition.anyOf(ways);
    }

    /** Whether each of these holds wherever the next does. */
    private static boolean isOrdered(List<Condition> conditions) {
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
    public Condition act(Acting<Condition> acting) {
        boolean inTime = acting.from() <= by;
        Condition help = inTime ? Condition.some(acting.helpers()) : Condition.NEVER;
        if (lawfully && acting.must()) {
            return or(help, bound(acting));
        }
        if (acting.refused().isPresent()) {
            // To vote against only serves to bind others.
            return Condition.NEVER;
        }
        Follow<Condition> then = acting.then();
        Condition all = and(Condition.every(acting.actors()), chosen(then));
        if (acting.lapse().isEmpty() || then.last().isEmpty()) {
            return or(help, all);
        }
        Condition last = then.last().get();
        Condition silence = acting.lapse().get();
        if (acting.cutShort()) {
            // Whoever has acted by then, the referral's limit passes in silence unless all have.
            return or(help, all, acting.helpers().isEmpty()
                    ? or(and(Condition.some(acting.actors()), silence), suffered(then, silence))
                    : silence);
        }
        // An opponent whose act would be help does not act, so only the others can keep the limit from passing in
        // silence.
        Set<String> harmless = new LinkedHashSet<>(acting.actors());
        harmless.removeAll(acting.helpers());
        // Those who cooperate keep to the agreement: they cannot let a duty of their own lapse.
        boolean canStayIdle = !acting.must() || harmless.isEmpty();
        return or(help, all, and(Condition.some(acting.actors()), last),
                canStayIdle ? and(Condition.every(harmless), silence) : Condition.NEVER,
                acting.helpers().isEmpty() ? suffered(then, silence) : and(last, silence));
    }

    /** Where all keep to the agreement, a duty is done by its limit. */
    private Condition bound(Acting<Condition> acting) {
        boolean certain = acting.until().map(last -> last <= by).orElse(by == Long.MAX_VALUE);
        if (certain && acting.certain()) {
            return Condition.ALWAYS;
        }
        if (acting.refused().isPresent()) {
            return certain && !acting.helpers().isEmpty()
                    ? passing.without(acting.refused().get(), acting.helpers())
                    : Condition.NEVER;
        }
        Follow<Condition> then = acting.then();
        Condition later = then.last().isEmpty() && by != Long.MAX_VALUE
                ? Condition.NEVER
                : or(and(Condition.some(acting.actors()), then.all().getLast()), Condition.allOf(then.all()));
        if (!acting.manned()) {
            later = and(later, or(Condition.some(acting.actors()), acting.unfavoured()));
        }
        return or(and(Condition.every(acting.actors()), chosen(then)), later);
    }

    @Override
    public Condition idle(Optional<Condition> lapse) {
        return lapse.orElse(Condition.NEVER);
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
    public int size(Condition value) {
        return value instanceof Condition.AtLeast some ? 1 + some.parts().size() : 1;
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
    public Condition later(Condition value, long hours) {
        return value;
    }

    private static Condition and(Condition... parts) {
        return Condition.allOf(List.of(parts));
    }

    private static Condition or(Condition... parts) {
        return Condition.anyOf(List.of(parts));
    }
}
