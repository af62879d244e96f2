package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.surety.model.agreement.Graded;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Onward;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * Goes through everything that can follow the trigger, step by step, and folds it with an {@link Algebra}. What follows
 * a step is looked at at its earliest and at its latest hour, and at those between at which it makes a difference
 * ({@link CriticalHours}).
 *
 * @param <V> the values of the algebra
 */
final class ProcedureFold<V> {

    private static final long NO_HORIZON = Long.MAX_VALUE;
    /** What follows the step that is asked about in the place of help; no step of a file has an empty name. */
    private static final Next REACHED = Next.to("");
    private static final int MOST_MOMENTS = 200_000;
    private static final int MOST_WAYS = 2_000_000;
    /** Steps that follow one another; the stack of {@link org.surety.semantics.Work} has room for twice as many. */
    private static final int MOST_DEEP = 60_000;

    private final Algebra<V> algebra;
    private final Map<Key, V> known = new HashMap<>();
    private final Map<Way, Return> returns = new HashMap<>();
    /** By identity: there is one poll for each vote. */
    private final Map<Poll, Results> results = new IdentityHashMap<>();
    private final Openings openings;
    private final Openings.Polling polls;
    private final CriticalHours critical;
    private final Allowance allowance;
    private final boolean restarts;
    private int ways;
    private int deep;

    private ProcedureFold(Algebra<V> algebra, Openings openings, Openings.Polling polls, Allowance allowance) {
        this.algebra = algebra;
        this.openings = openings;
        this.polls = polls;
        this.critical = CriticalHours.of(openings, algebra.by(), allowance);
        this.allowance = allowance;
        this.restarts = algebra.keepsTime() && openings.isTimeless();
    }

    /**
     * The value of {@code root}, whose trigger must be met.
     *
     * @throws TooLarge if its steps can begin at too many different hours, after too many different failures, or more
     * than
     *             {@code allowance}
     */
    static <V> V fold(Case root, Algebra<V> algebra, Openings openings, Openings.Polling polls, Allowance allowance) {
        ProcedureFold<V> walk = new ProcedureFold<>(algebra, openings, polls, allowance);
        Frame frame = new Frame(root, Optional.empty(), 0, NO_HORIZON, Optional.empty());
        return walk.begin(root.procedure().start(), new Line(frame, Favoured.nobody(), Map.of(), Map.of(), false), 0);
    }

    /**
     * A procedure under way.
     *
     * @param outer where it was referred from
     * @param horizon the hour at which the limit of a referral around it passes
     * @param limiting the referral whose limit that is
     */
    private record Frame(Case here, Optional<Return> outer, int depth, long horizon, Optional<Return> limiting) {

    }

    /**
     * The hours at which limits pass that are fixed where a line stands: those of the referrals around it, and those
     * that count from the beginning of a step on the way.
     */
    private Set<Long> fixed(Line line) {
        Set<Long> all = new HashSet<>();
        for (Optional<Line> at = Optional.of(line); at.isPresent(); at =
                at.get().frame().outer().map(Return::line)) {
            if (at.get().frame().horizon() != NO_HORIZON) {
                all.add(at.get().frame().horizon());
            }
            all.addAll(openings.ahead(at.get().frame().here()).fixed(at.get().clocks()));
        }
        return all;
    }

    /**
     * Where a referral was made; made once for each, and equal to no other, since lines within lines take long to
     * compare.
     */
    private static final class Return {

        private final Line line;
        private final Step.Refer refer;

        Return(Line line, Step.Refer refer) {
            this.line = line;
            this.refer = refer;
        }

        Line line() {
            return line;
        }

        Step.Refer refer() {
            return refer;
        }
    }

    /** A referral on a line. */
    private record Way(Line line, String refer) {}

    /** One line of a procedure: what has been decided on the way here, and whether something was done in this frame. */
    private record Line(Frame frame, Favoured favoured, Map<String, Integer> failures, Map<String, Long> clocks,
            boolean delivered) {

        Set<String> inFavour() {
            return favoured.parties();
        }

        Line favouring(Favoured now) {
            return new Line(frame, now, failures, clocks, delivered);
        }

        Line counting(Map<String, Integer> now) {
            return new Line(frame, favoured, now, clocks, delivered);
        }

        /** As far as it can still matter. */
        Line keeping(Map<String, Integer> some, Map<String, Long> counting, boolean favour) {
            return new Line(frame, favour ? favoured : Favoured.nobody(), some, counting,
                    delivered && frame.outer().isPresent());
        }

        Line timing(Map<String, Long> now) {
            return new Line(frame, favoured, failures, now, delivered);
        }

        Line delivering() {
            return new Line(frame, favoured, failures, clocks, true);
        }
    }

    private record Key(Line line, String step, long hour) {}

    /** What follows where a step has come to what it is for. */
    private static Next won(Line line, Step step, Next next) {
        return line.frame().here().isReachedByEnding(step) ? REACHED : next;
    }

    private V begin(Next next, Line line, long hour) {
        if (next.equals(REACHED)) {
            return algebra.reached(hour);
        }
        if (next.steps().isEmpty()) {
            return close(line, hour);
        }
        if (next.steps().size() == 1) {
            return begin(next.steps().get(0), line, hour);
        }
        List<V> lines = new ArrayList<>();
        next.steps().forEach(name -> lines.add(begin(name, line, hour)));
        return algebra.branches(lines);
    }

    private V close(Line line, long hour) {
        return line.frame().outer().map(outer -> {
            Line back = line.delivered() ? outer.line().delivering() : outer.line();
            return begin(line.delivered() ? outer.refer().yes() : outer.refer().no(), back, hour);
        }).orElseGet(algebra::ended);
    }

    private V begin(String name, Line line, long hour) {
        if (++ways > MOST_WAYS) {
            throw new TooLarge("ways from step to step at different moments", BigInteger.valueOf(ways), MOST_WAYS);
        }
        allowance.spend(1 + line.failures().size());
        Ahead next = openings.ahead(line.frame().here());
        Map<String, Long> clocks =
                Onward.begun(name, hour, line.clocks(), line.frame().here().procedure().clocks());
        Line kept = line.keeping(next.failures(name, line.failures()), next.clocks(name, clocks),
                next.asksForFavour(name));
        // Where the clock can begin anew, a step is looked at once, whenever it begins.
        boolean anew = restarts && line.frame().horizon() == NO_HORIZON && line.frame().outer().isEmpty();
        Key key = new Key(kept, name, anew ? 0 : hour);
        V value = known.get(key);
        if (value == null) {
            if (known.size() >= MOST_MOMENTS) {
                throw new TooLarge("steps at different moments", BigInteger.valueOf(known.size() + 1L), MOST_MOMENTS);
            }
            Work.check();
            if (++deep > MOST_DEEP) {
                throw new TooLarge("steps at different moments that follow one another", BigInteger.valueOf(deep),
                        MOST_DEEP);
            }
            value = value(kept.frame().here().step(name), kept, key.hour());
            deep--;
            known.put(key, value);
            allowance.spend(algebra.size(value));
        }
        return anew ? algebra.later(value, hour) : value;
    }

    private V value(Step step, Line line, long hour) {
        Case here = line.frame().here();
        Moment moment = new Moment(step, line, hour);
        return switch (step) {
            case Step.Request request -> {
                Set<String> askers = here.askers(request, line.inFavour());
                yield askers.isEmpty()
                        ? begin(request.silence(), line, hour)
                        : algebra.request(askers, moment.asked(request, won(line, request, request.then())),
                                moment.lapse(request.silence()));
            }
            case Step.Consult consult -> {
                Set<String> participants = here.participants(consult, line.inFavour());
                Next then = won(line, consult, consult.then());
                yield participants.isEmpty()
                        ? begin(then, line, hour)
                        : algebra.consult(participants, here.enders(consult, line.inFavour()),
                                moment.follow(then, line), moment.lapse(then));
            }
            case Step.Find find -> vote(find, moment, false);
            case Step.Decide decide -> vote(decide, moment, true);
            case Step.Act act -> act(act, moment);
            case Step.Refer refer -> refer(refer, moment);
            case Step.Wait wait -> algebra.idle(moment.lapse(wait.then()));
        };
    }

    private V vote(Step.Vote vote, Moment moment, boolean decides) {
        Line line = moment.line();
        Poll poll = polls.of(line.frame().here(), vote);
        Onward failed = Onward.failed(vote, line.failures());
        Line after = line.counting(failed.failures());
        if (poll.voters().isEmpty()) {
            return begin(failed.next(), after, moment.hour());
        }
        Onward lapsed = Onward.lapsed(vote, line.failures());
        Results known = results.computeIfAbsent(poll, it -> new Results(it, vote.timing().staysOpen()));
        List<Map<Favoured, Algebra.Follow<V>>> ways = new ArrayList<>();
        ways.add(following(won(line, vote, vote.yes()), moment, decides, known, 0));
        for (Graded grade : vote.grades()) {
            ways.add(following(won(line, vote, grade.then()), moment, decides, known, ways.size()));
        }
        return algebra.vote(new Algebra.Voting<>(poll, known, ways, moment.follow(failed.next(), after),
                moment.lapse(lapsed.next(), line.counting(lapsed.failures())), moment.isCutShort(),
                vote.timing().staysOpen()));
    }

    /** What follows a result, for each way of being in favour that makes a difference to it. */
    private Map<Favoured, Algebra.Follow<V>> following(Next next, Moment moment, boolean decides, Results known,
            int result) {
        Line line = moment.line();
        Ahead ahead = openings.ahead(line.frame().here());
        Map<Favoured, Algebra.Follow<V>> ways = new LinkedHashMap<>();
        if (decides && next.steps().stream().anyMatch(ahead::asksForFavour)) {
            algebra.favoured(known, result, ahead.alike(known.possible()))
                    .forEach(it -> ways.put(it, moment.follow(next, line.favouring(it))));
        } else {
            // Nobody's ballot makes a difference to who is in favour.
            ways.put(Favoured.nobody(), moment.follow(next, line));
        }
        return ways;
    }

    private V act(Step.Act act, Moment moment) {
        Line line = moment.line();
        Case here = line.frame().here();
        Set<String> actors = here.actors(act, line.inFavour());
        if (actors.isEmpty()) {
            return begin(act.silence(), line, moment.hour());
        }
        Set<String> helpers = here.helpers(act, line.inFavour());
        boolean certain = !here.helpers(act, Set.of()).isEmpty() || line.favoured().mustInclude(helpers);
        boolean manned = !here.actors(act, Set.of()).isEmpty() || line.favoured().mustInclude(actors);
        // A duty that a referral's limit cuts short can lapse without a breach.
        boolean must = act.modality() == Modality.MUST && !moment.isCutShort();
        Algebra.Follow<V> then = moment.follow(act.then(), line.delivering());
        V unfavoured = here.actors(act, Set.of()).isEmpty()
                ? begin(act.silence(), line, moment.hour())
                : then.last().orElse(then.soon());
        return algebra.act(new Algebra.Acting<>(actors, helpers, certain, manned, line.favoured().refused(), must,
                moment.hour(), moment.last(),
                then, moment.lapse(act.silence()), unfavoured, moment.isCutShort()));
    }

    private V refer(Step.Refer refer, Moment moment) {
        Line line = moment.line();
        Case inner = openings.referred(line.frame().here(), refer);
        if (line.frame().depth() >= Semantics.DEEPEST_REFERRAL || !inner.trigger().isMet()) {
            return begin(refer.no(), line, moment.hour());
        }
        Return back = returns.computeIfAbsent(new Way(line, refer.id()), it -> new Return(line, refer));
        long own = moment.deadline().orElse(NO_HORIZON);
        Frame outer = line.frame();
        boolean limits = own != NO_HORIZON && own <= outer.horizon();
        Frame frame = new Frame(inner, Optional.of(back), outer.depth() + 1, limits ? own : outer.horizon(),
                limits ? Optional.of(back) : outer.limiting());
        return begin(inner.procedure().start(), new Line(frame, Favoured.nobody(), Map.of(), Map.of(), false),
                moment.hour());
    }

    /** A step at an hour, with its own limit. */
    private final class Moment {

        private final Line line;
        private final long hour;
        private final Optional<Long> deadline;
        private final List<Long> between;

        Moment(Step step, Line line, long hour) {
            this.line = line;
            this.hour = hour;
            this.deadline = Semantics.deadline(step.timing(), hour, line.clocks());
            this.between = critical.between(line.frame().here(), step, hour, last(),
                    fixed(line), algebra.by());
        }

        Line line() {
            return line;
        }

        long hour() {
            return hour;
        }

        Optional<Long> deadline() {
            return deadline;
        }

        /** The last hour at which the step can still be under way. */
        Optional<Long> last() {
            long horizon = line.frame().horizon();
            if (horizon == NO_HORIZON) {
                return deadline;
            }
            return Optional.of(Math.min(horizon, deadline.orElse(horizon)));
        }

        /** Whether the limit of a referral passes before the step's own. */
        boolean isCutShort() {
            return line.frame().horizon() < deadline.orElse(NO_HORIZON);
        }

        Algebra.Follow<V> follow(Next next, Line then) {
            return follow(it -> begin(next, then, it));
        }

        /** What follows a request; what counts from it counts from the hour at which it was made. */
        Algebra.Follow<V> asked(Step.Request request, Next then) {
            Set<String> timed = line.frame().here().procedure().clocks();
            return follow(at -> begin(then,
                    line.timing(Onward.begun(request.id(), at, line.clocks(), timed)), at));
        }

        private Algebra.Follow<V> follow(LongFunction<V> at) {
            return new Algebra.Follow<>(at.apply(hour), between.stream().map(at::apply).toList(),
                    last().map(at::apply));
        }

        /** What follows when the step's own limit passes, or that of a referral around it. */
        Optional<V> lapse(Next next) {
            return lapse(next, line);
        }

        Optional<V> lapse(Next next, Line then) {
            long horizon = line.frame().horizon();
            if (deadline.isPresent() && deadline.get() <= horizon) {
                return Optional.of(begin(next, then, deadline.get()));
            }
            return line.frame().limiting().map(it -> begin(it.refer().silence(), it.line(), horizon));
        }
    }
}
