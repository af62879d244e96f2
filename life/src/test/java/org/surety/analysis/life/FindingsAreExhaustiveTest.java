package org.surety.analysis.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.Subject;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/**
 * Small agreements made by chance: a finding is there exactly where driving the kernel through everything that parties
 * can do shows what it says. More of them: {@code -Dsurety.cases=20000}.
 */
class FindingsAreExhaustiveTest {

    private static final int CASES = Integer.getInteger("surety.cases", 150);
    private static final List<String> PARTIES = List.of("AAA", "BBB", "CCC");
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);
    private static final int HORIZON = 1_000;

    private final Random chance = new Random(20261127);

    private static List<Finding> found(Agreement text, String id) {
        return Check.of(Subject.of(Family.of(text), SourceLocation::of), LifeRules.all()).stream()
                .filter(it -> it.id().equals(id)).toList();
    }

    private static Entry entry(LocalDateTime at, List<String> by, Happening what) {
        return new Entry(Moment.of(at.toLocalDate()), "one", by, what, List.of(), Optional.empty(), List.of(), false,
                Optional.empty(), "events[0]");
    }

    private static Situation step(LifeKernel kernel, Situation at, List<String> by, Happening what) {
        return kernel.step(at, entry(at.now(), by, what)).situation();
    }

    private static Span days(int days) {
        return Span.of(Hours.ofDays(days));
    }

    // Sooner out than in

    private Condition entering(int depth) {
        return switch (chance.nextInt(depth == 0 ? 2 : 5)) {
            case 0, 1 -> Treaty.fact(Kind.SIGNATURE, "parties");
            case 2 -> Treaty.after(days(10 * (1 + chance.nextInt(6))), entering(depth - 1));
            case 3 -> Treaty.allOf(entering(depth - 1), entering(depth - 1));
            default -> Treaty.anyOf(entering(depth - 1), entering(depth - 1));
        };
    }

    private Condition ending(int depth) {
        return switch (chance.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> Treaty.fact(Kind.JOINS_ALLIANCE, PARTIES.get(chance.nextInt(3)));
            case 1 -> Treaty.fact(Kind.MUTUAL_AGREEMENT);
            case 2, 3 -> Treaty.after(days(10 * (1 + chance.nextInt(6))), ending(depth - 1));
            default -> Treaty.allOf(ending(depth - 1), ending(depth - 1));
        };
    }

    private Term leaving() {
        if (chance.nextInt(3) == 0) {
            return Term.UNSPECIFIED;
        }
        Term.Notice notice = new Term.Notice(days(10 * chance.nextInt(7)),
                chance.nextBoolean() ? Optional.empty() : Optional.of(Texts.who(PARTIES.get(chance.nextInt(3)))),
                Optional.empty(), Term.Notice.When.ANY_TIME,
                chance.nextBoolean() ? Term.Notice.Effect.ENDS : Term.Notice.Effect.LEAVES);
        return new Term(new Term.Duration.Unlimited(), Optional.empty(), Optional.empty(),
                Optional.of(new Term.Withdrawal(true, Optional.of(notice), Optional.empty())));
    }

    /** Hours until something holds, looking at each moment at which something falls due. */
    private static OptionalLong until(LifeKernel kernel, Situation from,
            Predicate<AgreementState> holds) {
        Situation at = from;
        for (int i = 0; i < HORIZON; i++) {
            if (holds.test(at.of("one"))) {
                return OptionalLong.of(Duration.between(DAY.atStartOfDay(), at.now()).toHours());
            }
            Optional<LocalDateTime> next = kernel.nextDue(at);
            if (next.isEmpty()) {
                return OptionalLong.empty();
            }
            at = kernel.advance(at, next.get()).situation();
        }
        return OptionalLong.empty();
    }

    /** Whether nobody is bound to AAA any more. */
    private static boolean isOver(AgreementState state) {
        return state.ended().isPresent() || state.voided().isPresent() || state.left().keySet()
                .containsAll(List.of("BBB", "CCC"));
    }

    @Test
    void soonerOutThanIn() {
        int there = 0;
        int missing = 0;
        for (int i = 0; i < CASES; i++) {
            Treaty treaty = Treaty.of(Texts.agreement("one").protects("AAA").parties(Role.GUARANTOR, "BBB", "CCC"))
                    .contracting("parties").entry(entering(2)).term(leaving());
            if (chance.nextBoolean()) {
                treaty.release(ending(2));
            }
            Agreement text = treaty.text();
            LifeKernel kernel = LifeKernel.of(List.of(Instrument.of(text, Interpretation.AS_WRITTEN)));
            Situation signed = step(kernel, kernel.start(DAY), PARTIES,
                    new Happening.Consented(Happening.Consent.SIGNED));
            long in = until(kernel, signed, it -> it.entered().isPresent()).orElseThrow();
            Situation begun = kernel.advance(signed, DAY.atStartOfDay().plusHours(in)).situation();
            OptionalLong soonest = OptionalLong.empty();
            for (List<String> movers : List.of(List.of("BBB"), List.of("CCC"), List.of("BBB", "CCC"))) {
                Situation at = step(kernel, begun, movers, new Happening.Agreed(Happening.Agreed.Agreement.END,
                        Optional.empty(), Optional.empty()));
                for (String one : movers) {
                    at = step(kernel, at, List.of(one), new Happening.Did(
                            new Action(ActionKind.JOIN_ALLIANCE, Optional.empty()), Ratio.ONE, List.of()));
                    at = step(kernel, at, List.of(one), new Happening.Notice(Optional.empty()));
                }
                OptionalLong out = until(kernel, at, FindingsAreExhaustiveTest::isOver);
                if (out.isPresent() && (soonest.isEmpty() || out.getAsLong() < soonest.getAsLong())) {
                    soonest = out;
                }
            }
            boolean faster = soonest.isPresent() && soonest.getAsLong() - in < in;
            assertThat(!found(text, "design-exit-faster-than-entry").isEmpty())
                    .as("in after %s, out at %s\n%s", in, soonest, text.life()).isEqualTo(faster);
            there += faster ? 1 : 0;
            missing += faster ? 0 : 1;
        }
        assertThat(there).isGreaterThan(CASES / 20);
        assertThat(missing).isGreaterThan(CASES / 20);
    }

    // A finding that the accused can block

    private DecisionRule rule() {
        return switch (chance.nextInt(4)) {
            case 0 -> Texts.unanimity();
            case 1 -> Texts.atLeast(1 + chance.nextInt(3));
            case 2 -> Texts.veto(PARTIES.get(chance.nextInt(3)));
            default -> Texts.anyOf(Texts.atLeast(3), Texts.allOf(Texts.atLeast(2), Texts.veto("AAA")));
        };
    }

    @Test
    void theAccusedBlocks() {
        int there = 0;
        int missing = 0;
        for (int i = 0; i < CASES; i++) {
            String accused = PARTIES.get(chance.nextInt(3));
            Line find = Line.find("find", Texts.who("parties"), rule());
            Line line = chance.nextInt(3) == 0 ? find.recusing("attacker") : find;
            Agreement text = Treaty.of(Texts.agreement("one").protects("AAA").parties(Role.GUARANTOR, "BBB", "CCC")
                    .procedure("inquiry", it -> it.on(EventKind.BREACH), line)).contracting("parties")
                    .entry(Treaty.fact(Kind.SIGNATURE, "parties"))
                    .duty(Treaty.duty("duty", Modality.MUST_NOT, ActionKind.HOST_BASES, accused, "parties",
                            Treaty.breach(new Course.FoundBy.Procedure("inquiry"), new Course.Consequence.Ends())))
                    .text();
            LifeKernel kernel = LifeKernel.of(List.of(Instrument.of(text, Interpretation.AS_WRITTEN)));
            Situation signed = step(kernel, kernel.start(DAY), PARTIES,
                    new Happening.Consented(Happening.Consent.SIGNED));
            List<String> others = PARTIES.stream().filter(it -> !it.equals(accused)).toList();
            Situation broken = step(kernel, signed, List.of(accused),
                    new Happening.Happened(EventKind.BREACH, others, Optional.empty(), true));
            boolean can = false;
            boolean against = false;
            for (int bits = 0; bits < 1 << PARTIES.size(); bits++) {
                Map<String, Ballot> ballots = new LinkedHashMap<>();
                for (int j = 0; j < PARTIES.size(); j++) {
                    ballots.put(PARTIES.get(j), (bits >> j & 1) == 1 ? Ballot.YES : Ballot.NO);
                }
                Situation voted = step(kernel, broken, List.of(),
                        new Happening.Voted("inquiry/find", ballots, Optional.empty()));
                boolean ends = voted.of("one").ended().isPresent();
                can |= ends;
                against |= ends && ballots.get(accused) == Ballot.NO;
            }
            boolean blocks = can && !against;
            assertThat(!found(text, "design-accused-blocks-finding").isEmpty())
                    .as("%s of %s", accused, text.procedures()).isEqualTo(blocks);
            there += blocks ? 1 : 0;
            missing += blocks ? 0 : 1;
        }
        assertThat(there).isGreaterThan(CASES / 20);
        assertThat(missing).isGreaterThan(CASES / 20);
    }

    // Acts that wait for each other

    private static final List<String> DUTIES = List.of("d0", "d1", "d2", "d3");

    private Condition waiting(int depth) {
        return switch (chance.nextInt(depth == 0 ? 2 : 5)) {
            case 0, 1 -> new Condition.Done(DUTIES.get(chance.nextInt(DUTIES.size())), Provenance.NONE);
            case 2 -> Treaty.anyOf(waiting(depth - 1), waiting(depth - 1));
            case 3 -> Treaty.allOf(waiting(depth - 1), waiting(depth - 1));
            default -> Treaty.fact(Kind.SIGNATURE, "parties");
        };
    }

    private Obligation withdrawal(String id) {
        Course it = Course.PLAIN;
        Course course = new Course(chance.nextInt(4) == 0 ? Optional.empty() : Optional.of(waiting(2)), it.whilst(),
                it.until(), it.from(), it.deadline(), it.through(), it.with(), it.survives(), it.essential(),
                it.beneficiary(), it.jointly(), it.breach(), it.term());
        return new Obligation(id, Texts.who(PARTIES.get(chance.nextInt(3))), Optional.of(Texts.who("parties")),
                Modality.MUST, List.of(new Action(ActionKind.WITHDRAW_FORCES, Optional.of("from " + id))), Set.of(),
                Optional.empty(), new Limit.Unspecified(), Force.UNSPECIFIED, Optional.empty(), Optional.empty(),
                Optional.empty(), Provenance.NONE, course);
    }

    @Test
    void actsThatWait() {
        int there = 0;
        int missing = 0;
        for (int i = 0; i < CASES; i++) {
            Treaty treaty = Treaty.of(Texts.agreement("one").protects("AAA").parties(Role.GUARANTOR, "BBB", "CCC"))
                    .contracting("parties").entry(Treaty.fact(Kind.SIGNATURE, "parties"));
            DUTIES.forEach(it -> treaty.duty(withdrawal(it)));
            Agreement text = treaty.text();
            LifeKernel kernel = LifeKernel.of(List.of(Instrument.of(text, Interpretation.AS_WRITTEN)));
            Situation at = step(kernel, kernel.start(DAY), PARTIES,
                    new Happening.Consented(Happening.Consent.SIGNED));
            Set<String> done = new TreeSet<>();
            for (boolean more = true; more;) {
                more = false;
                for (Obligation duty : text.obligations()) {
                    List<DutyKey> keys = new ArrayList<>(new LinkedHashSet<>(at.of("one").positions().keySet()));
                    for (DutyKey key : keys) {
                        Position position = at.of("one").positions().get(key);
                        if (key.duty().equals(duty.id()) && position.state().binds() && done.add(duty.id())) {
                            at = step(kernel, at, List.of(key.bearer()),
                                    new Happening.Did(duty.actions().getFirst(), Ratio.ONE, List.of()));
                            more = true;
                        }
                    }
                }
            }
            boolean waits = done.size() < DUTIES.size();
            List<Finding> found = found(text, "design-circle-of-waiting");
            assertThat(!found.isEmpty()).as("done %s of %s", done, text.obligations()).isEqualTo(waits);
            // Whatever is said to wait is never done.
            found.forEach(it -> done.forEach(one -> assertThat(it.message()).doesNotContain('"' + one + '"')));
            there += waits ? 1 : 0;
            missing += waits ? 0 : 1;
        }
        assertThat(there).isGreaterThan(CASES / 20);
        assertThat(missing).isGreaterThan(CASES / 20);
    }

    // Bound, and not guarded

    private String[] some() {
        List<String> found = PARTIES.stream().filter(it -> chance.nextBoolean()).toList();
        return found.isEmpty() ? new String[]{PARTIES.get(chance.nextInt(3))} : found.toArray(String[]::new);
    }

    /** Where nobody can leave, whoever is bound without a guard at any time is so at the beginning. */
    @Test
    void boundWithoutAGuard() {
        int there = 0;
        int missing = 0;
        for (int i = 0; i < CASES; i++) {
            Condition entry = chance.nextBoolean()
                    ? Treaty.fact(Kind.SIGNATURE, some())
                    : Treaty.some(Kind.SIGNATURE, String.valueOf(1 + chance.nextInt(3)), false, "parties");
            Agreement text = Treaty.of(Texts.agreement("one").protects("AAA").parties(Role.GUARANTOR, "BBB", "CCC")
                    .procedure("help", it -> it.against(Texts.who("AAA")), Line.must("act", some())))
                    .contracting("parties").entry(entry)
                    .duty(Treaty.duty("duty", Modality.MUST_NOT, ActionKind.HOST_BASES, "AAA", "parties", Course.PLAIN))
                    .text();
            Instrument instrument = Instrument.of(text, Interpretation.AS_WRITTEN);
            List<Exposure> bare = Exposures.of(instrument, Set.of("AAA")).exposed().stream()
                    .filter(it -> it.guard() == Guard.NONE).toList();
            boolean yet = bare.stream().anyMatch(it -> !it.how().equals("procedures"));
            boolean never = Set.of("BBB", "CCC", "outsider").equals(bare.stream()
                    .filter(it -> it.how().equals("procedures")).flatMap(it -> it.against().stream())
                    .collect(Collectors.toSet()));
            List<Finding> found = found(text, "design-bound-unguarded");
            assertThat(!found.isEmpty()).as("%s%n%s%n%s", bare, text.life().entry(), text.procedures())
                    .isEqualTo(yet || never);
            there += found.isEmpty() ? 0 : 1;
            missing += found.isEmpty() ? 1 : 0;
        }
        assertThat(there).isGreaterThan(CASES / 20);
        assertThat(missing).isGreaterThan(CASES / 20);
    }
}
