package org.surety.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.model.quantity.Hours;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 72 hours}, {@code 3 days}, {@code 2 weeks}, {@code 72h} or plain hours. */
final class HoursConverter implements ITypeConverter<Hours> {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(h|hours?|d|days?|w|weeks?)?");

    @Override
    public Hours convert(String value) {
        Matcher duration = DURATION.matcher(value.strip());
        if (!duration.matches()) {
            throw new TypeConversionException(
                    "found '" + value + "'; expected a duration such as '72 hours' or '3 days'");
        }
        String unit = duration.group(2) == null ? "h" : duration.group(2);
        long hours = unit.startsWith("h") ? 1 : unit.startsWith("d") ? 24 : 7 * 24;
        try {
            return Hours.of(Long.parseLong(duration.group(1)) * hours);
        } catch (IllegalArgumentException absurd) {
            throw new TypeConversionException("found '" + value + "', which is longer than makes sense");
        }
    }
}
