package org.surety.web.page.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.CatalogEntry;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.ReadingWords;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.AgreementIndex;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Job;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;

/** Texts beside each other: what is answered differently first, then everything else, then the texts. */
public final class ComparePage {

    private static final int MOST = 4;
    private static final String OF_FOLDER = Addresses.HERE + "/";

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public ComparePage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** The page. */
    public PageFrame.Page of(Request request) {
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
        List<ComparedSide> sides = sides(asked, told);
        Optional<Markup> wrong = wrong(asked, sides,
                Stream.concat(ofCatalog.keySet().stream(), ofFolder.keySet().stream()).toList())
                .or(() -> ComparedTexts.unread(request).map(it -> FormFields.wrong("“" + it
                        + "” holds no reading of a text that "
                        + "is named. It is written hold=NUMBER:TERM:READING, such as hold=2:decision:all-agree.")));
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
            page.add(new ComparedPart(site, asked, sides, told).body());
        }
        return new PageFrame.Page(sides.isEmpty()
                ? "Compare"
                : "Compare: "
                        + English.and(sides.stream().map(ComparedSide::label).toList()),
                Optional.of("Compare texts"), List.of(),
                List.of(page), wrong.isPresent() || told.isWrong() ? 422 : 200);
    }

    /** The texts that there are of those that are named, with what they are called beside each other. */
    private List<ComparedSide> sides(ComparedTexts asked, Told told) {
        List<ComparedSide> sides = new ArrayList<>();
        for (int i = 0; i < Math.min(asked.names().size(), MOST); i++) {
            String name = asked.names().get(i);
            List<HeldReading> held = asked.held().get(i);
            document(name).ifPresent(it -> {
                String called = it.kept().map(place -> it.file() + ", revision " + place.n()).orElse(name);
                sides.add(new ComparedSide(name, it, held,
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
    private Markup readings(ComparedTexts asked, List<ComparedSide> sides, Told told) {
        Tag all = Tag.of("div").in("sides sides-" + Math.max(2, sides.size()));
        for (int i = 0; i < sides.size(); i++) {
            int at = i;
            all.add(told.of(pages.text(sides.get(i).document(), sides.get(i).held()), "readings-" + (i + 1),
                    it -> readings(asked, at, sides.get(at), it.response())));
            if (told.outcome(pages.text(sides.get(i).document(), sides.get(i).held())).refused().isPresent()) {
                told.wrong();
            }
        }
        return all;
    }

    private static Markup readings(ComparedTexts asked, int at, ComparedSide side, Response.OfArticles text) {
        List<OpenTerm> terms = text.family().terms();
        if (terms.isEmpty()) {
            return Markup.NOTHING;
        }
        ReadingWords words = new ReadingWords(terms);
        Tag form = Tag.live("form").with("method", "get").with("action", Addresses.COMPARE).in("version")
                .with("data-send-on-change", "");
        asked.names().forEach(it -> form.add(FormFields.hidden(Addresses.COMPARED, it)));
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
        return entry.title().isEmpty() ? entry.file() : entry.title();
    }

    private Optional<Document> document(String name) {
        AgreementIndex documents = site.documents();
        if (name.startsWith(AgreementIndex.OF_WORK)) {
            return documents.ofRevision(name);
        }
        return name.startsWith(OF_FOLDER)
                ? documents.ofFolder(Addresses.HERE, name.substring(OF_FOLDER.length()))
                : documents.ofCatalog(name);
    }

    private static Optional<Markup> wrong(ComparedTexts asked, List<ComparedSide> sides, List<String> known) {
        List<String> names = asked.names();
        if (names.size() > MOST) {
            return Optional.of(FormFields.wrong("At most " + English.number(MOST) + " texts can be compared at once; "
                    + English.number(names.size()) + " are named."));
        }
        for (String name : names) {
            if (sides.stream().noneMatch(it -> it.name().equals(name))) {
                return Optional.of(Told.refusal(Reason.Unknown.among(Thing.AGREEMENT, name, "", known)));
            }
        }
        Set<Object> seen = new HashSet<>();
        return sides.stream().filter(it -> !seen.add(List.of(it.name(), Set.copyOf(it.held())))).findFirst()
                .map(it -> FormFields
                        .wrong("“" + it.name() + "” is chosen twice, read in the same way; a text does not differ "
                                + "from itself. Choose another, or read one of them otherwise."));
    }

    private static Tag chooser(List<String> names, Map<String, String> folder, Map<String, String> catalog) {
        Tag form = Tag.live("form").with("method", "get").with("action", Addresses.COMPARE).in("chooser");
        for (int i = 0; i < MOST; i++) {
            String chosen = i < names.size() ? names.get(i) : "";
            String id = "text-" + (i + 1);
            Tag select =
                    FormFields
                            .choice(Addresses.COMPARED, Optional.of(i < 2 ? "Choose a text" : "none"), Map.of(),
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
}
