package org.surety.analysis.crisis.behaviour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Voting;

/** How one party behaves, given which entries of a scenario apply to it. What has been looked up once is kept. */
final class PartyBehaviour {

    private static final Range ANY = new Range(Ratio.ZERO, Ratio.ONE);
    private static final Behaviour UNSAID = new Behaviour("", Conduct.UNSTATED, Map.of(), Map.of(),
            Assumption.UNSTATED);

    private final String party;
    private final boolean attacks;
    private final List<Behaviour> entries;
    private final Lookups lookups;
    private final Map<Attempted, BallotLaw> ballots = new HashMap<>();
    private final Map<Acting, ActLaw> acts = new HashMap<>();
    private final Map<StepName, Optional<DelayLaw>> talks = new HashMap<>();
    private final Map<String, Ratio> contributes;

    /**
     * The habits of {@code party}.
     *
     * @param attacks whether it is the attacker
     * @param entries those that take precedence first
     */
    PartyBehaviour(String party, boolean attacks, List<Behaviour> entries, Lookups lookups) {
        this.party = party;
        this.attacks = attacks;
        this.entries = List.copyOf(entries);
        this.lookups = lookups;
        Map<String, Ratio> amounts = new LinkedHashMap<>();
        entries.forEach(entry -> entry.contributes().forEach(amounts::putIfAbsent));
        this.contributes = Collections.unmodifiableMap(amounts);
    }

    private record Attempted(StepName step, int attempt) {}

    private record Acting(StepName step, boolean obliged) {}

    List<Behaviour> entries() {
        return entries;
    }

    Map<String, Ratio> contributes() {
        return contributes;
    }

    /** A conduct and where it stands. */
    private record Placed(String path, Behaviour entry, Conduct conduct) {}

    private List<Placed> behaviours(StepName step) {
        List<Placed> found = new ArrayList<>();
        for (Behaviour entry : entries) {
            if (!entry.atSteps().isEmpty()) {
                for (String name : List.of(step.full(), step.step())) {
                    Conduct there = entry.atSteps().get(name);
                    if (there != null) {
                        found.add(new Placed("behaviour." + entry.who() + ".steps." + name, entry, there));
                    }
                }
            }
            found.add(new Placed("behaviour." + entry.who(), entry, entry.conduct()));
        }
        return found;
    }

    private <T> Optional<Map.Entry<Placed, T>> first(StepName step, Function<Conduct, Optional<T>> part) {
        for (Placed placed : behaviours(step)) {
            Optional<T> there = part.apply(placed.conduct());
            if (there.isPresent()) {
                return Optional.of(Map.entry(placed, there.get()));
            }
        }
        return Optional.empty();
    }

    BallotLaw ballot(StepName step, int attempt) {
        Attempted key = new Attempted(step, attempt);
        BallotLaw known = ballots.get(key);
        if (known == null) {
            known = voting(step, attempt);
            ballots.put(key, known);
        }
        return known;
    }

    private BallotLaw voting(StepName step, int attempt) {
        if (lookups.players().choose(party)) {
            return numbers(UNSAID).unknown("choice." + party + "." + step.full() + "." + attempt);
        }
        return asAttacker(step).or(() -> first(step, Conduct::voting)).<BallotLaw>map(found -> {
            Voted voted = voted(attempt, found.getKey(), found.getValue());
            return switch (voted.attempt()) {
                case Voting.Chances chances -> chances(voted, chances);
                case Voting.Follows follows -> follows(step, attempt, voted, follows);
            };
        }).orElseGet(this::unknown);
    }

    /** How the attacker votes as such is looked up by itself: a more specific ballot does not hide it. */
    private Optional<Map.Entry<Placed, Voting>> asAttacker(StepName step) {
        return attacks
                ? first(step, conduct -> conduct.voting().filter(it -> it.whenAttacker().isPresent()))
                : Optional.empty();
    }

    boolean saysBallot(StepName step) {
        return first(step, Conduct::voting).isPresent();
    }

    private record Voted(Placed placed, String path, Voting.Attempt attempt) {}

    private Voted voted(int attempt, Placed placed, Voting voting) {
        if (voting.whenAttacker().isPresent() && attacks) {
            return new Voted(placed, placed.path() + ".as-attacker", voting.whenAttacker().get());
        }
        int index = Math.min(attempt, voting.attempts().size());
        String path = placed.path() + ".ballot" + (voting.attempts().size() > 1 ? "." + index : "");
        return new Voted(placed, path, voting.attempts().get(index - 1));
    }

    private BallotLaw.Chances chances(Voted voted, Voting.Chances chances) {
        return numbers(voted.placed().entry()).of(voted.path(), chances);
    }

    private BallotNumbers numbers(Behaviour entry) {
        Players players = lookups.players();
        return new BallotNumbers(lookups.parameters(), party, entry, players.any() && !players.choose(party));
    }

    private BallotLaw.Chances unknown() {
        return numbers(UNSAID).unknown("behaviour." + party + ".ballot");
    }

    private BallotLaw follows(StepName step, int attempt, Voted voted, Voting.Follows follows) {
        BallotLaw.Chances otherwise = follows.otherwise()
                .map(it -> chances(new Voted(voted.placed(), voted.path() + ".otherwise", it), it))
                .orElseGet(() -> lessSpecific(step, attempt, voted.placed()));
        Range assumed = lookups.parameters().range(voted.path() + ".with", follows.with());
        int with = number(voted.placed(), voted.path() + ".with", assumed);
        Range range = settled(assumed);
        return new BallotLaw.Follows(follows.leader(), with, range.low().toDouble(), range.high().toDouble(),
                otherwise);
    }

    /** Where a follower does not follow and nothing is said for that, it votes as the next less specific entry says. */
    private BallotLaw.Chances lessSpecific(StepName step, int attempt, Placed after) {
        boolean passed = false;
        for (Placed placed : behaviours(step)) {
            if (passed && placed.conduct().voting().isPresent()) {
                Voted voted = voted(attempt, placed, placed.conduct().voting().get());
                if (voted.attempt() instanceof Voting.Chances chances) {
                    return chances(voted, chances);
                }
            }
            passed |= placed.equals(after);
        }
        return unknown();
    }

    ActLaw act(StepName step, boolean obliged) {
        Acting key = new Acting(step, obliged);
        ActLaw known = acts.get(key);
        if (known == null) {
            known = acting(step, obliged);
            acts.put(key, known);
        }
        return known;
    }

    private ActLaw acting(StepName step, boolean obliged) {
        if (lookups.players().choose(party)) {
            int number = lookups.parameters().of(new Parameter("choice." + party + "." + step.full() + ".acts", party,
                    party, ANY, 0.5, Parameter.Role.UNSTATED, UNSAID.source()));
            return new ActLaw(number, 0, 1, DelayLaw.Known.AT_ONCE);
        }
        Optional<Map.Entry<Placed, Delay>> delay = first(step, it -> pick(it.delay(), obliged));
        DelayLaw law = delay.map(it -> delay(it.getKey(), it.getKey().path() + ".delay"
                + suffix(it.getKey().conduct().delay(), obliged), it.getValue())).orElse(DelayLaw.Known.AT_ONCE);
        Optional<Map.Entry<Placed, Range>> acts = first(step, it -> pick(it.acts(), obliged));
        if (acts.isPresent()) {
            Placed placed = acts.get().getKey();
            String path = placed.path() + ".acts" + suffix(placed.conduct().acts(), obliged);
            Range range = lookups.parameters().range(path, acts.get().getValue());
            int number = number(placed, path, range);
            return new ActLaw(number, range.low().toDouble(), range.high().toDouble(), law);
        }
        boolean aboutActing = behaviours(step).stream().anyMatch(it -> it.conduct().acts().isStated());
        boolean byDelay = delay.isPresent() && !aboutActing;
        String path = "behaviour." + party + ".acts." + (obliged ? "obliged" : "discretionary");
        Range assumed = byDelay ? Range.exactly(Ratio.ONE) : lookups.parameters().range(path, ANY);
        Range range = settled(assumed);
        int number = lookups.parameters().of(new Parameter(path, party, party, range, assumed.middle().toDouble(),
                byDelay ? Parameter.Role.DERIVED : Parameter.Role.UNSTATED, UNSAID.source()));
        return new ActLaw(number, range.low().toDouble(), range.high().toDouble(), law);
    }

    private static <T> Optional<T> pick(ByFreedom<T> either, boolean obliged) {
        return obliged ? either.whenObliged() : either.whenFree();
    }

    private static String suffix(ByFreedom<?> either, boolean obliged) {
        return either instanceof ByFreedom.Alike<?> ? "" : obliged ? ".obliged" : ".discretionary";
    }

    boolean saysDelay(StepName step, boolean obliged) {
        return first(step, it -> pick(it.delay(), obliged)).isPresent();
    }

    Optional<DelayLaw> talks(StepName step) {
        return talks.computeIfAbsent(step, it -> lookups.players().choose(party)
                ? Optional.of(lookups.players().talks(party))
                : first(it, Conduct::talks).map(found -> delay(found.getKey(), found.getKey().path() + ".talks",
                        found.getValue())));
    }

    private DelayLaw delay(Placed placed, String path, Delay delay) {
        return switch (delay) {
            case Delay.Geometric geometric -> {
                Range assumed = lookups.parameters().range(path + ".geometric", geometric.chance());
                Range range = settled(assumed);
                yield new DelayLaw.Geometric(number(placed, path + ".geometric", assumed), range.low().toDouble(),
                        range.high().toDouble(), geometric.period().count());
            }
            case Delay.Fixed fixed -> lookups.known(fixed);
            case Delay.Uniform uniform -> lookups.known(uniform);
            case Delay.Table table -> lookups.known(table);
        };
    }

    /** Where some choose, nothing else is in doubt. */
    private Range settled(Range range) {
        return lookups.players().any() ? Range.exactly(range.middle()) : range;
    }

    private int number(Placed placed, String path, Range range) {
        return lookups.parameters().of(new Parameter(path, placed.entry().who(), party, settled(range),
                range.middle().toDouble(), Parameter.Role.STATED, placed.entry().source()));
    }
}
