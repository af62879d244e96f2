package org.surety.text.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.position.PositionSet;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.tree.Quote;

/**
 * Reads KTAB's CSV: a line with name, description, number of actors and number of dimensions; a line of headings
 * ({@code Actor, Description, Power}, then a position and a salience for each dimension); and one line an actor. A
 * comma at the end of a line is KTAB's habit.
 */
public final class KtabCsvReader {

    private static final int FIRST_POSITION = 3;
    private static final long MOST_CAPABILITY = 100_000_000;

    private KtabCsvReader() {}

    /**
     * Reads a scenario.
     *
     * @return the positions, or everything that is wrong with the file; never throws
     */
    public static Read<PositionSet> read(SourceFile source) {
        Problems problems = new Problems(source.name());
        List<Rows.Row> rows = Rows.of(source.content(), ',', problems);
        if (rows.size() < 2 && !problems.hasErrors()) {
            problems.add(FormRules.FORM_EMPTY,
                    "expected a line with name, description and two counts, a line of headings, and one line an actor");
        }
        if (problems.hasErrors()) {
            return Read.failed(problems);
        }
        KtabDraft draft = new KtabDraft(problems);
        Rows.Row head = rows.getFirst();
        draft.title(head.cell(1).isEmpty() ? head.cell(0) : head.cell(1));
        int actors = count(head, 2, "the number of actors", KtabDraft.MOST_ACTORS, problems);
        int dimensions = count(head, FIRST_POSITION, "the number of dimensions", KtabDraft.MOST_DIMENSIONS, problems);
        if (problems.hasErrors()) {
            return Read.failed(problems);
        }
        Rows.Row headings = rows.get(1);
        for (int k = 0; k < dimensions; k++) {
            draft.dimension(headings.cell(FIRST_POSITION + 2 * k), headings.line(), 0);
        }
        List<Rows.Row> lines = rows.subList(2, rows.size());
        if (lines.size() < actors) {
            problems.add(FormRules.FORM_MISSING_KEY, head.line(), 0, "", "the first line says " + actors
                    + " actors, but there are lines for " + lines.size(), Optional.empty());
        }
        lines.stream().limit(actors).forEach(row -> actor(row, dimensions, draft, problems));
        return Read.of(draft.finish(head.cell(0)), problems);
    }

    private static int count(Rows.Row row, int column, String what, int most, Problems problems) {
        Optional<Ratio> number = Numbers.parse(row.cell(column));
        if (number.isEmpty() || !number.get().isWhole() || number.get().compareTo(Ratio.ONE) < 0
                || number.get().compareTo(Ratio.of(most)) > 0) {
            problems.add(FormRules.FORM_BAD_NUMBER, row.line(), 0, "", "found " + Quote.of(row.cell(column))
                    + " in column " + (column + 1) + "; expected " + what + ", from 1 to " + most, Optional.empty());
            return 1;
        }
        return number.get().numerator().intValueExact();
    }

    private static void actor(Rows.Row row, int dimensions, KtabDraft draft, Problems problems) {
        int least = FIRST_POSITION + 2 * dimensions;
        if (row.cells().size() < least) {
            problems.add(FormRules.FORM_MISSING_KEY, row.line(), 0, "", "the line of " + Quote.of(row.cell(0)) + " has "
                    + row.cells().size() + " cells; expected " + least, Optional.empty());
            return;
        }
        List<Ratio> positions = new ArrayList<>();
        List<Ratio> saliences = new ArrayList<>();
        for (int k = 0; k < dimensions; k++) {
            positions.add(Numbers.within(row.cell(FIRST_POSITION + 2 * k), 0, 100, "a position", row.line(), 0,
                    problems));
            saliences.add(Numbers.within(row.cell(FIRST_POSITION + 2 * k + 1), 0, 100, "a salience", row.line(), 0,
                    problems));
        }
        draft.actor(row.cell(0), row.cell(1),
                Numbers.within(row.cell(2), 0, MOST_CAPABILITY, "a capability", row.line(), 0, problems), positions,
                saliences, row.line(), 0);
    }
}
