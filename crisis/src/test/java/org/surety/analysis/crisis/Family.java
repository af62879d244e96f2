package org.surety.analysis.crisis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Delay;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;
import org.surety.semantics.Case;

/**
 * The family of cases by which engines are compared: {@code size} guarantors, the first third of whom have a veto, vote
 * at once and after two days of talks once more; who voted yes acts within five days, and if both votes fail, everybody
 * is free to.
 *
 * @param size the number of guarantors
 */
public record Family(int size) {

    /** The probability that enough help ever comes, by size, as the model checker PRISM finds it. */
    public static final Map<Integer, Double> EVER = Map.of(3, 0.7478525107906306, 5, 0.5157221179121034, 7,
            0.6752987532293033, 10, 0.7755195793974805, 12, 0.851437076573963);

    private static final Assumption ASSUMED = new Assumption(List.of(), Optional.empty(), true);
    private static final Timing FIVE_DAYS = new Timing(Limit.within(120), Timing.Moment.STEP, 0);

    /** The case and what is assumed in it. */
    Setting setting() {
        return Setting.of(root(), scenario());
    }

    /** The number of those with a veto. */
    private int vetoes() {
        return Math.max(1, size / 3);
    }

    /** The name of guarantor 1, 2, ... */
    public static String name(int guarantor) {
        return "G" + guarantor;
    }

    private IntStream guarantors() {
        return IntStream.rangeClosed(1, size);
    }

    /** The agreement, attacked by an outsider. */
    public Case root() {
        List<Party> parties = new ArrayList<>();
        guarantors().forEach(it -> parties.add(party(name(it), Role.GUARANTOR)));
        parties.add(party("VVV", Role.PROTECTED));
        Procedure procedure = new Procedure("assistance", Set.of(EventKind.ARMED_ATTACK), Optional.empty(),
                new AttackerTest.Anyone(), new Threshold.None(), new Territory.Everywhere(), Next.to("vote"),
                List.of(vote(), talks(), act("help", Members.of(Members.Kind.THOSE_IN_FAVOUR)),
                        act("alone", Members.of(Members.Kind.GUARANTORS))),
                Provenance.NONE);
        Agreement agreement = new Agreement("family", "Family of " + size, Status.DRAFT, Optional.empty(),
                Optional.empty(), List.of(), parties, List.of(), List.of(), List.of(), List.of(), List.of(procedure),
                Life.UNSPECIFIED, Map.of());
        return Case.of(agreement, "assistance", new Incident(EventKind.ARMED_ATTACK, Case.OUTSIDER, Optional.of("VVV"),
                Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    private static Party party(String id, Role role) {
        return new Party(id, Optional.empty(), role, Optional.empty(), 1, Provenance.NONE);
    }

    private Step vote() {
        Members holders =
                new Members.Union(IntStream.rangeClosed(1, vetoes()).mapToObj(it -> Members.named(name(it))).toList());
        DecisionRule rule = new DecisionRule.AllOf(List.of(new DecisionRule.Quota(Ratio.of((3 * size + 4) / 5), false,
                Optional.empty(), Optional.empty(), Optional.empty()), new DecisionRule.Veto(holders)));
        Electorate electorate = new Electorate(Optional.empty(), Optional.of(Members.of(Members.Kind.GUARANTORS)),
                Optional.of(rule), Members.of(Members.Kind.NOBODY), Optional.of(Set.of(Ballot.values())),
                Optional.of(Absence.ABSTAINS));
        return new Step.Decide("vote", electorate, new Timing(new Limit.Unspecified(), Timing.Moment.STEP, 1),
                Next.to("help"), Next.to("talks"), Next.to("talks"), Next.to("alone"), Provenance.NONE);
    }

    private static Step talks() {
        return new Step.Consult("talks", Members.of(Members.Kind.GUARANTORS),
                new Timing(Limit.within(48), Timing.Moment.STEP, 0), Next.to("vote"), Provenance.NONE);
    }

    private static Step act(String id, Members by) {
        return new Step.Act(id, by, Modality.MAY, List.of(Action.of(ActionKind.ARMS)), Force.UNSPECIFIED,
                Optional.empty(), FIVE_DAYS, Next.END, Next.END, Provenance.NONE);
    }

    /** How the guarantors behave. */
    public Scenario scenario() {
        List<Behaviour> behaviours = guarantors().mapToObj(this::behaviour).toList();
        int sum = guarantors().map(this::weight).sum();
        Ratio needed = Ratio.of((35 * sum + 99) / 100);
        return new Scenario("family", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("assistance"),
                Optional.empty(), Optional.empty(), Map.of("force", needed), behaviours, Optional.empty(), List.of(),
                ASSUMED);
    }

    private int weight(int guarantor) {
        return guarantor <= vetoes() ? 3 : 1;
    }

    private Behaviour behaviour(int guarantor) {
        double yes = 0.50 + 0.30 * rest(7, guarantor) / size;
        double no = (guarantor <= vetoes() ? 0.05 : 0.15) + 0.05 * rest(3, guarantor) / size;
        double daily = 0.15 + 0.25 * rest(5, guarantor) / size;
        Voting voting = new Voting(List.of(chances(yes, no), chances(Math.min(0.9, yes + 0.07), 0.7 * no)),
                Optional.empty());
        return new Behaviour(name(guarantor), conduct(Optional.of(voting), daily),
                Map.of("alone", conduct(Optional.empty(), 0.25 * daily)),
                Map.of("force", Ratio.of(weight(guarantor))), ASSUMED);
    }

    private static Conduct conduct(Optional<Voting> voting, double daily) {
        return new Conduct(voting, ByFreedom.unstated(),
                new ByFreedom.Alike<>(new Delay.Geometric(rounded(daily), Hours.of(24))), Optional.empty());
    }

    private static Voting.Attempt chances(double yes, double no) {
        return new Voting.Chances(Map.of(Ballot.YES, rounded(yes), Ballot.NO, rounded(no)),
                Optional.of(Ballot.ABSTAIN));
    }

    private int rest(int factor, int guarantor) {
        return factor * guarantor % size;
    }

    /**
     * To four decimals, halves to even. Which numbers are halves is decided in doubles, as the published values were
     * found.
     */
    private static Range rounded(double number) {
        return Range.exactly(Ratio.parse(new BigDecimal(number).setScale(4, RoundingMode.HALF_EVEN).toPlainString()));
    }
}
