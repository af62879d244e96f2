package org.surety.analysis.crisis.conduct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Members;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;
import org.surety.semantics.Case;

/**
 * Looks up how a party behaves: entries for the party itself before entries for groups it belongs to, later ones before earlier ones, and within an entry
 * what is said about the step before what is said in general. What nobody says is unknown.
 */
public final class Conducts {

    private final Case root;
    private final Scenario scenario;
    private final Register register;
    private final Players players;
    private final Map<String, List<Behaviour>> entries = new HashMap<>();
    private final List<Set<String>> groups = new ArrayList<>();

    /** The behaviours of {@code scenario} in {@code root}; variables are entered in {@code register}. */
    public Conducts(Case root, Scenario scenario, Register register) {
        this(root, scenario, register, Players.NONE);
    }

    /** As {@link #Conducts(Case, Scenario, Register)}, where some parties choose and nobody else's numbers are in doubt. */
    public Conducts(Case root, Scenario scenario, Register register, Players players) {
        this.players = players;
        this.root = root;
        this.scenario = scenario;
        this.register = register;
        scenario.behaviours().forEach(it -> groups.add(members(it.who())));
    }

    /** A group that is not there under this reading has no members. */
    private Set<String> members(String who) {
        try {
            return Set.copyOf(root.resolve(named(who)));
        } catch (IllegalArgumentException absent) {
            return Set.of();
        }
    }

    private Members named(String who) {
        if (root.agreement().group(who).isEmpty() && root.agreement().body(who).isEmpty()) {
            for (Members.Kind kind : Members.Kind.values()) {
                if (kind.word().equals(who)) {
                    return Members.of(kind);
                }
            }
        }
        return Members.named(who);
    }

    /** The variables that have been needed so far. */
    public Register register() {
        return register;
    }

    /** The entries that apply to {@code party}, those that take precedence first. */
    public List<Behaviour> entriesOf(String party) {
        return List.copyOf(entries(party));
    }

    private List<Behaviour> entries(String party) {
        List<Behaviour> known = entries.get(party);
        if (known == null) {
            List<Behaviour> own = new ArrayList<>();
            List<Behaviour> shared = new ArrayList<>();
            for (int i = groups.size() - 1; i >= 0; i--) {
                Behaviour entry = scenario.behaviours().get(i);
                if (entry.who().equals(party)) {
                    own.add(entry);
                } else if (groups.get(i).contains(party)) {
                    shared.add(entry);
                }
            }
            own.addAll(shared);
            known = own;
            entries.put(party, known);
        }
        return known;
    }

    /** A conduct and where it stands. */
    private record Placed(String path, Behaviour entry, Conduct conduct) {}

    private List<Placed> conducts(String party, StepName step) {
        List<Placed> found = new ArrayList<>();
        for (Behaviour entry : entries(party)) {
            for (String name : List.of(step.full(), step.step())) {
                Conduct there = entry.atSteps().get(name);
                if (there != null) {
                    found.add(new Placed("behaviour." + entry.who() + ".steps." + name, entry, there));
                }
            }
            found.add(new Placed("behaviour." + entry.who(), entry, entry.conduct()));
        }
        return found;
    }

    private <T> Optional<Map.Entry<Placed, T>> first(String party, StepName step, Function<Conduct, Optional<T>> part) {
        for (Placed placed : conducts(party, step)) {
            Optional<T> there = part.apply(placed.conduct());
            if (there.isPresent()) {
                return Optional.of(Map.entry(placed, there.get()));
            }
        }
        return Optional.empty();
    }

    /** How {@code party} votes the {@code attempt}-th time that {@code step} is taken. */
    public BallotLaw ballot(String party, StepName step, int attempt) {
        if (players.choose(party)) {
            return numbers(party, UNSAID).unknown("choice." + party + "." + step.full() + "." + attempt);
        }
        return asAttacker(party, step).or(() -> first(party, step, Conduct::voting)).<BallotLaw>map(found -> {
            Voted voted = voted(party, attempt, found.getKey(), found.getValue());
            return switch (voted.attempt()) {
                case Voting.Chances chances -> chances(party, voted, chances);
                case Voting.Follows follows -> follows(party, step, attempt, voted, follows);
            };
        }).orElseGet(() -> unknown(party));
    }

    /** How the attacker votes as such is looked up by itself: a more specific ballot does not hide it. */
    private Optional<Map.Entry<Placed, Voting>> asAttacker(String party, StepName step) {
        return party.equals(root.incident().attacker())
                ? first(party, step, conduct -> conduct.voting().filter(it -> it.whenAttacker().isPresent()))
                : Optional.empty();
    }

    /** Whether anything is said about how {@code party} votes at {@code step}. */
    public boolean saysBallot(String party, StepName step) {
        return first(party, step, Conduct::voting).isPresent();
    }

    private record Voted(Placed placed, String path, Voting.Attempt attempt) {}

    private Voted voted(String party, int attempt, Placed placed, Voting voting) {
        if (voting.whenAttacker().isPresent() && party.equals(root.incident().attacker())) {
            return new Voted(placed, placed.path() + ".as-attacker", voting.whenAttacker().get());
        }
        int index = Math.min(attempt, voting.attempts().size());
        String path = placed.path() + ".ballot" + (voting.attempts().size() > 1 ? "." + index : "");
        return new Voted(placed, path, voting.attempts().get(index - 1));
    }

    private BallotLaw.Chances chances(String party, Voted voted, Voting.Chances chances) {
        return numbers(party, voted.placed().entry()).of(voted.path(), chances);
    }

    private BallotNumbers numbers(String party, Behaviour entry) {
        return new BallotNumbers(register, party, entry, players.any() && !players.choose(party));
    }

    private BallotLaw.Chances unknown(String party) {
        return numbers(party, UNSAID).unknown("behaviour." + party + ".ballot");
    }

    private static final Range ANY = new Range(Ratio.ZERO, Ratio.ONE);
    private static final Behaviour UNSAID = new Behaviour("", Conduct.UNSTATED, Map.of(), Map.of(),
            Assumption.UNSTATED);

    private BallotLaw follows(String party, StepName step, int attempt, Voted voted, Voting.Follows follows) {
        BallotLaw.Chances otherwise = follows.otherwise()
                .map(it -> chances(party, new Voted(voted.placed(), voted.path() + ".otherwise", it), it))
                .orElseGet(() -> lessSpecific(party, step, attempt, voted.placed()));
        int with = number(party, voted.placed(), voted.path() + ".with", follows.with());
        Range range = settled(follows.with());
        return new BallotLaw.Follows(follows.leader(), with, range.low().toDouble(), range.high().toDouble(),
                otherwise);
    }

    /** Where a follower does not follow and nothing is said for that, it votes as the next less specific entry says. */
    private BallotLaw.Chances lessSpecific(String party, StepName step, int attempt, Placed after) {
        boolean passed = false;
        for (Placed placed : conducts(party, step)) {
            if (passed && placed.conduct().voting().isPresent()) {
                Voted voted = voted(party, attempt, placed, placed.conduct().voting().get());
                if (voted.attempt() instanceof Voting.Chances chances) {
                    return chances(party, voted, chances);
                }
            }
            passed |= placed.equals(after);
        }
        return unknown(party);
    }

    /** Whether and when {@code party} acts at {@code step}. */
    public ActLaw act(String party, StepName step, boolean obliged) {
        if (players.choose(party)) {
            int number =
                    register.of(new Variable("choice." + party + "." + step.full() + ".acts", party, party, ANY, 0.5,
                            Variable.Role.UNSTATED, UNSAID.source()));
            return new ActLaw(number, 0, 1, DelayLaw.Known.AT_ONCE);
        }
        Optional<Map.Entry<Placed, Delay>> delay = first(party, step, it -> pick(it.delay(), obliged));
        DelayLaw law = delay.map(it -> delay(party, it.getKey(), it.getKey().path() + ".delay"
                + suffix(it.getKey().conduct().delay(), obliged), it.getValue())).orElse(DelayLaw.Known.AT_ONCE);
        Optional<Map.Entry<Placed, Range>> acts = first(party, step, it -> pick(it.acts(), obliged));
        if (acts.isPresent()) {
            Placed placed = acts.get().getKey();
            Range range = acts.get().getValue();
            int number =
                    number(party, placed, placed.path() + ".acts" + suffix(placed.conduct().acts(), obliged), range);
            return new ActLaw(number, range.low().toDouble(), range.high().toDouble(), law);
        }
        boolean aboutActing = conducts(party, step).stream().anyMatch(it -> it.conduct().acts().isStated());
        boolean byDelay = delay.isPresent() && !aboutActing;
        Range range = settled(byDelay ? Range.exactly(Ratio.ONE) : ANY);
        int number = register.of(new Variable("behaviour." + party + ".acts." + (obliged ? "obliged" : "discretionary"),
                party, party, range, byDelay ? 1 : 0.5, byDelay ? Variable.Role.DERIVED : Variable.Role.UNSTATED,
                UNSAID.source()));
        return new ActLaw(number, range.low().toDouble(), range.high().toDouble(), law);
    }

    private static <T> Optional<T> pick(ByFreedom<T> either, boolean obliged) {
        return obliged ? either.whenObliged() : either.whenFree();
    }

    private static String suffix(ByFreedom<?> either, boolean obliged) {
        return either instanceof ByFreedom.Alike<?> ? "" : obliged ? ".obliged" : ".discretionary";
    }

    /** Whether anything is said about how long {@code party} takes to act. */
    public boolean saysDelay(String party, StepName step, boolean obliged) {
        return first(party, step, it -> pick(it.delay(), obliged)).isPresent();
    }

    /** How long {@code party} goes on talking at {@code step}; empty if nothing is said. */
    public Optional<DelayLaw> talks(String party, StepName step) {
        if (players.choose(party)) {
            return Optional.of(players.talks(party));
        }
        return first(party, step, Conduct::talks)
                .map(it -> delay(party, it.getKey(), it.getKey().path() + ".talks", it.getValue()));
    }

    private DelayLaw delay(String party, Placed placed, String path, Delay delay) {
        return switch (delay) {
            case Delay.Fixed fixed -> new DelayLaw.Known(new long[]{fixed.hours().count()}, new double[]{1});
            case Delay.Uniform uniform -> Distributions.uniform(uniform);
            case Delay.Table table -> Distributions.table(table);
            case Delay.Geometric geometric -> new DelayLaw.Geometric(
                    number(party, placed, path + ".geometric", geometric.chance()),
                    settled(geometric.chance()).low().toDouble(), settled(geometric.chance()).high().toDouble(),
                    geometric.period().count());
        };
    }

    /** Where some choose, nothing else is in doubt. */
    private Range settled(Range range) {
        return players.any() ? Range.exactly(middle(range)) : range;
    }

    private static Ratio middle(Range range) {
        return range.low().plus(range.high()).divide(Ratio.of(2));
    }

    private int number(String party, Placed placed, String path, Range range) {
        return register.of(new Variable(path, placed.entry().who(), party, settled(range), middle(range).toDouble(),
                Variable.Role.STATED,
                placed.entry().source()));
    }

    /** What {@code party} contributes by acting, by measure. */
    public Map<String, Ratio> contributes(String party) {
        Map<String, Ratio> amounts = new LinkedHashMap<>();
        entries(party).forEach(entry -> entry.contributes().forEach(amounts::putIfAbsent));
        return amounts;
    }
}
