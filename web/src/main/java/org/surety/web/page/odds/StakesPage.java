package org.surety.web.page.odds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.report.digest.StrategicWords;
import org.surety.report.html.HtmlReport;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.report.words.ScenarioWords;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.PartsList;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.StrategicQuestion;

/** What parties do that know each other's stakes, as a scenario or the reader supposes them. */
public final class StakesPage {

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public StakesPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        List<String> names = new ArrayList<>(List.of(ScenarioChoice.SCENARIO, SupposedWorths.WHO));
        names.addAll(SupposedWorths.parameters(request));
        PageView view = PageView.of(request, names);
        return pages.headed(document, view, AgreementPlace.STAKES,
                (text, told) -> new Asked(document, view, text, told).body());
    }

    /** The stakes as one address asks for them. */
    private final class Asked {

        private final Document document;
        private final PageView view;
        private final Response.OfArticles text;
        private final Told told;

        Asked(Document document, PageView view, Response.OfArticles text, Told told) {
            this.document = document;
            this.view = view;
            this.text = text;
            this.told = told;
        }

        Markup body() {
            Job<List<Scenario>> scenarios = site.answers().ask(document.with("scenarios"), "Looking for scenarios",
                    Answers.Size.SOON, work -> document.bench().scenarios(document.file(), work));
            if (told.outcome(scenarios).refused().filter(it -> it instanceof Reason.Missing).isPresent()) {
                return Tag.of("section").add(Tag.of("h2", "Nothing can be weighed"), Tag.of("p", "No scenario for this "
                        + "text stands beside it. What outcomes are worth counts only for something that happens, and "
                        + "a scenario says what that is."));
            }
            return told.of(scenarios, "stakes", this::in);
        }

        private Markup in(List<Scenario> scenarios) {
            String wanted = Optional.ofNullable(view.more().get(ScenarioChoice.SCENARIO))
                    .orElseGet(() -> scenarios.stream().filter(StakesPage::tells).findFirst()
                            .orElse(scenarios.getFirst()).id());
            return ScenarioChoice.of(form(), "stakes-scenario", scenarios, wanted, told, this::shown);
        }

        private Tag form() {
            return FormFields.keep(Tag.live("form").with("method", "get")
                    .with("action", document.path() + AgreementPlace.STAKES.ending())
                    .in("question"), view.text());
        }

        /** What is assumed, first; then what follows from it, where something is. */
        private Markup shown(Scenario scenario) {
            Tag box = Tag.of("div");
            box.add(Tag.of("p", StrategicWords.NEUTRAL).in("small"));
            SupposedWorths supposed = SupposedWorths.of(view, scenario);
            box.add(worths(scenario));
            if (supposed.wrong().isPresent()) {
                told.wrong();
                return box.add(FormFields.wrong("“" + supposed.wrong().get() + "” is neither a number, such as -3, nor "
                        + "a range with its smaller end first, such as 8..12."));
            }
            if (!tells(scenario) && supposed.worths().isEmpty()) {
                PageView begun = view.with(ScenarioChoice.SCENARIO, Optional.of(scenario.id()));
                for (Map.Entry<String, String> it : SupposedWorths.BEGINNING.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey()).toList()) {
                    begun = begun.with(SupposedWorths.WORTH + it.getKey(), Optional.of(it.getValue()));
                }
                scenario.incident().ifPresent(it -> box.add(Tag.of("p", new ScenarioWords(text.names()).happens(it))));
                return box.add(Tag.of("p").text("Nothing is said yet of what outcomes are worth to anybody. ")
                        .add(Tag.live("a").with("href", AgreementPlace.STAKES.at(document.path(), begun))
                                .text("Begin with numbers that are the same for every guarantor"))
                        .text("; they are there to be changed, and say nothing of what any of them wants."));
            }
            StrategicQuestion question = new StrategicQuestion(document.file(), List.of(scenario.id()), view.held(),
                    Optional.empty(), supposed.worths(), Map.of());
            Job<List<HtmlReport.Part>> answer = site.answers().ask(document.with(question),
                    "Working out what follows from the stakes", Answers.Size.LONG,
                    work -> HtmlReport.weighed(document.bench().strategic(question, work).response().sheet()));
            if (told.outcome(answer).refused().isPresent()) {
                told.wrong();
            }
            return box.add(told.of(answer, "stakes-answer", PartsList::of));
        }

        /** A row for each of whom something is said, and one more for somebody else. */
        private Markup worths(Scenario scenario) {
            Tag table = Tag.of("table").in("worths");
            Tag head = Tag.of("tr").add(Tag.of("th", "To whom").with("scope", "col"));
            for (PartyStakes.Of of : PartyStakes.Of.values()) {
                head.add(Tag.of("th", English.capital(StrategicWords.of(of))).with("scope", "col"));
            }
            table.add(Tag.of("thead").add(head));
            Tag body = Tag.of("tbody");
            SupposedWorths.rows(view, scenario).forEach(it -> body.add(row(scenario, it)));
            Map<String, String> others = new LinkedHashMap<>();
            text.names().agreement().groups().forEach(it -> others.put(it.id(), English.words(it.id())));
            text.names().agreement().parties().forEach(it -> others.put(it.id(), text.names().name(it.id())));
            Tag whom = FormFields.choice(SupposedWorths.WHO, Optional.of("nobody else"), others, Optional.empty())
                    .with("id", "stakes-who");
            return Tag.of("details").with("open", "").add(Tag.of("summary", "What it is supposed to be worth"),
                    Tag.live("form").in("inside").with("method", "get")
                            .with("action", document.path() + AgreementPlace.STAKES.ending())
                            .add(FormFields.keep(Tag.of("div"), view.text()),
                                    FormFields.hidden(ScenarioChoice.SCENARIO, scenario.id()),
                                    Tag.of("p", "On any scale, as a number or a range such as 8..12; only differences "
                                            + "count. Whoever has a worth in one of the first two columns chooses by "
                                            + "what is said here, all others as the scenario assumes. A row for one "
                                            + "party counts before that of a group.").in("small"),
                                    Tag.of("div").in("wide").add(table.add(body)),
                                    Tag.of("p").in("search").add(
                                            Tag.of("label", "A row for").with("for", "stakes-who"), whom,
                                            Tag.of("button", "Work it out").with("type", "submit"))));
        }

        private Tag row(Scenario scenario, String who) {
            String name = StrategicWords.whom(text.names(), who);
            Tag row = Tag.of("tr").add(Tag.of("th", English.capital(name)).with("scope", "row"));
            for (PartyStakes.Of of : PartyStakes.Of.values()) {
                String what = who + "." + of.word();
                String value = Optional.ofNullable(view.more().get(SupposedWorths.WORTH + what))
                        .filter(it -> !it.isEmpty())
                        .orElseGet(() -> SupposedWorths.said(scenario, what).map(Range::toString).orElse(""));
                row.add(SupposedWorths.columns(who).contains(of)
                        ? Tag.of("td").add(Tag.of("input").with("type", "text").with("size", 8)
                                .with("name", SupposedWorths.WORTH + what).with("value", value)
                                .with("aria-label", English.capital(name) + ": " + StrategicWords.of(of)))
                        : Tag.of("td"));
            }
            return row;
        }
    }

    private static boolean tells(Scenario scenario) {
        return !scenario.stakes().isEmpty() || scenario.stakesFrom().isPresent();
    }
}
