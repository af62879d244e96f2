package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.model.quantity.Ratio;

/** Where the answers of a game are collected while they are computed. */
final class Sheet {

    private final BallotChoices ballots;
    private final List<String> members;
    private final ThresholdRule rule;
    private final PowerRequest request;
    private final List<Map<Index, IndexValue>> values = new ArrayList<>();
    private final List<Optional<BigInteger>> swings = new ArrayList<>();
    private final Map<Index, PowerResult.Method> methods = new EnumMap<>(Index.class);
    private final Map<Index, String> notGiven = new EnumMap<>(Index.class);
    private Optional<BigInteger> passing = Optional.empty();
    private Optional<IndexValue> powerToAct = Optional.empty();
    private Optional<MinimalSets> winning = Optional.empty();
    private Optional<MinimalSets> blocking = Optional.empty();

    Sheet(BallotChoices ballots, List<String> members, ThresholdRule rule, PowerRequest request) {
        this.ballots = ballots;
        this.members = members;
        this.rule = rule;
        this.request = request;
        members.forEach(it -> {
            values.add(new EnumMap<>(Index.class));
            swings.add(Optional.empty());
        });
    }

    /** Whether an index is asked for and applies; if it is asked for and does not, the reason is noted. */
    boolean wants(Index index) {
        if (!request.indices().contains(index)) {
            return false;
        }
        if (ballots == BallotChoices.TERNARY && !index.isTernary()) {
            notGiven.put(index, "not defined where members may abstain; see the binary ballots");
            return false;
        }
        if (index.needsMonotony() && !rule.isMonotone()) {
            notGiven.put(index,
                    "defined only where more support never defeats a decision; this rule contains a negation");
            return false;
        }
        return true;
    }

    void refuse(Index index, String reason) {
        notGiven.put(index, reason);
    }

    void give(Index index, PowerResult.Method method, IntFunction<IndexValue> value) {
        methods.put(index, method);
        for (int member = 0; member < values.size(); member++) {
            values.get(member).put(index, value.apply(member));
        }
    }

    void giveExact(Index index, PowerResult.Method method, Ratio[] exact) {
        give(index, method, member -> IndexValue.exact(exact[member]));
    }

    void swings(int member, BigInteger count) {
        swings.set(member, Optional.of(count));
    }

    void passing(BigInteger count, PowerResult.Method method) {
        passing = Optional.of(count);
        if (wants(Index.POWER_TO_ACT)) {
            methods.put(Index.POWER_TO_ACT, method);
            powerToAct = Optional
                    .of(IndexValue.exact(new Ratio(count, BigInteger.valueOf(ballots.choices()).pow(members.size()))));
        }
    }

    void minimal(MinimalSets minimalWinning, MinimalSets minimalBlocking, PowerResult.Method method) {
        winning = Optional.of(minimalWinning);
        blocking = Optional.of(minimalBlocking);
        methods.put(Index.MINIMAL_COALITIONS, method);
    }

    PowerResult.Game finished() {
        List<PowerResult.Member> finished = new ArrayList<>();
        int[] all = new int[rule.members()];
        java.util.Arrays.fill(all, rule.choices() - 1);
        boolean possible = rule.passes(all);
        for (int member = 0; member < members.size(); member++) {
            all[member] = 0;
            finished.add(new PowerResult.Member(members.get(member), possible && !rule.passes(all), swings.get(member),
                    values.get(member)));
            all[member] = rule.choices() - 1;
        }
        return new PowerResult.Game(ballots, finished, passing, powerToAct, winning, blocking, methods, notGiven);
    }
}
