package org.surety.web.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.digest.AnswerLine;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Case;
import org.surety.web.frame.Frame;
import org.surety.web.frame.View;
import org.surety.web.gate.Request;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;

/** An agreement as a text with brackets, and what follows from it. */
final class AgreementPage {

    /** Coalitions are told in words; none is listed. */
    private static final int NO_LIST = 0;

    private final Site site;
    private final AgreementPages pages;

    AgreementPage(Site site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    Frame.Page of(Request request, Document document) {
        View view = View.of(request, List.of());
        Told told = new Told(document.path() + view.query());
        Job<Reply<Response.OfArticles>> text = pages.text(document, view.held());
        String title = told.answer(text).map(it -> it.response().names().agreement().title()).orElse(document.file());
        Markup body = told.of(text, "text", it -> new Shown(document, view, it.response(), told).body());
        boolean unreadable = text.refused().isPresent() && !view.tries().isEmpty();
        return new Frame.Page(title, unreadable
                ? Optional.of("With these words the text cannot be read")
                : Optional.empty(), AgreementPages.trail(document, view, ""),
                unreadable ? List.of(TriesPart.undo(document, view, ""), body) : List.of(body),
                text.refused().isPresent() ? 422 : 200);
    }

    /** One text, looked at in one way. */
    private final class Shown {

        private final Document document;
        private final View view;
        private final Response.OfArticles text;
        private final ReadingWords words;
        private final Told told;

        Shown(Document document, View view, Response.OfArticles text, Told told) {
            this.told = told;
            this.document = document;
            this.view = view;
            this.text = text;
            this.words = new ReadingWords(text.family().terms());
        }

        private String at(View other) {
            return document.path() + other.query();
        }

        Markup body() {
            Tag page = Tag.of("div");
            page.add(AgreementPages.head(document, text, view, ""));
            page.add(sentence());
            text.names().agreement().summary().ifPresent(it -> page.add(Tag.of("p", it).in("summary")));
            ArticlesPart articles = new ArticlesPart(document, view, text, ArticlesPart.Use.TRY);
            // The reasons of an answer are marked in the text, which therefore comes anew when they are known.
            Markup answer = isAgainstItself()
                    ? Tag.of("p", "Nobody acts against itself: choose two different parties.").in("wrong")
                    : told.of(who(view, view.why().isPresent()), "answer",
                            view.why().isPresent() ? "reading" : "answer",
                            it -> inBar(it.response(), answers(it.response(), articles)));
            Job<Reply<Response.OfCheck>> check = check();
            told.answer(check).ifPresent(it -> articles.weak(it.response().findings()));
            Markup checking = told.of(check, "weak", "reading", it -> Markup.NOTHING);
            view.open().flatMap(this::term).ifPresent(it -> page.add(alternatives(it)));
            return page.add(Tag.of("div").with("id", "reading").in("reading").add(
                    articles.contents(), Tag.of("div").add(checking, articles.body()),
                    aside(answer)));
        }

        /** Beside the text; where there is no room, a line at the foot of the window that opens without a script. */
        private Tag aside(Markup answer) {
            Tag opener = Tag.of("input").with("type", "checkbox").with("id", "answer-opens")
                    .with("aria-label", "Show all answers");
            return Tag.of("aside").in("answer").with("aria-label", "What follows")
                    .add(view.why().isPresent() ? opener.with("checked", "") : opener, answer);
        }

        private Tag inBar(Response.OfWho who, Markup answers) {
            String first = WhoDigest.of(who).sections().values().stream().flatMap(List::stream).findFirst()
                    .map(it -> it.question() + " " + it.answer()).orElse("Nothing in the text is set off by that.");
            return Tag.of("div").add(
                    Tag.of("label").with("for", "answer-opens").in("bar").add(Tag.of("span", first)),
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

        private Optional<OpenTerm> term(String name) {
            return text.family().terms().stream().filter(it -> it.name().equals(name)).findFirst();
        }

        private Job<Reply<Response.OfWho>> who(View asked, boolean stories) {
            Document asking = document.trying(asked.tries());
            WhoQuestion question = new WhoQuestion(document.file(), asked.by(), asked.on(), asked.at(),
                    asked.procedure(), Optional.empty(), Optional.empty(), NO_LIST, asked.held(), stories);
            return site.answers().ask(asking.with(question), "Working out what follows", Answers.Size.SOON,
                    work -> asking.bench().who(question, work));
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
            TriesPart.kept(form, view.text());
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

        private Tag choice(String name, String label, String all, Map<String, String> choices,
                Optional<String> chosen) {
            Tag select = Tag.of("select").with("name", name).with("aria-label", label);
            select.add(Tag.of("option", all).with("value", ""));
            choices.forEach((value, words) -> {
                Tag option = Tag.of("option", words).with("value", value);
                select.add(chosen.filter(value::equals).isPresent() ? option.with("selected", "") : option);
            });
            return select;
        }

        private Markup answers(Response.OfWho who, ArticlesPart articles) {
            WhoDigest now = WhoDigest.of(who);
            Optional<WhoDigest> before = view.before().filter(it -> view.open().isEmpty())
                    .flatMap(it -> told.answer(who(it, false))).map(it -> WhoDigest.of(it.response()));
            Tag box = Tag.of("div");
            box.add(Tag.of("p", readings(who)).in("small"));
            if (now.sections().isEmpty()) {
                box.add(Tag.of("p", "Nothing in the text is set off by that."));
            }
            boolean first = true;
            for (Map.Entry<String, List<AnswerLine>> each : now.sections().entrySet()) {
                String occasion = each.getKey();
                Tag section = section(occasion, each.getValue(),
                        before.map(it -> it.sections().getOrDefault(occasion, List.of())));
                box.add(first ? section : folded("If " + occasion, section));
                first = false;
            }
            return box.add(Tag.of("p", "Whose act it is, is a question, not a forecast.").in("small"),
                    stories(who, articles));
        }

        private Tag folded(String title, Tag inside) {
            return Tag.of("details").add(Tag.of("summary", title), Tag.of("div").in("inside").add(inside));
        }

        private String readings(Response.OfWho who) {
            long count = who.result().rows().stream().map(it -> it.reading()).distinct().count();
            return count == 1
                    ? "What follows from the text as you read it:"
                    : "Told is what follows in all " + English.figures(count)
                            + " readings that are left, or in which of them:";
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
            return any ? box.add(folded("More about this", more)) : box;
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
                    Tag.of("button", "Copy").with("type", "button").with("data-copy",
                            "If " + occasion + ": " + line.question() + " " + line.answer() + " (" + held()
                                    + source() + ")")));
            return Tag.of("div").in(changed ? "changed" : "same").add(Tag.of("dt", line.question()), answer);
        }

        /** Version and date: of the text, of the program, and of the day on which it was asked. */
        private String source() {
            return text.names().agreement().id()
                    + text.names().agreement().asOf().map(it -> ", as of " + it).orElse("") + ", text "
                    + text.stamp().inputs().getFirst().sha256().substring(0, 12) + ", Surety "
                    + text.stamp().version() + ", asked on " + LocalDate.now(ZoneId.systemDefault());
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
        private Tag alternatives(OpenTerm term) {
            Tag box = Tag.of("section").with("id", "bracket").in("bracket-box").with("aria-label", "The bracket")
                    .add(Tag.of("h2", term.question()));
            term.provenance().note().ifPresent(it -> box.add(Tag.of("p", it).in("small")));
            if (term.bounds()) {
                box.add(Tag.of("p", "These are bounds, the loosest and the strictest that could be meant; no source "
                        + "has them.").in("small"));
            }
            Tag list = Tag.of("ul").in("alternatives");
            Map<OpenTerm.Alternative, Job<Reply<Response.OfWho>>> asked = new LinkedHashMap<>();
            term.readings().forEach(it -> asked.put(it, who(view.holding(term.name(), it.name()), false)));
            Map<String, Set<String>> answers = new LinkedHashMap<>();
            asked.values().forEach(job -> told.answer(job).ifPresent(it -> WhoDigest.of(it.response()).each(
                    (occasion, line) -> answers.computeIfAbsent(occasion + line.subject(),
                            key -> new LinkedHashSet<>()).add(line.answer()))));
            AtomicInteger number = new AtomicInteger();
            asked.forEach((reading, job) -> {
                Tag item = Tag.of("li").add(Tag.of("h3", English.capital(words.of(term.name(), reading.name()))));
                reading.proposedBy().ifPresent(it -> item.add(Tag.of("p", "Proposed by "
                        + text.names().prose(it) + ".").in("small")));
                reading.provenance().note().ifPresent(it -> item.add(Tag.of("p", it).in("small")));
                item.add(told.of(job, "alternative-" + number.incrementAndGet(),
                        it -> differing(WhoDigest.of(it.response()), answers)));
                list.add(item.add(Tag.live("a").in("button").with("href",
                        at(view.opening(Optional.empty()).holding(term.name(), reading.name())))
                        .text("Read it so")));
            });
            return box.add(list, Tag.live("a").with("href", at(view.opening(Optional.empty()))).text("Close"));
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
                            : folded(title, list));
                    shown++;
                }
            }
            return shown > 0 ? box : Tag.of("p", "No answer differs from the other alternatives.").in("small");
        }
    }
}
