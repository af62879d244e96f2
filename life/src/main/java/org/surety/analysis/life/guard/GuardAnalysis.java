package org.surety.analysis.life.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.graph.KeyNumbers;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Poll;
import org.surety.semantics.Trigger;
import org.surety.semantics.Work;
import org.surety.semantics.life.Instrument;

/**
 * How well an agreement guards a party against an attacker while certain parties are bound: every procedure that an
 * attack on it sets off is asked who can bring help about and who can block it (A1 to A3).
 *
 * <p>
 * The reference event is an armed attack anywhere inside, or a nuclear attack where a procedure answers only to that.
 * Answers are kept; parties that can change places are asked about once. Not safe for several threads.
 */
public final class GuardAnalysis implements Guards {

    private static final List<EventKind> REFERENCE = List.of(EventKind.ARMED_ATTACK, EventKind.NUCLEAR_ATTACK);

    private final Instrument instrument;
    private final LifeLikeness alike;
    private final GuardMemory memory;
    private final GuardMemory.Answers known;
    private final Map<String, Integer> kindOf = new HashMap<>();
    private final int kinds;

    private GuardAnalysis(Instrument instrument, GuardMemory memory) {
        this.instrument = instrument;
        this.alike = new LifeLikeness(instrument);
        Set<String> asked = attackers();
        asked.addAll(instrument.contracting());
        List<List<String>> classes = alike.classes(asked);
        this.memory = memory;
        this.known = memory.of(instrument, classes);
        this.kinds = classes.size();
        for (int i = 0; i < classes.size(); i++) {
            for (String one : classes.get(i)) {
                kindOf.put(one, i);
            }
        }
    }

    /** The guard that an agreement gives. */
    public static GuardAnalysis of(Instrument instrument) {
        return of(instrument, new GuardMemory());
    }

    /** The same, with what was found of agreements like it; that grows. */
    public static GuardAnalysis of(Instrument instrument, GuardMemory memory) {
        return new GuardAnalysis(instrument, memory);
    }

    /** The agreement. */
    public Instrument instrument() {
        return instrument;
    }

    /** Who is alike in the agreement. */
    public LifeLikeness alike() {
        return alike;
    }

    /**
     * How well a party is guarded; not at all while it is not bound itself.
     *
     * @param bound who is bound, and towards whom nothing suspends that
     * @throws org.surety.semantics.TooLarge if a procedure is too large to be judged
     */
    @Override
    public Guard of(Set<String> bound, String party, String attacker) {
        return bound.contains(party) ? answer(bound, party, attacker).guard() : Guard.NONE;
    }

    /**
     * The clauses by which the guard is what it is: where the attacker blocks, or what keeps help from being set off.
     */
    public List<String> why(Set<String> bound, String party, String attacker) {
        return bound.contains(party) ? answer(bound, party, attacker).why() : List.of("life.entry");
    }

    /** Who must help, where help is owed. */
    public Set<String> owing(Set<String> bound, String party, String attacker) {
        Set<String> found = new LinkedHashSet<>();
        if (of(bound, party, attacker) == Guard.OWED) {
            events().forEach((procedure, event) -> {
                Case one = met(procedure.id(), event, bound, party, attacker);
                for (Step step : procedure.reachable()) {
                    if (step instanceof Step.Act act && act.modality() == Modality.MUST) {
                        found.addAll(one.helpers(act, bound));
                    }
                }
            });
        }
        return found;
    }

    /** Everybody who can attack: whoever has a part in the text or is named as an attacker, and one outsider. */
    public Set<String> attackers() {
        Set<String> all = new LinkedHashSet<>(instrument.membership().everybody());
        for (Procedure procedure : instrument.agreement().procedures()) {
            all.addAll(instrument.membership().involved(procedure));
        }
        all.addAll(adversaries());
        all.add(Case.OUTSIDER);
        return all;
    }

    /** Who is named as an attacker, or as an adversary. */
    public Set<String> adversaries() {
        Set<String> all = new LinkedHashSet<>();
        instrument.agreement().adversaries().forEach(it -> all.add(it.id()));
        instrument.agreement().procedures().forEach(it -> all.addAll(adversaries(it)));
        return all;
    }

    private Set<String> adversaries(Procedure procedure) {
        return switch (procedure.by()) {
            case AttackerTest.Listed it -> instrument.membership().resolve(it.attackers());
            case AttackerTest.Through it -> instrument.membership().resolve(it.attackers());
            case AttackerTest.NotListed it -> Set.of();
            case AttackerTest.Outsider it -> Set.of();
            case AttackerTest.Anyone it -> Set.of();
            case AttackerTest.Unspecified it -> Set.of();
        };
    }

    /** Whoever nobody names is one more outsider. */
    private int number(String party) {
        return kindOf.getOrDefault(party, -1);
    }

    private GuardMemory.Answer answer(Set<String> bound, String party, String attacker) {
        if (party.equals(attacker)) {
            throw new IllegalArgumentException(party + " does not attack itself");
        }
        int[] left = new int[kinds];
        for (String one : instrument.contracting()) {
            if (!bound.contains(one) && !one.equals(attacker)) {
                left[number(one)]++;
            }
        }
        boolean attackerLeft = instrument.contracting().contains(attacker) && !bound.contains(attacker);
        KeyNumbers.Draft key = new KeyNumbers.Draft();
        key.add(number(attacker));
        key.add(attackerLeft);
        for (int many : left) {
            key.add(many);
        }
        GuardMemory.Asked asked = new GuardMemory.Asked(party, key.numbers());
        return known.of(asked).orElseGet(() -> {
            GuardMemory.Answer found = work(bound, party, attacker,
                    it -> it.of(left, attackerLeft));
            known.put(asked, found);
            return found;
        });
    }

    /** What its procedures answer to an attack: their reference events, whether these set them off or not. */
    private Map<Procedure, EventKind> events() {
        Map<Procedure, EventKind> found = new LinkedHashMap<>();
        for (Procedure procedure : instrument.agreement().procedures()) {
            REFERENCE.stream().filter(it -> it.isAlso().stream().anyMatch(procedure.on()::contains)).findFirst()
                    .ifPresent(it -> found.put(procedure, it));
        }
        return found;
    }

    private Case met(String procedure, EventKind event, Set<String> bound, String party, String attacker) {
        Set<String> unbound = new LinkedHashSet<>(instrument.contracting());
        unbound.removeAll(bound);
        return Case.of(instrument.membership(), procedure, new Incident(event, attacker, Optional.of(party),
                Optional.empty(), Optional.empty(), Optional.empty(), true), unbound);
    }

    private List<GuardMemory.Answering> answering(String party, String attacker) {
        Map<String, Integer> others = new HashMap<>();
        instrument.contracting().stream().filter(it -> !it.equals(party)).forEach(it -> others.put(it, number(it)));
        List<GuardMemory.Answering> found = new ArrayList<>();
        events().forEach((procedure, event) -> {
            Case all = met(procedure.id(), event, instrument.contracting(), party, attacker);
            long text = memory.number(Essentials.procedure(procedure));
            Optional<Shapes> shapes = all.trigger().isMet()
                    ? CasePlaces.of(all).flatMap(it -> CasePlaces
                            .of(met(procedure.id(), event, Set.of(party), party, attacker))
                            .flatMap(none -> Shapes.of(text, it, none, others, attacker, memory::number)))
                    : Optional.empty();
            found.add(new GuardMemory.Answering(procedure.id(), event, text,
                    all.trigger().obstacles().stream().map(Trigger.Obstacle::clause).toList(), shapes));
        });
        return found;
    }

    private GuardMemory.Answer work(Set<String> bound, String party, String attacker,
            Function<Shapes, KeyNumbers> shape) {
        List<String> blocked = new ArrayList<>();
        Set<String> obstacles = new LinkedHashSet<>();
        boolean possible = false;
        for (GuardMemory.Answering answering : known.answering(new GuardMemory.Attack(party, number(attacker)),
                () -> answering(party, attacker))) {
            Work.check();
            if (!answering.obstacles().isEmpty()) {
                obstacles.addAll(answering.obstacles());
                continue;
            }
            GuardMemory.Prospect prospect = prospect(answering, shape,
                    () -> met(answering.procedure(), answering.event(), bound, party, attacker));
            if (prospect.owed()) {
                return new GuardMemory.Answer(Guard.OWED, List.of(path(answering.procedure())));
            }
            if (!prospect.possible()) {
                obstacles.add(path(answering.procedure()));
            } else if (prospect.blocked().isPresent()) {
                blocked.add(prospect.blocked().get());
            } else {
                possible = true;
            }
        }
        if (possible) {
            return new GuardMemory.Answer(Guard.POSSIBLE, List.of());
        }
        return blocked.isEmpty()
                ? new GuardMemory.Answer(Guard.NONE,
                        obstacles.isEmpty() ? List.of("procedures") : List.copyOf(obstacles))
                : new GuardMemory.Answer(Guard.BLOCKABLE, blocked);
    }

    private static String path(String procedure) {
        return "procedures." + procedure;
    }

    /** How help stands in a case, where it has a shape worked out once for all of that. */
    private GuardMemory.Prospect prospect(GuardMemory.Answering answering, Function<Shapes, KeyNumbers> shape,
            Supplier<Case> met) {
        if (answering.shapes().isPresent()) {
            return memory.of(shape.apply(answering.shapes().get()), () -> prospect(met.get()));
        }
        Case one = met.get();
        return CasePlaces.of(one)
                .flatMap(it -> Shapes.of(answering.number(), it, it, Map.of(), one.incident().attacker(),
                        memory::number))
                .map(it -> memory.of(it.of(new int[0], false), () -> prospect(one))).orElseGet(() -> prospect(one));
    }

    private static GuardMemory.Prospect prospect(Case one) {
        HelpAnalysis analysis = HelpAnalysis.of(one);
        if (analysis.isOwed() || !analysis.isPossible()) {
            return new GuardMemory.Prospect(analysis.isOwed(), analysis.isPossible(), Optional.empty());
        }
        String attacker = one.incident().attacker();
        // Who alone can stop it is whoever the rest of them cannot do without.
        MonotoneCondition help = analysis.lawfulHelp();
        Set<String> rest = new LinkedHashSet<>(help.parties());
        rest.remove(attacker);
        return new GuardMemory.Prospect(false, true,
                help.holds(rest) ? Optional.empty() : Optional.of(block(one, attacker)));
    }

    /** The step at which an attacker blocks, if one can be named: a vote that fails by its no, or talks without end. */
    private static String block(Case one, String attacker) {
        String path = path(one.procedure().id());
        for (Step step : one.reachable()) {
            boolean blocks = step instanceof Step.Vote vote && fails(one.poll(vote), attacker)
                    || step instanceof Step.Consult talks && talks.timing().within().bound().isEmpty()
                            && one.participants(talks, Set.of()).contains(attacker);
            if (blocks) {
                return path + ".steps." + step.id();
            }
        }
        return one.reachable().stream().filter(Step.Refer.class::isInstance).findFirst()
                .map(it -> path + ".steps." + it.id()).orElse(path);
    }

    private static boolean fails(Poll poll, String attacker) {
        if (!poll.voters().contains(attacker) || !poll.ballots().contains(Ballot.NO)) {
            return false;
        }
        Map<String, Ballot> cast = new LinkedHashMap<>();
        poll.voters().forEach(it -> cast.put(it, it.equals(attacker) ? Ballot.NO : Ballot.YES));
        return !poll.passes(cast);
    }
}
