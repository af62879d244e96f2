package org.surety.analysis.crisis.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.surety.analysis.crisis.behaviour.ActLaw;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.DelayLaw;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.analysis.crisis.plan.BallotOrder;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.Voter;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Driver;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;
import org.surety.semantics.Run;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Strategy;
import org.surety.semantics.Token;

/**
 * Plays a run in the kernel in which votes go as given, everybody otherwise does what is likeliest, and enough help
 * does not come: who is more likely than not to act or to end its talks does so at the middle of its time, as long as
 * that is not enough.
 */
final class FailureWitness implements Strategy {

    private static final int MOST_EVENTS = 2000;

    private final CaseSetup setup;
    private final Semantics semantics;
    private final Map<List<Object>, Boolean> results = new HashMap<>();
    private final double[] at;

    private FailureWitness(CaseSetup setup, Plan plan, Map<Integer, Boolean> results, double[] at) {
        this.setup = setup;
        this.semantics = Semantics.of(setup.root());
        this.at = at;
        plan.votes().forEach(it -> {
            Boolean passes = results.get(it.id());
            if (passes != null) {
                this.results.put(List.of(it.step(), it.attempt()), passes);
            }
        });
    }

    /**
     * The run.
     *
     * @param results which votes pass, by the number of their node in {@code plan}; the others go as is likeliest
     * @param at the values of the parameters
     */
    static Run of(CaseSetup setup, Plan plan, Map<Integer, Boolean> results, double[] at) {
        FailureWitness witness = new FailureWitness(setup, plan, results, at);
        Driver end = Driver.of(witness.semantics).play(witness);
        return end.run(end.state().isOver()
                ? Run.Ending.NOT_ENOUGH
                : setup.scenario().faitAccompli().isPresent() ? Run.Ending.TOO_LATE : Run.Ending.STALLED);
    }

    @Override
    public Optional<Event> next(Driver driver) {
        if (driver.length() >= MOST_EVENTS) {
            return Optional.empty();
        }
        State state = driver.state();
        List<Option> options = driver.options();
        return options.stream().flatMap(it -> does(state, it).stream()).findFirst()
                .or(() -> options.stream().filter(Option.Lapse.class::isInstance)
                        .<Event>map(it -> new Event.LimitPassed(((Option.Lapse) it).at())).findFirst())
                .or(() -> pass(state, options));
    }

    private Optional<Event> does(State state, Option option) {
        return switch (option) {
            case Option.Ask ask -> ask.parties().stream()
                    .filter(it -> !it.equals(setup.root().incident().attacker())).findFirst()
                    .map(it -> new Event.Asked(ask.at(), it));
            case Option.Conclude talk ->
                    talk.parties().stream().filter(it -> age(talk.at(), state) >= talkTime(it, talk.at()))
                            .sorted().findFirst().map(it -> new Event.Concluded(talk.at(), it));
            case Option.Vote vote -> Optional.of(new Event.Voted(vote.at(), ballots(vote)));
            case Option.Act act -> act.parties().stream()
                    .filter(it -> age(act.at(), state) >= actTime(it, act) && !wouldBeEnough(state, act, it))
                    .sorted().findFirst().map(it -> new Event.Acted(act.at(), it));
            case Option.Wait wait -> Optional.empty();
            case Option.Lapse lapse -> Optional.empty();
        };
    }

    /**
     * Time passes to the next hour at which somebody does something or a limit is reached, but not beyond the fait
     * accompli.
     */
    private Optional<Event> pass(State state, List<Option> options) {
        long next = options.stream().flatMapToLong(option -> switch (option) {
            case Option.Conclude talk -> talk.parties().stream()
                    .mapToLong(it -> later(talkTime(it, talk.at()), talk.at(), state));
            case Option.Act act -> act.parties().stream().mapToLong(it -> later(actTime(it, act), act.at(), state));
            case Option.Wait wait -> wait.most().stream().mapToLong(it -> state.now().count() + it.count());
            case Option.Ask ask -> LongStream.empty();
            case Option.Vote vote -> LongStream.empty();
            case Option.Lapse lapse -> LongStream.empty();
        }).min().orElse(Long.MAX_VALUE);
        boolean late = next > setup.deadline() || next == Long.MAX_VALUE;
        return late ? Optional.empty() : Optional.of(new Event.TimePassed(Hours.of(next - state.now().count())));
    }

    private static long later(long age, Token token, State state) {
        return age != Long.MAX_VALUE && token.since() + age > state.now().count()
                ? token.since() + age
                : Long.MAX_VALUE;
    }

    private static long age(Token token, State state) {
        return state.now().count() - token.since();
    }

    private StepName name(Token token) {
        return new StepName(semantics.caseOf(token.frame()).procedure().id(), token.step());
    }

    private long talkTime(String party, Token token) {
        return setup.behaviours().talks(party, name(token)).map(it -> middle(it, 1)).orElse(Long.MAX_VALUE);
    }

    private long actTime(String party, Option.Act act) {
        ActLaw law = setup.behaviours().act(party, name(act.at()), act.obliged());
        long limit = semantics.deadline(act.at()).map(it -> it - act.at().since()).orElse(Long.MAX_VALUE);
        long by = Math.min(limit, setup.deadline() == Long.MAX_VALUE ? limit : setup.deadline());
        return law.by(law.delay().lastChange(by), at) > 0.5
                ? middle(law.delay(), law.delay().by(by, at))
                : Long.MAX_VALUE;
    }

    /** The first age by which half of {@code all} is reached. */
    private long middle(DelayLaw law, double all) {
        for (long age = law.nextChange(DelayLaw.NOT_YET); age != Long.MAX_VALUE; age = law.nextChange(age)) {
            if (law.by(age, at) >= all / 2 || age > 100_000) {
                return age;
            }
        }
        return Long.MAX_VALUE;
    }

    private boolean wouldBeEnough(State state, Option.Act act, String party) {
        if (!act.helpers().contains(party)) {
            return false;
        }
        Set<String> helpers = new HashSet<>(state.helpers());
        helpers.add(party);
        return setup.isEnough(new State(state.now(), state.tokens(), helpers, state.firstHelp(), state.delivered()));
    }

    /**
     * The likeliest ballots, and where they do not give the wanted result, changed one by one where that is least
     * unlikely.
     */
    private Map<String, Ballot> ballots(Option.Vote vote) {
        Poll poll = vote.poll();
        StepName name = name(vote.at());
        int attempt = Semantics.attempt(vote.at());
        List<Voter> voters = BallotOrder.orderOf(poll, setup.behaviours(), name, attempt);
        int[] drawn = new int[voters.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = likeliest(voters, drawn, i);
        }
        Optional<Boolean> wanted = Optional.ofNullable(results.get(List.of(name, attempt)));
        boolean more = wanted.isPresent();
        while (more && poll.passes(cast(poll, voters, drawn)) != wanted.get()) {
            more = change(voters, drawn, wanted.get());
        }
        return cast(poll, voters, drawn);
    }

    private int likeliest(List<Voter> voters, int[] drawn, int place) {
        int best = 0;
        for (int ballot = 1; ballot < 3; ballot++) {
            if (chance(voters, drawn, place, ballot) > chance(voters, drawn, place, best)) {
                best = ballot;
            }
        }
        return best;
    }

    private double chance(List<Voter> voters, int[] drawn, int place, int ballot) {
        Voter voter = voters.get(place);
        double own = at[voter.law().own().variable(ballot)];
        if (voter.law() instanceof BallotLaw.Follows follows) {
            double with = at[follows.with()];
            return (1 - with) * own + (drawn[voter.leader()] == ballot ? with : 0);
        }
        return own;
    }

    private boolean change(List<Voter> voters, int[] drawn, boolean towards) {
        double best = 0;
        int place = -1;
        int ballot = -1;
        for (int i = 0; i < drawn.length; i++) {
            int[] better = towards ? new int[]{BallotLaw.YES} : new int[]{BallotLaw.NO, BallotLaw.ABSTAIN};
            for (int other : better) {
                boolean worse = drawn[i] == other || !towards && drawn[i] == BallotLaw.NO;
                double ratio = chance(voters, drawn, i, other) / Math.max(1e-300, chance(voters, drawn, i, drawn[i]));
                if (!worse && voters.get(i).votes() && ratio > best) {
                    best = ratio;
                    place = i;
                    ballot = other;
                }
            }
        }
        if (place < 0) {
            return false;
        }
        drawn[place] = ballot;
        return true;
    }

    private static Map<String, Ballot> cast(Poll poll, List<Voter> voters, int[] drawn) {
        Map<String, Ballot> cast = new LinkedHashMap<>();
        for (int i = 0; i < drawn.length; i++) {
            if (voters.get(i).votes() && poll.ballots().contains(BallotLaw.ORDER.get(drawn[i]))) {
                cast.put(voters.get(i).party(), BallotLaw.ORDER.get(drawn[i]));
            }
        }
        return cast;
    }
}
