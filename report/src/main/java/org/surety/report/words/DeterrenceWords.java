package org.surety.report.words;

import java.util.Locale;
import org.surety.analysis.crisis.Deterrence;

/** What the answer means for an attacker that weighs gain against loss. */
public final class DeterrenceWords {

    private DeterrenceWords() {}

    /** The threshold in sentences, with its bounds. */
    public static String of(Deterrence deterrence) {
        String begin =
                "An attacker that stands to gain V if enough help does not come in time, and to lose C if it does, ";
        if (deterrence.high() <= 0) {
            return begin + "attacks, by this account, whatever C is: enough help cannot come in time.";
        }
        if (Double.isInfinite(deterrence.low())) {
            return begin + "does not attack, by this account, whatever V is: enough help is certain.";
        }
        if (Double.isNaN(deterrence.middle())) {
            return begin + (Double.isInfinite(deterrence.high())
                    ? ""
                    : "attacks, by this account, if V is more than " + figure(deterrence.high()) + " times C, and ")
                    + "does not if V is less than " + figure(deterrence.low())
                    + " times C; what lies beyond that depends on what comes later than could be looked at.";
        }
        return begin + "attacks, by this account, if and only if V is more than " + threshold(deterrence)
                + ". It is an account of these two numbers alone, not of anybody's motives.";
    }

    /** {@code 0.43 times C (within the bounds from 0.2 to 0.79 times C)}. */
    private static String threshold(Deterrence deterrence) {
        String low = figure(deterrence.low());
        String middle = figure(deterrence.middle());
        String high = figure(deterrence.high());
        String range = low.equals(high)
                ? ""
                : Double.isInfinite(deterrence.high())
                        ? " (within the bounds from " + low + " times C upwards, without a limit)"
                        : " (within the bounds from " + low + " to " + high + " times C)";
        return (Double.isInfinite(deterrence.middle()) ? "any multiple of C" : middle + " times C") + range;
    }

    /** {@code 0.43}; three significant figures where it is large, {@code without limit} where there is none. */
    public static String figure(double ratio) {
        if (Double.isInfinite(ratio)) {
            return "without limit";
        }
        if (ratio == 0) {
            return "0";
        }
        return ratio >= 100
                ? English.figures(Math.round(ratio))
                : String.format(Locale.ROOT, ratio >= 10 ? "%.1f" : ratio < 0.01 ? "%.4f" : "%.2f", ratio);
    }
}
