package org.surety.web.page.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.design.api.Task;
import org.surety.model.design.DesignChoice;
import org.surety.model.position.Negotiator;
import org.surety.report.NegotiationSheet;
import org.surety.report.html.HtmlReport;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;
import org.surety.report.words.ReadingWords;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.MissingPage;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.DesignQuestion;

/** All versions that could be written of a text: what may be chosen, what must hold, and which no other beats. */
public final class VersionsPage {

    /** In the address once somebody wants the versions looked at, which may take long. */
    private static final String LOOK = "look";
    private static final String FORMS = "versions.";

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public VersionsPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** A form in which versions can be taken away. */
    private enum Form {
        PAGE(Format.HTML, "One offline file",
                "More of the versions, what they score and what was said, as a page that loads nothing."),
        BOOK(Format.XLSX, "Workbook", "The same for a spreadsheet."),
        TABLE(Format.CSV, "CSV", "The versions that no other beats, as a table.");

        private final Format format;
        private final String name;
        private final String what;

        Form(Format format, String name, String what) {
            this.format = format;
            this.name = name;
            this.what = what;
        }
    }

    private static PageView view(Request request) {
        List<String> names = new ArrayList<>(List.of(ChosenDesign.DESIGN, LOOK));
        names.addAll(Demanded.parameters(request));
        return Demanded.choosing(PageView.of(request, names));
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        PageView view = view(request);
        return pages.headed(document, view, AgreementPlace.VERSIONS,
                (text, told) -> new Shown(document, view, told).body());
    }

    /** The versions as a file; as long as they are being looked at, the page that says so. */
    public HttpReply file(Request request, Document document) {
        PageView view = view(request);
        Told told = new Told(at(document, view), Told.OF_A_FILE);
        for (Form form : Form.values()) {
            if (request.part("form").equals(FORMS + form.format.word())) {
                return new Shown(document, view, told).file(form)
                        .orElseGet(() -> HttpReply.to(at(document, view.with(LOOK, Optional.of("all")))));
            }
        }
        return PageFrame.of(MissingPage.of(site, request.path()));
    }

    private static String at(Document document, PageView view) {
        return AgreementPlace.VERSIONS.at(document.path(), view);
    }

    /**
     * Versions that were looked at.
     *
     * @param body what the report says of them too, laid out once
     */
    private record Found(Response.OfDesign answer, List<Markup> body) {}

    /** The versions of one text under one set of demands. */
    private final class Shown {

        private final Document document;
        private final PageView view;
        private final Told told;
        private final Demanded demanded;
        private final ChosenDesign design;

        Shown(Document document, PageView view, Told told) {
            this.document = document;
            this.view = view;
            this.told = told;
            this.demanded = Demanded.of(view);
            this.design = new ChosenDesign(site, document, view, told, AgreementPlace.VERSIONS.ending());
        }

        private Job<Found> search(String file) {
            DesignQuestion question = ChosenDesign.question(file, false, demanded.demands());
            return site.answers().ask(document.with(question), "Looking at every version", Answers.Size.LONG,
                    work -> {
                        Response.OfDesign answer =
                                (Response.OfDesign) document.bench().design(question, work).response();
                        return new Found(answer, Workbench.made(work,
                                () -> HtmlReport.versions(answer.sheet().orElseThrow())));
                    });
        }

        Markup body() {
            return design.body(this::of);
        }

        private Markup of(String file, Job<Response.OfDesignSize> plain) {
            return told.of(plain, "design", it -> Tag.of("div").add(form(it.task()), counted(file)));
        }

        /** What may be chosen, and what must hold; each a choice of whoever asks. */
        private Markup form(Task task) {
            Tag form = FormFields.keep(Tag.live("form").with("method", "get").in("version demands")
                    .with("action", document.path() + AgreementPlace.VERSIONS.ending()), view.text());
            Optional.ofNullable(view.more().get(ChosenDesign.DESIGN))
                    .ifPresent(it -> form.add(FormFields.hidden(ChosenDesign.DESIGN, it)));
            ReadingWords words = new ReadingWords(task.family().terms());
            Tag matters = Tag.of("div").in("grid-of-choices");
            for (Task.Matter matter : task.matters()) {
                // Only the text's own readings have words that complete a sentence.
                Set<String> added = task.design().choices().stream().filter(it -> it.name().equals(matter.name()))
                        .flatMap(it -> it.options().stream()).map(DesignChoice.Option::name)
                        .collect(Collectors.toSet());
                Map<String, String> options = new LinkedHashMap<>();
                matter.options().forEach(it -> options.put(it, English.capital(added.contains(it)
                        ? English.words(it)
                        : words.of(matter.name(), it))));
                if (options.size() < 2) {
                    continue;
                }
                matters.add(Tag.of("label").add(Tag.of("span", question(matter)),
                        FormFields.choice(Demanded.KEEP + matter.name(), Optional.of("any of these "
                                + English.number(options.size())), options, demanded.only(matter.name()))));
            }
            form.add(Tag.of("fieldset").add(Tag.of("legend", "What may be chosen"), matters));
            form.add(Tag.of("fieldset").add(Tag.of("legend", "What must hold"), mustHold(task)));
            return form.add(Tag.of("p").add(Tag.of("button", "Count the versions").with("type", "submit"))
                    .text(" ").add(Tag.of("button", "Look at every version").with("type", "submit")
                            .with("name", LOOK).with("value", "all")));
        }

        private static String question(Task.Matter matter) {
            return matter.question().isEmpty() ? English.capital(English.words(matter.name())) : matter.question();
        }

        private Tag mustHold(Task task) {
            Tag box = Tag.of("div").in("grid-of-choices");
            task.design().constraints().forEach(it -> box.add(Tag.of("p", "As the design demands: "
                    + DesignWords.of(it) + ".").in("small")));
            box.add(tick(Demanded.RED_LINES, demanded.demands().redLines(), "No red line that is recorded is crossed"),
                    tick(Demanded.NOT_ALONE, demanded.demands().notBlockedByAttacker(),
                            "No attacker can stop help alone, in any scenario"));
            task.positions().ifPresent(positions -> {
                box.add(Tag.of("p",
                        "What a version must at least be worth, from 0 to 100 (empty: nothing is demanded), to"));
                positions.parties().stream().map(Negotiator::id).forEach(it -> box.add(Tag.of("label").add(
                        Tag.of("span", NegotiationSheet.partyName(positions, it)),
                        Tag.of("input").with("type", "number").with("min", 0).with("max", 100).with("step", "any")
                                .with("name", Demanded.LEAST + it).with("value", demanded.least(it)))));
            });
            return box;
        }

        private static Tag tick(String name, boolean ticked, String words) {
            Tag tick = Tag.of("input").with("type", "checkbox").with("name", name).with("value", "yes");
            return Tag.of("label").in("tick").add(ticked ? tick.with("checked", "") : tick, Tag.of("span", words));
        }

        /** How many versions keep to that, and those that no other beats once they are asked for. */
        private Markup counted(String file) {
            if (demanded.wrong().isPresent()) {
                told.wrong();
                return FormFields.wrong("“" + demanded.wrong().get() + "” is no number from 0 to 100.");
            }
            Job<Response.OfDesignSize> size = design.size(file, demanded.demands());
            Tag box = Tag.of("div").add(told.of(size, "size", it -> {
                Tag count = Tag.of("section").add(Tag.of("h2", "How many there are"));
                DesignWords.size(it.size()).forEach(one -> count.add(Tag.of("p", one)));
                return count.add(Tag.of("p", "What must hold is looked at version by version, and is not counted "
                        + "here.").in("small"));
            }));
            if (told.outcome(size).refused().isPresent()) {
                told.wrong();
                return box;
            }
            return view.more().containsKey(LOOK)
                    ? box.add(told.of(search(file), "versions", this::found))
                    : box;
        }

        private Markup found(Found found) {
            Tag files = Tag.of("ul").in("files");
            for (Form form : Form.values()) {
                files.add(Tag.of("li").add(Tag.live("a").with("hx-boost", "false")
                        .with("href",
                                document.path() + AgreementPlace.VERSIONS.ending() + "/" + FORMS + form.format.word()
                                        + view.with(LOOK, Optional.empty()).query())
                        .text(form.name)).add(Tag.of("span", form.what).in("small")));
            }
            return Tag.of("section").add(Tag.of("h2", found.answer().title()),
                    Tag.of("p", DesignWords.OPTIONS)
                            .in("small"))
                    .add(found.body())
                    .add(Tag.of("h3", "To take away").in("screen-only"), files.in("files screen-only"));
        }

        /** A form of versions that are known. */
        Optional<HttpReply> file(Form form) {
            Job<Found> search = search(design.file());
            return told.answer(search).flatMap(found -> told.answer(site.answers().ask(
                    document.with(List.of(form, view)), "Writing the versions", Answers.Size.SOON,
                    work -> Workbench.made(work, () -> Renderings.of(found.answer(), form.format, Look.PLAIN))
                            .bytes()))
                    .map(it -> HttpReply.file(found.answer().result().task().design().id() + "." + form.format.word(),
                            form.format.mediaType(), it)));
        }
    }
}
