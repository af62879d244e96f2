package org.surety.text.read;

import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.text.tree.Node;

/** Decodes whether a party acts: {@code never}, {@code always}, one probability, or one where it is obliged and one where it is free. */
final class ActsReader {

    private final Decoder decoder;
    private final Values values;

    ActsReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
    }

    Optional<Range> obliged(Cell cell) {
        return read(cell, "obliged");
    }

    Optional<Range> discretionary(Cell cell) {
        return read(cell, "discretionary");
    }

    private Optional<Range> read(Cell cell, String key) {
        if (!(cell.node() instanceof Node.Mapping)) {
            return Optional.of(chance(cell));
        }
        Fields fields = decoder.fields(cell, "the probability of acting", "obliged", "discretionary");
        return fields.get(key, this::chance);
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
