package org.surety.analysis.accept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * How close places on the scale of an issue come to what a party wants: 100 less the distance. A position or a place
 * that is not known, and a named point to which nobody has given a place, may be anywhere on the scale.
 */
final class Closeness {

    private static final Range ANYWHERE = new Range(Ratio.ZERO, IssuePosition.MOST);

    private final Issue issue;
    private final IssuePosition wanted;

    /** To what the party wants on a day; where it has said nothing by then, that is not known. */
    Closeness(Issue issue, Stance stance, Optional<LocalDate> day) {
        this.issue = issue;
        this.wanted = stance.latest(day).map(Statement::position).orElseGet(IssuePosition.Unknown::new);
    }

    /** With every range at its middle; empty where one of the two has no place. */
    Optional<Ratio> value(IssuePosition there) {
        if (isSamePoint(there)) {
            return Optional.of(IssuePosition.MOST);
        }
        return issue.place(there).flatMap(it -> issue.place(wanted).map(want -> closeness(it.middle(), want.middle())));
    }

    /** The least and the most over all ranges. */
    Range range(IssuePosition there) {
        if (isSamePoint(there)) {
            return Range.exactly(IssuePosition.MOST);
        }
        return hull(ends(where(there), where(wanted)).stream()
                .flatMap(it -> ends(where(wanted), where(there)).stream().map(want -> closeness(it, want))).toList());
    }

    /**
     * By how much {@code there} is closer than {@code reference}, the least and the most over all ranges: the same
     * position counts for both, and the same stand is the same place.
     */
    Range lead(IssuePosition there, IssuePosition reference) {
        if (there.equals(reference) && !(there instanceof IssuePosition.Unknown)) {
            return Range.exactly(Ratio.ZERO);
        }
        if (isSamePoint(there) || isSamePoint(reference)) {
            Range more = range(there);
            Range less = range(reference);
            return new Range(more.low().minus(less.high()), more.high().minus(less.low()));
        }
        // Piecewise linear in each of the three, with bends only where two of them meet.
        Range place = where(there);
        Range other = where(reference);
        Range want = where(wanted);
        List<Ratio> leads = new ArrayList<>();
        for (Ratio p : ends(want, place, other)) {
            for (Ratio x : ends(place, Range.exactly(p))) {
                for (Ratio r : ends(other, Range.exactly(p))) {
                    leads.add(closeness(x, p).minus(closeness(r, p)));
                }
            }
        }
        return hull(leads);
    }

    private boolean isSamePoint(IssuePosition there) {
        return there instanceof IssuePosition.Named && there.equals(wanted);
    }

    private Range where(IssuePosition stand) {
        return issue.place(stand).orElse(ANYWHERE);
    }

    /** The ends of a range, and those ends of others that lie in it. */
    private static List<Ratio> ends(Range range, Range... others) {
        List<Ratio> ends = new ArrayList<>(List.of(range.low(), range.high()));
        for (Range other : others) {
            List.of(other.low(), other.high()).stream()
                    .filter(it -> Range.exactly(it).liesWithin(range.low(), range.high())).forEach(ends::add);
        }
        return ends;
    }

    private static Range hull(List<Ratio> values) {
        return new Range(values.stream().min(Ratio::compareTo).orElseThrow(),
                values.stream().max(Ratio::compareTo).orElseThrow());
    }

    private static Ratio closeness(Ratio one, Ratio other) {
        Ratio distance = one.minus(other);
        return IssuePosition.MOST.minus(distance.signum() < 0 ? Ratio.ZERO.minus(distance) : distance);
    }
}
