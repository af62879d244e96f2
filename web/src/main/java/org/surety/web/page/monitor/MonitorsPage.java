package org.surety.web.page.monitor;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Result;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.Unfit;
import org.surety.store.value.WorkRole;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.RefusedPage;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.monitor.Monitors;

/** The monitors that there are, and how one begins. */
public final class MonitorsPage {

    private static final String NEW_WORK = "";
    private static final int LONGEST_TITLE = 200;

    private final PageContext site;

    /** @param site what it has to work with */
    public MonitorsPage(PageContext site) {
        this.site = site;
    }

    private Monitors monitors() {
        return new Monitors(site.documents().kept());
    }

    /** The list. */
    public PageFrame.Page all(Request request) {
        Told told = new Told(request.path());
        Tag own = Tag.of("ul").in("cards-list");
        List<Monitors.Glance> all = monitors().all();
        all.forEach(it -> own.add(Tag.of("li").add(
                Tag.live("a").with("href", Addresses.ofMonitor(it.where().run().id().value())).text(it.title()),
                Tag.of("p", "Follows " + String.join(", ", it.agreements()) + ". In ").in("small").add(
                        Tag.live("a").with("href", Addresses.ofWork(it.where().work().work().id()))
                                .text(it.where().work().work().title().text())))));
        return new PageFrame.Page("Monitors", Optional.of("Monitors"), List.of(), List.of(
                Tag.of("p", "A monitor keeps what is reported of real events, with sources and grades, while they "
                        + "happen, and says where agreements stand by it: who is bound, which clocks run, what lapses "
                        + "next. It says what the texts say and what sources report, and passes no judgement.")
                        .in("lead"),
                all.isEmpty() ? Tag.of("p", "You have none yet.") : own,
                Tag.of("p").add(Tag.live("a").in("button").with("href", Addresses.NEW_MONITOR).text("Begin a monitor")),
                Tag.of("section").add(Tag.of("h2", "Chronicles of the catalog, as monitors"),
                        Tag.of("p", "These cannot be changed. A chronicle does not keep when things were learned, so "
                                + "each is taken as learned on the day on which it happened.").in("small"),
                        told.of(chronicles(), "examples", this::examples))),
                200);
    }

    private Tag examples(Map<String, String> titles) {
        Tag list = Tag.of("ul").in("cards-list");
        titles.forEach((id, title) -> list.add(Tag.of("li").add(
                Tag.live("a").with("href", Addresses.ofExample(id)).text(title))));
        return list;
    }

    /** The titles of the catalog's chronicles, after that of their agreement, by id. */
    private Job<Map<String, String>> chronicles() {
        return site.answers().ask("catalog chronicles", "Listing the chronicles", Answers.Size.SOON, work -> {
            Map<String, String> titles = new LinkedHashMap<>();
            site.documents().catalog().catalogList(work).response().entries()
                    .forEach(it -> site.documents().catalog().chronicles(it.id(), work)
                            .forEach(one -> titles.putIfAbsent(one.id(), it.title() + ": " + one.title())));
            return titles;
        });
    }

    /** The form for a new one. */
    public PageFrame.Page begin(Request request) {
        return form(request, Optional.empty(), 200);
    }

    private PageFrame.Page form(Request request, Optional<Markup> wrong, int status) {
        Told told = new Told(request.path() + request.queryString());
        Map<String, String> works = new LinkedHashMap<>();
        works.put(NEW_WORK, "a new work of that title");
        List<Belongs> own = site.documents().kept().works().stream()
                .filter(it -> it.role().includes(WorkRole.DRAFTER)).toList();
        own.forEach(it -> works.put(it.work().id().value(), it.work().title().text()));
        Tag form =
                Tag.live("form").with("method", "post").with("action", Addresses.NEW_MONITOR).in("begin monitor-form")
                        .add(site.formToken(request));
        form.add(FormFields.label("What it is called",
                Tag.of("input").with("name", "title").with("maxlength", LONGEST_TITLE)
                        .with("size", 50).with("required", "").with("value", request.field("title").orElse(""))));
        form.add(told.of(new AgreementPages(site).catalog(), "agreements", it -> agreements(request, it)));
        form.add(FormFields.label("In which work",
                FormFields.choice("work", Optional.empty(), works, said(request, "work"))));
        form.add(told.of(chronicles(), "chronicles", it -> FormFields.label("Begin with what a chronicle has",
                FormFields.choice("chronicle", Optional.of("nothing: an empty monitor"), it,
                        said(request, "chronicle")))));
        form.add(FormFields.label("Days are those of", Tag.of("input").with("name", "zone").with("value",
                request.field("zone").orElse(ZoneId.systemDefault().getId())).with("size", 30)));
        form.add(Tag.of("p", "A place such as Europe/Kyiv, or UTC. A chronicle brings its own.").in("small"),
                Tag.of("button", "Begin").with("type", "submit"));
        return new PageFrame.Page("Begin a monitor", Optional.of("Begin a monitor"), List.of(),
                List.of(wrong.orElse(Markup.NOTHING), form), status);
    }

    private static Optional<String> said(Request request, String name) {
        return request.field(name).or(() -> request.asked(name));
    }

    /** Agreements of the catalog are chosen; those of a work are named, as the work knows them. */
    private Tag agreements(Request request, Reply<Response.OfCatalog> catalog) {
        Map<String, String> titles = new LinkedHashMap<>();
        catalog.response().entries().forEach(it -> titles.put(it.id(), it.title()));
        return Tag.of("div").add(
                FormFields.label("Which agreement of the catalog it follows", FormFields.choice("of",
                        Optional.of("none: one of the work, or that of the chronicle"), titles, said(request, "of"))),
                FormFields.label("Or one in the work, by its id or its name there",
                        Tag.of("input").with("name", "own").with("maxlength", 100)
                                .with("value", said(request, "own").orElse(""))));
    }

    /** Begins one. */
    public HttpReply begun(Request request) {
        String title = request.field("title").orElse("").strip();
        Optional<String> chronicle = request.field("chronicle").filter(it -> !it.isBlank());
        List<String> agreements = Stream.of("own", "of")
                .flatMap(it -> request.field(it).map(String::strip).filter(one -> !one.isEmpty()).stream()).distinct()
                .toList();
        try {
            Title named = new Title(title);
            List<String> followed = agreements.isEmpty() && chronicle.isPresent()
                    ? Monitors.example(site.documents().catalog(), chronicle.get(), Optional.empty(), Work.quiet())
                            .agreements()
                    : agreements;
            return switch (work(request, named)) {
                case Result.Refused<Id<KeptWork>> no -> wrong(request, FormFields.wrong(no.why().inWords()),
                        RefusedPage.status(no.why()));
                case Result.Done<Id<KeptWork>> work -> switch (monitors().begin(work.given(), title, followed,
                        request.field("zone").orElse("UTC"), chronicle, Work.quiet())) {
                    case Monitors.Beginning.Begun it -> HttpReply.to(Addresses.ofMonitor(it.run().id().value()));
                    case Monitors.Beginning.NotSo it -> wrong(request, FormFields.wrong(it.why()), 422);
                    case Monitors.Beginning.Denied it -> wrong(request, FormFields.wrong(it.why().inWords()),
                            RefusedPage.status(it.why()));
                };
            };
        } catch (Unfit noTitle) {
            return wrong(request, FormFields.wrong(String.valueOf(noTitle.getMessage())), 422);
        } catch (Refusal refused) {
            return wrong(request, Told.refusal(refused.reason()), 422);
        }
    }

    private HttpReply wrong(Request request, Markup why, int status) {
        return PageFrame.of(form(request, Optional.of(why), status));
    }

    /** The work that is chosen, or a new one. */
    private Result<Id<KeptWork>> work(Request request, Title title) {
        String chosen = request.field("work").orElse(NEW_WORK);
        if (!chosen.equals(NEW_WORK)) {
            return Id.<KeptWork>read(chosen).<Result<Id<KeptWork>>>map(Result.Done::new).orElseGet(
                    () -> new Result.Refused<>(new StoreRefusal.Absent("such work")));
        }
        return switch (site.documents().kept().begin(title)) {
            case Result.Done<KeptWork> done -> new Result.Done<>(done.given().id());
            case Result.Refused<KeptWork> no -> new Result.Refused<>(no.why());
        };
    }
}
