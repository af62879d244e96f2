package org.surety.web.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surety.report.Comparison;
import org.surety.report.articles.Article;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.rendering.Response;
import org.surety.report.words.CompareWords;
import org.surety.report.words.English;
import org.surety.report.words.ScenarioAspects;
import org.surety.web.frame.PageView;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.agreement.ArticlesPart;
import org.surety.web.page.agreement.StoriesPart;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.WhoQuestion;

/** Two texts to four beside each other: the answers that flip, what each provides for, the clauses, the texts. */
public final class ComparedPart {

    private final PageContext site;
    private final AgreementPages pages;
    private final ComparedTexts asked;
    private final List<ComparedSide> sides;
    private final Told told;

    /**
     * @param sides all that are asked about
     * @param told hears of what is asked
     */
    ComparedPart(PageContext site, ComparedTexts asked, List<ComparedSide> sides, Told told) {
        this.site = site;
        this.pages = new AgreementPages(site);
        this.asked = asked;
        this.sides = sides;
        this.told = told;
    }

    Markup body() {
        // Asked for in the order in which they are told: what flips first.
        List<Job<Reply<Response.OfCompare>>> pairs = sides.stream().skip(1)
                .map(it -> compare(List.of(sides.getFirst(), it))).toList();
        List<Job<Reply<Response.OfArticles>>> texts =
                sides.stream().map(it -> pages.text(it.document(), it.held())).toList();
        texts.forEach(told::answer);
        List<Row> rows = rows(texts);
        Tag page = Tag.of("div");
        for (int i = 0; i < pairs.size(); i++) {
            int number = i + 1;
            ComparedSide other = sides.get(number);
            page.add(told.of(pairs.get(i), "pair-" + number, it -> Tag.of("div").add(
                    flips(it.response(), number, rows),
                    sides.size() == 2 ? aspects(it.response().comparison()) : Markup.NOTHING,
                    clauses(it.response(), other))));
        }
        if (sides.size() > 2) {
            page.add(told.of(compare(sides), "aspects", it -> aspects(it.response().comparison())));
        }
        page.add(new ComparedScores(site, sides, told).body());
        Set<String> differ = new LinkedHashSet<>();
        pairs.forEach(it -> told.answer(it).flatMap(one -> one.response().comparison().versions())
                .ifPresent(one -> CompareWords.substance(one)
                        .forEach(change -> differ.add(CompareWords.clause(change)))));
        Optional<Followed> followed = asked.flip().filter(it -> it.other() < sides.size())
                .flatMap(it -> told.answer(pairs.get(it.other() - 1))
                        .flatMap(one -> one.response().comparison().versions())
                        .filter(one -> it.number() < one.flips().size())
                        .map(one -> followed(it, one.flips().get(it.number()))));
        // What is marked in the texts comes with the comparison; where that fails there are still the texts.
        return page.add(Stream.of(texts, pairs, followed.map(Followed::asked).orElse(List.of()))
                .<Job<?>>flatMap(List::stream).filter(it -> told.outcome(it).running()).findFirst()
                .<Markup>map(it -> told.of(it, "texts", done -> texts(texts, rows, differ, followed)))
                .orElseGet(() -> texts(texts, rows, differ, followed)));
    }

    /** An answer that is looked at, and the runs that show it in each of the two texts. */
    private record Followed(ComparedTexts.Flip flip, Comparison.AnswerChange answer,
            List<Job<Response.OfWho>> asked) {

        /** The clauses by which the runs go in a text; nothing for a text that is not one of the two. */
        Optional<Set<String>> clauses(int side, Told told) {
            return side == 0 || side == flip.other()
                    ? told.answer(asked.get(side == 0 ? 0 : 1))
                            .map(it -> new StoriesPart(it, "", Set.of()).clauses())
                    : Optional.empty();
        }
    }

    private Followed followed(ComparedTexts.Flip flip, Comparison.AnswerChange answer) {
        return new Followed(flip, answer, Stream.of(sides.getFirst(), sides.get(flip.other())).map(side -> {
            PageView view = view(answer).held(side.held());
            Document document = side.document();
            WhoQuestion question = new WhoQuestion(document.file(), view.by(), view.on(), view.at(),
                    view.procedure(), Optional.empty(), Optional.empty(), 0, view.held(), true);
            return site.answers().ask(document.with(List.of("stories", question)), "Working out what follows",
                    Answers.Size.SOON, work -> document.bench().who(question, work).response());
        }).toList());
    }

    private Job<Reply<Response.OfCompare>> compare(List<ComparedSide> compared) {
        boolean all = compared.stream().allMatch(it -> it.document().path().startsWith(Addresses.CATALOG));
        Workbench bench = all ? site.documents().catalog() : site.documents().folder();
        CompareQuestion question = new CompareQuestion(compared.stream().map(ComparedSide::document)
                .map(it -> all ? it.file() : site.documents().fromFolder(it)).toList(), true, List.of(),
                List.of(), compared.stream().map(ComparedSide::held).toList());
        return site.answers().ask(List.of(compared, question), "Comparing "
                + English.and(compared.stream().map(ComparedSide::label).toList()), Answers.Size.LONG,
                work -> bench.compare(question, work));
    }

    private String against(ComparedSide other) {
        return sides.size() == 2 ? "" : ": " + sides.getFirst().label() + " and " + other.label();
    }

    private Markup flips(Response.OfCompare compared, int number, List<Row> rows) {
        ComparedSide other = sides.get(number);
        Tag box = Tag.of("section").in("flips").add(Tag.of("h2", CompareWords.FLIPS + against(other)));
        List<Comparison.AnswerChange> flips = compared.comparison().versions()
                .map(Comparison.Versions::flips).orElse(List.of());
        if (flips.isEmpty()) {
            return box.add(Tag.of("p", CompareWords.NO_FLIPS), Tag.of("p", "Answers can be set side by side only "
                    + "for acts and procedures that both texts have under the same name.").in("small"));
        }
        String act = "";
        Tag list = Tag.of("dl").in("lines");
        for (int i = 0; i < flips.size(); i++) {
            Comparison.AnswerChange flip = flips.get(i);
            if (!CompareWords.act(flip).equals(act)) {
                act = CompareWords.act(flip);
                list = Tag.of("dl").in("lines");
                box.add(Tag.of("h3", act), list);
            }
            list.add(flip(flip, new ComparedTexts.Flip(number, i), rows, compared));
        }
        return box;
    }

    private Tag flip(Comparison.AnswerChange flip, ComparedTexts.Flip number, List<Row> rows,
            Response.OfCompare compared) {
        ComparedSide first = sides.getFirst();
        ComparedSide other = sides.get(number.other());
        Tag tools = Tag.of("p").in("tools");
        Optional<Row> row = rows.stream().filter(it -> it.isOf(flip.procedure())).findFirst();
        boolean here = asked.flip().filter(number::equals).isPresent();
        tools.add(Tag.live("a").with("href", here
                ? asked.looking(Optional.empty()).address()
                : asked.looking(Optional.of(number)).address() + "#"
                        + row.map(Row::id).orElse("texts"))
                .text(here ? "Mark it no more" : "Mark it in both texts"));
        for (ComparedSide side : List.of(first, other)) {
            Optional<Integer> article = row.flatMap(it -> it.number(sides.indexOf(side)));
            tools.add(Tag.live("a").with("href", side.document().path() + view(flip).held(side.held()).query()
                    + article.map(it -> "#article-" + it).orElse("")).text("Open " + side.label()));
        }
        tools.add(FormFields.copy("Copy",
                CompareWords.act(flip) + ". " + flip.question() + " " + first.label() + ": " + flip.before() + " "
                        + other.label() + ": " + flip.after() + " (Surety " + compared.stamp().version() + ")"));
        Tag box = Tag.of("div").add(Tag.of("dt", flip.question()), Tag.of("dd").in("sides sides-2").add(
                answer(first, flip.before()), answer(other, flip.after())), Tag.of("dd").add(tools));
        return here ? box.in("changed") : box;
    }

    private Tag answer(ComparedSide side, String answer) {
        return Tag.of("div").add(Tag.of("p", side.label()).in("whose"), Tag.of("p", answer));
    }

    private PageView view(Comparison.AnswerChange flip) {
        return PageView.PLAIN.about(only(flip.attackers()), only(flip.victims()), flip.procedure());
    }

    private Optional<String> only(List<String> of) {
        return of.size() == 1 ? Optional.of(of.getFirst()) : Optional.empty();
    }

    private Markup aspects(Comparison comparison) {
        Tag box = Tag.of("section").add(Tag.of("h2", "What each provides for"));
        List<String> headings = new ArrayList<>(List.of("What"));
        sides.forEach(it -> headings.add(it.label()));
        Grid grid = Grid.cards("What each provides for", headings).unseenCaption();
        Stream.concat(comparison.aspects().stream(), ScenarioAspects.of(comparison).stream()).forEach(it -> {
            List<Markup> cells = new ArrayList<>(List.of(new Text(English.capital(it.name()))));
            it.values().forEach(value -> cells.add(new Text(English.capital(value))));
            grid.row(cells);
        });
        box.add(grid.tag());
        return comparison.scenarios().isEmpty()
                ? box
                : box.add(Tag.of("p", CompareWords.NO_FORECAST).in("small"));
    }

    private Markup clauses(Response.OfCompare compared, ComparedSide other) {
        Tag box = Tag.of("section").add(Tag.of("h2", CompareWords.CLAUSES + against(other)));
        compared.comparison().versions().ifPresent(versions -> {
            List<Comparison.Change> substance = CompareWords.substance(versions);
            if (substance.isEmpty()) {
                box.add(Tag.of("p", CompareWords.NO_CLAUSES));
            } else {
                Tag list = Tag.of("ul");
                substance.forEach(it -> {
                    Tag fields = Tag.of("ul").in("small");
                    CompareWords.fields(it).forEach(field -> fields.add(Tag.of("li", field)));
                    list.add(Tag.of("li").add(Tag.of("strong", English.capital(CompareWords.kind(it))))
                            .text(" ").add(Tag.of("code", CompareWords.clause(it)), fields));
                });
                box.add(Grid.folded(English.count(substance.size(), "clause", "clauses") + ", from "
                        + sides.getFirst().label() + " to " + other.label(), List.of(list)));
            }
            CompareWords.sourcesOnly(versions).ifPresent(it -> box.add(Tag.of("p", it).in("small")));
        });
        return box;
    }

    /** Articles of the same title, one of each text; scrolling to one scrolls to all. */
    private List<Row> rows(List<Job<Reply<Response.OfArticles>>> texts) {
        Map<String, List<Optional<Numbered>>> rows = new LinkedHashMap<>();
        for (int side = 0; side < texts.size(); side++) {
            List<Article> articles =
                    told.answer(texts.get(side)).map(it -> it.response().articles()).orElse(List.of());
            for (int i = 0; i < articles.size(); i++) {
                List<Optional<Numbered>> row = rows.computeIfAbsent(articles.get(i).title(), key -> new ArrayList<>(
                        IntStream.range(0, texts.size()).mapToObj(it -> Optional.<Numbered>empty()).toList()));
                row.set(side, Optional.of(new Numbered(i + 1, articles.get(i))));
            }
        }
        List<Row> found = new ArrayList<>();
        rows.forEach((title, articles) -> found.add(new Row("both-" + (found.size() + 1), title, articles)));
        return found;
    }

    private Markup texts(List<Job<Reply<Response.OfArticles>>> texts, List<Row> rows, Set<String> differ,
            Optional<Followed> followed) {
        Tag box = Tag.of("section").with("id", "texts").in("texts").add(Tag.of("h2", "The texts"));
        followed.ifPresent(it -> box.add(Tag.of("p").in("lead").text("Marked are the clauses by which it goes in "
                + sides.getFirst().label() + " and in " + sides.get(it.flip().other()).label() + ": "
                + CompareWords.act(it.answer()) + ". " + it.answer().question() + " ")
                .add(Tag.live("a").with("href", asked.looking(Optional.empty()).address())
                        .text("Mark what differs instead"))));
        for (int i = 0; i < sides.size(); i++) {
            ComparedSide side = sides.get(i);
            box.add(told.of(texts.get(i), "text-of-" + (i + 1), it -> Tag.of("p").add(Tag.live("a")
                    .with("href", side.document().path() + side.view().query())
                    .text(it.response().names().agreement().title() + " (" + side.label() + ")"))));
        }
        for (Row row : rows) {
            Tag cells = Tag.of("div").in("sides sides-" + sides.size());
            for (int i = 0; i < sides.size(); i++) {
                ComparedSide side = sides.get(i);
                Tag cell = Tag.of("div").add(Tag.of("p", side.label()).in("whose"));
                Optional<Numbered> article = row.articles().get(i);
                Optional<Response.OfArticles> text = told.answer(texts.get(i)).map(Reply::response);
                if (article.isPresent() && text.isPresent()) {
                    ArticlesPart part = new ArticlesPart(side.document(), side.view(), text.get(),
                            followed.isPresent() ? ArticlesPart.Use.FOLLOW : ArticlesPart.Use.READ);
                    int at = i;
                    part.mark(followed.map(it -> it.clauses(at, told).orElse(Set.of())).orElse(differ));
                    cell.add(part.clauses(article.get().article()));
                } else {
                    cell.add(Tag.of("p", "This text has no such article.").in("small"));
                }
                cells.add(cell);
            }
            box.add(Tag.of("section").with("id", row.id()).with("aria-labelledby", row.id() + "-title").add(
                    Tag.of("h3", row.title()).with("id", row.id() + "-title"), cells));
        }
        return box;
    }

    /** An article and its place in the text. */
    private record Numbered(int number, Article article) {}

    /**
     * Articles of one title.
     *
     * @param articles one of each text that has one
     */
    private record Row(String id, String title, List<Optional<Numbered>> articles) {

        boolean isOf(String procedure) {
            String path = "procedures." + procedure;
            return articles.stream().flatMap(Optional::stream).flatMap(it -> it.article().clauses().stream())
                    .anyMatch(it -> it.path().equals(path) || it.path().startsWith(path + "."));
        }

        Optional<Integer> number(int side) {
            return articles.get(side).map(Numbered::number);
        }
    }
}
