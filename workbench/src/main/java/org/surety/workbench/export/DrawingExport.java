package org.surety.workbench.export;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Family;
import org.surety.report.drawing.ProcedureLayout;
import org.surety.report.rendering.Response;
import org.surety.report.words.Variants;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.HeldFamily;
import org.surety.workbench.who.Whos;

/** Procedures as drawings. */
public final class DrawingExport {

    private DrawingExport() {}

    static Reply<Response.OfDrawing> answer(Loader loader, ExportQuestion question) {
        AgreementFile file = loader.agreement(question.file());
        Family family = HeldFamily.of(file, question.readings());
        Variants variants = Variants.of(family);
        Optional<String> procedure = question.procedure();
        List<String> all = ProcedureLayout.procedures(variants);
        procedure.filter(it -> !all.contains(it))
                .ifPresent(it -> Whos.requireProcedure(variants.all().getFirst().names().agreement(), it));
        List<String> drawn = procedure.map(List::of).orElse(all);
        boolean picture = question.target() == ExportQuestion.Target.SVG;
        if (picture && drawn.size() != 1) {
            throw new Refusal(new Reason.Several(Thing.PROCEDURE, file.id(), drawn));
        }
        return loader.reply(new Response.OfDrawing(
                drawn.stream().map(it -> ProcedureLayout.of(variants, it, family.terms())).toList(),
                switch (question.target()) {
                    case DOT -> Response.Notation.DOT;
                    case SVG -> Response.Notation.SVG;
                    case MERMAID, JSON, PRISM, EFG -> Response.Notation.MERMAID;
                }), file.id());
    }
}
