package org.surety.live;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Modality;
import org.surety.model.exercise.ExerciseSeat;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.Work;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Position;

/** Finds what there is to talk about after an exercise. */
public final class DebriefFinder {

    /** A step that nothing ends is looked at for two years. */
    private static final long LONGEST = 2 * 365 * 24;

    private final Play play;
    private final Scenario scenario;
    private final List<PlayFold.Stage> stages;
    private final Reruns reruns;

    private DebriefFinder(Play play, Scenario scenario, LongFunction<Lots> chance) {
        this.play = play;
        this.scenario = scenario;
        this.stages = PlayFold.stages(play);
        this.reruns = new Reruns(play, stages, scenario, chance);
    }

    /**
     * The debrief of a play.
     *
     * @param scenario by whose assumptions odds count, with everything that it takes over from those it extends
     * @param chance where chance comes from when the play goes another way from an event on, by the event's number
     */
    public static Debrief of(Play play, Scenario scenario, LongFunction<Lots> chance) {
        DebriefFinder finder = new DebriefFinder(play, scenario, chance);
        return new Debrief(play, EndingFinder.of(play, scenario),
                DecisiveMoments.of(scenario, finder.stages, finder.reruns), finder.late(), finder.breaches(),
                finder.unused(), finder.assumed());
    }

    private List<Debrief.Recorded> breaches() {
        List<Debrief.Recorded> found = new ArrayList<>();
        play.situation().agreements().forEach((id, it) -> it.breaches()
                .forEach(one -> found.add(new Debrief.Recorded(id, one))));
        return found;
    }

    private List<Debrief.LateDuty> late() {
        List<Change.PositionChanged> changes = new ArrayList<>();
        play.history().forEach(one -> one.changes().forEach(it -> {
            if (it instanceof Change.PositionChanged position) {
                changes.add(position);
            }
        }));
        List<Debrief.LateDuty> found = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change.PositionChanged at = changes.get(i);
            if (at.to() == Position.State.OVERDUE) {
                Optional<Debrief.Next> then = changes.subList(i + 1, changes.size()).stream()
                        .filter(it -> it.agreement().equals(at.agreement()) && it.key().equals(at.key())).findFirst()
                        .map(it -> new Debrief.Next(it.to(), it.at()));
                found.add(new Debrief.LateDuty(at.agreement(), at.key().bearer(), at.key().duty(),
                        Referee.clause(at.key().duty()), at.at(), then));
            }
        }
        return found;
    }

    /** A move of somebody; of a vote one ballot stands for all. */
    private record Own(String party, Move move) {
        static Own of(String party, Move move) {
            return new Own(party, move instanceof Move.Cast cast
                    ? new Move.Cast(cast.agreement(), cast.step(), Ballot.YES)
                    : move);
        }
    }

    private List<Debrief.Unused> unused() {
        Set<Own> done = new LinkedHashSet<>();
        stages.forEach(it -> {
            if (it.event().what() instanceof LogEvent.Moved moved) {
                done.add(Own.of(moved.party(), moved.move()));
            }
        });
        Map<Own, Offer> offered = new LinkedHashMap<>();
        for (PlayFold.Stage stage : stages) {
            // Only what happened in the story can offer anything new.
            if (stage.before().status() == Play.Status.GOES_ON && !(stage.event().what() instanceof LogEvent.Drawn)) {
                Work.check();
                LocalDateTime at = stage.before().story();
                parties().forEach(party -> offers(stage.before(), party, done).forEach(it -> offered.put(it,
                        new Offer(Optional.ofNullable(offered.get(it)).map(Offer::first).orElse(stage), at))));
            }
        }
        List<Debrief.Unused> found = new ArrayList<>();
        offered.forEach((own, offer) -> found.add(new Debrief.Unused(own.party(), own.move(), clause(own.move()),
                offer.first().before().story(), offer.last(), had(own, offer.first()))));
        return found;
    }

    /** When something was offered: from which event on, and when for the last time. */
    private record Offer(PlayFold.Stage first, LocalDateTime last) {}

    private Optional<Rerun> had(Own own, PlayFold.Stage first) {
        Play before = first.before();
        return own.move() instanceof Move.Take && Referee.judge(before, own.party(), own.move(),
                before.story()) instanceof Ruling.Allowed allowed
                        ? reruns.of(first, before.story(), before.occasions().stream()
                                .filter(it -> allowed.occasion().equals(Optional.of(it.key()))).findFirst(),
                                own.party(), Optional.empty(), Optional.of(own.move()))
                        : Optional.empty();
    }

    private Set<String> parties() {
        Set<String> all = new LinkedHashSet<>();
        play.texts().exercise().seats().stream().map(ExerciseSeat::party).forEach(all::add);
        play.texts().instruments().values().forEach(it -> all.addAll(it.contracting()));
        return all;
    }

    private Set<Own> offers(Play before, String party, Set<Own> done) {
        Set<Own> found = new LinkedHashSet<>();
        Referee referee = Referee.of(before, party);
        for (Move move : OfferedMoves.all(before, party)) {
            Own own = Own.of(party, move);
            if (isLiberty(before, party, move) && !done.contains(own) && !found.contains(own)
                    && referee.allows(move)) {
                found.add(own);
            }
        }
        return found;
    }

    /** What a party may do or leave by the text. What breaks it is none, and what is only said changes little. */
    private boolean isLiberty(Play before, String party, Move move) {
        return switch (move) {
            case Move.Cast it -> true;
            case Move.Take it -> it.part() != Move.Part.HOLD_BACK;
            case Move.Join it -> Optional.ofNullable(before.situation().agreements().get(it.agreement()))
                    .filter(state -> state.bound().containsKey(party)).isEmpty();
            case Move.Leave it -> true;
            case Move.Perform it -> Optional.ofNullable(play.texts().instruments().get(it.agreement()))
                    .flatMap(text -> text.duty(it.duty())).filter(duty -> duty.modality() == Modality.MAY).isPresent();
            case Move.Break it -> false;
            case Move.Strike it -> false;
            case Move.Speak it -> false;
        };
    }

    private static String clause(Move move) {
        return switch (move) {
            case Move.Cast it -> Referee.path(it.step());
            case Move.Take it -> Referee.path(it.step());
            case Move.Join it -> "life.entry";
            case Move.Leave it -> it.duty().map(duty -> Referee.clause(duty) + ".term").orElse("life.term");
            case Move.Perform it -> Referee.clause(it.duty());
            case Move.Break it -> Referee.clause(it.duty());
            case Move.Strike it -> "procedures";
            case Move.Speak it -> Referee.clause(it.duty());
        };
    }

    private List<Debrief.Assumed> assumed() {
        List<Debrief.Assumed> found = new ArrayList<>();
        for (PlayFold.Stage stage : stages) {
            switch (stage.event().what()) {
                case LogEvent.Moved it -> Optional.of(Referee.judge(stage.before(), it.party(), it.move(),
                        stage.event().story())).filter(Ruling.Allowed.class::isInstance).map(Ruling.Allowed.class::cast)
                        .flatMap(Ruling.Allowed::occasion)
                        .flatMap(key -> assumed(stage, it.party(), key, Optional.of(it.move())))
                        .ifPresent(found::add);
                case LogEvent.Drawn it when it.move().isEmpty() ->
                        assumed(stage, it.party(), it.at(), Optional.empty()).ifPresent(found::add);
                default -> {
                    // Nobody did or left anything.
                }
            }
        }
        return found;
    }

    private Optional<Debrief.Assumed> assumed(PlayFold.Stage stage, String party, String key, Optional<Move> move) {
        Optional<Occasion> occasion = stage.before().at(stage.event().story()).occasions().stream()
                .filter(it -> it.key().equals(key)).findFirst();
        return occasion.flatMap(at -> chance(stage.before(), at, party, move).map(
                it -> new Debrief.Assumed(stage.event().story(), party, at.agreement(), at.clause(), move, it)));
    }

    private Optional<Double> chance(Play before, Occasion at, String party, Optional<Move> move) {
        Behaviours behaviours = new Behaviours(at.semantics().root(), scenario, new Parameters());
        StepName step = new StepName(at.semantics().caseOf(at.token().frame()).procedure().id(), at.token().step());
        if (at.choice() instanceof Option.Vote && move.orElse(null) instanceof Move.Cast cast) {
            return Optional.of(chance(behaviours, behaviours.ballot(party, step, Semantics.attempt(at.token())),
                    cast.ballot(), before.ballots().getOrDefault(at.key(), Map.of())));
        }
        boolean acts = move.orElse(null) instanceof Move.Take take && take.part() == Move.Part.ACT;
        if (at.choice() instanceof Option.Act act && (acts || move.isEmpty())) {
            long age = at.limit().map(it -> it - at.token().since()).orElse(LONGEST);
            double chance = behaviours.act(party, step, act.obliged()).by(age, behaviours.parameters().middle());
            return Optional.of(acts ? chance : 1 - chance);
        }
        return Optional.empty();
    }

    private static double chance(Behaviours behaviours, BallotLaw law, Ballot ballot, Map<String, Ballot> cast) {
        double[] at = behaviours.parameters().middle();
        return switch (law) {
            case BallotLaw.Chances it -> chance(it, ballot, at);
            case BallotLaw.Follows it -> {
                Optional<Ballot> led = Optional.ofNullable(cast.get(it.leader()));
                double otherwise = chance(it.otherwise(), ballot, at);
                yield led.map(leader -> at[it.with()] * (leader == ballot ? 1 : 0) + (1 - at[it.with()]) * otherwise)
                        .orElse(otherwise);
            }
        };
    }

    private static double chance(BallotLaw.Chances law, Ballot ballot, double[] at) {
        return switch (ballot) {
            case YES -> at[law.yes()];
            case NO -> at[law.no()];
            case ABSTAIN -> Math.max(0, 1 - at[law.yes()] - at[law.no()]);
        };
    }
}
