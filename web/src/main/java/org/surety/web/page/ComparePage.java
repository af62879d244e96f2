package org.surety.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surety.model.agreement.OpenTerm;
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
import org.surety.report.words.ReadingWords;
import org.surety.report.words.ScenarioAspects;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CompareQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.WhoQuestion;

/** Texts beside each other: what is answered differently first, then everything else, then the texts. */
final class ComparePage {

    private static final int MOST = 4;
    private static final String OF_FOLDER = AgreementIndex.HERE + "/";

    private final Site site;
    private final AgreementPages pages;

    ComparePage(Site site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /**
     * A text as the address names it.
     *
     * @param label what it is called beside the others
     */
    private record Side(String name, Document document, List<HeldReading> held, String label) {
        PageView view() {
            return PageView.PLAIN.held(held);
        }
    }

    PageFrame.Page of(Request request) {
        ComparedTexts asked = ComparedTexts.of(request);
        List<String> names = asked.names();
        Told told = new Told(asked.address());
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
        List<Side> sides = sides(asked, told);
        Optional<Markup> wrong = wrong(asked, sides,
                Stream.concat(ofCatalog.keySet().stream(), ofFolder.keySet().stream()).toList());
        if (names.size() <= MOST && sides.size() == names.size()) {
            page.add(readings(asked, sides, told));
        }
        wrong.ifPresent(page::add);
        if (wrong.isEmpty() && sides.size() == 1) {
            page.add(Tag.of("p", "Choose a second text to compare it with; the same one will do, read otherwise.")
                    .in("lead"));
        } else if (wrong.isEmpty() && sides.isEmpty()) {
            page.add(Tag.of("p", "Choose two texts or more. What follows differently from them is told first.")
                    .in("lead"));
        } else if (wrong.isEmpty() && !told.isWrong()) {
            page.add(new Shown(asked, sides, told).body());
        }
        return new PageFrame.Page(sides.isEmpty()
                ? "Compare"
                : "Compare: "
                        + English.and(sides.stream().map(Side::label).toList()),
                Optional.of("Compare texts"), List.of(),
                List.of(page), wrong.isPresent() || told.isWrong() ? 422 : 200);
    }

    /** The texts that there are of those that are named, with what they are called beside each other. */
    private List<Side> sides(ComparedTexts asked, Told told) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < Math.min(asked.names().size(), MOST); i++) {
            String name = asked.names().get(i);
            List<HeldReading> held = asked.held().get(i);
            document(name).ifPresent(it -> {
                String called = it.kept().map(place -> it.file() + ", revision " + place.n()).orElse(name);
                sides.add(new Side(name, it, held,
                        held.isEmpty() ? called : called + ", read so that " + words(it, held, told)));
            });
        }
        return sides;
    }

    private String words(Document document, List<HeldReading> held, Told told) {
        Optional<ReadingWords> words = told.answer(pages.text(document, held))
                .map(it -> new ReadingWords(it.response().family().terms()));
        return English.and(held.stream().map(it -> words.map(known -> known.of(it.term(), it.reading()))
                .orElseGet(it::toString)).toList());
    }

    /** How each text is read: a choice for every term that it leaves open. */
    private Markup readings(ComparedTexts asked, List<Side> sides, Told told) {
        Tag all = Tag.of("div").in("sides sides-" + Math.max(2, sides.size()));
        for (int i = 0; i < sides.size(); i++) {
            int at = i;
            all.add(told.of(pages.text(sides.get(i).document(), sides.get(i).held()), "readings-" + (i + 1),
                    it -> readings(asked, at, sides.get(at), it.response())));
            if (pages.text(sides.get(i).document(), sides.get(i).held()).refused().isPresent()) {
                told.wrong();
            }
        }
        return all;
    }

    private static Markup readings(ComparedTexts asked, int at, Side side, Response.OfArticles text) {
        List<OpenTerm> terms = text.family().terms();
        if (terms.isEmpty()) {
            return Markup.NOTHING;
        }
        ReadingWords words = new ReadingWords(terms);
        Tag form = Tag.live("form").with("method", "get").with("action", "/compare").in("version")
                .with("data-send-on-change", "");
        asked.names().forEach(it -> form.add(FormFields.hidden(ComparedTexts.TEXT, it)));
        asked.heldBut(at).forEach(it -> form.add(FormFields.hidden(ComparedTexts.HOLD, it)));
        for (OpenTerm term : terms) {
            Map<String, String> choices = new LinkedHashMap<>();
            term.readings().forEach(it -> choices.put(ComparedTexts.word(at, new HeldReading(term.name(), it.name())),
                    English.capital(words.of(term.name(), it.name()))));
            form.add(Tag.of("label").add(Tag.of("span", term.question()), FormFields.choice(ComparedTexts.HOLD,
                    Optional.of("Left open"), choices, side.held().stream().filter(it -> it.term().equals(term.name()))
                            .map(it -> ComparedTexts.word(at, it)).findFirst())));
        }
        form.add(Tag.of("button", "Read it so").with("type", "submit"));
        return Grid.folded("How " + side.name() + " is read: " + (side.held().isEmpty()
                ? English.count(terms.size(), "question", "questions") + " left open"
                : English.count(side.held().size(), "reading", "readings") + " held"), List.of(form));
    }

    private static String title(CatalogEntry entry) {
        return entry.title().isEmpty() ? entry.id() : entry.title();
    }

    private Optional<Document> document(String name) {
        AgreementIndex documents = site.documents();
        if (name.startsWith(AgreementIndex.OF_WORK)) {
            return documents.ofRevision(name);
        }
        return name.startsWith(OF_FOLDER)
                ? documents.ofFolder(AgreementIndex.HERE, name.substring(OF_FOLDER.length()))
                : documents.ofCatalog(name);
    }

    private static Optional<Markup> wrong(ComparedTexts asked, List<Side> sides, List<String> known) {
        List<String> names = asked.names();
        if (names.size() > MOST) {
            return Optional.of(problem("At most " + English.number(MOST) + " texts can be compared at once; "
                    + English.number(names.size()) + " are named."));
        }
        for (String name : names) {
            if (sides.stream().noneMatch(it -> it.name().equals(name))) {
                return Optional.of(Told.refusal(Reason.Unknown.among(Thing.AGREEMENT, name, "", known)));
            }
        }
        Set<Object> seen = new HashSet<>();
        return sides.stream().filter(it -> !seen.add(List.of(it.name(), Set.copyOf(it.held())))).findFirst()
                .map(it -> problem("“" + it.name() + "” is chosen twice, read in the same way; a text does not differ "
                        + "from itself. Choose another, or read one of them otherwise."));
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
                    FormFields
                            .choice(ComparedTexts.TEXT, Optional.of(i < 2 ? "Choose a text" : "none"), Map.of(),
                                    Optional.empty())
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

        private final ComparedTexts asked;
        private final List<Side> sides;
        private final Told told;

        Shown(ComparedTexts asked, List<Side> sides, Told told) {
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
                Side other = sides.get(number);
                page.add(told.of(pairs.get(i), "pair-" + number, it -> Tag.of("div").add(
                        flips(it.response(), number, rows),
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
            Optional<Followed> followed = asked.flip().filter(it -> it.other() < sides.size())
                    .flatMap(it -> told.answer(pairs.get(it.other() - 1))
                            .flatMap(one -> one.response().comparison().versions())
                            .filter(one -> it.number() < one.flips().size())
                            .map(one -> followed(it, one.flips().get(it.number()))));
            // What is marked in the texts comes with the comparison; where that fails there are still the texts.
            return page.add(Stream.of(texts, pairs, followed.map(Followed::asked).orElse(List.of()))
                    .<Job<?>>flatMap(List::stream).peek(told::answer)
                    .filter(it -> it.state() == Job.State.RUNNING).findFirst()
                    .<Markup>map(it -> told.of(it, "texts", done -> texts(texts, rows, differ, followed)))
                    .orElseGet(() -> texts(texts, rows, differ, followed)));
        }

        /** An answer that is looked at, and the runs that show it in each of the two texts. */
        private record Followed(ComparedTexts.Flip flip, Comparison.AnswerChange answer,
                List<Job<Response.OfWho>> asked) {

            /** The clauses by which the runs go in a text; nothing for a text that is not one of the two. */
            Optional<Set<String>> clauses(int side) {
                return side == 0 || side == flip.other()
                        ? asked.get(side == 0 ? 0 : 1).answer().map(it -> new StoriesPart(it, "", Set.of()).clauses())
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

        private Job<Reply<Response.OfCompare>> compare(List<Side> compared) {
            boolean all = compared.stream().allMatch(it -> it.document().path().startsWith("/a/"));
            Workbench bench = all ? site.documents().catalog() : site.documents().folder();
            CompareQuestion question = new CompareQuestion(compared.stream().map(Side::document)
                    .map(it -> all ? it.file() : site.documents().fromFolder(it)).toList(), true, List.of(),
                    List.of(), compared.stream().map(Side::held).toList());
            return site.answers().ask(List.of(compared, question), "Comparing "
                    + English.and(compared.stream().map(Side::label).toList()), Answers.Size.LONG,
                    work -> bench.compare(question, work));
        }

        private String against(Side other) {
            return sides.size() == 2 ? "" : ": " + sides.getFirst().label() + " and " + other.label();
        }

        private Markup flips(Response.OfCompare compared, int number, List<Row> rows) {
            Side other = sides.get(number);
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
            Side first = sides.getFirst();
            Side other = sides.get(number.other());
            Tag tools = Tag.of("p").in("tools");
            Optional<Row> row = rows.stream().filter(it -> it.isOf(flip.procedure())).findFirst();
            boolean here = asked.flip().filter(number::equals).isPresent();
            tools.add(Tag.live("a").with("href", here
                    ? asked.looking(Optional.empty()).address()
                    : asked.looking(Optional.of(number)).address() + "#"
                            + row.map(Row::id).orElse("texts"))
                    .text(here ? "Mark it no more" : "Mark it in both texts"));
            for (Side side : List.of(first, other)) {
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

        private Tag answer(Side side, String answer) {
            return Tag.of("div").add(Tag.of("p", side.label()).in("side"), Tag.of("p", answer));
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

        private Markup texts(List<Job<Reply<Response.OfArticles>>> texts, List<Row> rows, Set<String> differ,
                Optional<Followed> followed) {
            Tag box = Tag.of("section").with("id", "texts").in("texts").add(Tag.of("h2", "The texts"));
            followed.ifPresent(it -> box.add(Tag.of("p").in("lead").text("Marked are the clauses by which it goes in "
                    + sides.getFirst().label() + " and in " + sides.get(it.flip().other()).label() + ": "
                    + CompareWords.act(it.answer()) + ". " + it.answer().question() + " ")
                    .add(Tag.live("a").with("href", asked.looking(Optional.empty()).address())
                            .text("Mark what differs instead"))));
            for (int i = 0; i < sides.size(); i++) {
                Side side = sides.get(i);
                box.add(told.of(texts.get(i), "text-of-" + (i + 1), it -> Tag.of("p").add(Tag.live("a")
                        .with("href", side.document().path() + side.view().query())
                        .text(it.response().names().agreement().title() + " (" + side.label() + ")"))));
            }
            for (Row row : rows) {
                Tag cells = Tag.of("div").in("sides sides-" + sides.size());
                for (int i = 0; i < sides.size(); i++) {
                    Side side = sides.get(i);
                    Tag cell = Tag.of("div").add(Tag.of("p", side.label()).in("side"));
                    Optional<Numbered> article = row.articles().get(i);
                    Optional<Response.OfArticles> text = texts.get(i).answer().map(Reply::response);
                    if (article.isPresent() && text.isPresent()) {
                        ArticlesPart part = new ArticlesPart(side.document(), side.view(), text.get(),
                                followed.isPresent() ? ArticlesPart.Use.FOLLOW : ArticlesPart.Use.READ);
                        int at = i;
                        part.mark(followed.map(it -> it.clauses(at).orElse(Set.of())).orElse(differ));
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
