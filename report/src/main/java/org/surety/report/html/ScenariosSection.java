package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.model.scenario.Scenario;
import org.surety.report.Summary;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panels;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.Brought;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.ScenarioWords;
import org.surety.report.words.SituationWords;
import org.surety.semantics.Work;

/** The scenarios asked about: what happens in each, and what the text alone says to it. */
final class ScenariosSection implements PageSection {

    @Override
    public String id() {
        return "scenarios";
    }

    @Override
    public String title() {
        return "The scenarios";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        List<Summary.InScenario> scenarios = context.dossier().scenarios();
        if (scenarios.isEmpty()) {
            return body;
        }
        body.add(Tag.of("p").in("small")
                .text("A scenario supposes an event and how parties behave. What follows is what the text "
                        + "and these assumptions imply together; it is no forecast, and nobody is said to do "
                        + "anything."));
        List<List<CrisisDigest.Section>> sections = scenarios.stream()
                .map(it -> it.crisis().map(one -> CrisisDigest.of(one).sections()).orElse(List.of())).toList();
        if (scenarios.size() > 1) {
            body.add(overview(scenarios, sections));
        }
        SituationWords spoken = new SituationWords(context.dossier().family());
        body.addAll(Work.here().each(IntStream.range(0, scenarios.size()).boxed().toList(),
                i -> scenario(context, scenarios.get(i), sections.get(i), "scenario-" + (i + 1))
                        .add(text(context, scenarios.get(i), spoken))));
        return body;
    }

    private static Tag overview(List<Summary.InScenario> scenarios, List<List<CrisisDigest.Section>> all) {
        Grid grid = Grid.cards("The scenarios at a glance: probability of enough help, as assumed in each",
                List.of("Scenario", "In time", "At any time", "Depends on"));
        for (int i = 0; i < scenarios.size(); i++) {
            Summary.InScenario in = scenarios.get(i);
            Tag name = Tag.of("a", ScenarioWords.title(in.scenario())).with("href", "#scenario-" + (i + 1));
            List<CrisisDigest.Section> sections = all.get(i);
            if (sections.isEmpty()) {
                grid.row(name, "not computed");
            }
            for (CrisisDigest.Section section : sections) {
                grid.row(List.of(name, span(section, CrisisAnswer::inTime), span(section, it -> it.curve().ever()),
                        new Text(section.deciding().isEmpty()
                                ? "no reading"
                                : English.and(section.deciding()
                                        .stream().map(English::words).toList()))));
            }
        }
        return grid.tag();
    }

    /** From the least to the most over the readings, every assumption at its middle, as far as that is known. */
    private static Tag span(CrisisDigest.Section section, Function<CrisisAnswer, Bounds> of) {
        List<Double> middles = section.lines().stream().map(it -> of.apply(it.answer()))
                .flatMap(it -> Stream.of(it.least(), it.most())).sorted().toList();
        return Tag.of("span", Percent.range(middles.getFirst(), middles.getLast())).in("chance");
    }

    /** What the procedures that it sets off bring. */
    private static Brought brought(List<CrisisDigest.Section> sections) {
        return Brought.of(sections.stream().map(CrisisDigest.Section::brought).toList());
    }

    private static Tag scenario(Context context, Summary.InScenario in, List<CrisisDigest.Section> sections,
            String id) {
        Scenario scenario = in.scenario();
        Tag box = Tag.of("div").in("panel").with("id", id).add(Tag.of("h3", ScenarioWords.title(scenario)));
        scenario.incident().ifPresent(it -> box.add(Tag.of("p", new ScenarioWords(context.names()).happens(it) + " "
                + ScenarioWords.asked(scenario, brought(sections)))));
        box.add(Tag.of("p", ScenarioWords.grounds(scenario)).in("small"));
        scenario.outcome().ifPresent(it -> box.add(Tag.of("p", "What happened: " + English.sentence(it)).in("small")));
        for (int i = 0; i < sections.size(); i++) {
            if (sections.size() > 1) {
                box.add(Tag.of("h4", English.capital(English.words(sections.get(i).procedure()))));
            }
            box.add(new CrisisPanel(context, sections.get(i), id + "-" + (i + 1),
                    sections.size() > 1 ? "h5" : "h4").body());
        }
        in.refused().ifPresent(it -> box.add(Tag.of("p", "How likely enough help is was not computed: "
                + English.sentence(it))));
        return box;
    }

    /** What the text alone says to it, folded up. */
    private static Tag text(Context context, Summary.InScenario in, SituationWords spoken) {
        Dossier whole = context.dossier();
        Context there =
                new Context(new Dossier(whole.stamp(), whole.family(), whole.shown(), in.who(), List.of(), List.of(),
                        List.of(), List.of(), whole.rates(), Optional.empty(), Panels.of(spoken, in.who()),
                        Optional.empty(), Optional.empty()));
        Tag inside = Tag.of("div").in("inside");
        in.scenario().faitAccompli().ifPresent(it -> inside.add(Tag.of("p", "Help that comes after " + it
                + " is too late here, and does not count in these answers; one act in time is help.").in("small")));
        there.panels().forEach(panel -> inside.add(AnswersSection.panel(there, panel, true)));
        return Tag.of("details").add(Tag.of("summary", "What the text alone says to it: who can help, who can stop it"),
                inside);
    }
}
