package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.model.scenario.Scenario;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.digest.Helping;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.Brought;
import org.surety.report.words.ChoiceWords;
import org.surety.report.words.English;
import org.surety.report.words.GapWords;
import org.surety.report.words.MethodWords;
import org.surety.report.words.MishapTeller;
import org.surety.report.words.Names;
import org.surety.report.words.Percent;
import org.surety.report.words.Tale;

/**
 * One answer of a scenario in full: on what it hangs, votes and parties, what usually goes wrong, gaps and method.
 */
final class CrisisCase {

    private final Scenario scenario;
    private final CrisisDigest.Line line;
    private final CrisisAnswer answer;
    private final Names names;
    private final Brought brought;
    private final String heading;
    private final boolean several;

    /**
     * A case.
     *
     * @param heading the kind of its headings
     * @param several whether it is one of several, and so needs a heading
     */
    CrisisCase(Context context, CrisisDigest.Section section, CrisisDigest.Line line, String heading, boolean several) {
        this.scenario = section.scenario();
        this.brought = section.brought();
        this.line = line;
        this.answer = line.answer();
        this.names = context.names(line.row().reading());
        this.heading = heading;
        this.several = several;
    }

    Tag tag() {
        Tag inside = Tag.of("div").in("inside");
        inside.add(assumptions());
        inside.add(mishap());
        inside.add(votes());
        inside.add(parties());
        inside.add(choices());
        inside.add(gaps());
        inside.add(Tag.of("p", MethodWords.of(answer.method())).in("small"));
        Tag summary = Tag.of("summary");
        if (several) {
            summary.text("In full, if ");
            for (int i = 0; i < line.ways().size(); i++) {
                summary.text(i == 0 ? "" : "; or ").text(said(i));
            }
            summary.text(": " + Percent.of(answer.inTime()));
        } else {
            summary.text("In full: on what it hangs, what usually goes wrong, votes and parties");
        }
        return Tag.of("details").add(summary, inside);
    }

    private String said(int way) {
        return line.when(way);
    }

    private List<Markup> assumptions() {
        AssumptionWords words = new AssumptionWords(names);
        return OddsPart.assumptions(answer, heading, it -> new Text(English.capital(words.of(it))));
    }

    private List<Markup> mishap() {
        List<Markup> said = new ArrayList<>();
        MishapTeller.tell(names, scenario, line.row()).ifPresent(tale -> {
            said.add(Tag.of(heading, tale.title()));
            said.add(lines(tale));
        });
        return said;
    }

    private static Tag lines(Tale tale) {
        Tag lines = Tag.of("ol").in("tale");
        String hour = "";
        for (Tale.Line line : tale.lines()) {
            Tag item = Tag.of("li");
            if (!line.when().equals(hour)) {
                hour = line.when();
                item.add(Tag.of("span", hour).in("hour"));
            }
            Tag text = Tag.of("span", line.text());
            line.clauses().forEach(it -> text.text(" ").add(Tag.of("code", it)));
            lines.add(item.add(text));
        }
        return lines;
    }

    private List<Markup> votes() {
        if (answer.votes().isEmpty()) {
            return List.of();
        }
        Grid grid = Grid.cards("Each vote", List.of("Vote", "Is held", "Is held and passes"));
        answer.votes().forEach(it -> grid.row(List.of(
                new Text(it.step() + (it.attempt() > 1 ? ", attempt " + it.attempt() : "")),
                figure(Percent.of(it.held())), figure(Percent.of(it.passes())))));
        return List.of(Tag.of(heading, "How the votes go"), grid.unseenCaption().tag());
    }

    private List<Markup> parties() {
        if (answer.parties().isEmpty()) {
            return List.of();
        }
        Grid grid = Grid.cards("Each party", List.of("Party", "Helps in time", "Helps at all"));
        Helping.of(answer, names).forEach(it -> grid.row(List.of(new Text(it.who()), figure(it.inTime()),
                figure(it.ever()))));
        return List.of(Tag.of(heading, "How likely each party is to help, as assumed"), grid.unseenCaption().tag());
    }

    private List<Markup> choices() {
        List<Markup> said = new ArrayList<>();
        ChoiceWords words = new ChoiceWords(names);
        for (boolean against : new boolean[]{true, false}) {
            List<PlayerChoice> made = answer.choices().stream().filter(it -> it.against() == against).toList();
            if (!made.isEmpty()) {
                Tag list = Tag.of("ul").in("plain");
                made.forEach(it -> list.add(Tag.of("li", words.of(it))));
                said.add(Tag.of(heading, ChoiceWords.heading(against, brought)));
                said.add(list);
            }
        }
        return said;
    }

    private List<Markup> gaps() {
        if (answer.gaps().isEmpty()) {
            return List.of();
        }
        GapWords words = GapWords.of(names, scenario, line.row().procedure());
        Tag list = Tag.of("ul").in("plain");
        answer.gaps().forEach(it -> list.add(Tag.of("li", words.of(it))));
        return List.of(Tag.of(heading, "What the scenario does not say, and what is taken for it"), list);
    }

    private static Tag figure(String text) {
        return Tag.of("span", text).in("chance");
    }
}
