package org.surety.mcp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;
import org.surety.workbench.api.HeldReading;

/** The arguments with which a tool was called, checked against what it takes. */
final class ToolArguments {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(hour|day|week)s?");
    private static final int MOST_ENTRIES = 100;

    private final Map<String, Object> given;

    /**
     * Those that were given.
     *
     * @throws ToolMisuse if one is not taken, missing, or of another shape
     */
    ToolArguments(List<ToolParameter> taken, Map<String, Object> given) {
        this.given = new LinkedHashMap<>(given);
        this.given.values().removeIf(it -> it == null);
        List<String> names = taken.stream().map(ToolParameter::name).toList();
        for (String name : this.given.keySet()) {
            if (!names.contains(name)) {
                throw new ToolMisuse("there is no argument " + Quote.of(name) + "; expected "
                        + String.join(", ", names) + Nearest.hint(name, names).map(it -> ". " + it).orElse(""));
            }
        }
        for (ToolParameter parameter : taken) {
            Optional<Object> value = Optional.ofNullable(this.given.get(parameter.name()));
            if (value.isEmpty() && parameter.required()) {
                throw new ToolMisuse("the argument `" + parameter.name() + "` is missing: " + parameter.description());
            }
            value.ifPresent(it -> check(parameter, it));
        }
    }

    private static void check(ToolParameter parameter, Object value) {
        boolean fits = switch (parameter.shape()) {
            case TEXT -> value instanceof String;
            case TEXTS -> value instanceof List<?> list && list.size() <= MOST_ENTRIES
                    && list.stream().allMatch(String.class::isInstance);
            case NAMED_TEXTS -> value instanceof Map<?, ?> map && map.size() <= MOST_ENTRIES
                    && map.values().stream().allMatch(String.class::isInstance);
        };
        if (!fits) {
            throw new ToolMisuse("the argument `" + parameter.name() + "` is " + switch (parameter.shape()) {
                case TEXT -> "a text";
                case TEXTS -> "a list of at most " + MOST_ENTRIES + " texts";
                case NAMED_TEXTS -> "at most " + MOST_ENTRIES + " texts by name";
            } + ", and something else was found");
        }
    }

    /** A text; the arguments were refused where it has to be there and is not. */
    String need(String name) {
        return text(name).orElseThrow(() -> new ToolMisuse("the argument `" + name + "` is missing"));
    }

    /** A text, if it was given. */
    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::valueOf);
    }

    /** A list of texts; empty if it was not given. */
    List<String> texts(String name) {
        return given.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** Texts by name; none if they were not given. */
    Map<String, String> named(String name) {
        Map<String, String> named = new LinkedHashMap<>();
        if (given.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> named.put(String.valueOf(key), String.valueOf(value)));
        }
        return named;
    }

    /** The readings to which unclear clauses are held. */
    List<HeldReading> readings() {
        return texts("readings").stream().map(it -> {
            int sign = it.indexOf('=');
            if (sign < 1 || sign == it.length() - 1) {
                throw new ToolMisuse("found " + Quote.of(it) + " among `readings`; expected TERM=READING");
            }
            return new HeldReading(it.substring(0, sign), it.substring(sign + 1));
        }).toList();
    }

    /** A day, if it was given. */
    Optional<LocalDate> day(String name) {
        return text(name).map(it -> {
            try {
                return LocalDate.parse(it);
            } catch (DateTimeException wrong) {
                throw new ToolMisuse("found " + Quote.of(it) + " as `" + name + "`; expected a day such as 2025-08-24");
            }
        });
    }

    /** A length of time, if it was given. */
    Optional<Hours> hours(String name) {
        return text(name).map(it -> {
            Matcher duration = DURATION.matcher(it.strip());
            if (!duration.matches()) {
                throw new ToolMisuse("found " + Quote.of(it) + " as `" + name + "`; expected `72 hours` or `3 days`");
            }
            long each = switch (duration.group(2)) {
                case "hour" -> 1;
                case "day" -> 24;
                default -> 24 * 7;
            };
            return Hours.of(Long.parseLong(duration.group(1)) * each);
        });
    }

    /** A word of the language, if it was given. */
    <E extends Enum<E> & Word> Optional<E> word(String name, Class<E> type) {
        return text(name).map(it -> Arrays.stream(type.getEnumConstants()).filter(one -> one.word().equals(it))
                .findFirst().orElseThrow(() -> {
                    List<String> words = Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
                    return new ToolMisuse("found " + Quote.of(it) + " as `" + name + "`; expected "
                            + String.join(" or ", words) + Nearest.hint(it, words).map(hint -> ". " + hint).orElse(""));
                }));
    }
}
