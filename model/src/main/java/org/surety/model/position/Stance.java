package org.surety.model.position;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;

/**
 * What one party wants on one issue.
 *
 * @param party the id of the party
 * @param issue the id of the issue
 * @param salience how much the issue matters to it, 0 to 100
 * @param source what the salience rests on
 * @param redLine what it will not go beyond
 * @param statements what was said about its position, in the order of the file; empty where nothing is known but that
 * it takes part
 */
public record Stance(String party, String issue, Range salience, Assumption source, Optional<RedLine> redLine,
        List<Statement> statements) {

    /** The salience of which nothing is known. */
    public static final Range ANY_SALIENCE = new Range(Ratio.ZERO, IssuePosition.MOST);

    /** Copies the list; refuses a salience off the scale. */
    public Stance {
        statements = List.copyOf(statements);
        if (!salience.liesWithin(Ratio.ZERO, IssuePosition.MOST)) {
            throw new IllegalArgumentException("a salience lies between 0 and 100, not " + salience);
        }
    }

    /**
     * The latest statement, of those made on {@code day} or before where a day is given; of two on one day the later in
     * the file. What was offered in exchange for something is not what the party wants, so it does not count.
     */
    public Optional<Statement> latest(Optional<LocalDate> day) {
        return statements.stream().filter(it -> it.inExchangeFor().isEmpty())
                .filter(it -> day.isEmpty() || it.date().map(date -> !date.isAfter(day.get())).orElse(true))
                .reduce((one, other) -> BY_DATE.compare(one, other) > 0 ? one : other);
    }

    private static final Comparator<Statement> BY_DATE =
            Comparator.comparing((Statement it) -> it.date().orElse(LocalDate.MIN));
}
