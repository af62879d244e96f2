package org.surety.web.page.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.digest.AnswerChange;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.store.value.FreeText;
import org.surety.store.value.Remark;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.agreement.ArticlesPart;
import org.surety.web.page.agreement.WhoDigest;
import org.surety.web.page.history.CalledOtherwise;
import org.surety.web.page.history.ClauseLines;
import org.surety.web.page.history.RemarksPage;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.KeptPlace;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;
import org.surety.workbench.works.KeptTexts;

/**
 * A kept text while it is written. Each change is kept for a while as a try, which the address names; so nothing is
 * lost by a closed tab, going back is undo, and a colleague sees the same. Saving makes the text of a try the next
 * revision.
 */
public final class EditPage {

    /** So many answers that change stand there at once; saving stands below them. */
    private static final int MOST_FLIPS = 5;

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public EditPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        return of(request, document, Optional.empty());
    }

    /** The page, which says first what went wrong. */
    PageFrame.Page of(Request request, Document document, Optional<String> wrong) {
        return document.kept().map(it -> it.writes() ? new Shown(request, document, it, wrong).page() : read(document))
                .orElseGet(() -> MissingPage.of(site, request.path()));
    }

    private static PageFrame.Page read(Document document) {
        return new PageFrame.Page("Write: " + document.file(), Optional.of("This text is written by others"),
                AgreementPages.trail(document, PageView.PLAIN, AgreementPlace.EDIT.ending()),
                List.of(Tag.of("p",
                        "You read this work. Whoever owns it can let you write in it; or make a copy of your "
                                + "own of this text, and write there.")),
                200);
    }

    /** One text while it is written. */
    private final class Shown {

        private final Request request;
        private final Document document;
        private final KeptPlace place;
        private final Optional<String> wrong;
        private final Document base;
        private final SourceFile source;
        private final String self;
        private final ClauseLines lines;
        private final Map<String, List<Remark>> remarks;

        Shown(Request request, Document document, KeptPlace place, Optional<String> wrong) {
            this.request = request;
            this.document = document;
            this.place = place;
            this.wrong = wrong;
            this.remarks = new LinkedHashMap<>();
            new RemarksPage(site).open(place.document()).forEach((clause, open) -> remarks.put(
                    CalledOtherwise.now(clause, CalledOtherwise.of(request)), open));
            this.self = document.path() + AgreementPlace.EDIT.ending() + request.queryString();
            this.base = place.tried().isEmpty()
                    ? document
                    : site.documents().ofRevision(place.document().work().value(), document.file(), place.n())
                            .orElse(document);
            this.source = document.bench().source(document.file());
            this.lines = ClauseLines.of(base.bench().source(base.file()).content(), source.content());
        }

        private Tag token() {
            return site.formToken(request);
        }

        PageFrame.Page page() {
            PageView view = PageView.PLAIN;
            Told told = new Told(self);
            Job<Reply<Response.OfArticles>> text = pages.text(document, List.of());
            String title = told.answer(text).map(it -> it.response().names().agreement().title())
                    .orElse(document.file());
            Tag body = Tag.of("div");
            body.add(Tag.of("p", "You write: " + place.document().name().text()
                    + (place.document().head() == place.n() ? ", after revision " : ", which began with revision ")
                    + place.n() + (place.document().head() == place.n()
                            ? ""
                            : "; meanwhile there is revision " + place.document().head()))
                    .in("kicker"));
            body.add(Tag.of("h1", title));
            wrong.ifPresent(it -> body.add(FormFields.wrong(it)));
            new HeldChange(request, document).asked(self, token()).ifPresent(body::add);
            body.add(state(told));
            Optional<ClauseEdits> edits = ClauseEdits.of(source);
            edits.ifPresent(it -> body.add(additions(it)));
            Markup articles = told.of(text, "writing", it -> articles(it.response(), edits, view, told));
            body.add(Tag.of("div").with("id", "reading").in("reading writing").add(
                    Tag.of("div").add(articles), yaml()));
            boolean unreadable = told.outcome(text).refused().isPresent();
            return new PageFrame.Page("Write: " + title, Optional.empty(),
                    AgreementPages.trail(document, view, AgreementPlace.EDIT.ending()),
                    List.of(body), wrong.isPresent() || unreadable ? 422 : 200);
        }

        /** What has changed, with undo and save. */
        private Markup state(Told told) {
            Tag box = Tag.of("section").in("held-box").with("aria-label", "Your changes");
            if (place.tried().isEmpty() || lines.isSame()) {
                return box
                        .add(Tag.of("p", "Nothing is changed yet. Choose a clause below and write it otherwise, or add "
                                + "one. Nothing is saved until you say so."));
            }
            box.add(Tag.of("p", "Changed and not saved: " + English.count(lines.changed(), "line", "lines") + "."));
            box.add(Tag.of("details").in("source").add(Tag.of("summary", "Which lines"), lines.shown()));
            if (!CalledOtherwise.words(request).isEmpty()) {
                box.add(Tag.of("p",
                        "Other files of this work that mean by a name what is called otherwise now get the new "
                                + "name when you save.")
                        .in("small"));
            }
            box.add(flips(told));
            List<String> back = request.query().getOrDefault(FormFields.BACK, List.of());
            Map<String, List<String>> query = new LinkedHashMap<>();
            query.put(FormFields.BACK, back.subList(0, Math.max(0, back.size() - 1)));
            query.put(CalledOtherwise.PARAMETER, CalledOtherwise.without(request, place.tried()));
            String undo = back.isEmpty()
                    ? Addresses.of(place.document()) + AgreementPlace.EDIT.ending()
                    : place.work() + "/try/" + back.getLast() + AgreementPlace.EDIT.ending() + Query.of(query);
            return box.add(Tag.of("p").in("tools").add(
                    Tag.live("a").in("undo").with("href", undo).text("Undo the last change"),
                    Tag.live("a").with("href", document.path()).text("Read and try this text")), saving());
        }

        private Tag saving() {
            return Tag.live("form").with("method", "post").with("action", self).in("try").add(token(),
                    FormFields.hidden("do", "save"), FormFields.hidden("base", Integer.toString(place.n())),
                    FormFields.hidden("key", KeptTexts.newKey().text()),
                    Tag.of("label").add(Tag.of("span", "Why, for the history (may be left out)"),
                            Tag.of("input").with("name", "why").with("maxlength", 500).with("size", 40)),
                    Tag.of("button", "Save as revision " + (place.n() + 1)).with("type", "submit"));
        }

        /** Which answers the changes change. */
        private Markup flips(Told told) {
            Job<WhoDigest> before = who(base);
            Job<WhoDigest> after = who(document);
            return told.of(after, "flips", digest -> told.answer(before).map(it -> flips(it, digest))
                    .orElse(Tag.of("p", "What the answers were before is not known.").in("small")));
        }

        private static Markup flips(WhoDigest before, WhoDigest after) {
            List<AnswerChange> changes = AnswerChange.between(
                    AnswerChange.answers(before.inWordsOf(after).sections()),
                    AnswerChange.answers(after.sections()));
            Tag list = Tag.of("dl").in("lines");
            Tag more = Tag.of("dl").in("lines");
            for (int i = 0; i < changes.size(); i++) {
                AnswerChange it = changes.get(i);
                (i < MOST_FLIPS ? list : more).add(Tag.of("div").in("changed").add(Tag.of("dt", it.question()),
                        Tag.of("dd").add(Tag.of("p", it.after()), Tag.of("p").in("before")
                                .add(Tag.of("strong", "Before: "), Tag.of("span", it.before())))));
            }
            return changes.isEmpty()
                    ? Tag.of("p", "No answer changes.")
                    : Tag.of("div").add(Tag.of("p", English.capital(English.number(changes.size()))
                            + (changes.size() == 1 ? " answer changes:" : " answers change:")), list,
                            changes.size() <= MOST_FLIPS
                                    ? Markup.NOTHING
                                    : Grid.folded("The other " + English.number(changes.size() - MOST_FLIPS),
                                            List.of(more)));
        }

        private Job<WhoDigest> who(Document asked) {
            WhoQuestion question = new WhoQuestion(asked.file(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), 0, List.of(), false);
            return site.answers().ask(asked.with(question), "Working out what follows", Answers.Size.SOON,
                    work -> WhoDigest.of(asked.bench().who(question, work).response()));
        }

        private Markup articles(Response.OfArticles text, Optional<ClauseEdits> edits, PageView view, Told told) {
            ArticlesPart part = new ArticlesPart(document, view, text, ArticlesPart.Use.WRITE);
            CheckQuestion question = new CheckQuestion(List.of(document.file()), List.of());
            told.answer(site.answers().ask(document.with(question), "Looking for weaknesses", Answers.Size.SOON,
                    work -> document.bench().check(question, work)))
                    .ifPresent(it -> part.weak(it.response().findings()));
            Optional<String> open = request.asked("open");
            edits.ifPresent(it -> part.below(clause -> below(clause, it, open)));
            return part.body();
        }

        private Markup below(String clause, ClauseEdits edits, Optional<String> open) {
            ClauseForm form = new ClauseForm(self, token(), edits);
            List<String> path = edits.path(clause);
            String coded = ClauseForm.coded(path);
            boolean here = open.filter(coded::equals).isPresent();
            Tag link = Tag.live("a").with("href", opening(here ? "" : coded)).text(here ? "Close" : "Write this clause")
                    .with("aria-expanded", here ? "true" : "false");
            Tag box = Tag.of("div").in("write").add(Tag.of("p").in("tools").add(link,
                    Tag.live("a").with("href", Addresses.of(place.document()) + AgreementPlace.REMARKS.ending()
                            + Query.of(Map.of("clause", List.of(String.join(".", path))))).text("Remark on it")));
            remarks.getOrDefault(String.join(".", path), List.of()).forEach(it -> box.add(
                    Tag.of("p", "Remark: " + it.text().map(FreeText::text).orElse("(erased)")).in("small")));
            return here ? box.add(form.of(path)) : box;
        }

        private String opening(String coded) {
            Map<String, List<String>> query = new LinkedHashMap<>(request.query());
            query.put("open", coded.isEmpty() ? List.of() : List.of(coded));
            return document.path() + AgreementPlace.EDIT.ending() + Query.of(query);
        }

        /** The text of the file, which can be mended whatever is wrong with it. */
        private Markup yaml() {
            Tag area = Tag.of("textarea", source.content()).with("name", "text").with("rows", 24).with("cols", 60)
                    .with("spellcheck", "false").with("aria-label", "The text of the file").in("yaml")
                    .with("data-editor", PageFrame.editor())
                    .with("data-help", document.path() + Addresses.TYPING_HELP);
            return Tag.of("details").with("open", "").in("file-text").add(Tag.of("summary", "The file itself"),
                    Tag.live("form").with("method", "post").with("action", self).add(token(),
                            FormFields.hidden("do", "text"), area,
                            Tag.of("p").in("tools").add(Tag.of("button", "Take this text").with("type", "submit"))));
        }

        private Markup additions(ClauseEdits edits) {
            ClauseForm form = new ClauseForm(self, token(), edits);
            List<String> duty = List.of("obligations", "d");
            Tag inside = Tag.of("div").in("inside additions");
            inside.add(Tag.live("form").with("method", "post").with("action", self).in("propose").add(token(),
                    FormFields.hidden("do", "put"), FormFields.hidden("path", "title"), Tag.of("h3", "The title"),
                    Tag.of("label").add(Tag.of("span", "What the text is called"), Tag.of("input").with("name", "value")
                            .with("value", edits.at(List.of("title")).map(ClauseEdits::shown).orElse(""))
                            .with("autocomplete", "off").with("size", 40)),
                    Tag.of("button", "Write").with("type", "submit").with("aria-label", "Write: the title")));
            inside.add(addition("party", "A party", words("code", "Code (ISO, three letters)", ""),
                    words("name", "Name", ""), choice("role", "Role", named(List.of("guarantor", "protected",
                            "monitor", "depositary", "other")))));
            Map<String, String> procedures = named(edits.keys(List.of("procedures")));
            if (!procedures.isEmpty()) {
                Map<String, String> steps = new LinkedHashMap<>();
                procedures.keySet().forEach(it -> steps.putAll(named(edits.keys(List.of("procedures", it, "steps")))));
                Map<String, String> kinds = new LinkedHashMap<>();
                kinds.put("consult", "talk");
                kinds.put("decide", "vote");
                kinds.put("request", "ask");
                kinds.put("find", "find out");
                kinds.put("act", "act");
                inside.add(addition("step", "A step", choice("procedure", "In", procedures),
                        choice("kind", "They", kinds),
                        words("who", "Who", "guarantors", form, List.of("procedures", "p", "steps", "decide", "among")),
                        words("rule", "By which rule (of a vote)", "", form, ClauseForm.RULE),
                        words("within", "Within", "", form, ClauseForm.WITHIN),
                        Tag.of("label").add(Tag.of("span", "After"), FormFields.choice("after",
                                Optional.of("nothing leads to it yet"), steps, Optional.empty())),
                        words("name", "Called", "")));
            }
            inside.add(addition("duty", "A duty", words("bearer", "Who", "", form, ClauseEdits.with(duty, "bearer")),
                    choice("kind", "Must it be done", named(List.of("must", "must-not", "may"))),
                    words("action", "What", "", form, ClauseEdits.with(duty, "must")),
                    words("object", "To or with what", ""),
                    words("to", "Towards", "", form, ClauseEdits.with(duty, "to")), words("name", "Called", "")));
            Map<String, String> duties = named(edits.keys(List.of("obligations")));
            if (!duties.isEmpty()) {
                Map<String, String> then = new LinkedHashMap<>();
                then.put("suspends", "those it is owed to may suspend theirs");
                then.put("releases", "those it is owed to are released");
                then.put("expels", "whoever broke it is a party no more");
                then.put("ends", "the agreement ends");
                inside.add(addition("breach", "What follows a breach", choice("duty", "Of", duties),
                        words("finder", "Found by", "each-for-itself", form,
                                ClauseEdits.with(ClauseEdits.with(duty, "breach"), "found-by")),
                        choice("then", "Then", then)));
            }
            return Tag.of("details").in("source").add(
                    Tag.of("summary", "Add a party, a step, a duty; change the title"),
                    inside.add(form.lists()));
        }

        private Tag addition(String act, String title, Markup... fields) {
            Tag form = Tag.live("form").with("method", "post").with("action", self).in("propose").add(token(),
                    FormFields.hidden("do", act), Tag.of("h3", title));
            List.of(fields).forEach(form::add);
            return form.add(Tag.of("button", "Add").with("type", "submit").with("aria-label", "Add: " + title));
        }

        private static Map<String, String> named(List<String> names) {
            Map<String, String> map = new LinkedHashMap<>();
            names.forEach(it -> map.put(it, English.words(it)));
            return map;
        }

        private static Tag words(String name, String label, String value) {
            return Tag.of("label").add(Tag.of("span", label), input(name, value));
        }

        /** The same, with words that may stand where the path leads. */
        private static Tag words(String name, String label, String value, ClauseForm form, List<String> path) {
            return Tag.of("label").add(Tag.of("span", label), form.suggesting(input(name, value), path));
        }

        private static Tag input(String name, String value) {
            return Tag.of("input").with("name", name).with("value", value).with("autocomplete", "off").with("size", 16);
        }

        private static Tag choice(String name, String label, Map<String, String> choices) {
            return Tag.of("label").add(Tag.of("span", label),
                    FormFields.choice(name, Optional.empty(), choices, Optional.empty()));
        }
    }
}
