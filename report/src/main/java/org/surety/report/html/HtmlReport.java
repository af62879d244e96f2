package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.analysis.follow.FollowResult;
import org.surety.design.api.SweepResult;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Source;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.StrategicSheet;
import org.surety.report.digest.StrategicWords;
import org.surety.report.dossier.Dossier;
import org.surety.report.life.LifeAccount;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.view.BriefView;
import org.surety.report.view.ExerciseView;
import org.surety.report.view.FollowView;
import org.surety.report.words.DesignWords;
import org.surety.report.words.StatusWords;

/** Writes a dossier as one page that loads nothing and is complete in itself. */
public final class HtmlReport {

    /** The three pages for whoever decides. */
    private static final List<PageSection> PAGES =
            List.of(new BriefSection(), new WriteSection(), new SidesSection());

    /** What these rest on, in the order of the annex; a new kind of result gets a class of its own here. */
    private static final List<PageSection> ANNEX =
            List.of(new AnswersSection(), new ProcedureSection(), new TermsSection(), new DutiesSection(),
                    new LifeSection(),
                    new ScenariosSection(), new NegotiationSection(), new FindingsSection(), new PowerSection(),
                    new RatesSection(), new SourcesSection(), new MethodSection());

    private static final int MOST_ON_A_PAGE = 15;

    private static final String FOLDED = "What is folded up on a screen (long tables, hour by hour and party by party) "
            + "is not printed; the JSON, CSV and workbook forms of the same answers have it.";

    private HtmlReport() {}

    /** The page. */
    public static String write(Dossier dossier) {
        return report(dossier).html();
    }

    /** The page before it is laid out. */
    public static Page report(Dossier dossier) {
        Context context = new Context(dossier);
        List<Part> pages = parts(PAGES, context);
        List<Part> annex = parts(ANNEX, context);
        List<Part> all = new ArrayList<>(pages);
        all.add(new Part("annex", "Annex", List.of(
                Tag.of("nav").with("aria-label", "Annex").add(contents(annex, Mark.LETTERS)),
                Tag.of("p", FOLDED).in("small paper-only"))));
        List<Tag> sections = sections(all, Mark.NUMBERS);
        // Where nothing was tried there is little on the second page, which then shares a leaf with the first.
        for (int i = context.brief().filter(it -> !it.settle().isEmpty()).isEmpty() ? 1 : 0; i < pages.size(); i++) {
            sections.get(i).in("leaf");
        }
        sections.addAll(sections(annex, Mark.LETTERS));
        Agreement agreement = context.agreement();
        return whole("Surety report: " + agreement.title(), dossier.stamp(), "answer", header(agreement),
                page(contents(all, Mark.NUMBERS), sections));
    }

    /** The first two pages by themselves. */
    public static String brief(Stamp stamp, BriefView brief) {
        return brief(stamp, brief, List.of()).html();
    }

    /**
     * The first two pages by themselves, before they are laid out.
     *
     * @param sources what the text rests on, cited beside its status; a page that links nowhere names none
     */
    public static Page brief(Stamp stamp, BriefView brief, List<Source> sources) {
        Bibliography cited = new Bibliography().add(sources);
        List<Part> parts = new ArrayList<>(List.of(new Part("brief", "In brief", BriefSection.body(brief))));
        if (!brief.settle().isEmpty()) {
            parts.add(new Part(WriteSection.ID, WriteSection.TRIED, WriteSection.body(brief)));
        }
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety brief").in("brand"),
                Tag.of("p", brief.status()).in("kicker").add(cited.refs(sources.stream()
                        .map(it -> new Citation(it.id(), Optional.empty())).toList(), sources)),
                Tag.of("h1", brief.title())));
        brief.summary().ifPresent(it -> header.add(Tag.of("p", it).in("summary")));
        Page page = whole("Surety brief: " + brief.title(), stamp, "answer", header,
                page(contents(parts, Mark.NUMBERS), sections(parts, Mark.NUMBERS)));
        return cited.isEmpty() ? page : page.citing(cited.list());
    }

    /** What an agreement does over its life, by itself. */
    public static Page life(Stamp stamp, LifeAccount life) {
        List<Part> parts = lived(life);
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety life").in("brand"),
                Tag.of("h1", life.title())));
        return whole("Surety life: " + life.title(), stamp, "answer", header,
                page(contents(parts, Mark.NUMBERS), sections(parts, Mark.NUMBERS)));
    }

    /**
     * A page only of what the parties want and how versions score.
     *
     * @param title what is negotiated
     */
    public static Page negotiation(Stamp stamp, String title, NegotiationSheet sheet) {
        Bibliography sources = new Bibliography();
        NegotiationBody body = new NegotiationBody(sheet, new SheetWords(sheet, sources));
        List<Markup> wants = new ArrayList<>(body.wants());
        wants.addAll(body.findings(false));
        List<Part> parts = List.of(new Part(NegotiationSection.ID, NegotiationSection.TITLE, wants),
                new Part("sources", "Sources of the positions", List.of(sources.isEmpty()
                        ? Tag.of("p", "The file of positions names no sources.")
                        : sources.list())),
                new Part("method", "How this was computed", body.method(stamp)));
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety report").in("brand"),
                Tag.of("p", "Negotiation").in("kicker"), Tag.of("h1", title)));
        return whole("Surety report: " + title, stamp, "positions", header,
                page(contents(parts, Mark.NUMBERS), sections(parts, Mark.NUMBERS)));
    }

    /**
     * A page of where agreements stand and how they came there.
     *
     * @param result from which the view was made, for the drawing
     */
    public static Page follow(Stamp stamp, FollowView view, FollowResult result) {
        List<Part> parts = followed(view, result);
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety chronicle").in("brand"),
                Tag.of("p", "Days are those of " + view.zone()).in("kicker"), Tag.of("h1", view.title())));
        return whole("Surety chronicle: " + view.title(), stamp, "answer", header,
                page(contents(parts, Mark.NUMBERS), sections(parts, Mark.NUMBERS)));
    }

    /** What parties do that know each other's stakes. */
    public static Page strategic(Stamp stamp, StrategicSheet sheet) {
        List<Part> parts = weighed(sheet);
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety strategic").in("brand"),
                Tag.of("h1", sheet.title())), Tag.of("p", StrategicWords.NEUTRAL).in("summary"));
        return whole("Surety strategic: " + sheet.title(), stamp, "answer", header,
                page(contents(parts, Mark.NUMBERS), sections(parts, Mark.NUMBERS)));
    }

    /** What an exercise came to. */
    public static Page exercise(Stamp stamp, ExerciseView view) {
        List<Part> parts = ExercisePage.parts(view);
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety exercise").in("brand"),
                Tag.of("p", "Times are those of " + view.zone()).in("kicker"), Tag.of("h1", view.title())));
        return whole("Surety exercise: " + view.title(), stamp, "answer", header,
                page(contents(parts, Mark.NUMBERS), sections(parts, Mark.NUMBERS)));
    }

    /** What each party said last on each matter. */
    public static List<Markup> said(NegotiationSheet sheet) {
        return new PositionsPart(sheet, new SheetWords(sheet, new Bibliography())).strips();
    }

    /**
     * The versions of a design as a page of their own tells them, so many that it stays light; nothing where none was
     * searched.
     */
    public static List<Markup> versions(NegotiationSheet sheet) {
        return sheet.design().map(it -> new DesignPart(it, new SheetWords(sheet, new Bibliography()),
                MOST_ON_A_PAGE, true).body())
                .orElse(List.of());
    }

    /** A page of what a sweep found. */
    public static Page sweep(Stamp stamp, SweepResult result) {
        String title = result.task().design().title().orElse(result.task().design().id());
        List<Part> parts = swept(result);
        return whole("Surety sweep: " + title, stamp, "answer", Tag.of("header").add(Tag.of("div").in("head").add(
                Tag.of("p", "Surety report").in("brand"), Tag.of("p", "Sweep").in("kicker"), Tag.of("h1", title)),
                Tag.of("p", DesignWords.OPTIONS).in("summary")),
                page(contents(parts, Mark.NUMBERS), sections(parts, Mark.NUMBERS)));
    }

    /** The parts of that page. */
    public static List<Part> swept(SweepResult result) {
        return SweptParts.parts(result);
    }

    /** The parts of the page of what parties do that know each other's stakes, one for each scenario and procedure. */
    public static List<Part> weighed(StrategicSheet sheet) {
        return StrategicPage.parts(sheet);
    }

    /** The parts of the page of a life. */
    public static List<Part> lived(LifeAccount life) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("life-drawn", "Who is bound and who is guarded, stage by stage",
                LifeSection.picture(life)));
        for (LifeAccount.Section section : life.sections()) {
            parts.add(new Part("life-" + parts.size(), section.title(), LifeSection.body(section, "h3")));
        }
        return parts;
    }

    /** The parts of the page of an exercise. */
    public static List<Part> played(ExerciseView view) {
        return ExercisePage.parts(view);
    }

    /** The parts of the page of a chronicle. */
    public static List<Part> followed(FollowView view, FollowResult result) {
        FollowPage page = new FollowPage(view, result);
        return List.of(
                new Part("standing", "Where things stand at the end of " + Dates.of(result.at()), page.standing()),
                new Part("next", "What follows by itself if nobody does anything", page.next()),
                new Part("hangs", "What that hangs on", page.hangs()),
                new Part("timeline", "What happened", page.timeline()),
                new Part("sources", "Sources", page.sources()));
    }

    /**
     * A part of a page; one that has nothing to say is left out.
     *
     * @param id by which it can be linked to
     */
    public record Part(String id, String title, List<Markup> body) {
        /** Copies the list. */
        public Part {
            body = List.copyOf(body);
        }

        /** With its title above it, to which a link leads. */
        public Tag section() {
            return Tag.of("section").with("id", id).add(Tag.of("h2", title)).add(body);
        }
    }

    /** How parts are counted. */
    private enum Mark {
        NUMBERS, LETTERS;

        String of(int index) {
            return this == NUMBERS ? Integer.toString(index + 1) : Character.toString('A' + index);
        }
    }

    private static List<Part> parts(List<PageSection> sections, Context context) {
        return sections.stream().map(it -> new Part(it.id(), it.title(), it.body(context)))
                .filter(it -> !it.body().isEmpty()).toList();
    }

    private static Tag contents(List<Part> parts, Mark mark) {
        Tag contents = Tag.of("ol").in(mark.name().toLowerCase(Locale.ROOT));
        parts.forEach(part -> contents
                .add(Tag.of("li").add(Tag.of("a", part.title()).with("href", "#" + part.id()))));
        return contents;
    }

    private static List<Tag> sections(List<Part> parts, Mark mark) {
        List<Tag> sections = new ArrayList<>();
        for (Part part : parts) {
            sections.add(Tag.of("section").with("id", part.id()).with("aria-labelledby", part.id() + "-title")
                    .add(Tag.of("h2").with("id", part.id() + "-title").add(
                            Tag.of("span", mark.of(sections.size())).in("number"), new Text(" " + part.title())))
                    .add(part.body()));
        }
        return sections;
    }

    private static Page whole(String title, Stamp stamp, String skipTo, Tag header, Tag page) {
        return new Page(title, stamp, List.of(Tag.of("a", "Skip to the " + skipTo).in("skip").with("href", "#main"),
                header, page, footer(stamp)), Optional.empty());
    }

    private static Tag page(Tag contents, List<Tag> sections) {
        Tag nav = Tag.of("nav").in("side").with("aria-labelledby", "contents-title")
                .add(Tag.of("h2", "Contents").with("id", "contents-title"), contents);
        return Tag.of("div").in("page").add(nav, Tag.of("main").with("id", "main").add(sections));
    }

    private static Tag header(Agreement agreement) {
        Tag line = Tag.of("p").in("kicker").text(StatusWords.of(agreement.status()));
        agreement.asOf().ifPresent(day -> line.text(" · as of " + Dates.of(day)));
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety report").in("brand"), line,
                Tag.of("h1", agreement.title())));
        return agreement.summary().map(it -> header.add(Tag.of("p", it).in("summary"))).orElse(header);
    }

    private static Tag footer(Stamp stamp) {
        return Tag.of("footer").add(Tag.of("p", "Surety " + stamp.version()
                + ". It says what a text does and what follows from it; it does not say which side is right and does "
                + "not predict."));
    }
}
