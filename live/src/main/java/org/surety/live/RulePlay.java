package org.surety.live;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.ActLaw;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.analysis.crisis.behaviour.Timed;
import org.surety.model.agreement.Ballot;
import org.surety.model.exercise.Exercise;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.Work;

/**
 * Plays the parties that nobody plays as a scenario assumes that they behave, every range at its middle. For each step
 * in which such a party can do something chance says once whether it does, and when; that is logged before it comes
 * about. What a scenario does not speak of, such as claims and notices, nobody does by rule.
 */
public final class RulePlay {

    /** Somebody who has not done it by then, hours after the step began, does not: more than two years. */
    private static final long LONGEST = 20_000;

    private static final int MOST_EVENTS = 20_000;

    private final Scenario scenario;
    private final Lots lots;

    /**
     * A rule.
     *
     * @param scenario with everything that it takes over from those it extends
     */
    public RulePlay(Scenario scenario, Lots lots) {
        this.scenario = scenario;
        this.lots = lots;
    }

    /** A whole exercise in which nobody sits: every seat is played by rule. Injects that wait for a hand stay away. */
    public Play rehearsal(ExerciseTexts texts) {
        Play play = PlayFold.start(texts);
        Exercise exercise = texts.exercise();
        long pace = Math.max(1, Duration.between(exercise.begins(), exercise.ends()).toSeconds()
                / (60L * exercise.minutes()));
        Logged begun = new Logged(1, play.story(), Logged.CONTROL, new LogEvent.Started(0, pace));
        return PlayFold.append(play, begun) instanceof PlayFold.Next.Appended next
                ? playOut(next.play(), MOST_EVENTS)
                : play;
    }

    /** What happens next by itself or by rule, up to a moment of the story; empty where nothing does. */
    public Optional<Logged> next(Play play, LocalDateTime until) {
        return draw(play).or(() -> PlayClock.next(play, until));
    }

    /**
     * The play as it goes on from here while nobody makes a move, until it is over.
     *
     * @param most how many events it may take
     */
    public Play playOut(Play play, int most) {
        Play at = play;
        for (int i = 0; i < most; i++) {
            Work.check();
            Optional<Logged> event = next(at, at.texts().exercise().ends());
            if (event.isEmpty() || !(PlayFold.append(at, event.get()) instanceof PlayFold.Next.Appended next)) {
                return at;
            }
            at = next.play();
        }
        return at;
    }

    /** Asks chance about the first party by rule that it has not been asked about. */
    private Optional<Logged> draw(Play play) {
        if (play.status() != Play.Status.GOES_ON) {
            return Optional.empty();
        }
        Set<String> people = play.playedByPeople();
        for (Occasion occasion : play.occasions()) {
            Map<String, LogEvent.Drawn> drawn = play.drawn().getOrDefault(occasion.key(), Map.of());
            for (String party : occasion.choice().parties()) {
                if (people.contains(party) || drawn.containsKey(party)) {
                    continue;
                }
                Optional<LogEvent.Drawn> said = draw(play, occasion, party);
                if (said.isPresent()) {
                    long seq = play.history().isEmpty() ? 1 : play.history().getLast().event().seq() + 1;
                    return Optional.of(new Logged(seq, play.story(), Logged.RULE, said.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** What chance says; empty while that hangs on what another has not done yet. */
    Optional<LogEvent.Drawn> draw(Play play, Occasion occasion, String party) {
        Behaviours behaviours = new Behaviours(occasion.semantics().root(), scenario, new Parameters());
        StepName step = new StepName(occasion.semantics().caseOf(occasion.token().frame()).procedure().id(),
                occasion.token().step());
        return switch (occasion.choice()) {
            case Option.Ask ask -> Optional.of(said(occasion, party, asks(occasion, ask, party)
                    ? OptionalLong.of(0)
                    : OptionalLong.empty(), take(occasion, Move.Part.ASK)));
            case Option.Conclude talk -> Optional.of(said(occasion, party, talks(behaviours, occasion, party, step),
                    take(occasion, Move.Part.END_TALKS)));
            case Option.Act act -> Optional.of(said(occasion, party,
                    acts(behaviours, behaviours.act(party, step, act.obliged())), take(occasion, Move.Part.ACT)));
            case Option.Vote vote ->
                    ballot(play, occasion, behaviours,
                            behaviours.ballot(party, step, Semantics.attempt(occasion.token())))
                            .map(it -> new LogEvent.Drawn(party, occasion.key(), play.story(),
                                    Optional.of(new Move.Cast(occasion.agreement(), occasion.step(), it))));
        };
    }

    private static Move take(Occasion occasion, Move.Part part) {
        return new Move.Take(occasion.agreement(), occasion.step(), part);
    }

    private static LogEvent.Drawn said(Occasion occasion, String party, OptionalLong age, Move move) {
        LocalDateTime begun = occasion.run().origin().plusHours(occasion.token().since());
        return new LogEvent.Drawn(party, occasion.key(), begun.plusHours(age.orElse(0)),
                age.isPresent() ? Optional.of(move) : Optional.empty());
    }

    /** Whoever may ask first asks at once; an attacker does not ask for help against itself. */
    private static boolean asks(Occasion occasion, Option.Ask ask, String party) {
        String attacker = occasion.semantics().root().incident().attacker();
        return ask.parties().stream().filter(it -> !it.equals(attacker)).findFirst().filter(party::equals).isPresent();
    }

    /** Where nothing is said, talks last as long as they can; where nothing ends them, they end at once or never. */
    private OptionalLong talks(Behaviours behaviours, Occasion occasion, String party, StepName step) {
        Optional<DelayLaw> law = behaviours.talks(party, step);
        if (law.isPresent()) {
            return when(law.get(), behaviours);
        }
        return occasion.limit().isEmpty() && lots.next() < 0.5 ? OptionalLong.of(0) : OptionalLong.empty();
    }

    private OptionalLong acts(Behaviours behaviours, ActLaw law) {
        return when(law, behaviours);
    }

    /** The age at which it happens, in hours since the step began. */
    private OptionalLong when(Timed law, Behaviours behaviours) {
        double lot = lots.next();
        double[] at = behaviours.parameters().middle();
        for (long age = 0; age <= LONGEST; age++) {
            if (lot < law.by(age, at)) {
                return OptionalLong.of(age);
            }
        }
        return OptionalLong.empty();
    }

    private Optional<Ballot> ballot(Play play, Occasion occasion, Behaviours behaviours, BallotLaw law) {
        double[] at = behaviours.parameters().middle();
        return switch (law) {
            case BallotLaw.Chances chances -> Optional.of(ballot(chances, at));
            case BallotLaw.Follows follows -> {
                boolean votes = occasion.choice().parties().contains(follows.leader());
                Optional<Ballot> led =
                        Optional.ofNullable(
                                play.ballots().getOrDefault(occasion.key(), Map.of()).get(follows.leader()));
                yield votes && led.isEmpty()
                        ? Optional.empty()
                        : led.filter(it -> lots.next() < at[follows.with()])
                                .or(() -> Optional.of(ballot(follows.otherwise(), at)));
            }
        };
    }

    private Ballot ballot(BallotLaw.Chances law, double[] at) {
        double lot = lots.next();
        return lot < at[law.yes()] ? Ballot.YES : lot < at[law.yes()] + at[law.no()] ? Ballot.NO : Ballot.ABSTAIN;
    }
}
