package org.surety.text.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Quote;

/** Reads numbers out of foreign files, which may write {@code .5}, {@code 3.} or {@code 1e2}. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 12;

    private Numbers() {}

    /** A number within bounds; what is wrong is reported, and the lower bound returned. */
    static Ratio within(String text, long least, long most, String what, int line, int column, Problems problems) {
        Optional<Ratio> number = parse(text);
        if (number.isEmpty() || number.get().compareTo(Ratio.of(least)) < 0
                || number.get().compareTo(Ratio.of(most)) > 0) {
            problems.add(FormRules.FORM_BAD_NUMBER, line, column, "", "found " + Quote.of(text) + "; expected " + what
                    + " from " + least + " to " + most, Optional.empty());
            return Ratio.of(least);
        }
        return number.get();
    }

    /** The number that {@code text} is, if it is one. */
    static Optional<Ratio> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs(decimal.scale()) > LONGEST + LARGEST_EXPONENT) {
            return Optional.empty();
        }
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return Optional.of(new Ratio(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale())));
    }
}
