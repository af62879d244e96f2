package org.surety.web.page.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surety.model.agreement.BracketState;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.digest.AnswerLine;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Case;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.TriesPart;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.KnownWord;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.page.works.MeaningPage;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.WhoQuestion;

/** An agreement as a text with brackets, and what follows from it. */
public final class AgreementPage {

    /** Coalitions are told in words; none is listed. */
    private static final int NO_LIST = 0;

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public AgreementPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        PageView view = PageView.of(request, List.of());
        return pages.page(document, view, AgreementPlace.TEXT,
                (text, told) -> new Shown(document, view, text, told).body());
    }

    /** One text, looked at in one way. */
    private final class Shown {

        private final Document document;
        private final PageView view;
        private final Response.OfArticles text;
        private final ReadingWords words;
        private final Told told;

        Shown(Document document, PageView view, Response.OfArticles text, Told told) {
            this.told = told;
            this.document = document;
            this.view = view;
            this.text = text;
            this.words = new ReadingWords(text.family().terms());
        }

        private String at(PageView other) {
            return document.path() + other.query();
        }

        Markup body() {
            Tag page = Tag.of("div");
            page.add(AgreementPages.head(document, text, view, ""));
            played().ifPresent(page::add);
            // Drafts are files of strangers: they are read once, and not for every look at the page.
            document.kept().filter(it -> !document.isShared()).map(it -> it.document().work())
                    .ifPresent(it -> page.add(told.of(site.answers().ask(
                            List.of("meaning", document.state()), "Reading the drafts", Answers.Size.SOON,
                            work -> new MeaningPage(site).open(it).orElse(Markup.NOTHING)), "drafts",
                            drafts -> drafts)));
            page.add(sentence());
            text.names().agreement().summary().ifPresent(it -> page.add(Tag.of("p", it).in("summary")));
            ArticlesPart articles = new ArticlesPart(document, view, text, ArticlesPart.Use.TRY);
            view.why().filter(it -> !StoriesPart.QUESTIONS.contains(it)).ifPresent(it -> {
                told.wrong();
                page.add(FormFields.wrong(KnownWord.wrong("why", it, StoriesPart.QUESTIONS)));
            });
            // The reasons of an answer are marked in the text, which therefore comes anew when they are known.
            Job<WhoDigest> who = who(view, view.why().isPresent());
            if (isAgainstItself() || told.outcome(who).refused().isPresent()) {
                told.wrong();
            }
            Markup answer = isAgainstItself()
                    ? Tag.of("p", "Nobody acts against itself: choose two different parties.").in("wrong")
                    : told.of(who, "answer",
                            view.why().isPresent() ? "reading" : "answer",
                            it -> inBar(it, answers(it, articles)));
            Job<Reply<Response.OfCheck>> check = check();
            told.answer(check).ifPresent(it -> articles.weak(it.response().findings()));
            Markup checking = told.of(check, "weak", "reading", it -> Markup.NOTHING);
            view.open().ifPresent(name -> page.add(term(name).<Markup>map(it -> alternatives(it, articles))
                    .orElseGet(() -> unknown(name))));
            return page.add(Tag.of("div").with("id", "reading").in("reading").add(
                    articles.contents(), Tag.of("div").add(checking, articles.body()),
                    aside(answer)));
        }

        /** Where there are exercises on it, the way to them. */
        private Optional<Markup> played() {
            String id = text.names().agreement().id();
            boolean own = document.kept().filter(it -> site.documents().kept().documents(it.document().work()).value()
                    .stream().flatMap(List::stream).anyMatch(one -> one.kind().word().equals("exercise"))).isPresent();
            return own || site.desk().isPlayed(site.documents().catalog(), id)
                    ? Optional.of(Tag.of("p").in("tools").add(Tag.live("a").with("href", Addresses.NEW_PLAY + Query.of(
                            Map.of("for", List.of(id)))).text("Play it")))
                    : Optional.empty();
        }

        /** Beside the text; where there is no room, a line at the foot of the window that opens without a script. */
        private Tag aside(Markup answer) {
            Tag opener = Tag.of("input").with("type", "checkbox").with("id", "answer-opens")
                    .with("aria-label", "Show all answers");
            return Tag.of("aside").in("answer").with("aria-label", "What follows")
                    .add(view.why().isPresent() ? opener.with("checked", "") : opener, answer);
        }

        /** In the bar stands the first answer that has changed; where none has, the first. */
        private Tag inBar(WhoDigest who, Markup answers) {
            Map<String, List<AnswerLine>> changed = before().map(it -> who.changedSince(it)).orElse(Map.of());
            String first = Stream.of(changed, who.sections()).flatMap(it -> it.values().stream())
                    .flatMap(List::stream).findFirst().map(it -> (changed.isEmpty() ? "" : "Changed: ") + it.question()
                            + " " + it.answer())
                    .orElse("Nothing in the text is set off by that.");
            return Tag.of("div").add(
                    Tag.of("label").with("for", "answer-opens").in("answer-bar").add(Tag.of("span", first)),
                    Tag.of("div").in("answer-inside").add(answers));
        }

        private boolean isAgainstItself() {
            return view.by().isPresent() && view.by().equals(view.on());
        }

        private Job<Reply<Response.OfCheck>> check() {
            CheckQuestion question = new CheckQuestion(List.of(document.file()), view.held());
            return site.answers().ask(document.with(question), "Looking for weaknesses", Answers.Size.SOON,
                    work -> document.bench().check(question, work));
        }

        private Markup unknown(String term) {
            told.wrong();
            return Told.refusal(Reason.Unknown.among(Thing.TERM, term, text.names().agreement().id(),
                    text.family().terms().stream().map(OpenTerm::name).toList()));
        }

        private Optional<OpenTerm> term(String name) {
            return text.family().terms().stream().filter(it -> it.name().equals(name)).findFirst();
        }

        private Job<WhoDigest> who(PageView asked, boolean stories) {
            Document asking = document.trying(asked.tries());
            WhoQuestion question = new WhoQuestion(document.file(), asked.by(), asked.on(), asked.at(),
                    asked.procedure(), Optional.empty(), Optional.empty(), NO_LIST, asked.held(), stories);
            return site.answers().ask(asking.with(question), "Working out what follows", Answers.Size.SOON,
                    work -> WhoDigest.of(asking.bench().who(question, work).response()));
        }

        /** The question as a sentence; a choice in it is another question. */
        private Tag sentence() {
            Names names = text.names();
            Map<String, String> parties = new LinkedHashMap<>();
            names.agreement().parties().forEach(it -> parties.put(it.id(), names.name(it.id())));
            Map<String, String> attackers = new LinkedHashMap<>(parties);
            attackers.put(Case.OUTSIDER, "a state outside it");
            Map<String, String> places = new LinkedHashMap<>();
            names.agreement().places().forEach(it -> places.put(it.id(), English.words(it.id())));
            Map<String, String> procedures = new LinkedHashMap<>();
            names.agreement().procedures().forEach(it -> procedures.put(it.id(), English.words(it.id())));
            Tag form = Tag.live("form").with("method", "get").with("action", document.path()).in("question")
                    .with("data-send-on-change", "");
            FormFields.keep(form, view.text());
            form.add(Tag.of("span", "If"), choice("by", "Who acts", "anybody", attackers, view.by()),
                    Tag.of("span", "acts against"),
                    choice("of", "Against whom", "anybody it protects", parties, view.on()));
            if (!places.isEmpty()) {
                form.add(Tag.of("span", "at"), choice("at", "Where", "any place", places, view.at()));
            }
            if (procedures.size() > 1) {
                form.add(Tag.of("span", "under"), choice("case", "Which procedure", "any procedure", procedures,
                        view.procedure()));
            }
            return form.add(Tag.of("span", ", what follows?"), Tag.of("button", "Ask").with("type", "submit"));
        }

        private static Tag choice(String name, String label, String all, Map<String, String> choices,
                Optional<String> chosen) {
            return FormFields.choice(name, Optional.of(all), choices, chosen).with("id", "ask-" + name)
                    .with("aria-label", label);
        }

        /** What was answered before the last deed, where that is known in time and no bracket is looked at. */
        private Optional<WhoDigest> before() {
            return view.before().filter(it -> view.open().isEmpty()).flatMap(it -> told.answer(who(it, false)));
        }

        /** What the last deed changed, with the way back; it stays in sight when the reader goes on in the text. */
        private Tag changes(WhoDigest now, WhoDigest before) {
            List<String> changes = new ArrayList<>();
            now.changedSince(before).forEach((occasion, lines) -> changes.add("If " + occasion + ": "
                    + lines.stream().map(AnswerLine::question).collect(Collectors.joining(" "))));
            Tag box = Tag.of("div").in("small changes");
            Tag list = Tag.of("ul");
            changes.forEach(it -> list.add(Tag.of("li", it)));
            box.add(Tag.of("p", changes.isEmpty() ? "No answer changed." : "What changed:"));
            view.before().ifPresent(it -> box.add(changes.isEmpty() ? Markup.NOTHING : list,
                    Tag.of("p").add(Tag.live("a").in("undo").with("href", at(it)).text("Undo the last"))));
            return box;
        }

        private Markup answers(WhoDigest now, ArticlesPart articles) {
            Optional<WhoDigest> before = before();
            Tag box = Tag.of("div");
            before.ifPresent(it -> box.add(changes(now, it)));
            box.add(Tag.of("p", readings(now.who())).in("small"));
            if (now.sections().isEmpty()) {
                box.add(Tag.of("p", "Nothing in the text is set off by that."));
            }
            boolean first = true;
            for (Map.Entry<String, List<AnswerLine>> each : now.sections().entrySet()) {
                String occasion = each.getKey();
                Tag section = section(occasion, each.getValue(),
                        before.map(it -> it.sections().getOrDefault(occasion, List.of())));
                box.add(first ? section : Grid.folded("If " + occasion, List.of(section)));
                first = false;
            }
            return box.add(Tag.of("p", "Whose act it is, is a question, not a forecast.").in("small"),
                    stories(now.who(), articles));
        }

        private String readings(Response.OfWho who) {
            long count = who.result().rows().stream().map(it -> it.reading()).distinct().count();
            return count == 1
                    ? "What follows from the text as it is read here:"
                    : "The text can " + (view.held().isEmpty() ? "" : "still ") + "be read in "
                            + English.figures(count) + " ways. What follows in all of them, or in which:";
        }

        private Tag section(String occasion, List<AnswerLine> lines, Optional<List<AnswerLine>> before) {
            Tag box = Tag.of("section").in("case").add(Tag.of("h2", "If " + occasion));
            Tag list = Tag.of("dl").in("lines");
            Tag more = Tag.of("dl").in("lines");
            boolean any = false;
            for (AnswerLine line : lines) {
                boolean first = switch (line.subject()) {
                    case POSSIBLE, STOP, ACTOR, OWED, WHEN -> true;
                    case ALONE, TALKS -> false;
                };
                any |= !first;
                (first ? list : more).add(line(occasion, line, before.map(all -> all.stream()
                        .filter(it -> it.subject() == line.subject()).findFirst()
                        .map(AnswerLine::answer).orElse("not asked"))));
            }
            box.add(list);
            return any ? box.add(Grid.folded("More about this", List.of(more))) : box;
        }

        private Tag line(String occasion, AnswerLine line, Optional<String> before) {
            Tag answer = Tag.of("dd").add(Tag.of("p", line.lead()));
            if (!line.cases().isEmpty()) {
                Tag cases = Tag.of("ul");
                line.cases().forEach(it -> cases.add(Tag.of("li", it)));
                answer.add(cases);
            }
            boolean changed = before.filter(it -> !it.equals(line.answer())).isPresent();
            if (changed) {
                answer.add(Tag.of("p").in("before").add(Tag.of("strong", "Before: "), Tag.of("span", before.get())));
            }
            String subject = line.subject().name().toLowerCase(Locale.ROOT);
            answer.add(Tag.of("p").in("tools").add(
                    Tag.live("a").with("href", at(view.asking(Optional.of(subject))) + "#why").text("Why?"),
                    FormFields.copy("Copy",
                            "If " + occasion + ": " + line.question() + " " + line.answer() + " (" + held()
                                    + AgreementPages.source(text) + ")")));
            return Tag.of("div").in(changed ? "changed" : "same").add(Tag.of("dt", line.question()), answer);
        }

        private String held() {
            String tried = view.tries().stream().map(it -> TriesPart.words(it.path()) + ": " + it.text())
                    .collect(Collectors.joining("; "));
            return readSo() + (tried.isEmpty() ? "" : "tried, not in the text: " + tried + "; ");
        }

        private String readSo() {
            return view.held().isEmpty()
                    ? ""
                    : "read so that "
                            + English.and(view.held().stream().map(it -> words.of(it.term(), it.reading())).toList())
                            + "; ";
        }

        private Markup stories(Response.OfWho who, ArticlesPart articles) {
            return view.why().<Markup>map(why -> {
                StoriesPart stories = new StoriesPart(who, why,
                        view.held().stream().map(HeldReading::term).collect(Collectors.toSet()));
                articles.mark(stories.clauses());
                return stories.shown(articles, at(view.asking(Optional.empty())));
            }).orElse(Markup.NOTHING);
        }

        /** What each alternative of a bracket would answer. */
        private Tag alternatives(OpenTerm term, ArticlesPart articles) {
            // Whoever chose goes on in the text, where the bracket stood.
            String back = articles.place(term.place()).map(it -> "#" + it.anchor()).orElse("");
            Tag box = Tag.of("section").with("id", "bracket").in("bracket-box").with("aria-label", "The bracket")
                    .add(Tag.of("h2", term.question()));
            term.provenance().note().ifPresent(it -> box.add(Tag.of("p", it).in("small")));
            if (term.bounds()) {
                box.add(Tag.of("p", "These are bounds, the loosest and the strictest that could be meant; no source "
                        + "has them.").in("small"));
            }
            Tag list = Tag.of("ul").in("alternatives");
            Map<OpenTerm.Alternative, Job<WhoDigest>> asked = new LinkedHashMap<>();
            term.readings().forEach(it -> asked.put(it, who(view.holding(term.name(), it.name()), false)));
            Map<String, Set<String>> answers = new LinkedHashMap<>();
            asked.values().forEach(job -> told.answer(job).ifPresent(it -> it.each(
                    (occasion, line) -> answers.computeIfAbsent(occasion + line.subject(),
                            key -> new LinkedHashSet<>()).add(line.answer()))));
            AtomicInteger number = new AtomicInteger();
            asked.forEach((reading, job) -> {
                Tag item = Tag.of("li").add(Tag.of("h3", English.capital(words.of(term.name(), reading.name()))));
                reading.proposedBy().ifPresent(it -> item.add(Tag.of("p", "Proposed by "
                        + text.names().prose(it) + (reading.state() == BracketState.OPEN
                                ? "."
                                : ", " + English.words(reading.state().word()) + "."))
                        .in("small")));
                reading.provenance().note().ifPresent(it -> item.add(Tag.of("p", it).in("small")));
                item.add(told.of(job, "alternative-" + number.incrementAndGet(),
                        it -> differing(it, answers)));
                list.add(item.add(Tag.live("a").in("button").with("href",
                        at(view.opening(Optional.empty()).holding(term.name(), reading.name())) + back)
                        .with("aria-label", "Read it so: " + words.of(term.name(), reading.name()))
                        .text("Read it so")));
            });
            return box.add(list, Tag.live("a").with("href", at(view.opening(Optional.empty())) + back)
                    .text("Close"));
        }

        /** The answers that are not the same for every alternative; of the first act at once, of others folded up. */
        private Markup differing(WhoDigest digest, Map<String, Set<String>> answers) {
            Tag box = Tag.of("div");
            int shown = 0;
            for (Map.Entry<String, List<AnswerLine>> each : digest.sections().entrySet()) {
                List<AnswerLine> lines = each.getValue().stream()
                        .filter(it -> answers.getOrDefault(each.getKey() + it.subject(), Set.of()).size() > 1).toList();
                if (!lines.isEmpty()) {
                    Tag list = Tag.of("dl").in("lines");
                    lines.forEach(it -> list.add(
                            Tag.of("div").add(Tag.of("dt", it.question()), Tag.of("dd", it.answer()))));
                    String title = "If " + each.getKey();
                    box.add(shown == 0
                            ? Tag.of("div").add(Tag.of("p", title + ":").in("small"), list)
                            : Grid.folded(title, List.of(list)));
                    shown++;
                }
            }
            return shown > 0 ? box : Tag.of("p", "No answer differs from the other alternatives.").in("small");
        }
    }
}
