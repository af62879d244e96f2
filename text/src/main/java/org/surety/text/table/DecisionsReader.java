package org.surety.text.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.position.PastDecision;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/**
 * Reads decisions of the past. Two forms are understood:
 *
 * <ul>
 * <li>the table of <i>Decision making in the European Union</i> (DEU): divided by tabs, one line an issue, columns
 * {@code p}XX and {@code s}XX for the position and the salience of party XX, {@code rp} for the reference point,
 * {@code out} for the outcome, {@code isnr} for the name and {@code prnr} for the proposal; lines without a name, such
 * as the one with national incomes, are passed over;
 * <li>a table divided by commas, one line a party and issue, with the columns {@code issue}, {@code party},
 * {@code position}, {@code outcome} and, if wanted, {@code salience}, {@code capability}, {@code reference} and
 * {@code group}.
 * </ul>
 *
 * Issues without an outcome, or in which nobody has a position, cannot be scored and are left out. Lines that
 * contradict each other are errors: an issue with two outcomes, a party with two positions, an issue that stands twice.
 * Columns of other names are passed over, unless a name looks like a slip.
 */
public final class DecisionsReader {

    private static final long MOST_CAPABILITY = 100_000_000;
    private static final List<String> NEEDED_WIDE = List.of("out", "isnr");
    private static final List<String> NEEDED_NARROW = List.of("issue", "party", "position", "outcome");
    private static final List<String> WANTED_NARROW = List.of("salience", "capability", "reference", "group");

    private final Problems problems;
    private final Map<String, Integer> columns = new HashMap<>();

    private DecisionsReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads decisions.
     *
     * @return the decisions that can be scored, or everything that is wrong with the file; never throws
     */
    public static Read<List<PastDecision>> read(SourceFile source) {
        Problems problems = new Problems(source.name());
        String first = source.content().lines().findFirst().orElse("");
        boolean wide = first.indexOf('\t') >= 0;
        List<Rows.Row> rows = Rows.of(source.content(), wide ? '\t' : ',', problems);
        if (rows.isEmpty() && !problems.hasErrors()) {
            problems.add(FormRules.FORM_EMPTY, "the file holds no table");
        }
        if (problems.hasErrors()) {
            return Read.failed(problems);
        }
        DecisionsReader reader = new DecisionsReader(problems);
        List<PastDecision> decisions = reader.decisions(rows, wide);
        if (decisions.isEmpty() && !problems.hasErrors()) {
            problems.add(FormRules.FORM_EMPTY, "no issue has both an outcome and a party with a position");
        }
        return Read.of(decisions, problems);
    }

    private List<PastDecision> decisions(List<Rows.Row> rows, boolean wide) {
        Rows.Row head = rows.getFirst();
        heading(head, wide);
        List<Rows.Row> lines = rows.subList(1, rows.size());
        lines.forEach(it -> refuseMore(it, head.cells().size()));
        if (problems.hasErrors()) {
            return List.of();
        }
        return wide ? wide(head, lines) : narrow(lines);
    }

    private void heading(Rows.Row head, boolean wide) {
        for (int i = 0; i < head.cells().size(); i++) {
            String name = head.cell(i);
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                problems.add(FormRules.FORM_DUPLICATE_NAME, head.line(), 0, "",
                        "two columns are called " + Quote.of(name),
                        Optional.empty());
            }
        }
        for (String name : wide ? NEEDED_WIDE : NEEDED_NARROW) {
            if (!columns.containsKey(name)) {
                problems.add(FormRules.FORM_MISSING_KEY, head.line(), 0, "", "the table lacks a column `" + name + "`",
                        Nearest.hint(name, columns.keySet()));
            }
        }
        for (String name : wide ? List.<String>of() : WANTED_NARROW) {
            Nearest.to(name, columns.keySet()).filter(it -> !columns.containsKey(name)).ifPresent(it -> problems
                    .add(FormRules.FORM_UNKNOWN_KEY, head.line(), 0, "", "there is no column " + Quote.of(it),
                            Optional.of("Maybe `" + name + "`?")));
        }
    }

    /** A line that is longer than the headings would be read askew, as where a number is written with a comma. */
    private void refuseMore(Rows.Row row, int headings) {
        for (int i = headings; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                problems.add(FormRules.FORM_WRONG_TYPE, row.line(), 0, "",
                        "found " + Quote.of(row.cell(i)) + " in column "
                                + (i + 1) + "; expected no more than the " + headings + " columns that have a heading",
                        Optional.empty());
                return;
            }
        }
    }

    private List<PastDecision> wide(Rows.Row head, List<Rows.Row> lines) {
        List<String> parties = head.cells().stream().filter(it -> it.length() > 1 && it.startsWith("p"))
                .map(it -> it.substring(1)).filter(it -> columns.containsKey("s" + it)).toList();
        List<PastDecision> decisions = new ArrayList<>();
        Map<String, Rows.Row> before = new HashMap<>();
        for (Rows.Row row : lines) {
            String id = at(row, "isnr");
            if (id.isEmpty() || at(row, "out").isEmpty()) {
                continue;
            }
            Rows.Row other = before.putIfAbsent(id, row);
            if (other != null) {
                problems.add(FormRules.FORM_DUPLICATE_NAME, row.line(), 0, "", "issue " + Quote.of(id)
                        + " stands twice, here with the outcome " + Quote.of(at(row, "out")) + " and on line "
                        + other.line() + " with the outcome " + Quote.of(at(other, "out"))
                        + "; expected one line an issue",
                        Optional.empty());
            }
            List<PastDecision.Claim> claims = new ArrayList<>();
            for (String party : parties) {
                if (!at(row, "p" + party).isEmpty()) {
                    claims.add(new PastDecision.Claim(party, scale(row, "p" + party), optional(row, "s" + party, 100),
                            Optional.empty()));
                }
            }
            if (!claims.isEmpty()) {
                decisions.add(new PastDecision(id, at(row, "prnr").isEmpty() ? id : at(row, "prnr"), claims,
                        optional(row, "rp", 100), scale(row, "out")));
            }
        }
        return decisions;
    }

    private List<PastDecision> narrow(List<Rows.Row> lines) {
        Map<String, IssueDraft> issues = new LinkedHashMap<>();
        for (Rows.Row row : lines) {
            String id = named(row, "issue");
            IssueDraft issue = issues.computeIfAbsent(id, it -> new IssueDraft(it, problems));
            optional(row, "outcome", 100).ifPresent(it -> issue.fact("outcome", it, at(row, "outcome"), row.line()));
            optional(row, "reference", 100)
                    .ifPresent(it -> issue.fact("reference", it, at(row, "reference"), row.line()));
            String group = at(row, "group");
            if (!group.isEmpty()) {
                issue.fact("group", group, group, row.line());
            }
            Optional<Ratio> position = optional(row, "position", 100);
            Optional<Ratio> salience = optional(row, "salience", 100);
            Optional<Ratio> capability = optional(row, "capability", MOST_CAPABILITY);
            position.ifPresent(it -> issue.claim(
                    new PastDecision.Claim(named(row, "party"), it, salience, capability), row.line()));
        }
        return issues.values().stream().flatMap(it -> it.decision().stream()).toList();
    }

    private String named(Rows.Row row, String column) {
        if (at(row, column).isEmpty()) {
            problems.add(FormRules.FORM_MISSING_KEY, row.line(), 0, "",
                    "the line has nothing in column `" + column + "`",
                    Optional.empty());
        }
        return at(row, column);
    }

    private String at(Rows.Row row, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }

    private Ratio scale(Rows.Row row, String column) {
        return Numbers.within(at(row, column), 0, 100, "a number in column `" + column + "`", row.line(), 0, problems);
    }

    private Optional<Ratio> optional(Rows.Row row, String column, long most) {
        return at(row, column).isEmpty()
                ? Optional.empty()
                : Optional.of(Numbers.within(at(row, column), 0, most, "a number in column `" + column + "`",
                        row.line(), 0, problems));
    }
}
