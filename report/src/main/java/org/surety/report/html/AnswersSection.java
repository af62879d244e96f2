package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.report.dossier.Panel;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.English;

/**
 * The answers for each attacker: what stands in every reading, then a line for each group of readings that answers
 * alike.
 */
final class AnswersSection implements PageSection {

    /** A longer table is folded up. */
    private static final int MOST_OPEN = 6;

    private static final List<String> QUESTIONS =
            List.of("Can help come?", "Who can stop it", "Who can make sure of it", "Is it owed?",
                    "When", "Who may help alone");

    @Override
    public String id() {
        return "answers";
    }

    @Override
    public String title() {
        return "The answers for each attacker";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        if (context.panels().isEmpty()) {
            return body;
        }
        body.add(Tag.of("p").in("small")
                .text("Attackers to whom the answers are alike stand together; so do readings that make no difference. "
                        + "Who attacks is a supposition of each table, not part of the agreement. An attacker's own "
                        + "acts are never help."));
        boolean several = context.panels().stream().map(Panel::procedure).distinct().count() > 1;
        String procedure = "";
        for (Panel panel : context.panels()) {
            if (several && !panel.procedure().equals(procedure)) {
                procedure = panel.procedure();
                body.add(Tag.of("h3", English.capital(English.words(procedure))));
            }
            body.add(panel(context, panel, several));
        }
        if (alike(context)) {
            telling(context.panels().getFirst()).forEach(note -> body.add(place(context, note, "h3")));
        }
        return body;
    }

    static Tag panel(Context context, Panel panel, boolean several) {
        Tag box = Tag.of("div").in("panel").add(Tag.of(several ? "h4" : "h3", "An attack " + context.attack(panel)));
        List<Panel.Line<Told>> lines = panel.told();
        List<Integer> same = same(lines);
        box.add(always(lines.getFirst().value(), same, lines.size() == 1));
        if (lines.size() > MOST_OPEN) {
            box.add(Grid.folded("What changes with the reading: " + English.number(lines.size()) + " cases",
                    table(context, panel, lines, same)));
        } else if (lines.size() > 1) {
            box.add(table(context, panel, lines, same).unseenCaption().tag());
        }
        String below = several ? "h5" : "h4";
        if (!alike(context)) {
            telling(panel).forEach(note -> box.add(place(context, note, below)));
        }
        box.add(ByName.of(context, panel));
        return box.add(Stories.of(context, panel, below));
    }

    /** Whether places make the same difference whoever attacks; then it is told once. */
    private static boolean alike(Context context) {
        return context.panels().size() > 1
                && context.panels().stream().map(Panel::places).distinct().count() == 1;
    }

    /** The places that make a difference. */
    private static List<Panel.PlaceNote> telling(Panel panel) {
        return panel.places().stream()
                .filter(note -> note.lines().stream().anyMatch(it -> !it.value().equals(note.alike()))).toList();
    }

    /** The questions to which every line has the same answer. */
    private static List<Integer> same(List<Panel.Line<Told>> lines) {
        List<Integer> same = new ArrayList<>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Set<String> said = new LinkedHashSet<>();
            for (Panel.Line<Told> line : lines) {
                said.add(line.value().parts().get(i));
            }
            if (said.size() == 1) {
                same.add(i);
            }
        }
        return same;
    }

    private static Tag always(Told told, List<Integer> same, boolean only) {
        Tag list = Tag.of("ul").in("always");
        same.forEach(i -> list.add(Tag.of("li").add(
                Tag.of("span", QUESTIONS.get(i) + (QUESTIONS.get(i).endsWith("?") ? " " : ": ")).in("soft"),
                new Text(told.parts().get(i)))));
        Tag box = Tag.of("div");
        return same.isEmpty()
                ? box
                : box.add(Tag.of("p", only ? "In every reading:" : "Whatever the reading:").in("small"), list);
    }

    private static Grid table(Context context, Panel panel, List<Panel.Line<Told>> lines, List<Integer> same) {
        List<Integer> varying = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of("If the text is read so"));
        for (int i = 0; i < QUESTIONS.size(); i++) {
            if (!same.contains(i)) {
                varying.add(i);
                headings.add(QUESTIONS.get(i));
            }
        }
        Grid grid = Grid.cards("What changes with the reading: an attack " + context.attack(panel), headings);
        for (Panel.Line<Told> line : lines) {
            List<Markup> cells = new ArrayList<>();
            cells.add(Tag.of("span").in("when").add(context.when(line.when())));
            varying.forEach(i -> cells.add(new Text(line.value().parts().get(i))));
            grid.row(cells);
        }
        return grid;
    }

    private static Tag place(Context context, Panel.PlaceNote note, String heading) {
        Tag box = Tag.of("div").in("place").add(Tag.of(heading, "If it happens in " + note.place()));
        if (note.lines().size() == 1) {
            return box.add(Tag.of("p", English.capital(note.lines().getFirst().value()) + ", in every reading."));
        }
        Tag list = Tag.of("ul").in("depends");
        note.lines().forEach(line -> list.add(Tag.of("li").add(Tag.of("span").in("when").add(context.when(line.when())),
                Tag.of("span", English.capital(line.value()) + ".").in("then"))));
        return box.add(list);
    }
}
