package org.surety.text.read;

import java.util.function.Function;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.ByFreedom;
import org.surety.model.scenario.Delay;
import org.surety.text.tree.Node;

/**
 * Decodes what may differ by whether a party is obliged or free to act: one value, or
 * {@code {obliged: ..., discretionary: ...}}.
 */
final class FreedomReader {

    private final Decoder decoder;
    private final Values values;
    private final DelayReader delays;

    FreedomReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.delays = new DelayReader(decoder);
    }

    /** Whether it acts: {@code never}, {@code always}, a probability. */
    ByFreedom<Range> acts(Cell cell) {
        boolean apart = cell.node() instanceof Node.Mapping;
        return apart ? apart(cell, "the probability of acting", this::chance) : new ByFreedom.Alike<>(chance(cell));
    }

    /** How long that takes. */
    ByFreedom<Delay> delay(Cell cell) {
        boolean apart = cell.node() instanceof Node.Mapping mapping
                && (mapping.has("obliged") || mapping.has("discretionary"));
        return apart ? apart(cell, "a delay", delays::read) : new ByFreedom.Alike<>(delays.read(cell));
    }

    private <T> ByFreedom<T> apart(Cell cell, String what, Function<Cell, T> one) {
        Fields fields = decoder.fields(cell, what, "obliged", "discretionary");
        return new ByFreedom.Apart<>(fields.get("obliged", one), fields.get("discretionary", one));
    }

    private Range chance(Cell cell) {
        String text =
                decoder.text(cell, "a probability such as `0.7`, a range such as `0.5..0.8`, `never` or `always`");
        return switch (text) {
            case "never" -> Range.exactly(Ratio.ZERO);
            case "always" -> Range.exactly(Ratio.ONE);
            default -> values.chance(cell, text);
        };
    }
}
