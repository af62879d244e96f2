package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;

/** R7 to R19: how steps begin, what can be done in them, and what follows. */
final class Steps {

    /** R19: so many referrals can follow one upon another. */
    private static final int LONGEST_CHAIN = 8;

    private final Map<List<Object>, Poll> polls = new HashMap<>();
    private final Optional<Long> age;

    /**
     * The steps of one case.
     *
     * @param counted whether the hours since each step began matter
     */
    Steps(boolean counted) {
        this.age = counted ? Optional.of(0L) : Optional.empty();
    }

    /** The procedure at the trigger; nothing is under way if the event does not set it off. */
    Course start(Occasion occasion) {
        return open(occasion, 0, 0);
    }

    private Course open(Occasion occasion, int depth, long hour) {
        Course nothing = new Course(occasion, depth, List.of(), false);
        if (!occasion.isSetOff()) {
            return nothing;
        }
        Line before = new Line("", Optional.empty(), Map.of(), Set.of(), Set.of(), Optional.empty(), age, false);
        return new Course(occasion, depth, begin(nothing, before, occasion.procedure().start(), hour), false);
    }

    /** R10: the steps that {@code next} names begin, and go on from what is known on the line. */
    List<Line> begin(Course course, Line before, Next next, long hour) {
        List<Line> lines = new ArrayList<>();
        for (String step : next.steps()) {
            lines.addAll(begin(course, before, step, hour));
        }
        return lines;
    }

    /** R11: a step with nobody to do it ends at once. */
    private List<Line> begin(Course course, Line before, String id, long hour) {
        Occasion occasion = course.occasion();
        Step step = occasion.step(id);
        Line line = new Line(id, left(step.timing(), hour), before.failures(), before.inFavour(), Set.of(),
                Optional.empty(), age, false);
        return switch (step) {
            case Step.Request request -> occasion.who(request.by(), line.inFavour()).isEmpty()
                    ? begin(course, line, request.silence(), hour)
                    : List.of(line);
            case Step.Consult consult -> occasion.who(consult.among(), line.inFavour()).isEmpty()
                    ? begin(course, line, consult.then(), hour)
                    : List.of(line);
            case Step.Act act -> occasion.actors(act, line.inFavour()).isEmpty()
                    ? begin(course, line, act.silence(), hour)
                    : List.of(line);
            case Step.Find find -> poll(course, line, find).voters().isEmpty()
                    ? fail(course, line, find, hour)
                    : List.of(line);
            case Step.Decide decide -> poll(course, line, decide).voters().isEmpty()
                    ? fail(course, line, decide, hour)
                    : List.of(line);
            case Step.Refer refer -> refer(course, line, refer, hour);
            case Step.Wait wait -> List.of(line);
        };
    }

    /** R7: the limit counts from the start of the step or from the trigger. */
    private static Optional<Long> left(Timing timing, long hour) {
        return timing.within().bound().map(Hours::count)
                .map(it -> timing.from() == Timing.Moment.STEP ? it : Math.max(0, it - hour));
    }

    /** R19: the other procedure opens; where it does not, or nothing is under way there, the referral has failed. */
    private List<Line> refer(Course course, Line line, Step.Refer refer, long hour) {
        Course inner = course.depth() == LONGEST_CHAIN
                ? new Course(course.occasion(), course.depth() + 1, List.of(), false)
                : open(course.occasion().referred(refer.to()), course.depth() + 1, hour);
        return goOn(course, line.inside(inner), refer, hour);
    }

    /** R19: a referral lasts until nothing is under way there; it has succeeded if anybody acted. */
    private List<Line> goOn(Course course, Line line, Step.Refer refer, long hour) {
        Course inner = line.inner().orElseThrow();
        if (!inner.lines().isEmpty()) {
            return List.of(line);
        }
        return begin(course, line, inner.acted() ? refer.yes() : refer.no(), hour);
    }

    /** R15: the first failures that may be repeated lead to `no`, later ones to `finally`. */
    private List<Line> fail(Course course, Line line, Step.Vote vote, long hour) {
        Line failed = line.failed();
        int repeats = vote.timing().repeats();
        boolean again = repeats == 0 || failed.failures().getOrDefault(vote.id(), 0) <= repeats;
        return begin(course, failed, again ? vote.no() : vote.last(), hour);
    }

    /** R15, R16: what follows a vote. */
    List<Line> follow(Course course, Line line, Step.Vote vote, Outcome outcome, long hour) {
        if (!outcome.passed()) {
            return fail(course, line, vote, hour);
        }
        return begin(course, vote instanceof Step.Decide ? line.inFavour(outcome.inFavour()) : line, vote.yes(), hour);
    }

    Poll poll(Course course, Line line, Step.Vote vote) {
        return polls.computeIfAbsent(List.of(course.occasion(), vote.id(), line.inFavour()),
                it -> new Poll(course.occasion(), vote, line.inFavour()));
    }

    /** Everything that a party can do now, and every vote that can be held. */
    List<Move> moves(Course course, long hour) {
        List<Move> moves = new ArrayList<>();
        course.lines().forEach(line -> moves.addAll(moves(course, line, hour)));
        return moves;
    }

    private List<Move> moves(Course course, Line line, long hour) {
        Occasion occasion = course.occasion();
        return switch (occasion.step(line.step())) {
            case Step.Request request -> {
                Course asked = course.replace(line, begin(course, line, request.then(), hour));
                yield deeds(occasion.who(request.by(), line.inFavour()), asked);
            }
            case Step.Consult consult -> talks(course, line, consult, hour);
            case Step.Act act -> acts(course, line, act, hour);
            case Step.Find find -> List.of(vote(course, line, find, hour));
            case Step.Decide decide -> List.of(vote(course, line, decide, hour));
            case Step.Refer refer -> moves(line.inner().orElseThrow(), hour).stream()
                    .map(it -> it.within(outer(course, line, refer, hour))).toList();
            case Step.Wait wait -> List.of();
        };
    }

    private static List<Move> deeds(Set<String> parties, Course after) {
        return parties.stream().<Move>map(it -> new Move.Deed(it, false, after)).toList();
    }

    /** R13. */
    private List<Move> talks(Course course, Line line, Step.Consult consult, long hour) {
        Set<String> participants = course.occasion().who(consult.among(), line.inFavour());
        List<Move> moves = new ArrayList<>();
        for (String party : participants) {
            Line more = line.done(party);
            if (!line.done().contains(party)) {
                moves.add(new Move.Deed(party, false, course.replace(line, more.done().containsAll(participants)
                        ? begin(course, more, consult.then(), hour)
                        : List.of(more))));
            }
        }
        return moves;
    }

    /** R17: each once; the step has succeeded when all have acted. */
    private List<Move> acts(Course course, Line line, Step.Act act, long hour) {
        Set<String> actors = course.occasion().actors(act, line.inFavour());
        List<Move> moves = new ArrayList<>();
        for (String party : actors) {
            Line more = line.done(party);
            if (!line.done().contains(party)) {
                Course after = course.replace(line, more.done().containsAll(actors)
                        ? begin(course, more, act.then(), hour)
                        : List.of(more)).acted(true);
                moves.add(new Move.Deed(party, course.occasion().isHelp(act, party), after));
            }
        }
        return moves;
    }

    /** R14: a vote that waits for the absent can be held without them in the hour of its limit only. */
    private Move vote(Course course, Line line, Step.Vote vote, long hour) {
        Poll poll = poll(course, line, vote);
        boolean absent = !poll.waits() || line.isDue();
        Map<Outcome, Course> after = new HashMap<>();
        poll.offers(Set.of(), absent).forEach(outcomes -> outcomes.forEach(outcome -> after.put(outcome,
                course.replace(line, follow(course, line, vote, outcome, hour)))));
        return new Move.Vote(poll, absent, after);
    }

    /** R19: what happens in the procedure referred to, seen from the one that refers. */
    UnaryOperator<Course> outer(Course course, Line line, Step.Refer refer, long hour) {
        return inner -> course.replace(line, goOn(course, line.inside(inner), refer, hour)).acted(inner.acted());
    }

    /** R8: the first limit, the innermost before the others, that takes effect now if nothing more is done. */
    Optional<Move.Lapse> lapse(Course course, long hour) {
        for (Line line : course.lines()) {
            Step step = course.occasion().step(line.step());
            if (step instanceof Step.Refer refer) {
                Optional<Move.Lapse> inner = lapse(line.inner().orElseThrow(), hour);
                if (inner.isPresent()) {
                    return Optional.of((Move.Lapse) inner.get().within(outer(course, line, refer, hour)));
                }
            }
            if (line.isDue()) {
                return Optional.of(new Move.Lapse(broken(course, line, step),
                        course.replace(line, lapse(course, line, step, hour))));
            }
        }
        return Optional.empty();
    }

    /** What follows when the limit of a step passes. */
    private List<Line> lapse(Course course, Line line, Step step, long hour) {
        return switch (step) {
            case Step.Request request -> begin(course, line, request.silence(), hour);
            case Step.Consult consult -> begin(course, line, consult.then(), hour);
            case Step.Find find -> silence(course, line, find, hour);
            case Step.Decide decide -> silence(course, line, decide, hour);
            case Step.Act act -> begin(course, line, line.done().isEmpty() ? act.silence() : act.then(), hour);
            case Step.Refer refer -> begin(course, line, refer.silence(), hour);
            case Step.Wait wait -> begin(course, line, wait.then(), hour);
        };
    }

    /** R15: a silence that leads where a failure leads counts as one. */
    private List<Line> silence(Course course, Line line, Step.Vote vote, long hour) {
        return vote.silence().equals(vote.no())
                ? fail(course, line, vote, hour)
                : begin(course, line, vote.silence(), hour);
    }

    /** R17: who has a duty in this step and has not done it. */
    private static Set<String> broken(Course course, Line line, Step step) {
        if (!(step instanceof Step.Act act) || act.modality() != Modality.MUST) {
            return Set.of();
        }
        Set<String> idle = new HashSet<>(course.occasion().actors(act, line.inFavour()));
        idle.removeAll(line.done());
        return idle;
    }

    /** A3: whose duties without a limit are still to be fulfilled. */
    Set<String> owing(Course course) {
        Set<String> all = new HashSet<>();
        for (Line line : course.lines()) {
            all.addAll(broken(course, line, course.occasion().step(line.step())));
            line.inner().ifPresent(it -> all.addAll(owing(it)));
        }
        return all;
    }
}
