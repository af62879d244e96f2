package org.surety.analysis.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.ExitWay.Effect;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.entry.Entries;
import org.surety.analysis.life.exit.Exits;
import org.surety.analysis.life.guard.Guards;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;
import org.surety.semantics.Texts;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;

/**
 * Small agreements made by chance: what the clauses say of who brings them into force, and who can end them, is what
 * the kernel shows when every set of parties does what it can and the others do nothing. More of them:
 * {@code -Dsurety.cases=20000}.
 */
class RandomLivesTest {

    private static final int CASES = Integer.getInteger("surety.cases", 100);
    private static final List<String> PARTIES = List.of("AAA", "BBB", "CCC", "DDD");
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);
    private static final Guards ANY_OTHER =
            (bound, party, attacker) -> bound.size() < 2 ? Guard.NONE : Guard.POSSIBLE;

    private final Random chance;

    RandomLivesTest() {
        this.chance = new Random(20251204);
    }

    private List<Set<String>> subsets() {
        List<Set<String>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << PARTIES.size(); bits++) {
            Set<String> set = new TreeSet<>();
            for (int i = 0; i < PARTIES.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(PARTIES.get(i));
                }
            }
            all.add(set);
        }
        return all;
    }

    private String[] someParties() {
        List<String> found = PARTIES.stream().filter(it -> chance.nextBoolean()).toList();
        return found.isEmpty() ? new String[]{PARTIES.get(chance.nextInt(4))} : found.toArray(String[]::new);
    }

    private static Entry entry(LocalDate day, String agreement, List<String> by, Happening what) {
        return new Entry(Moment.of(day), agreement, by, what, List.of(), Optional.empty(), List.of(), false,
                Optional.empty(), "events[0]");
    }

    private Condition entryCondition(int depth, String other) {
        int kind = chance.nextInt(depth == 0 ? 5 : 8);
        return switch (kind) {
            case 0 -> Treaty.fact(Kind.RATIFICATION, someParties());
            case 1 -> Treaty.fact(Kind.SIGNATURE, someParties());
            case 2 -> Treaty.some(Kind.RATIFICATION, String.valueOf(1 + chance.nextInt(3)), chance.nextInt(4) == 0,
                    PARTIES.toArray(String[]::new));
            case 3 -> Treaty.fact(Kind.CEASEFIRE);
            case 4 -> Treaty.other(other, Stage.values()[2 + chance.nextInt(3)]);
            case 5 -> Treaty.allOf(entryCondition(depth - 1, other), entryCondition(depth - 1, other));
            case 6 -> Treaty.anyOf(entryCondition(depth - 1, other), entryCondition(depth - 1, other));
            default -> Treaty.inOrder(entryCondition(depth - 1, other), entryCondition(depth - 1, other));
        };
    }

    private Agreement entering(String id, String other) {
        Condition[] conditions = new Condition[1 + chance.nextInt(2)];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = entryCondition(2, other);
        }
        return Treaty.of(Texts.agreement(id).parties(Role.OTHER, PARTIES.toArray(String[]::new)))
                .contracting("parties").entry(conditions).text();
    }

    /** All of a set consent to both agreements on one day, with a ceasefire on that day or without. */
    private static boolean enters(LifeKernel kernel, Set<String> who, boolean ceasefire) {
        Situation at = kernel.start(DAY);
        for (String id : List.of("one", "other")) {
            if (ceasefire) {
                at = kernel.step(at, entry(DAY, id, List.of(), new Happening.Fact(Kind.CEASEFIRE, Optional.empty(),
                        true))).situation();
            }
            if (!who.isEmpty()) {
                at = kernel.step(at, entry(DAY, id, List.copyOf(who),
                        new Happening.Consented(Happening.Consent.RATIFIED))).situation();
            }
        }
        return at.of("one").entered().isPresent();
    }

    @Test
    void entryIsWhatTheKernelShows() {
        int possible = 0;
        for (int i = 0; i < CASES; i++) {
            Map<String, Instrument> both = new LinkedHashMap<>();
            Instrument one = Instrument.of(entering("one", "other"), Interpretation.AS_WRITTEN);
            both.put("one", one);
            both.put("other", Instrument.of(entering("other", "one"), Interpretation.AS_WRITTEN));
            LifeKernel kernel = LifeKernel.of(List.copyOf(both.values()));
            EntryAnswer answer = Entries.of(one, both);
            String text = both.values().stream().map(it -> it.agreement().life().entry().toString())
                    .collect(Collectors.joining("\n"));
            for (Set<String> set : subsets()) {
                boolean with = enters(kernel, set, true);
                boolean without = enters(kernel, set, false);
                boolean told = covers(answer.enough().listed(), set);
                assertThat(told && answer.needed().isEmpty()).as("%s alone\n%s", set, text)
                        .isEqualTo(without);
                assertThat(told && !with).as("%s with a ceasefire\n%s", set, text).isFalse();
                Set<String> others = new TreeSet<>(PARTIES);
                others.removeAll(set);
                boolean blocked = !enters(kernel, others, true);
                assertThat(covers(answer.blockers().listed(), set)).as("%s holds back\n%s", set, text)
                        .isEqualTo(blocked && answer.possible());
                possible += without && set.size() < PARTIES.size() ? 1 : 0;
            }
        }
        assertThat(possible).isGreaterThan(CASES);
    }

    private static boolean covers(List<List<String>> minimal, Set<String> set) {
        return minimal.stream().anyMatch(set::containsAll);
    }

    private Condition ending(int depth) {
        int kind = chance.nextInt(depth == 0 ? 6 : 9);
        return switch (kind) {
            case 0 -> Treaty.fact(Kind.JOINS_ALLIANCE, someParties());
            case 1 -> Treaty.fact(Kind.ATTACK_BY, someParties());
            case 2 -> Treaty.fact(Kind.MUTUAL_AGREEMENT);
            case 3 -> Treaty.some(Kind.WITHDRAWAL_OF_FORCES, "1", false, someParties());
            case 4 -> Treaty.fact(Kind.EXIT_OF, someParties());
            case 5 -> Treaty.breach("duty", Stage.CLAIMED, PARTIES.get(chance.nextInt(4)));
            case 6 -> Treaty.allOf(ending(depth - 1), ending(depth - 1));
            case 7 -> Treaty.anyOf(ending(depth - 1), ending(depth - 1));
            default -> Treaty.after(Span.ofMonths(1 + chance.nextInt(20)), ending(depth - 1));
        };
    }

    private Term leaving() {
        int kind = chance.nextInt(4);
        if (kind == 0) {
            return Term.UNSPECIFIED;
        }
        // Who has left at once claims nothing any more, so a notice takes some time.
        Term.Notice notice = new Term.Notice(Span.ofMonths(1 + chance.nextInt(12)),
                chance.nextBoolean() ? Optional.empty() : Optional.of(Texts.who(someParties())), Optional.empty(),
                Term.Notice.When.ANY_TIME, kind == 1 ? Term.Notice.Effect.ENDS : Term.Notice.Effect.LEAVES);
        return new Term(new Term.Duration.Unlimited(), Optional.empty(), Optional.empty(),
                Optional.of(kind == 2 && chance.nextInt(3) == 0
                        ? Term.Withdrawal.FORBIDDEN
                        : new Term.Withdrawal(true, Optional.of(notice), Optional.empty())));
    }

    private Course breach() {
        Course.Consequence then = List.of(new Course.Consequence.Suspends(), new Course.Consequence.Releases(),
                new Course.Consequence.Expels(), new Course.Consequence.Ends(),
                new Course.Consequence.Voids()).get(chance.nextInt(5));
        Course.FoundBy by = chance.nextInt(3) > 0
                ? new Course.FoundBy.EachForItself()
                : new Course.FoundBy.Unspecified();
        return Treaty.breach(by, then);
    }

    private Agreement inForce() {
        Treaty treaty = Treaty.of(Texts.agreement("one").parties(Role.OTHER, PARTIES.toArray(String[]::new)))
                .contracting("parties").entry(Treaty.fact(Kind.SIGNATURE, "parties")).term(leaving());
        if (chance.nextBoolean()) {
            treaty.release(ending(2));
        }
        if (chance.nextInt(3) == 0) {
            treaty.suspension(ending(1));
        }
        if (chance.nextInt(3) == 0) {
            treaty.voids(Treaty.fact(Kind.ATTACK_BY, someParties()));
        }
        treaty.duty(Treaty.duty("duty", Modality.MUST_NOT, ActionKind.HOST_BASES, PARTIES.get(chance.nextInt(4)),
                chance.nextBoolean() ? "parties" : PARTIES.get(chance.nextInt(4)), breach()));
        return treaty.text();
    }

    /** Every member of a set does all that can end something, and then five years pass. */
    private static AgreementState afterAll(LifeKernel kernel, Instrument instrument, Situation start,
            Set<String> who) {
        Situation at = start;
        List<String> by = List.copyOf(who);
        at = kernel.step(at, entry(DAY, "one", by, new Happening.Agreed(Happening.Agreed.Agreement.END,
                Optional.empty(), Optional.empty()))).situation();
        // The notices first: whom a claim frees or expels is not bound any more, and could give none.
        for (String one : by) {
            at = kernel.step(at, entry(DAY, "one", List.of(one), new Happening.Notice(Optional.empty()))).situation();
        }
        for (String one : by) {
            List<Happening> moves = new ArrayList<>(List.of(
                    new Happening.Did(new Action(ActionKind.JOIN_ALLIANCE, Optional.empty()), Ratio.ONE, List.of()),
                    new Happening.Happened(EventKind.ARMED_ATTACK, List.of("somebody"), Optional.empty(), true),
                    new Happening.Fact(Kind.WITHDRAWAL_OF_FORCES, Optional.empty(), true)));
            instrument.duties().keySet().stream().filter(it -> !it.bearer().equals(one))
                    .forEach(it -> moves.add(new Happening.Said(Happening.Statement.CLAIMS,
                            new Happening.Matter.Breach(List.of(it.bearer()), Optional.of(it.duty())))));
            for (Happening move : moves) {
                at = kernel.step(at, entry(DAY, "one", List.of(one), move)).situation();
            }
        }
        return kernel.advance(at, DAY.plusYears(5).atStartOfDay()).situation().of("one");
    }

    /**
     * A set ends the agreement if, in the end, it is void or has ended, and it is told so by a clause, or because all
     * others but one have left.
     */
    @Test
    void exitIsWhatTheKernelShows() {
        int ended = 0;
        int stays = 0;
        for (int i = 0; i < CASES; i++) {
            Interpretation how = List.of(Interpretation.AS_WRITTEN, Interpretation.VIENNA,
                    Interpretation.VIENNA.withImpliedWithdrawal(true)).get(chance.nextInt(3));
            Instrument instrument = Instrument.of(inForce(), how);
            LifeKernel kernel = LifeKernel.of(List.of(instrument));
            Situation start = kernel.step(kernel.start(DAY), entry(DAY, "one", PARTIES,
                    new Happening.Consented(Happening.Consent.SIGNED))).situation();
            assertThat(start.of("one").entered()).isPresent();
            List<ExitWay> ways = Exits.of(instrument, ANY_OTHER, Treaty.of("AAA"));
            for (Set<String> set : subsets()) {
                if (set.isEmpty()) {
                    continue;
                }
                AgreementState after = afterAll(kernel, instrument, start, set);
                boolean gone = after.ended().isPresent() || after.voided().isPresent();
                Set<String> leavers = new LinkedHashSet<>();
                ways.stream().filter(it -> it.what() == Effect.LEAVES).flatMap(it -> it.by().stream())
                        .filter(set::containsAll).forEach(leavers::addAll);
                if (ways.stream().anyMatch(it -> it.what() == Effect.EXPELS && covers(it.by(), set))) {
                    instrument.duties().keySet().forEach(it -> leavers.add(it.bearer()));
                }
                boolean told = leavers.size() >= PARTIES.size() - 1
                        || ways.stream().anyMatch(it -> it.what() == Effect.ENDS && covers(it.by(), set));
                String text = set + "\n" + instrument.agreement().life() + "\n" + instrument.agreement().obligations();
                assertThat(told).as(text).isEqualTo(gone);
                if (!gone) {
                    assertThat(leavers).as(text).isEqualTo(after.left().keySet());
                    boolean suspended = after.allSuspended().isPresent();
                    boolean toldSo = ways.stream().anyMatch(
                            it -> it.how().startsWith("life.suspension") && covers(it.by(), set));
                    assertThat(toldSo).as(text).isEqualTo(suspended);
                    boolean pair = after.suspended().keySet().stream().anyMatch(it -> it.has("AAA"));
                    boolean toldPair = ways.stream().anyMatch(it -> it.what() == Effect.SUSPENDS
                            && it.how().startsWith("obligations") && covers(it.by(), set));
                    assertThat(toldPair).as(text).isEqualTo(pair);
                    stays++;
                } else {
                    ended++;
                }
            }
        }
        assertThat(ended).isGreaterThan(CASES);
        assertThat(stays).isGreaterThan(CASES);
    }
}
