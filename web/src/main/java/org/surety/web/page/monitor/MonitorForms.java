package org.surety.web.page.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.Word;
import org.surety.model.chronicle.EntryKind;
import org.surety.report.html.HtmlReport;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.semantics.Work;
import org.surety.store.value.Feed;
import org.surety.store.value.Reminder;
import org.surety.store.value.Result;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Secret;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Unfit;
import org.surety.store.value.WorkRole;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.life.AddedEntries;
import org.surety.web.page.life.EntryFields;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Moments;
import org.surety.web.page.part.RefusedPage;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.api.NewEntry;
import org.surety.workbench.api.Reply;
import org.surety.workbench.monitor.EntryForm;
import org.surety.workbench.monitor.Monitors;
import org.surety.workbench.monitor.Recording;
import org.surety.workbench.monitor.ReportForm;
import org.surety.workbench.monitor.WatchedRun;
import org.surety.workbench.works.KeptRuns;
import org.surety.workbench.works.KeptTexts;

/** The forms of a monitor, and what is done with what they send. */
public final class MonitorForms {

    private static final String WORDING = "wording";
    private static final String FORMS = "change";
    private static final int LONGEST = 2_000;

    private final PageContext site;
    private final Request request;
    private final LookedMonitor looked;

    MonitorForms(PageContext site, Request request, LookedMonitor looked) {
        this.site = site;
        this.request = request;
        this.looked = looked;
    }

    /** Whether whoever asks may record something, in what is looked at as it is now. */
    static boolean writes(KeptRuns.InWork where, WatchedRun run) {
        return where.work().role().includes(WorkRole.DRAFTER) && run.known().isEmpty();
    }

    private String said(String name) {
        return request.field(name).orElse("");
    }

    /** The parts with forms; none for who may only read. */
    List<HtmlReport.Part> parts(Reply<Response.OfFollow> followed, LocalDate day) {
        List<HtmlReport.Part> parts = new ArrayList<>();
        looked.where().filter(it -> writes(it, looked.run())).ifPresent(it -> {
            Optional<Long> account = request.asked(MonitorAddress.ACCOUNT).or(() -> request.field("of"))
                    .filter(text -> text.matches("[1-9][0-9]{0,9}")).map(Long::valueOf);
            account.ifPresent(number -> parts.add(new HtmlReport.Part(FORMS, "Add to account " + number,
                    ofAccount(number))));
            parts.add(new HtmlReport.Part("record", "Record what is reported", record(followed, day)));
            parts.add(new HtmlReport.Part("beside", "A note, or another text", beside()));
        });
        return parts;
    }

    private Tag form(String act, Markup... fields) {
        return Tag.live("form").with("method", "post").with("action", looked.path()).in("begin monitor-form")
                .add(site.formToken(request), FormFields.hidden("do", act),
                        FormFields.hidden("key", KeptTexts.newKey().text()))
                .add(fields);
    }

    private static Tag button(String words) {
        return Tag.of("button", words).with("type", "submit");
    }

    private Tag text(String label, String name, int size) {
        return FormFields.label(label, Tag.of("input").with("name", name).with("size", size)
                .with("maxlength", LONGEST).with("value", said(name)));
    }

    private Tag wording(String label, String usual) {
        String text = request.field(WORDING).orElse(usual);
        return FormFields.label(label, Tag.of("textarea", text).with("name", WORDING).with("rows", 4)
                .with("cols", 70).in("entry-wording"));
    }

    /** Where it is reported. */
    private Tag report() {
        Map<String, String> grades = new LinkedHashMap<>();
        Arrays.stream(Grade.values()).forEach(it -> grades.put(it.word(), English.words(it.word())));
        return Tag.of("fieldset").add(Tag.of("legend", "Where it is reported"),
                text("Title of the source", "source", 50), text("Publisher", "publisher", 30),
                FormFields.label("Its day", Tag.of("input").with("type", "date").with("name", "source-date")
                        .with("value", said("source-date"))),
                FormFields.label("Grade", FormFields.choice("grade", Optional.of("choose a grade"), grades,
                        request.field("grade"))),
                text("Page, paragraph or address in it", "place", 30));
    }

    private static Tag anyway() {
        return Tag.of("label").in("tick").add(Tag.of("input").with("type", "checkbox").with("name", "anyway")
                .with("value", "yes"), Tag.of("span", "Record it also if the text does not provide for it"));
    }

    /** First what kind of thing it is and under which text, then its fields; or in the words of the language. */
    private List<Markup> record(Reply<Response.OfFollow> followed, LocalDate day) {
        Map<String, Names> texts = WatchedRun.names(followed);
        Map<String, String> agreements = new LinkedHashMap<>();
        texts.forEach((id, names) -> agreements.put(id, names.agreement().title()));
        String under = request.asked(MonitorAddress.IN).filter(texts::containsKey)
                .orElse(agreements.keySet().iterator().next());
        Optional<EntryKind> kind = request.asked(AddedEntries.KIND).flatMap(AddedEntries::kind);
        List<Markup> parts = new ArrayList<>();
        parts.add(Tag.live("form").with("method", "get").with("action", looked.path() + "#record").in("search")
                .with("data-send-on-change", "").add(
                        Tag.of("label", "Under").with("for", "under"),
                        FormFields.choice(MonitorAddress.IN, Optional.empty(), agreements, Optional.of(under))
                                .with("id", "under"),
                        Tag.of("label", "somebody").with("for", "kind"),
                        FormFields.choice(AddedEntries.KIND, Optional.of("choose what happened"), EntryFields.kinds(),
                                kind.map(Word::word)).with("id", "kind"),
                        button("Choose")));
        kind.ifPresent(it -> {
            EntryFields fields = new EntryFields(Optional.ofNullable(texts.get(under)).orElseThrow());
            parts.add(fields.none(it).<Markup>map(none -> none).orElseGet(() -> form("enter",
                    FormFields.hidden(MonitorAddress.IN, under), FormFields.hidden(AddedEntries.KIND, it.word()),
                    Tag.of("div").in("entry").add(fields.of(it, Optional.of(day.toString())))
                            .add(FormFields.label("At, if the time is known", Tag.of("input").with("type", "time")
                                    .with("name", "hour"))),
                    report(), anyway(), button("Record it"))));
        });
        boolean sent = said("do").equals("enter");
        Tag words = Tag.of("details").in("source").add(Tag.of("summary", "Or write it in the words of the language"),
                form("enter", wording("The entry", "{on: " + day + ", by: , signed: yes}"),
                        Tag.of("p", "As an entry of a chronicle is written: a day, who, what happened.").in("small"),
                        Tag.of("label").in("tick").add(Tag.of("input").with("type", "checkbox").with("name", "given")
                                .with("value", "yes"), Tag.of("span", "It is taken as true at the start")),
                        report(), anyway(), button("Record it")));
        parts.add(sent ? words.with("open", "") : words);
        return parts;
    }

    /** What can be added to an account. */
    private List<Markup> ofAccount(long number) {
        Optional<String> usual = looked.run().wording(number);
        Markup of = FormFields.hidden("of", Long.toString(number));
        if (usual.isEmpty()) {
            return List.of(Tag.of("p", "There is no account of number " + number + " that counts.").in("wrong"));
        }
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("same", "says the same");
        ways.put("otherwise", "tells it otherwise, as written below");
        ways.put("nothing", "says that nothing of the kind happened");
        return List.of(
                form("account", of, FormFields.label("A further report",
                        FormFields.choice("says", Optional.empty(), ways, request.field("says"))), report(),
                        wording("Told otherwise: the entry as that report has it", usual.get()), anyway(),
                        button("Add the report")),
                form("check", of, text("A colleague's check: what was looked at", "note", 50),
                        button("Mark it as checked")),
                form("right", of, wording("Set right: the entry as it should have been recorded", usual.get()),
                        text("Why", "why", 50), anyway(), button("Set it right")),
                form("withdraw", of, text("Withdraw it, because", "why", 50), button("Withdraw it")),
                Tag.of("p", "Nothing is deleted: what was recorded before stays in view, with who changed it, when and "
                        + "why.").in("small"));
    }

    private List<Markup> beside() {
        return List.of(form("note", text("A note, which changes nothing", "words", 60), button("Add the note")),
                form("text", text("Follow another text too: its id in the work or the catalog", "agreement", 30),
                        text("Why", "why", 50), button("Follow it")));
    }

    /** What can be taken away. */
    HtmlReport.Part take() {
        List<Markup> all = new ArrayList<>();
        all.add(Tag.of("p").add(file(MonitorAddress.FILE, "The chronicle as a file")).text(
                ", which ").add(Tag.of("code", "surety follow")).text(" reads. ")
                .add(file(MonitorAddress.CALENDAR, "What runs out, as a calendar")).text("."));
        if (looked.where().isPresent() && site.gate().isOfTeam()) {
            all.add(feed(looked.where().get()));
            if (site.mails()) {
                all.add(reminder(looked.where().get()));
            }
        }
        return new HtmlReport.Part("take", "Take away", all);
    }

    private Tag file(String ending, String name) {
        return Tag.live("a").with("href", looked.path() + ending
                + looked.run().known().map(it -> "?known=" + it).orElse("")).with("hx-boost", "false").text(name);
    }

    /** The address of a calendar for programs, which can be taken back. */
    private Markup feed(KeptRuns.InWork where) {
        Optional<Feed> own = site.documents().kept().runs().feed(where.run().id()).value().flatMap(it -> it);
        Tag section = Tag.of("div").add(Tag.of("h3", "A calendar that programs look at again"));
        section.add(Tag.of("p", own.map(it -> "You have an address for it since " + Moments.of(it.created())
                + (it.titles() ? ", with titles alone." : ".")).orElse("You have no address for it.")));
        section.add(
                form("feed", titlesAlone(), button(own.isPresent() ? "Make another in its place" : "Make an address")));
        own.ifPresent(it -> section.add(form("no-feed", button("Take it back"))));
        return section;
    }

    /** Whether one is reminded by mail, and what became of the last one. */
    private Markup reminder(KeptRuns.InWork where) {
        Optional<Reminder> own = site.documents().kept().runs().reminder(where.run().id()).value().flatMap(it -> it);
        Tag section = Tag.of("div").add(Tag.of("h3", "Reminders by mail"));
        section.add(Tag.of("p", own.map(it -> "You are reminded by mail of what runs out, on the day before"
                + (it.titles() ? ", with titles alone." : "."))
                .orElse("You are not reminded by mail. A mail would go to "
                        + "the address with which you sign in, on the day before something runs out.")));
        own.flatMap(Reminder::trouble).ifPresent(it -> section.add(FormFields.wrong("The last mail could not be sent, "
                + "and is tried again: " + it)));
        section.add(form("remind", titlesAlone(), button(own.isPresent() ? "Set it so" : "Remind me by mail")));
        own.ifPresent(it -> section.add(form("no-remind", button("Remind me no more"))));
        return section;
    }

    private static Tag titlesAlone() {
        return Tag.of("label").in("tick").add(Tag.of("input").with("type", "checkbox").with("name", "titles")
                .with("value", "yes").with("checked", ""),
                Tag.of("span", "With titles alone, without who can move and what follows"));
    }

    /** What a form of a monitor asks for. */
    public static HttpReply change(PageContext site, Request request) {
        Monitors monitors = new Monitors(site.documents().kept());
        Optional<KeptRuns.InWork> where = monitors.find(request.part("run"));
        Optional<WatchedRun> run = where.flatMap(it -> monitors.watch(it, Optional.empty()));
        return run.map(it -> new MonitorForms(site, request, new LookedMonitor(it,
                Addresses.ofMonitor(where.orElseThrow().run().id().value()), where)).change(monitors))
                .orElseGet(() -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    private HttpReply change(Monitors monitors) {
        KeptRuns.InWork where = looked.where().orElseThrow();
        Optional<SaveKey> key = key();
        String act = said("do");
        if (act.equals("feed") || act.equals("no-feed")) {
            return feed(where, act.equals("feed"));
        }
        if (act.equals("remind") || act.equals("no-remind")) {
            KeptRuns runs = site.documents().kept().runs();
            return (act.equals("remind")
                    ? runs.remind(where.run().id(), said("titles").equals("yes"))
                    : runs.remindNoMore(where.run().id())) instanceof Result.Refused<Boolean>(StoreRefusal why)
                            ? RefusedPage.of(why, looked.path())
                            : HttpReply.to(looked.path() + "#take");
        }
        if (key.isEmpty()) {
            return refused(FormFields.wrong("The form has no key of its own; load the page again."), 422);
        }
        long of = Optional.of(said("of")).filter(it -> it.matches("[1-9][0-9]{0,9}")).map(Long::valueOf).orElse(0L);
        Work work = Work.quiet();
        Optional<Recording> recording = switch (act) {
            case "enter" -> Optional.of(monitors.enter(where, key.get(), entry(), said("given").equals("yes"),
                    reported(), work));
            case "account" -> Optional.of(switch (said("says")) {
                case "otherwise" -> monitors.otherwise(where, key.get(), of, entry(), reported(), work);
                case "nothing" -> monitors.deny(where, key.get(), of, reported(), work);
                default -> monitors.confirm(where, key.get(), of, reported(), work);
            });
            case "check" -> Optional.of(monitors.check(where, key.get(), of, said("note"), work));
            case "right" -> Optional.of(monitors.setRight(where, key.get(), of, entry(), said("why"), work));
            case "withdraw" -> Optional.of(monitors.withdraw(where, key.get(), of, said("why"), work));
            case "note" -> Optional.of(monitors.remark(where, key.get(), said("words"), work));
            case "text" -> Optional.of(monitors.addText(where, key.get(), said("agreement"), said("why"), work));
            default -> Optional.empty();
        };
        return recording.map(it -> switch (it) {
            case Recording.Recorded done -> HttpReply.to(looked.path() + anchor(act, done.number(), of));
            case Recording.NotSo no -> refused(FormFields.wrong(no.why()), 422);
            case Recording.Unreadable no -> refused(Told.refusal(no.why()), 422);
            case Recording.Denied no -> RefusedPage.of(no.why(), looked.path());
            case Recording.NotByText no -> refused(FormFields.wrong("Not recorded: under the readings that are "
                    + "followed, the text does not provide for it: " + no.why() + " (" + no.clause()
                    + "). If it is reported all "
                    + "the same, tick the box under the entry and record it again; it is then kept as what it is."),
                    422);
        }).orElseGet(() -> HttpReply.to(looked.path()));
    }

    private static String anchor(String act, long number, long of) {
        return switch (act) {
            case "enter", "account" -> "#account-" + number;
            case "check", "right", "withdraw" -> "#account-" + of;
            default -> "";
        };
    }

    private Optional<SaveKey> key() {
        try {
            return request.field("key").map(SaveKey::new);
        } catch (Unfit none) {
            return Optional.empty();
        }
    }

    private EntryForm entry() {
        boolean anyway = said("anyway").equals("yes");
        Optional<EntryKind> kind = AddedEntries.kind(said(AddedEntries.KIND));
        return kind.isEmpty()
                ? new EntryForm(said(WORDING), anyway)
                : EntryForm.of(said(MonitorAddress.IN), new NewEntry(said(AddedEntries.ON),
                        request.form().getOrDefault(AddedEntries.BY, List.of()), kind.get(), said(AddedEntries.ABOUT),
                        said(AddedEntries.WHOM)), said("hour"), anyway);
    }

    private ReportForm reported() {
        return new ReportForm(said("source"), said("publisher"), said("source-date"), said("grade"), said("place"));
    }

    /** The page again, with what was sent in the words of the language, so that nothing is lost. */
    private HttpReply refused(Markup why, int status) {
        Map<String, List<String>> form = new LinkedHashMap<>(request.form());
        if (!said(AddedEntries.KIND).isEmpty()) {
            form.put(WORDING, List.of(entry().wording()));
        }
        Request again = new Request(request.method(), request.path(), request.parts(), Map.of(), form,
                request.headers(), request.cookies());
        return new MonitorPage(site).of(again, Optional.of(why), status);
    }

    private HttpReply feed(KeptRuns.InWork where, boolean open) {
        KeptRuns runs = site.documents().kept().runs();
        if (!open) {
            return runs.closeFeed(where.run().id()) instanceof Result.Refused<Boolean>(StoreRefusal why)
                    ? RefusedPage.of(why, looked.path())
                    : HttpReply.to(looked.path() + "#take");
        }
        return switch (runs.openFeed(where.run().id(), said("titles").equals("yes"))) {
            case Result.Refused<Secret>(StoreRefusal why) -> RefusedPage.of(why, looked.path());
            case Result.Done<Secret>(Secret secret) -> new MonitorPage(site).of(new Request("GET", request.path(),
                    request.parts(), Map.of(), Map.of(), request.headers(), request.cookies()),
                    Optional.of(Moments.given("Give this address to the program that keeps your calendar.",
                            site.gate().origin() + Addresses.FEED + secret.text() + ".ics")),
                    200);
        };
    }
}
