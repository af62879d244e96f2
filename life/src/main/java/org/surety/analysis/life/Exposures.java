package org.surety.analysis.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Role;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Work;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.Pair;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/**
 * Which parties are bound, or have done what cannot be undone, while they are not guarded; and who owes help to a party
 * that owes nothing.
 *
 * <p>
 * A duty binds here while it is to be kept, or is called for; one for which only an event calls binds from that event
 * on. Against an attacker who alone is bound with the party nobody is left who could help; that this comes about by the
 * others' leaving is told where their ways of leaving are, and is no exposure, unless something was done for good. A
 * party whose pair with the one attacked is suspended has no part in its help.
 *
 * @param exposed for each party and attacker, at most one for each guard
 * @param converse who owes help to whom for nothing
 */
public record Exposures(List<Exposure> exposed, List<Exposure.Converse> converse) {

    /** Copies the lists. */
    public Exposures {
        exposed = List.copyOf(exposed);
        converse = List.copyOf(converse);
    }

    /** What was found of agreements before, for those that differ from them in nothing that matters here. */
    public static final class Memory {

        private record Key(String id, Life life, List<Obligation> duties, Set<String> contracting,
                Interpretation interpretation, List<List<String>> kinds, String party) {}

        private final Map<Key, LifeGraph> graphs = new HashMap<>();

        LifeGraph graph(Instrument nominal, List<List<String>> kinds, String party) {
            Agreement text = nominal.agreement();
            Key key = new Key(text.id(), text.life(), text.obligations(), nominal.contracting(), nominal.interpretation(),
                    kinds, party);
            LifeGraph found = graphs.get(key);
            if (found == null) {
                found = LifeGraph.of(nominal, kinds, party);
                if (text.obligations().stream().allMatch(it -> it.course().breach().then().isEmpty())) {
                    graphs.put(key, found);
                }
            }
            return found;
        }
    }

    /**
     * The exposures of some parties.
     *
     * @param parties who is asked about; empty for every party that is protected
     * @throws org.surety.semantics.TooLarge if there are more than 200,000 situations
     */
    public static Exposures of(Instrument instrument, Set<String> parties) {
        return of(instrument, parties, GuardAnalysis.of(instrument), new Memory());
    }

    /** The same, with what is known already of guards under this agreement and of agreements like it. */
    public static Exposures of(Instrument instrument, Set<String> parties, GuardAnalysis guards, Memory memory) {
        Search search = new Search(instrument, guards, memory);
        Set<String> asked = new LinkedHashSet<>(parties.isEmpty() ? protectedParties(instrument) : parties);
        asked.retainAll(instrument.contracting());
        List<Exposure> exposed = new ArrayList<>();
        List<Exposure.Converse> converse = new ArrayList<>();
        for (List<String> alike : guards.kinds().alike(asked)) {
            Exposures first = search.of(alike.getFirst());
            for (String party : alike) {
                UnaryOperator<String> swapped = it -> it.equals(party) ? alike.getFirst()
                        : it.equals(alike.getFirst()) ? party : it;
                first.exposed().forEach(it -> exposed.add(renamed(it, swapped)));
                first.converse().forEach(it -> converse.add(new Exposure.Converse(swapped.apply(it.guarantor()),
                        swapped.apply(it.party()), it.how())));
            }
        }
        return new Exposures(exposed, converse);
    }

    private static Exposure renamed(Exposure it, UnaryOperator<String> name) {
        return new Exposure(name.apply(it.party()), it.duties(), it.against().stream().map(name).toList(), it.guard(),
                it.how(), it.longest(), it.longestFree(), it.escape(),
                it.story().stream().map(move -> new Exposure.Move(move.by().stream().map(name).toList(), move.what(),
                        move.after(), move.clause())).toList());
    }

    /** Those that the text calls protected, and those an attack on whom sets a procedure off. */
    static Set<String> protectedParties(Instrument instrument) {
        Set<String> found = new LinkedHashSet<>();
        instrument.agreement().parties().stream().filter(it -> it.role() == Role.PROTECTED)
                .forEach(it -> found.addAll(instrument.resolve(Members.named(it.id()))));
        for (Procedure procedure : instrument.agreement().procedures()) {
            procedure.against().ifPresent(it -> found.addAll(instrument.resolve(it)));
        }
        found.retainAll(instrument.contracting());
        return found;
    }

    /** What binds a party in a situation. */
    record Burden(List<String> duties, List<String> forGood) {
        boolean isNone() {
            return duties.isEmpty() && forGood.isEmpty();
        }

        List<String> all() {
            Set<String> all = new LinkedHashSet<>(duties);
            all.addAll(forGood);
            return List.copyOf(all);
        }
    }

    /** What binds a party now, and what it has done for good. */
    static Burden burden(Instrument instrument, AgreementState state, String party) {
        List<String> binding = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (Map.Entry<DutyKey, Obligation> entry : instrument.duties().entrySet()) {
            Position at = state.positions().get(entry.getKey());
            if (at == null || !entry.getKey().bearer().equals(party)) {
                continue;
            }
            Obligation duty = entry.getValue();
            boolean binds = switch (duty.modality()) {
                case MUST, MUST_NOT -> true;
                case MAY, MAY_VETO -> false;
            };
            boolean calls = Contrary.isKept(duty) ? duty.on().isEmpty()
                    : at.state() == Position.State.DUE || at.state() == Position.State.OVERDUE;
            if (binds && at.state().binds() && calls) {
                binding.add(duty.id());
            }
            if (at.isDone() && duty.actions().stream().anyMatch(it -> LifeMoves.FOR_GOOD.contains(it.kind()))) {
                done.add(duty.id());
            }
        }
        if (state.facts().keySet().stream().anyMatch(it -> it.kind() == Condition.Kind.WITHDRAWAL_OF_FORCES
                && it.who().filter(party::equals).isPresent())) {
            done.add(Condition.Kind.WITHDRAWAL_OF_FORCES.word());
        }
        return new Burden(binding, done);
    }

    /** Who is bound, but for those whose pair with the party is suspended. */
    static Set<String> boundWith(AgreementState state, String party) {
        if (!state.isApplied() || state.allSuspended().isPresent()) {
            return Set.of();
        }
        Set<String> bound = new LinkedHashSet<>(state.bound().keySet());
        bound.removeIf(it -> !it.equals(party) && state.suspended().containsKey(new Pair(it, party)));
        return bound;
    }

    /** How a party that bears {@code burden} is guarded; empty where it is not exposed. */
    static Optional<Guard> exposedBy(GuardAnalysis guards, AgreementState state, String party, Burden burden,
            String attacker) {
        Set<String> bound = boundWith(state, party);
        boolean third = bound.stream().anyMatch(it -> !it.equals(party) && !it.equals(attacker));
        boolean others = third || state.bound().isEmpty() || !state.bound().containsKey(party);
        if (burden.isNone() || burden.forGood().isEmpty() && !others) {
            return Optional.empty();
        }
        Guard guard = guards.of(bound, party, attacker);
        return guard == Guard.NONE || guard == Guard.BLOCKABLE ? Optional.of(guard) : Optional.empty();
    }

    /** The search for one party at a time. */
    private static final class Search {

        private final Instrument instrument;
        private final Instrument nominal;
        private final GuardAnalysis guards;
        private final Memory memory;

        Search(Instrument instrument, GuardAnalysis guards, Memory memory) {
            this.instrument = instrument;
            this.nominal = Nominal.of(instrument);
            this.guards = guards;
            this.memory = memory;
        }

        /** The text that a row is about, without whom it is against. */
        private record Row(List<String> duties, Guard guard, String how, Optional<Hours> longest,
                Optional<Hours> longestFree, Optional<Hours> escape) {}

        Exposures of(String party) {
            List<Exposure> rows = new ArrayList<>();
            Map<Row, Exposure> byRow = new LinkedHashMap<>();
            Set<String> attackers = new LinkedHashSet<>(guards.attackers());
            attackers.remove(party);
            for (List<String> alike : guards.kinds().alike(attackers)) {
                String attacker = alike.getFirst();
                for (Exposure it : against(party, attacker, alike)) {
                    Row row = new Row(it.duties(), it.guard(), it.how(), it.longest(), it.longestFree(), it.escape());
                    byRow.merge(row, it, Search::joined);
                }
            }
            rows.addAll(byRow.values());
            return new Exposures(rows, converse(party));
        }

        private static Exposure joined(Exposure one, Exposure other) {
            List<String> against = new ArrayList<>(one.against());
            against.addAll(other.against());
            return new Exposure(one.party(), one.duties(), against, one.guard(), one.how(), one.longest(),
                    one.longestFree(), one.escape(), one.story());
        }

        private LifeGraph graph(String party, String attacker) {
            List<List<String>> kinds = new ArrayList<>();
            kinds.add(List.of(party));
            Set<String> rest = new LinkedHashSet<>(instrument.contracting());
            rest.remove(party);
            if (rest.remove(attacker)) {
                kinds.add(List.of(attacker));
            }
            kinds.addAll(guards.kinds().alike(rest));
            kinds.sort((a, b) -> a.getFirst().compareTo(b.getFirst()));
            return memory.graph(nominal, kinds, party);
        }

        private List<Exposure> against(String party, String attacker, List<String> alike) {
            LifeGraph graph = graph(party, attacker);
            Map<Guard, List<LifeGraph.Node>> found = new LinkedHashMap<>();
            for (LifeGraph.Node node : graph.nodes()) {
                Work.check();
                AgreementState state = node.at().of(nominal.id());
                exposedBy(guards, state, party, burden(nominal, state, party), attacker)
                        .ifPresent(it -> found.computeIfAbsent(it, key -> new ArrayList<>()).add(node));
            }
            List<Exposure> rows = new ArrayList<>();
            for (Map.Entry<Guard, List<LifeGraph.Node>> entry : found.entrySet()) {
                // Whoever is not guarded at all is no better off for it than where it is blockable.
                Set<LifeGraph.Node> within = new LinkedHashSet<>(entry.getValue());
                if (entry.getKey() == Guard.BLOCKABLE) {
                    within.addAll(found.getOrDefault(Guard.NONE, List.of()));
                }
                rows.add(exposure(graph, party, attacker, named(alike), entry.getKey(), entry.getValue().getFirst(), within));
            }
            return rows;
        }

        /** Nameless members of a class by its name. */
        private List<String> named(Collection<String> alike) {
            Set<String> names = new LinkedHashSet<>();
            alike.forEach(it -> names.add(instrument.membership().anonymousIn(it).orElse(it)));
            return List.copyOf(names);
        }

        private Exposure exposure(LifeGraph graph, String party, String attacker, List<String> against, Guard guard,
                LifeGraph.Node first, Set<LifeGraph.Node> within) {
            Set<LifeGraph.Node> lawful = new LinkedHashSet<>(within);
            lawful.retainAll(graph.lawful());
            Burden burden = burden(nominal, first.at().of(nominal.id()), party);
            Set<String> bound = boundWith(first.at().of(nominal.id()), party);
            List<String> why = guards.why(bound, party, attacker);
            Set<String> all = instrument.contracting();
            boolean never = guard == Guard.NONE && guards.of(all, party, attacker) == Guard.NONE;
            List<Exposure.Move> story = LifeGraph.story(first);
            String how = guard == Guard.BLOCKABLE || never || story.isEmpty() ? String.join(", ", why)
                    : story.getLast().clause();
            return new Exposure(party, burden.all(), against, guard, how, Stay.longest(lawful, true),
                    Stay.longest(within, false), escape(first.at(), party, burden), story);
        }

        /** The first hour at which no duty binds, by what the party does alone. */
        private Optional<Hours> escape(Situation from, String party, Burden burden) {
            if (!burden.forGood().isEmpty()) {
                return Optional.empty();
            }
            LifeGraph own = LifeGraph.alone(nominal, from, party);
            return own.nodes().stream().filter(it -> {
                Burden then = burden(nominal, it.at().of(nominal.id()), party);
                return then.isNone();
            }).map(it -> LifeGraph.hours(from.now(), it.at().now())).min(Long::compare).map(Hours::of);
        }

        private List<Exposure.Converse> converse(String party) {
            Map<String, Exposure.Converse> found = new LinkedHashMap<>();
            for (LifeGraph.Node node : graph(party, Case.OUTSIDER).nodes()) {
                AgreementState state = node.at().of(nominal.id());
                boolean owes = state.positions().entrySet().stream()
                        .anyMatch(it -> it.getKey().bearer().equals(party) && it.getValue().state().binds());
                Set<String> bound = boundWith(state, party);
                if (owes || !bound.contains(party)) {
                    continue;
                }
                List<Exposure.Move> story = LifeGraph.story(node);
                String how = story.isEmpty() ? "life.entry" : story.getLast().clause();
                guards.owing(bound, party, Case.OUTSIDER)
                        .forEach(it -> found.putIfAbsent(it, new Exposure.Converse(it, party, how)));
            }
            return List.copyOf(found.values());
        }
    }
}
