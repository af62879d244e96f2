package org.surety.report.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.WhoResult;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.report.digest.CaseTree;
import org.surety.report.digest.CaseWords;
import org.surety.report.digest.Digest;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;

/** The answers of {@code who} for a person: first in sentences, attackers with like answers together, then as a table, then what flips. */
public final class WhoText {

    private static final int LABEL = 16;
    /** From this many lines on the table is left out of the text; CSV and JSON have every case. */
    private static final int LONGEST_TABLE = 60;

    private final Page page;
    private final Names names;
    private final WhoResult result;
    private final Digest digest;

    private WhoText(Look look, Names names, Family family, WhoResult result) {
        this.page = new Page(look);
        this.names = names;
        this.result = result;
        this.digest = Digest.of(result, family);
    }

    /** The text. */
    public static String of(WhoResult result, Family family, Look look) {
        Reading first = Readings.of(family, result.request().readings()).first();
        return new WhoText(look, Names.of(family.under(first)), family, result).write();
    }

    private String write() {
        Agreement agreement = names.agreement();
        page.heading(agreement.title() + " (" + agreement.id() + ")");
        page.paragraph(introduction(agreement));
        digest.sections().forEach(this::section);
        table();
        new FlipText(page, result).write();
        return page.toString();
    }

    private String introduction(Agreement agreement) {
        String asOf = agreement.asOf().map(it -> ", as of " + it).orElse("");
        long readings = result.rows().stream().map(it -> it.reading()).distinct().count();
        String held = held().isEmpty() ? "" : " Held to " + new Reading(held()) + ".";
        String open = result.terms().isEmpty() ? "Nothing in it is left open."
                : English.capital(English.count(result.terms().size(), "clause is", "clauses are")) + " unclear, which makes "
                        + English.count(readings, "reading", "readings") + "; what follows holds under all of them unless it says otherwise.";
        return "Status: " + English.words(agreement.status().word()) + asOf + ". " + open + held
                + " Who attacks is a question, not a forecast.";
    }

    private Map<String, String> held() {
        Map<String, String> held = new LinkedHashMap<>();
        result.request().readings().forEach((term, readings) -> held.put(term, String.join(" or ", readings)));
        return held;
    }

    private void section(Digest.Section section) {
        String whom = section.victim().map(it -> " on " + names.prose(it)).orElse("");
        page.heading("Attack by " + names.anyOf(section.attackers()) + whom + ": procedure " + section.procedure());
        answer("Can help come?", section.tree(it -> true, Told::possible));
        answer("Who can stop it?", section.tree(WhoText::isPossible, Told::stop));
        answer("Who is enough?", section.tree(WhoText::isPossible, Told::enough));
        answer("Who may alone?", section.tree(WhoText::isPossible, Told::alone));
        answer("Is it owed?", section.tree(WhoText::isPossible, Told::owed));
        answer("When?", section.tree(WhoText::isPossible, Told::when));
    }

    private static boolean isPossible(Told told) {
        return told.possible().equals("yes");
    }

    private void answer(String question, Optional<CaseTree<String>> tree) {
        if (tree.isEmpty()) {
            return;
        }
        String label = page.look().paint(Look.Kind.STRONG, Columns.padRight(question, LABEL)) + "  ";
        String blanks = " ".repeat(LABEL + 2);
        if (tree.get() instanceof CaseTree.Leaf<String> leaf) {
            page.indented(label, blanks, English.capital(leaf.value()));
            return;
        }
        page.indented(label, blanks, "It depends on " + English.and(named(tree.get().variables())) + ":");
        for (CaseTree.Path<String> path : tree.get().paths()) {
            page.indented(blanks + "- ", blanks + "  ", CaseWords.of(path.when()) + ": " + path.value());
        }
    }

    private static List<String> named(Set<String> variables) {
        return variables.stream().map(it -> it.equals(Digest.PLACE) ? "the place" : it).toList();
    }

    private void table() {
        Table table = Table.of("attack by", "if", "possible", "can stop it", "enough", "owed", "when");
        int lines = 0;
        for (Digest.Section section : digest.sections()) {
            String attackers = String.join(" ", section.attackers());
            for (CaseTree.Path<Told> path : section.paths()) {
                Told told = path.value();
                table.row(isPossible(told)
                        ? List.of(attackers, CaseWords.of(path.when()), "yes", told.stop(), told.enough(), told.owed(), told.when())
                        : List.of(attackers, CaseWords.of(path.when()), "no"));
                lines++;
            }
        }
        if (lines > 1 && lines <= LONGEST_TABLE) {
            page.heading("Case by case").table(table);
        } else if (lines > LONGEST_TABLE) {
            page.gap().faint(English.figures(lines) + " different cases; --format csv or json lists them all.");
        }
    }
}
