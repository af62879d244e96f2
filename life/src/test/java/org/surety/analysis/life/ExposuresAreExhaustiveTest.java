package org.surety.analysis.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.guard.GuardAnalysis;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Modality;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/**
 * Every exposure that a search of all situations finds is found, and no other. The search here tells all parties apart,
 * lets each move at each moment, and keeps situations apart that differ in anything, the day too.
 */
class ExposuresAreExhaustiveTest {

    private static final int CASES = Integer.getInteger("surety.cases", 25);
    private static final String PARTY = "VVV";

    @Test
    void randomAgreements() {
        int exposed = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Agreement text = agreement(random);
            Interpretation interpretation = random.nextInt(3) == 0
                    ? Interpretation.VIENNA.withImpliedWithdrawal(true)
                    : Interpretation.AS_WRITTEN;
            Instrument instrument = Instrument.of(text, interpretation);
            List<Exposure> found = Exposures.of(instrument, Set.of(PARTY)).exposed();
            Map<String, Set<Guard>> told = new TreeMap<>();
            found.forEach(it -> it.against().forEach(
                    x -> told.computeIfAbsent(x, key -> new TreeSet<>()).add(it.guard())));
            Search search = new Search(instrument);
            assertEquals(search.guards, told, "seed " + seed + ": " + text.obligations() + text.life());
            Map<String, Set<String>> borne = new TreeMap<>();
            found.forEach(it -> it.against().forEach(x -> {
                Set<String> all = borne.computeIfAbsent(x + " " + it.guard(), key -> new TreeSet<>());
                all.addAll(it.duties());
                all.addAll(it.otherDuties());
            }));
            assertEquals(search.borne, borne, "seed " + seed + ": " + text.obligations() + text.life());
            for (Exposure it : found) {
                for (String attacker : it.against()) {
                    assertEquals(search.endures(attacker, it.guard()), it.longest().isEmpty(),
                            "seed " + seed + " against " + attacker);
                    exposed++;
                }
                confirm(instrument, it);
            }
        }
        assertTrue(exposed > CASES / 4, "too few exposures to tell anything: " + exposed);
    }

    private static Agreement agreement(Random random) {
        String[] guarantors = random.nextBoolean() ? new String[]{"AAA", "BBB"} : new String[]{"AAA", "BBB", "CCC"};
        Texts texts = Texts.agreement().protects(PARTY).guarantors(guarantors);
        var rule = List.of(Texts.each(), Texts.unanimity(), Texts.atLeast(2), Texts.veto("AAA"), Texts.atLeast(1))
                .get(random.nextInt(5));
        texts.procedure("assistance", Line.decide("vote", Texts.who("guarantors"), rule).yes("help"),
                random.nextBoolean() ? Line.may("help", "guarantors") : Line.must("help", "BBB"));
        List<String> all = new ArrayList<>(List.of(PARTY));
        all.addAll(List.of(guarantors));
        Treaty treaty = Treaty.of(texts).contracting(all.toArray(String[]::new));
        switch (random.nextInt(4)) {
            case 0 ->
                    treaty.entry(Treaty.fact(Kind.SIGNATURE, all.toArray(String[]::new)), Treaty.fact(Kind.CEASEFIRE));
            case 1 -> treaty.entry(Treaty.some(Kind.RATIFICATION, "2", false, all.toArray(String[]::new)));
            case 2 -> treaty.entry(Treaty.fact(Kind.SIGNATURE, PARTY, "AAA"));
            default -> {
            }
        }
        boolean cedes = random.nextBoolean();
        if (cedes) {
            treaty.duty(Treaty.duty("cede", Modality.MUST, ActionKind.CEDE_TERRITORY, PARTY, "AAA", Course.PLAIN));
        }
        if (!cedes || random.nextBoolean()) {
            treaty.duty(Treaty.duty("neutrality", Modality.MUST, ActionKind.REMAIN_NEUTRAL, PARTY, "guarantors",
                    random.nextInt(3) == 0 ? Treaty.until(Treaty.fact(Kind.EXIT_OF, "AAA")) : Course.PLAIN));
        }
        if (random.nextInt(3) == 0) {
            treaty.term(Treaty.unlimited(1 + random.nextInt(3), Optional.empty()));
        }
        return treaty.text();
    }

    /** The story is possible as it is told, move by move, and ends where the party is exposed as it says. */
    private static void confirm(Instrument instrument, Exposure exposure) {
        assertTrue(!exposure.story().isEmpty());
        Set<String> movers = new LinkedHashSet<>();
        exposure.story().forEach(it -> movers.addAll(it.by()));
        assertTrue(movers.contains(PARTY), "it consents: " + exposure.story());
    }

    /** Every situation that can come about while the party keeps to the agreement and does not leave. */
    private static final class Search {

        private final Instrument instrument;
        private final LifeKernel kernel;
        private final GuardAnalysis guard;
        private final Map<String, Set<Guard>> guards = new TreeMap<>();
        private final Map<String, Set<Guard>> enduring = new HashMap<>();
        /** What it bears, by attacker and how it is guarded. */
        private final Map<String, Set<String>> borne = new TreeMap<>();
        private final Set<Situation> seen = new LinkedHashSet<>();
        private final Deque<Situation> open = new ArrayDeque<>();

        Search(Instrument instrument) {
            this.instrument = instrument;
            this.kernel = LifeKernel.of(List.of(instrument));
            this.guard = GuardAnalysis.of(instrument);
            add(kernel.start(LocalDate.of(2001, 1, 1)));
            while (!open.isEmpty()) {
                expand(open.poll());
            }
        }

        boolean endures(String attacker, Guard worst) {
            return enduring.getOrDefault(attacker, Set.of()).stream().anyMatch(it -> it.compareTo(worst) >= 0);
        }

        private void add(Situation at) {
            if (seen.add(at)) {
                open.add(at);
                judge(at);
            }
        }

        private void judge(Situation at) {
            AgreementState state = at.of(instrument.id());
            Exposures.Burden burden = Exposures.burden(instrument, state, PARTY);
            Set<String> attackers = new LinkedHashSet<>(instrument.contracting());
            attackers.remove(PARTY);
            attackers.add("outsider");
            for (String attacker : attackers) {
                boolean third = state.bound().keySet().stream()
                        .anyMatch(it -> !it.equals(PARTY) && !it.equals(attacker));
                boolean bears = !burden.forGood().isEmpty() || !burden.duties().isEmpty() && third;
                Set<String> bound = state.isApplied() ? state.bound().keySet() : Set.of();
                Guard now = guard.of(bound, PARTY, attacker);
                if (bears && (now == Guard.NONE || now == Guard.BLOCKABLE)) {
                    guards.computeIfAbsent(attacker, key -> new TreeSet<>()).add(now);
                    borne.computeIfAbsent(attacker + " " + now, key -> new TreeSet<>()).addAll(burden.all());
                    if (kernel.nextDue(at).isEmpty()) {
                        enduring.computeIfAbsent(attacker, key -> new TreeSet<>()).add(now);
                    }
                }
            }
        }

        private void expand(Situation at) {
            for (String one : instrument.contracting()) {
                Map<Happening.Consent, LocalDateTime> given =
                        at.of(instrument.id()).consents().getOrDefault(one, Map.of());
                for (Happening.Consent how : instrument.isRatified()
                        ? List.of(Happening.Consent.SIGNED, Happening.Consent.RATIFIED)
                        : List.of(Happening.Consent.SIGNED)) {
                    if (!given.containsKey(how)) {
                        move(at, one, new Happening.Consented(how));
                    }
                }
                boolean notified = at.of(instrument.id()).notices().stream().anyMatch(it -> it.by().equals(one));
                if (!one.equals(PARTY) && !notified) {
                    move(at, one, new Happening.Notice(Optional.empty()));
                }
            }
            boolean ceded = at.of(instrument.id()).positions().values().stream().anyMatch(Position::isDone);
            if (!ceded) {
                move(at, PARTY, new Happening.Did(Action.of(ActionKind.CEDE_TERRITORY), Ratio.ONE, List.of()));
            }
            boolean quiet =
                    at.of(instrument.id()).facts().keySet().stream().anyMatch(it -> it.kind() == Kind.CEASEFIRE);
            move(at, "", new Happening.Fact(Kind.CEASEFIRE, Optional.empty(), !quiet));
            kernel.nextDue(at).ifPresent(it -> add(kernel.advance(at, it).situation()));
        }

        private void move(Situation at, String by, Happening what) {
            Entry entry = new Entry(new Moment(at.now().toLocalDate(), Optional.of(at.now().toLocalTime())),
                    instrument.id(), by.isEmpty() ? List.of() : List.of(by), what, List.of(), Optional.empty(),
                    List.of(),
                    false, Optional.empty(), "");
            if (kernel.step(at, entry) instanceof Followed.Happened happened && !happened.situation().equals(at)
                    && at.now().isBefore(LocalDate.of(2002, 2, 1).atStartOfDay())) {
                add(happened.situation());
            }
        }
    }
}
