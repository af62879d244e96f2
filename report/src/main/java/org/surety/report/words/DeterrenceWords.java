package org.surety.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.model.agreement.EventKind;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;

/** What the answer means for an attacker that weighs gain against loss. */
public final class DeterrenceWords {

    private static final String END = " It is an account of these two numbers alone, not of anybody's motives.";

    private final Brought brought;
    private final boolean attack;

    /** Where this is what would come, after the event of a scenario. */
    public DeterrenceWords(Brought brought, Scenario scenario) {
        this(brought, scenario.incident().map(Incident::kind).orElse(EventKind.ARMED_ATTACK));
    }

    /** Where this is what would come, after an event of this kind. */
    DeterrenceWords(Brought brought, EventKind kind) {
        this.brought = brought;
        this.attack = EventWords.isAttack(Set.of(kind));
    }

    private String verb(boolean one) {
        return (attack ? "attack" : "act") + (one ? "s" : "");
    }

    /** The threshold in sentences, with its bounds. */
    public String of(Deterrence deterrence) {
        String enough = brought.enough();
        String does = brought.isPlural() ? "do" : "does";
        String begin = (attack ? "An attacker" : "A party") + " that stands to gain V if " + enough + " " + does
                + " not come in time, and to lose C if " + brought.pronoun() + " " + does + ", ";
        if (deterrence.high() <= 0) {
            return begin + verb(true) + ", by this account, whatever C is: " + enough + " cannot come in time.";
        }
        if (Double.isInfinite(deterrence.low())) {
            return begin + "does not " + verb(false) + ", by this account, whatever V is: " + enough + " "
                    + brought.is() + " certain.";
        }
        if (Double.isNaN(deterrence.middle()) || deterrence.middle() <= 0
                || Double.isInfinite(deterrence.middle())) {
            return begin + ends(deterrence);
        }
        return begin + verb(true) + ", by this account, if and only if V is more than " + threshold(deterrence) + END;
    }

    /** Where the middle is not known, or no threshold: what the bounds say. */
    private String ends(Deterrence deterrence) {
        boolean attacks = !Double.isInfinite(deterrence.high());
        boolean refrains = deterrence.low() > 0;
        String open = Double.isNaN(deterrence.middle())
                ? "depends on what comes later than could be looked at."
                : "depends on where within its bounds the probability of " + brought.enough() + " is.";
        if (!attacks && !refrains) {
            return "may " + verb(false) + " or not, by this account, whatever V and C are: that " + open;
        }
        String high = verb(true) + ", by this account, if V is more than " + figure(deterrence.high()) + " times C";
        String low = "if V is less than " + figure(deterrence.low()) + " times C";
        return (attacks ? refrains ? high + ", and does not " + low : high : "does not " + verb(false) + ", by this account, " + low)
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
