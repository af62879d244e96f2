package org.surety.web.page.brief;

import java.util.List;
import org.surety.report.rendering.Response;
import org.surety.report.view.BriefView;
import org.surety.semantics.Work;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.page.works.WorkDrafts;
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
public record Briefed(Reply<Response.OfBrief> reply, BriefView view) {

    static Briefed of(PageContext site, Document document, BriefQuestion question, Work work) {
        Reply<Response.OfBrief> reply = document.bench().brief(question, work);
        Response.OfBrief told = reply.response();
        Response.OfBrief all = new Response.OfBrief(told.stamp(), told.sheet(), document.kept()
                .map(it -> new WorkDrafts(site.documents().kept(), it.document().work()).withoutMeaning())
                .orElse(List.of()));
        return new Briefed(new Reply<>(all, reply.read(), reply.name()), all.view());
    }

    /** The same for whoever asks the same. */
    static Job<Briefed> ask(PageContext site, Document document, BriefQuestion question) {
        return site.answers().ask(document.with(question), "Working out the brief and what each clause buys",
                Answers.Size.LONG, work -> of(site, document, question, work));
    }

    Response.OfBrief response() {
        return reply.response();
    }
}
