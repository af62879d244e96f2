package org.surety.text.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.position.PastDecision;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/**
 * Reads decisions of the past. Two forms are understood:
 *
 * <ul>
 * <li>the table of <i>Decision making in the European Union</i> (DEU): divided by tabs, one line an issue, columns {@code p}XX and {@code s}XX
 * for the position and the salience of party XX, {@code rp} for the reference point, {@code out} for the outcome, {@code isnr} for the name
 * and {@code prnr} for the proposal; lines without a name, such as the one with national incomes, are passed over;
 * <li>a table divided by commas, one line a party and issue, with the columns {@code issue}, {@code party}, {@code position}, {@code outcome}
 * and, if wanted, {@code salience}, {@code capability}, {@code reference} and {@code group}.
 * </ul>
 *
 * Issues without an outcome, or in which nobody has a position, cannot be scored and are left out.
 */
public final class DecisionsReader {

    private static final long MOST_CAPABILITY = 100_000_000;

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
        for (int i = 0; i < head.cells().size(); i++) {
            columns.putIfAbsent(head.cell(i), i);
        }
        List<String> needed = wide ? List.of("out", "isnr") : List.of("issue", "party", "position", "outcome");
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                problems.add(FormRules.FORM_MISSING_KEY, head.line(), 0, "", "the table lacks a column `" + name + "`",
                        Optional.empty());
            }
        }
        if (problems.hasErrors()) {
            return List.of();
        }
        List<Rows.Row> lines = rows.subList(1, rows.size());
        return wide ? wide(head, lines) : narrow(lines);
    }

    private List<PastDecision> wide(Rows.Row head, List<Rows.Row> lines) {
        List<String> parties = head.cells().stream().filter(it -> it.length() > 1 && it.startsWith("p"))
                .map(it -> it.substring(1)).filter(it -> columns.containsKey("s" + it)).toList();
        List<PastDecision> decisions = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Rows.Row row : lines) {
            String id = at(row, "isnr");
            if (id.isEmpty() || at(row, "out").isEmpty()) {
                continue;
            }
            String name = ids.add(id) ? id : id + "@" + row.line();
            List<PastDecision.Claim> claims = new ArrayList<>();
            for (String party : parties) {
                if (!at(row, "p" + party).isEmpty()) {
                    claims.add(new PastDecision.Claim(party, scale(row, "p" + party), optional(row, "s" + party, 100),
                            Optional.empty()));
                }
            }
            if (!claims.isEmpty()) {
                decisions.add(new PastDecision(name, at(row, "prnr").isEmpty() ? name : at(row, "prnr"), claims,
                        optional(row, "rp", 100), scale(row, "out")));
            }
        }
        return decisions;
    }

    private List<PastDecision> narrow(List<Rows.Row> lines) {
        Map<String, List<Rows.Row>> byIssue = new LinkedHashMap<>();
        lines.forEach(it -> byIssue.computeIfAbsent(at(it, "issue"), id -> new ArrayList<>()).add(it));
        List<PastDecision> decisions = new ArrayList<>();
        byIssue.forEach((id, rows) -> {
            Optional<Rows.Row> withOutcome = rows.stream().filter(it -> !at(it, "outcome").isEmpty()).findFirst();
            List<PastDecision.Claim> claims = rows.stream().filter(it -> !at(it, "position").isEmpty())
                    .map(it -> new PastDecision.Claim(at(it, "party"), scale(it, "position"),
                            optional(it, "salience", 100), optional(it, "capability", MOST_CAPABILITY)))
                    .toList();
            if (withOutcome.isPresent() && !claims.isEmpty()) {
                Rows.Row row = withOutcome.get();
                String group = at(row, "group");
                decisions.add(new PastDecision(id, group.isEmpty() ? id : group, claims,
                        optional(row, "reference", 100), scale(row, "outcome")));
            }
        });
        return decisions;
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
