package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.model.quantity.Ratio;
import org.surety.report.Summary;
import org.surety.report.chart.ClauseRow;
import org.surety.report.digest.CrisisDigest;
import org.surety.report.dossier.Panel;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.ScenarioWords;

/** What the first page says, from the answers that a report has anyhow, where nothing was tried on the text. */
final class BriefSheets {

    private static final long THRESHOLD = 50;

    private BriefSheets() {}

    static BriefSheet of(Context context) {
        List<BriefSheet.Stop> stop = context.panels().stream().map(it -> stop(context, it)).toList();
        long threshold = context.negotiation().flatMap(it -> it.sheet().reception().design().signing().atLeast())
                .map(it -> Math.round(it.toDouble())).orElse(THRESHOLD);
        return new BriefSheet(sentence(stop), stop, inTime(context), owed(context), List.of(), "", accept(context),
                threshold, restsOn(context));
    }

    private static BriefSheet.Stop stop(Context context, Panel panel) {
        int yes = (int) panel.cases().stream().filter(it -> it.value().self().equals("yes")).count();
        return new BriefSheet.Stop("an attack " + context.attack(panel),
                new ClauseRow.Alone(yes, panel.cases().size(), ""));
    }

    private static String sentence(List<BriefSheet.Stop> stop) {
        if (stop.isEmpty()) {
            return "The text has no procedure that an attack could set off; what it binds the parties to stands in the "
                    + "annex.";
        }
        long some = stop.stream().filter(it -> it.alone().readings() > 0).count();
        return some == 0
                ? "No attacker alone can stop help, however the text is read."
                : "An attacker alone can stop help: for " + (some == stop.size()
                        ? "every kind of attacker"
                        : English.number((int) some) + " of " + English.number(stop.size()) + " kinds of attackers")
                        + ", " + (stop.stream().allMatch(it -> it.alone().readings() % it.alone().of() == 0)
                                ? "however the text is read."
                                : "depending on how the text is read.");
    }

    private static List<String> inTime(Context context) {
        List<String> said = new ArrayList<>();
        for (Summary.InScenario in : context.dossier().scenarios()) {
            in.crisis().ifPresent(sheet -> CrisisDigest.of(sheet).sections().forEach(section -> {
                double low = section.lines().stream().map(it -> it.answer().inTime()).mapToDouble(Bounds::least).min()
                        .orElse(0);
                double high = section.lines().stream().map(it -> it.answer().inTime()).mapToDouble(Bounds::most).max()
                        .orElse(1);
                said.add(Percent.range(low, high) + section.scenario().faitAccompli().map(it -> " within " + it)
                        .orElse("") + ", if parties act as the scenario \u201c"
                        + ScenarioWords.title(in.scenario()) + "\u201d assumes.");
            }));
        }
        return said;
    }

    private static List<String> owed(Context context) {
        long all = context.panels().stream().mapToLong(it -> it.cases().size()).sum();
        long yes = context.panels().stream().flatMap(it -> it.cases().stream())
                .filter(it -> it.value().plain().owed().equals("yes")).count();
        return all == 0
                ? List.of()
                : List.of(yes == 0
                        ? "No. It can fail to come although nobody breaks the agreement."
                        : yes == all
                                ? "Yes. If nobody breaks the agreement, it comes."
                                : "In some readings: if nobody breaks the agreement, it comes.");
    }

    private static List<BriefSheet.Accept> accept(Context context) {
        return context.negotiation().map(it -> {
            List<BriefSheet.Accept> all = new ArrayList<>();
            for (Receptions.Group group : Receptions.of(it.sheet().reception()).stream().limit(6).toList()) {
                Map<String, String> first = group.ways().getFirst();
                String rule = group.ways().size() == it.sheet().reception().versions().size()
                        ? ""
                        : String.join(", ", first.keySet().stream()
                                .map(term -> English.words(term) + " is " + SheetWords.chosen(first, term)).toList());
                all.add(new BriefSheet.Accept(rule,
                        group.parties().stream().map(one -> score(it.words(), one)).toList()));
            }
            return all;
        }).orElse(List.of());
    }

    private static BriefSheet.Score score(SheetWords words, Acceptability it) {
        return new BriefSheet.Score(words.party(it.party()), whole(it.range().low()), whole(it.range().high()),
                it.crossed().isEmpty() ? "" : "crosses its red line on " + words.issues(it.crossed()));
    }

    private static long whole(Ratio value) {
        return Math.round(value.toDouble());
    }

    private static List<Markup> restsOn(Context context) {
        int sources = context.agreement().sources().size();
        return List.of(Tag.of("p", Optional.of(sources).filter(it -> it > 0)
                .map(it -> "On " + English.count(it, "source", "sources")
                        + " of the text; the annex has their list, and "
                        + "what each clause rests on.")
                .orElse("The file names no sources.")));
    }
}
