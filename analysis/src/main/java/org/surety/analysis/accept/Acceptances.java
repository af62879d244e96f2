package org.surety.analysis.accept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.design.Design;
import org.surety.model.position.Issue;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.RedLine;
import org.surety.model.position.Stance;
import org.surety.model.position.Stand;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/** Asks how acceptable a version is. All numbers are exact. */
public final class Acceptances {

    private static final Range ANYTHING = new Range(Ratio.ZERO, Stand.MOST);

    private final PositionSet set;
    private final Optional<LocalDate> day;
    private final Design.Signing signing;

    /**
     * For what parties want on a day.
     *
     * @param day statements after it do not count; empty for the latest
     */
    public Acceptances(PositionSet set, Optional<LocalDate> day, Design.Signing signing) {
        this.set = set;
        this.day = day;
        this.signing = signing;
    }

    /**
     * How acceptable a version is to each party, in the order of the file.
     *
     * @param settled where the version settles each issue (see {@link Settlements})
     */
    public List<Acceptability> of(Map<String, Stand> settled) {
        return set.parties().stream().map(it -> of(it, settled)).toList();
    }

    private Acceptability of(Negotiator party, Map<String, Stand> settled) {
        List<OnIssue> issues = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Issue issue : set.issues()) {
            set.stance(party.id(), issue.id()).ifPresent(stance -> Optional.ofNullable(settled.get(issue.id()))
                    .ifPresentOrElse(it -> issues.add(onIssue(issue, stance, it)), () -> left.add(issue.id())));
        }
        Optional<Ratio> value = middle(issues);
        Range range = range(issues).orElse(ANYTHING);
        Optional<Acceptability.Threshold> threshold = threshold(party);
        return new Acceptability(party.id(), value, range, issues, left, threshold,
                signs(issues, range, threshold.map(Acceptability.Threshold::worth)),
                signsAtMiddle(issues, value, threshold.map(Acceptability.Threshold::worth)));
    }

    private OnIssue onIssue(Issue issue, Stance stance, Stand settled) {
        Optional<Stand> wanted = stance.latest(day).map(it -> it.position());
        Optional<Range> there = issue.place(settled);
        Optional<Range> want = wanted.flatMap(issue::place);
        Optional<Ratio> middle = Optional.empty();
        Range closeness = ANYTHING;
        if (wanted.isPresent() && wanted.get() instanceof Stand.Named && wanted.get().equals(settled)) {
            middle = Optional.of(Stand.MOST);
            closeness = Range.exactly(Stand.MOST);
        } else if (there.isPresent() && want.isPresent()) {
            middle = Optional.of(Stand.MOST.minus(distance(there.get().middle(), want.get().middle())));
            closeness = closeness(there.get(), want.get());
        }
        return new OnIssue(issue.id(), settled, stance.latest(day), stance.salience(), middle, closeness,
                stance.redLine(), crossing(stance, there), there.isPresent()
                        && stance.redLine().map(it -> it.isCrossedBy(there.get().middle())).orElse(false));
    }

    private static Range closeness(Range one, Range other) {
        Ratio apart = Ratio.ZERO;
        if (one.low().compareTo(other.high()) > 0) {
            apart = one.low().minus(other.high());
        } else if (other.low().compareTo(one.high()) > 0) {
            apart = other.low().minus(one.high());
        }
        Ratio up = distance(one.high(), other.low());
        Ratio down = distance(other.high(), one.low());
        Ratio most = up.compareTo(down) > 0 ? up : down;
        return new Range(Stand.MOST.minus(most), Stand.MOST.minus(apart));
    }

    private static OnIssue.Crossing crossing(Stance stance, Optional<Range> there) {
        if (stance.redLine().isEmpty()) {
            return OnIssue.Crossing.NO;
        }
        if (there.isEmpty()) {
            return OnIssue.Crossing.POSSIBLE;
        }
        boolean touched = stance.redLine().get().isCrossedBy(there.get().low())
                || stance.redLine().get().isCrossedBy(there.get().high());
        return isOutside(stance.redLine().get(), there.get())
                ? OnIssue.Crossing.YES
                : touched ? OnIssue.Crossing.POSSIBLE : OnIssue.Crossing.NO;
    }

    private static boolean isOutside(RedLine line, Range there) {
        return line.atLeast().map(it -> there.high().compareTo(it) < 0).orElse(false)
                || line.atMost().map(it -> there.low().compareTo(it) > 0).orElse(false);
    }

    private static Optional<Ratio> middle(List<OnIssue> issues) {
        List<OnIssue> known = issues.stream().filter(it -> it.middle().isPresent()).toList();
        boolean weightless = known.stream().allMatch(it -> it.salience().middle().signum() == 0);
        Ratio sum = Ratio.ZERO;
        Ratio weights = Ratio.ZERO;
        for (OnIssue issue : known) {
            Ratio weight = weightless ? Ratio.ONE : issue.salience().middle();
            sum = sum.plus(weight.times(issue.middle().orElseThrow()));
            weights = weights.plus(weight);
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights));
    }

    private static Optional<Range> range(List<OnIssue> issues) {
        return WeightedRange.mean(issues.stream().map(it -> new WeightedRange(it.closeness(), it.salience())).toList());
    }

    /** What the version must be worth: the party's alternative, or what the designer demands if that is more. */
    private Optional<Acceptability.Threshold> threshold(Negotiator party) {
        Optional<Range> alternative = Optional.ofNullable(signing.alternatives().get(party.id()))
                .or(party::alternative).or(() -> without(party));
        Optional<Range> least = signing.atLeast().map(Range::exactly);
        return alternative.map(it -> least.map(other -> larger(it, other)).orElse(it)).or(() -> least)
                .map(it -> new Acceptability.Threshold(it, alternative));
    }

    private static Range larger(Range one, Range other) {
        return new Range(one.low().compareTo(other.low()) > 0 ? one.low() : other.low(),
                one.high().compareTo(other.high()) > 0 ? one.high() : other.high());
    }

    /** What holds without an agreement, if that is known on every issue in which the party takes part. */
    private Optional<Range> without(Negotiator party) {
        List<OnIssue> issues = new ArrayList<>();
        for (Issue issue : set.issues()) {
            Optional<Stance> stance = set.stance(party.id(), issue.id());
            if (stance.isPresent()) {
                if (issue.reference().isEmpty()) {
                    return Optional.empty();
                }
                issues.add(onIssue(issue, stance.get(), issue.reference().get()));
            }
        }
        return range(issues);
    }

    private static Acceptability.Signs signs(List<OnIssue> issues, Range range, Optional<Range> threshold) {
        boolean crossed = issues.stream().anyMatch(it -> it.crossing() == OnIssue.Crossing.YES);
        if (crossed || threshold.map(it -> range.high().compareTo(it.low()) < 0).orElse(false)) {
            return Acceptability.Signs.NO;
        }
        boolean perhaps = issues.stream().anyMatch(it -> it.crossing() == OnIssue.Crossing.POSSIBLE);
        boolean enough = threshold.map(it -> range.low().compareTo(it.high()) >= 0).orElse(true);
        return perhaps || !enough ? Acceptability.Signs.DEPENDS : Acceptability.Signs.YES;
    }

    /** A party of which nothing is known, or whose red lines may only perhaps be crossed, gets the benefit of the doubt. */
    private static boolean signsAtMiddle(List<OnIssue> issues, Optional<Ratio> value, Optional<Range> threshold) {
        return issues.stream().noneMatch(OnIssue::crossedAtMiddle) && (value.isEmpty() || threshold.isEmpty()
                || value.get().compareTo(threshold.get().middle()) >= 0);
    }

    private static Ratio distance(Ratio one, Ratio other) {
        return one.compareTo(other) > 0 ? one.minus(other) : other.minus(one);
    }
}
