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
import org.surety.report.dossier.Panel;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.AttackWords;
import org.surety.report.words.CoalitionWords;
import org.surety.report.words.CoalitionWords.Detail;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.SetWords;

/**
 * The whole of the answers, every party by its name, folded up: for each attacker and place the exact smallest sets.
 */
final class ByName {

    /** How many lines a page bears; more are had as JSON or CSV. */
    private static final int MOST_LINES = 400;

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
        AttackWords words = AttackWords.of(names, at);
        return English.capital(words.who()) + " attacks" + words.whom().map(it -> " " + it).orElse("")
                + at.place().map(it -> " in " + it).orElse("");
    }

    private static void row(Context context, Grid grid, List<WhoRow> rows, CaseTree.Path<CaseAnswer> path) {
        WhoRow row = rows.stream().filter(it -> it.answer().equals(path.value())).findFirst().orElseThrow();
        SetWords sets = new SetWords(context.names(row.reading()), row.situation());
        CoalitionWords words = new CoalitionWords(sets);
        CaseAnswer answer = path.value();
        List<Markup> cells = new ArrayList<>();
        cells.add(Tag.of("span").in("when").add(context.when(path.when())));
        cells.add(new Text(answer.possible() ? "yes" : "no"));
        cells.add(new Text(answer.possible()
                ? counted(answer.blockers(),
                        words.of(answer.blockers(), answer.kinds().blockers(), Detail.COUNTED))
                : "there is nothing to stop"));
        cells.add(new Text(counted(answer.enough(),
                words.of(answer.enough(), answer.kinds().enough(), Detail.COUNTED))));
        cells.add(new Text(answer.alone().isEmpty()
                ? "nobody"
                : sets.phrase(answer.alone()).map(it -> "each of the " + it.counted())
                        .orElseGet(() -> sets.list(answer.alone()))));
        cells.add(new Text(answer.owed() ? "yes" : "no"));
        grid.row(cells);
    }

    private static String counted(MinimalSets sets, String words) {
        return sets.count().signum() == 0 ? "none" : String.format(Locale.ROOT, "%,d: ", sets.count()) + words;
    }
}
