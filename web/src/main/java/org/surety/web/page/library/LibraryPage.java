package org.surety.web.page.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surety.report.CatalogEntry;
import org.surety.report.Structure;
import org.surety.report.Structure.Answer;
import org.surety.report.Structure.Question;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.StructureWords;
import org.surety.store.value.Belongs;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.AgreementIndex;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.page.subject.StructureMemory;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.Reply;

/** All agreements that there are, narrowed by words and by how they are built. */
public final class LibraryPage {

    /** What is replaced when more is known. */
    private static final String SHELVES = "shelves";
    private static final String NARROW = "narrow";

    private final PageContext site;
    private final AgreementPages pages;
    private final StructureMemory structures;

    /** @param site what it has to work with */
    public LibraryPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
        this.structures = site.documents().structures();
    }

    /** The page. */
    public PageFrame.Page of(Request request) {
        Narrowing narrowing = Narrowing.of(request);
        List<String> unread = Narrowing.unread(request);
        List<Markup> body = new ArrayList<>();
        unread.forEach(it -> body.add(FormFields.wrong(it)));
        body.add(Tag.of("p", "Open an agreement to read it, to ask what follows from it, and to try other words. "
                + "Nothing that you try is kept unless you take it away.").in("lead"));
        body.add(search(narrowing));
        body.add(works());
        body.add(new Shown(narrowing).body());
        return new PageFrame.Page("Library", Optional.of("Library"), List.of(), body,
                unread.isEmpty() ? 200 : 422);
    }

    private Markup works() {
        Tag section = Tag.of("section").with("aria-labelledby", "works-title")
                .add(Tag.of("h2", "Your works").with("id", "works-title"));
        Tag list = Tag.of("ul").in("cards-list");
        List<Belongs> works = site.documents().kept().works().stream().filter(it -> it.work().removed().isEmpty())
                .toList();
        works.forEach(it -> list.add(Tag.of("li").add(
                Tag.live("a").with("href", Addresses.ofWork(it.work().id())).text(it.work().title().text()))));
        return section.add(works.isEmpty()
                ? Tag.of("p", "You have none yet.").in("small")
                : list,
                Tag.of("p").in("tools").add(
                        Tag.live("a").with("href", Addresses.BRING).text("Bring in a text, or begin one"),
                        Tag.live("a").with("href", Addresses.NEW_PLAY).text("Play an exercise")));
    }

    /** Typing narrows at once; without a script there is a button. */
    private static Tag search(Narrowing narrowing) {
        Tag form = Tag.live("form").with("method", "get").with("action", Addresses.LIBRARY).in("search")
                .with("role", "search")
                .with("hx-get", Addresses.LIBRARY).with("hx-trigger", "submit, input changed delay:300ms from:#q")
                .with("hx-target", "#" + SHELVES).with("hx-select", "#" + SHELVES).with("hx-replace-url", "true");
        narrowing.chosen().forEach((question, answer) -> form
                .add(FormFields.hidden(Narrowing.word(question), Narrowing.word(answer))));
        return form.add(Tag.of("label", "Find an agreement").with("for", "q"),
                Tag.of("input").with("type", "search").with("id", "q").with("name", Narrowing.TYPED)
                        .with("value", narrowing.typed()).with("autocomplete", "off"),
                Tag.of("button", "Find").with("type", "submit"));
    }

    /** An agreement that can be opened. */
    private record Card(CatalogEntry entry, Document document) {}

    /** The library, narrowed in one way. */
    private final class Shown {

        private final Narrowing narrowing;
        private final Told told;

        Shown(Narrowing narrowing) {
            this.narrowing = narrowing;
            this.told = new Told(narrowing.address());
        }

        Markup body() {
            Job<Reply<Response.OfCatalog>> folder = pages.folder();
            Job<Reply<Response.OfCatalog>> catalog = pages.catalog();
            AgreementIndex documents = site.documents();
            List<Card> own = cards(told.answer(folder), it -> documents.allOfFolder(it.stream()
                    .map(CatalogEntry::file).toList()));
            List<Card> kept = cards(told.answer(catalog), it -> it.stream()
                    .flatMap(one -> documents.ofCatalog(one.id()).stream()).toList());
            List<Card> all = Stream.concat(own.stream(), kept.stream()).toList();
            return Tag.of("div").with("id", SHELVES).add(narrow(all),
                    shelf("In your folder", "folder", folder, own,
                            "There is none in the folder in which Surety was started. A "
                                    + "file with the line “kind: agreement” is shown here, and a folder with an "
                                    + "agreement.yaml in it. In a folder of more than 2,000 files nobody looks."),
                    shelf("The catalog", "catalog", catalog, kept, "There is no catalog."));
        }

        private List<Card> cards(Optional<Reply<Response.OfCatalog>> listed,
                Function<List<CatalogEntry>, List<Document>> find) {
            List<CatalogEntry> entries = listed.map(it -> it.response().entries()).orElse(List.of());
            List<Document> found = find.apply(entries);
            List<Card> cards = new ArrayList<>();
            for (int i = 0; i < entries.size() && found.size() == entries.size(); i++) {
                cards.add(new Card(entries.get(i), found.get(i)));
            }
            return cards;
        }

        /** What agreements can be narrowed by, as far as it is known; what is not comes by itself. */
        private Markup narrow(List<Card> all) {
            List<Document> documents = all.stream().map(Card::document).toList();
            Job<Boolean> learning = site.answers().ask(List.of("structures", documents.stream()
                    .map(it -> it.with("structure")).toList()), "Looking how the texts are built",
                    Answers.Size.LONG, work -> {
                        structures.learn(documents, work);
                        return true;
                    });
            // Looked at before anything is counted: what is counted while it works must be counted again.
            // Where nothing is narrowed by it, the lists stay as they are under the reader's hand.
            Markup more = told.beside(learning, "structure", narrowing.chosen().isEmpty() ? NARROW : SHELVES);
            Tag rows = Tag.of("dl").in("narrow");
            for (Question question : Question.values()) {
                row(question, all).ifPresent(rows::add);
            }
            return Tag.of("section").with("id", NARROW).with("aria-labelledby", "narrow-title").add(
                    Tag.of("h2", "Narrow by how they are built").with("id", "narrow-title"),
                    Tag.of("p", "Worked out from each text. A text stands under every answer that it has: under some "
                            + "reading of what it leaves open, or whoever attacks.").in("small"),
                    rows, more);
        }

        private Optional<Tag> row(Question question, List<Card> all) {
            Tag chips = Tag.of("ul").in("chips");
            boolean any = false;
            Optional<Answer> chosen = Optional.ofNullable(narrowing.chosen().get(question));
            for (Answer answer : question.possible()) {
                Narrowing one = narrowing.with(question, Optional.of(answer));
                long count = all.stream().filter(it -> one.wants(it.entry(), structures.of(it.document()))).count();
                boolean here = chosen.filter(answer::equals).isPresent();
                if (count > 0 || here) {
                    any = true;
                    String name = StructureWords.answer(answer);
                    Tag link = Tag.live("a").with("href", (here ? narrowing.with(question, Optional.empty()) : one)
                            .address()).with("aria-label", StructureWords.question(question) + ": " + name + ", "
                                    + English.count(count, "text", "texts") + (here ? "; take this away" : ""))
                            .text(name + " ").add(Tag.of("span", Long.toString(count)).in("count"));
                    chips.add(Tag.of("li").add(here ? link.with("aria-current", "true") : link));
                }
            }
            return any
                    ? Optional.of(Tag.of("div").add(Tag.of("dt", StructureWords.question(question)),
                            Tag.of("dd").add(chips)))
                    : Optional.empty();
        }

        private Markup shelf(String title, String id, Job<Reply<Response.OfCatalog>> job, List<Card> cards,
                String none) {
            Tag section = Tag.of("section").with("aria-labelledby", id + "-title")
                    .add(Tag.of("h2", title).with("id", id + "-title"));
            return section.add(told.of(job, id, SHELVES, reply -> list(cards, none)));
        }

        private Markup list(List<Card> cards, String none) {
            List<Card> found = cards.stream()
                    .filter(it -> narrowing.wants(it.entry(), structures.of(it.document()))).toList();
            if (found.isEmpty()) {
                return Tag.of("p", cards.isEmpty()
                        ? none
                        : "None of " + English.count(cards.size(), "agreement", "agreements") + " is like that.")
                        .in("small");
            }
            Tag list = Tag.of("ul").in("cards-list");
            found.forEach(it -> list.add(card(it)));
            return list;
        }

        private Tag card(Card card) {
            CatalogEntry entry = card.entry();
            Tag item = Tag.of("li").add(Tag.live("a").with("href", card.document().path())
                    .text(entry.title().isEmpty() ? entry.file() : entry.title()),
                    Tag.of("p").in("small").text(line(entry, card.document().file())));
            Optional<Structure> built = structures.of(card.document());
            narrowing.chosen().keySet().forEach(question -> built.ifPresent(it -> item.add(Tag.of("p",
                    StructureWords.question(question) + ": "
                            + StructureWords.answers(it.answers().getOrDefault(question, Set.of()))
                            + ".")
                    .in("small"))));
            return item;
        }
    }

    /** @param called by which one is told from others of the same title */
    private static String line(CatalogEntry entry, String called) {
        if (entry.status().isEmpty()) {
            return "This cannot be read as an agreement; open it to see why. · " + called;
        }
        return English.capital(English.words(entry.status())) + entry.asOf().map(it -> ", as of " + it).orElse("")
                + " · " + (entry.terms() == 0 ? "nothing left open" : entry.terms() + " open")
                + (entry.guarantors() == 0 ? "" : " · " + English.count(entry.guarantors(), "guarantor", "guarantors"))
                + " · " + called;
    }
}
