package org.surety.text.read;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.text.tree.Quote;

/**
 * What a value was meant to be that is written as people write it and not as the language does: {@code two-thirds
 * majority}, {@code 72h}, {@code 24 August 2025}. A hint is given only where there is one meaning.
 */
final class Spelled {

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen");
    private static final Map<String, Integer> PARTS =
            Map.of("half", 2, "halves", 2, "third", 3, "quarter", 4, "fourth", 4, "fifth", 5, "sixth", 6);

    private static final Pattern FRACTION = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern SPELLED_FRACTION = Pattern.compile("(\\w+) (third|quarter|fourth|fifth|sixth)s?");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent)");
    private static final Pattern COUNT =
            Pattern.compile("(?:at least )?(\\w+)(?: (?:of|out of) \\w+| votes?| members?)*(?: votes?)?");
    private static final Pattern LENGTH = Pattern.compile("(?:within |at most |max(?:imum)? )?"
            + "(\\w+?) ?(h|hr|hrs|hours?|d|days?|w|wks?|weeks?|months?|y|years?)");
    private static final Pattern ISO = Pattern.compile("P(?:(\\d+)D)?(?:T(\\d+)H)?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ .]+(\\p{L}+)\\.?,? +(\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+)\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./](\\d{1,2})[./](\\d{1,2})");

    private Spelled() {}

    private static Optional<String> write(String value) {
        return Optional.of("Write " + Quote.of(value) + ".");
    }

    /** A decision rule in words. */
    static Optional<String> rule(String text) {
        String words = text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ').strip();
        Optional<String> share = share(words);
        if (share.isPresent()) {
            return write("{quota: " + share.get() + "}");
        }
        if (words.contains("qualified") || words.contains("special majority") || words.replace(" ", "")
                .contains("supermajority")) {
            return Optional.of("Write the share that the text asks for, such as `{quota: 2/3}`.");
        }
        if (words.contains("majority") || words.equals("more than half") || words.equals("half")) {
            return Optional
                    .of("Write `{quota: {more-than: 1/2, of: all}}`, or `of: voting` where abstentions do not count.");
        }
        if (words.contains("veto")) {
            return Optional.of("Write `{veto: X}` with those who can say no, beside other parts under `all-of`.");
        }
        if (words.contains("consensus") || words.contains("objection")) {
            return write("consensus");
        }
        if (words.startsWith("unanim") || List.of("all", "everyone", "everybody", "all members", "all agree",
                "all must agree", "all parties").contains(words)) {
            return write("unanimity");
        }
        if (words.contains("individual") || List.of("any", "anyone", "anybody", "any one", "any member", "each member",
                "each one", "each for itself", "every member").contains(words)) {
            return write("each");
        }
        Matcher count = COUNT.matcher(words);
        return count.matches()
                ? number(count.group(1)).flatMap(it -> write("{quota: " + it + "}"))
                : Optional.empty();
    }

    private static Optional<String> share(String words) {
        Matcher fraction = FRACTION.matcher(words);
        if (fraction.find()) {
            return Optional.of(fraction.group(1) + "/" + fraction.group(2));
        }
        Matcher spelled = SPELLED_FRACTION.matcher(words);
        if (spelled.find()) {
            int parts = PARTS.getOrDefault(spelled.group(2), 0);
            return number(spelled.group(1)).filter(it -> it < parts).map(it -> it + "/" + parts);
        }
        Matcher percent = PERCENT.matcher(words);
        return percent.find() ? Optional.of(percent.group(1) + "%") : Optional.empty();
    }

    private static Optional<Integer> number(String word) {
        if (word.equals("a") || word.equals("an")) {
            return Optional.of(1);
        }
        if (word.matches("\\d{1,6}")) {
            return Optional.of(Integer.parseInt(word));
        }
        int at = NUMBERS.indexOf(word);
        return at < 1 ? Optional.empty() : Optional.of(at);
    }

    /** A length of time. */
    static Optional<String> duration(String text) {
        String words = text.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
        if (List.of("none", "no limit", "without limit", "indefinite", "indefinitely", "infinite", "forever", "never",
                "endless", "no end").contains(words)) {
            return write("unlimited");
        }
        if (List.of("unknown", "not stated", "unstated", "open", "tbd").contains(words)) {
            return write("unspecified");
        }
        if (List.of("immediately", "immediate", "at once", "forthwith", "without delay", "promptly", "prompt",
                "urgently", "as soon as possible").contains(words)) {
            return Optional.of("A word that measures no time is `unspecified`; a `note` can keep it.");
        }
        if (words.equals("fortnight") || words.equals("a fortnight")) {
            return write("2 weeks");
        }
        Matcher iso = ISO.matcher(text.strip());
        if (iso.matches() && (iso.group(1) != null || iso.group(2) != null)) {
            long days = iso.group(1) == null ? 0 : Long.parseLong(iso.group(1));
            long hours = iso.group(2) == null ? 0 : Long.parseLong(iso.group(2));
            return hours == 0 ? length(days, "day") : length(24 * days + hours, "hour");
        }
        Matcher length = LENGTH.matcher(words);
        if (!length.matches()) {
            return words.matches("\\d{1,6}")
                    ? Optional
                            .of("Write the unit too: " + Quote.of(words + " hours") + " or " + Quote.of(words + " days")
                                    + ".")
                    : Optional.empty();
        }
        return number(length.group(1)).flatMap(count -> switch (length.group(2).charAt(0)) {
            case 'h' -> length(count, "hour");
            case 'd' -> length(count, "day");
            case 'w' -> length(count, "week");
            case 'y' -> length(count, "year");
            default -> length(count, "month");
        });
    }

    private static Optional<String> length(long count, String unit) {
        return write(count + " " + unit + (count == 1 ? "" : "s"));
    }

    /** A day. */
    static Optional<String> date(String text) {
        String words = text.strip();
        Matcher dayMonth = DAY_MONTH.matcher(words);
        if (dayMonth.matches()) {
            return day(dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1));
        }
        Matcher monthDay = MONTH_DAY.matcher(words);
        if (monthDay.matches()) {
            return day(monthDay.group(3), month(monthDay.group(1)), monthDay.group(2));
        }
        Matcher year = YEAR_FIRST.matcher(words);
        if (year.matches()) {
            return day(year.group(1), Integer.parseInt(year.group(2)), year.group(3));
        }
        Matcher digits = DIGITS.matcher(words);
        // Which of two numbers up to twelve is the month nobody can tell.
        if (digits.matches()) {
            int first = Integer.parseInt(digits.group(1));
            int second = Integer.parseInt(digits.group(2));
            return first > 12 || first == second
                    ? day(digits.group(3), second, digits.group(1))
                    : second > 12 ? day(digits.group(3), first, digits.group(2)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static int month(String word) {
        String start = word.toLowerCase(Locale.ENGLISH);
        return start.length() < 3
                ? 0
                : Arrays.stream(Month.values()).filter(it -> it.name().toLowerCase(Locale.ENGLISH).startsWith(start))
                        .findFirst().map(Month::getValue).orElse(0);
    }

    private static Optional<String> day(String year, int month, String day) {
        int of = Integer.parseInt(day);
        boolean exists = month >= 1 && month <= 12 && of >= 1
                && of <= Month.of(month).length(Year.isLeap(Long.parseLong(year)));
        return exists ? write(LocalDate.of(Integer.parseInt(year), month, of).toString()) : Optional.empty();
    }
}
