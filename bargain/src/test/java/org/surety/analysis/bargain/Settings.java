package org.surety.analysis.bargain;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.Setting;

/** Settings for tests. */
public final class Settings {

    private Settings() {}

    /** A setting on one issue. */
    public static Setting line(double[] capability, double[] position, double[] salience) {
        return Setting.of(names("p", capability.length), List.of("x"), capability, columns(position),
                columns(salience));
    }

    private static double[][] columns(double[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> new double[]{values[i]}).toArray(double[][]::new);
    }

    /** Names with numbers. */
    public static List<String> names(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    /**
     * A random setting.
     *
     * @param coarse whether positions are multiples of ten, so that there are ties
     */
    public static Setting random(Random random, int parties, int issues, boolean coarse) {
        double[] capability = random.doubles(parties, 1, 200).toArray();
        double[][] position = new double[parties][issues];
        double[][] salience = new double[parties][issues];
        for (int i = 0; i < parties; i++) {
            for (int k = 0; k < issues; k++) {
                position[i][k] = coarse ? random.nextInt(11) * 10 : Math.round(random.nextDouble() * 10000) / 100.0;
                salience[i][k] = (coarse ? 1 + random.nextInt(10) : 1 + random.nextDouble() * 98) / issues;
            }
        }
        return Setting.of(names("p", parties), names("i", issues), capability, position, salience);
    }
}
