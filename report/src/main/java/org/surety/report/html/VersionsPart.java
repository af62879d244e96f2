package org.surety.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.api.DesignResult;
import org.surety.model.design.Objective;
import org.surety.report.chart.ClauseMarks;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.PickWords;
import org.surety.report.words.SigningWords;

/** The versions that no other beats: a table of them, and each in full. */
final class VersionsPart {

    private final DesignResult result;
    private final SheetWords words;
    private final VersionWords design;
    private final List<DesignResult.Point> shown;
    private final List<String> terms;
    private final boolean open;

    VersionsPart(DesignResult result, SheetWords words, VersionWords design, List<DesignResult.Point> shown,
            boolean open) {
        this.open = open;
        this.result = result;
        this.words = words;
        this.design = design;
        this.shown = List.copyOf(shown);
        this.terms = VersionWords.terms(shown);
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        Map<String, Set<String>> same = new LinkedHashMap<>();
        terms.stream().filter(it -> shown.size() > 1 && VersionWords.isSame(shown, it)).forEach(
                it -> same.put(it, Set.of(shown.getFirst().picked().getOrDefault(it, ""))));
        List<Markup> common = new ArrayList<>(SheetWords.labels(same));
        shown.getFirst().scores().stream().filter(this::isSame).forEach(it -> common.add(Tag.of("span",
                design.objective(it.objective()) + " " + VersionWords.score(it) + " ").in("label")));
        if (!common.isEmpty()) {
            body.add(Tag.of("p", "The same in all of them: ").in("small").add(common));
        }
        if (!words.partyIds().isEmpty()) {
            body.add(Tag.of("p", "Under the name of a party stands what the version scores with it, 0 to 100, with "
                    + "every range at its middle. A filled square: whatever the assumed ranges, the score reaches what "
                    + "the version must be worth to the party and crosses no red line that is recorded; half filled: "
                    + "that depends on the ranges; empty: it does not."));
        }
        body.add(table());
        picks(body);
        result.robustness().ifPresent(it -> body.add(Tag.of("p", "How firmly a version stands was tried in "
                + English.count(it.settings(), "setting", "settings")
                + " of the assumptions, drawn within their ranges, "
                + "against " + English.count(it.rivals(), "version", "versions") + " in each.")));
        List<Markup> each = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            each.add(full(i));
        }
        body.add(Grid.folded("Each version in full", each));
        return body;
    }

    private Tag table() {
        List<String> differing = terms.stream().filter(it -> shown.size() == 1 || !VersionWords.isSame(shown, it))
                .toList();
        List<String> headings = new ArrayList<>(List.of("No."));
        shown.getFirst().scores().stream().filter(this::isColumn)
                .forEach(it -> headings.add(design.objective(it.objective())));
        shown.getFirst().parties().forEach(it -> headings.add(words.party(it.party())));
        differing.forEach(it -> headings.add(English.capital(English.words(it))));
        Grid grid = Grid.wide("Versions that no other beats, and the terms in which they differ", headings);
        for (DesignResult.Point point : shown) {
            List<Markup> cells = new ArrayList<>();
            cells.add(Tag.of("a", point.number().toString()).with("href", "#version-" + point.number()));
            point.scores().stream().filter(this::isColumn)
                    .forEach(it -> cells.add(Tag.of("span", VersionWords.score(it)).in("figure")));
            point.parties().forEach(it -> cells.add(Tag.of("span").in("figure").add(
                    ClauseMarks.square(ReceptionPart.fill(it)),
                    new Text("\u00A0" + it.value().map(SheetWords::score).orElse("?")),
                    Tag.of("span", ", " + ReceptionPart.fill(it).words()).in("unseen"))));
            differing.forEach(it -> cells.add(new Text(SheetWords.chosen(point.picked(), it))));
            grid.row(cells);
        }
        Tag folded = Grid.folded("The versions side by side", grid);
        return Tag.of("div").in("versions").add(open ? folded.with("open", "") : folded);
    }

    /** Acceptability has its columns anyhow, and what is the same in all versions is told above. */
    private boolean isColumn(DesignResult.Score score) {
        return !(score.objective() instanceof Objective.Acceptability) && !isSame(score);
    }

    private boolean isSame(DesignResult.Score score) {
        return shown.size() > 1 && shown.stream().flatMap(it -> it.scores().stream())
                .filter(it -> it.objective().equals(score.objective())).map(VersionWords::score).distinct().count()
                == 1;
    }

    private void picks(List<Markup> body) {
        if (result.picks().isEmpty()) {
            return;
        }
        Tag list = Tag.of("ul");
        Map<String, List<String>> told = new LinkedHashMap<>();
        result.picks().forEach(it -> told.computeIfAbsent(named(it.version()), key -> new ArrayList<>())
                .add(it.principle().title()));
        told.forEach((version, principles) -> list.add(Tag.of("li", English.and(principles) + ": " + version + ".")));
        body.add(Tag.of("p", "What principles of bargaining single out among all versions that keep to what must hold"
                + (result.picks().getFirst().everybody()
                        ? " and leave no party worse off than the baseline. "
                        : " (none leaves every party at least as well off as the baseline). ")
                + SigningWords.baseline(result.baseline(), words.partyNames())));
        body.add(list);
    }

    private String named(DesignResult.Point point) {
        return "version " + point.number() + " (" + PickWords.help(point.help()) + (point.beaten()
                ? "; threshold reached by: " + reached(point) + "; another version beats it by the scores above, "
                        + "which leave out what some parties want"
                : "") + ")";
    }

    private String reached(DesignResult.Point point) {
        return SigningWords.reached(point.parties(), words::party);
    }

    private Tag full(int index) {
        DesignResult.Point point = shown.get(index);
        Tag inside = Tag.of("div").in("inside");
        Map<String, Set<String>> picked = new LinkedHashMap<>();
        point.picked().forEach((term, chosen) -> picked.put(term, Set.of(chosen)));
        inside.add(Tag.of("p").in("terms-of").add(SheetWords.labels(picked)));
        if (!point.parties().isEmpty()) {
            Grid grid = Grid.cards("Scores, 0 to 100 (least to most)",
                    List.of("Party", "Score", "Left alone, though it matters to the party"));
            for (Acceptability it : point.parties()) {
                grid.row(List.of(new Text(words.party(it.party())), ReceptionPart.cell(words, it),
                        new Text(it.left().isEmpty() ? "–" : words.issues(it.left()))));
            }
            inside.add(grid.tag());
        }
        if (!point.help().isEmpty()) {
            boolean blocking = point.help().stream().anyMatch(it -> it.resistance().isPresent());
            List<String> headings = new ArrayList<>(List.of("Scenario", "Enough help in time"));
            if (blocking) {
                headings.add("Parties beside the attacker it takes to stop help");
            }
            Grid grid = Grid.cards("Probability of enough help in time, as assumed in each scenario", headings);
            for (DesignResult.Help help : point.help()) {
                List<Markup> cells = new ArrayList<>(List.of(new Text(design.scenario(help.scenario())),
                        Tag.of("span", Percent.of(help.chance())).in("chance")));
                if (blocking) {
                    cells.add(new Text(help.resistance().map(DesignWords::parties).orElse("–")));
                }
                grid.row(cells);
            }
            inside.add(grid.tag());
        }
        inside.add(Tag.of("p", remarks(index)).in("small"));
        return Tag.of("details").in("version").with("id", "version-" + point.number())
                .add(Tag.of("summary", summary(point)), inside);
    }

    private String summary(DesignResult.Point point) {
        return "Version " + point.number()
                + (words.partyIds().isEmpty() ? "" : ", threshold reached by " + reached(point)) + ": "
                + point.scores().stream().map(it -> brief(design.objective(it.objective())) + " "
                        + VersionWords.score(it)).collect(Collectors.joining(", "));
    }

    private static String brief(String objective) {
        return objective.startsWith("Acceptability to ")
                ? objective.substring("Acceptability to ".length())
                : objective.substring(0, 1).toLowerCase(Locale.ROOT) + objective.substring(1);
    }

    private String remarks(int index) {
        DesignResult.Point point = shown.get(index);
        List<String> remarks = new ArrayList<>();
        result.unbeaten(point).ifPresent(it -> remarks.add("It stays unbeaten in " + it + " of "
                + result.robustness().map(DesignResult.Robustness::settings).orElse(0)
                + " settings of the assumptions."));
        point.duties().ifPresent(it -> remarks.add(English.count(it, "duty is", "duties are") + " owed under it."));
        if (point.alike() > 1) {
            remarks.add(English.figures(point.alike() - 1) + " other "
                    + (point.alike() == 2 ? "version is" : "versions are") + " exactly as good by every score.");
        }
        return String.join(" ", remarks);
    }
}
