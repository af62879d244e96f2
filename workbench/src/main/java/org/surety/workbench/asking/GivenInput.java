package org.surety.workbench.asking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.HeldReading;

/**
 * What was sent for a question, as texts, numbers, lists and maps, checked against its fields. Whatever is read from it
 * is refused with {@link WrongInput} where it is not what its field says.
 */
public final class GivenInput {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(h|hour|d|day|w|week)s?");
    /** No number of a question has more digits before or after its point. */
    private static final int MOST_DIGITS = 60;

    private final Map<String, Object> given;

    /**
     * What was sent; what is null counts as left out.
     *
     * @throws WrongInput if a field is not known, missing, or of another shape
     */
    public GivenInput(List<InputField> fields, Map<String, ?> sent) {
        this.given = new LinkedHashMap<>(sent);
        given.values().removeIf(it -> it == null);
        List<String> names = fields.stream().map(InputField::name).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw WrongInput.unknown(name, names);
            }
        }
        for (InputField field : fields) {
            Optional<Object> value = Optional.ofNullable(given.get(field.name()));
            if (value.isEmpty() && field.isNeeded()) {
                throw new WrongInput(field.name(), Optional.empty(), field.shape().expected() + ". " + field.tells(),
                        Optional.empty());
            }
            value.ifPresent(it -> check(field, it));
        }
    }

    private static void check(InputField field, Object value) {
        if (!field.shape().fits(value)) {
            throw new WrongInput(field.name(), Optional.of(shown(value)), field.shape().expected(), Optional.empty());
        }
        if (!field.words().isEmpty() && !field.words().contains(value)) {
            throw new WrongInput(field.name(), Optional.of(String.valueOf(value)), String.join(" or ", field.words()),
                    Nearest.to(String.valueOf(value), field.words()));
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case Map<?, ?> map -> "an object with " + map.size() + (map.size() == 1 ? " field" : " fields");
            case Collection<?> list -> "a list of " + list.size();
            default -> String.valueOf(value);
        };
    }

    /** A text that has to be there. */
    public String need(String name) {
        return text(name).orElseThrow(
                () -> new WrongInput(name, Optional.empty(), InputShape.TEXT.expected(), Optional.empty()));
    }

    /** A text, if it was given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::valueOf);
    }

    /** A list of texts; empty if it was not given. */
    public List<String> texts(String name) {
        return given.get(name) instanceof Collection<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** Texts by name; none if they were not given. */
    public Map<String, String> named(String name) {
        return named(name, it -> it);
    }

    /** Numbers by name. */
    Map<String, Ratio> exacts(String name) {
        return named(name, it -> read(name, it, InputShape.EXACT, Ratio::parse));
    }

    /** Ranges by name. */
    Map<String, Range> ranges(String name) {
        return named(name, it -> read(name, it, InputShape.NAMED_RANGES, Range::parse));
    }

    private <V> Map<String, V> named(String name, Function<String, V> read) {
        Map<String, V> named = new LinkedHashMap<>();
        if (given.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> named.put(String.valueOf(key), read.apply(plain(name, value))));
        }
        return named;
    }

    /** A value as its text; a number without an exponent, so that it can be read exactly. */
    private static String plain(String name, Object value) {
        if (!(value instanceof Number number)) {
            return String.valueOf(value);
        }
        BigDecimal decimal = new BigDecimal(number.toString());
        if (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS) {
            throw new WrongInput(name, Optional.of(number.toString()),
                    "a number of at most " + MOST_DIGITS + " digits", Optional.empty());
        }
        return decimal.toPlainString();
    }

    private static <V> V read(String name, String text, InputShape shape, Function<String, V> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongInput(name, Optional.of(text), shape.expected(), Optional.empty());
        }
    }

    /** An exact number, if it was given. */
    Optional<Ratio> exact(String name) {
        return Optional.ofNullable(given.get(name))
                .map(it -> read(name, plain(name, it), InputShape.EXACT, Ratio::parse));
    }

    /** A number as a program has it, if it was given. */
    Optional<Double> decimal(String name) {
        return exact(name).map(Ratio::toDouble);
    }

    /** A whole number, if it was given. */
    Optional<Long> whole(String name) {
        return Optional.ofNullable(given.get(name)).map(it -> read(name, it.toString(), InputShape.WHOLE,
                text -> number(new BigInteger(text))));
    }

    private static long number(BigInteger value) {
        if (value.bitLength() >= Long.SIZE) {
            throw new NumberFormatException("too large");
        }
        return value.longValue();
    }

    /** A count, if it was given. */
    Optional<Integer> count(String name) {
        return whole(name).map(it -> {
            if (it < 0 || it > Integer.MAX_VALUE) {
                throw new WrongInput(name, Optional.of(it.toString()),
                        "a whole number from 0 to " + Integer.MAX_VALUE, Optional.empty());
            }
            return it.intValue();
        });
    }

    /** Whether it was given and is true. */
    boolean yes(String name) {
        return Boolean.TRUE.equals(given.get(name));
    }

    /** The readings to which unclear clauses are held. */
    List<HeldReading> readings() {
        return texts("readings").stream().map(it -> {
            int sign = it.indexOf('=');
            if (sign < 1 || sign == it.length() - 1) {
                throw new WrongInput("readings", Optional.of(it), "TERM=READING", Optional.empty());
            }
            return new HeldReading(it.substring(0, sign).strip(), it.substring(sign + 1).strip());
        }).toList();
    }

    /** A day, if it was given. */
    Optional<LocalDate> day(String name) {
        return text(name).map(it -> {
            try {
                return LocalDate.parse(it);
            } catch (DateTimeException wrong) {
                throw new WrongInput(name, Optional.of(it), InputShape.DAY.expected(), Optional.empty());
            }
        });
    }

    /** A length of time, if it was given. */
    Optional<Hours> hours(String name) {
        return text(name).map(it -> hours(name, it));
    }

    /** Lengths of time. */
    List<Hours> manyHours(String name) {
        return texts(name).stream().map(it -> hours(name, it)).toList();
    }

    private static Hours hours(String name, String text) {
        Matcher duration = DURATION.matcher(text.strip());
        if (!duration.matches()) {
            throw new WrongInput(name, Optional.of(text), InputShape.DURATION.expected(), Optional.empty());
        }
        long each = switch (duration.group(2).charAt(0)) {
            case 'h' -> 1;
            case 'd' -> 24;
            default -> 24 * 7;
        };
        return read(name, text, InputShape.DURATION, it -> Hours.of(Long.parseLong(duration.group(1)) * each));
    }

    /** A word of the language, if it was given. */
    public <E extends Enum<E> & Word> Optional<E> word(String name, Class<E> type) {
        return text(name).map(it -> Arrays.stream(type.getEnumConstants()).filter(one -> one.word().equals(it))
                .findFirst().orElseThrow(() -> {
                    List<String> words = Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
                    return new WrongInput(name, Optional.of(it), words.stream().collect(Collectors.joining(" or ")),
                            Nearest.to(it, words));
                }));
    }

    /** All of it, as it was sent. */
    public Map<String, Object> all() {
        return java.util.Collections.unmodifiableMap(given);
    }
}
