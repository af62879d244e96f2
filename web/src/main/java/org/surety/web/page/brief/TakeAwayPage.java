package org.surety.web.page.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.html.BriefSection;
import org.surety.report.html.WriteSection;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Case;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.address.Taken;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Job;
import org.surety.workbench.api.Reply;

/** What can be handed on about an agreement: the one page as it will be, and files. */
public final class TakeAwayPage {

    /** In the address once somebody wants the report made, which takes a while. */
    private static final String MAKE = "make";
    private static final Optional<String> REPORT = Optional.of("report");

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public TakeAwayPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    private static String at(Document document, PageView view) {
        return AgreementPlace.TAKE.at(document.path(), view);
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        PageView view = PageView.of(request, List.of(MAKE));
        return pages.page(document, view, AgreementPlace.TAKE,
                (text, told) -> new Shown(request, document, view, text, told).body());
    }

    /** A file; as long as it is being made, the page that says so. */
    public org.surety.web.gate.HttpReply file(Request request, Document document) {
        PageView view = PageView.of(request, List.of());
        Optional<Taken> form = Taken.of(request.part("form"));
        if (form.isEmpty()) {
            return PageFrame.of(MissingPage.of(site, request.path()));
        }
        Taken wanted = form.get();
        Told told = new Told(at(document, view), Told.OF_A_FILE);
        Taking taking = new Taking(site, document, view);
        return told.answer(pages.text(document, view.held())).map(Reply::response)
                .flatMap(text -> bytes(taking, wanted, text, told).map(it -> org.surety.web.gate.HttpReply
                        .file(taking.name(text, wanted), wanted.type(), it)))
                .orElseGet(() -> org.surety.web.gate.HttpReply
                        .to(at(document, wanted.isBrief() ? view : view.with(MAKE, REPORT))));
    }

    private static Optional<byte[]> bytes(Taking taking, Taken wanted, Response.OfArticles text, Told told) {
        if (wanted.isBrief()) {
            return told.answer(taking.brief()).flatMap(it -> told.answer(taking.form(it, wanted)));
        }
        return told.answer(taking.all(text))
                .flatMap(zip -> wanted == Taken.ALL ? Optional.of(zip) : Parcel.of(zip, taking.name(text, wanted)));
    }

    /** One version of a text. */
    private final class Shown {

        private final Request request;
        private final Document document;
        private final PageView view;
        private final Response.OfArticles text;
        private final Told told;
        private final Taking taking;

        Shown(Request request, Document document, PageView view, Response.OfArticles text, Told told) {
            this.request = request;
            this.document = document;
            this.view = view;
            this.text = text;
            this.told = told;
            this.taking = new Taking(site, document, view);
        }

        Markup body() {
            Job<Briefed> brief = taking.brief();
            if (told.outcome(brief).refused().isPresent()) {
                told.wrong();
            }
            Tag page = Tag.of("div").add(
                    AgreementPages.head(document, text, view, AgreementPlace.TAKE.ending()));
            page.add(Tag.of("p").in("jump screen-only").add(Tag.of("a", "To the files").with("href", "#files")));
            Tag aside = Tag.of("aside").in("screen-only").with("aria-label", "To take away")
                    .add(version(), files());
            return page.add(Tag.of("div").in("take").add(
                    Tag.of("div").in("preview").add(told.of(brief, "preview", it -> preview(it.view()))), aside));
        }

        private Markup preview(BriefView brief) {
            String source = source(brief);
            Tag all = Tag.of("div").add(Tag.of("section").in("one-page").with("id", "brief")
                    .add(Tag.of("h2", "In brief"))
                    .add(BriefSection.body(brief, it -> List.of(copy("Copy", it + " " + source))))
                    .add(Tag.of("p", source).in("small")));
            if (!brief.settle().isEmpty()) {
                all.add(Tag.of("section").in("screen-only").with("id", WriteSection.ID)
                        .add(Tag.of("h2", WriteSection.TRIED)).add(WriteSection.body(brief)));
            }
            return all;
        }

        private Tag copy(String name, String copied) {
            return Tag.of("p").in("tools").add(FormFields.copy(name, copied));
        }

        /** What a sentence rests on, so that it can stand alone: assumption, version and date. */
        private String source(BriefView brief) {
            return "(" + AgreementPages.titled(text) + ", " + brief.status() + "; "
                    + (view.held().isEmpty() && brief.readings() == 1 ? "" : taking.version(text) + "; ")
                    + AgreementPages.asked(text) + ")";
        }

        /** Which version, and for whom. */
        private Tag version() {
            Names names = text.names();
            Tag form = Tag.live("form").with("method", "get").in("version").with("data-send-on-change", "")
                    .with("action", at(document, PageView.PLAIN));
            FormFields.keep(form, view.text().held(List.of()));
            Map<String, String> attackers = new LinkedHashMap<>();
            names.agreement().parties().forEach(it -> attackers.put(it.id(), "attacks by " + names.name(it.id())));
            attackers.put(Case.OUTSIDER, "attacks by a state outside it");
            form.add(choice("by", "For whom: the brief tells of", "every attacker", attackers,
                    view.by()
                            .map(it -> attackers.keySet().stream().filter(id -> names.name(id).equalsIgnoreCase(it))
                                    .findFirst()
                                    .orElse(it))));
            ReadingWords words = new ReadingWords(text.family().terms());
            Tag terms = Tag.of("div").in("inside");
            for (OpenTerm term : text.family().terms()) {
                Map<String, String> readings = new LinkedHashMap<>();
                term.readings().forEach(it -> readings.put(term.name() + ":" + it.name(),
                        English.capital(words.of(term.name(), it.name()))));
                terms.add(choice("hold", term.question(), "Left open", readings, view.held().stream()
                        .filter(it -> it.term().equals(term.name())).map(it -> it.term() + ":" + it.reading())
                        .findFirst()));
            }
            Tag section = Tag.of("section").with("id", "version").add(Tag.of("h2", "Which version, for whom"));
            if (!text.family().terms().isEmpty()) {
                Tag details = Tag.of("details").add(
                        Tag.of("summary", "Which version: " + taking.version(text)), terms);
                form.add(view.held().isEmpty() ? details : details.with("open", ""));
            }
            return section.add(form.add(Tag.of("p").add(Tag.of("button", "Show this version").with("type", "submit"))));
        }

        private Tag choice(String name, String label, String none, Map<String, String> choices,
                Optional<String> chosen) {
            return Tag.of("label").add(Tag.of("span", label),
                    FormFields.choice(name, Optional.of(none), choices, chosen));
        }

        private Tag files() {
            Tag section = Tag.of("section").with("id", "files").add(Tag.of("h2", "To hand on"));
            view.by()
                    .ifPresent(it -> section.add(Tag.of("p", "The brief is for the attacker that is chosen; the report "
                            + "tells of every attacker.").in("small")));
            section.add(Tag.of("h3", "The brief"), list(List.of(Taken.BRIEF_WORD, Taken.BRIEF_PAGE)),
                    Tag.of("p", "Printing this page prints the brief alone.").in("small"),
                    Tag.of("h3", "The report, and everything"));
            List<Taken> whole = List.of(Taken.REPORT_WORD, Taken.REPORT_PAGE, Taken.ANSWERS, Taken.ALL);
            if (view.more().containsKey(MAKE)) {
                section.add(told.of(taking.all(text), "whole", it -> list(whole)));
            } else {
                section.add(Tag.of("p", "The report as Word, as one offline file and as JSON, and a zip of all. "
                        + "Making them takes a while, which you can watch or stop.").in("small"),
                        Tag.of("p").add(Tag.live("a").in("button")
                                .with("href", at(document, view.with(MAKE, REPORT))).text("Make the report")));
            }
            return section.add(Tag.of("h3", "A link for yourself"),
                    Tag.of("p", "An address of your own machine opens nowhere else and cannot be sent; what to send is "
                            + "the offline file.").in("small"),
                    copy("Copy the link", "http://" + request.header("host").orElse("127.0.0.1")
                            + at(document, view.with(MAKE, Optional.empty()))));
        }

        /** Files, each to be loaded by the browser itself: they replace no part of the page. */
        private Tag list(List<Taken> files) {
            Tag list = Tag.of("ul").in("files");
            files.forEach(it -> list.add(Tag.of("li").add(Tag.live("a").with("hx-boost", "false")
                    .with("href", document.path() + AgreementPlace.TAKE.ending() + "/" + it.ending()
                            + view.with(MAKE, Optional.empty()).query())
                    .text(it.form())).add(Tag.of("span", it.what()).in("small"))));
            return list;
        }
    }
}
