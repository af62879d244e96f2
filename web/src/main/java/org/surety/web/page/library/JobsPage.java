package org.surety.web.page.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;

/** What is being worked out, and how to stop it. */
public final class JobsPage {

    /** An address of a page of this server. */
    private static final Pattern OWN = Pattern.compile("/[aw]/[^\\\\\\p{Cntrl}]*");

    private final PageContext site;

    /** @param site what it has to work with */
    public JobsPage(PageContext site) {
        this.site = site;
    }

    /** All that is being worked out. */
    public PageFrame.Page all(Request request) {
        List<Markup> body = new ArrayList<>();
        List<Job<?>> running = site.answers().running();
        if (running.isEmpty()) {
            body.add(Tag.of("p", "Nothing is being worked out just now."));
        }
        running.forEach(it -> body.add(row(it, request)));
        return new PageFrame.Page("Under way", Optional.of("Under way"), List.of(), body, 200);
    }

    /** One of them, by its number. */
    public PageFrame.Page one(Request request) {
        return site.answers().named(request.part("job"))
                .map(it -> new PageFrame.Page(it.title(), Optional.of(it.title()), List.of(), List.of(row(it, request)),
                        200))
                .orElseGet(() -> MissingPage.of(site, request.path()));
    }

    /** Stops one, and goes on where the form says. */
    public HttpReply stop(Request request) {
        site.answers().stop(request.part("job"));
        return HttpReply
                .to(request.field(FormFields.BACK).filter(it -> OWN.matcher(it).matches()).orElse(Addresses.JOBS));
    }

    private Tag row(Job<?> job, Request request) {
        Job.Progress at = job.progress();
        JobOutcome<?> outcome = job.outcome();
        Tag row = Tag.of("section").in("job").add(Tag.of("p", job.title() + ": " + switch (outcome) {
            case JobOutcome.Running<?> running ->
                    at.part() + (at.of() > 0 ? ", " + at.done() + " of " + at.of() : "") + ".";
            case JobOutcome.Done<?> done -> "there is an answer; go back to the page that asked.";
            case JobOutcome.Refused<?> no -> "there is no answer; the page that asked says why.";
            case JobOutcome.Stopped<?> stopped -> "stopped.";
            case JobOutcome.Busy<?> busy -> "not begun, because too much was being worked out.";
            case JobOutcome.Spent<?> spent ->
                    "not begun, because as much was worked out for you in the last hour as one person may ask for.";
            case JobOutcome.Failed<?> failed -> "this went wrong.";
        }));
        job.page().filter(it -> OWN.matcher(it).matches()).ifPresent(it -> row.add(Tag.of("p").add(
                Tag.live("a").with("href", it).text("The page that asked"))));
        return outcome.running() ? row.add(FormFields.stop(site.formToken(request), job)) : row;
    }
}
