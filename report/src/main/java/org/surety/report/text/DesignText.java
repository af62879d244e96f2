package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.api.DesignResult;
import org.surety.model.design.Objective;
import org.surety.report.DesignSize;
import org.surety.report.NegotiationSheet;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.PickWords;
import org.surety.report.words.SigningWords;

/** The versions that no other beats, for a person. */
public final class DesignText {

    private static final int MOST_BRINGING = 60;

    private final DesignResult result;
    private final TextPage page;

    private DesignText(DesignResult result, Look look) {
        this.result = result;
        this.page = new TextPage(look);
    }

    /** How many versions there are and how long a search would take. */
    public static String count(DesignSize size, Look look) {
        TextPage page = new TextPage(look);
        DesignWords.size(size).forEach(page::paragraph);
        return page.toString();
    }

    /** The text. */
    public static String of(DesignResult result, Look look) {
        DesignText text = new DesignText(result, look);
        text.page.heading(result.task().design().title().orElse(result.task().design().id()));
        text.page.paragraph(DesignWords.OPTIONS);
        text.extent();
        text.signing();
        text.frontier();
        text.along();
        text.principles();
        text.bringing();
        return text.page.toString();
    }

    private void extent() {
        DesignResult.Extent extent = result.extent();
        page.gap().paragraph(String.format(Locale.ROOT, "%,d", extent.versions()) + " versions; "
                + (extent.complete() ? extent.method() : "not all of them: " + extent.method()) + ".");
        for (DesignResult.Refused refused : result.refused()) {
            page.item(0, "Must hold: " + DesignWords.of(refused.constraint()) + ". "
                    + English.count(refused.versions(), "version breaks it.", "versions break it."));
        }
        if (!result.refused().isEmpty()) {
            page.paragraph(English.count(result.allowed(), "version breaks none.", "versions break none."));
        }
    }

    private void signing() {
        if (result.frontier().isEmpty() || result.task().parties().isEmpty()) {
            return;
        }
        page.heading(SigningWords.HEADING)
                .paragraph(SigningWords.criterion(result.task().design().signing()));
        result.frontier().getFirst().parties()
                .forEach(it -> page.item(0, it.party() + ": " + SigningWords.threshold(it) + "."));
    }

    private void frontier() {
        page.heading("Versions that no other beats");
        if (result.frontier().isEmpty()) {
            page.paragraph("No version keeps to everything that must hold.");
            return;
        }
        List<Objective> objectives = result.task().objectives();
        page.paragraph("Better is: " + English.and(objectives.stream().map(DesignWords::of).toList())
                + ". A version stands here if no other is as good in all of this and better in some.");
        List<String> headings = new ArrayList<>(List.of("#no."));
        objectives.forEach(it -> headings.add("#" + DesignWords.column(it)));
        headings.add("threshold reached by");
        result.robustness().ifPresent(it -> headings.add("#unbeaten"));
        Map<String, String> common = DesignWords.common(result.frontier());
        Table table = Table.of(headings.toArray(String[]::new));
        List<String> unrecorded = result.frontier().stream()
                .map(it -> SigningWords.unrecorded(it.parties(), UnaryOperator.identity())).distinct().toList();
        for (DesignResult.Point point : result.frontier()) {
            List<String> row = new ArrayList<>(List.of(point.number().toString()));
            point.scores().forEach(it -> row.add(DesignWords.score(it)));
            row.add(point.parties().isEmpty()
                    ? ""
                    : unrecorded.size() > 1
                            ? SigningWords.reached(point.parties(), UnaryOperator.identity())
                            : SigningWords.reachedOnly(point.parties(), UnaryOperator.identity()));
            result.robustness().ifPresent(it -> row.add(result.unbeaten(point)
                    .map(stays -> Math.round(100.0 * stays / Math.max(1, it.settings())) + "%").orElse("")));
            table.row(row);
        }
        page.table(table).gap();
        if (unrecorded.size() == 1 && !unrecorded.getFirst().isEmpty()) {
            page.paragraph(English.capital(unrecorded.getFirst()) + ".").gap();
        }
        for (DesignResult.Point point : result.frontier()) {
            page.item(0, "Version " + point.number() + ": "
                    + DesignWords.picked(DesignWords.without(point.picked(), common)) + ".");
        }
        if (!common.isEmpty()) {
            page.gap().paragraph("The same in all of them: " + DesignWords.picked(common) + ".");
        }
        if (result.frontierSize() > result.frontier().size()) {
            page.paragraph("These are " + result.frontier().size() + " of " + English.figures(result.frontierSize())
                    + ": the best by each measure, and of the others those that differ most (--limit tells more).");
        }
        result.robustness().ifPresent(it -> page.faint("Unbeaten: in how many of " + it.settings()
                + " settings of the assumptions, drawn within their ranges, none of " + English.figures(it.rivals())
                + " rivals beats the version."));
        ranges();
    }

    /** The bounds of the first version, so that nobody takes the middles for more than they are. */
    private void ranges() {
        DesignResult.Point first = result.frontier().getFirst();
        if (!first.parties().isEmpty() || !first.help().isEmpty()) {
            page.gap().paragraph("All these numbers are with every range at its middle. For version " + first.number()
                    + " the ranges are:");
        }
        for (Acceptability party : first.parties()) {
            page.item(0, party.party() + ": " + DesignWords.worth(party) + "; " + SigningWords.reach(party));
        }
        for (DesignResult.Help help : first.help()) {
            page.item(0, "help in " + help.scenario() + ": " + Percent.of(help.chance())
                    + help.resistance().map(it -> "; to stop help takes, beside the attacker: "
                            + DesignWords.parties(it)).orElse(""));
        }
    }

    private void along() {
        if (result.frontier().size() < 2) {
            return;
        }
        page.heading("From one to the next: what changes, who gains and who gives");
        for (int i = 1; i < result.frontier().size(); i++) {
            DesignResult.Point from = result.frontier().get(i - 1);
            DesignResult.Point to = result.frontier().get(i);
            List<String> gains = new ArrayList<>();
            for (int k = 0; k < to.scores().size(); k++) {
                double difference = to.scores().get(k).value() - from.scores().get(k).value();
                if (Math.abs(difference) > 5e-4
                        && to.scores().get(k).objective() instanceof Objective.Acceptability p) {
                    gains.add(p.party() + (difference > 0 ? " gains " : " gives ")
                            + DesignWords.number(Math.abs(difference)));
                }
            }
            page.item(0, from.number() + " to " + to.number() + ": " + changes(from, to)
                    + (gains.isEmpty() ? "" : "; " + English.and(gains)) + ".");
        }
    }

    private static String changes(DesignResult.Point from, DesignResult.Point to) {
        List<String> changes = new ArrayList<>();
        to.picked().forEach((term, reading) -> Optional.ofNullable(from.picked().get(term))
                .filter(it -> !it.equals(reading))
                .ifPresent(it -> changes.add(term + " from " + it + " to " + reading)));
        return String.join(", ", changes);
    }

    private void principles() {
        if (result.picks().isEmpty()) {
            return;
        }
        page.heading("What principles of bargaining single out").paragraph(SigningWords.baseline(result.baseline(),
                result.task().positions().map(NegotiationSheet::partyNames).orElse(Map.of())));
        for (DesignResult.Pick pick : result.picks()) {
            page.item(0, pick.principle().title() + ": "
                    + "version " + pick.version().number() + ", " + DesignWords.picked(pick.version().picked()) + " ("
                    + DesignWords.worths(pick.version().parties()) + "); " + PickWords.help(pick.version().help())
                    + (pick.version().beaten()
                            ? ". Another version beats it by the scores above, which leave out what some parties want"
                            : "")
                    + "." + tie(pick.version()));
        }
        if (!result.picks().getFirst().everybody()) {
            page.paragraph(
                    "No version leaves every party at least as well off as that, so all were considered.");
        }
    }

    private static String tie(DesignResult.Point version) {
        String tie = PickWords.tie(version.alike(), "versions");
        return tie.isEmpty() ? "" : " " + tie + ".";
    }

    private void bringing() {
        if (result.task().parties().isEmpty() || result.frontier().isEmpty()) {
            return;
        }
        page.heading("The smallest change that reaches one more threshold")
                .paragraph(English.capital(DesignWords.broughtFor(result)) + "."
                        + (result.bringing().isEmpty()
                                ? " These reach the threshold of every party of which anything is recorded."
                                : ""));
        result.bringing().stream().limit(MOST_BRINGING).forEach(it -> page.item(0, "From " + it.from().number() + ", "
                + it.party()
                + ": "
                + it.to().map(to -> change(it, to))
                        .orElse("no version reaches its threshold and all that are reached now.")));
        if (result.bringing().size() > MOST_BRINGING) {
            page.paragraph(
                    "and " + (result.bringing().size() - MOST_BRINGING) + " more, which --format json and csv tell.");
        }
    }

    private String change(DesignResult.Bringing bringing, DesignResult.Point to) {
        return changes(bringing.from(), to) + "; that is version " + to.number() + ", with "
                + English.and(to.scores().stream()
                        .map(it -> DesignWords.column(it.objective()) + " " + DesignWords.score(it)).toList())
                + ".";
    }
}
