package org.surety.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.brief.BriefWords;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;
import org.surety.report.words.Percent;

/** The one page for the terminal, with its picture in characters. */
public final class BriefText {

    private static final int BAR = 20;

    private BriefText() {}

    /** The text. */
    public static String of(BriefView brief, Look look) {
        TextPage page = new TextPage(look);
        write(brief, page);
        return page.toString();
    }

    /** Adds it to a page. */
    static void write(BriefView brief, TextPage page) {
        page.heading(brief.title() + " (" + brief.agreement() + ")");
        page.faint(brief.status() + "; " + English.count(brief.readings(), "reading", "readings") + ".");
        brief.summary().ifPresent(page::paragraph);
        page.heading("In one sentence").paragraph(brief.sentence());
        page.heading(brief.questions().stop());
        brief.stop().forEach(it -> page.item(0, BriefWords.stop(it)));
        page.heading(brief.questions().inTime()).paragraph(brief.inTime());
        page.heading(brief.questions().owed()).paragraph(brief.owed());
        page.heading("What must be settled in the text, in this order");
        for (int i = 0; i < brief.settle().size(); i++) {
            page.indented((i + 1) + ". ", "   ", settle(brief.settle().get(i)));
            brief.settle().get(i).instead()
                    .forEach(it -> page.indented("   - ", "     ", "or if " + it.alternative() + ": " + it.after()));
        }
        if (brief.settle().isEmpty()) {
            page.paragraph("Nothing that was tried changes one of these answers.");
        }
        page.faint(brief.settleNote());
        picture(brief, page);
        page.heading("Could the sides accept it?");
        BriefWords.accept(brief).forEach(it -> page.item(0, it));
        page.faint(brief.acceptNote());
        if (!brief.life().isEmpty()) {
            page.heading("Over its life");
            brief.life().forEach(it -> page.item(0, it));
        }
        if (!brief.withoutMeaning().isEmpty()) {
            page.heading(BriefWords.WITHOUT_MEANING);
            brief.withoutMeaning().forEach(it -> page.item(0, it));
        }
        page.heading("What this rests on").paragraph(brief.restsOn());
    }

    private static String settle(BriefView.Settle it) {
        return BriefWords.settle(it) + it.wording().map(words -> " In the text: \"" + words + "\"").orElse("");
    }

    private static void picture(BriefView brief, TextPage page) {
        if (brief.rungs().size() < 2) {
            return;
        }
        page.heading("What each clause buys");
        boolean chances = brief.rungs().stream().anyMatch(it -> it.chance().isPresent());
        boolean parties = brief.rungs().stream().anyMatch(it -> !it.parties().isEmpty());
        List<String> headings = new ArrayList<>(List.of("settled so far", "alone"));
        if (chances) {
            headings.addAll(List.of("in time", ""));
        }
        if (parties) {
            headings.add(String.join(" ", brief.rungs().getFirst().parties().stream().map(BriefView.Mark::party)
                    .map(it -> it.substring(0, Math.min(3, it.length()))).toList()));
        }
        Table table = Table.of(headings.toArray(String[]::new));
        brief.rungs().forEach(rung -> {
            List<String> cells = new ArrayList<>(List.of(rung.label(), rung.stopping() + "/" + rung.attackers()));
            if (chances) {
                cells.add(rung.chance().map(it -> Percent.range(it.low(), it.high())).orElse(""));
                cells.add(bar(rung.chance().flatMap(it -> it.middle().or(() -> Optional.of(it.low()))).orElse(0.0)));
            }
            if (parties) {
                cells.add(String.join("   ", rung.parties().stream().map(it -> mark(it.reach())).toList()));
            }
            table.row(cells);
        });
        page.table(table);
        page.faint("alone: how many of those whose act is asked about can stop it by themselves"
                + (parties
                        ? "; # the score reaches the threshold, ~ that depends on the weights, - it does not, "
                                + "? nothing is recorded"
                        : "")
                + ".");
    }

    private static String bar(double chance) {
        int length = (int) Math.round(chance * BAR);
        return "#".repeat(length) + ".".repeat(BAR - length);
    }

    private static String mark(BriefView.Reach reach) {
        return switch (reach) {
            case YES -> "#";
            case DEPENDS -> "~";
            case NO -> "-";
            case UNKNOWN -> "?";
        };
    }
}
