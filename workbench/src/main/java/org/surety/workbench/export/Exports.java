package org.surety.workbench.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.report.rendering.Response;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.document.Loader;

/** The use case {@code export}: an agreement in the form of another tool. */
public final class Exports {

    private Exports() {}

    /** The agreement, or a scenario of it, in the form of another tool. */
    public static Reply<? extends Response> answer(Loader loader, ExportQuestion question) {
        refuseWhatDoesNotGoTogether(question);
        return switch (question.target()) {
            case DOT, MERMAID, SVG -> DrawingExport.answer(loader, question);
            case JSON -> FileExport.answer(loader, question);
            case PRISM -> PrismExport.answer(loader, question);
            case EFG -> EfgExport.answer(loader, question);
        };
    }

    private static void refuseWhatDoesNotGoTogether(ExportQuestion question) {
        if (question.target() == ExportQuestion.Target.JSON && question.procedure().isPresent()) {
            throw new Refusal(new Reason.Unread(QuestionField.PROCEDURE, Optional.of(QuestionField.TARGET), List.of(),
                    question.target().word()));
        }
        question.model().given().stream().filter(it -> !question.target().reads(it)).findFirst().ifPresent(given -> {
            throw new Refusal(new Reason.Unread(given, Optional.of(QuestionField.TARGET),
                    Arrays.stream(ExportQuestion.Target.values()).filter(it -> it.reads(given)).map(Word::word)
                            .toList(),
                    question.target().word()));
        });
    }
}
