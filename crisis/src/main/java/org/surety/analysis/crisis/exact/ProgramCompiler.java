package org.surety.analysis.crisis.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.surety.analysis.crisis.behaviour.ActLaw;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.model.graph.Numbering;
import org.surety.semantics.Work;

/**
 * Unfolds plans into the steps of a {@link Program}: what a step is worth, is worked out from what can follow it. What
 * is done after the hour asked about does not count, so a step that begins later is worth what has been contributed
 * before.
 *
 * <p>
 * Lines that run side by side are unfolded one after the other, each carrying on with what the ones before it have
 * contributed; that is right because lines share no ballot, and because a party that could help in two of them is
 * refused.
 */
final class ProgramCompiler {

    private static final String AFTER_ACT = "what follows an act depends on who voted yes before it";

    private final Predicate<PlanNode> clocked;
    private final ExactGoal goal;
    private final Assembly assembly;
    private final Breakpoints beats;
    private final Map<Place, StepValue> known = new HashMap<>();
    private final Numbering<PathContext> ways = new Numbering<>();
    private final Map<Integer, Acting> acting = new HashMap<>();
    private final Map<Map<String, Optional<DelayLaw>>, Talking> talks = new IdentityHashMap<>();

    /**
     * For the probability of {@code goal}.
     *
     * @param clocked as {@link Plan#isClocked}, for every node of the plans
     */
    ProgramCompiler(Predicate<PlanNode> clocked, ExactGoal goal) {
        this.clocked = clocked;
        this.goal = goal;
        this.assembly = new Assembly(goal);
        this.beats = new Breakpoints(clocked);
    }

    /**
     * The step of the program whose value is the probability of the goal by {@code hour} when things begin at
     * {@code start}.
     *
     * @param hour {@link StepLimit#ENDLESS} for any time
     * @throws Unfoldable if the structure does not allow it
     */
    int root(PlanNode start, long hour) {
        return plain(walk(start, PathContext.START, 0, hour),
                "the outcome depends on who voted yes in a vote without end");
    }

    /** The program, with every step asked for so far. */
    Program program() {
        return assembly.program();
    }

    /** The steps asked for so far, and those that they need. */
    List<Op> ops() {
        return assembly.ops();
    }

    /** How many flows are kept. */
    int size() {
        return known.size();
    }

    /** Equality is spelt out, since a place is looked up for every hour at which something can change. */
    private record Place(int node, int way, long now, long left) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && node == place.node && way == place.way && now == place.now
                    && left == place.left;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * node + way) + Long.hashCode(now)) + Long.hashCode(left);
        }
    }

    /** Whether the hour itself matters, and not only how much time is left. */
    private boolean isClocked(PlanNode node, PathContext way) {
        return clocked.test(node) || way.frame().isPresent() || way.rest().isPresent();
    }

    private StepValue walk(PlanNode node, PathContext way, long now, long left) {
        return walk(node, way, ways.of(way), now, left);
    }

    private StepValue walk(PlanNode node, PathContext way, int number, long now, long given) {
        long left = worth(node, way, given);
        Place key = new Place(node.id(), number, isClocked(node, way) ? now : 0, left);
        StepValue flow = known.get(key);
        if (flow == null) {
            Work.check();
            flow = switch (node) {
                case PlanNode.End end -> close(way, now, left);
                case PlanNode.Pause pause -> lapse(way, now, left, pause.span().from(now),
                        hour -> walk(pause.then(), way, hour, left(left, hour - now)));
                case PlanNode.Talk talk -> talk(talk, way, now, left);
                case PlanNode.Vote vote -> vote(vote, way, now, left);
                case PlanNode.Act act -> act(act, way, now, left);
                case PlanNode.Referral referral -> refer(referral, way, now, left);
                case PlanNode.Fork fork -> fork(fork, way, now, left);
            };
            known.put(key, flow);
        }
        return flow;
    }

    /** The least time that is worth as much as {@code left}, as far as that is known. */
    private long worth(PlanNode node, PathContext way, long left) {
        return isClocked(node, way) || mayFavour(node, way) ? left : beats.last(node, left);
    }

    /** Whether what follows can depend on who voted yes on the way here. */
    private static boolean mayFavour(PlanNode node, PathContext way) {
        return way.vote().isPresent() && !(node instanceof PlanNode.Vote);
    }

    private static long left(long left, long spent) {
        return left == StepLimit.ENDLESS ? left : left - spent;
    }

    private static int plain(StepValue flow, String why) {
        if (flow instanceof StepValue.Settled settled) {
            return settled.op();
        }
        throw new Unfoldable(why);
    }

    /** Nothing more of this line counts: what remains are lines beside it. */
    private StepValue finish(PathContext way) {
        return way.rest().map(rest -> walk(rest.node(), rest.way().helpedBy(way.helped()), rest.now(), rest.left()))
                .orElseGet(() -> new StepValue.Settled(assembly.outcome()));
    }

    private StepValue close(PathContext way, long now, long left) {
        if (way.frame().isEmpty()) {
            return finish(way);
        }
        PathContext.Frame frame = way.frame().get();
        PathContext outer = frame.outer().after(way);
        return walk(way.delivered() ? frame.referral().yes() : frame.referral().no(), outer, now, left);
    }

    /** A step that ends at the end of its span, unless the span of a referral around it ends before. */
    private StepValue lapse(PathContext way, long now, long left, long span, LongFunction<StepValue> next) {
        long until = way.horizon() == StepLimit.ENDLESS ? StepLimit.ENDLESS : way.horizon() - now;
        if (until < span) {
            return until > left ? finish(way) : cut(way, left(left, until));
        }
        return span == StepLimit.ENDLESS || span > left ? finish(way) : next.apply(now + span);
    }

    /** The span of a referral ends: what is under way there stops. */
    private StepValue cut(PathContext way, long left) {
        PathContext.Frame limiting = way.limiting().orElseThrow();
        PathContext outer = limiting.outer().helpedBy(way.helped());
        return walk(limiting.referral().silence(), way.hasDelivered(limiting) ? outer.delivering() : outer,
                way.horizon(), left);
    }

    private StepValue fork(PlanNode.Fork fork, PathContext way, long now, long left) {
        if (way.frame().isPresent()) {
            throw new Unfoldable("lines run side by side in a procedure that was referred to");
        }
        PathContext first = way;
        for (int i = fork.lines().size() - 1; i > 0; i--) {
            first = first.with(new PathContext.Rest(fork.lines().get(i), first, now, left));
        }
        return walk(fork.lines().getFirst(), first, now, left);
    }

    private StepValue refer(PlanNode.Referral referral, PathContext way, long now, long left) {
        long span = referral.span().from(now);
        long own = span == StepLimit.ENDLESS ? StepLimit.ENDLESS : now + span;
        return walk(referral.inner(), way.into(referral, own), now, left);
    }

    private StepValue talk(PlanNode.Talk talk, PathContext way, long now, long left) {
        long own = talk.span().from(now);
        long cut = way.horizon() == StepLimit.ENDLESS ? StepLimit.ENDLESS : way.horizon() - now;
        long span = Math.min(own, cut);
        Talking talking = talks.computeIfAbsent(talk.talks(), it -> Talking.of(talk));
        boolean silent = talking.silent();
        int number = ways.of(way);
        LongFunction<StepValue> next = hour -> walk(talk.then(), way, number, hour, left(left, hour - now));
        if (silent && span != StepLimit.ENDLESS) {
            return lapse(way, now, left, own, next);
        }
        // In the hour in which its own limit passes the same follows anyway; what ends in the hour of another limit
        // ends in time.
        List<DelayLaw> laws = talking.different();
        long[] ages = silent && laws.isEmpty()
                ? new long[]{0}
                : Changes.of(laws, Math.min(own <= cut ? own - 1 : cut, left), left, isClocked(talk.then(), way));
        StepValue last = lapse(way, now, left, own, next);
        long[] latest = new long[ages.length];
        StepValue[] children = new StepValue[ages.length + 1];
        int count = 0;
        boolean alike = true;
        for (int k = 0; k < ages.length; count++) {
            StepValue child = next.apply(ages[k] == StepLimit.ENDLESS ? now : now + ages[k]);
            alike &= child.equals(last);
            k = worthLess(talk, way, ages, k, left);
            latest[count] = ages[k - 1];
            children[count] = child;
        }
        children[count] = last;
        if (alike) {
            return last;
        }
        String why = "a consultation lies between a vote and the act of those who voted yes";
        int[] ops = new int[count + 1];
        for (int k = 0; k <= count; k++) {
            ops[k] = plain(children[k], why);
        }
        return new StepValue.Settled(assembly.await(talking.all(), silent, latest, ops, span, ops[count]));
    }

    /** The first index after {@code from} of an age after which the talks lead to something else. */
    private int worthLess(PlanNode.Talk talk, PathContext way, long[] ages, int from, long left) {
        if (isClocked(talk.then(), way)) {
            return from + 1;
        }
        if (left == StepLimit.ENDLESS) {
            return ages.length;
        }
        long worth = worth(talk.then(), way, left - ages[from]);
        int found = Arrays.binarySearch(ages, from + 1, ages.length, left - worth);
        return found < 0 ? -found - 1 : found + 1;
    }

    private StepValue vote(PlanNode.Vote vote, PathContext way, long now, long left) {
        if (vote.waiting().isPresent()) {
            throw new Unfoldable("at " + vote.step().full() + " the vote waits for voters who may cast no ballot");
        }
        Optional<ExactGoal.Sight> sight = goal.sight()
                .filter(it -> it.step().equals(vote.step()) && it.attempt() == vote.attempt());
        if (sight.isPresent() && !sight.get().passes()) {
            return new StepValue.Settled(assembly.certain());
        }
        Optional<Boolean> given = Optional.ofNullable(goal.results().get(vote.id()));
        int no = given.orElse(false)
                ? assembly.nothing()
                : plain(walk(vote.no(), way, now, left),
                        "a vote that fails leads to an act of those who voted yes before");
        if (sight.isPresent()) {
            return new StepValue.Settled(assembly.vote(vote, assembly.certain(), no, way));
        }
        StepValue yes = given.isPresent() && !given.get()
                ? new StepValue.Settled(assembly.nothing())
                : walk(vote.yes(), vote.decides() ? way.favouring(vote) : way, now, left);
        if (yes instanceof StepValue.Favoured favoured) {
            if (favoured.vote() != vote.id()) {
                throw new Unfoldable("a vote lies between a vote and the act of those who voted yes");
            }
            return new StepValue.Settled(assembly.favoured(vote, favoured, no, way));
        }
        return new StepValue.Settled(assembly.vote(vote, plain(yes, ""), no, way));
    }

    private StepValue act(PlanNode.Act act, PathContext way, long now, long left) {
        boolean favoured = way.vote().isPresent() && act.actors().stream().anyMatch(Actor::dependsOnBallot);
        Acting those = acting.computeIfAbsent(favoured ? act.id() : -act.id(), key -> Acting.of(act, favoured, goal));
        List<Actor> actors = those.actors();
        if (actors.isEmpty()) {
            return walk(act.silence(), way, now, left);
        }
        those.refuseSecondHelp(act, way);
        long own = act.span().from(now);
        long cut = way.horizon() == StepLimit.ENDLESS ? StepLimit.ENDLESS : way.horizon() - now;
        long last = Math.min(Math.min(own, cut), left);
        PathContext after = way.helpedBy(those.helpers()).delivering();
        List<ActPass> parts = new ArrayList<>();
        if (endsHere(act, way)) {
            int end = plain(finish(after), "lines side by side");
            parts.add(new ActPass(act, actors, last, TallyPass.Marking.NONE, new int[]{end}));
        } else if (!favoured && those.helpers().isEmpty()) {
            return plainCourses(act, actors, way, after, now, left, own, last);
        } else {
            courses(act, actors, way, after, now, left, own, last, parts);
        }
        return favoured
                ? new StepValue.Favoured(way.vote().get().id(), parts)
                : new StepValue.Settled(assembly.acts(parts, way));
    }

    /** Whether nothing follows in this line, whoever acts. */
    private static boolean endsHere(PlanNode.Act act, PathContext way) {
        return act.then() instanceof PlanNode.End && act.silence() instanceof PlanNode.End && way.frame().isEmpty();
    }

    /** An act that is no help that counts: it only matters when it ends, and whether anybody has acted. */
    private StepValue plainCourses(PlanNode.Act act, List<Actor> actors, PathContext way, PathContext after, long now,
            long left, long own,
            long last) {
        List<ActLaw> laws = actors.stream().map(Actor::law).toList();
        long[] ages = Changes.of(laws.stream().map(ActLaw::delay).distinct().toList(), last, left, follows(act, way));
        int[] children = new int[ages.length + 1];
        for (int k = 0; k < ages.length; k++) {
            children[k] = then(act, after, now, left, ages[k]);
        }
        children[ages.length] = plain(lapse(after, now, left, own,
                hour -> walk(act.then(), after, hour, left(left, hour - now))), AFTER_ACT);
        int none = plain(lapse(way, now, left, own,
                hour -> walk(act.silence(), way, hour, left(left, hour - now))), AFTER_ACT);
        return new StepValue.Settled(assembly.await(new Together(laws), false, ages, children, last, none));
    }

    private boolean follows(PlanNode.Act act, PathContext way) {
        return isClocked(act.then(), way) || isClocked(act.silence(), way);
    }

    private int then(PlanNode.Act act, PathContext after, long now, long left, long age) {
        long spent = age == StepLimit.ENDLESS ? 0 : age;
        return plain(walk(act.then(), after, now + spent, left(left, spent)), AFTER_ACT);
    }

    /**
     * An act that something follows. All may have acted before its span ends: the sum over hours of (all by then) times
     * (what follows then less what follows at the next such hour). Or not all have, and something follows at the end of
     * the span.
     */
    private void courses(PlanNode.Act act, List<Actor> actors, PathContext way, PathContext after, long now, long left,
            long own,
            long last, List<ActPass> parts) {
        List<DelayLaw> laws = actors.stream().map(it -> it.law().delay()).distinct().toList();
        long[] ages = Changes.of(laws, last, left, follows(act, way));
        int[] then = new int[ages.length];
        for (int k = 0; k < ages.length; k++) {
            then[k] = then(act, after, now, left, ages[k]);
        }
        for (int k = 0; k < ages.length; k++) {
            boolean latest = k == ages.length - 1;
            if (latest || then[k] != then[k + 1]) {
                int end = latest ? then[k] : assembly.difference(then[k], then[k + 1]);
                parts.add(new ActPass(act, actors, ages[k], TallyPass.Marking.ALL_ACT, new int[]{-1, end}));
            }
        }
        int nobody = plain(walk(act.silence(), way, now, left), AFTER_ACT);
        int some = plain(lapse(after, now, left, own,
                hour -> walk(act.then(), after, hour, left(left, hour - now))), AFTER_ACT);
        int none = plain(lapse(way, now, left, own,
                hour -> walk(act.silence(), way, hour, left(left, hour - now))), AFTER_ACT);
        parts.add(new ActPass(act, actors, last, TallyPass.Marking.SOME_ACT, new int[]{nobody, none, some, -1}));
    }
}
