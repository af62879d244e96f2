package org.surety.analysis.bargain.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surety.analysis.bargain.setting.Setting;

/**
 * The spatial model written down as its formulas stand, with everything computed anew wherever it is needed and nothing
 * shared. Slow, and only here to hold the quick one against.
 */
final class LiteralModel {

    private final int n;
    private final int m;
    private final double[] capability;
    private final double[][] salience;
    private final SpatialOptions options;
    private double[][] positions;

    LiteralModel(Setting setting, SpatialOptions options) {
        n = setting.parties().size();
        m = setting.issues().size();
        this.options = options;
        capability = new double[n];
        salience = new double[n][m];
        positions = setting.positions();
        for (int i = 0; i < n; i++) {
            capability[i] = setting.capability(i);
            for (int k = 0; k < m; k++) {
                positions[i][k] /= 100.0;
                salience[i][k] = setting.salience(i, k) / 100.0;
            }
        }
    }

    /** The positions after so many turns, 0 to 1, every turn; ideals follow positions. */
    List<double[][]> run(int turns) {
        List<double[][]> states = new ArrayList<>();
        states.add(positions);
        for (int turn = 0; turn < turns; turn++) {
            positions = next();
            states.add(positions);
        }
        return states;
    }

    private double attention(int i) {
        double sum = 0;
        for (int k = 0; k < m; k++) {
            sum = sum + salience[i][k];
        }
        return sum;
    }

    private double distance(int i, double[] position) {
        double above = 0;
        double below = 0;
        for (int k = 0; k < m; k++) {
            double part = (positions[i][k] - position[k]) * salience[i][k];
            above = above + part * part;
            below = below + salience[i][k] * salience[i][k];
        }
        return Math.sqrt(above / below);
    }

    private static double u(double d, double r) {
        return d <= 1 ? (1 - d) * (1 + d * r) : (1 - d) * (1 + r);
    }

    private double vote(double weight, double first, double second) {
        double du = first - second;
        double binary = Math.max(-1, Math.min(1, du / 1e-8));
        return switch (options.vote()) {
            case PROPORTIONAL -> weight * du;
            case BINARY -> weight * binary;
            case PROPORTIONAL_BINARY -> weight * (0.8 * du + 0.2 * binary);
            case PROPORTIONAL_CUBIC -> weight * (0.5 * du + 0.5 * (du * du * du));
            case CUBIC -> weight * (du * du * du);
            case PROSPECT -> du < 0 ? weight * du : 2.0 * weight * du / 3.0;
        };
    }

    /** The election among options, where {@code utility[voter][option]}. */
    private double[] election(double[][] utility, int choices) {
        double[][] c = new double[choices][choices];
        double[][] p = new double[choices][choices];
        for (int i = 0; i < choices; i++) {
            c[i][i] = 1e-8;
            p[i][i] = 0.5;
            for (int j = 0; j < i; j++) {
                c[i][j] = 1e-8;
                c[j][i] = 1e-8;
                for (int k = 0; k < n; k++) {
                    double v = vote(capability[k], utility[k][i], utility[k][j]);
                    if (v > 0) {
                        c[i][j] = c[i][j] + v;
                    }
                    if (v < 0) {
                        c[j][i] = c[j][i] - v;
                    }
                }
                victory(p, c, i, j);
            }
        }
        return switch (options.election()) {
            case CONDITIONAL -> {
                double[] q = new double[choices];
                double sum = 0;
                for (int i = 0; i < choices; i++) {
                    q[i] = 1;
                    for (int j = 0; j < choices; j++) {
                        q[i] = q[i] * p[i][j];
                    }
                    sum = sum + q[i];
                }
                for (int i = 0; i < choices; i++) {
                    q[i] = q[i] / sum;
                }
                yield q;
            }
            case MARKOV_UNIFORM -> markov(choices, 1e-6, (q, i) -> {
                double sum = 0;
                for (int j = 0; j < choices; j++) {
                    sum = sum + p[i][j] * (q[i] + q[j]);
                }
                return sum / choices;
            });
            case MARKOV_INCENTIVE -> {
                double[][] challenge = new double[choices][choices];
                for (int j = 0; j < choices; j++) {
                    double sum = 0;
                    for (int i = 0; i < choices; i++) {
                        challenge[i][j] = c[i][j] * p[i][j] + (i == j ? 1e-10 : 0);
                        sum = sum + challenge[i][j];
                    }
                    for (int i = 0; i < choices; i++) {
                        challenge[i][j] = challenge[i][j] / sum;
                    }
                }
                yield markov(choices, 1e-8, (q, i) -> {
                    double sum = 0;
                    for (int j = 0; j < choices; j++) {
                        sum = sum + p[i][j] * (q[i] * challenge[j][i] + q[j] * challenge[i][j]);
                    }
                    return sum;
                });
            }
        };
    }

    private interface Flow {
        double into(double[] q, int option);
    }

    private static double[] markov(int choices, double precision, Flow flow) {
        double[] q = new double[choices];
        Arrays.fill(q, 1.0 / choices);
        double change = 1;
        while (change > precision) {
            change = 0;
            double[] next = new double[choices];
            for (int i = 0; i < choices; i++) {
                next[i] = flow.into(q, i);
                change = Math.max(change, Math.abs(next[i] - q[i]));
            }
            for (int i = 0; i < choices; i++) {
                q[i] = (q[i] + next[i]) / 2.0;
            }
        }
        return q;
    }

    private void victory(double[][] p, double[][] c, int i, int j) {
        double s = c[i][j];
        double t = c[j][i];
        double x;
        double y;
        switch (options.victory()) {
            case LINEAR -> {
                x = s;
                y = t;
            }
            case SQUARE -> {
                x = s * s;
                y = t * t;
            }
            case QUARTIC -> {
                x = (s * s) * (s * s);
                y = (t * t) * (t * t);
            }
            case OCTIC -> {
                x = ((s * s) * (s * s)) * ((s * s) * (s * s));
                y = ((t * t) * (t * t)) * ((t * t) * (t * t));
            }
            default -> {
                if (s >= 1.10 * t) {
                    x = 1;
                    y = 1e-6;
                } else if (t >= 1.10 * s) {
                    x = 1e-6;
                    y = 1;
                } else {
                    x = (s / (s + t) * (1.10 + 1.0) - 1.0) / (1.10 - 1.0);
                    y = 1 - x;
                }
            }
        }
        p[i][j] = x / (x + y);
        p[j][i] = y / (x + y);
    }

    private double[] risk() {
        double[][] neutral = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                neutral[i][j] = u(distance(i, positions[j]), 0);
            }
        }
        double[] p = election(neutral, n);
        double least = 1;
        double most = 0;
        for (double one : p) {
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        double[] r = new double[n];
        for (int i = 0; i < n && most > least; i++) {
            r[i] = switch (options.riskScale()) {
                case MIN -> (p[i] - least) / (most - least);
                case MID -> (3 * p[i] - (most + 2 * least)) / (2 * (most - least));
                case MAX -> (2 * p[i] - (most + least)) / (most - least);
            };
        }
        return r;
    }

    /** {@code h}'s idea of the utility to {@code i} of {@code j}'s position. */
    private double seen(double[] risk, int h, int i, int j) {
        double r = switch (options.riskView()) {
            case FULL -> risk[i];
            case TWO_THIRDS -> (risk[h] + 2.0 * risk[i]) / 3.0;
            case HALF -> (risk[h] + risk[i]) / 2;
            case ONE_THIRD -> (2.0 * risk[h] + risk[i]) / 3.0;
            case NONE -> risk[h];
        };
        return u(distance(i, positions[j]), r);
    }

    /** Probability and gain, as {@code h} sees it, for {@code k}, of {@code i} challenging {@code j}. */
    private double[] challenge(double[] risk, int h, int k, int i, int j) {
        double ours = 1e-10;
        double theirs = 1e-10;
        for (int principal : new int[]{i, j}) {
            double v = vote(attention(principal) * capability[principal], seen(risk, h, principal, i),
                    seen(risk, h, principal, j));
            ours = v > 0 ? ours + v : ours;
            theirs = v < 0 ? theirs - v : theirs;
        }
        double support = ours;
        double opposition = theirs;
        for (int third = 0; third < n; third++) {
            if (third == i || third == j) {
                continue;
            }
            double w = attention(third) * capability[third];
            double ui = seen(risk, h, third, i);
            double uj = seen(risk, h, third, j);
            double un = seen(risk, h, third, third);
            double v0 = vote(w, ui, uj);
            double a = v0 > 0 ? ours + v0 : ours;
            double b = v0 < 0 ? theirs - v0 : theirs;
            double pi = a / (a + b);
            double pj = 1.0 - pi;
            double withI = switch (options.commitment()) {
                case FULL -> pi * (ui + ui + ui) + pj * (uj + uj + uj);
                case SEMI -> pi * (ui + ui + un) + pj * (uj + uj + uj);
                case NONE -> pi * (ui + ui + un) + pj * (uj + uj + un);
            };
            double withJ = switch (options.commitment()) {
                case FULL -> pi * (ui + ui + ui) + pj * (uj + uj + uj);
                case SEMI -> pi * (ui + ui + ui) + pj * (uj + uj + un);
                case NONE -> pi * (ui + ui + un) + pj * (uj + uj + un);
            };
            double v = vote(w, withI, withJ);
            support = v > 0 ? support + v : support;
            opposition = v < 0 ? opposition - v : opposition;
        }
        double phi = support / (support + opposition);
        double psi = opposition / (support + opposition);
        double ki = seen(risk, h, k, i);
        double kj = seen(risk, h, k, j);
        double contest = phi * (ki + ki) + psi * (kj + kj);
        double s = attention(j);
        return new double[]{phi, (1 - s) * (ki + ki) + s * contest - (ki + kj)};
    }

    private record Deal(int i, int j, double[] toI, double[] toJ) {}

    private Deal deal(int i, int j, double phi) {
        double[] toI = new double[m];
        double[] toJ = new double[m];
        for (int k = 0; k < m; k++) {
            double pi = positions[i][k];
            double pj = positions[j][k];
            double si = salience[i][k];
            double sj = salience[j][k];
            double rest = 1 - phi;
            if (options.interpolation() == Interpolation.S2PMAX) {
                double di = rest > phi ? rest - phi : 0;
                double dj = phi > rest ? phi - rest : 0;
                double wayI = di * (sj * sj) / (di * (sj * sj) + 1e-6 + (1 - di) * (si * si));
                double wayJ = dj * (si * si) / (dj * (si * si) + 1e-6 + (1 - dj) * (sj * sj));
                toI[k] = pi + wayI * (pj - pi);
                toJ[k] = pj + wayJ * (pi - pj);
                continue;
            }
            boolean squares = options.interpolation() == Interpolation.S2P2;
            double wi = squares ? si * si * (phi * phi) : si * phi;
            double wj = squares ? sj * sj * (rest * rest) : sj * rest;
            toI[k] = (int) (0.5 + ((wi + 1e-6) * pi + wj * pj) / (wi + 1e-6 + wj) * 10000.0) / 10000.0;
            toJ[k] = (int) (0.5 + (wi * pi + (1e-6 + wj) * pj) / (wi + 1e-6 + wj) * 10000.0) / 10000.0;
        }
        return new Deal(i, j, toI, toJ);
    }

    private double[][] next() {
        double[] risk = risk();
        List<List<Deal>> queues = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            queues.add(new ArrayList<>());
        }
        for (int i = 0; i < n; i++) {
            queues.get(i).add(new Deal(i, i, positions[i], positions[i]));
            int target = -1;
            double best = -1;
            double phi = 0;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    double[] expected = challenge(risk, i, i, i, j);
                    if (expected[1] > 1e-5 && expected[1] > best) {
                        target = j;
                        best = expected[1];
                        phi = expected[0];
                    }
                }
            }
            if (target >= 0) {
                Deal mine = deal(i, target, phi);
                if (options.proposal() == Proposal.INITIATOR) {
                    queues.get(i).add(mine);
                    queues.get(target).add(mine);
                    continue;
                }
                Deal yours = deal(i, target, challenge(risk, target, i, i, target)[1]);
                if (options.proposal() == Proposal.BOTH) {
                    for (int party : new int[]{i, target}) {
                        queues.get(party).add(mine);
                        queues.get(party).add(yours);
                    }
                    continue;
                }
                double w = attention(i) * capability[i];
                double v = attention(target) * capability[target];
                double[] toI = new double[m];
                double[] toJ = new double[m];
                for (int k = 0; k < m; k++) {
                    toI[k] = (w * mine.toI()[k] + v * yours.toI()[k]) / (w + v);
                    toJ[k] = (w * mine.toJ()[k] + v * yours.toJ()[k]) / (w + v);
                }
                Deal between = new Deal(i, target, toI, toJ);
                queues.get(i).add(between);
                queues.get(target).add(between);
            }
        }
        double[][] next = new double[n][];
        for (int k = 0; k < n; k++) {
            List<Deal> queue = queues.get(k);
            double[][] utility = new double[n][queue.size()];
            for (int i = 0; i < n; i++) {
                for (int b = 0; b < queue.size(); b++) {
                    utility[i][b] = worth(risk, i, queue.get(b));
                }
            }
            double[] p = election(utility, queue.size());
            int likeliest = 0;
            for (int b = 0; b < p.length; b++) {
                if (p[b] > p[likeliest]) {
                    likeliest = b;
                }
            }
            Deal taken = queue.get(likeliest);
            next[k] = (taken.i() == k ? taken.toI() : taken.toJ()).clone();
        }
        return next;
    }

    private double worth(double[] risk, int i, Deal deal) {
        double sum = 0;
        if (deal.i() != deal.j()) {
            sum = sum + u(distance(i, deal.toI()), risk[i]);
            sum = sum + u(distance(i, deal.toJ()), risk[i]);
        }
        for (int other = 0; other < n; other++) {
            if (deal.i() == deal.j() || other != deal.i() && other != deal.j()) {
                sum = sum + seen(risk, i, i, other);
            }
        }
        return sum / n;
    }
}
