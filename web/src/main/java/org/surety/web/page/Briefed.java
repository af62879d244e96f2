package org.surety.web.page;

import org.surety.report.rendering.Response;
import org.surety.report.view.BriefView;
import org.surety.semantics.Work;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.Reply;

/**
 * A brief with its sentences, made once and not for every reader.
 *
 * @param reply the answer
 * @param view what it says
 */
record Briefed(Reply<Response.OfBrief> reply, BriefView view) {

    static Briefed of(Document document, BriefQuestion question, Work work) {
        Reply<Response.OfBrief> reply = document.bench().brief(question, work);
        return new Briefed(reply, reply.response().view());
    }

    /** The same for whoever asks the same. */
    static Job<Briefed> ask(Site site, Document document, BriefQuestion question) {
        return site.answers().ask(document.with(question), "Working out the brief and what each clause buys",
                Answers.Size.LONG, work -> of(document, question, work));
    }

    Response.OfBrief response() {
        return reply.response();
    }
}
