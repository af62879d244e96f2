package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Graded;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Quorum;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;

/**
 * Small cases made by chance from a seed: three guarantors, one protected state, up to five steps, sometimes a
 * referral.
 */
public final class RandomCases {

    /** Those who guarantee. */
    public static final List<String> GUARANTORS = List.of("AAA", "BBB", "CCC");
    private final SplittableRandom random;
    private final boolean withNot;
    private final boolean lively;
    private final boolean knotty;
    private boolean withDeadStep;
    private boolean worded;

    private RandomCases(long seed, boolean withNot, boolean lively) {
        this(seed, withNot, lively, false);
    }

    private RandomCases(long seed, boolean withNot, boolean lively, boolean knotty) {
        this.knotty = knotty;
        this.random = new SplittableRandom(seed);
        this.withNot = withNot;
        this.lively = lively;
    }

    /** The case of a seed. */
    public static Case of(long seed) {
        return new RandomCases(seed, false, false).make();
    }

    /** The case of a seed, with a step that nothing leads to and that could not be folded. */
    static Case withDeadStep(long seed) {
        RandomCases cases = new RandomCases(seed, false, false);
        cases.withDeadStep = true;
        return cases.make();
    }

    /** With rules that negate. */
    public static Case withNot(long seed) {
        return new RandomCases(seed, true, false).make();
    }

    /**
     * In which help is rarely out of reach: steps seldom lead nowhere, limits are seldom zero, most acts are help by
     * several.
     */
    public static Case lively(long seed) {
        return new RandomCases(seed, seed % 5 == 0, true).make();
    }

    /**
     * With those in favour as askers, talkers and voters, rules that negate, repeats that lead back, and many lines
     * side by side.
     */
    public static Case knotty(long seed) {
        return new RandomCases(seed, seed % 3 == 0, seed % 2 == 0, true).make();
    }

    /**
     * With what real texts need: quorums, votes with several results, votes that stay open, talks that one may end, and
     * limits that count from the beginning of another step.
     */
    public static Case worded(long seed) {
        RandomCases cases = new RandomCases(seed, false, seed % 2 == 0);
        cases.worded = true;
        return cases.make();
    }

    private Case make() {
        List<Party> parties = new ArrayList<>();
        GUARANTORS.forEach(it -> parties.add(party(it, Role.GUARANTOR)));
        parties.add(party("VVV", Role.PROTECTED));
        List<Procedure> procedures = List.of(procedure("main", true), procedure("other", false));
        Agreement agreement =
                new Agreement("random", "Random", Status.DRAFT, Optional.empty(), Optional.empty(), List.of(), parties,
                        List.of(), List.of(), List.of(), List.of(), procedures, Life.UNSPECIFIED, Map.of());
        String attacker = random.nextInt(3) == 0 ? "AAA" : Case.OUTSIDER;
        return Case.of(agreement, "main",
                new Incident(EventKind.ARMED_ATTACK, attacker, Optional.of("VVV"), Optional.empty(),
                        Optional.empty(), Optional.empty(), true));
    }

    private static Party party(String id, Role role) {
        return new Party(id, Optional.empty(), role, Optional.empty(), 1, Provenance.NONE);
    }

    private Procedure procedure(String id, boolean main) {
        int count = (lively && main ? 2 : 1) + random.nextInt(main ? 4 : 3);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(step(i, count, main));
        }
        if (withDeadStep) {
            steps.add(new Step.Consult("dead", Members.of(Members.Kind.THOSE_IN_FAVOUR),
                    new Timing(new Limit.Unlimited(), Timing.Moment.STEP, 0), Next.to("s0"),
                    Provenance.NONE));
        }
        Next start = random.nextInt(8) == 0 && count > 1 ? new Next(List.of("s0", "s1")) : Next.to("s0");
        return new Procedure(id, Set.of(EventKind.ARMED_ATTACK), Optional.empty(), new AttackerTest.Anyone(),
                new Threshold.None(),
                random.nextInt(12) == 0 && !main
                        ? new Territory.Areas(List.of(), List.of())
                        : new Territory.Everywhere(),
                start, steps,
                Provenance.NONE);
    }

    private Next next(int from, int count) {
        int chance = random.nextInt(10);
        if (from + 1 >= count || chance < (lively ? 1 : 2)) {
            return Next.END;
        }
        String first = "s" + (from + 1 + random.nextInt(count - from - 1));
        if (chance == 9 || knotty && chance == 8) {
            return new Next(List.of(first, "s" + (from + 1 + random.nextInt(count - from - 1))));
        }
        return Next.to(first);
    }

    private Timing timing(int repeats) {
        Limit limit = switch (lively ? 3 + random.nextInt(4) : random.nextInt(6)) {
            case 0 -> new Limit.Unlimited();
            case 1 -> new Limit.Unspecified();
            case 2 -> Limit.within(0);
            case 3 -> Limit.within(5);
            case 6 -> new Limit.Unlimited();
            default -> Limit.within(12);
        };
        if (worded && random.nextInt(3) == 0) {
            return new Timing(limit, new Timing.StepStart("s" + random.nextInt(3)), repeats);
        }
        return new Timing(limit, random.nextInt(4) == 0 ? Timing.Moment.TRIGGER : Timing.Moment.STEP, repeats);
    }

    /** At times a vote that a failure leaves open. */
    private Timing voting(int repeats) {
        Timing timing = timing(repeats);
        return worded && repeats == 0 && timing.within().bound().isPresent() && random.nextInt(3) == 0
                ? new Timing(timing.within(), timing.from(), 0, true)
                : timing;
    }

    private List<Graded> grades(int index, int count) {
        List<Graded> grades = new ArrayList<>();
        while (worded && grades.size() < 2 && random.nextInt(3) == 0) {
            grades.add(new Graded(rule(1), next(index, count)));
        }
        return grades;
    }

    private Members members() {
        if (knotty && random.nextInt(5) == 0) {
            return Members.of(Members.Kind.THOSE_IN_FAVOUR);
        }
        return switch (lively && random.nextInt(3) > 0 ? 5 : random.nextInt(6)) {
            case 0 -> Members.named("BBB");
            case 1 -> Members.named("VVV");
            case 2 -> new Members.Union(List.of(Members.named("AAA"), Members.named("BBB")));
            case 3 -> new Members.Except(Members.of(Members.Kind.GUARANTORS), Members.of(Members.Kind.ATTACKER));
            default -> Members.of(Members.Kind.GUARANTORS);
        };
    }

    private DecisionRule rule(int depth) {
        if (worded && depth < 2 && random.nextInt(4) == 0) {
            return new DecisionRule.WithQuorum(Quorum.of(1 + random.nextInt(3)), rule(depth + 1));
        }
        return switch (random.nextInt(depth > 1 ? 7 : withNot ? 11 : 10)) {
            case 0 -> new DecisionRule.Each();
            case 1 -> new DecisionRule.Unanimity(Optional.empty());
            case 2 -> new DecisionRule.Consensus();
            case 3 -> quota(Ratio.of(1 + random.nextInt(2)), Optional.empty());
            case 4 -> quota(Ratio.of(1, 2), Optional.of(DecisionRule.Base.values()[random.nextInt(3)]));
            case 5 -> new DecisionRule.Veto(members());
            case 6 -> new DecisionRule.FewerAgainst(Ratio.of(1 + random.nextInt(2)), Optional.empty(),
                    random.nextBoolean());
            case 7 -> new DecisionRule.AllOf(List.of(rule(depth + 1), rule(depth + 1)));
            case 8 -> new DecisionRule.AnyOf(List.of(rule(depth + 1), rule(depth + 1)));
            case 9 -> new DecisionRule.Excluding(Members.of(Members.Kind.ATTACKER), rule(depth + 1));
            default -> new DecisionRule.Not(rule(depth + 1));
        };
    }

    private DecisionRule quota(Ratio amount, Optional<DecisionRule.Base> base) {
        return new DecisionRule.Quota(amount, random.nextBoolean(), base, Optional.empty(), Optional.empty());
    }

    private Electorate electorate(boolean open) {
        Absence absence = Absence.values()[!open && random.nextInt(4) == 0 ? 2 : random.nextInt(2)];
        Set<Ballot> ballots = random.nextBoolean() ? Set.of(Ballot.YES, Ballot.NO) : Set.of(Ballot.values());
        if (lively && random.nextInt(3) == 0) {
            ballots = someBallots();
        }
        return new Electorate(Optional.empty(), Optional.of(members()), Optional.of(rule(0)),
                Members.of(random.nextInt(4) == 0 ? Members.Kind.ATTACKER : Members.Kind.NOBODY), Optional.of(ballots),
                Optional.of(absence));
    }

    /** Some bodies know only a yes and an abstention, or only an objection. */
    private Set<Ballot> someBallots() {
        Set<Ballot> some = EnumSet.of(Ballot.values()[random.nextInt(3)]);
        some.add(Ballot.values()[random.nextInt(3)]);
        return some;
    }

    private Step step(int index, int count, boolean main) {
        String id = "s" + index;
        Provenance none = Provenance.NONE;
        boolean last = index == count - 1;
        return switch (last ? 4 : random.nextInt(main ? 7 : 6)) {
            case 0 -> new Step.Request(id, members(), timing(0), next(index, count), next(index, count), none);
            case 1 -> new Step.Consult(id, members(),
                    worded && random.nextBoolean() ? Optional.of(members()) : Optional.empty(), timing(0),
                    next(index, count), none);
            case 2, 3 -> {
                int repeats = random.nextInt(4) == 0 ? 1 + (knotty ? random.nextInt(2) : 0) : 0;
                Next no = repeats > 0 && random.nextBoolean()
                        ? Next.to(knotty ? "s" + random.nextInt(index + 1) : id)
                        : next(index, count);
                Timing held = voting(repeats);
                Electorate electorate = electorate(held.staysOpen());
                Next silence = next(index, count);
                yield new Step.Decide(id, electorate, held, next(index, count), grades(index, count),
                        held.staysOpen() ? silence : no, silence, next(index, count), none);
            }
            case 4 -> new Step.Act(id, random.nextBoolean() ? members() : Members.of(Members.Kind.THOSE_IN_FAVOUR),
                    random.nextBoolean() ? Modality.MUST : Modality.MAY, List.of(Action.of(ActionKind.ARMS)),
                    Force.UNSPECIFIED,
                    random.nextInt(lively ? 12 : 4) == 0 ? Optional.of(false) : Optional.empty(), timing(0),
                    next(index, count),
                    next(index, count), none);
            case 5 -> new Step.Wait(id, new Timing(Limit.within(random.nextInt(8)), Timing.Moment.STEP, 0),
                    next(index, count), none);
            default -> new Step.Refer(id, "other", timing(0), next(index, count), next(index, count),
                    next(index, count), none);
        };
    }

    /** The limits worth asking about. */
    static List<Long> horizons() {
        return List.of(Long.MAX_VALUE, Hours.of(0).count(), 6L, 20L);
    }
}
