package org.surety.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surety.report.CatalogEntry;
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
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;

/** Texts beside each other: what is answered differently first, then everything else, then the texts. */
final class ComparePage {

    private static final int MOST = 4;
    private static final String TEXT = "t";
    private static final String OF_FOLDER = AgreementIndex.HERE + "/";

    private final Site site;
    private final AgreementPages pages;

    ComparePage(Site site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** A text as the address names it. */
    private record Side(String name, Document document) {}

    PageFrame.Page of(Request request) {
        List<String> names = request.query().getOrDefault(TEXT, List.of()).stream().map(String::strip)
                .filter(it -> !it.isEmpty()).toList();
        Told told = new Told("/compare" + Query.of(Map.of(TEXT, names)));
        Job<Reply<Response.OfCatalog>> catalog = pages.catalog();
        Job<Reply<Response.OfCatalog>> folder = pages.folder();
        Map<String, String> ofCatalog = new LinkedHashMap<>();
        told.answer(catalog).ifPresent(it -> it.response().entries()
                .forEach(entry -> ofCatalog.put(entry.id(), title(entry))));
        Map<String, String> ofFolder = new LinkedHashMap<>();
        told.answer(folder).ifPresent(it -> it.response().entries()
                .forEach(entry -> ofFolder.put(OF_FOLDER + entry.file(), title(entry))));
        Tag page = Tag.of("div").in("compare").add(
                told.of(catalog, "choose", it -> chooser(names, ofFolder, ofCatalog)));
        List<Side> sides = names.stream().flatMap(it -> side(it).stream()).toList();
        Optional<Markup> wrong = wrong(names, sides,
                Stream.concat(ofCatalog.keySet().stream(), ofFolder.keySet().stream()).toList());
        wrong.ifPresent(page::add);
        if (wrong.isEmpty() && sides.size() == 1) {
            page.add(Tag.of("p", "Choose a second text to compare it with.").in("lead"));
        } else if (wrong.isEmpty() && sides.isEmpty()) {
            page.add(Tag.of("p", "Choose two texts or more. What follows differently from them is told first.")
                    .in("lead"));
        } else if (wrong.isEmpty()) {
            page.add(new Shown(sides, told).body());
        }
        return new PageFrame.Page(sides.isEmpty()
                ? "Compare"
                : "Compare: "
                        + English.and(sides.stream().map(Side::name).toList()),
                Optional.of("Compare texts"), List.of(),
                List.of(page), wrong.isPresent() ? 422 : 200);
    }

    private static String title(CatalogEntry entry) {
        return entry.title().isEmpty() ? entry.id() : entry.title();
    }

    private Optional<Side> side(String name) {
        AgreementIndex documents = site.documents();
        return (name.startsWith(OF_FOLDER)
                ? documents.ofFolder(AgreementIndex.HERE, name.substring(OF_FOLDER.length()))
                : documents.ofCatalog(name)).map(it -> new Side(name, it));
    }

    private static Optional<Markup> wrong(List<String> names, List<Side> sides, List<String> known) {
        if (names.size() > MOST) {
            return Optional.of(problem("At most " + English.number(MOST) + " texts can be compared at once; "
                    + English.number(names.size()) + " are named."));
        }
        for (String name : names) {
            if (sides.stream().noneMatch(it -> it.name().equals(name))) {
                return Optional.of(Told.refusal(Reason.Unknown.among(Thing.AGREEMENT, name, "", known)));
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        return names.stream().filter(it -> !seen.add(it)).findFirst()
                .map(it -> problem(
                        "“" + it + "” is chosen twice; a text does not differ from itself. Choose another."));
    }

    private static Markup problem(String sentence) {
        return Tag.of("p", sentence).in("wrong").with("role", "alert");
    }

    private static Tag chooser(List<String> names, Map<String, String> folder, Map<String, String> catalog) {
        Tag form = Tag.live("form").with("method", "get").with("action", "/compare").in("chooser");
        for (int i = 0; i < MOST; i++) {
            String chosen = i < names.size() ? names.get(i) : "";
            String id = "text-" + (i + 1);
            Tag select =
                    FormFields.choice(TEXT, Optional.of(i < 2 ? "Choose a text" : "none"), Map.of(), Optional.empty())
                            .with("id", id);
            group(select, "In your folder", folder, chosen);
            group(select, "The catalog", catalog, chosen);
            form.add(Tag.of("div").add(Tag.of("label", "Text " + (i + 1) + (i < 2 ? "" : " (if you like)"))
                    .with("for", id), select));
        }
        return form.add(Tag.of("button", "Compare").with("type", "submit"));
    }

    private static void group(Tag select, String label, Map<String, String> texts, String chosen) {
        if (texts.isEmpty()) {
            return;
        }
        Map<String, String> named = new LinkedHashMap<>();
        texts.forEach((name, title) -> named.put(name, title.equals(name) ? title : title + " (" + name + ")"));
        select.add(FormFields.options(Tag.of("optgroup").with("label", label), named, Optional.of(chosen)));
    }

    /** Two texts to four. */
    private final class Shown {

        private final List<Side> sides;
        private final Told told;

        Shown(List<Side> sides, Told told) {
            this.sides = sides;
            this.told = told;
        }

        Markup body() {
            // Asked for in the order in which they are told: what flips first.
            List<Job<Reply<Response.OfCompare>>> pairs = sides.stream().skip(1)
                    .map(it -> compare(List.of(sides.getFirst(), it))).toList();
            List<Job<Reply<Response.OfArticles>>> texts =
                    sides.stream().map(it -> pages.text(it.document(), List.of())).toList();
            texts.forEach(told::answer);
            List<Row> rows = rows(texts);
            Tag page = Tag.of("div");
            for (int i = 0; i < pairs.size(); i++) {
                Side other = sides.get(i + 1);
                page.add(told.of(pairs.get(i), "pair-" + (i + 1), it -> Tag.of("div").add(
                        flips(it.response(), other, rows),
                        sides.size() == 2 ? aspects(it.response().comparison()) : Markup.NOTHING,
                        clauses(it.response(), other))));
            }
            if (sides.size() > 2) {
                page.add(told.of(compare(sides), "aspects", it -> aspects(it.response().comparison())));
            }
            Set<String> differ = new LinkedHashSet<>();
            pairs.forEach(it -> told.answer(it).flatMap(one -> one.response().comparison().versions())
                    .ifPresent(one -> CompareWords.substance(one)
                            .forEach(change -> differ.add(CompareWords.clause(change)))));
            // What is marked in the texts comes with the comparison; where that fails there are still the texts.
            return page.add(Stream.concat(texts.stream(), pairs.stream())
                    .filter(it -> it.state() == Job.State.RUNNING).findFirst()
                    .map(it -> told.of(it, "texts", done -> texts(texts, rows, differ)))
                    .orElseGet(() -> texts(texts, rows, differ)));
        }

        private Job<Reply<Response.OfCompare>> compare(List<Side> compared) {
            boolean all = compared.stream().allMatch(it -> it.document().path().startsWith("/a/"));
            Workbench bench = all ? site.documents().catalog() : site.documents().folder();
            CompareQuestion question = new CompareQuestion(compared.stream().map(Side::document)
                    .map(it -> all ? it.file() : site.documents().fromFolder(it)).toList(), true, List.of(),
                    List.of());
            return site.answers().ask(List.of(compared, question), "Comparing "
                    + English.and(compared.stream().map(Side::name).toList()), Answers.Size.LONG,
                    work -> bench.compare(question, work));
        }

        private String against(Side other) {
            return sides.size() == 2 ? "" : ": " + sides.getFirst().name() + " and " + other.name();
        }

        private Markup flips(Response.OfCompare compared, Side other, List<Row> rows) {
            Tag box = Tag.of("section").in("flips").add(Tag.of("h2", CompareWords.FLIPS + against(other)));
            List<Comparison.AnswerChange> flips = compared.comparison().versions()
                    .map(Comparison.Versions::flips).orElse(List.of());
            if (flips.isEmpty()) {
                return box.add(Tag.of("p", CompareWords.NO_FLIPS), Tag.of("p", "Answers can be set side by side only "
                        + "for acts and procedures that both texts have under the same name.").in("small"));
            }
            String act = "";
            Tag list = Tag.of("dl").in("lines");
            for (Comparison.AnswerChange flip : flips) {
                if (!CompareWords.act(flip).equals(act)) {
                    act = CompareWords.act(flip);
                    list = Tag.of("dl").in("lines");
                    box.add(Tag.of("h3", act), list);
                }
                list.add(flip(flip, other, rows, compared));
            }
            return box;
        }

        private Tag flip(Comparison.AnswerChange flip, Side other, List<Row> rows, Response.OfCompare compared) {
            Side first = sides.getFirst();
            Tag tools = Tag.of("p").in("tools");
            Optional<Row> row = rows.stream().filter(it -> it.isOf(flip.procedure())).findFirst();
            row.ifPresent(it -> tools.add(Tag.of("a", "See it in the texts").with("href", "#" + it.id())));
            for (Side side : List.of(first, other)) {
                Optional<Integer> number = row.flatMap(it -> it.number(sides.indexOf(side)));
                tools.add(Tag.live("a").with("href", side.document().path() + view(flip).query()
                        + number.map(it -> "#article-" + it).orElse("")).text("Open " + side.name()));
            }
            tools.add(FormFields.copy("Copy",
                    CompareWords.act(flip) + ". " + flip.question() + " " + first.name() + ": " + flip.before() + " "
                            + other.name() + ": " + flip.after() + " (Surety " + compared.stamp().version() + ")"));
            return Tag.of("div").add(Tag.of("dt", flip.question()), Tag.of("dd").in("sides sides-2").add(
                    answer(first, flip.before()), answer(other, flip.after())), Tag.of("dd").add(tools));
        }

        private Tag answer(Side side, String answer) {
            return Tag.of("div").add(Tag.of("p", side.name()).in("side"), Tag.of("p", answer));
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
            sides.forEach(it -> headings.add(it.name()));
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

        private Markup clauses(Response.OfCompare compared, Side other) {
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
                            + sides.getFirst().name() + " to " + other.name(), List.of(list)));
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
                        texts.get(side).answer().map(it -> it.response().articles()).orElse(List.of());
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

        private Markup texts(List<Job<Reply<Response.OfArticles>>> texts, List<Row> rows, Set<String> differ) {
            Tag box = Tag.of("section").with("id", "texts").in("texts").add(Tag.of("h2", "The texts"));
            for (int i = 0; i < sides.size(); i++) {
                Side side = sides.get(i);
                box.add(told.of(texts.get(i), "text-of-" + (i + 1), it -> Tag.of("p").add(Tag.live("a")
                        .with("href", side.document().path())
                        .text(it.response().names().agreement().title() + " (" + side.name() + ")"))));
            }
            for (Row row : rows) {
                Tag cells = Tag.of("div").in("sides sides-" + sides.size());
                for (int i = 0; i < sides.size(); i++) {
                    Side side = sides.get(i);
                    Tag cell = Tag.of("div").add(Tag.of("p", side.name()).in("side"));
                    Optional<Numbered> article = row.articles().get(i);
                    Optional<Response.OfArticles> text = texts.get(i).answer().map(Reply::response);
                    if (article.isPresent() && text.isPresent()) {
                        ArticlesPart part = new ArticlesPart(side.document(), PageView.PLAIN, text.get(),
                                ArticlesPart.Use.READ);
                        part.mark(differ);
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
