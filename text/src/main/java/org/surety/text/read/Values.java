package org.surety.text.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;
import org.surety.text.FormRules;
import org.surety.text.tree.Quote;

/** Decodes single values: words, numbers, dates, durations. */
final class Values {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s+(hour|day|week|month|year)s?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    private static final String A_LENGTH = "a time such as `72 hours`, `30 days`, `6 months` or `2 years`";
    /** Stands where a time could not be read. */
    static final Span A_MONTH = Span.ofMonths(1);
    private static final String A_DURATION = "a duration such as `72 hours`, `3 days` or `6 months`";

    /** The values of a closed list by their words. */
    private static final ClassValue<Map<String, Object>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> words = new HashMap<>();
            for (Object value : type.getEnumConstants()) {
                words.put(((Word) value).word(), value);
            }
            return words;
        }
    };

    private final Decoder decoder;

    Values(Decoder decoder) {
        this.decoder = decoder;
    }

    String text(Cell cell) {
        return decoder.text(cell, "a text");
    }

    /** A word of a closed list. */
    <E extends Enum<E> & Word> E word(Cell cell, Class<E> type) {
        return word(cell, type, Optional.empty());
    }

    /** As above, with what to do where none of the list is near. */
    <E extends Enum<E> & Word> E word(Cell cell, Class<E> type, Optional<String> otherwise) {
        E[] all = type.getEnumConstants();
        String text = decoder.text(cell, () -> "one of " + words(List.of(all)));
        if (text.isEmpty()) {
            return all[0];
        }
        return find(text, type).orElseGet(() -> {
            decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell, Quote.of(text) + " is not one of "
                    + words(List.of(all)), text, Arrays.stream(all).map(Word::word).toList(), otherwise);
            return all[0];
        });
    }

    static <E extends Enum<E> & Word> Optional<E> find(String text, Class<E> type) {
        return Optional.ofNullable(BY_WORD.get(type).get(text)).map(type::cast);
    }

    private static String words(List<? extends Word> all) {
        return all.stream().limit(20).map(it -> Quote.of(it.word())).collect(Collectors.joining(", "))
                + (all.size() > 20 ? ", ..." : "");
    }

    /** One word of a closed list, or several, in the order in which they are written. */
    <E extends Enum<E> & Word> Set<E> words(Cell cell, Class<E> type) {
        return new LinkedHashSet<>(decoder.list(cell, it -> word(it, type)));
    }

    boolean yesNo(Cell cell) {
        String text = decoder.text(cell, "`yes` or `no`").toLowerCase(Locale.ROOT);
        switch (text) {
            case "yes", "true" -> {
                return true;
            }
            case "no", "false", "" -> {
                return false;
            }
            default -> {
                decoder.expected(FormRules.FORM_UNKNOWN_WORD, cell, "`yes` or `no`");
                return false;
            }
        }
    }

    int integer(Cell cell, int least, int most) {
        String what = "a whole number from " + least + " to " + most;
        String text = decoder.text(cell, what);
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        if (!text.isEmpty()) {
            decoder.expected(FormRules.FORM_BAD_NUMBER, cell, what);
        }
        return least;
    }

    /** An exact number, zero or more. */
    Ratio amount(Cell cell) {
        Ratio number = number(cell);
        if (number.signum() < 0) {
            decoder.expected(FormRules.FORM_BAD_NUMBER, cell, "a number that is not negative");
            return Ratio.ZERO;
        }
        return number;
    }

    Ratio number(Cell cell) {
        String text = decoder.text(cell, "a number such as `3`, `0.7`, `2/3` or `65%`");
        try {
            return text.isEmpty() ? Ratio.ZERO : Ratio.parse(text);
        } catch (NumberFormatException wrong) {
            decoder.expected(FormRules.FORM_BAD_NUMBER, cell, "a number such as `3`, `0.7`, `2/3` or `65%`");
            return Ratio.ZERO;
        }
    }

    /** A probability or a range of probabilities. */
    Range chance(Cell cell) {
        return chance(cell, decoder.text(cell, "a probability such as `0.7` or a range such as `0.5..0.8`"));
    }

    Range chance(Cell cell, String text) {
        Range none = Range.exactly(Ratio.ZERO);
        if (text.isEmpty()) {
            return none;
        }
        try {
            Range range = Range.parse(text);
            if (!range.liesWithin(Ratio.ZERO, Ratio.ONE)) {
                decoder.report(FormRules.FORM_BAD_PROBABILITY, cell,
                        "found " + Quote.of(text) + "; expected a probability between 0 and 1");
                return none;
            }
            return range;
        } catch (NumberFormatException wrong) {
            decoder.expected(FormRules.FORM_BAD_NUMBER, cell,
                    "a probability such as `0.7` or a range such as `0.5..0.8`");
        } catch (IllegalArgumentException wrong) {
            decoder.report(FormRules.FORM_BAD_RANGE, cell,
                    "found " + Quote.of(text) + "; expected the smaller end first");
        }
        return none;
    }

    /** A day; with {@code loose} also a month or a year, which stand for their first day. */
    LocalDate date(Cell cell, boolean loose) {
        String text = decoder.text(cell, "a date such as `2025-08-24`");
        Matcher parts = DATE.matcher(text);
        if (parts.matches() && (loose || parts.group(3) != null)) {
            try {
                return LocalDate.of(Integer.parseInt(parts.group(1)),
                        parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2)),
                        parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)));
            } catch (DateTimeException wrong) {
                // No such day; reported below.
            }
        }
        if (!text.isEmpty()) {
            decoder.expected(FormRules.FORM_BAD_DATE, cell,
                    "a date such as `2025-08-24`" + (loose ? ", `2025-08` or `2025`" : ""), Spelled.date(text));
        }
        return LocalDate.EPOCH;
    }

    /** A length of time. */
    Hours hours(Cell cell) {
        return hours(cell, decoder.text(cell, A_DURATION));
    }

    Hours hours(Cell cell, String text) {
        Optional<Hours> hours = duration(text);
        if (hours.isEmpty() && !text.isEmpty()) {
            decoder.report(FormRules.FORM_BAD_DURATION, cell, "found " + Quote.of(text) + "; expected " + A_DURATION,
                    Spelled.duration(text));
        }
        return hours.orElse(Hours.ZERO);
    }

    /** As {@link #length}, in hours; those that stand for it where it is written in months or years. */
    static Optional<Hours> duration(String text) {
        return length(text).map(Span::nominal);
    }

    /** {@code 72 hours}, {@code 3 days}, {@code 2 weeks}, {@code 6 months}, {@code 2 years}. */
    static Optional<Span> length(String text) {
        Matcher parts = DURATION.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            long count = Long.parseLong(parts.group(1));
            Span span = switch (parts.group(2)) {
                case "month" -> Span.ofMonths(Math.toIntExact(count));
                case "year" -> Span.ofMonths(Math.toIntExact(Math.multiplyExact(12, count)));
                default -> Span.of(Hours.of(Math.multiplyExact(count, unit(parts.group(2)).count())));
            };
            // What is counted in hours must be one that can be.
            span.nominal();
            return Optional.of(span);
        } catch (IllegalArgumentException | ArithmeticException tooLong) {
            return Optional.empty();
        }
    }

    /** The hours of a unit; empty text stands for none. */
    static Hours unit(String word) {
        return switch (word) {
            case "day" -> Hours.of(24);
            case "week" -> Hours.of(168);
            default -> Hours.of(1);
        };
    }

    /** A limit: a length of time, none, or nothing said. */
    Limit limit(Cell cell) {
        String text = decoder.text(cell, "a duration such as `72 hours`, `3 days` or `unlimited`");
        return switch (text) {
            case "unlimited" -> new Limit.Unlimited();
            case "unspecified", "" -> new Limit.Unspecified();
            default -> {
                Optional<Span> span = length(text);
                if (span.isEmpty()) {
                    decoder.expected(FormRules.FORM_BAD_DURATION, cell,
                            "a duration such as `72 hours`, `3 days` or `unlimited`", Spelled.duration(text));
                }
                yield new Limit.Within(span.orElse(Span.NONE));
            }
        };
    }

    /** A length of time, which may be counted in months and years. */
    Span length(Cell cell) {
        String text = decoder.text(cell, A_LENGTH);
        Optional<Span> length = length(text);
        if (length.isEmpty() && !text.isEmpty()) {
            decoder.expected(FormRules.FORM_BAD_DURATION, cell, A_LENGTH, text.matches("\\d{1,9}")
                    ? Optional
                            .of("Write the unit too: `%s days`, `%s months` or `%s years`.".formatted(text, text, text))
                    : Spelled.duration(text));
        }
        return length.orElse(A_MONTH);
    }

    /** Words for a message. */
    String quoted(Collection<String> words) {
        return words.stream().map(Quote::of).collect(Collectors.joining(", "));
    }
}
