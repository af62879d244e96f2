package org.surety.web.page.works;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.semantics.Work;
import org.surety.store.value.Belongs;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Result;
import org.surety.store.value.StoreRefusal;
import org.surety.store.value.Title;
import org.surety.store.value.Unfit;
import org.surety.store.value.WorkRole;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Edit;
import org.surety.text.edit.Editor;
import org.surety.text.edit.Written;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.RefusedPage;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.api.Copy;
import org.surety.workbench.monitor.Monitors;
import org.surety.workbench.works.KeptTexts;

/** Works: what is in one, and how one begins. */
public final class WorkPage {

    private static final int LONGEST_TITLE = 200;
    private static final String AGREEMENT = "agreement";
    private static final String FIRST = """
            surety: 1
            kind: agreement
            id: new-agreement
            title: A new agreement
            status: draft

            parties:
              AAA: {role: protected, name: the protected state}
              BBB: {role: guarantor, name: a guarantor}

            procedures:
              assistance:
                on: armed-attack
                against: AAA
                steps:
                  consult: {kind: consult, among: guarantors, within: unspecified, then: decide}
                  decide: {kind: decide, among: guarantors, rule: unspecified, within: unspecified, yes: help}
                  help: {kind: act, by: guarantors, must: assistance}
            """;

    private final PageContext site;

    /** @param site what it has to work with */
    public WorkPage(PageContext site) {
        this.site = site;
    }

    private KeptTexts kept() {
        return site.documents().kept();
    }

    /** What is in a work. */
    public PageFrame.Page of(Request request) {
        Optional<Belongs> work = Id.<KeptWork>read(request.part("work")).flatMap(it -> kept().work(it).value());
        return work.map(it -> page(it, request)).orElseGet(() -> MissingPage.of(site, request.path()));
    }

    private PageFrame.Page page(Belongs belongs, Request request) {
        KeptWork work = belongs.work();
        Tag list = Tag.of("ul").in("cards-list");
        for (KeptDocument each : kept().documents(work.id()).value().orElse(List.of())) {
            boolean agreement = each.kind().word().equals(AGREEMENT);
            Tag item = Tag.of("li");
            item.add(agreement
                    ? Tag.live("a").with("href", Addresses.of(each)).text(each.name().text())
                    : Tag.of("span", each.name().text()));
            item.add(Tag.of("p").in("small").text(English.capital(each.kind().word())
                    + ", revision " + each.head() + " ").add(agreement && belongs.role().includes(WorkRole.DRAFTER)
                            ? Tag.live("a").with("href", Addresses.of(each) + AgreementPlace.EDIT.ending())
                                    .text("Write")
                            : Markup.NOTHING));
            list.add(item);
        }
        Tag remove =
                Tag.live("form").with("method", "post").with("action", Addresses.ofWork(work.id()) + "/remove").add(
                        site.formToken(request), Tag.of("button", "Remove this work").with("type", "submit"),
                        Tag.of("p", "It is kept for 30 days more.").in("small"));
        return new PageFrame.Page(work.title().text(), Optional.of(work.title().text()), List.of(),
                List.of(Tag.of("p", "Texts that belong together. What you save here stays on " + (site.gate().isOfTeam()
                        ? "the machine of your team. "
                        : "this machine. ")).in("lead").add(Tag.live("a")
                                .with("href", Addresses.ofWork(work.id()) + Addresses.SHARING)
                                .text(site.gate().isOfTeam() ? "Who belongs to it" : "Rename it, or take it away")),
                        list, monitors(work), new MeaningPage(site).open(work.id()).orElse(Markup.NOTHING),
                        belongs.role().includes(WorkRole.OWNER)
                                ? Tag.of("details").in("source").add(Tag.of("summary", "Remove"), remove)
                                : Markup.NOTHING),
                200);
    }

    private Markup monitors(KeptWork work) {
        Tag list = Tag.of("ul").in("cards-list");
        List<Monitors.Glance> all = new Monitors(kept()).all().stream()
                .filter(it -> it.where().run().work().equals(work.id())).toList();
        all.forEach(it -> list.add(Tag.of("li").add(Tag.live("a")
                .with("href", Addresses.ofMonitor(it.where().run().id().value())).text(it.title()),
                Tag.of("p", "Monitor").in("small"))));
        return all.isEmpty() ? Markup.NOTHING : list;
    }

    /** Removes one. */
    public HttpReply remove(Request request) {
        return Id.<KeptWork>read(request.part("work")).map(kept()::remove).map(it -> switch (it) {
            case Result.Refused<KeptWork> refused -> RefusedPage.of(refused.why(), "/");
            case Result.Done<KeptWork> done -> HttpReply.to(Addresses.LIBRARY);
        }).orElseGet(() -> PageFrame.of(MissingPage.of(site, request.path())));
    }

    /** How a text begins: from nothing, from a text that somebody has, from one of the catalog. */
    public PageFrame.Page in(Request request) {
        return in(request, Optional.empty());
    }

    private PageFrame.Page in(Request request, Optional<String> wrong) {
        Tag area = Tag.of("textarea", request.field("text").orElse("")).with("name", "text").with("rows", 12)
                .with("cols", 60).with("aria-label", "A text in the language of Surety").in("yaml");
        return new PageFrame.Page("Bring in", Optional.of("Bring in a text, or begin one"), List.of(), List.of(
                wrong.<Markup>map(it -> FormFields.wrong(it)).orElse(Markup.NOTHING),
                Tag.of("section").add(Tag.of("h2", "Bring in drafts"),
                        Tag.of("p",
                                "Word files, OpenDocument, text, or a zip of them. Two drafts are shown side by "
                                        + "side at once, and can be woven into one text with brackets, before anything "
                                        + "in them has a meaning."),
                        begin(request, "drafts", Addresses.BRING_DRAFTS).with("enctype", "multipart/form-data").add(
                                Tag.of("label").add(Tag.of("span", "Files"), Tag.of("input").with("type", "file")
                                        .with("name", "file").with("multiple", "")),
                                Tag.of("label").add(Tag.of("span", "Or a pasted text"), Tag.of("textarea")
                                        .with("name", "text").with("rows", 4).with("cols", 60)),
                                title(), Tag.of("button", "Bring them in").with("type", "submit"))),
                Tag.of("section").add(Tag.of("h2", "Begin from nothing"),
                        Tag.of("p",
                                "A guarantee of one state by another, in which everything else is still left open."),
                        begin(request, "first", Addresses.BRING).add(title(),
                                Tag.of("button", "Begin").with("type", "submit"))),
                Tag.of("section").add(Tag.of("h2", "Bring in a file of Surety"),
                        Tag.of("p", "Paste its text. What is wrong with it is told, and can be mended."),
                        begin(request, "text", Addresses.BRING).add(title(), area,
                                Tag.of("button", "Bring it in").with("type", "submit"))),
                Tag.of("section").add(Tag.of("h2", "Begin from one of the catalog"),
                        Tag.of("p").text("Open it in ").add(
                                Tag.live("a").with("href", Addresses.LIBRARY).text("the library"))
                                .text(", and choose \"Make it yours\"."))),
                wrong.isPresent() ? 422 : 200);
    }

    private static Tag title() {
        return Tag.of("label").add(Tag.of("span", "What the work is called"),
                Tag.of("input").with("name", "title").with("maxlength", 200).with("size", 40));
    }

    private Tag begin(Request request, String act, String action) {
        return Tag.live("form").with("method", "post").with("action", action).in("begin").add(site.formToken(request),
                FormFields.hidden("do", act));
    }

    /** Begins the agreement of a work that has drafts. */
    public HttpReply start(Request request) {
        return new MeaningPage(site).start(request, it -> first(it.text()).getBytes(StandardCharsets.UTF_8));
    }

    /** A text of which nothing is known but what it is called. */
    private static String first(String title) {
        return Editor.edited(new SourceFile("agreement.yaml", FIRST),
                List.of(new Edit.Put(List.of("title"), Written.text(title)))).content();
    }

    /** Begins a text. */
    public HttpReply begin(Request request) {
        String act = request.field("do").orElse("");
        String title = request.field("title").filter(it -> !it.isBlank()).orElse("A new agreement");
        String text = act.equals("text") ? request.field("text").orElse("").replace("\r\n", "\n") : first(title);
        if (text.isBlank()) {
            return PageFrame.of(in(request, Optional.of("There is no text yet.")));
        }
        return begin(request, title, Map.of("agreement.yaml", text), AgreementPlace.EDIT.ending());
    }

    /** Asks before a text is made one that can be changed. */
    public PageFrame.Page asked(Request request, Document document) {
        return new PageFrame.Page("Make it yours: " + document.file(), Optional.of("Make it yours"),
                AgreementPages.trail(document, PageView.PLAIN, AgreementPlace.OWN.ending()), List.of(
                        Tag.of("p", "You get a copy of " + document.file() + " with what stands beside it, to write it "
                                + "otherwise. The original stays as it is."),
                        Tag.live("form").with("method", "post")
                                .with("action",
                                        document.path() + AgreementPlace.OWN.ending()
                                                + PageView.of(request, List.of()).text().query())
                                .in("begin").add(
                                        site.formToken(request), Tag.of("button", "Make a copy to write in")
                                                .with("type", "submit"))),
                200);
    }

    /** Makes a text of the catalog, or of the user's folder, one that can be changed: with everything beside it. */
    public HttpReply own(Request request, Document document) {
        Map<String, String> texts = new LinkedHashMap<>();
        SourceFile source = document.plain().source(document.file());
        if (document.path().startsWith(Addresses.CATALOG)) {
            Copy copy = document.plain().catalogCopy(document.file(), document.file() + "-own", Work.quiet());
            texts.putAll(copy.documents());
        } else {
            texts.put("agreement.yaml", source.content());
        }
        // What was held goes along, and can then be written into the copy.
        String held = PageView.of(request, List.of()).text().query();
        return begin(request, ClauseEdits.of(source).flatMap(it -> it.at(List.of("title"))).map(ClauseEdits::shown)
                .filter(it -> it.length() <= LONGEST_TITLE).orElse(document.file()), texts,
                held.isEmpty() ? AgreementPlace.EDIT.ending() : held);
    }

    private HttpReply begin(Request request, String title, Map<String, String> texts, String then) {
        Title named;
        try {
            named = new Title(title);
        } catch (Unfit wrong) {
            return PageFrame.of(in(request, Optional.of(String.valueOf(wrong.getMessage()))));
        }
        return switch (kept().begin(named)) {
            case Result.Refused<KeptWork> refused -> refused(request, refused.why());
            case Result.Done<KeptWork> done -> switch (kept().bring(done.given().id(), bytes(texts),
                    it -> KeptTexts.kind(it, texts.getOrDefault(it, "")))) {
                case Result.Refused<List<KeptDocument>> refused -> refused(request, refused.why());
                case Result.Done<List<KeptDocument>> brought -> HttpReply.to(
                        Addresses.of(brought.given().getFirst()) + then);
            };
        };
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private HttpReply refused(Request request, StoreRefusal why) {
        return PageFrame.of(in(request, Optional.of(why.inWords())));
    }
}
