package org.surety.analysis.life;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.clause.Consequential;
import org.surety.analysis.life.clause.Nominal;
import org.surety.analysis.life.clause.SettingOff;
import org.surety.analysis.life.graph.LifeGraph;
import org.surety.analysis.life.graph.LifeMoves;
import org.surety.analysis.life.guard.GuardAnalysis;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Role;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.Pair;
import org.surety.semantics.life.Position;

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
 * @param unsearched why neither is known, where there are too many situations to go through
 */
public record Exposures(List<Exposure> exposed, List<Exposure.Converse> converse, Optional<Unsearched> unsearched) {

    /**
     * Situations that are too many.
     *
     * @param situations how many there are at least
     * @param most how many are gone through at most, between so many parties
     */
    public record Unsearched(BigInteger situations, long most) {}

    /** Copies the lists. */
    public Exposures {
        exposed = List.copyOf(exposed);
        converse = List.copyOf(converse);
    }

    /**
     * What was found of agreements before, for those that differ from them in nothing that matters here. Safe for
     * several threads.
     */
    public static final class Memory {

        private record Key(String id, Life life, List<Obligation> duties, Set<String> contracting,
                Interpretation interpretation, List<List<String>> kinds, String party,
                List<Procedure> procedures) {}

        private record Asked(Agreement text, Interpretation interpretation, Set<String> parties) {}

        private final Map<Key, Course> known = new ConcurrentHashMap<>();
        private final Map<Key, TooLarge> refused = new ConcurrentHashMap<>();
        private final Map<Asked, Exposures> answers = new ConcurrentHashMap<>();

        Course course(Instrument nominal, List<List<String>> kinds, String party) {
            Agreement text = nominal.agreement();
            // A procedure that a breach sets off is a part of what can follow.
            boolean plain = text.obligations().stream().allMatch(it -> it.course().breach().then().isEmpty());
            Key key = new Key(text.id(), text.life(), text.obligations(), nominal.contracting(),
                    nominal.interpretation(), kinds, party, plain ? List.of() : text.procedures());
            TooLarge before = refused.get(key);
            if (before != null) {
                throw before;
            }
            try {
                return known.computeIfAbsent(key, it -> {
                    Instrument less = Consequential.of(nominal, party);
                    return new Course(less, LifeGraph.of(less, kinds, party), party);
                });
            } catch (TooLarge tooLarge) {
                refused.put(key, tooLarge);
                throw tooLarge;
            }
        }
    }

    /** The situations in which one party is bound or has done something for good, whatever the procedures are. */
    static final class Course {

        private final Instrument nominal;
        private final LifeGraph graph;
        private final String party;
        private final Map<LifeGraph.Node, Borne> borne = new HashMap<>();
        private final Map<LifeGraph.Node, Optional<Hours>> escapes = new ConcurrentHashMap<>();
        private final Map<String, Faced> faced = new ConcurrentHashMap<>();
        private final Map<Set<String>, String> free = new LinkedHashMap<>();

        Course(Instrument nominal, LifeGraph graph, String party) {
            this.nominal = nominal;
            this.graph = graph;
            this.party = party;
            for (LifeGraph.Node node : graph.nodes()) {
                AgreementState state = node.at().of(nominal.id());
                Burden burden = burden(nominal, state, party);
                Set<String> with = boundWith(state, party);
                if (!burden.isNone()) {
                    borne.put(node, new Borne(node, burden, with, state.bound().keySet()));
                }
                boolean owes = state.positions().entrySet().stream()
                        .anyMatch(it -> it.getKey().bearer().equals(party) && it.getValue().state().binds());
                if (!owes && with.contains(party)) {
                    free.computeIfAbsent(with, it -> how(LifeGraph.story(node)));
                }
            }
        }

        private static String how(List<Exposure.Move> story) {
            return story.isEmpty() ? "life.entry" : story.getLast().clause();
        }

        String party() {
            return party;
        }

        LifeGraph graph() {
            return graph;
        }

        /** What the party bears in a situation; empty where it bears nothing. */
        Optional<Borne> borne(LifeGraph.Node node) {
            return Optional.ofNullable(borne.get(node));
        }

        /** Who is bound with the party while no duty binds it, each with the clause by which it came to that. */
        Map<Set<String>, String> free() {
            return free;
        }

        Faced facing(String attacker) {
            return faced.computeIfAbsent(attacker, it -> new Faced(this, it));
        }

        /** The first hour at which no duty binds, by what the party does alone; empty for never. */
        Optional<Hours> escape(Borne from) {
            if (!from.burden().forGood().isEmpty()) {
                return Optional.empty();
            }
            return escapes.computeIfAbsent(from.node(),
                    node -> LifeGraph.alone(nominal, node.at(), party).nodes().stream()
                            .filter(it -> burden(nominal, it.at().of(nominal.id()), party).isNone())
                            .map(it -> LifeGraph.hours(node.at().now(), it.at().now())).min(Long::compare)
                            .map(Hours::of));
        }
    }

    /** A situation in which a party bears something, and who is bound with it. */
    record Borne(LifeGraph.Node node, Burden burden, Set<String> with, Set<String> bound) {}

    /**
     * The exposures of some parties.
     *
     * @param parties who is asked about; empty for every party that is protected
     * @throws org.surety.semantics.TooLarge if a procedure is too large to be judged
     */
    public static Exposures of(Instrument instrument, Set<String> parties) {
        return of(instrument, parties, GuardAnalysis.of(instrument), new Memory());
    }

    /** The same, with what was found of its guards, and of agreements like it. */
    public static Exposures of(Instrument instrument, Set<String> parties, GuardAnalysis guards, Memory memory) {
        Instrument nominal = SettingOff.leftOut(Nominal.of(instrument));
        Set<String> asked = new LinkedHashSet<>(parties.isEmpty() ? protectedParties(instrument) : parties);
        asked.retainAll(instrument.contracting());
        Memory.Asked key = new Memory.Asked(nominal.agreement(), nominal.interpretation(), asked);
        return memory.answers.computeIfAbsent(key, it -> searched(nominal, asked, guards, memory));
    }

    private static Exposures searched(Instrument nominal, Set<String> asked, GuardAnalysis guards, Memory memory) {
        try {
            return found(nominal, asked, guards, memory);
        } catch (TooLarge tooLarge) {
            if (!tooLarge.what().equals(LifeGraph.SITUATIONS)) {
                throw tooLarge;
            }
            return new Exposures(List.of(), List.of(),
                    Optional.of(new Unsearched(tooLarge.size(), tooLarge.most())));
        }
    }

    private static Exposures found(Instrument nominal, Set<String> asked, GuardAnalysis guards, Memory memory) {
        Search search = new Search(nominal, guards, memory);
        List<Exposure> exposed = new ArrayList<>();
        List<Exposure.Converse> converse = new ArrayList<>();
        for (List<String> alike : guards.alike().classes(asked)) {
            Exposures first = search.of(alike.getFirst());
            for (String party : alike) {
                UnaryOperator<String> swapped = it -> it.equals(party)
                        ? alike.getFirst()
                        : it.equals(alike.getFirst()) ? party : it;
                first.exposed().forEach(it -> exposed.add(renamed(it, swapped)));
                first.converse().forEach(it -> converse.add(new Exposure.Converse(swapped.apply(it.guarantor()),
                        swapped.apply(it.party()), it.how())));
            }
        }
        return new Exposures(exposed, converse, Optional.empty());
    }

    private static Exposure renamed(Exposure it, UnaryOperator<String> name) {
        return new Exposure(name.apply(it.party()), it.duties(), it.otherDuties(),
                it.against().stream().map(name).toList(), it.guard(),
                it.how(), it.longest(), it.longestFree(), it.escape(),
                it.story().stream().map(move -> move.renamed(name)).toList());
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
            boolean calls = Contrary.isKept(duty)
                    ? duty.on().isEmpty()
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

    /** The search for one party at a time. */
    private static final class Search {

        private final Instrument nominal;
        private final GuardAnalysis guards;
        private final Memory memory;
        private final Map<List<Object>, Course> courses = new HashMap<>();

        Search(Instrument nominal, GuardAnalysis guards, Memory memory) {
            this.nominal = nominal;
            this.guards = guards;
            this.memory = memory;
        }

        /** The text that a row is about, without whom it is against. */
        private record Row(List<String> duties, List<String> otherDuties, Guard guard, String how,
                Optional<Hours> longest,
                Optional<Hours> longestFree, Optional<Hours> escape) {}

        Exposures of(String party) {
            Map<Row, Exposure> byRow = new LinkedHashMap<>();
            List<Exposure> outsider = against(party, Case.OUTSIDER, List.of(Case.OUTSIDER));
            Set<Row> outside = new LinkedHashSet<>(outsider.stream().map(Search::row).toList());
            Set<String> attackers = guards.attackers();
            attackers.removeAll(Set.of(party, Case.OUTSIDER));
            Set<String> meant = new LinkedHashSet<>(nominal.contracting());
            meant.addAll(guards.adversaries());
            for (List<String> alike : guards.alike().classes(attackers)) {
                List<Exposure> rows = against(party, alike.getFirst(), named(alike));
                // Whoever neither is bound nor named as an attacker is one more outsider, unless it has a say.
                if (meant.contains(alike.getFirst()) || rows.stream().anyMatch(it -> !outside.contains(row(it)))) {
                    rows.forEach(it -> byRow.merge(row(it), it, Search::joined));
                }
            }
            outsider.forEach(it -> byRow.merge(row(it), it, Search::joined));
            return new Exposures(List.copyOf(byRow.values()), converse(party), Optional.empty());
        }

        private static Row row(Exposure it) {
            return new Row(it.duties(), it.otherDuties(), it.guard(), it.how(), it.longest(), it.longestFree(),
                    it.escape());
        }

        private static Exposure joined(Exposure one, Exposure other) {
            List<String> against = new ArrayList<>(one.against());
            against.addAll(other.against());
            return new Exposure(one.party(), one.duties(), one.otherDuties(), against, one.guard(), one.how(),
                    one.longest(),
                    one.longestFree(), one.escape(), one.story());
        }

        /** The situations in which nobody is told apart from those like it but the party. */
        private Course course(String party) {
            return course(kinds(party, List.of()), party);
        }

        /** The same with the attacker told apart too, where something can stand between parties that are alike. */
        private Course course(String party, String attacker) {
            Course course = course(party);
            return course.graph.isBetween() && nominal.contracting().contains(attacker)
                    ? course(kinds(party, List.of(attacker)), party)
                    : course;
        }

        private Course course(List<List<String>> kinds, String party) {
            return courses.computeIfAbsent(List.of(party, kinds), it -> memory.course(nominal, kinds, party));
        }

        private List<List<String>> kinds(String party, List<String> apart) {
            List<List<String>> kinds = new ArrayList<>();
            Set<String> rest = new LinkedHashSet<>(nominal.contracting());
            rest.remove(party);
            apart.forEach(rest::remove);
            kinds.add(List.of(party));
            apart.forEach(it -> kinds.add(List.of(it)));
            kinds.addAll(guards.alike().classes(rest));
            kinds.sort((a, b) -> a.getFirst().compareTo(b.getFirst()));
            return kinds;
        }

        private List<Exposure> against(String party, String attacker, List<String> against) {
            return course(party, attacker).facing(attacker).found(guards).stream()
                    .map(it -> exposure(party, against, it)).toList();
        }

        /** Nameless members of a class by its name. */
        private List<String> named(Collection<String> alike) {
            Set<String> names = new LinkedHashSet<>();
            alike.forEach(it -> names.add(nominal.membership().anonymousIn(it).orElse(it)));
            return List.copyOf(names);
        }

        private Exposure exposure(String party, List<String> against, Faced.Found found) {
            Borne borne = found.first().borne();
            String attacker = found.first().attacker();
            boolean never =
                    found.guard() == Guard.NONE && guards.of(nominal.contracting(), party, attacker) == Guard.NONE;
            String how = never
                    ? "procedures"
                    : found.guard() == Guard.BLOCKABLE || found.story().isEmpty()
                            ? String.join(", ", guards.why(borne.with(), party, attacker))
                            : found.story().getLast().clause();
            return new Exposure(party, borne.burden().all(), found.otherDuties(), against, found.guard(), how,
                    found.longest(), found.longestFree(), found.escape(), found.story());
        }

        private List<Exposure.Converse> converse(String party) {
            Map<String, Exposure.Converse> found = new LinkedHashMap<>();
            course(party).free().forEach((bound, how) -> guards.owing(bound, party, Case.OUTSIDER)
                    .forEach(it -> found.putIfAbsent(it, new Exposure.Converse(it, party, how))));
            return List.copyOf(found.values());
        }
    }
}
