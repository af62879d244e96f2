package org.surety.workbench;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Procedure;
import org.surety.report.drawing.ProcedureLayout;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;

/** Procedures as drawings. */
final class DrawingExport {

    private DrawingExport() {}

    static Reply<Response.OfDrawing> answer(Loader loader, ExportQuestion question) {
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
        return loader.reply(new Response.OfDrawing(
                drawn.stream().map(it -> ProcedureLayout.of(names, it, file.terms())).toList(),
                switch (question.target()) {
                    case DOT -> Response.Notation.DOT;
                    case SVG -> Response.Notation.SVG;
                    case MERMAID, JSON, PRISM, EFG -> Response.Notation.MERMAID;
                }), file.id());
    }
}
