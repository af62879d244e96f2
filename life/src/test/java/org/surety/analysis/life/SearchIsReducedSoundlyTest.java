package org.surety.analysis.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.clause.Consequential;
import org.surety.analysis.life.clause.Nominal;
import org.surety.analysis.life.graph.LifeGraph;
import org.surety.analysis.life.graph.Stay;
import org.surety.analysis.life.graph.ToldApart;
import org.surety.analysis.life.guard.LifeLikeness;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Span;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * What is found where parties change places and duties without consequence are left out is what is found where every
 * party and every duty is looked at: in which situations a party bears what while how many of whom are bound, how long
 * that lasts at most, and how few moves lead there. More: {@code -Dsurety.cases=60}.
 */
class SearchIsReducedSoundlyTest {

    private static final int CASES = Integer.getInteger("surety.cases", 16);
    private static final String PARTY = "VVV";
    private static final Exposures.Burden NOTHING = new Exposures.Burden(List.of(), List.of());

    /** What is so in a situation, but for names. */
    private record Borne(List<String> duties, List<String> forGood, Map<Integer, Integer> with,
            Map<Integer, Integer> bound) {}

    private record Found(Optional<Hours> lawful, Optional<Hours> free) {}

    @Test
    void partiesOfAKindChangePlaces() {
        int saved = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Instrument text = Nominal.of(read(agreement(new Random(seed)), new Random(seed)));
            List<List<String>> kinds = kinds(text);
            LifeGraph few = LifeGraph.of(text, kinds, PARTY);
            LifeGraph all = LifeGraph.of(text, singly(text), PARTY);
            Map<Borne, Set<LifeGraph.Node>> reduced = borne(text, few, kinds);
            Map<Borne, Set<LifeGraph.Node>> whole = borne(text, all, kinds);
            String where = "seed " + seed + ": " + text.agreement().obligations() + text.agreement().life();
            assertEquals(stays(all, whole), stays(few, reduced), where);
            assertEquals(moves(whole), moves(reduced), where);
            saved += all.nodes().size() - few.nodes().size();
        }
        assertTrue(saved > CASES, "situations saved: " + saved);
    }

    @Test
    void dutiesWithoutConsequenceAreLeftOut() {
        int left = 0;
        int saved = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Instrument text = Nominal.of(read(agreement(new Random(seed)), new Random(seed)));
            Instrument less = Consequential.of(text, PARTY);
            List<List<String>> kinds = kinds(text);
            LifeGraph few = LifeGraph.of(less, kinds, PARTY);
            LifeGraph all = LifeGraph.of(text, kinds, PARTY);
            String where = "seed " + seed + ": " + text.agreement().obligations() + text.agreement().life();
            assertEquals(stays(all, borne(text, all, kinds)), stays(few, borne(less, few, kinds)), where);
            left += text.agreement().obligations().size() - less.agreement().obligations().size();
            saved += all.nodes().size() - few.nodes().size();
        }
        assertTrue(left > CASES / 2 && saved > CASES, "duties left out: " + left + ", situations saved: " + saved);
    }

    @Test
    void whoConsentsFirstAndWhoHasLeftIsForgotten() {
        int saved = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Agreement agreement = agreement(new Random(seed));
            Instrument text = Nominal.of(read(agreement, new Random(seed)));
            Instrument asking = Consequential.of(
                    Nominal.of(read(agreement(new Random(seed), liberty()), new Random(seed))), PARTY);
            List<List<String>> kinds = kinds(text);
            LifeGraph few = LifeGraph.of(Consequential.of(text, PARTY), kinds, PARTY);
            LifeGraph all = LifeGraph.of(asking, singly(asking), PARTY);
            Map<Borne, Set<LifeGraph.Node>> reduced = borne(text, few, kinds);
            Map<Borne, Set<LifeGraph.Node>> whole = borne(asking, all, kinds);
            reduced.keySet().removeIf(SearchIsReducedSoundlyTest::isNothing);
            whole.keySet().removeIf(SearchIsReducedSoundlyTest::isNothing);
            String where = "seed " + seed + ": " + agreement.obligations() + agreement.life();
            assertEquals(stays(all, whole), stays(few, reduced), where);
            // What others do in time, and the time in which they do it, is no move where it is not followed.
            Map<Borne, Integer> steps = moves(reduced);
            moves(whole).forEach((what, many) -> {
                int fewer = Objects.requireNonNull(steps.get(what));
                assertTrue(fewer <= many, where);
                assertTrue(isTimed(text) || fewer == many, where);
            });
            saved += all.nodes().size() - few.nodes().size();
        }
        assertTrue(saved > 10 * CASES, "situations saved: " + saved);
    }

    private static boolean isTimed(Instrument text) {
        return text.duties().entrySet().stream().anyMatch(
                it -> !it.getKey().bearer().equals(PARTY) && it.getValue().deadline().bound().isPresent());
    }

    /** Whoever is suspended, or has left, is as good as away: as if a liberty asked who has left, and all were told. */
    @Test
    void whoIsSuspendedIsAsGoodAsAway() {
        int saved = 0;
        int suspended = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Instrument text = Nominal.of(read(suspending(new Random(seed)), new Random(seed)));
            Instrument asking = Nominal.of(read(suspending(new Random(seed), liberty()), new Random(seed)));
            List<List<String>> kinds = kinds(text);
            LifeGraph few = LifeGraph.of(Consequential.of(text, PARTY), kinds, PARTY);
            LifeGraph all = LifeGraph.of(Consequential.of(asking, PARTY), singly(asking), PARTY);
            String where = "seed " + seed + ": " + text.agreement().obligations() + text.agreement().life();
            assertEquals(seen(asking, all.nodes(), "", kinds), seen(text, few.nodes(), "", kinds), where);
            suspended += (int) few.nodes().stream()
                    .filter(it -> !it.at().of(text.id()).suspended().isEmpty()).count();
            saved += all.nodes().size() - few.nodes().size();
            String one = kinds.getLast().getLast();
            if (kinds.getLast().size() > 1 && !few.isBetween()) {
                assertEquals(seen(asking, all.nodes(), one, kinds), seenApart(text, few, one, kinds), where);
            }
        }
        assertTrue(saved > 10 * CASES, "situations saved: " + saved);
        assertTrue(suspended > CASES, "situations with a suspension: " + suspended);
    }

    /** Nor is it followed what others do in time, where nothing hangs on it, also if a decision can end it all. */
    @Test
    void whatOthersDoInTimeIsNotFollowed() {
        int saved = 0;
        for (int seed = 0; seed < Math.max(10, CASES / 3); seed++) {
            Random random = new Random(seed);
            Obligation aid = duty("aid", ActionKind.ECONOMIC_AID, "AAA", PARTY, 30,
                    random.nextBoolean() ? found(random) : Course.PLAIN);
            Instrument text = Nominal.of(read(suspending(new Random(seed), aid), new Random(seed)));
            Instrument asking = Nominal.of(read(suspending(new Random(seed), aid, liberty()), new Random(seed)));
            List<List<String>> kinds = kinds(text);
            LifeGraph few = LifeGraph.of(Consequential.of(text, PARTY), kinds, PARTY);
            LifeGraph all = LifeGraph.of(Consequential.of(asking, PARTY), kinds, PARTY);
            String where = "seed " + seed + ": " + text.agreement().obligations() + text.agreement().life();
            Map<List<Object>, List<Object>> reduced = seen(text, few.nodes(), "", kinds);
            Map<List<Object>, List<Object>> whole = seen(asking, all.nodes(), "", kinds);
            assertEquals(whole.keySet(), reduced.keySet(), where);
            whole.forEach((what, it) -> assertEquals(it.getFirst(),
                    Objects.requireNonNull(reduced.get(what)).getFirst(), where));
            saved += all.nodes().size() - few.nodes().size();
        }
        assertTrue(saved > CASES, "situations saved: " + saved);
    }

    private static Map<List<Object>, List<Object>> seen(Instrument text, List<LifeGraph.Node> nodes, String one,
            List<List<String>> kinds) {
        return seen(nodes, it -> felt(text, it, one, kinds), it -> LifeGraph.story(it).size());
    }

    private static Map<List<Object>, List<Object>> seenApart(Instrument text, LifeGraph graph, String one,
            List<List<String>> kinds) {
        ToldApart told = ToldApart.of(graph, one);
        return seen(told.nodes(), it -> felt(text, it, told.name(it), kinds), it -> told.story(it).size());
    }

    /** What the party bears, who is bound towards it, and whether the one that is told apart is one of these. */
    private static List<Object> felt(Instrument text, LifeGraph.Node node, String one, List<List<String>> kinds) {
        AgreementState state = node.at().of(text.id());
        Set<String> with = Exposures.boundWith(state, PARTY);
        return List.of(Exposures.burden(text, state, PARTY), counts(with, kinds), with.contains(one),
                state.bound().containsKey(PARTY));
    }

    /** How long each of these lasts at most, and how few moves lead there. */
    private static Map<List<Object>, List<Object>> seen(List<LifeGraph.Node> nodes,
            Function<LifeGraph.Node, List<Object>> what, ToIntFunction<LifeGraph.Node> moves) {
        Map<List<Object>, Set<LifeGraph.Node>> found = new HashMap<>();
        nodes.forEach(it -> found.computeIfAbsent(what.apply(it), key -> new LinkedHashSet<>()).add(it));
        // Whether it is over where nobody bears anything and nobody helps is told by nothing.
        found.keySet().removeIf(it -> it.getFirst().equals(NOTHING) && it.get(1).equals(Map.of()));
        Map<List<Object>, List<Object>> all = new HashMap<>();
        Map<List<Object>, Found> stays = stays(nodes, found);
        found.forEach((key, at) -> all.put(key,
                List.of(Objects.requireNonNull(stays.get(key)), at.stream().mapToInt(moves).min().orElseThrow())));
        return all;
    }

    /** A text of which nothing follows from a breach but suspension, or an end for all. */
    private static Agreement suspending(Random random, Obligation... more) {
        String[] others = {"AAA", "BBB", "CCC"};
        Texts texts = Texts.agreement().protects(PARTY).guarantors(others);
        texts.procedure("assistance", Line.decide("vote", Texts.who("guarantors"), Texts.unanimity()).yes("help"),
                Line.may("help", "guarantors"));
        Treaty treaty = Treaty.of(texts).contracting(PARTY, "AAA", "BBB", "CCC");
        treaty.entry(random.nextBoolean()
                ? Treaty.fact(Kind.SIGNATURE, PARTY, "AAA", "BBB", "CCC")
                : Treaty.fact(Kind.SIGNATURE, PARTY, "AAA"));
        if (random.nextBoolean()) {
            treaty.term(Treaty.unlimited(1, Optional.empty()));
        }
        treaty.duty(duty("neutrality", ActionKind.REMAIN_NEUTRAL, PARTY, "guarantors", 0, Course.PLAIN));
        if (random.nextBoolean()) {
            treaty.duty(duty("cede", ActionKind.CEDE_TERRITORY, PARTY, "guarantors", 30 * random.nextInt(2),
                    random.nextBoolean() ? found(random) : Course.PLAIN));
        }
        treaty.duty(duty("borders", ActionKind.RESPECT_BORDERS, "guarantors", random.nextBoolean() ? PARTY : "AAA", 0,
                random.nextInt(3) == 0 ? breach(random) : found(random)));
        if (random.nextBoolean()) {
            treaty.duty(duty("peace", ActionKind.SETTLE_PEACEFULLY, random.nextBoolean() ? PARTY : "guarantors",
                    random.nextBoolean() ? "guarantors" : PARTY, 0, found(random)));
        }
        if (random.nextInt(3) == 0) {
            treaty.release(Treaty.decision("assistance/vote"));
        }
        List.of(more).forEach(treaty::duty);
        return treaty.text();
    }

    private static Course found(Random random) {
        return Treaty.breach(new Course.FoundBy.Procedure("assistance", Optional.of("vote")),
                random.nextInt(4) == 0 ? new Course.Consequence.Ends() : new Course.Consequence.Suspends());
    }

    private static boolean isNothing(Borne borne) {
        return borne.duties().isEmpty() && borne.forGood().isEmpty();
    }

    /** A liberty that ends by a signature and somebody's leaving, so that nothing of these is forgotten. */
    private static Obligation liberty() {
        return Treaty.duty("liberty", Modality.MAY, ActionKind.OTHER, PARTY, "AAA", Treaty.until(
                Treaty.allOf(Treaty.fact(Kind.SIGNATURE, "AAA"), Treaty.fact(Kind.EXIT_OF, "AAA"))));
    }

    @Test
    void oneIsToldFromThoseAlikeWithoutASearchOfItsOwn() {
        int apart = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Instrument text = Consequential.of(Nominal.of(read(agreement(new Random(seed)), new Random(seed))), PARTY);
            List<List<String>> kinds = kinds(text);
            LifeGraph graph = LifeGraph.of(text, kinds, PARTY);
            String one = kinds.getLast().getLast();
            if (graph.isBetween() || kinds.getLast().size() == 1) {
                continue;
            }
            List<List<String>> split = new ArrayList<>(kinds.subList(0, kinds.size() - 1));
            split.add(List.of(one));
            split.add(kinds.getLast().subList(0, kinds.getLast().size() - 1));
            ToldApart told = ToldApart.of(graph, one);
            LifeGraph own = LifeGraph.of(text, split, PARTY);
            Map<List<Object>, Set<LifeGraph.Node>> here = new HashMap<>();
            told.nodes().forEach(it -> here.computeIfAbsent(faced(text, it, told.name(it), kinds),
                    key -> new LinkedHashSet<>()).add(it));
            Map<List<Object>, Set<LifeGraph.Node>> there = new HashMap<>();
            own.nodes().forEach(it -> there.computeIfAbsent(faced(text, it, one, kinds),
                    key -> new LinkedHashSet<>()).add(it));
            assertEquals(stays(own.nodes(), there), stays(told.nodes(), here), "seed " + seed);
            for (Map.Entry<List<Object>, Set<LifeGraph.Node>> it : here.entrySet()) {
                // No story is told of where the party bears nothing.
                int fewest = it.getValue().stream().mapToInt(node -> told.story(node).size()).min().orElseThrow();
                assertTrue(it.getKey().getFirst().equals(NOTHING) || moves(there.get(it.getKey())) == fewest,
                        "seed " + seed + ": " + it.getKey());
                // Whoever is bound is so by its own consent, whatever names it had on the way.
                assertTrue(it.getValue().stream().filter(node -> isBound(text, node, told.name(node)))
                        .allMatch(node -> told.story(node).stream()
                                .anyMatch(move -> move.by().equals(List.of(one)) && move.what().equals("signed"))));
            }
            apart++;
        }
        assertTrue(apart > CASES / 3, "told apart: " + apart);
    }

    private static boolean isBound(Instrument text, LifeGraph.Node node, String who) {
        AgreementState state = node.at().of(text.id());
        return state.isApplied() && state.bound().containsKey(who);
    }

    /** What the party bears, between how many, and whether the one that is told apart is bound. */
    private static List<Object> faced(Instrument text, LifeGraph.Node node, String who, List<List<String>> kinds) {
        AgreementState state = node.at().of(text.id());
        return List.of(Exposures.burden(text, state, PARTY), counts(Exposures.boundWith(state, PARTY), kinds),
                isBound(text, node, who));
    }

    private static List<List<String>> kinds(Instrument text) {
        List<List<String>> kinds = new ArrayList<>(List.of(List.of(PARTY)));
        Set<String> rest = new LinkedHashSet<>(text.contracting());
        rest.remove(PARTY);
        kinds.addAll(new LifeLikeness(text).classes(rest));
        return kinds;
    }

    private static List<List<String>> singly(Instrument text) {
        return text.contracting().stream().map(List::of).toList();
    }

    private static Map<Borne, Set<LifeGraph.Node>> borne(Instrument text, LifeGraph graph, List<List<String>> kinds) {
        Map<Borne, Set<LifeGraph.Node>> found = new LinkedHashMap<>();
        for (LifeGraph.Node node : graph.nodes()) {
            AgreementState state = node.at().of(text.id());
            Exposures.Burden burden = Exposures.burden(text, state, PARTY);
            Set<String> with = Exposures.boundWith(state, PARTY);
            // Once the party is out, expelled for instance, who else is still bound is told by nothing.
            boolean out = with.isEmpty() && !state.bound().containsKey(PARTY);
            found.computeIfAbsent(new Borne(burden.duties(), burden.forGood(), counts(with, kinds),
                    out ? Map.of() : counts(state.bound().keySet(), kinds)),
                    key -> new LinkedHashSet<>()).add(node);
        }
        return found;
    }

    private static Map<Integer, Integer> counts(Set<String> parties, List<List<String>> kinds) {
        Map<Integer, Integer> found = new TreeMap<>();
        parties.forEach(party -> kinds.stream().filter(it -> it.contains(party)).map(kinds::indexOf)
                .forEach(it -> found.merge(it, 1, Integer::sum)));
        return found;
    }

    private static Map<Borne, Found> stays(LifeGraph graph, Map<Borne, Set<LifeGraph.Node>> borne) {
        return stays(graph.nodes(), borne);
    }

    private static <T> Map<T, Found> stays(List<LifeGraph.Node> all, Map<T, Set<LifeGraph.Node>> some) {
        Map<T, Found> found = new HashMap<>();
        Set<LifeGraph.Node> lawfully = LifeGraph.lawful(all);
        some.forEach((what, nodes) -> {
            Set<LifeGraph.Node> lawful = new LinkedHashSet<>(nodes);
            lawful.retainAll(lawfully);
            found.put(what, new Found(Stay.longest(lawful, true), Stay.longest(nodes, false)));
        });
        return found;
    }

    private static Map<Borne, Integer> moves(Map<Borne, Set<LifeGraph.Node>> borne) {
        Map<Borne, Integer> found = new HashMap<>();
        borne.forEach((what, nodes) -> found.put(what, moves(nodes)));
        return found;
    }

    private static int moves(Set<LifeGraph.Node> nodes) {
        return nodes.stream().mapToInt(it -> LifeGraph.story(it).size()).min().orElseThrow();
    }

    /** Small enough for a search that tells everybody apart: few clocks, and nothing that comes and goes. */
    private static Agreement agreement(Random random, Obligation... more) {
        String[] others = {"AAA", "BBB", "CCC"};
        Texts texts = Texts.agreement().protects(PARTY).guarantors(others);
        texts.procedure("assistance", Line.decide("vote", Texts.who("guarantors"), Texts.unanimity()).yes("help"),
                Line.may("help", "guarantors"));
        Treaty treaty = Treaty.of(texts).contracting(PARTY, "AAA", "BBB", "CCC");
        treaty.entry(random.nextBoolean()
                ? Treaty.fact(Kind.SIGNATURE, PARTY, "AAA", "BBB", "CCC")
                : Treaty.fact(Kind.SIGNATURE, PARTY, "AAA"));
        if (random.nextInt(3) == 0) {
            treaty.term(Treaty.unlimited(1, Optional.empty()));
        }
        boolean cedes = random.nextBoolean();
        treaty.duty(cedes
                ? duty("cede", ActionKind.CEDE_TERRITORY, PARTY, "guarantors", 30 * random.nextInt(2), course(random))
                : duty("neutrality", ActionKind.REMAIN_NEUTRAL, PARTY, "guarantors", 0, course(random)));
        treaty.duty(duty("aid", ActionKind.ECONOMIC_AID, random.nextBoolean() ? "guarantors" : "AAA", PARTY, 30,
                random.nextInt(4) == 0 ? breach(random) : Course.PLAIN));
        if (random.nextBoolean()) {
            treaty.duty(duty("report", ActionKind.OTHER, "BBB", PARTY, 30, Course.PLAIN));
        }
        if (random.nextBoolean()) {
            treaty.duty(duty("borders", ActionKind.RESPECT_BORDERS, "guarantors", PARTY, 0, Course.PLAIN));
        }
        List.of(more).forEach(treaty::duty);
        return treaty.text();
    }

    private static Instrument read(Agreement text, Random random) {
        return Instrument.of(text, random.nextInt(3) == 0
                ? Interpretation.VIENNA.withImpliedWithdrawal(random.nextBoolean())
                : Interpretation.AS_WRITTEN);
    }

    private static Obligation duty(String id, ActionKind action, String bearer, String to, int days, Course course) {
        return new Obligation(id, Texts.who(bearer), Optional.of(Texts.who(to)), Modality.MUST,
                List.of(Action.of(action)), Set.of(), Optional.empty(),
                days == 0 ? new Limit.Unspecified() : new Limit.Within(Span.of(Hours.of(24L * days))),
                Force.UNSPECIFIED, Optional.empty(), Optional.empty(), Optional.empty(), Provenance.NONE, course);
    }

    private static Course breach(Random random) {
        return Treaty.breach(new Course.FoundBy.EachForItself(),
                List.of(new Course.Consequence.Suspends(), new Course.Consequence.Releases(),
                        new Course.Consequence.Expels()).get(random.nextInt(3)));
    }

    private static Course course(Random random) {
        Condition aid = new Condition.Done("aid", Provenance.NONE);
        return switch (random.nextInt(7)) {
            case 0 -> Treaty.until(Treaty.fact(Kind.EXIT_OF, "AAA"));
            case 1 -> Treaty.until(aid);
            case 2 -> Treaty.surviving();
            case 3 -> Treaty.until(Treaty.after(Span.of(Hours.of(240)), Treaty.fact(Kind.EXIT_OF, "BBB")));
            case 4 -> breach(random);
            default -> Course.PLAIN;
        };
    }
}
