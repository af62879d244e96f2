package org.surety.web.page.version;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.surety.design.api.SweepProgress;
import org.surety.report.html.HtmlReport;
import org.surety.report.markup.Tag;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;
import org.surety.web.frame.PageView;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Moments;
import org.surety.web.page.subject.Document;
import org.surety.web.work.Job;
import org.surety.workbench.api.SweepAccount;

/** How a sweep stands: how far it is and what is known by now, or what it found. */
public final class SweepStand {

    /** The id of the part of the page. */
    static final String ID = "swept";

    private final Document document;
    private final PageView view;

    SweepStand(Document document, PageView view) {
        this.document = document;
        this.view = view;
    }

    private String self() {
        return AgreementPlace.SWEEP.at(document.path(), view.with(SweepForm.SEEN, Optional.empty()));
    }

    private String seen() {
        return AgreementPlace.SWEEP.at(document.path(), view.with(SweepForm.SEEN, Optional.of("yes")));
    }

    /** The part that looks again by itself; without a script there is a link. */
    Tag running(Job<SweepAccount> job, Optional<SweepAccount> soFar, Tag stop) {
        job.shownAt(self());
        Tag state = Tag.of("div").in("working").add(Tag.of("p", sentence(job, soFar)).with("role", "status"));
        soFar.map(SweepAccount::progress).ifPresent(it -> state.add(Tag.of("progress").with("max", it.ofPoints())
                .with("value", it.points()).with("aria-label", "points that are done")));
        state.add(stop.with("hx-push-url", "true").add(FormFields.hidden(FormFields.BACK, seen())),
                Tag.of("p").in("small").text("It goes on when this page is closed; “Under way” leads back to it. ")
                        .add(Tag.live("a").with("href", seen()).text("Look again")));
        Tag part = Tag.live("section").with("id", ID).with("hx-get", seen()).with("hx-trigger", "load delay:3s")
                .with("hx-select", "#" + ID).with("hx-target", "#" + ID).with("hx-swap", "outerHTML show:none")
                .with("hx-push-url", "false").add(Tag.of("h2", "Under way"), state);
        soFar.ifPresent(it -> part.add(found(it)));
        return part;
    }

    private static String sentence(Job<SweepAccount> job, Optional<SweepAccount> soFar) {
        Optional<Instant> begun = job.begun();
        if (begun.isEmpty()) {
            return "It waits for its turn.";
        }
        Instant now = Instant.now();
        Duration taken = Duration.between(begun.get(), now);
        String since = "since " + Moments.of(begun.get()) + ", " + words(taken) + " ago";
        if (soFar.isEmpty()) {
            return "It was begun and no slice is done yet (" + since + ").";
        }
        SweepProgress progress = soFar.get().progress();
        return English.figures(progress.slices()) + " of "
                + English.count(progress.ofSlices(), "slice is done", "slices are done") + ", "
                + 100 * progress.points() / progress.ofPoints() + " % of the points (" + since + ")."
                + remaining(progress, taken).map(it -> " At this pace it takes about " + words(it) + " more.")
                        .orElse("")
                + (progress.recalled() > 0
                        ? " " + 100 * progress.recalled() / progress.ofPoints() + " % had been done before."
                        : "");
    }

    /** At the pace of the points that were done in this time; empty where none was. */
    static Optional<Duration> remaining(SweepProgress progress, Duration taken) {
        long own = progress.points() - progress.recalled();
        return own == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (taken.toMillis()
                        * ((double) (progress.ofPoints() - progress.points()) / own))));
    }

    /** As a person says it: whole minutes from two minutes on, whole hours from two hours on. */
    static String words(Duration time) {
        if (time.toMinutes() < 2) {
            return English.count(time.toSeconds(), "second", "seconds");
        }
        return time.toHours() < 2 ? time.toMinutes() + " minutes" : time.toHours() + " hours";
    }

    /** What to do where it was stopped. */
    Tag stopped(Job<SweepAccount> job) {
        return Tag.of("section").with("id", ID).add(Tag.of("p").in("wrong").text("This sweep was stopped"
                + job.begun().map(it -> " (it was begun at " + Moments.of(it) + ")").orElse("")
                + ". The slices that are done are kept. ")
                .add(Tag.live("a").with("href", self()).text("Go on with the others")));
    }

    /** What a finished one found, and the forms in which it can be taken away. */
    Tag done(SweepAccount account) {
        Tag files = Tag.of("ul").in("files");
        boolean points = account.found().result().definition().rows();
        for (SweepFile form : SweepFile.values()) {
            if (points || !form.isOfPoints()) {
                files.add(Tag.of("li").add(Tag.live("a").with("hx-boost", "false").with("href", document.path()
                        + AgreementPlace.SWEEP.ending() + "/" + form.file()
                        + view.with(SweepForm.LOOK, Optional.empty()).with(SweepForm.SEEN, Optional.empty()).query())
                        .text(form.title())).add(Tag.of("span", form.what()).in("small")));
            }
        }
        return Tag.of("section").with("id", ID).add(found(account)).add(
                Tag.of("h3", "To take away").in("screen-only"), files.in("files screen-only"));
    }

    private static Tag found(SweepAccount account) {
        Tag found = Tag.of("div").add(Tag.of("p", DesignWords.OPTIONS).in("small"));
        HtmlReport.swept(account.found().result()).forEach(it -> found.add(it.section()));
        return found;
    }
}
