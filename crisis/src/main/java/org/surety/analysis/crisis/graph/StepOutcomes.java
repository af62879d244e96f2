package org.surety.analysis.crisis.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.ActLaw;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.semantics.TooLarge;

/**
 * What happens at one step in one hour: every way it can go, with its probability, for every choice of those who
 * choose.
 */
final class StepOutcomes {

    private static final int MOST_SETS = 1 << 14;

    private final Semantics semantics;
    private final HourByHour driver;
    private final ChanceBehaviour conduct;
    private final BallotOutcomes ballots;
    private final int most;
    /** Of the same age they are asked for again and again. */
    private final Map<HazardKey, Hazard> hazards = new HashMap<>();

    private record HazardKey(double acts, double least, double most, DelayLaw law, long age) {}

    StepOutcomes(Semantics semantics, ChanceBehaviour conduct, int most) {
        this.semantics = semantics;
        this.driver = new HourByHour(semantics);
        this.conduct = conduct;
        this.ballots = new BallotOutcomes(semantics, conduct, most);
        this.most = most;
    }

    /** @param place where parties choose; empty where none does */
    record Throw(String place, int attempt, List<Branch> branches) {}

    /** What those who choose do, and what follows. */
    record Branch(Map<String, Chain.Move> moves, ChanceNode<AskedState> toss) {}

    /** What happens at the first step that has not been asked about in this hour. */
    Throw at(AskedState standing) {
        Token token = standing.open().getFirst();
        StepName name = driver.name(token);
        int attempt = Semantics.attempt(token);
        List<Branch> branches = semantics.choice(token).map(choice -> switch (choice) {
            case Option.Ask ask -> List.of(certain(standing, token, driver.ask(standing.state(), ask)));
            case Option.Conclude talk ->
                    talk(standing, token, name, talk.enders().isEmpty() ? talk.parties() : talk.enders());
            case Option.Vote vote when driver.isHeld(standing, token) ->
                    List.of(certain(standing, token, standing.state()));
            case Option.Vote vote -> ballots.at(standing, vote, name, attempt);
            case Option.Act act -> act(standing, act, name);
        }).orElseGet(() -> List.of(certain(standing, token, standing.state())));
        boolean chosen = branches.size() > 1;
        return new Throw(chosen ? name.full() : "", chosen ? attempt : 0, branches);
    }

    private static Branch certain(AskedState standing, Token token, State after) {
        return new Branch(Map.of(), new ChanceNode.Done<>(standing.after(token, after)));
    }

    private Hazard hazard(double acts, double least, double most, DelayLaw law, long age) {
        return hazards.computeIfAbsent(new HazardKey(acts, least, most, law, age),
                it -> Hazard.of(acts, least, most, law, age, conduct.at()));
    }

    private List<Branch> talk(AskedState standing, Token token, StepName name, Set<String> talking) {
        long age = standing.state().now().count() - token.since();
        List<String> silent = talking.stream().filter(it -> !conduct.players().contains(it))
                .filter(it -> conduct.behaviours().talks(it, name).isEmpty()).toList();
        boolean bounded = driver.isBounded(token);
        List<Doer> doers = new ArrayList<>();
        for (String party : talking) {
            if (conduct.players().contains(party)) {
                doers.add(Doer.choosing(party, age == 0, Chain.Move.CONCLUDE, Chain.Move.TALK_ON));
            } else if (!silent.contains(party)) {
                DelayLaw law = conduct.behaviours().talks(party, name).orElseThrow();
                doers.add(Doer.by(party, hazard(1, 1, 1, law, age)));
            }
        }
        List<Branch> known = branches(standing, token, doers, (at, party) -> new Event.Concluded(at, party));
        if (silent.isEmpty() || bounded || age > 0) {
            return known;
        }
        // Nothing is said of some: with even chances they all end their talks at once, or never.
        List<Doer> ending = new ArrayList<>(doers);
        silent.forEach(it -> ending.add(Doer.by(it, Hazard.SURE)));
        return halfway(known, branches(standing, token, ending, (at, party) -> new Event.Concluded(at, party)));
    }

    private static List<Branch> halfway(List<Branch> one, List<Branch> other) {
        List<Branch> mixed = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            mixed.add(new Branch(one.get(i).moves(),
                    new ChanceNode.Draw<>(List.of(one.get(i).toss(), other.get(i).toss()),
                            new double[]{0.5, 0.5}, List.of(new double[]{1, 0}, new double[]{0, 1}))));
        }
        return mixed;
    }

    private List<Branch> act(AskedState standing, Option.Act act, StepName name) {
        long age = standing.state().now().count() - act.at().since();
        List<Doer> doers = new ArrayList<>();
        for (String party : act.parties()) {
            if (conduct.players().contains(party)) {
                doers.add(Doer.choosing(party, age == 0, Chain.Move.ACT, Chain.Move.HOLD_BACK));
            } else {
                ActLaw law = conduct.behaviours().act(party, name, act.obliged());
                doers.add(Doer.by(party, hazard(conduct.at()[law.acts()], law.least(), law.most(), law.delay(), age)));
            }
        }
        return branches(standing, act.at(), doers, (at, party) -> new Event.Acted(at, party));
    }

    /**
     * Somebody who may do their part now.
     *
     * @param chooses whether it chooses now
     * @param hazard otherwise the probability that it does
     */
    private record Doer(String party, boolean chooses, Hazard hazard, Chain.Move does, Chain.Move refrains) {
        static Doer by(String party, Hazard hazard) {
            return new Doer(party, false, hazard, Chain.Move.ACT, Chain.Move.HOLD_BACK);
        }

        /** Whoever has once refrained does so for good. */
        static Doer choosing(String party, boolean now, Chain.Move does, Chain.Move refrains) {
            return new Doer(party, now, Hazard.NEVER, does, refrains);
        }
    }

    /** Every set of those who may do their part now is looked at by itself, whether they choose or are drawn. */
    private void refuseTooMany(List<Doer> doers) {
        long drawn = doers.stream()
                .filter(it -> it.chooses() || it.hazard().most() > 0 && it.hazard().least() < 1).count();
        BigInteger sets = BigInteger.TWO.pow((int) drawn);
        if (sets.compareTo(BigInteger.valueOf(Math.min(most, MOST_SETS))) > 0) {
            throw new TooLarge("sets of parties that do their part in one hour", sets, Math.min(most, MOST_SETS));
        }
    }

    private interface Making {
        Event event(Token token, String party);
    }

    private List<Branch> branches(AskedState standing, Token token, List<Doer> doers, Making making) {
        refuseTooMany(doers);
        List<String> choosing = doers.stream().filter(Doer::chooses).map(Doer::party).toList();
        List<Branch> branches = new ArrayList<>();
        for (int choice = 0; choice < 1 << choosing.size(); choice++) {
            Map<String, Chain.Move> moves = new LinkedHashMap<>();
            List<Doer> set = new ArrayList<>();
            for (Doer doer : doers) {
                int index = choosing.indexOf(doer.party());
                if (index < 0) {
                    set.add(doer);
                } else {
                    boolean does = (choice >> index & 1) == 1;
                    moves.put(doer.party(), does ? doer.does() : doer.refrains());
                    set.add(Doer.by(doer.party(), does ? Hazard.SURE : Hazard.NEVER));
                }
            }
            branches.add(new Branch(moves, toss(standing, new Partial(standing.state(), token), set, making)));
        }
        return branches;
    }

    /** The state, and the step as it stands there after some have done their part. */
    private record Partial(State state, Token token) {
        Token after(String party) {
            Set<String> done = new HashSet<>(token.done());
            done.add(party);
            return token.having(done);
        }
    }

    /** Each of {@code doers} in turn does their part now, or not. */
    private ChanceNode<AskedState> toss(AskedState standing, Partial partial, List<Doer> doers, Making making) {
        if (doers.isEmpty()) {
            return new ChanceNode.Done<>(standing.after(partial.token(), partial.state()));
        }
        Doer doer = doers.getFirst();
        List<Doer> rest = doers.subList(1, doers.size());
        Hazard hazard = doer.hazard();
        if (hazard.most() == 0) {
            return toss(standing, partial, rest, making);
        }
        State state = semantics.step(partial.state(), making.event(partial.token(), doer.party())).state();
        Partial next = new Partial(state, partial.after(doer.party()));
        // Where one can end a talk for all, nobody else is asked any more.
        ChanceNode<AskedState> done = toss(standing, next,
                state.tokens().contains(next.token()) ? rest : List.of(), making);
        return hazard.least() == 1
                ? done
                : new ChanceNode.Draw<>(List.of(done, toss(standing, partial, rest, making)),
                        new double[]{hazard.chance(), 1 - hazard.chance()}, List.of(
                                new double[]{hazard.least(), 1 - hazard.least()},
                                new double[]{hazard.most(), 1 - hazard.most()}));
    }

    /** How long until something can happen: a limit, or a time at which somebody may act or end its talks. */
    Optional<Hours> nextHour(State state) {
        return driver.nextHour(state, this::nextChange);
    }

    private long nextChange(Token token, long age) {
        return pending(token).stream().mapToLong(it -> it.law().nextChange(age)).min().orElse(Long.MAX_VALUE);
    }

    /**
     * A part that is still to be done.
     *
     * @param acts the probability that it is done at all
     * @param mostActs the greatest such probability over the ranges
     */
    private record Part(double acts, double mostActs, DelayLaw law) {

        /**
         * The probability that it is still done where it has not been done by {@code age}, given that probability and
         * that of the delay.
         */
        private static double later(double acts, double by) {
            double left = 1 - acts * by;
            return left <= 0 ? 0 : acts * (1 - by) / left;
        }
    }

    /** Those who still have their part to do at a step, when everybody who chooses has done so. */
    private List<Part> pending(Token token) {
        StepName name = driver.name(token);
        return semantics.choice(token).stream().flatMap(choice -> pending(choice).stream()
                .filter(it -> !conduct.players().contains(it)).flatMap(it -> part(choice, it, name).stream())).toList();
    }

    /** Of a talk that some can end for all only they matter. */
    private static Collection<String> pending(Option.Choice choice) {
        return choice instanceof Option.Conclude talk && !talk.enders().isEmpty() ? talk.enders() : choice.parties();
    }

    private Optional<Part> part(Option.Choice choice, String party, StepName name) {
        return switch (choice) {
            case Option.Conclude talk -> conduct.behaviours().talks(party, name).map(law -> new Part(1, 1, law));
            case Option.Act act -> {
                ActLaw law = conduct.behaviours().act(party, name, act.obliged());
                yield Optional.of(new Part(conduct.at()[law.acts()], law.most(), law.delay()));
            }
            case Option.Ask ask -> Optional.empty();
            case Option.Vote vote -> Optional.empty();
        };
    }

    /**
     * How likely it is, at most, that anything happens from the beginning of this hour on: surely, where a limit is
     * still to pass, or a step has just begun.
     */
    Chain.Rest rest(State state) {
        double chance = 0;
        double most = 0;
        for (Token token : state.tokens()) {
            long before = state.now().count() - token.since() - 1;
            if (before < 0 || semantics.deadline(token).isPresent()) {
                return new Chain.Rest(1, 1);
            }
            for (Part part : pending(token)) {
                chance += Part.later(part.acts(), part.law().by(before, conduct.at()));
                most += Part.later(part.mostActs(), part.law().leastBy(before));
            }
        }
        return new Chain.Rest(Math.min(1, chance), Math.min(1, most));
    }
}
