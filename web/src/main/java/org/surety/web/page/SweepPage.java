package org.surety.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.web.api.Replies;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.SweepAccount;
import org.surety.workbench.api.SweepQuestion;

/** What answers depend on over all versions and assumptions: a sweep that is begun, looked at, stopped, taken away. */
final class SweepPage {

    static final String ENDING = AgreementPages.Kind.SWEEP.ending();
    /** In the address once somebody wants the sweep carried out, which may take long. */
    static final String LOOK = "look";
    /** In the address of whoever only looks: what was stopped meanwhile is not begun again. */
    static final String SEEN = "seen";

    private final Site site;
    private final AgreementPages pages;

    SweepPage(Site site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** A form in which what was found can be taken away. */
    enum Form {
        PAGE("sweep", Format.HTML, "One offline file", "What stands here as a page that loads nothing."),
        INDICES("indices", Format.CSV, "CSV", "What answers depend on: a row for each answer and thing."),
        COLUMNS("indices", Format.PARQUET, "Parquet", "The same in columns, for statistics packages."),
        ANSWER("sweep", Format.JSON, "JSON", "All of it for programs."),
        POINTS("points", Format.CSV, "Every point, CSV", "A row for each version and each point of each sample."),
        POINT_COLUMNS("points", Format.PARQUET, "Every point, Parquet", "The same in columns.");

        private final String table;
        private final Format format;
        private final String name;
        private final String what;

        Form(String table, Format format, String name, String what) {
            this.table = table;
            this.format = format;
            this.name = name;
            this.what = what;
        }

        String file() {
            return table + "." + format.word();
        }

        String title() {
            return name;
        }

        String what() {
            return what;
        }

        boolean isOfPoints() {
            return this == POINTS || this == POINT_COLUMNS;
        }

        private Response of(Response.OfSweep found) {
            return isOfPoints() ? new Response.OfPoints(found.result()) : found;
        }
    }

    private static PageView view(Request request) {
        List<String> names = new ArrayList<>(List.of(ChosenDesign.DESIGN, LOOK, SEEN));
        names.addAll(SweepForm.NAMES);
        return PageView.of(request, names);
    }

    PageFrame.Page of(Request request, Document document) {
        PageView view = view(request);
        return pages.page(document, view, AgreementPages.Kind.SWEEP, (text, told) -> {
            ChosenDesign design = new ChosenDesign(site, document, view, told, ENDING);
            return Tag.of("div").add(AgreementPages.head(document, text, view, ENDING)).add(design.body((file,
                    size) -> told.of(size, "design", it -> new Shown(request, document, view, told).of(file, it))));
        });
    }

    /** What was found as a file; as long as it is being worked out, the page that says so. */
    HttpReply file(Request request, Document document) {
        PageView view = view(request);
        Told told = new Told(at(document, view), Told.OF_A_FILE);
        for (Form form : Form.values()) {
            if (request.part("form").equals(form.file())) {
                return new Shown(request, document, view, told)
                        .file(form, new ChosenDesign(site, document, view, told, ENDING).file())
                        .orElseGet(() -> HttpReply.to(at(document, view.with(LOOK, Optional.of("all")))));
            }
        }
        return PageFrame.of(site.missing(request.path()));
    }

    static String at(Document document, PageView view) {
        return AgreementPages.Kind.SWEEP.at(document, view);
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
            return Optional.of(SEEN).filter(view.more()::containsKey)
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
            if (!view.more().containsKey(LOOK)) {
                return page;
            }
            Job<SweepAccount> job = job(file);
            SweepStand stand = new SweepStand(document, view);
            return page.add(switch (told.outcome(job)) {
                case JobOutcome.Running<SweepAccount> running ->
                        stand.running(job, running.soFar().map(Supplier::get), JobsPage.stop(site, request, job));
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

        Optional<HttpReply> file(Form form, String file) {
            if (this.form.wrong().isPresent() || form.isOfPoints() && !this.form.question(file).points()) {
                return Optional.empty();
            }
            return told.answer(job(file)).flatMap(account -> told.answer(site.answers().ask(
                    document.with(List.of(form, view)), "Writing what the sweep found", Answers.Size.SOON,
                    work -> Workbench.made(work,
                            () -> Renderings.of(form.of(account.found()), form.format, Look.PLAIN)).bytes()))
                    .map(it -> HttpReply.file(
                            account.found().result().task().design().id() + "-" + form.file(),
                            Replies.type(form.format), it)));
        }
    }
}
