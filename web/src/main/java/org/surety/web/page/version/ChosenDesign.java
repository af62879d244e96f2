package org.surety.web.page.version;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.surety.design.api.Baseline;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.web.frame.PageView;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.Reason;

/** The design beside a text that a page is about; says what one is where there is none, and offers those there are. */
public final class ChosenDesign {

    /** Which of several designs is meant. */
    static final String DESIGN = "design";

    private final PageContext site;
    private final Document document;
    private final PageView view;
    private final Told told;
    private final String ending;

    /** @param ending of the page that asks */
    ChosenDesign(PageContext site, Document document, PageView view, Told told, String ending) {
        this.site = site;
        this.document = document;
        this.view = view;
        this.told = told;
        this.ending = ending;
    }

    static DesignQuestion question(String file, boolean count, DesignQuestion.Demands demands) {
        return new DesignQuestion(file, count, false, !count, DesignQuestion.Search.USUAL,
                Baseline.Kind.ALTERNATIVE, false, demands);
    }

    Job<Response.OfDesignSize> size(String file, DesignQuestion.Demands demands) {
        DesignQuestion question = question(file, true, demands);
        return site.answers().ask(document.with(question), "Counting the versions", Answers.Size.SOON,
                work -> (Response.OfDesignSize) document.bench().design(question, work).response());
    }

    private Job<Response.OfDesignSize> plain() {
        return size(document.file(), DesignQuestion.Demands.NONE);
    }

    /** The file that is meant. */
    String file() {
        return chosen(plain()).orElse(document.file());
    }

    /** The design that the address means; of several one has to be chosen. */
    private Optional<String> chosen(Job<Response.OfDesignSize> plain) {
        return told.outcome(plain).refused().flatMap(it -> it instanceof Reason.Several several
                ? Optional.ofNullable(view.more().get(DESIGN)).filter(several.choices()::contains)
                : Optional.empty());
    }

    /** What a page says of the file of the one that is meant. */
    Markup body(BiFunction<String, Job<Response.OfDesignSize>, Markup> of) {
        Job<Response.OfDesignSize> plain = plain();
        Optional<Reason> refused = told.outcome(plain).refused();
        if (refused.filter(it -> it instanceof Reason.Missing).isPresent()) {
            return none();
        }
        if (refused.orElse(null) instanceof Reason.Several several) {
            Tag box = Tag.of("div").add(choice(several.choices()));
            return chosen(plain).map(it -> box.add(of.apply(it, size(it, DesignQuestion.Demands.NONE)))).orElse(box);
        }
        return of.apply(document.file(), plain);
    }

    private Markup none() {
        return Tag.of("section").add(Tag.of("h2", "No design stands beside this text"),
                Tag.of("p", "A design says what a drafter could choose besides what the text leaves open, by what "
                        + "versions are judged, and what must hold. Without one there is nothing to compare."),
                Tag.of("p").text("It is a file of ").add(Tag.of("code", "kind: design")).text(" in the folder ")
                        .add(Tag.of("code", "designs")).text(" beside the text, or in the same folder. ")
                        .add(Tag.live("a").with("href", Addresses.ofCatalog("lavrov-2025") + ending)
                                .text("An example of the catalog"))
                        .text(" has one, which “Make it yours” copies."));
    }

    private Markup choice(List<String> files) {
        Optional<String> asked = Optional.ofNullable(view.more().get(DESIGN));
        if (asked.filter(it -> !files.contains(it)).isPresent()) {
            told.wrong();
        }
        Tag list = Tag.of("ul").in("chips");
        files.forEach(it -> {
            Tag link = Tag.live("a").with("href", document.path() + ending + view.with(DESIGN, Optional.of(it)).query())
                    .text(it.substring(it.lastIndexOf('/') + 1));
            list.add(Tag.of("li").add(asked.filter(it::equals).isPresent()
                    ? link.with("aria-current", "true")
                    : link));
        });
        return Tag.of("nav").with("aria-label", "Which design").add(
                Tag.of("p", "Several designs stand beside this text; choose one."), list);
    }
}
