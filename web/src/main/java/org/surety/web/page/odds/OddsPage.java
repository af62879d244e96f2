package org.surety.web.page.odds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.html.Grid;
import org.surety.report.html.OddsPart;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.rendering.Response;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.English;
import org.surety.report.words.MethodWords;
import org.surety.report.words.Names;
import org.surety.report.words.ReadingWords;
import org.surety.report.words.ScenarioWords;
import org.surety.semantics.Case;
import org.surety.text.SourceFile;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;
import org.surety.web.work.Answers;
import org.surety.web.work.Job;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Reply;

/** How likely enough help is in a scenario beside an agreement, and what becomes of that if one assumption moves. */
public final class OddsPage {

    private static final String ASSUME = "assume";
    private static final String VALUE = "value";
    private static final String SUPPOSE = "suppose";
    private static final String LATE = "late";
    private static final String USUAL_HOURS = "72";
    private static final String ALIKE = "Every party votes yes with a probability of 0.4 to 0.7 and no with at most "
            + "0.1, and acts with 0.5 to 0.8 where it must and 0.2 to 0.5 where it may, on each day with 0.3 if not "
            + "before; it talks for 6 hours to 3 days; the party whose act it is votes no. These numbers are assumed "
            + "and alike for all. What the answer hangs on can be moved, one number at a time.";
    private static final String ANSWER = "odds-answer";
    private static final String NUMBER = "odds-number";

    /** A number as somebody writes it; others are not worth reading. */
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,9}([./][0-9]{1,9})?");
    private static final int STEPS = 100;

    private final PageContext site;
    private final AgreementPages pages;

    /** @param site what it has to work with */
    public OddsPage(PageContext site) {
        this.site = site;
        this.pages = new AgreementPages(site);
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        PageView view = PageView.of(request, List.of(ScenarioChoice.SCENARIO, ASSUME, VALUE, SUPPOSE, LATE));
        return pages.headed(document, view, AgreementPlace.ODDS,
                (text, told) -> new Asked(document, view, text, told).body());
    }

    /** The odds as one address asks for them. */
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

        private String at(PageView other) {
            return AgreementPlace.ODDS.at(document.path(), other);
        }

        private Job<Reply<Response.OfCrisis>> ask(List<String> scenarios, Map<String, Ratio> assumed) {
            CrisisQuestion question = new CrisisQuestion(document.file(), scenarios, view.held(), Method.Engine.EXACT,
                    List.of(), CrisisQuestion.Draws.USUAL, Optional.empty(), List.of(), Optional.empty(), Map.of(),
                    Optional.empty(), assumed);
            return site.answers().ask(document.with(question), "Working out how likely help is", Answers.Size.SOON,
                    work -> document.bench().crisis(question, work));
        }

        Markup body() {
            Job<Reply<Response.OfCrisis>> all = ask(List.of(), Map.of());
            if (told.outcome(all).refused().filter(it -> it instanceof Reason.Missing).isPresent()) {
                return Optional.ofNullable(view.more().get(SUPPOSE)).map(this::supposed).orElseGet(this::none);
            }
            return told.of(all, "odds", it -> in(it.response()));
        }

        /** As if a scenario that supposes an act of one party, and the same of all, stood beside the text. */
        private Markup supposed(String actor) {
            String late = view.more().getOrDefault(LATE, USUAL_HOURS);
            if (!late.matches("[1-9][0-9]{0,3}")) {
                told.wrong();
                return Tag.of("div").add(FormFields.wrong("“" + late + "” is no number of hours from 1 to 9999."),
                        suppose());
            }
            Job<SourceFile> scenario = site.answers().ask(document.with(List.of(SUPPOSE, actor, late)),
                    "Supposing the same of every party", Answers.Size.SOON, work -> document.bench().supposed(
                            document.file(), actor, Hours.of(Integer.parseInt(late)), work));
            Optional<Reason> refused = told.outcome(scenario).refused();
            if (refused.isPresent()) {
                told.wrong();
                return Tag.of("div").add(refused.get() instanceof Reason.Missing
                        ? FormFields.wrong("Nothing in the text is set off by an act of " + text.names().prose(actor)
                                + ".")
                        : Told.refusal(refused.get()), suppose());
            }
            return Tag.of("div").add(told.of(scenario, "supposed", it -> {
                Asked asked = new Asked(document.beside(it), view, text, told);
                return Tag.of("div").add(told.of(asked.ask(List.of(), Map.of()), "odds",
                        odds -> asked.in(odds.response())),
                        Tag.of("p").in("tools").add(FormFields.copy("Copy what is supposed, as a scenario to keep as "
                                + "a file beside the text", it.content())));
            }), suppose());
        }

        private Tag suppose() {
            Map<String, String> actors = new LinkedHashMap<>();
            actors.put(Case.OUTSIDER, "a state outside it");
            text.names().agreement().parties().forEach(it -> actors.put(it.id(), text.names().name(it.id())));
            return Tag.of("section").add(Tag.of("h2", "Suppose an act, and the same of every party"),
                    Tag.of("p", ALIKE),
                    FormFields.keep(Tag.live("form").with("method", "get")
                            .with("action", document.path() + AgreementPlace.ODDS.ending())
                            .in("question"), view.text()).add(
                                    Tag.of("label", "An act of").with("for", "suppose-who"),
                                    FormFields.choice(SUPPOSE, Optional.empty(), actors,
                                            Optional.ofNullable(view.more().get(SUPPOSE))).with("id", "suppose-who"),
                                    Tag.of("label", "; help is too late after hour").with("for", "suppose-late"),
                                    Tag.of("input").with("type", "number").with("name", LATE).with("id", "suppose-late")
                                            .with("min", "1").with("max", "9999")
                                            .with("value", view.more().getOrDefault(LATE, USUAL_HOURS)),
                                    Tag.of("button", "Suppose it").with("type", "submit")));
        }

        private Markup none() {
            return Tag.of("section").add(Tag.of("h2", "No odds can be told yet"),
                    Tag.of("p", "No scenario for this text stands beside it. Odds follow from a text and from what a "
                            + "scenario assumes: what happens, by which hour help is too late, and how likely each "
                            + "party is to vote and to act. Without that, nothing is said about how parties behave."),
                    Tag.of("p").text("A scenario is a file of ").add(Tag.of("code", "kind: scenario"))
                            .text(" in the folder ").add(Tag.of("code", "scenarios"))
                            .text(" beside the text, or in the "
                                    + "same folder; the part on scenarios of the language tells how to write one."),
                    suppose());
        }

        private Markup in(Response.OfCrisis all) {
            List<Scenario> scenarios = all.sheet().scenarios();
            String wanted = Optional.ofNullable(view.more().get(ScenarioChoice.SCENARIO))
                    .orElseGet(() -> scenarios.getFirst().id());
            return ScenarioChoice.of(form(), "odds-scenario", scenarios, wanted, told, it -> shown(all, it));
        }

        private Tag form() {
            Tag form = FormFields.keep(Tag.live("form").with("method", "get")
                    .with("action", document.path() + AgreementPlace.ODDS.ending())
                    .in("question"), view.text());
            List.of(SUPPOSE, LATE).forEach(name -> Optional.ofNullable(view.more().get(name))
                    .ifPresent(it -> form.add(FormFields.hidden(name, it))));
            return form;
        }

        /** What the scenario supposes, the answer, and what it hangs on. */
        private Markup shown(Response.OfCrisis all, Scenario scenario) {
            List<CrisisDigest.Section> sections = CrisisDigest.of(all.sheet(), scenario);
            Tag box = Tag.of("div");
            scenario.incident().ifPresent(it -> box.add(Tag.of("p", new ScenarioWords(text.names()).happens(it) + " "
                    + ScenarioWords.asked(scenario, sections.getFirst().brought()))));
            box.add(Tag.of("p", ScenarioWords.grounds(scenario) + " What follows is what the text and these "
                    + "assumptions imply together; it is no forecast, and nobody is said to do anything.").in("small"));
            Map<String, Said> moving = moving(all, scenario);
            Optional<Said> moved = view.more().containsKey(ASSUME)
                    ? Optional.ofNullable(moving.get(view.more().get(ASSUME)))
                    : moving.values().stream().findFirst();
            moved.ifPresent(it -> box.add(handle(scenario, moving, it)));
            box.add(answer(all, scenario, moved));
            sections.forEach(it -> box.add(hangs(scenario, it, sections.size() > 1)));
            if (view.more().containsKey(SUPPOSE)) {
                return box;
            }
            return box.add(Tag.of("p").in("small").text("Here parties behave as the scenario assumes, whatever "
                    + "outcomes are worth to them. ").add(Tag.live("a")
                            .with("href", AgreementPlace.STAKES.at(document.path(),
                                    PageView.PLAIN.held(view.held()).with(ScenarioChoice.SCENARIO,
                                            Optional.of(scenario.id()))))
                            .text("What follows if they choose by what outcomes are worth to them")));
        }

        private Names names(Response.OfCrisis crisis, CrisisRow row) {
            return Names.of(crisis.sheet().family().under(row.reading()));
        }

        /** An assumption that makes a difference under some reading, with the words for it. */
        private record Said(Sensitivity assumption, AssumptionWords words) {}

        /** Those that make a difference, by their place; that on which an answer hangs most is the first. */
        private Map<String, Said> moving(Response.OfCrisis all, Scenario scenario) {
            Map<String, Said> moving = new LinkedHashMap<>();
            all.sheet().result().rows().stream().filter(it -> it.scenario().equals(scenario.id()))
                    .flatMap(row -> OddsPart.swinging(row.answer()).stream().map(it -> new Said(it,
                            new AssumptionWords(names(all, row)))))
                    .filter(it -> !it.assumption().range().isExact())
                    .sorted((one, other) -> Double.compare(other.assumption().swing(), one.assumption().swing()))
                    .forEach(it -> moving.putIfAbsent(it.assumption().assumption(), it));
            return moving;
        }

        /** The value that the address gives to the assumption; a decimal that stands for an end is that end. */
        private Optional<Ratio> value(Said moved) {
            return Optional.ofNullable(view.more().get(VALUE)).filter(it -> WRITTEN.matcher(it).matches())
                    .map(OddsPage::number).map(it -> {
                        Ratio low = moved.assumption().range().low();
                        Ratio high = moved.assumption().range().high();
                        return AssumptionWords.number(it).equals(AssumptionWords.number(low))
                                ? low
                                : AssumptionWords.number(it).equals(AssumptionWords.number(high)) ? high : it;
                    });
        }

        /** A range to drag, with the number beside it; without a script the number is sent by the button. */
        private Tag handle(Scenario scenario, Map<String, Said> moving, Said moved) {
            Sensitivity it = moved.assumption();
            PageView chosen = view.with(ScenarioChoice.SCENARIO, Optional.of(scenario.id()));
            Map<String, String> assumptions = new LinkedHashMap<>();
            moving.forEach((name, one) -> assumptions.put(name, English.capital(one.words().of(one.assumption()))));
            Tag select = FormFields.choice(ASSUME, Optional.empty(), assumptions, Optional.of(it.assumption()))
                    .with("id", "odds-assumption");
            Tag which = form().with("data-send-on-change", "").add(
                    FormFields.hidden(ScenarioChoice.SCENARIO, scenario.id()),
                    Tag.of("label", "Move").with("for", "odds-assumption"), select,
                    Tag.of("button", "Choose").with("type", "submit"));
            Ratio at = value(moved).orElse(it.range().middle());
            String ask = at(chosen.with(ASSUME, Optional.of(it.assumption())).with(VALUE, Optional.empty()));
            Tag drag = Tag.live("input").with("type", "range").with("name", VALUE).in("drag")
                    .with("aria-label", English.capital(moved.words().question(it)))
                    .with("min", AssumptionWords.number(it.range().low()))
                    .with("max", AssumptionWords.number(it.range().high()))
                    .with("step",
                            AssumptionWords.number(it.range().high().minus(it.range().low()).divide(Ratio.of(STEPS))))
                    .with("value", AssumptionWords.number(at)).with("hx-get", ask)
                    .with("hx-trigger", "input changed delay:120ms")
                    .with("hx-target", "#" + ANSWER).with("hx-select", "#" + ANSWER)
                    .with("hx-select-oob", "#" + NUMBER).with("hx-swap", "outerHTML").with("hx-sync", "this:replace")
                    .with("hx-replace-url", "true");
            Tag exactly = form().add(FormFields.hidden(ScenarioChoice.SCENARIO, scenario.id()),
                    FormFields.hidden(ASSUME, it.assumption()),
                    Tag.of("span", AssumptionWords.number(it.range().low())), drag,
                    Tag.of("span", AssumptionWords.number(it.range().high())),
                    Tag.of("label", "that is").with("for", NUMBER),
                    Tag.of("input").with("type", "number").with("name", VALUE).with("id", NUMBER).with("step", "any")
                            .with("min", AssumptionWords.number(it.range().low()))
                            .with("max", AssumptionWords.number(it.range().high()))
                            .with("value", AssumptionWords.number(at)),
                    Tag.of("button", "Set it").with("type", "submit"));
            return Tag.of("section").in("odds-handle").with("aria-label", "Move one assumption").add(which, exactly);
        }

        /** The sentence and the curve, with the assumption at its value where the address gives one. */
        private Markup answer(Response.OfCrisis all, Scenario scenario, Optional<Said> moved) {
            Tag box = Tag.of("div").with("id", ANSWER).with("aria-live", "polite");
            boolean asked = view.more().containsKey(VALUE) || view.more().containsKey(ASSUME);
            if (asked && moved.isEmpty()) {
                told.wrong();
                return box.add(FormFields.wrong("No assumption of that name makes a difference in this scenario as "
                        + "the text is read here.")).add(answers(all, scenario, Optional.empty()));
            }
            if (!view.more().containsKey(VALUE) || moved.isEmpty()) {
                return box.add(answers(all, scenario, Optional.empty()));
            }
            Optional<Ratio> value = value(moved.get());
            if (value.isEmpty()) {
                told.wrong();
                return box.add(FormFields.wrong("That is no number such as 0.6."));
            }
            String told = moved.get().words().at(moved.get().assumption(), value.get());
            Tag back = Tag.of("p").in("changed").text(English.capital(told) + ", everything else as the scenario "
                    + "assumes. ").add(Tag.live("a").with("href", at(view.with(VALUE, Optional.empty())))
                            .text("Back to the whole range"));
            return this.told.of(ask(List.of(scenario.id()), Map.of(moved.get().assumption().assumption(), value.get())),
                    ANSWER, it -> Tag.of("div").add(back).add(answers(it.response(), scenario, Optional.of(told))));
        }

        private List<Markup> answers(Response.OfCrisis crisis, Scenario scenario, Optional<String> set) {
            List<CrisisDigest.Section> sections = CrisisDigest.of(crisis.sheet(), scenario);
            return sections.stream().<Markup>map(it -> answers(it, sections.indexOf(it), sections.size() > 1,
                    set)).toList();
        }

        private Markup answers(CrisisDigest.Section section, int number, boolean several,
                Optional<String> set) {
            OddsPart part = new OddsPart(section, new ReadingWords(text.family().terms()), it -> Optional.empty(),
                    it -> List.of(new Text(it.isEmpty()
                            ? "In every reading"
                            : section.lines().getFirst().words()
                                    .all(it))));
            Tag box = Tag.of("section");
            if (several) {
                box.add(Tag.of("h2", English.capital(English.words(section.procedure()))));
            }
            section.lines().stream().filter(it -> !it.told().remark().isEmpty()).findFirst()
                    .filter(it -> section.lines().size() == 1).ifPresent(it -> box.add(Tag.of("p", "Nothing is set "
                            + "off, since " + it.told().remark() + ".")));
            box.add(part.lead(), Tag.of("p").in("tools").add(FormFields.copy("Copy", part.sentence() + " ("
                    + ScenarioWords.title(section.scenario()) + "; " + set.map(it -> it + "; ").orElse("")
                    + AgreementPages.source(text) + ")")));
            List<Markup> curves = part.curves("odds-" + (number + 1));
            if (!curves.isEmpty()) {
                box.add(curves.subList(0, 2)).add(Grid.folded("The same in numbers", List.of(curves.getLast())));
            }
            return box;
        }

        /** On what the likeliest and the least likely answer hang; each assumption can be taken to be moved. */
        private Markup hangs(Scenario scenario, CrisisDigest.Section section, boolean several) {
            Tag box = Tag.of("section").in("hangs");
            List<CrisisDigest.Line> telling = section.telling(1);
            for (CrisisDigest.Line line : telling) {
                AssumptionWords words = new AssumptionWords(Names.of(text.family().under(line.row().reading())));
                List<Markup> table = OddsPart.assumptions(line.answer(), "h3", it -> name(scenario, words, it));
                Tag inside = Tag.of("div").in("inside").add(table.isEmpty()
                        ? List.of(Tag.of("p", "No assumption makes a difference here."))
                        : table);
                inside.add(Tag.of("p", MethodWords.of(line.answer().method())).in("small"));
                box.add(Tag.of("details").with("open", "").add(Tag.of("summary", "What it hangs on"
                        + (several ? " under " + English.words(section.procedure()) : "")
                        + (telling.size() > 1 && !line.when().isEmpty() ? ", if " + line.when() : "")), inside));
            }
            return box;
        }

        private Markup name(Scenario scenario, AssumptionWords words, Sensitivity it) {
            String said = English.capital(words.of(it));
            return it.range().isExact()
                    ? new Text(said)
                    : Tag.live("a").with("href", at(view
                            .with(ScenarioChoice.SCENARIO, Optional.of(scenario.id()))
                            .with(ASSUME, Optional.of(it.assumption()))
                            .with(VALUE, Optional.empty()))).text(said);
        }
    }

    private static Ratio number(String written) {
        return written.matches(".*/0+") ? Ratio.of(-1) : Ratio.parse(written);
    }
}
