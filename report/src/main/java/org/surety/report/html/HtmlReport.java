package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Status;
import org.surety.report.dossier.Dossier;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;

/** Writes a dossier as one page that loads nothing and is complete in itself. */
public final class HtmlReport {

    /** The sections in the order of the page; a new kind of result gets a class of its own here. */
    private static final List<Section> SECTIONS =
            List.of(new BriefSection(), new ProcedureSection(), new DutiesSection(),
                    new AnswersSection(), new ScenariosSection(), new RatesSection(), new PowerSection(),
                    new FindingsSection(),
                    new TermsSection(),
                    new SourcesSection(), new MethodSection());

    private HtmlReport() {}

    /** The page. */
    public static String write(Dossier dossier) {
        Context context = new Context(dossier);
        List<Tag> sections = new ArrayList<>();
        Tag contents = Tag.of("ol");
        for (Section section : SECTIONS) {
            List<Markup> body = section.body(context);
            if (!body.isEmpty()) {
                int number = sections.size() + 1;
                contents.add(Tag.of("li").add(Tag.of("a", section.title()).with("href", "#" + section.id())));
                sections.add(Tag.of("section").with("id", section.id()).with("aria-labelledby", section.id() + "-title")
                        .add(Tag.of("h2").with("id", section.id() + "-title").add(
                                Tag.of("span", Integer.toString(number)).in("number"),
                                new Text(" " + section.title())))
                        .add(body));
            }
        }
        Tag nav = Tag.of("nav").with("aria-labelledby", "contents-title")
                .add(Tag.of("h2", "Contents").with("id", "contents-title"), contents);
        Tag page = Tag.of("div").in("page").add(nav, Tag.of("main").with("id", "main").add(sections));
        Agreement agreement = context.agreement();
        return Shell.around("Surety report: " + agreement.title(), List.of(
                Tag.of("a", "Skip to the answer").in("skip").with("href", "#main"), header(agreement), page,
                footer(dossier)));
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

    private static Tag footer(Dossier dossier) {
        return Tag.of("footer").add(Tag.of("p", "Surety " + dossier.stamp().version()
                + ". It says what a text does and what follows from it; it does not say which side is right and does not predict."));
    }
}
