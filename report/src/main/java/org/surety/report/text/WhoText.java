package org.surety.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.who.WhoResult;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.report.digest.CaseTree;
import org.surety.report.digest.CaseWords;
import org.surety.report.digest.CoalitionWords;
import org.surety.report.digest.Digest;
import org.surety.report.digest.Verdict;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;
import org.surety.report.words.Names;
import org.surety.report.words.TimeWords;

/** The answers of {@code who} for a person: first in sentences, attackers with like answers together, then as a table, then what flips. */
public final class WhoText {

    private static final int LABEL = 16;
    /** From this many lines on the table is left out of the text; CSV and JSON have every case. */
    private static final int LONGEST_TABLE = 60;

    private final Page page;
    private final Names names;
    private final WhoResult result;
    private final Digest digest;

    private WhoText(Look look, Names names, WhoResult result) {
        this.page = new Page(look);
        this.names = names;
        this.result = result;
        this.digest = Digest.of(result);
    }

    /** The text. */
    public static String of(WhoResult result, Names names, Look look) {
        return new WhoText(look, names, result).write();
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
        CoalitionWords coalitions = new CoalitionWords(names, section.attackers());
        String whom = section.victim().map(it -> " on " + names.prose(it)).orElse("");
        page.heading("Attack by " + names.anyOf(section.attackers()) + whom + ": procedure " + section.procedure());
        answer("Set off?", section.tree(it -> true, Verdict::obstacles),
                it -> it.isEmpty() ? "yes" : "no: " + String.join("; ", it.stream().map(o -> EventWords.obstacle(o.kind())).distinct().toList()));
        Optional<CaseTree<Boolean>> possible = section.tree(Verdict::isSetOff, Verdict::possible);
        answer("Can help come?", possible, it -> it ? "yes" : "no");
        answer("Who can stop it?", section.tree(Verdict::possible, Verdict::blockers), coalitions::of);
        answer("Who is enough?", section.tree(Verdict::possible, Verdict::enough),
                it -> it.isNone() ? "nobody can make sure of it" : coalitions.of(it));
        answer("Who may alone?", section.tree(Verdict::possible, Verdict::alone), coalitions::all);
        answer("Is it owed?", section.tree(Verdict::possible, Verdict::owed), it -> it ? "yes" : "no");
        answer("When?", section.tree(Verdict::possible, Verdict::window), TimeWords::window);
    }

    private <V> void answer(String question, Optional<CaseTree<V>> tree, Function<V, String> words) {
        if (tree.isEmpty()) {
            return;
        }
        String label = page.look().paint(Look.Kind.STRONG, Columns.padRight(question, LABEL)) + "  ";
        String blanks = " ".repeat(LABEL + 2);
        if (tree.get() instanceof CaseTree.Leaf<V> leaf) {
            page.indented(label, blanks, English.capital(words.apply(leaf.value())));
            return;
        }
        page.indented(label, blanks, "It depends on " + English.and(named(tree.get().variables())) + ":");
        for (CaseTree.Path<V> path : tree.get().paths()) {
            page.indented(blanks + "- ", blanks + "  ", CaseWords.of(path.when()) + ": " + words.apply(path.value()));
        }
    }

    private static List<String> named(Set<String> variables) {
        return variables.stream().map(it -> it.equals(Digest.PLACE) ? "the place" : it).toList();
    }

    private void table() {
        Table table = Table.of("attack by", "if", "possible", "owed", "can block", "alone", "window");
        int lines = 0;
        for (Digest.Section section : digest.sections()) {
            CoalitionWords coalitions = new CoalitionWords(names, section.attackers());
            Optional<CaseTree<Verdict>> tree = section.tree(it -> true, Function.identity());
            for (CaseTree.Path<Verdict> path : tree.map(CaseTree::paths).orElse(List.of())) {
                Verdict verdict = path.value();
                List<String> cells = new ArrayList<>(List.of(String.join(" ", section.attackers()), CaseWords.of(path.when())));
                cells.addAll(verdict.possible()
                        ? List.of("yes", verdict.owed() ? "yes" : "no", coalitions.of(verdict.blockers()),
                                coalitions.all(verdict.alone()), window(verdict))
                        : List.of(verdict.isSetOff() ? "no" : "not set off", "no", "", "", ""));
                table.row(cells);
                lines++;
            }
        }
        if (lines > 1 && lines <= LONGEST_TABLE) {
            page.heading("Case by case").table(table);
        } else if (lines > LONGEST_TABLE) {
            page.gap().faint(English.figures(lines) + " different cases; --format csv or json lists them all.");
        }
    }

    private static String window(Verdict verdict) {
        String from = verdict.window().earliest().map(it -> it.count() + " h").orElse("");
        return from + " .. " + verdict.window().latest().map(it -> it.count() + " h").orElse("no bound");
    }

    /** The term called {@code name}. */
    static Optional<OpenTerm> term(WhoResult result, String name) {
        return result.terms().stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
