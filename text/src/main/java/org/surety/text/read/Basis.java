package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import org.surety.model.scenario.Assumption;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes what a number rests on: the word {@code assumed}, sources, or a reason in quotation marks. */
final class Basis {

    private final Decoder decoder;

    Basis(Decoder decoder) {
        this.decoder = decoder;
    }

    Assumption read(Cell cell) {
        if (cell.node() instanceof Node.Scalar scalar) {
            if (scalar.quoted()) {
                return new Assumption(List.of(), Optional.of(scalar.text()), false);
            }
            String text = scalar.text().strip();
            if (text.equals("assumed")) {
                return new Assumption(List.of(), Optional.empty(), true);
            }
            if (text.indexOf(' ') >= 0) {
                decoder.report(FormRules.FORM_DANGLING_SOURCE, cell, "found " + Quote.of(text)
                        + "; expected `assumed`, the name of a source, or a reason in quotation marks",
                        Optional.of("Put the reason into quotation marks."));
                return Assumption.UNSTATED;
            }
        }
        return new Assumption(new ClauseReader(decoder).citations(cell), Optional.empty(), false);
    }
}
