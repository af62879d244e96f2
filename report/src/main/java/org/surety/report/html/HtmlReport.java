package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Status;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.dossier.Dossier;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;

/** Writes a dossier as one page that loads nothing and is complete in itself. */
public final class HtmlReport {

    /** The sections in the order of the page; a new kind of result gets a class of its own here. */
    private static final List<PageSection> SECTIONS =
            List.of(new BriefSection(), new ProcedureSection(), new DutiesSection(),
                    new AnswersSection(), new ScenariosSection(), new NegotiationSection(), new RatesSection(),
                    new PowerSection(), new FindingsSection(),
                    new TermsSection(),
                    new SourcesSection(), new MethodSection());

    private HtmlReport() {}

    /** The page. */
    public static String write(Dossier dossier) {
        Context context = new Context(dossier);
        List<Part> parts =
                SECTIONS.stream().map(it -> new Part(it.id(), it.title(), it.body(context))).toList();
        Agreement agreement = context.agreement();
        return Shell.around("Surety report: " + agreement.title(), List.of(
                Tag.of("a", "Skip to the answer").in("skip").with("href", "#main"), header(agreement), page(parts),
                footer(dossier.stamp())));
    }

    /**
     * A page only of what the parties want and could sign.
     *
     * @param title what is negotiated
     */
    public static String negotiation(Stamp stamp, String title, NegotiationSheet sheet) {
        NegotiationBody body = new NegotiationBody(sheet);
        List<Part> parts = List.of(new Part(NegotiationSection.ID, NegotiationSection.TITLE, body.findings()),
                new Part("sources", "Sources of the positions", body.sources()),
                new Part("method", "How this was computed", body.method(stamp)));
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety report").in("brand"),
                Tag.of("p", "Negotiation").in("kicker"), Tag.of("h1", title)));
        return Shell.around("Surety report: " + title, List.of(
                Tag.of("a", "Skip to the positions").in("skip").with("href", "#main"), header, page(parts),
                footer(stamp)));
    }

    /** A numbered part of a page; one that has nothing to say is left out. */
    private record Part(String id, String title, List<Markup> body) {}

    private static Tag page(List<Part> parts) {
        List<Tag> sections = new ArrayList<>();
        Tag contents = Tag.of("ol");
        for (Part part : parts) {
            if (!part.body().isEmpty()) {
                int number = sections.size() + 1;
                contents.add(Tag.of("li").add(Tag.of("a", part.title()).with("href", "#" + part.id())));
                sections.add(Tag.of("section").with("id", part.id()).with("aria-labelledby", part.id() + "-title")
                        .add(Tag.of("h2").with("id", part.id() + "-title").add(
                                Tag.of("span", Integer.toString(number)).in("number"),
                                new Text(" " + part.title())))
                        .add(part.body()));
            }
        }
        Tag nav = Tag.of("nav").with("aria-labelledby", "contents-title")
                .add(Tag.of("h2", "Contents").with("id", "contents-title"), contents);
        return Tag.of("div").in("page").add(nav, Tag.of("main").with("id", "main").add(sections));
    }

    private static Tag header(Agreement agreement) {
        Tag line = Tag.of("p").in("kicker").text(status(agreement.status()));
        agreement.asOf().ifPresent(day -> line.text(" · as reported on " + Dates.of(day)));
        Tag header = Tag.of("header").add(Tag.of("div").in("head").add(Tag.of("p", "Surety report").in("brand"), line,
                Tag.of("h1", agreement.title())));
        return agreement.summary().map(it -> header.add(Tag.of("p", it).in("summary"))).orElse(header);
    }

    private static String status(Status status) {
        return switch (status) {
            case PROPOSED -> "Proposal, no agreed text";
            case DRAFT -> "Draft under negotiation";
            case SIGNED -> "Signed, not in force";
            case POLITICAL -> "Political commitment";
            case IN_FORCE -> "In force";
            case LAPSED -> "Lapsed or never completed";
        };
    }

    private static Tag footer(Stamp stamp) {
        return Tag.of("footer").add(Tag.of("p", "Surety " + stamp.version()
                + ". It says what a text does and what follows from it; it does not say which side is right and does "
                + "not predict."));
    }
}
