package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Ratio;

/** C1 to C6: how likely enough help is by each hour, by following every way in which chance can fall. */
final class Chances {

    /**
     * How things stand.
     *
     * @param helped who has helped
     */
    private record Standing(Course course, Set<String> helped) {}

    /** One way in which chance falls: how likely it is, what is under way then, and who has helped by it. */
    private record Toss(double chance, Course course, Set<String> helped) {}

    private final Steps steps = new Steps(true);
    private final String attacker;
    private final Habits habits;
    private final List<Double> byHour = new ArrayList<>();

    /** Follows the procedure from the trigger to the last hour. */
    Chances(Occasion occasion, String attacker, Habits habits, long lastHour) {
        this.attacker = attacker;
        this.habits = habits;
        Map<Standing, Double> now = new HashMap<>(Map.of(new Standing(steps.start(occasion), Set.of()), 1.0));
        double enough = 0;
        for (long hour = 0; hour <= lastHour; hour++) {
            Map<Standing, Double> later = new HashMap<>();
            for (Map.Entry<Standing, Double> entry : now.entrySet()) {
                enough += pass(entry.getKey(), entry.getValue(), hour, later);
            }
            TooMany.refuse(later.size());
            byHour.add(enough);
            now = later;
        }
    }

    /** The probability of enough help by an hour. */
    double by(long hour) {
        return byHour.get((int) hour);
    }

    /** C1: everything that happens in an hour; the answer is how likely enough help comes in it. */
    private double pass(Standing standing, double chance, long hour, Map<Standing, Double> later) {
        if (standing.helped().size() >= habits.needed()) {
            return chance;
        }
        Optional<List<Toss>> asked = ask(standing.course(), hour);
        if (asked.isPresent()) {
            double enough = 0;
            for (Toss toss : asked.get()) {
                if (toss.chance() > 0) {
                    Set<String> helped = new HashSet<>(standing.helped());
                    helped.addAll(toss.helped());
                    enough += pass(new Standing(toss.course(), helped), chance * toss.chance(), hour, later);
                }
            }
            return enough;
        }
        Optional<Move.Lapse> lapse = steps.lapse(standing.course(), hour);
        if (lapse.isPresent()) {
            return pass(new Standing(lapse.get().after(), standing.helped()), chance, hour, later);
        }
        later.merge(new Standing(standing.course().later(), standing.helped()), chance, Double::sum);
        return 0;
    }

    /** C1: asks about the first step that has not been asked about in this hour. */
    private Optional<List<Toss>> ask(Course course, long hour) {
        for (Line line : course.lines()) {
            Step step = course.occasion().step(line.step());
            if (step instanceof Step.Refer refer) {
                Optional<List<Toss>> inner = ask(line.inner().orElseThrow(), hour);
                if (inner.isPresent()) {
                    return Optional.of(inner.get().stream().map(it -> new Toss(it.chance(),
                            steps.outer(course, line, refer, hour).apply(it.course()), it.helped())).toList());
                }
            } else if (!line.asked()) {
                return Optional.of(ask(course, line, step, hour));
            }
        }
        return Optional.empty();
    }

    private List<Toss> ask(Course course, Line line, Step step, long hour) {
        return switch (step) {
            case Step.Request request -> List.of(request(course, line, request, hour));
            case Step.Consult consult -> List.of(consult(course, line, consult, hour));
            case Step.Find find -> vote(course, line, find, hour);
            case Step.Decide decide -> vote(course, line, decide, hour);
            case Step.Act act -> act(course, line, act, hour);
            case Step.Wait wait -> List.of(still(course, line));
            case Step.Refer refer -> throw new IllegalStateException("what is referred to is asked about");
        };
    }

    private static Toss still(Course course, Line line) {
        return new Toss(1, course.replace(line, List.of(line.isAsked())), Set.of());
    }

    /** C2. */
    private Toss request(Course course, Line line, Step.Request request, long hour) {
        boolean somebodyAsks = course.occasion().who(request.by(), line.inFavour()).stream()
                .anyMatch(it -> !it.equals(attacker));
        return somebodyAsks
                ? new Toss(1, course.replace(line, steps.begin(course, line, request.then(), hour)), Set.of())
                : still(course, line);
    }

    /** C3. */
    private Toss consult(Course course, Line line, Step.Consult consult, long hour) {
        long age = line.age().orElseThrow();
        boolean over = course.occasion().who(consult.among(), line.inFavour()).stream()
                .allMatch(it -> habits.of(it).talks() <= age);
        return over
                ? new Toss(1, course.replace(line, steps.begin(course, line, consult.then(), hour)), Set.of())
                : still(course, line);
    }

    /** C4: all are asked when the step begins; one that waits for somebody is held at its limit. */
    private List<Toss> vote(Course course, Line line, Step.Vote vote, long hour) {
        Poll poll = steps.poll(course, line, vote);
        boolean begins = line.age().orElseThrow() == 0;
        boolean waited = poll.waits() && !begins;
        if (waited && !line.isDue()) {
            return List.of(still(course, line));
        }
        List<Toss> tosses = new ArrayList<>();
        double someMissing = 0;
        for (Map<String, Ballot> cast : poll.ways(poll.voters(), true)) {
            boolean missing = cast.size() < poll.voters().size();
            double chance = chance(poll, cast);
            someMissing += missing ? chance : 0;
            if (missing && poll.waits() && !line.isDue()) {
                tosses.add(new Toss(chance, still(course, line).course(), Set.of()));
            } else if (missing || !waited) {
                tosses.add(new Toss(chance, course.replace(line, steps.follow(course, line, vote, poll.outcome(cast),
                        hour)), Set.of()));
            }
        }
        double all = waited ? someMissing : 1;
        return tosses.stream().map(it -> new Toss(it.chance() / all, it.course(), it.helped())).toList();
    }

    private double chance(Poll poll, Map<String, Ballot> cast) {
        double product = 1;
        for (String voter : poll.voters()) {
            double chance = 0;
            for (Ballot ballot : Ballot.values()) {
                boolean asCast = poll.ballots().contains(ballot)
                        ? Optional.ofNullable(cast.get(voter)).equals(Optional.of(ballot))
                        : !cast.containsKey(voter);
                chance += asCast ? habits.of(voter).ballots().get(ballot).toDouble() : 0;
            }
            product *= chance;
        }
        return product;
    }

    /** C5: each decides for itself. */
    private List<Toss> act(Course course, Line line, Step.Act act, long hour) {
        Set<String> actors = course.occasion().actors(act, line.inFavour());
        List<Toss> ways = List.of(new Toss(1, course, Set.of()));
        for (String party : actors) {
            if (!line.done().contains(party)) {
                double chance = hazard(party, line.age().orElseThrow());
                List<Toss> more = new ArrayList<>();
                for (Toss way : ways) {
                    Set<String> with = new HashSet<>(way.helped());
                    with.add(party);
                    more.add(new Toss(way.chance() * (1 - chance), course, way.helped()));
                    more.add(new Toss(way.chance() * chance, course, with));
                }
                ways = more;
            }
        }
        return ways.stream().map(way -> acted(course, line, act, actors, way, hour)).toList();
    }

    private Toss acted(Course course, Line line, Step.Act act, Set<String> actors, Toss way, long hour) {
        Line after = line.isAsked();
        for (String party : way.helped()) {
            after = after.done(party);
        }
        Course next = course.replace(line, after.done().containsAll(actors)
                ? steps.begin(course, after, act.then(), hour)
                : List.of(after)).acted(!way.helped().isEmpty());
        Set<String> helped = new HashSet<>(way.helped());
        helped.removeIf(it -> !course.occasion().isHelp(act, it));
        return new Toss(way.chance(), next, helped);
    }

    /** How likely a party that has not acted acts so many hours after the step began. */
    private double hazard(String party, long age) {
        double before = 0;
        double now = 0;
        for (Map.Entry<Long, Ratio> row : habits.of(party).acts().entrySet()) {
            before += row.getKey() < age ? row.getValue().toDouble() : 0;
            now += row.getKey() == age ? row.getValue().toDouble() : 0;
        }
        return now == 0 ? 0 : now / (1 - before);
    }
}
