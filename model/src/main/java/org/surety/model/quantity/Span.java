package org.surety.model.quantity;

import java.time.LocalDateTime;

/**
 * A length of time as a text states it: calendar months, and hours besides. {@code 6 months} from 31 August ends on the
 * last day of February; where no date is known from which it could be counted, {@link #nominal} stands for it.
 *
 * @param months whole calendar months, zero or more; twelve to a year
 * @param hours whole hours, zero or more
 */
public record Span(int months, long hours) {

    /** No time at all. */
    public static final Span NONE = new Span(0, 0);

    private static final int MOST_MONTHS = 1_200_000;
    private static final long HOURS_IN_A_DAY = 24;

    /** Refuses negative and absurdly long times. */
    public Span {
        if (months < 0 || months > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "months must lie between 0 and " + MOST_MONTHS + ", not " + months);
        }
        Hours.of(hours);
    }

    /** So many calendar months. */
    public static Span ofMonths(int months) {
        return new Span(months, 0);
    }

    /** So many hours. */
    public static Span of(Hours hours) {
        return new Span(0, hours.count());
    }

    /** Whether it is stated in months or years, so that its hours depend on the day from which it counts. */
    public boolean isCalendar() {
        return months > 0;
    }

    /**
     * The hours that stand for it where no date is known: a year counts as 365 days, a month beyond whole years as 30.
     */
    public Hours nominal() {
        long days = months / 12 * 365L + months % 12 * 30L;
        return Hours.of(days * HOURS_IN_A_DAY + hours);
    }

    /** The moment at which it ends; months clamp to the end of a month. */
    public LocalDateTime from(LocalDateTime start) {
        return start.plusMonths(months).plusHours(hours);
    }

    /** {@code 3 days}, {@code 6 months}, {@code 2 years}. */
    @Override
    public String toString() {
        if (months == 0) {
            return Hours.of(hours).toString();
        }
        String calendar = months % 12 == 0 ? counted(months / 12, "year") : counted(months, "month");
        return hours == 0 ? calendar : calendar + " and " + Hours.of(hours);
    }

    private static String counted(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
