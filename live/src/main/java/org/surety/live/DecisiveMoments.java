package org.surety.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.FromHere;
import org.surety.model.agreement.Ballot;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.semantics.TooLarge;

/**
 * Finds what was decisive in an exercise: for every vote that was counted and every part that was taken in a step, the
 * probability of enough help in time before and after it, and who alone could have made another of it. The kernel plays
 * each of these on; nothing is estimated.
 */
final class DecisiveMoments {

    private final Scenario scenario;
    /** By the very case of a run, which the kernel keeps. */
    private final Map<Semantics, FromHere> odds = new IdentityHashMap<>();
    /** The occasions for which what can follow was gone through from later moments. */
    private final Set<String> beforehand = new HashSet<>();
    private final List<PlayFold.Stage> stages;
    private final Reruns reruns;

    private DecisiveMoments(Scenario scenario, List<PlayFold.Stage> stages, Reruns reruns) {
        this.scenario = scenario;
        this.stages = stages;
        this.reruns = reruns;
    }

    /**
     * The moments in the order in which they came.
     *
     * @param scenario by whose assumptions the odds count, with everything that it takes over from those it extends
     */
    static List<DecisiveMoment> of(Scenario scenario, List<PlayFold.Stage> stages, Reruns reruns) {
        DecisiveMoments finder = new DecisiveMoments(scenario, stages, reruns);
        List<DecisiveMoment> found = new ArrayList<>();
        stages.reversed().forEach(it -> finder.moment(it).ifPresent(found::addFirst));
        return found;
    }

    private Optional<DecisiveMoment> moment(PlayFold.Stage stage) {
        Play before = stage.before();
        Logged event = stage.event();
        Optional<String> key = event.what() instanceof LogEvent.Counted counted
                ? before.occasion(counted.agreement(), counted.step(), Option.Vote.class).map(Occasion::key)
                : event.what() instanceof LogEvent.Moved moved
                        && Referee.judge(before, moved.party(), moved.move(),
                                event.story()) instanceof Ruling.Allowed allowed
                                        ? allowed.occasion()
                                        : Optional.empty();
        // The hours of a run pass with the story: the state is that at the moment of the event.
        return key.flatMap(it -> before.at(event.story()).occasions().stream().filter(one -> one.key().equals(it))
                .findFirst()).flatMap(it -> moment(stage, it));
    }

    private Optional<DecisiveMoment> moment(PlayFold.Stage stage, Occasion at) {
        Logged event = stage.event();
        State state = at.run().state();
        Play then = stage.before().at(event.story());
        Map<String, Ballot> cast = stage.before().ballots().getOrDefault(at.key(), Map.of());
        return happens(event, at.token(), cast).map(what -> {
            Optional<Double> after = odds(then, at, at.semantics().step(state, what).state());
            Optional<Double> odds = odds(then, at, state);
            return new DecisiveMoment(event, at.agreement(), at.clause(), odds, after,
                    what instanceof Event.Voted && at.choice() instanceof Option.Vote vote
                            ? turners(stage, at, vote, cast)
                            : List.of(),
                    event.what() instanceof LogEvent.Moved moved
                            ? reruns.of(stage, event.story(), Optional.of(at), moved.party(),
                                    Optional.of(moved.move()), Optional.empty())
                            : Optional.empty());
        });
    }

    /** What it tells the kernel of the run; empty for a ballot that waits and for what is only let known. */
    private static Optional<Event> happens(Logged event, Token at, Map<String, Ballot> cast) {
        if (event.what() instanceof LogEvent.Moved moved && moved.move() instanceof Move.Take take) {
            return switch (take.part()) {
                case ASK -> Optional.of(new Event.Asked(at, moved.party()));
                case END_TALKS -> Optional.of(new Event.Concluded(at, moved.party()));
                case ACT -> Optional.of(new Event.Acted(at, moved.party()));
                case HOLD_BACK -> Optional.empty();
            };
        }
        return event.what() instanceof LogEvent.Counted ? Optional.of(new Event.Voted(at, cast)) : Optional.empty();
    }

    /** Every voter with every other ballot, by which what follows in the procedure is another. */
    private List<DecisiveMoment.Turner> turners(PlayFold.Stage stage, Occasion at, Option.Vote vote,
            Map<String, Ballot> cast) {
        List<DecisiveMoment.Turner> found = new ArrayList<>();
        int result = vote.poll().result(cast);
        for (String voter : vote.poll().voters()) {
            for (Ballot instead : Ballot.values()) {
                Optional<Ballot> own = Optional.ofNullable(cast.get(voter));
                if (!vote.poll().ballots().contains(instead) || own.equals(Optional.of(instead))) {
                    continue;
                }
                Map<String, Ballot> other = new LinkedHashMap<>(cast);
                other.put(voter, instead);
                if (vote.poll().result(other) != result) {
                    found.add(new DecisiveMoment.Turner(voter, own, instead, odds(stage.before(), at,
                            at.semantics().step(at.run().state(), new Event.Voted(at.token(), other)).state()),
                            again(stage, at, voter, own, instead)));
                }
            }
        }
        return found;
    }

    /** The play with another ballot, which is cast where the party cast its own, or just before the vote is counted. */
    private Optional<Rerun> again(PlayFold.Stage counted, Occasion at, String voter, Optional<Ballot> own,
            Ballot instead) {
        PlayFold.Stage from = stages.stream().filter(it -> it.event().seq() < counted.event().seq()
                && it.event().what() instanceof LogEvent.Moved moved && moved.party().equals(voter)
                && Reruns.occasionOf(it).equals(Optional.of(at.key()))).reduce((one, later) -> later).orElse(counted);
        return reruns.of(from, from.event().story(), Optional.of(at), voter,
                own.map(it -> new Move.Cast(at.agreement(), at.step(), it)),
                Optional.of(new Move.Cast(at.agreement(), at.step(), instead)));
    }

    private Optional<Double> odds(Play play, Occasion at, State state) {
        try {
            return Optional.of(chain(at).inTime(state));
        } catch (TooLarge tooLarge) {
            return beforehand.add(at.key()) ? fromLater(play, at, state) : Optional.empty();
        }
    }

    private FromHere chain(Occasion at) {
        return odds.computeIfAbsent(at.semantics(), it -> new FromHere(scenario, it));
    }

    private Optional<Double> fromLater(Play play, Occasion at, State state) {
        // What was refused before would be refused again.
        odds.remove(at.semantics());
        try {
            return Beforehand.ask(play, at, it -> chain(it).inTime(it.run().state()))
                    ? Optional.of(chain(at).inTime(state))
                    : Optional.empty();
        } catch (TooLarge tooLarge) {
            return Optional.empty();
        }
    }
}
