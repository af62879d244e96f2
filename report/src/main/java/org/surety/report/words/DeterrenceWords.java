package org.surety.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.surety.analysis.crisis.answer.Deterrence;

/** What the answer means for an attacker that weighs gain against loss. */
public final class DeterrenceWords {

    private static final String END = " It is an account of these two numbers alone, not of anybody's motives.";

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
        if (Double.isNaN(deterrence.middle()) || deterrence.middle() <= 0
                || Double.isInfinite(deterrence.middle())) {
            return begin + ends(deterrence);
        }
        return begin + "attacks, by this account, if and only if V is more than " + threshold(deterrence) + END;
    }

    /** Where the middle is not known, or no threshold: what the bounds say. */
    private static String ends(Deterrence deterrence) {
        boolean attacks = !Double.isInfinite(deterrence.high());
        boolean refrains = deterrence.low() > 0;
        String open = Double.isNaN(deterrence.middle())
                ? "depends on what comes later than could be looked at."
                : "depends on where within its bounds the probability of enough help is.";
        if (!attacks && !refrains) {
            return "may attack or not, by this account, whatever V and C are: that " + open;
        }
        String high = "attacks, by this account, if V is more than " + figure(deterrence.high()) + " times C";
        String low = "if V is less than " + figure(deterrence.low()) + " times C";
        return (attacks ? refrains ? high + ", and does not " + low : high : "does not attack, by this account, " + low)
                + "; what it does otherwise " + open + END;
    }

    /** {@code 0.43 times C (within the bounds from 0.2 to 0.79 times C)}. */
    private static String threshold(Deterrence deterrence) {
        String low = figure(deterrence.low());
        String middle = figure(deterrence.middle());
        String high = figure(deterrence.high());
        return middle + " times C"
                + (low.equals(high)
                        ? ""
                        : Double.isInfinite(deterrence.high())
                                ? " (within the bounds from " + low + " times C upwards, without a limit)"
                                : " (within the bounds from " + low + " to " + high + " times C)")
                + ".";
    }

    /**
     * {@code 0.43}; three significant figures where it is large, two where it is small, {@code without limit} where
     * there is none.
     */
    public static String figure(double ratio) {
        if (Double.isInfinite(ratio)) {
            return "without limit";
        }
        if (ratio == 0) {
            return "0";
        }
        if (ratio < 0.01) {
            return new BigDecimal(ratio).round(new MathContext(2)).toPlainString();
        }
        return ratio >= 100
                ? English.figures(Math.round(ratio))
                : String.format(Locale.ROOT, ratio >= 10 ? "%.1f" : "%.2f", ratio);
    }
}
