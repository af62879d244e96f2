package org.surety.web.page.monitor;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.follow.FollowResult;
import org.surety.report.html.HtmlReport;
import org.surety.report.ics.FollowCalendar;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.view.FollowView;
import org.surety.report.words.English;
import org.surety.semantics.Work;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.PartsList;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.monitor.MonitorDay;
import org.surety.workbench.monitor.MonitorSheet;
import org.surety.workbench.monitor.Monitors;
import org.surety.workbench.monitor.WatchedRun;

/** A monitor: where things stand by it, what is recorded, and its days; as it is known now, or was on a day. */
public final class MonitorPage {

    private final PageContext site;

    /** @param site what it has to work with */
    public MonitorPage(PageContext site) {
        this.site = site;
    }

    /** A day that an address names, or the word that is none. */
    private record Named(Optional<LocalDate> day, Optional<String> wrong) {

        static Named of(Optional<String> text) {
            try {
                return new Named(text.map(String::strip).map(LocalDate::parse), Optional.empty());
            } catch (DateTimeParseException none) {
                return new Named(Optional.empty(), text);
            }
        }
    }

    private Optional<LookedMonitor> looked(Request request, Optional<LocalDate> known) {
        if (!request.part("chronicle").isEmpty()) {
            try {
                return Optional.of(new LookedMonitor(
                        Monitors.example(site.documents().catalog(), request.part("chronicle"),
                                known, Work.quiet()),
                        Addresses.ofExample(request.part("chronicle")),
                        Optional.empty()));
            } catch (Refusal none) {
                return Optional.empty();
            }
        }
        Monitors monitors = new Monitors(site.documents().kept());
        return monitors.find(request.part("run")).flatMap(it -> monitors.watch(it, known)
                .map(run -> new LookedMonitor(run, Addresses.ofMonitor(it.run().id().value()), Optional.of(it))));
    }

    /** The monitor. */
    public HttpReply of(Request request) {
        return of(request, Optional.empty(), 200);
    }

    /**
     * The same with what came of a form that was sent.
     *
     * @param said what is told above everything
     */
    HttpReply of(Request request, Optional<Markup> said, int status) {
        Named known = Named.of(request.asked(MonitorAddress.KNOWN));
        Named on = Named.of(request.asked(MonitorAddress.ON));
        Optional<LookedMonitor> looked = looked(request, known.day());
        if (looked.isEmpty()) {
            return PageFrame.of(MissingPage.of(site, request.path()));
        }
        List<Markup> before = new ArrayList<>();
        said.ifPresent(before::add);
        List<String> wrong = new ArrayList<>(PageView.unread(request));
        known.wrong().ifPresent(it -> wrong.add(noDay(it)));
        on.wrong().ifPresent(it -> wrong.add(noDay(it)));
        wrong.forEach(it -> before.add(FormFields.wrong(it)));
        Shown shown = new Shown(request, looked.get(), on.day(), before);
        PageFrame.Page page = shown.page(status);
        return PageFrame.of(wrong.isEmpty() ? page : with(page, 422));
    }

    private static String noDay(String text) {
        return "“" + text + "” is no day; write a day as 2025-08-28.";
    }

    private static PageFrame.Page with(PageFrame.Page page, int status) {
        return new PageFrame.Page(page.title(), page.heading(), page.trail(), page.body(), status);
    }

    /** One of its days. */
    public HttpReply day(Request request) {
        Named day = Named.of(Optional.of(request.part("date")));
        Named known = Named.of(request.asked(MonitorAddress.KNOWN));
        Optional<LookedMonitor> looked = looked(request, known.day());
        if (looked.isEmpty() || day.day().isEmpty()) {
            return PageFrame.of(MissingPage.of(site, request.path()));
        }
        List<Markup> before = new ArrayList<>();
        known.wrong().ifPresent(it -> before.add(FormFields.wrong(noDay(it))));
        PageFrame.Page page = new Shown(request, looked.get(), day.day(), before).day(day.day().get());
        return PageFrame.of(before.isEmpty() ? page : with(page, 422));
    }

    /** The chronicle as a file that {@code surety follow} reads. */
    public HttpReply file(Request request) {
        return looked(request, Named.of(request.asked(MonitorAddress.KNOWN)).day())
                .map(it -> HttpReply.file(it.run().title() + ".chronicle.yaml", "application/yaml",
                        it.run().file().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    /** What runs out, as a file that programs for calendars read. */
    public HttpReply calendar(Request request) {
        return looked(request, Optional.empty())
                .map(it -> calendar(it, request, false))
                .orElseGet(() -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    /**
     * The same.
     *
     * @param titles whether it says only what runs out
     */
    HttpReply calendar(LookedMonitor looked, Request request, boolean titles) {
        Job<Reply<Response.OfFollow>> job = followed(looked, looked.usual(), List.of());
        JobOutcome<Reply<Response.OfFollow>> outcome =
                new Told(request.path(), Told.OF_A_FILE).outcome(job);
        return outcome.answer().map(it -> HttpReply.file(looked.run().title() + ".ics", "text/calendar; charset=utf-8",
                FollowCalendar.of(it.response().view(), titles).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> HttpReply.text(503, "The calendar cannot be worked out just now.\n"));
    }

    private Job<Reply<Response.OfFollow>> followed(LookedMonitor looked, LocalDate day, List<HeldReading> held) {
        return site.answers().ask(looked.with(List.of("follow", day.toString(), held), site), "Following the monitor",
                Answers.Size.SOON, work -> looked.run().follow(day, held, work));
    }

    /** A monitor, looked at in one way. */
    private final class Shown {

        private final Request request;
        private final LookedMonitor looked;
        private final WatchedRun run;
        private final LocalDate at;
        private final List<HeldReading> held;
        private final List<Markup> before;
        private final Told told;

        Shown(Request request, LookedMonitor looked, Optional<LocalDate> on, List<Markup> before) {
            this.request = request;
            this.looked = looked;
            this.run = looked.run();
            this.at = on.orElseGet(looked::usual);
            this.held = PageView.of(request, List.of()).held();
            this.before = before;
            this.told = new Told(request.reads()
                    ? request.path() + request.queryString()
                    : looked.path());
        }

        /** Where others go on from: back to the list, the days, the monitor itself. */
        private List<PageFrame.Step> trail(boolean ofDay) {
            List<PageFrame.Step> trail = new ArrayList<>();
            trail.add(new PageFrame.Step("The monitor",
                    MonitorAddress.of(looked.path(), held, Optional.empty(), Map.of()),
                    !ofDay));
            LocalDate last = looked.where().isPresent()
                    ? LocalDate.now(run.zone())
                    : run.lastDay().orElseGet(looked::usual);
            trail.add(new PageFrame.Step(looked.where().isPresent() ? "Today" : "The last day",
                    MonitorAddress.of(looked.path() + MonitorAddress.DAY + last, held, Optional.empty(), Map.of()),
                    ofDay && at.equals(last)));
            trail.add(new PageFrame.Step("All monitors", Addresses.MONITORS, false));
            return trail;
        }

        PageFrame.Page page(int status) {
            Job<Reply<Response.OfFollow>> job = followed(looked, at, held);
            Tag page = Tag.of("div").in("monitor-page");
            page.add(head());
            page.add(before);
            page.add(dates());
            page.add(told.of(job, "watched", this::body));
            boolean unusable = told.outcome(job).refused().isPresent();
            return new PageFrame.Page(run.title(), Optional.empty(), trail(false), List.of(page),
                    status == 200 && unusable ? 422 : status);
        }

        private List<Markup> head() {
            Tag follows = Tag.of("p").in("small").text("Follows " + String.join(", ", run.agreements()) + ". ");
            looked.where().ifPresent(it -> follows.text("In ").add(Tag.live("a").with("href",
                    Addresses.ofWork(it.run().work())).text(it.work().work().title().text())).text(". "));
            looked.where().map(it -> it.run().brought()).filter(it -> it > 0).ifPresent(it -> follows.text("Records 1 "
                    + "to " + it + " came with the work from another installation, which tells by whom and when. "));
            if (looked.where().isEmpty()) {
                follows.text("A chronicle of the catalog; it cannot be changed. ").add(Tag.live("a")
                        .with("href",
                                Addresses.NEW_MONITOR
                                        + Query.of(Map.of("chronicle", List.of(request.part("chronicle")))))
                        .text("Begin a monitor of your own with it")).text(".");
            }
            return List.of(Tag.of("p", "Monitor · " + run.known().map(it -> "as known on " + it)
                    .orElse("as known now")).in("kicker"), Tag.of("h1", run.title()), follows);
        }

        /** The day at whose end things stand so, and the day by which it was known. */
        private Markup dates() {
            Tag form = Tag.live("form").with("method", "get").with("action", looked.path()).in("search").add(
                    Tag.of("label", "At the end of").with("for", MonitorAddress.ON),
                    date(MonitorAddress.ON, Optional.of(at)),
                    Tag.of("label", "as known on").with("for", MonitorAddress.KNOWN),
                    date(MonitorAddress.KNOWN, run.known()),
                    Tag.of("button", "Show").with("type", "submit"));
            held.forEach(it -> form.add(FormFields.hidden("hold", it.term() + ":" + it.reading())));
            Tag box = Tag.of("div").in("days").add(form);
            List<LocalDate> days = run.daysOfNews();
            Tag steps = Tag.of("p").in("small").text(English.count(days.size(), "day", "days")
                    + " on which something was recorded, from " + days.getFirst() + " to " + days.getLast() + ". ");
            days.stream().filter(it -> it.isBefore(at)).reduce((one, later) -> later)
                    .ifPresent(it -> steps.add(step("The one before: " + it, it)).text(" "));
            days.stream().filter(it -> it.isAfter(at)).findFirst()
                    .ifPresent(it -> steps.add(step("The next: " + it, it)).text(" "));
            if (run.known().isPresent()) {
                steps.add(Tag.live("a").with("href", MonitorAddress.of(looked.path(), held, Optional.empty(), Map.of()))
                        .text("As known now"));
            }
            return box.add(steps);
        }

        private Tag step(String name, LocalDate day) {
            return Tag.live("a")
                    .with("href",
                            MonitorAddress.of(looked.path() + MonitorAddress.DAY + day, held, Optional.empty(),
                                    Map.of()))
                    .text(name);
        }

        private static Tag date(String name, Optional<LocalDate> value) {
            return Tag.of("input").with("type", "date").with("id", name).with("name", name)
                    .with("value", value.map(LocalDate::toString).orElse(""));
        }

        private Markup body(Reply<Response.OfFollow> followed) {
            FollowView view = followed.response().view();
            FollowResult result = followed.response().result();
            MonitorSheet sheet = run.sheet(followed);
            Map<String, HtmlReport.Part> parts = new LinkedHashMap<>();
            HtmlReport.followed(view, result).forEach(it -> parts.put(it.id(), it));
            List<HtmlReport.Part> all = new ArrayList<>();
            add(parts, "standing", all);
            add(parts, "next", all);
            MonitorEntries entries = new MonitorEntries(looked, held, at);
            entries.contradictions(sheet, view).ifPresent(all::add);
            add(parts, "hangs", all);
            all.add(new HtmlReport.Part("entries", "What is recorded, and by whom it is reported",
                    List.of(entries.of(sheet))));
            MonitorForms forms = new MonitorForms(site, request, looked);
            all.addAll(forms.parts(followed, at));
            add(parts, "timeline", all);
            add(parts, "sources", all);
            if (!sheet.remarks().isEmpty()) {
                Tag notes = Tag.of("ul").in("plain");
                sheet.remarks().forEach(it -> notes.add(Tag.of("li", it.learned() + ", " + it.by() + ": "
                        + it.words())));
                all.add(new HtmlReport.Part("notes", "Notes", List.of(notes)));
            }
            all.add(forms.take());
            return PartsList.of(all);
        }

        private static void add(Map<String, HtmlReport.Part> from, String id, List<HtmlReport.Part> to) {
            Optional.ofNullable(from.get(id)).ifPresent(to::add);
        }

        PageFrame.Page day(LocalDate day) {
            Object key = looked.with(List.of("day", day.toString(), held), site);
            Job<MonitorDay> job = site.answers().ask(key, "Comparing two days", Answers.Size.SOON,
                    work -> run.day(day, held, work));
            Tag page = Tag.of("div").in("monitor-page");
            page.add(Tag.of("p", "Monitor · " + run.known().map(it -> "as known on " + it)
                    .orElse("as known at the end of the day")).in("kicker"), Tag.of("h1", run.title() + ": " + day));
            page.add(before);
            Tag steps = Tag.of("p").in("small");
            steps.add(step("The day before: " + day.minusDays(1), day.minusDays(1))).text(" ")
                    .add(step("The day after: " + day.plusDays(1), day.plusDays(1)));
            page.add(Tag.of("nav").with("aria-label", "Other days").add(steps));
            page.add(told.of(job, "of-day", it -> PartsList.of(parts(it))));
            return new PageFrame.Page(run.title() + ": " + day, Optional.empty(), trail(true), List.of(page),
                    told.outcome(job).refused().isPresent() ? 422 : 200);
        }

        private List<HtmlReport.Part> parts(MonitorDay day) {
            List<Markup> news = new ArrayList<>();
            if (day.first() && !day.news().isEmpty()) {
                news.add(Tag.of("p", "The monitor begins on this day; the day before, nothing was known."));
            }
            news.add(Tag.of("h3", "Recorded on the day"));
            news.add(list(day.news(), "Nothing was recorded on this day."));
            if (!day.first()) {
                news.add(Tag.of("h3", "Where things stand otherwise than the day before"));
                news.add(list(day.changes(), "Nothing stands otherwise than the day before."));
            }
            List<HtmlReport.Part> all = new ArrayList<>(
                    List.of(new HtmlReport.Part("since", "Since the day before", news)));
            Response.OfFollow then = day.then().response();
            all.addAll(HtmlReport.followed(then.view(), then.result()));
            return all;
        }

        private static Markup list(List<String> sentences, String none) {
            if (sentences.isEmpty()) {
                return Tag.of("p", none);
            }
            Tag list = Tag.of("ul").in("plain");
            sentences.forEach(it -> list.add(Tag.of("li", it)));
            return list;
        }
    }
}
