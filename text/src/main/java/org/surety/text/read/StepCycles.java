package org.surety.text.read;

import java.util.Optional;
import org.surety.model.agreement.Procedure;
import org.surety.text.FormRules;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/**
 * Finds steps that lead back to themselves through no counted failure: only a failed vote that repeats may lead back.
 */
final class StepCycles {

    private StepCycles() {}

    static void report(Decoder decoder, Cell cell, Procedure procedure) {
        procedure.circle().ifPresent(steps -> decoder.report(FormRules.FORM_STEP_CYCLE, mark(cell, steps.getFirst()),
                cell.path() + ".steps." + steps.getFirst(), "steps lead back to an earlier one without end: "
                        + Circles.tell(steps),
                Optional.of("Let the way back be the `no` of a vote with `repeat`: only its failures are counted.")));
    }

    private static Mark mark(Cell cell, String step) {
        return DeclaredNames.values(cell.node(), "steps").stream().filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .flatMap(it -> it.entry(step).stream()).map(Node.Entry::keyMark).findFirst().orElse(cell.mark());
    }
}
