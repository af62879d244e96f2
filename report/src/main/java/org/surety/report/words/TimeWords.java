package org.surety.report.words;

import org.surety.analysis.who.Window;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;

/** Limits, hours and windows in words. */
public final class TimeWords {

    private TimeWords() {}

    /** {@code within 3 days}, {@code without limit}, {@code no time is set}. */
    public static String limit(Limit limit) {
        return switch (limit) {
            case Limit.Within within -> "within " + within;
            case Limit.Unlimited unlimited -> "without a limit of time";
            case Limit.Unspecified unspecified -> "no time is set";
        };
    }

    /** As {@link #limit}, with the moment from which it counts and the repeats. */
    public static String timing(Timing timing) {
        String from = timing.within().bound().isEmpty() ? "" : switch (timing.from()) {
            case Timing.Moment moment -> moment == Timing.Moment.TRIGGER ? " of the event" : "";
            case Timing.StepStart start -> " of the step \"" + English.words(start.step()) + "\"";
        };
        String again = timing.staysOpen()
                ? ", and may be taken again after every failure"
                : timing.repeats() == 0
                        ? ""
                        : ", up to " + (timing.repeats() == 1 ? "once" : English.number(timing.repeats()) + " times")
                                + " again";
        return limit(timing.within()) + from + again;
    }

    /** {@code at once, with no latest time}; {@code at once, and no later than after 3 days}; {@code never}. */
    public static String window(Window window) {
        if (window.earliest().isEmpty()) {
            return "never";
        }
        Hours earliest = window.earliest().get();
        String from = earliest.count() == 0 ? "at once" : "after " + earliest;
        return window.latest().map(latest -> latest.equals(earliest)
                ? from + (earliest.count() == 0 ? ", not later" : ", neither sooner nor later")
                : from + " at the earliest, after " + latest + " at the latest")
                .orElse(from + (earliest.count() == 0 ? "" : " at the earliest") + ", with no latest time");
    }
}
