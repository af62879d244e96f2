package org.surety.web.page.life;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.agreement.Life.Law;
import org.surety.report.html.HtmlReport;
import org.surety.report.life.LifeTeller;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.PartsList;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.ChronicleEntry;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.LifeQuestion;
import org.surety.workbench.api.NewEntry;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;

/** What an agreement does over its life, and where it stands after what a chronicle records. */
public final class LifePage {

    private static final String LAW = "law";
    private static final String CHRONICLE = "chronicle";
    private static final String ON = "on";
    /** The number of a day among those of the entries, as the slider sends it. */
    private static final String DAY = "day";
    private static final String AS_IN = "as-in:";
    /** A chronicle that consists of what the reader adds. No chronicle has this id. */
    private static final String OWN = "+";

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public LifePage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        PageView asked = PageView.of(request, List.of(LAW, CHRONICLE, ON, DAY, AddedEntries.ADDED, AddedEntries.KIND));
        PageView view = AddedEntries.given(request).map(it -> continued(asked, it)).orElse(asked);
        return pages.page(document, view, AgreementPlace.LIFE,
                (text, told) -> new Shown(document, view, told).body(text));
    }

    /** With an entry more, on whose day things are looked at. */
    private static PageView continued(PageView view, NewEntry entry) {
        List<NewEntry> added = new ArrayList<>(AddedEntries.of(Optional.ofNullable(view.more().get(
                AddedEntries.ADDED))));
        added.add(entry);
        return view.with(AddedEntries.ADDED, AddedEntries.text(added)).with(AddedEntries.KIND, Optional.empty())
                .with(DAY, Optional.empty()).with(ON, Optional.of(entry.day()));
    }

    /** One life, looked at in one way. */
    private final class Shown {

        private final Document document;
        private final PageView view;
        private final Told told;
        private final List<NewEntry> added;

        Shown(Document document, PageView view, Told told) {
            this.added = AddedEntries.of(Optional.ofNullable(view.more().get(AddedEntries.ADDED)));
            this.document = document;
            this.view = view;
            this.told = told;
        }

        private String at(PageView other) {
            return AgreementPlace.LIFE.at(document.path(), other);
        }

        private Optional<String> asked(String name) {
            return Optional.ofNullable(view.more().get(name));
        }

        Markup body(Response.OfArticles text) {
            Job<List<ChronicleEntry>> chronicles = site.answers().ask(document.with("chronicles"),
                    "Looking for chronicles", Answers.Size.SOON,
                    work -> document.bench().chronicles(document.file(), work));
            Tag page = Tag.of("div").in("life-page");
            page.add(AgreementPages.head(document, text, view, AgreementPlace.LIFE.ending()));
            page.add(told.of(chronicles, "chronicles", this::choices));
            Optional<Law> law = Optional.empty();
            List<String> models = text.names().agreement().life().asIn();
            Optional<String> model = asked(LAW).filter(it -> it.startsWith(AS_IN))
                    .map(it -> it.substring(AS_IN.length()));
            for (Law each : Law.values()) {
                law = asked(LAW).filter(each.word()::equals).isPresent() ? Optional.of(each) : law;
            }
            if (model.isPresent() && !models.contains(model.get()) || asked(LAW).isPresent() && model.isEmpty()
                    && law.isEmpty()) {
                told.wrong();
                return page.add(laws(models), FormFields.wrong("“" + asked(LAW).orElseThrow()
                        + "” is no way to fill the silence of this text; choose one of those above."));
            }
            if (asked(CHRONICLE).isEmpty()) {
                Optional<Law> only = model.isPresent() ? Optional.of(Law.AS_WRITTEN) : law;
                return page.add(laws(models), told.of(life(only, model), "life", PartsList::of));
            }
            if (asked(DAY).filter(it -> !it.matches("\\d{1,5}")).isPresent()) {
                told.wrong();
                return page.add(FormFields.wrong("“" + asked(DAY).orElseThrow()
                        + "” is no place among the days of a chronicle, counted from 0."));
            }
            Optional<Law> only = law;
            return page.add(laws(List.of()), told.of(chronicles, "followed", it -> followed(it, only,
                    text.names())));
        }

        /** What is looked at: what the text provides for, or what a chronicle records. */
        private Markup choices(List<ChronicleEntry> chronicles) {
            PageView plain =
                    view.with(CHRONICLE, Optional.empty()).with(ON, Optional.empty()).with(DAY, Optional.empty())
                            .with(AddedEntries.ADDED, Optional.empty()).with(AddedEntries.KIND, Optional.empty());
            Tag list = Tag.of("ul").in("chips");
            list.add(chip("What the text provides for", plain, asked(CHRONICLE).isEmpty()));
            chronicles.forEach(it -> list.add(chip("Chronicle: " + it.title(),
                    plain.with(CHRONICLE, Optional.of(it.id())),
                    asked(CHRONICLE).filter(it.id()::equals).isPresent())));
            list.add(chip("What you say happened", plain.with(CHRONICLE, Optional.of(OWN)),
                    asked(CHRONICLE).filter(OWN::equals).isPresent()));
            list.add(Tag.of("li").add(Tag.live("a").with("href", AgreementPages.monitoring(document))
                    .text("Begin a monitor of it")));
            return Tag.of("nav").with("aria-label", "What is looked at").add(list);
        }

        private Tag chip(String name, PageView other, boolean here) {
            Tag link = Tag.live("a").with("href", at(other)).text(name);
            return Tag.of("li").add(here ? link.with("aria-current", "true") : link);
        }

        /** How the silence of the text is filled. */
        private Tag laws(List<String> models) {
            Tag list = Tag.of("ul").in("chips");
            if (asked(CHRONICLE).isEmpty()) {
                list.add(chip("in each of these ways, side by side", view.with(LAW, Optional.empty()),
                        asked(LAW).isEmpty()));
            }
            for (Law each : Law.values()) {
                boolean here = asked(LAW).map(each.word()::equals)
                        .orElse(asked(CHRONICLE).isPresent() && each == Law.AS_WRITTEN);
                list.add(chip(switch (each) {
                    case AS_WRITTEN -> "by nothing: as written";
                    case VIENNA -> "by the Vienna Convention";
                }, view.with(LAW, Optional.of(each.word())), here));
            }
            Map<String, String> titles = new LinkedHashMap<>();
            told.answer(pages.catalog()).ifPresent(all -> all.response().entries()
                    .forEach(it -> titles.put(it.id(), it.title())));
            models.forEach(it -> list
                    .add(chip("as in: " + titles.getOrDefault(it, it), view.with(LAW, Optional.of(AS_IN + it)),
                            asked(LAW).filter((AS_IN + it)::equals).isPresent())));
            return Tag.of("nav").in("laws").with("aria-label", "How the silence of the text is filled").add(
                    Tag.of("p", "Where the text is silent, its silence is filled"), list);
        }

        /** Laid out once, and not for every reader. */
        private Job<List<HtmlReport.Part>> life(Optional<Law> law, Optional<String> model) {
            LifeQuestion question =
                    new LifeQuestion(document.file(), law, model.stream().toList(), List.of(), view.held());
            return site.answers().ask(document.with(question), "Working out its life", Answers.Size.LONG,
                    work -> HtmlReport.lived(LifeTeller.of(document.bench().life(question, work).response()
                            .sheet())));
        }

        private Markup unknown(Reason reason) {
            told.wrong();
            return Told.refusal(reason);
        }

        private Markup followed(List<ChronicleEntry> chronicles, Optional<Law> law, Names names) {
            String id = asked(CHRONICLE).orElseThrow();
            boolean own = id.equals(OWN);
            Optional<ChronicleEntry> chosen = own
                    ? Optional.of(new ChronicleEntry(OWN, "What you say happened", List.of()))
                    : chronicles.stream().filter(it -> it.id().equals(id)).findFirst();
            if (chosen.isEmpty()) {
                return unknown(Reason.Unknown.among(Thing.CHRONICLE, id, "",
                        chronicles.stream().map(ChronicleEntry::id).toList()));
            }
            ChronicleEntry chronicle = longer(chosen.get());
            Optional<LocalDate> day = slid(chronicle).or(() -> asked(ON).flatMap(Shown::date))
                    .or(() -> chronicle.days().isEmpty() ? Optional.empty() : Optional.of(chronicle.days().getLast()));
            Markup more = new EntryPart(document, view, names, added).shown(own
                    ? "Begin a chronicle of your own"
                    : "Continue this chronicle", day.map(LocalDate::toString));
            Markup monitor = own || !document.path().startsWith(Addresses.CATALOG)
                    ? Markup.NOTHING
                    : Tag.of("p").in("small").add(
                            Tag.live("a").with("href", Addresses.ofExample(id))
                                    .text("Look at this chronicle as a monitor"));
            if (own && added.isEmpty()) {
                return more;
            }
            Tag box = Tag.of("div").add(dates(chronicle, day), monitor);
            if (asked(ON).isPresent() && asked(ON).flatMap(Shown::date).isEmpty()) {
                told.wrong();
                return box.add(more, FormFields.wrong("“" + asked(ON).orElseThrow()
                        + "” is no day; write a day as 2025-08-28."));
            }
            Job<Reply<Response.OfFollow>> job = follow(own, chronicle, day, law);
            if (told.outcome(job).refused().isPresent()) {
                told.wrong();
            }
            return box.add(more, told.of(job, "standing-then", it -> PartsList.of(
                    HtmlReport.followed(it.response().view(), it.response().result()))));
        }

        /** What is asked of a chronicle with what was added to it. */
        private Job<Reply<Response.OfFollow>> follow(boolean own, ChronicleEntry chronicle, Optional<LocalDate> day,
                Optional<Law> law) {
            FollowQuestion question = new FollowQuestion(chronicle.id(), day, law, view.held());
            return site.answers().ask(document.with(List.of(question, added)), "Following the chronicle",
                    Answers.Size.SOON, work -> {
                        if (!own) {
                            return document.bench().continuing(document.file(), chronicle.id(), added).follow(question,
                                    work);
                        }
                        Workbench.Begun begun = document.bench().beginning(document.file(), added);
                        return begun.bench().follow(
                                new FollowQuestion(begun.chronicle(), day, law, view.held()), work);
                    });
        }

        private ChronicleEntry longer(ChronicleEntry chronicle) {
            return new ChronicleEntry(chronicle.id(), chronicle.title(), Stream.concat(chronicle.days().stream(),
                    added.stream().flatMap(it -> date(it.day()).stream())).distinct().sorted().toList());
        }

        private static Optional<LocalDate> date(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }

        private Optional<LocalDate> slid(ChronicleEntry chronicle) {
            return asked(DAY).filter(it -> it.matches("\\d{1,5}")).map(Integer::parseInt)
                    .filter(it -> it < chronicle.days().size()).map(chronicle.days()::get);
        }

        /** The day at whose end things stand so, to be typed, dragged or stepped through. */
        private Markup dates(ChronicleEntry chronicle, Optional<LocalDate> day) {
            List<LocalDate> days = chronicle.days();
            PageView plain = view.with(ON, Optional.empty()).with(DAY, Optional.empty());
            Tag typed = form(plain).add(Tag.of("label", "At the end of").with("for", "on"),
                    Tag.of("input").with("type", "date").with("id", "on").with("name", ON)
                            .with("value", day.map(LocalDate::toString).orElse("")),
                    Tag.of("button", "Show").with("type", "submit"));
            Tag box = Tag.of("div").in("days").add(typed);
            if (days.size() < 2 || day.isEmpty()) {
                return box;
            }
            LocalDate now = day.get();
            long until = days.stream().filter(it -> !it.isAfter(now)).count();
            Tag slider = form(plain).add(Tag.of("label", "Drag through the days of the entries").with("for", "day"),
                    Tag.of("input").with("type", "range").with("id", "day").with("name", DAY).with("min", 0)
                            .with("max", days.size() - 1).with("step", 1).with("value", Math.max(0, until - 1))
                            .with("aria-valuetext", now + ", " + until + " of " + days.size() + " days with entries"),
                    Tag.of("noscript").add(Tag.of("button", "Show this day").with("type", "submit")));
            box.add(slider);
            Tag steps = Tag.of("p").in("small").text(English.count(days.size(), "day", "days") + " with entries, from "
                    + days.getFirst() + " to " + days.getLast() + ". ");
            days.stream().filter(it -> it.isBefore(now)).reduce((one, later) -> later)
                    .ifPresent(it -> steps.add(step(plain, "The one before: " + it, it)).text(" "));
            days.stream().filter(it -> it.isAfter(now)).findFirst()
                    .ifPresent(it -> steps.add(step(plain, "The next: " + it, it)));
            return box.add(steps);
        }

        private Tag step(PageView plain, String name, LocalDate day) {
            return Tag.live("a").with("href", at(plain.with(ON, Optional.of(day.toString())))).text(name);
        }

        /** A form that keeps what the address says. */
        private Tag form(PageView kept) {
            Tag form = FormFields.keep(Tag.live("form").with("method", "get").in("search")
                    .with("action", document.path() + AgreementPlace.LIFE.ending())
                    .with("data-send-on-change", ""), kept.text());
            kept.more().forEach((name, value) -> form.add(FormFields.hidden(name, value)));
            return form;
        }
    }
}
