package org.surety.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.quantity.Ratio;
import org.surety.report.shape.Description;

/**
 * How often alliances were honoured in the past, as scholars have counted it. No computation uses these figures.
 *
 * @param note what they are and are not
 */
public record BaseRates(String note, List<Rate> rates) {

    /** None are known. */
    public static final BaseRates NONE = new BaseRates("", List.of());

    /** Copies the list. */
    public BaseRates {
        rates = List.copyOf(rates);
    }

    /**
     * One count.
     *
     * @param share the share of all cases, from 0 to 1
     * @param about whether the share is only known roughly
     * @param parts shares of parts of the cases, by what these are
     * @param what of what it is the share
     * @param period the years looked at
     * @param counted by which rule was counted, and what follows from that
     * @param authors who counted
     * @param year when it was published; empty if that is not known
     * @param source where
     * @param grade how good the source is
     * @param read what of it was read for this list
     */
    public record Rate(String id, Ratio share,
            @Description("Whether the share is only known roughly.") boolean about,
            @Description("Shares of parts of the cases.") Map<String, Ratio> parts, String what, String period,
            String counted, String authors, String year, String source, String grade, String read) {

        /** Copies the map. */
        public Rate {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        /** {@code 0.745}, {@code about 0.67}; {@code 0.5 (before 1945: 0.66; from 1945 on: 0.22)}. */
        public String figures() {
            String all = (about ? "about " : "") + figure(share);
            List<String> some =
                    parts.entrySet().stream().map(it -> it.getKey() + ": " + figure(it.getValue())).toList();
            return some.isEmpty() ? all : all + " (" + String.join("; ", some) + ")";
        }

        private static String figure(Ratio ratio) {
            String three = ratio.toDecimal(3).toPlainString();
            return three.endsWith("0") || ratio.denominator().bitLength() == 2
                    ? ratio.toDecimal(2).toPlainString()
                    : three;
        }

        /** {@code Brett Ashley Leeds and others, 2000, Journal}. */
        public String citation() {
            return authors + (year.isEmpty() ? "" : ", " + year) + ", " + source;
        }
    }
}
