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
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;

/** Procedures as drawings. */
final class DrawingExport {

    private DrawingExport() {}

    static Answer answer(Loader loader, ExportQuestion question) {
        AgreementFile file = loader.agreement(question.file());
        Agreement agreement = file.under(Readings.of(file, Held.of(file, question.readings())).first());
        Optional<String> procedure = question.procedure();
        procedure.ifPresent(it -> Whos.requireProcedure(agreement, it));
        List<Procedure> drawn =
                agreement.procedures().stream().filter(it -> procedure.map(it.id()::equals).orElse(true)).toList();
        boolean picture = question.target() == ExportQuestion.Target.SVG;
        if (picture && drawn.size() != 1) {
            throw new Refusal(new Reason.Several(Thing.PROCEDURE, agreement.id(),
                    drawn.stream().map(Procedure::id).toList()));
        }
        Names names = Names.of(agreement);
        StringBuilder out = new StringBuilder();
        for (Procedure one : drawn) {
            ProcedureDrawing flow = ProcedureLayout.of(names, one, file.terms());
            out.append(picture
                    ? Svg.document(flow)
                    : question.target() == ExportQuestion.Target.DOT ? Dot.write(flow) : Mermaid.write(flow));
            if (out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }
        return Answer.from(loader.open().places()).with(Format.TEXT, look -> out.toString());
    }
}
