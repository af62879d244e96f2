package org.surety.web.page.odds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.model.scenario.Scenario;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.ScenarioWords;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;

/** Which of the scenarios beside a text is meant: the choice of it, and below it what is told of that one. */
public final class ScenarioChoice {

    /** Which one, in an address. */
    static final String SCENARIO = "scenario";

    private ScenarioChoice() {}

    /**
     * The choice and what is below it.
     *
     * @param form that asks again
     * @param id of the choice in the page
     * @param wanted the id of the one that is meant; there may be none
     */
    static Tag of(Tag form, String id, List<Scenario> scenarios, String wanted, Told told,
            Function<Scenario, Markup> shown) {
        Map<String, String> titles = new LinkedHashMap<>();
        scenarios.forEach(it -> titles.put(it.id(), ScenarioWords.title(it)));
        Tag box = Tag.of("div").add(form.with("data-send-on-change", "").add(
                Tag.of("label", "Suppose").with("for", id),
                FormFields.choice(SCENARIO, Optional.empty(), titles, Optional.of(wanted)).with("id", id),
                Tag.of("button", "Show").with("type", "submit")));
        Optional<Scenario> chosen = scenarios.stream().filter(it -> it.id().equals(wanted)).findFirst();
        if (chosen.isEmpty()) {
            told.wrong();
        }
        return box.add(chosen.map(shown).orElseGet(() -> FormFields.wrong("No scenario of that name stands beside "
                + "this text. Choose one of those above.")));
    }
}
