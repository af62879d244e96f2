package org.surety.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Word;
import org.surety.report.Stamp;
import org.surety.report.drawing.Dot;
import org.surety.report.drawing.Flow;
import org.surety.report.drawing.Flows;
import org.surety.report.drawing.Mermaid;
import org.surety.report.drawing.Svg;
import org.surety.report.json.TreeJson;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.text.write.JsonTree;

/** The use case {@code export}: an agreement in the form of another tool. */
public final class Exports {

    private Exports() {}

    /** The forms of other tools. */
    public enum Target implements Word {
        /** A drawing for Graphviz. */
        DOT,
        /** A drawing for Mermaid. */
        MERMAID,
        /** A drawing as a picture. */
        SVG,
        /** The whole file as JSON. */
        JSON
    }

    static Answer answer(Opener opener, String name, Target target, Optional<String> procedure, List<String> readings) {
        AgreementFile file = opener.agreement(name);
        if (target == Target.JSON) {
            Map<String, String> parameters = new LinkedHashMap<>(Map.of("to", target.word()));
            Map<String, Object> tree = JsonTree.of(file);
            if (!readings.isEmpty()) {
                parameters.put("reading", String.join(" ", readings));
                tree = JsonTree.of(file.under(Readings.of(file, Held.of(file, readings)).first()));
            }
            String text = TreeJson.of(new Stamp(Version.text(), "export", opener.desk().inputs(), parameters),
                    "agreement", tree);
            return Answer.from(opener.desk().paths()).with(Format.TEXT, look -> text);
        }
        Agreement agreement = file.under(Readings.of(file, Held.of(file, readings)).first());
        procedure.ifPresent(it -> Whos.requireProcedure(agreement, it));
        List<Procedure> drawn =
                agreement.procedures().stream().filter(it -> procedure.map(it.id()::equals).orElse(true)).toList();
        if (target == Target.SVG && drawn.size() != 1) {
            throw BadInput.of("a picture shows one procedure; " + agreement.id() + " has " + drawn.size(), Optional.of(
                    "--procedure with one of " + String.join(", ", drawn.stream().map(Procedure::id).toList())));
        }
        Names names = Names.of(agreement);
        StringBuilder out = new StringBuilder();
        for (Procedure one : drawn) {
            Flow flow = Flows.of(names, one, file.terms());
            out.append(switch (target) {
                case DOT -> Dot.write(flow);
                case MERMAID -> Mermaid.write(flow);
                case SVG, JSON -> Svg.document(flow);
            });
            if (out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }
        return Answer.from(opener.desk().paths()).with(Format.TEXT, look -> out.toString());
    }
}
