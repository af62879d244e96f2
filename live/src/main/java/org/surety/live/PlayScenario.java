package org.surety.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.life.ProcedureRun;

/**
 * A play as the behaviour of a scenario: in every step that its first run came to, each party does for certain what it
 * did there, as many hours after the step began. Where the play did not come, what the scenario of the exercise assumes
 * holds, which is written out, so that the file needs no other.
 *
 * <p>
 * A scenario holds a vote when its step begins, and knows no ballot that is not cast; who cast none abstains in it.
 */
public final class PlayScenario {

    /** Who never did it is taken to do it after two years. */
    private static final Hours NEVER = Hours.of(2 * 365 * 24);

    private final Map<String, Map<String, Steps>> steps = new TreeMap<>();

    private PlayScenario() {}

    /** What a party did in a step: its ballots attempt by attempt, or the hour at which it acted or ended its talks. */
    private static final class Steps {
        private final List<Ballot> ballots = new ArrayList<>();
        private Optional<Hours> acted = Optional.empty();
        private Optional<Hours> talked = Optional.empty();
        private boolean acts;
        private boolean talks;
    }

    /**
     * The scenario; empty where no procedure was set off.
     *
     * @param base the scenario of the exercise, with everything that it takes over from those it extends
     */
    public static Optional<Scenario> of(Play play, Scenario base) {
        List<PlayFold.Stage> stages = PlayFold.stages(play);
        String agreement = play.texts().exercise().agreements().getFirst();
        Optional<ProcedureRun> first = stages.stream()
                .flatMap(it -> it.after().situation().of(agreement).runs().stream())
                .min(java.util.Comparator.comparingInt(ProcedureRun::id));
        return first.map(run -> {
            PlayScenario made = new PlayScenario();
            stages.forEach(it -> made.learn(it, agreement, run.id()));
            return new Scenario(play.texts().exercise().id() + "-as-played",
                    Optional.of(play.texts().exercise().title() + ": as it was played"), Optional.of(agreement),
                    Optional.empty(), Optional.of(run.procedure()), Optional.of(run.incident()),
                    base.faitAccompli(), base.enough(), made.behaviours(base), Optional.empty(), base.sources(),
                    new Assumption(List.of(), Optional.of("what the seats did in an exercise"), false));
        });
    }

    private void learn(PlayFold.Stage stage, String agreement, int run) {
        for (Occasion at : stage.before().at(stage.event().story()).occasions()) {
            if (at.agreement().equals(agreement) && at.run().id() == run) {
                learn(stage, at);
            }
        }
    }

    private void learn(PlayFold.Stage stage, Occasion at) {
        String step = at.semantics().caseOf(at.token().frame()).procedure().id() + "/" + at.token().step();
        for (String party : at.choice().parties()) {
            Steps of = steps.computeIfAbsent(party, it -> new TreeMap<>()).computeIfAbsent(step, it -> new Steps());
            switch (at.choice()) {
                case Option.Ask ask -> {
                    // Whoever may ask first asks at once, in a scenario as in a rehearsal.
                }
                case Option.Conclude talk -> of.talks = true;
                case Option.Act act -> of.acts = true;
                case Option.Vote vote -> {
                    while (of.ballots.size() < Semantics.attempt(at.token())) {
                        of.ballots.add(Ballot.ABSTAIN);
                    }
                }
            }
        }
        if (stage.event().what() instanceof LogEvent.Moved moved
                && Reruns.occasionOf(stage).equals(Optional.of(at.key()))) {
            Optional<Hours> after = Optional.of(Hours.of(at.run().state().now().count() - at.token().since()));
            Optional<Steps> of = Optional.ofNullable(steps.getOrDefault(moved.party(), Map.of()).get(step));
            of.ifPresent(it -> {
                switch (at.choice()) {
                    case Option.Ask ask -> {
                        // As above.
                    }
                    case Option.Conclude talk -> it.talked = after;
                    case Option.Act act -> it.acted = after;
                    case Option.Vote vote -> {
                        if (moved.move() instanceof Move.Cast cast) {
                            it.ballots.set(Semantics.attempt(at.token()) - 1, cast.ballot());
                        }
                    }
                }
            });
        }
    }

    /** Of what one entry says and a later one too, the later counts, as it does among several entries. */
    private List<Behaviour> behaviours(Scenario base) {
        Map<String, Behaviour> all = new LinkedHashMap<>();
        Stream.concat(base.behaviours().stream(), played().stream()).forEach(it -> {
            Optional<Behaviour> before = Optional.ofNullable(all.remove(it.who()));
            all.put(it.who(), before.map(one -> merged(one, it)).orElse(it));
        });
        return List.copyOf(all.values());
    }

    private static Behaviour merged(Behaviour one, Behaviour later) {
        Map<String, Conduct> steps = new LinkedHashMap<>(one.atSteps());
        later.atSteps().forEach((step, it) -> steps.merge(step, it, PlayScenario::merged));
        Map<String, Ratio> contributes = new LinkedHashMap<>(one.contributes());
        contributes.putAll(later.contributes());
        return new Behaviour(one.who(), merged(one.conduct(), later.conduct()), steps, contributes, later.source());
    }

    private static Conduct merged(Conduct one, Conduct later) {
        return new Conduct(later.voting().or(one::voting), later.acts().isStated() ? later.acts() : one.acts(),
                later.delay().isStated() ? later.delay() : one.delay(), later.talks().or(one::talks));
    }

    private List<Behaviour> played() {
        List<Behaviour> found = new ArrayList<>();
        steps.forEach((party, its) -> {
            Map<String, Conduct> conducts = new LinkedHashMap<>();
            its.forEach((step, it) -> conducts.put(step, conduct(it)));
            conducts.values().removeIf(Conduct.UNSTATED::equals);
            if (!conducts.isEmpty()) {
                found.add(new Behaviour(party, Conduct.UNSTATED, conducts, Map.of(),
                        new Assumption(List.of(), Optional.of("as it was played"), false)));
            }
        });
        return found;
    }

    private static Conduct conduct(Steps it) {
        Optional<Voting> voting = it.ballots.isEmpty()
                ? Optional.empty()
                : Optional.of(new Voting(it.ballots.stream().<Voting.Attempt>map(ballot -> new Voting.Chances(
                        Map.of(ballot, Range.exactly(Ratio.ONE)), Optional.empty())).toList(), Optional.empty()));
        ByFreedom<Range> acts = it.acts
                ? new ByFreedom.Alike<>(Range.exactly(it.acted.isPresent() ? Ratio.ONE : Ratio.ZERO))
                : ByFreedom.unstated();
        ByFreedom<Delay> delay = it.acted.<ByFreedom<Delay>>map(hours -> new ByFreedom.Alike<>(new Delay.Fixed(hours)))
                .orElse(ByFreedom.unstated());
        return new Conduct(voting, acts, delay, it.talks
                ? Optional.of(new Delay.Fixed(it.talked.orElse(NEVER)))
                : Optional.empty());
    }
}
