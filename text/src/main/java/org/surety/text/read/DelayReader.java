package org.surety.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.scenario.Delay;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes how long a party takes to act. */
final class DelayReader {

    private static final Pattern PER = Pattern.compile("(\\S+)\\s+per\\s+(?:(\\d+)\\s+)?(hour|day|week)s?");
    private static final Delay NONE = new Delay.Fixed(Hours.ZERO);

    private final Decoder decoder;
    private final Values values;

    DelayReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
    }

    Delay read(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            return new Delay.Fixed(values.hours(cell));
        }
        Fields fields = decoder.fields(cell, "a delay", "geometric", "uniform", "unit", "table");
        return fields.oneOf(List.of("geometric", "uniform", "table")).map(key -> switch (key) {
            case "geometric" -> fields.get(key, this::geometric, NONE);
            case "uniform" -> fields.get(key, it -> uniform(it, fields), NONE);
            default -> fields.get(key, this::table, NONE);
        }).orElseGet(() -> {
            fields.missing("`geometric`, `uniform` or `table`");
            return NONE;
        });
    }

    private Delay geometric(Cell cell) {
        String text = decoder.text(cell, "a chance per time such as `0.3 per day`");
        Matcher parts = PER.matcher(text);
        if (!parts.matches()) {
            if (!text.isEmpty()) {
                decoder.expected(FormRules.FORM_BAD_DURATION, cell,
                        "a chance per time such as `0.3 per day` or `0.1 per 6 hours`");
            }
            return NONE;
        }
        Range chance = values.chance(cell, parts.group(1));
        Hours period = parts.group(2) == null
                ? Values.unit(parts.group(3))
                : values.hours(cell, parts.group(2) + " " + parts.group(3) + "s");
        return decoder.build(FormRules.FORM_BAD_VALUE, cell, NONE, () -> new Delay.Geometric(chance, period));
    }

    private Delay uniform(Cell cell, Fields fields) {
        String text = decoder.text(cell, "two times such as `1 day..3 days`");
        int dots = text.indexOf("..");
        if (dots < 0) {
            decoder.expected(FormRules.FORM_BAD_RANGE, cell, "two times such as `1 day..3 days`");
            return NONE;
        }
        Hours least = values.hours(cell, text.substring(0, dots).strip());
        Hours most = values.hours(cell, text.substring(dots + 2).strip());
        Hours unit = fields.get("unit", values::hours, text.contains("hour") ? Hours.of(1) : Hours.of(24));
        return decoder.build(FormRules.FORM_BAD_RANGE, cell, NONE, () -> new Delay.Uniform(least, most, unit));
    }

    private Delay table(Cell cell) {
        List<Delay.Row> rows = new ArrayList<>();
        if (cell.node() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                Hours hours =
                        values.hours(cell.with(new Node.Scalar(entry.key(), false, entry.keyMark())), entry.key());
                Range chance = values.chance(cell.at(entry));
                if (!chance.isExact()) {
                    decoder.report(FormRules.FORM_BAD_PROBABILITY, cell.at(entry),
                            "found " + Quote.of(chance.toString())
                                    + "; expected a single probability in a table");
                }
                rows.add(new Delay.Row(hours, chance.low()));
            }
        } else {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                    "times with their probabilities, such as `{12 hours: 0.2, 1 day: 0.5}`");
        }
        return decoder.build(FormRules.FORM_BAD_PROBABILITY, cell, NONE, () -> new Delay.Table(rows));
    }
}
