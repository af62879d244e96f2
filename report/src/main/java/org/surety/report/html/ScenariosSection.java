package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.scenario.Scenario;
import org.surety.report.Summary;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panel;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.report.words.ScenarioWords;

/** The scenarios asked about: what happens in each, and what the text alone says to it. */
final class ScenariosSection implements Section {

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
        for (Summary.InScenario it : context.dossier().scenarios()) {
            body.add(scenario(context, it));
        }
        return body;
    }

    private static Tag scenario(Context context, Summary.InScenario in) {
        Scenario scenario = in.scenario();
        Tag box = Tag.of("div").in("panel").add(Tag.of("h3", ScenarioWords.title(scenario)));
        scenario.incident().ifPresent(it -> box.add(Tag.of("p", new ScenarioWords(context.names()).happens(it))));
        scenario.faitAccompli().ifPresent(it -> box.add(Tag.of("p", "Help that comes after " + it
                + " is too late here, and does not count in the answers below.").in("small")));
        scenario.outcome().ifPresent(it -> box.add(Tag.of("p", "What happened: " + English.sentence(it)).in("small")));
        Dossier whole = context.dossier();
        Context there =
                new Context(new Dossier(whole.stamp(), whole.family(), whole.shown(), in.who(), List.of(), List.of(),
                        List.of(), List.of()));
        for (Panel panel : there.panels()) {
            box.add(AnswersSection.panel(there, panel, true));
        }
        return box;
    }
}
