package org.surety.analysis.crisis.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.exact.CappedSums;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.exact.Workings;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.plan.Plans;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;

/** What has been worked out for cases of one scenario, kept for further ones. */
public final class Ledger {

    /**
     * About so many numbers of eight bytes are kept, some tens of megabytes with what comes with them: with more,
     * collecting garbage takes the time that it spares.
     */
    public static final long MOST_NUMBERS = 1_000_000;
    private static final int NUMBERS_A_NODE = 100;

    private final Scenario scenario;
    private final long most;
    private final Plans plans;
    private final Map<Map<String, Map<String, Ratio>>, Account> known = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private double[] middle = new double[0];

    /** @param most about how many numbers to keep */
    public Ledger(Scenario scenario, long most) {
        this.scenario = scenario;
        this.most = most;
        this.plans = new Plans(scenario);
    }

    /**
     * Cases in which the same sums count and nobody contributes other amounts than in another.
     *
     * @param amounts what helpers contribute, in all of them
     */
    private record Account(CappedSums lattice, Map<String, Map<String, Ratio>> amounts, Workings workings) {

        boolean suits(CappedSums other, Map<String, Map<String, Ratio>> contributed) {
            return lattice.isLike(other) && contributed.entrySet().stream()
                    .allMatch(it -> amounts.getOrDefault(it.getKey(), it.getValue()).equals(it.getValue()));
        }
    }

    /** A case that has been laid out. */
    public final class Entry {

        private final Plans.Laid laid;
        private final Account account;

        private Entry(Plans.Laid laid, Account account) {
            this.laid = laid;
            this.account = account;
        }

        /** The probability of enough help by {@code hour} at the middle of all ranges. */
        public double middle(long hour) {
            if (middle.length < plans.parameters().size()) {
                middle = plans.parameters().middle();
            }
            return account.workings().usual(laid.plan().root(), hour, middle);
        }

        /** The same for any values. */
        public double at(long hour, double[] values) {
            return account.workings().at(laid.plan().root(), hour, values);
        }
    }

    /**
     * Lays out a case; empty where it must be worked out by itself, because it cannot share its variables.
     *
     * @throws org.surety.analysis.crisis.plan.Unfoldable if it does not unfold
     */
    public Optional<Entry> enter(Case root) {
        Plans.Laid laid = plans.of(root);
        return plans.parameters().clashes() ? Optional.empty() : Optional.of(new Entry(laid, account(root, laid)));
    }

    private Account account(Case root, Plans.Laid laid) {
        Map<String, Map<String, Ratio>> amounts = new LinkedHashMap<>();
        CaseSetup.helpers(laid.plan()).forEach(it -> amounts.put(it, laid.behaviours().contributes(it)));
        return known.computeIfAbsent(amounts, it -> {
            CappedSums lattice = new CaseSetup(root, scenario, laid.behaviours()).lattice(amounts.keySet());
            Account account = accounts.stream().filter(one -> one.suits(lattice, amounts)).findFirst()
                    .orElseGet(() -> opened(lattice));
            account.amounts().putAll(amounts);
            return account;
        });
    }

    private Account opened(CappedSums lattice) {
        Map<String, Map<String, Ratio>> amounts = new HashMap<>();
        ExactGoal goal = ExactGoal.enough(lattice, party -> amounts.getOrDefault(party, Map.of()));
        Account account = new Account(lattice, amounts, new Workings(plans::isClocked, goal));
        accounts.add(account);
        return account;
    }

    public Parameters parameters() {
        return plans.parameters();
    }

    /** Whether it cannot be carried on, or holds so much that another should be begun. */
    public boolean isFull() {
        return plans.known() > most || plans.parameters().clashes();
    }

    /**
     * Closes the accounts if they are long; who takes part in steps remains, which comes up again in other versions
     * more often than what is worked out.
     */
    public void shorten() {
        long numbers = NUMBERS_A_NODE * (long) plans.size();
        for (Account account : accounts) {
            numbers += account.workings().size();
        }
        if (numbers > most) {
            plans.forget();
            known.clear();
            accounts.clear();
        }
    }
}
