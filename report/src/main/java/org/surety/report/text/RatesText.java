package org.surety.report.text;

import org.surety.report.BaseRates;
import org.surety.report.words.English;

/** How often alliances were honoured, for a person. */
public final class RatesText {

    private RatesText() {}

    /** The text. */
    public static String of(BaseRates rates, Look look) {
        TextPage page = new TextPage(look);
        page.heading("What history says, and how it is counted").paragraph(rates.note());
        for (BaseRates.Rate rate : rates.rates()) {
            page.gap();
            page.indented(look.paint(Look.Kind.STRONG, rate.figures()) + "  ", "  ",
                    rate.what() + ", " + rate.period() + ".");
            page.indented("  ", "  ", "How it is counted: " + English.sentence(rate.counted()));
            page.indented("  ", "  ",
                    rate.citation() + " [" + English.words(rate.grade()) + "; read here: " + rate.read()
                            + "; " + rate.id() + "].");
        }
        return page.toString();
    }
}
