package org.surety.web.page.about;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.report.words.ReadingWords;
import org.surety.report.words.StatusWords;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Query;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.TextQuestion;

/** What the pages about one agreement have in common. */
public final class AgreementPages {

    private final PageContext site;

    /** @param site what it has to work with */
    public AgreementPages(PageContext site) {
        this.site = site;
    }

    /** The text under the readings that are held. */
    public Job<Reply<Response.OfArticles>> text(Document document, List<HeldReading> held) {
        TextQuestion question = new TextQuestion(document.file(), held);
        return site.answers().ask(document.with(question), "Reading the text", Answers.Size.SOON,
                work -> document.bench().text(question, work));
    }

    /** As {@link #page}, with what the text is above it. */
    public PageFrame.Page headed(Document document, PageView view, AgreementPlace place,
            BiFunction<Response.OfArticles, Told, Markup> body) {
        return page(document, view, place, (text, told) -> Tag.of("div")
                .add(head(document, text, view, place.ending())).add(body.apply(text, told)));
    }

    /**
     * A page about an agreement: what {@code body} makes of the text, or why there is no text.
     *
     * @param place which of its pages
     */
    public PageFrame.Page page(Document document, PageView view, AgreementPlace place,
            BiFunction<Response.OfArticles, Told, Markup> body) {
        Told told = new Told(place.at(document.path(), view));
        Job<Reply<Response.OfArticles>> text = text(document, view.held());
        String title = told.answer(text).map(it -> it.response().names().agreement().title()).orElse(document.file());
        Markup shown = told.of(text, "text", it -> body.apply(it.response(), told));
        Optional<Reason> refused = told.outcome(text).refused();
        boolean unreadable = refused.isPresent();
        boolean tried = unreadable && !view.tries().isEmpty();
        return new PageFrame.Page((place == AgreementPlace.TEXT ? "" : place.title() + ": ") + title, tried
                ? Optional.of("With these words the text cannot be read")
                : unreadable ? Optional.of(title) : Optional.empty(), trail(document, view, place.ending()),
                tried ? List.of(TriesPart.undo(document, view, place.ending(), refused), shown) : List.of(shown),
                unreadable || told.isWrong() ? 422 : 200);
    }

    /** What a copied sentence rests on: the text and its day, the program, and the day on which it was asked. */
    public static String source(Response.OfArticles text) {
        return titled(text)
                + text.names().agreement().asOf().map(it -> ", as of " + it).orElse("") + ", " + asked(text);
    }

    /** The title of the text, between quotation marks. */
    public static String titled(Response.OfArticles text) {
        return "\u201c" + text.names().agreement().title() + "\u201d";
    }

    /** The digest of the text, the version of the program, and the day on which it was asked. */
    public static String asked(Response.OfArticles text) {
        return "text " + text.stamp().inputs().getFirst().sha256().substring(0, 12) + ", Surety "
                + text.stamp().version() + ", asked on " + LocalDate.now(ZoneId.systemDefault());
    }

    /** The agreements that come with Surety. */
    public Job<Reply<Response.OfCatalog>> catalog() {
        return site.answers().ask("catalog list", "Listing the catalog", Answers.Size.SOON,
                site.documents().catalog()::catalogList);
    }

    /** The agreements in the user's folder, as it is now. */
    public Job<Reply<Response.OfCatalog>> folder() {
        return site.answers().ask("folder list " + site.documents().folderState(), "Listing the folder",
                Answers.Size.SOON, site.documents().folder()::folderList);
    }

    /** The pages about an agreement; what is held goes along. */
    public static List<PageFrame.Step> trail(Document document, PageView view, String here) {
        String query = view.text().query();
        List<PageFrame.Step> trail = new ArrayList<>();
        if (document.isShared()) {
            return List.of(step(document.path(), AgreementPlace.TEXT, query, here),
                    step(document.path(), AgreementPlace.BRACKETS, "", here));
        }
        AgreementPlace.OF_EVERY.forEach(it -> trail.add(step(document.path(), it, query, here)));
        if (!document.writes()) {
            trail.add(step(document.path(), AgreementPlace.OWN, query, here));
        }
        trail.add(step(document.path(), AgreementPlace.BRACKETS, "", here));
        document.kept().ifPresent(it -> {
            if (it.writes()) {
                trail.add(step(document.path(), AgreementPlace.EDIT, "", here));
            }
            trail.add(step(Addresses.of(it.document()), AgreementPlace.REMARKS, "", here));
            trail.add(step(Addresses.of(it.document()), AgreementPlace.HISTORY, "", here));
        });
        return trail;
    }

    private static PageFrame.Step step(String path, AgreementPlace place, String query, String here) {
        return new PageFrame.Step(place.title(), path + place.ending() + query, place.ending().equals(here));
    }

    /** Where a monitor begins that follows an agreement. */
    public static String monitoring(Document document) {
        return Addresses.NEW_MONITOR + Query.of(document.kept()
                .map(it -> Map.of("own", List.of(document.file()), "work", List.of(it.document().work().value())))
                .orElseGet(() -> Map.of("of", List.of(document.file()))));
    }

    /** The head of a page about an agreement: its status, its title, and what is held with a way back. */
    public static List<Markup> head(Document document, Response.OfArticles text, PageView view, String ending) {
        Names names = text.names();
        Tag kicker = Tag.of("p", StatusWords.of(names.agreement().status())).in("kicker");
        names.agreement().asOf().ifPresent(it -> kicker.text(" · as of " + it));
        kicker.text(" ").add(Tag.of("button", "Copy a link to this view").with("type", "button").in("link-button")
                .with("data-copy-link", document.path() + ending + view.query()));
        List<Markup> head = new ArrayList<>(List.of(kicker, Tag.of("h1", names.agreement().title())));
        held(document, text, view, ending).ifPresent(head::add);
        return head;
    }

    private static Optional<Markup> held(Document document, Response.OfArticles text, PageView view, String ending) {
        if (view.held().isEmpty() && view.tries().isEmpty()) {
            return Optional.empty();
        }
        ReadingWords words = new ReadingWords(text.family().terms());
        Tag list = Tag.of("ul").in("held");
        for (HeldReading each : view.held()) {
            list.add(Tag.of("li").text(words.of(each.term(), each.reading()) + " ")
                    .add(Tag.live("a").with("href", document.path() + ending + view.without(each.term()).query())
                            .with("aria-label", "Leave open again: " + words.of(each.term(), each.reading()))
                            .text("leave open again")));
        }
        TriesPart.tried(document, view, ending).forEach(list::add);
        Tag box = Tag.of("div").in("held-box").add(Tag.of("p", view.held().isEmpty()
                ? "You try other words; nothing is saved:"
                : "You try: the text is read so that"), list);
        if (view.tries().stream().anyMatch(it -> !it.path().matches(".+\\.readings\\.[^.]+(\\.value(\\..+)?)?"))) {
            box.add(Tag.of("p", "Names in the file stay as they are, also where they tell of a value that you write "
                    + "otherwise.").in("small"));
        }
        Tag ways = Tag.of("p").in("tools");
        view.before().ifPresent(it -> ways.add(Tag.live("a").in("undo")
                .with("href", document.path() + ending + it.query()).text("Undo the last")));
        if (document.writes()) {
            ways.add(Tag.live("a").with("href", HeldAddress.of(document, view, List.of()))
                    .text("Write this into the text"));
        }
        return Optional.of(box.add(ways));
    }
}
