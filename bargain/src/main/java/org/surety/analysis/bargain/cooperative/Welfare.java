package org.surety.analysis.bargain.cooperative;

import java.util.List;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.Setting;

/**
 * What agreements are worth: a party's utility falls with the distance of each issue from its position, weighted by
 * salience, from 1 where it has all it wants to 0 where it has the opposite.
 * {@code u_i(x) = 1 - sum_k s_ik |x_k - p_ik| / (100 sum_k s_ik)}.
 */
final class Welfare {

    private final Setting setting;
    private final int[] who;
    private final double[] whole;
    private final double[] without;
    private final double[][] salience;
    private final double[][] position;

    Welfare(Setting setting) {
        this.setting = setting;
        int m = setting.issues().size();
        this.who = IntStream.range(0, setting.parties().size()).filter(i -> attention(setting, i) > 0).toArray();
        this.whole = IntStream.of(who).mapToDouble(i -> attention(setting, i)).toArray();
        this.without = new double[who.length];
        this.salience = new double[who.length][m];
        this.position = new double[who.length][m];
        for (int a = 0; a < who.length; a++) {
            for (int k = 0; k < m; k++) {
                salience[a][k] = setting.salience(who[a], k);
                position[a][k] = setting.position(who[a], k);
            }
        }
        if (referenceIsKnown(setting)) {
            double[] reference = IntStream.range(0, m).mapToDouble(k -> setting.reference(k).orElse(0.0)).toArray();
            for (int a = 0; a < who.length; a++) {
                without[a] = utility(a, reference);
            }
        }
    }

    /** Whether it is known what holds without an agreement, on every issue in which anybody takes part. */
    static boolean referenceIsKnown(Setting setting) {
        return IntStream.range(0, setting.issues().size())
                .allMatch(k -> setting.participants(k) == 0 || setting.reference(k).isPresent());
    }

    private static double attention(Setting setting, int i) {
        return IntStream.range(0, setting.issues().size()).mapToDouble(k -> setting.salience(i, k)).sum();
    }

    /** How many parties care about anything. */
    int count() {
        return who.length;
    }

    /** The weights of these parties: their capabilities, made to sum to 1; alike if none has any. */
    double[] weights(boolean byCapability) {
        double sum = IntStream.of(who).mapToDouble(setting::capability).sum();
        return IntStream.of(who)
                .mapToDouble(i -> byCapability && sum > 0 ? setting.capability(i) / sum : 1.0 / who.length).toArray();
    }

    /**
     * What each gains by an agreement, over what holds without one (or over the worst there is, where that is not
     * known).
     */
    double[] gains(double[] agreement) {
        double[] gains = new double[who.length];
        for (int a = 0; a < gains.length; a++) {
            gains[a] = gain(a, agreement);
        }
        return gains;
    }

    /** What the party of this number, among those who care, gains by an agreement. */
    double gain(int a, double[] agreement) {
        return utility(a, agreement) - without[a];
    }

    private double utility(int a, double[] agreement) {
        double loss = 0;
        for (int k = 0; k < agreement.length; k++) {
            loss += salience[a][k] * Math.abs(agreement[k] - position[a][k]);
        }
        return 1 - loss / (100 * whole[a]);
    }

    /** The names of those who would rather have no agreement than this one. */
    List<String> refusing(double[] agreement) {
        double[] gains = gains(agreement);
        return IntStream.range(0, gains.length).filter(a -> gains[a] < -1e-9)
                .mapToObj(a -> setting.parties().get(who[a])).toList();
    }
}
