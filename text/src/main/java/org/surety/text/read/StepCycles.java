package org.surety.text.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.text.FormRules;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/** Finds steps that lead back to themselves although none of them repeats a bounded number of times. */
final class StepCycles {

    private StepCycles() {}

    static void report(Decoder decoder, Cell cell, Procedure procedure) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        procedure.steps().stream().filter(it -> it.timing().repeats() == 0)
                .forEach(it -> next.put(it.id(), follow(it).flatMap(way -> way.steps().stream()).distinct().toList()));
        Circles.find(next).ifPresent(steps -> decoder.report(FormRules.FORM_STEP_CYCLE, mark(cell, steps.getFirst()),
                cell.path() + ".steps." + steps.getFirst(), "steps lead back to an earlier one without end: "
                        + Circles.tell(steps),
                Optional.of("Give one of these steps a `repeat`.")));
    }

    private static Stream<Next> follow(Step step) {
        return switch (step) {
            case Step.Request it -> Stream.of(it.then(), it.silence());
            case Step.Consult it -> Stream.of(it.then());
            case Step.Wait it -> Stream.of(it.then());
            case Step.Act it -> Stream.of(it.then(), it.silence());
            case Step.Refer it -> Stream.of(it.yes(), it.no(), it.silence());
            case Step.Find it -> Stream.of(it.yes(), it.no(), it.silence());
            case Step.Decide it -> Stream.of(it.yes(), it.no(), it.silence());
        };
    }

    private static Mark mark(Cell cell, String step) {
        return Names.values(cell.node(), "steps").stream().filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .flatMap(it -> it.entry(step).stream()).map(Node.Entry::keyMark).findFirst().orElse(cell.mark());
    }
}
