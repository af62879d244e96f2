package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Reading;
import org.surety.report.dossier.Panel;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.Names;

/**
 * The whole of the answers, every party by its name, folded up: for each attacker and place the exact smallest sets.
 */
final class ByName {

    /** How many lines a page bears; more are had as JSON or CSV. */
    private static final int MOST_LINES = 400;
    private static final int MOST_SETS = 12;

    private ByName() {}

    static Tag of(Context context, Panel panel) {
        Grid grid = Grid.wide(
                "Every attacker and place by name: the smallest sets that can stop help and that can make sure of it",
                List.of("If the text is read so", "Can help come?", "Smallest sets that stop it",
                        "Smallest sets that make sure of it",
                        "May help alone", "Owed"));
        Map<String, List<WhoRow>> cases = new LinkedHashMap<>();
        context.dossier().who().rows().stream().filter(row -> panel.covers(row.situation())).forEach(
                row -> cases.computeIfAbsent(title(context.names(panel), row.situation()), it -> new ArrayList<>())
                        .add(row));
        int lines = 0;
        for (Map.Entry<String, List<WhoRow>> entry : cases.entrySet()) {
            List<CaseTree.Case<CaseAnswer>> answers = entry.getValue().stream()
                    .map(it -> new CaseTree.Case<>(it.reading().choices(), it.answer())).toList();
            List<CaseTree.Path<CaseAnswer>> paths = CaseTree.of(answers).paths();
            lines += paths.size();
            if (lines > MOST_LINES) {
                grid.group("There is more, which the command who gives as JSON or CSV.");
                break;
            }
            grid.group(entry.getKey());
            paths.forEach(path -> row(context, grid, entry.getValue(), path));
        }
        return Grid.folded("Every attacker and place by name, with the exact sets", grid);
    }

    private static String title(Names names, WhoRow.Situation at) {
        return English.capital(names.prose(at.attacker())) + " attacks"
                + at.victim().map(it -> " " + names.prose(it)).orElse("")
                + at.place().map(it -> " in " + it).orElse("");
    }

    private static void row(Context context, Grid grid, List<WhoRow> rows, CaseTree.Path<CaseAnswer> path) {
        Reading reading =
                rows.stream().filter(it -> it.answer().equals(path.value())).findFirst().orElseThrow().reading();
        Names names = context.names(reading);
        CaseAnswer answer = path.value();
        List<Markup> cells = new ArrayList<>();
        cells.add(Tag.of("span").in("when").add(context.when(path.when())));
        cells.add(new Text(answer.possible() ? "yes" : "no"));
        cells.add(new Text(answer.possible() ? sets(names, answer.blockers()) : "not needed"));
        cells.add(new Text(sets(names, answer.enough())));
        cells.add(new Text(answer.alone().isEmpty() ? "nobody" : names.list(answer.alone())));
        cells.add(new Text(answer.owed() ? "yes" : "no"));
        grid.row(cells);
    }

    private static String sets(Names names, MinimalSets sets) {
        if (sets.count().signum() == 0) {
            return "none";
        }
        List<String> said = sets.listed().stream().map(names::list).distinct().limit(MOST_SETS).toList();
        return String.format(Locale.ROOT, "%,d: ", sets.count()) + String.join("; ", said)
                + (said.size() == MOST_SETS && sets.listed().size() > MOST_SETS ? "; ..." : "");
    }
}
