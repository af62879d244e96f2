package org.surety.workbench.check;

import java.util.List;
import java.util.Map;
import org.surety.intake.ground.CitedText;
import org.surety.intake.ground.DraftStart;
import org.surety.intake.ground.Sentence;
import org.surety.intake.meaning.Question;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.report.view.DraftStartView;
import org.surety.workbench.api.DraftStartQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;

/** The use case {@code draft start}. */
public final class DraftStarts {

    private DraftStarts() {}

    /** The beginning of a file that is to be drafted from the text. */
    public static Reply<Response.OfDraftStart> answer(Loader loader, DraftStartQuestion question) {
        CitedText text = CitedTexts.at(loader, question.text());
        DraftStart start = new DraftStart(text.passages().name(), text);
        List<DraftStartView.Told> told = text.sentences().stream().map(it -> told(start, it)).toList();
        Stamp stamp = new Stamp(Version.text(), "draft start", loader.open().inputs(), Map.of());
        return loader.reply(new Response.OfDraftStart(stamp,
                new DraftStartView(text.passages().name(), told, start.yaml())), "draft");
    }

    private static DraftStartView.Told told(DraftStart start, Sentence sentence) {
        return new DraftStartView.Told(sentence.label(), sentence.text(),
                start.questions(sentence).stream().map(Question::words).toList());
    }
}
