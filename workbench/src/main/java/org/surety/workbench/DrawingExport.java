package org.surety.workbench;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Procedure;
import org.surety.report.drawing.Dot;
import org.surety.report.drawing.Mermaid;
import org.surety.report.drawing.ProcedureDrawing;
import org.surety.report.drawing.ProcedureLayout;
import org.surety.report.drawing.Svg;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;

/** Procedures as drawings. */
final class DrawingExport {

    private DrawingExport() {}

    static Answer answer(Loader opener, ExportQuestion question) {
        AgreementFile file = opener.agreement(question.file());
        Agreement agreement = file.under(Readings.of(file, Held.of(file, question.readings())).first());
        Optional<String> procedure = question.procedure();
        procedure.ifPresent(it -> Whos.requireProcedure(agreement, it));
        List<Procedure> drawn =
                agreement.procedures().stream().filter(it -> procedure.map(it.id()::equals).orElse(true)).toList();
        boolean picture = question.target() == Exports.Target.SVG;
        if (picture && drawn.size() != 1) {
            throw BadInput.of("a picture shows one procedure; " + agreement.id() + " has " + drawn.size(), Optional.of(
                    "--procedure with one of " + String.join(", ", drawn.stream().map(Procedure::id).toList())));
        }
        Names names = Names.of(agreement);
        StringBuilder out = new StringBuilder();
        for (Procedure one : drawn) {
            ProcedureDrawing flow = ProcedureLayout.of(names, one, file.terms());
            out.append(picture
                    ? Svg.document(flow)
                    : question.target() == Exports.Target.DOT ? Dot.write(flow) : Mermaid.write(flow));
            if (out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }
        return Answer.from(opener.desk().paths()).with(Format.TEXT, look -> out.toString());
    }
}
