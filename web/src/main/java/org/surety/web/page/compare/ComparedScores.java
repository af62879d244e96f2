package org.surety.web.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.design.api.Baseline;
import org.surety.model.design.Design;
import org.surety.model.position.Negotiator;
import org.surety.report.NegotiationSheet;
import org.surety.report.html.DealPart;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.SigningWords;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.Reply;

/** How acceptable the texts that are compared are to the parties, for those beside which positions are recorded. */
public final class ComparedScores {

    private final PageContext site;
    private final List<ComparedSide> sides;
    private final Told told;

    ComparedScores(PageContext site, List<ComparedSide> sides, Told told) {
        this.site = site;
        this.sides = sides;
        this.told = told;
    }

    /** The scores side by side; nothing where there are no positions. */
    Markup body() {
        List<Job<Reply<Response.OfAccept>>> jobs = sides.stream().map(this::accept).toList();
        return jobs.stream().filter(it -> told.outcome(it).running()).findFirst()
                .<Markup>map(it -> told.of(it, "scores", done -> table(jobs))).orElseGet(() -> table(jobs));
    }

    private Job<Reply<Response.OfAccept>> accept(ComparedSide side) {
        Document document = side.document();
        AcceptQuestion question = new AcceptQuestion(document.file(), Optional.empty(), side.held(), Optional.empty(),
                Optional.empty(), Baseline.Kind.ALTERNATIVE, Map.of());
        return site.answers().ask(document.with(question), "Scoring " + side.label(), Answers.Size.SOON,
                work -> document.bench().accept(question, work));
    }

    private Markup table(List<Job<Reply<Response.OfAccept>>> jobs) {
        List<Optional<DealPart>> parts = jobs.stream()
                .map(it -> told.answer(it).map(one -> new DealPart(one.response().sheet()))).toList();
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(it -> it.ifPresent(part -> part.parties().forEach(one -> names.add(name(part, one)))));
        if (names.isEmpty()) {
            return Markup.NOTHING;
        }
        List<String> headings = new ArrayList<>(List.of("Party"));
        sides.forEach(it -> headings.add(it.label()));
        Grid grid = Grid.cards("What each scores with the parties, of 100", headings);
        for (String name : names) {
            List<Markup> cells = new ArrayList<>(List.of(Tag.of("span", name)));
            parts.forEach(part -> cells.add(part.flatMap(it -> cell(it, name))
                    .orElseGet(() -> Tag.of("span", "no positions are recorded beside it"))));
            grid.row(cells);
        }
        return Tag.of("section").add(Tag.of("h2", "What each scores with the parties"), grid.unseenCaption().tag(),
                Tag.of("p", SigningWords.criterion(Design.Signing.PLAIN)).in("small"));
    }

    private static String name(DealPart part, Negotiator party) {
        return NegotiationSheet.partyName(part.sheet().positions(), party.id());
    }

    private static Optional<Tag> cell(DealPart part, String name) {
        return part.parties().stream().filter(it -> name(part, it).equals(name)).findFirst()
                .map(it -> Tag.of("div").add(part.cell(it),
                        Tag.of("p", "Red lines: " + part.redLines(it) + ".").in("small")));
    }
}
