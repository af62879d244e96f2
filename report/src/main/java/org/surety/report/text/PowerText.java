package org.surety.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.power.BallotChoices;
import org.surety.analysis.power.Index;
import org.surety.analysis.power.IndexValue;
import org.surety.analysis.power.PowerResult;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.Reading;
import org.surety.report.BodyPower;
import org.surety.report.words.English;
import org.surety.report.words.Names;

/** Power for a person: for each body a table in which members of equal power share a line. */
public final class PowerText {

    private static final Map<Index, String> HEADINGS = headings();

    private static final List<Index> FIRST =
            List.of(Index.PENROSE_BANZHAF, Index.BANZHAF, Index.SHAPLEY_SHUBIK, Index.COLEMAN_PREVENT,
                    Index.COLEMAN_INITIATE, Index.SATISFACTION);
    private static final List<Index> SECOND = List.of(Index.JOHNSTON, Index.DEEGAN_PACKEL, Index.HOLLER);

    private final TextPage page;
    private final Names names;

    private PowerText(Look look, Names names) {
        this.page = new TextPage(look);
        this.names = names;
    }

    private static Map<Index, String> headings() {
        Map<Index, String> headings = new LinkedHashMap<>();
        headings.put(Index.PENROSE_BANZHAF, "#Penrose");
        headings.put(Index.BANZHAF, "#Banzhaf");
        headings.put(Index.SHAPLEY_SHUBIK, "#Shapley");
        headings.put(Index.JOHNSTON, "#Johnston");
        headings.put(Index.DEEGAN_PACKEL, "#Deegan");
        headings.put(Index.HOLLER, "#Holler");
        headings.put(Index.COLEMAN_PREVENT, "#prevent");
        headings.put(Index.COLEMAN_INITIATE, "#initiate");
        headings.put(Index.SATISFACTION, "#Rae");
        return headings;
    }

    /** The text. */
    public static String of(List<BodyPower> bodies, Names names, Look look) {
        PowerText text = new PowerText(look, names);
        bodies.forEach(text::body);
        if (bodies.isEmpty()) {
            text.page.paragraph("Nothing in this agreement is decided by votes.");
        } else {
            text.page.gap().faint(
                    "Penrose: chance that a member decides when the others toss coins (Penrose-Banzhaf, absolute). "
                            + "Banzhaf: "
                            + "the same, shares of one. Shapley: Shapley-Shubik. Deegan: Deegan-Packel. Holler: public "
                            + "good index. prevent and "
                            + "initiate: Coleman. Rae: chance that the outcome is the member's ballot. --format json "
                            + "gives exact fractions.");
        }
        return text.page.toString();
    }

    private void body(BodyPower power) {
        for (PowerResult.Game game : power.result().games()) {
            String reading = power.reading().isEmpty() ? "" : " (" + new Reading(power.reading()) + ")";
            page.heading(English.capital(power.body()) + reading
                    + (game.ballots() == BallotChoices.TERNARY ? ", yes, abstain or no" : ", yes or no"));
            page.paragraph("Passes if: " + power.rule() + ".");
            if (!power.result().surelyAgainst().isEmpty()) {
                page.paragraph("Sure to vote no: "
                        + names.list(power.result().surelyAgainst().stream().sorted().toList()) + ".");
            }
            page.table(table(game, FIRST)).gap().table(table(game, SECOND));
            game.powerToAct().ifPresent(it -> page.paragraph("Power to act: " + number(it)
                    + game.passing().map(passing -> " (" + passing + " of "
                            + game.ballots().choices() + "^" + game.members().size() + " ways to vote pass)").orElse("")
                    + "."));
            game.minimalWinning().ifPresent(it -> page.paragraph("Minimal winning coalitions: " + sets(it) + "."));
            game.minimalBlocking().ifPresent(it -> page.paragraph("Minimal blocking coalitions: " + sets(it) + "."));
            game.method().forEach((index, method) -> {
                if (!method.exact()) {
                    page.paragraph(index.title() + " is not exact here: " + method.name() + ".");
                }
            });
            notGiven(game);
        }
        power.refused().forEach(page::paragraph);
    }

    private void notGiven(PowerResult.Game game) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        game.notGiven()
                .forEach((index, why) -> reasons.computeIfAbsent(why, it -> new ArrayList<>()).add(index.title()));
        reasons.forEach((why, indices) -> page.faint("Not given (" + why + "): " + String.join(", ", indices) + "."));
    }

    /** Some of the indices; nothing if none of them was computed. */
    private Table table(PowerResult.Game game, List<Index> wanted) {
        List<Index> given = wanted.stream()
                .filter(index -> game.members().stream().anyMatch(it -> it.values().containsKey(index))).toList();
        boolean blocks = wanted.equals(FIRST);
        List<String> columns = new ArrayList<>(blocks ? List.of("member", "blocks alone") : List.of("member"));
        given.forEach(it -> columns.add(HEADINGS.getOrDefault(it, "")));
        Table table = Table.of(columns.toArray(String[]::new));
        if (given.isEmpty()) {
            return table;
        }
        Map<List<String>, List<String>> equal = new LinkedHashMap<>();
        for (PowerResult.Member member : game.members()) {
            List<String> cells = new ArrayList<>(blocks ? List.of(member.blocks() ? "yes" : "no") : List.of());
            given.forEach(
                    it -> cells.add(Optional.ofNullable(member.values().get(it)).map(PowerText::number).orElse("")));
            equal.computeIfAbsent(cells, it -> new ArrayList<>()).add(member.party());
        }
        equal.forEach((cells, parties) -> {
            List<String> row = new ArrayList<>(List.of(parties.size() == 1
                    ? names.name(parties.getFirst())
                    : "each of " + parties.size() + ": " + names.list(parties)));
            row.addAll(cells);
            table.row(row);
        });
        return table;
    }

    private static String sets(MinimalSets sets) {
        return sets.count().bitLength() < 63 ? English.figures(sets.count().longValue()) : sets.count().toString();
    }

    private static String number(IndexValue value) {
        return String.format(Locale.ROOT, "%.5f", value.value());
    }
}
