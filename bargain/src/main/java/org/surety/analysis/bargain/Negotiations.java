package org.surety.analysis.bargain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;

/**
 * A file of positions as a negotiation on a day. The latest statement counts. What is not known may be anything: an
 * unknown position, or one at a point that has no place on the scale, is the range from 0 to 100, and so is a salience
 * that nobody gives. An issue on which no party's position has a place is left to nobody: a number for it would be made
 * up.
 *
 * @param negotiation for the models
 * @param standing what was taken for each party and issue
 */
public record Negotiations(Negotiation negotiation, List<Standing> standing) {

    private static final NumberRange ANYWHERE = new NumberRange(0, 100);

    /** Copies the list. */
    public Negotiations {
        standing = List.copyOf(standing);
    }

    /**
     * What was taken to be a party's position.
     *
     * @param statement the statement that counted; empty where none was made by then
     * @param known whether it has a place on the scale; if not, anything from 0 to 100 was taken
     */
    public record Standing(String party, String issue, Optional<Statement> statement, boolean known) {}

    /** What the parties wanted on {@code day}, or at last if no day is given. */
    public static Negotiations at(PositionSet set, Optional<LocalDate> day) {
        List<Standing> standing = new ArrayList<>();
        for (Stance stance : set.stances()) {
            Optional<Statement> statement = stance.latest(day);
            boolean known = place(set, stance, statement).isPresent();
            standing.add(new Standing(stance.party(), stance.issue(), statement, known));
        }
        Set<String> open = standing.stream().filter(Standing::known).map(Standing::issue).collect(Collectors.toSet());
        List<Negotiation.Party> parties = new ArrayList<>();
        for (Negotiator party : set.parties()) {
            parties.add(new Negotiation.Party(party.id(), span(party.capability()),
                    set.issues().stream().map(issue -> set.stance(party.id(), issue.id())
                            .filter(it -> open.contains(it.issue())).map(it -> new Negotiation.Stance(
                                    place(set, it, it.latest(day)).map(Negotiations::span).orElse(ANYWHERE),
                                    span(it.salience()))))
                            .toList()));
        }
        List<Negotiation.Issue> issues = set.issues().stream().map(it -> new Negotiation.Issue(it.id(),
                it.reference().flatMap(it::place).map(Negotiations::span))).toList();
        return new Negotiations(new Negotiation(issues, parties), standing);
    }

    private static Optional<Range> place(PositionSet set, Stance stance, Optional<Statement> statement) {
        return set.issues().stream().filter(it -> it.id().equals(stance.issue())).findFirst()
                .flatMap(issue -> statement.flatMap(it -> issue.place(it.position())));
    }

    private static NumberRange span(Range range) {
        return new NumberRange(range.low().toDouble(), range.high().toDouble());
    }
}
