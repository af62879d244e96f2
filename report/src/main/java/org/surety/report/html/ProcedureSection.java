package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Procedure;
import org.surety.report.drawing.ProcedureDrawing;
import org.surety.report.drawing.ProcedureLayout;
import org.surety.report.drawing.Spoken;
import org.surety.report.drawing.Svg;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** Each procedure as a drawing, and in words beside it. */
final class ProcedureSection implements PageSection {

    @Override
    public String id() {
        return "procedures";
    }

    @Override
    public String title() {
        return "What happens, step by step";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        List<String> procedures = ProcedureLayout.procedures(context.variants());
        if (procedures.isEmpty()) {
            return body;
        }
        body.add(Tag.of("p").in("small").text((context.terms().isEmpty()
                ? ""
                : "Drawn is what all readings have in common; what is open stands in [brackets], one reading beside "
                        + "the other, and has dashed lines. ")
                + "Cut corners mark a vote, a double line an act that is help; a dot means that nothing more is "
                + "provided for."));
        int index = 0;
        for (String id : procedures) {
            index++;
            ProcedureDrawing flow = ProcedureLayout.of(context.variants(), id, context.terms());
            Optional<Procedure> procedure = context.variants().all().stream()
                    .flatMap(it -> it.names().agreement().procedure(id).stream()).findFirst();
            Tag words = Tag.of("ol").in("steps");
            for (ProcedureDrawing.Node node : flow.nodes()) {
                Tag item = Tag.of("li").add(Tag.of("strong", node.heading()));
                Spoken.sentences(flow, node).stream().filter(it -> !it.startsWith("Open: "))
                        .forEach(it -> item.text(" " + it));
                node.open().forEach(term -> item.text(" ").add(context.open(term)));
                procedure.flatMap(it -> it.step(node.id()))
                        .ifPresent(step -> item.add(context.sources(step.provenance())));
                words.add(item);
            }
            body.add(Tag.of("h3", English.capital(English.words(id))));
            procedure.ifPresent(it -> body.addAll(context.provenance(it.provenance())));
            body.add(Tag.of("div").in("drawn").add(Tag.of("figure").add(Svg.inline(flow, "flow-" + index)),
                    Tag.of("div").in("in-words").add(Tag.of("h4", "The same in words"), words)));
        }
        return body;
    }
}
