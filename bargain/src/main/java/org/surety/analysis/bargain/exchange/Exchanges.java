package org.surety.analysis.bargain.exchange;

import java.util.Optional;
import org.surety.analysis.bargain.setting.Setting;

/**
 * The exchanges that are possible at one moment. On each issue the outcome to be expected is the weighted mean; a
 * party's voting position moves it by its share of the weight.
 */
final class Exchanges {

    private final Setting setting;
    /** Where each party now votes. */
    private final double[][] votes;
    /** The share of the weight of an issue that each party has. */
    private final double[][] share;
    private final boolean[][] used;

    Exchanges(Setting setting) {
        int n = setting.parties().size();
        int m = setting.issues().size();
        this.setting = setting;
        this.votes = setting.positions();
        this.share = new double[n][m];
        this.used = new boolean[n][m];
        for (int k = 0; k < m; k++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                share[i][k] = setting.capability(i) * setting.salience(i, k);
                sum += share[i][k];
            }
            for (int i = 0; i < n; i++) {
                share[i][k] = sum > 0 ? share[i][k] / sum : 0;
            }
        }
    }

    /**
     * A deal: {@code i} moves {@code iMoves} on issue {@code k} towards {@code j}, which moves {@code jMoves} on issue
     * {@code l} towards {@code i}.
     *
     * @param gain what each of the two gains
     */
    record Deal(int i, int j, int k, int l, double iMoves, double jMoves, double gain) {}

    double[][] votes() {
        return votes;
    }

    /** The outcome to be expected on issue {@code k} as the parties now vote. */
    double outcome(int k) {
        double sum = 0;
        for (int i = 0; i < votes.length; i++) {
            sum += share[i][k] * votes[i][k];
        }
        return sum;
    }

    /** The deal with the largest gain, the first of several as good. */
    Optional<Deal> best() {
        int m = setting.issues().size();
        double[] outcomes = new double[m];
        for (int k = 0; k < m; k++) {
            outcomes[k] = outcome(k);
        }
        Optional<Deal> best = Optional.empty();
        for (int i = 0; i < votes.length; i++) {
            for (int j = 0; j < votes.length; j++) {
                for (int k = 0; k < m; k++) {
                    for (int l = 0; l < m && i != j; l++) {
                        if (k != l && apart(i, j, k, outcomes[k]) && apart(i, j, l, outcomes[l])) {
                            Optional<Deal> deal = deal(i, j, k, l);
                            if (deal.isPresent() && deal.get().gain() > best.map(Deal::gain).orElse(1e-9)) {
                                best = deal;
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    /** Whether the two stand on different sides of the outcome, and neither has traded on the issue yet. */
    private boolean apart(int i, int j, int k, double outcome) {
        return !used[i][k] && !used[j][k] && setting.takesPart(i, k) && setting.takesPart(j, k)
                && (votes[i][k] - outcome) * (votes[j][k] - outcome) < 0;
    }

    /**
     * Both gain alike: with {@code x} the shift of the outcome on {@code k} and {@code y} that on {@code l},
     * {@code s_il y - s_ik x = s_jk x - s_jl y}. As much is traded as the two have to give.
     */
    private Optional<Deal> deal(int i, int j, int k, int l) {
        double most = share[i][k] * Math.abs(votes[j][k] - votes[i][k]);
        double mostInReturn = share[j][l] * Math.abs(votes[i][l] - votes[j][l]);
        double price = setting.salience(i, k) + setting.salience(j, k);
        double worth = setting.salience(i, l) + setting.salience(j, l);
        if (most <= 0 || mostInReturn <= 0 || price <= 0 || worth <= 0) {
            return Optional.empty();
        }
        double x = Math.min(most, mostInReturn * worth / price);
        double y = x * price / worth;
        double gain = setting.salience(i, l) * y - setting.salience(i, k) * x;
        return Optional.of(new Deal(i, j, k, l, x / share[i][k], y / share[j][l], gain));
    }

    /** Carries a deal out; neither of the two trades again on what it has given. */
    void carryOut(Deal deal) {
        votes[deal.i()][deal.k()] += Math.signum(votes[deal.j()][deal.k()] - votes[deal.i()][deal.k()]) * deal.iMoves();
        votes[deal.j()][deal.l()] += Math.signum(votes[deal.i()][deal.l()] - votes[deal.j()][deal.l()]) * deal.jMoves();
        used[deal.i()][deal.k()] = true;
        used[deal.j()][deal.l()] = true;
    }
}
