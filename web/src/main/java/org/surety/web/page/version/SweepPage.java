package org.surety.web.page.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.SweepAccount;
import org.surety.workbench.api.SweepQuestion;

/** What answers depend on over all versions and assumptions: a sweep that is begun, looked at, stopped, taken away. */
public final class SweepPage {

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public SweepPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    private static PageView view(Request request) {
        List<String> names = new ArrayList<>(List.of(ChosenDesign.DESIGN, SweepForm.LOOK, SweepForm.SEEN));
        names.addAll(SweepForm.NAMES);
        return PageView.of(request, names);
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        PageView view = view(request);
        return pages.headed(document, view, AgreementPlace.SWEEP, (text, told) -> {
            ChosenDesign design = new ChosenDesign(site, document, view, told, AgreementPlace.SWEEP.ending());
            return design.body((file, size) -> told.of(size, "design",
                    it -> new Shown(request, document, view, told).of(file, it)));
        });
    }

    /** What was found as a file; as long as it is being worked out, the page that says so. */
    public HttpReply file(Request request, Document document) {
        PageView view = view(request);
        Told told = new Told(AgreementPlace.SWEEP.at(document.path(), view), Told.OF_A_FILE);
        for (SweepFile form : SweepFile.values()) {
            if (request.part("form").equals(form.file())) {
                return new Shown(request, document, view, told)
                        .file(form, new ChosenDesign(site, document, view, told, AgreementPlace.SWEEP.ending()).file())
                        .orElseGet(() -> HttpReply.to(AgreementPlace.SWEEP.at(document.path(),
                                view.with(SweepForm.LOOK, Optional.of("all")))));
            }
        }
        return PageFrame.of(MissingPage.of(site, request.path()));
    }

    /** The sweep that one address asks for. */
    private final class Shown {

        private final Request request;
        private final Document document;
        private final PageView view;
        private final Told told;
        private final SweepForm form;

        Shown(Request request, Document document, PageView view, Told told) {
            this.request = request;
            this.document = document;
            this.view = view;
            this.told = told;
            this.form = SweepForm.of(view);
        }

        private Job<SweepAccount> job(String file) {
            SweepQuestion question = form.question(file);
            Object key = document.with(question);
            return Optional.of(SweepForm.SEEN).filter(view.more()::containsKey)
                    .flatMap(it -> site.answers().<SweepAccount>known(key))
                    .orElseGet(() -> site.answers().ask(key, "Sweep", Answers.Size.LONG,
                            (work, soFar) -> document.bench().sweep(question, soFar, work)));
        }

        Tag of(String file, Response.OfDesignSize size) {
            Tag page = Tag.of("div").add(form.tag(document, view, size.size()));
            if (form.wrong().isPresent()) {
                told.wrong();
                return page.add(FormFields.wrong(form.wrong().get()));
            }
            if (!view.more().containsKey(SweepForm.LOOK)) {
                return page;
            }
            Job<SweepAccount> job = job(file);
            SweepStand stand = new SweepStand(document, view);
            return page.add(switch (told.outcome(job)) {
                case JobOutcome.Running<SweepAccount> running ->
                        stand.running(job, running.soFar().map(Supplier::get),
                                FormFields.stop(site.formToken(request), job));
                case JobOutcome.Stopped<SweepAccount> stopped -> stand.stopped(job);
                case JobOutcome.Done<SweepAccount> done -> stand.done(done.found());
                case JobOutcome.Refused<SweepAccount> no -> refused(job);
                case JobOutcome.Busy<SweepAccount> busy -> refused(job);
                case JobOutcome.Spent<SweepAccount> spent -> refused(job);
                case JobOutcome.Failed<SweepAccount> failed -> refused(job);
            });
        }

        private Markup refused(Job<SweepAccount> job) {
            if (told.outcome(job).refused().isPresent()) {
                told.wrong();
            }
            return told.of(job, SweepStand.ID, it -> Tag.of("div"));
        }

        Optional<HttpReply> file(SweepFile form, String file) {
            if (this.form.wrong().isPresent() || form.isOfPoints() && !this.form.question(file).points()) {
                return Optional.empty();
            }
            return told.answer(job(file)).flatMap(account -> told.answer(site.answers().ask(
                    document.with(List.of(form, view)), "Writing what the sweep found", Answers.Size.SOON,
                    work -> Workbench.made(work,
                            () -> Renderings.of(form.of(account.found()), form.format(), Look.PLAIN)).bytes()))
                    .map(it -> HttpReply.file(
                            account.found().result().task().design().id() + "-" + form.file(),
                            form.format().mediaType(), it)));
        }
    }
}
