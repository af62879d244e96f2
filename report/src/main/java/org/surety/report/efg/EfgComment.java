package org.surety.report.efg;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.quantity.Hours;
import org.surety.report.ModelHeading;
import org.surety.report.decimal.Shares;
import org.surety.report.words.English;

/** The comment at the head of a game: what it is, in plain words. */
final class EfgComment {

    private static final int COLUMNS = 115;

    private EfgComment() {}

    static List<String> lines(EfgSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add("What some parties can make of a text, as a game for Gambit.");
        lines.add(
                "Written by surety " + sheet.heading().version() + " (surety export --to efg). All who are not players "
                        + "behave by chance, as a scenario");
        lines.add("assumes. It is no forecast, and says nothing about what anybody wants.");
        lines.add("");
        lines.addAll(sheet.heading().lines());
        lines.addAll(ModelHeading.line("players", players(sheet, true, "for") + players(sheet, false, "against")
                + "a payoff of 1 for what a player is for, else 0"));
        lines.addAll(ModelHeading.line("in time", sheet.by().map(it -> "within " + Hours.of(it) + " (hour " + it + ")")
                .orElse("at any time up to hour " + sheet.until())
                + (sheet.cut() && sheet.by().isEmpty()
                        ? "; what is still under way then counts as no help"
                        : "")));
        lines.add("");
        lines.addAll(
                ModelHeading.wrapped("Between two choices everything that happens by chance is one draw. Players see "
                        + "how things stand when they choose, but not what is chosen at the same time with them. "
                        + "Choices that make no difference are left out.", COLUMNS));
        lines.addAll(ModelHeading.wrapped("By our own backward induction the probability of enough help in time is "
                + Shares.of(sheet.least()) + " if all players work against it together, and "
                + Shares.of(sheet.most()) + " if all work for it.", COLUMNS));
        return lines;
    }

    private static String players(EfgSheet sheet, boolean wants, String side) {
        List<String> who = sheet.players().stream().filter(it -> it.wantsHelp() == wants)
                .map(EfgSheet.Player::party).toList();
        return who.isEmpty() ? "" : English.and(who) + " " + side + " enough help in time; ";
    }
}
