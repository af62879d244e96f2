package org.surety.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.text.tree.Quote;
import org.surety.workbench.api.HeldReading;
import picocli.CommandLine.ITypeConverter;

/** Options of the form {@code NAME=VALUE}. */
final class Pairs {

    private Pairs() {}

    /** Reads {@code TERM=READING}. */
    static final class Reading implements ITypeConverter<HeldReading> {
        @Override
        public HeldReading convert(String value) {
            int equals = value.indexOf('=');
            if (equals <= 0 || equals == value.length() - 1) {
                throw new Misuse("--reading " + Quote.of(value) + " is not of the form TERM=READING");
            }
            return new HeldReading(value.substring(0, equals).strip(), value.substring(equals + 1).strip());
        }
    }

    /** Amounts by measure. */
    static Map<String, Ratio> amounts(String option, List<String> given) {
        return parsed(option, "MEASURE=AMOUNT", "For example --at-least armed-force=3.", given, Ratio::parse);
    }

    /** Values by assumption. */
    static Map<String, Ratio> assumed(String option, List<String> given) {
        return parsed(option, "NAME=VALUE", "For example --assume behaviour.guarantors.ballot.yes=0.6.", given,
                Ratio::parse);
    }

    /** What something is worth by party, as one number or from one to another. */
    static Map<String, Range> worths(String option, List<String> given) {
        return parsed(option, "PARTY=WORTH", "For example --alternative UKR=40 or UKR=30..50.", given,
                it -> worth(option, it));
    }

    /** What something is worth, by for whom and of what, as one number or from one to another. */
    static Map<String, Range> stakes(String option, List<String> given) {
        return parsed(option, "WHO.WORTH=RANGE", "For example --stake guarantors.acting=-4..-2.", given, it -> {
            try {
                return Range.parse(it);
            } catch (NumberFormatException noNumber) {
                throw noNumber;
            } catch (IllegalArgumentException turned) {
                throw new Misuse(option + " takes the smaller end of a range first, not " + Quote.of(it));
            }
        });
    }

    /** A number on the scale, or from one to another. */
    static Range worth(String option, String text) {
        try {
            return Range.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(option + " takes a number from 0 to 100, not " + Quote.of(text));
        }
    }

    /** Words by name; a name without a word has an empty one. */
    static Map<String, String> words(List<String> given) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            words.put(equals < 0 ? pair : pair.substring(0, equals).strip(),
                    equals < 0 ? "" : pair.substring(equals + 1).strip());
        }
        return words;
    }

    private static <V> Map<String, V> parsed(String option, String form, String example, List<String> given,
            Function<String, V> value) {
        Map<String, V> parsed = new LinkedHashMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new Misuse(option + " " + Quote.of(pair) + " is not of the form " + form, example);
            }
            try {
                parsed.put(pair.substring(0, equals).strip(), value.apply(pair.substring(equals + 1).strip()));
            } catch (NumberFormatException wrong) {
                throw new Misuse(option + " " + Quote.of(pair) + " is not of the form " + form, example);
            }
        }
        return parsed;
    }
}
