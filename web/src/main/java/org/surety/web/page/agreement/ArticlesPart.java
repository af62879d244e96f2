package org.surety.web.page.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Source;
import org.surety.model.finding.Finding;
import org.surety.report.Findings;
import org.surety.report.articles.Article;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.ReadingWords;
import org.surety.web.frame.PageView;
import org.surety.web.page.about.TriesPart;
import org.surety.web.page.subject.Document;
import org.surety.workbench.api.WrittenValue;

/** The text as articles; a tap on a bracket opens its alternatives. */
public final class ArticlesPart {

    private final Document document;
    private final PageView view;
    private final Response.OfArticles text;
    private final Set<String> rest = new HashSet<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<WrittenValue> values;
    private final Map<String, List<Finding>> weak = new LinkedHashMap<>();
    private final List<Finding> elsewhere = new ArrayList<>();
    private Optional<WeakPart> weaknesses = Optional.empty();
    private final ReadingWords words;
    private final Use use;
    private Function<String, Markup> below = it -> Markup.NOTHING;

    /** What can be done with the text. */
    public enum Use {
        /** A tap on a bracket opens its alternatives; marked is what an answer goes by. */
        TRY("The answer goes by this clause."),
        /** It is only read; marked is what differs from another text. */
        READ("This clause differs."),
        /** Each clause can be written otherwise; marked is what was. */
        WRITE("You changed this clause."),
        /** It is only read; marked is what an act goes by. */
        FOLLOW("What follows from the act goes by this clause.");

        private final String mark;

        Use(String mark) {
            this.mark = mark;
        }
    }

    /**
     * Where a clause stands on the page.
     *
     * @param anchor made of numbers alone: nothing of a document becomes an id
     * @param name for a link to it
     */
    record Place(String anchor, String name) {}

    /** @param use what the articles are shown for */
    public ArticlesPart(Document document, PageView view, Response.OfArticles text, Use use) {
        this.use = use;
        this.document = document;
        this.view = view;
        this.text = text;
        this.words = new ReadingWords(text.family().terms());
        this.values = use == Use.TRY ? document.bench().authoring().values(document.file()) : List.of();
        int article = 0;
        for (Article each : text.articles()) {
            article++;
            int clause = 0;
            for (Article.Clause it : each.clauses()) {
                clause++;
                places.putIfAbsent(it.path(), new Place("clause-" + article + "-" + clause,
                        article + "." + clause + " " + it.heading()));
            }
        }
    }

    /** Where the clause stands to which a path leads: the nearest that the text tells of; empty if it tells of none. */
    Optional<Place> place(String path) {
        return places.keySet().stream().filter(it -> path.equals(it) || path.startsWith(it + "."))
                .max(Comparator.comparingInt(String::length)).map(places::get);
    }

    /** What stands below each clause, by its path. */
    public void below(Function<String, Markup> each) {
        below = each;
    }

    /** Marks the clauses that an answer goes by. */
    public void mark(Set<String> paths) {
        paths.forEach(it -> place(it).map(Place::anchor).ifPresent(rest::add));
    }

    /** Puts what is weak beside its clause; what is in no clause of the text is told below it. */
    public void weak(Findings findings) {
        weaknesses = Optional.of(new WeakPart(findings, words));
        findings.findings().forEach(it -> place(it.clause()).map(Place::anchor).ifPresentOrElse(
                anchor -> weak.computeIfAbsent(anchor, key -> new ArrayList<>()).add(it), () -> elsewhere.add(it)));
    }

    /** The way to each article. */
    Tag contents() {
        Tag list = Tag.of("ol");
        int number = 0;
        for (Article article : text.articles()) {
            list.add(Tag.of("li").add(Tag.of("a", article.title()).with("href", "#article-" + ++number)));
        }
        return Tag.of("nav").in("articles").with("aria-label", "Articles").add(list);
    }

    /** The articles. */
    public Tag body() {
        Tag body = Tag.of("div").in("text");
        int number = 0;
        for (Article article : text.articles()) {
            number++;
            Tag section = Tag.of("section").with("id", "article-" + number).with("aria-labelledby",
                    "article-" + number + "-title");
            section.add(Tag.of("h2").with("id", "article-" + number + "-title").add(
                    Tag.of("span", Integer.toString(number)).in("number")).text(" " + article.title()));
            section.add(clauses(article));
            body.add(section);
        }
        if (!elsewhere.isEmpty()) {
            body.add(Tag.of("section").add(Tag.of("h2", "About the text as a whole"))
                    .add(weaknesses.map(it -> it.of(elsewhere)).orElse(List.of())));
        }
        return body;
    }

    /** What an article says. */
    public List<Tag> clauses(Article article) {
        int number = text.articles().indexOf(article) + 1;
        List<Tag> clauses = new ArrayList<>();
        article.clauses().forEach(it -> clauses.add(clause(it, "clause-" + number + "-" + (clauses.size() + 1))));
        return clauses;
    }

    private Tag clause(Article.Clause clause, String anchor) {
        boolean marked = rest.contains(anchor);
        Tag box = use == Use.READ ? Tag.of("div") : Tag.of("div").with("id", anchor);
        box.in(marked ? "clause rests" : "clause").add(Tag.of("h3", clause.heading()));
        if (marked) {
            box.add(Tag.of("p", use.mark).in("goes-by"));
        }
        Tag said = Tag.of("p");
        boolean first = true;
        for (Article.Sentence sentence : clause.sentences()) {
            said.text(first ? "" : " ");
            first = false;
            sentence.parts().forEach(it -> said.add(it.open() && !sentence.terms().isEmpty()
                    ? bracket(it.text(), sentence.terms())
                    : Tag.of("span", it.text())));
        }
        box.add(said);
        // Several clauses that are left open in one sentence are told one by one.
        if (use == Use.TRY && clause.terms().size() > 1) {
            Tag list = Tag.of("p").in("small").text("Open here: ");
            String before = "";
            for (String term : clause.terms()) {
                list.text(before).add(open(term, words.term(term)));
                before = "; ";
            }
            box.add(list);
        }
        weaknesses.ifPresent(it -> box.add(it.of(weak.getOrDefault(anchor, List.of()))));
        if (isFirst(clause, anchor)) {
            TriesPart.forms(document, view, clause.path(),
                    TriesPart.of(clause.path(), List.copyOf(places.keySet()), values)).ifPresent(box::add);
        }
        if (isFirst(clause, anchor)) {
            box.add(below.apply(clause.path()));
        }
        clause.provenance().map(this::source).ifPresent(box::add);
        return box;
    }

    /** Of several clauses of one path only the first has what can be done with it. */
    private boolean isFirst(Article.Clause clause, String anchor) {
        return Optional.ofNullable(places.get(clause.path())).filter(it -> it.anchor().equals(anchor)).isPresent();
    }

    private Markup bracket(String said, List<String> terms) {
        return (use == Use.TRY ? open(terms.getFirst(), said) : Tag.of("span", said)).in("bracket");
    }

    private Tag open(String term, String said) {
        boolean open = view.open().filter(term::equals).isPresent();
        Tag link = Tag.live("a").with("href", document.path()
                + view.opening(open ? Optional.empty() : Optional.of(term)).query() + "#bracket").text(said);
        question(term).ifPresent(it -> link.with("title", it));
        return open ? link.with("aria-expanded", "true") : link;
    }

    private Optional<String> question(String term) {
        return text.family().terms().stream().filter(it -> it.name().equals(term)).findFirst()
                .map(OpenTerm::question);
    }

    private Markup source(Provenance provenance) {
        if (provenance.citations().isEmpty() && provenance.note().isEmpty() && provenance.wording().isEmpty()) {
            return Tag.of("p", "No source is recorded for this clause.").in("small source");
        }
        Tag list = Tag.of("div").in("inside");
        provenance.wording().forEach(it -> list.add(Tag.of("blockquote", it.words())));
        provenance.note().ifPresent(it -> list.add(Tag.of("p", English.sentence(it)).in("small")));
        provenance.citations().forEach(it -> list.add(Tag.of("p", cited(it)).in("small")));
        return Tag.of("details").in("source").add(Tag.of("summary", "Source"), list);
    }

    private String cited(Citation citation) {
        Optional<Source> source = text.names().agreement().sources().stream()
                .filter(it -> it.id().equals(citation.source())).findFirst();
        return source.map(it -> it.title() + it.publisher().map(by -> ", " + by).orElse("")
                + it.date().map(day -> ", " + day).orElse("")).orElse(citation.source())
                + citation.place().map(it -> ", " + it).orElse("")
                + source.map(it -> " (grade: " + English.words(it.grade().word()) + ")").orElse("") + ".";
    }
}
