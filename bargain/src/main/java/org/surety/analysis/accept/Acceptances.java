package org.surety.analysis.accept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surety.model.design.Design;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.RedLine;
import org.surety.model.position.Stance;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/** Asks how acceptable a version is. All numbers are exact. */
public final class Acceptances {

    private static final Range ANYTHING = new Range(Ratio.ZERO, IssuePosition.MOST);

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
    public List<Acceptability> of(Map<String, IssuePosition> settled) {
        return set.parties().stream().map(it -> of(it, settled)).toList();
    }

    private Acceptability of(Negotiator party, Map<String, IssuePosition> settled) {
        List<OnIssue> issues = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Issue issue : set.issues()) {
            set.stance(party.id(), issue.id()).ifPresent(stance -> Optional.ofNullable(settled.get(issue.id()))
                    .ifPresentOrElse(it -> issues.add(onIssue(issue, stance, it)), () -> left.add(issue.id())));
        }
        Optional<Ratio> value = middle(issues);
        Range range = range(issues).orElse(ANYTHING);
        Optional<Acceptability.Threshold> threshold =
                Acceptability.Threshold.of(alternative(party), signing.atLeast());
        return new Acceptability(party.id(), value, range, issues, left, threshold,
                signs(issues, threshold.map(it -> comparison(party, settled, range, left, it))
                        .orElse(Acceptability.Signs.YES)),
                signsAtMiddle(issues, value, threshold.flatMap(Acceptability.Threshold::value)));
    }

    private OnIssue onIssue(Issue issue, Stance stance, IssuePosition settled) {
        Closeness closeness = new Closeness(issue, stance, day);
        Optional<Range> there = issue.place(settled);
        return new OnIssue(issue.id(), settled, stance.latest(day), stance.salience(), closeness.value(settled),
                closeness.range(settled), stance.redLine(), crossing(stance, there), there.isPresent()
                        && stance.redLine().map(it -> it.isCrossedBy(there.get().middle())).orElse(false));
    }

    private static OnIssue.Crossing crossing(Stance stance, Optional<Range> there) {
        if (stance.redLine().isEmpty()) {
            return OnIssue.Crossing.NO;
        }
        RedLine line = stance.redLine().get();
        Range place = there.orElse(ANYTHING);
        return line.isBeyond(place)
                ? OnIssue.Crossing.YES
                : line.isCrossedBy(place.low()) || line.isCrossedBy(place.high())
                        ? OnIssue.Crossing.POSSIBLE
                        : OnIssue.Crossing.NO;
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

    private Optional<Acceptability.Alternative> alternative(Negotiator party) {
        return Optional.ofNullable(signing.alternatives().get(party.id()))
                .map(it -> Acceptability.Alternative.stated(it, Acceptability.Origin.ASKED))
                .or(() -> party.alternative()
                        .map(it -> Acceptability.Alternative.stated(it, Acceptability.Origin.STATED)))
                .or(() -> without(party));
    }

    /**
     * What the party has where every issue is as it is without an agreement, if that is known of all in which it takes
     * part.
     */
    private Optional<Acceptability.Alternative> without(Negotiator party) {
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
        return range(issues).map(it -> new Acceptability.Alternative(it, middle(issues),
                Acceptability.Origin.REFERENCE));
    }

    /** Whether the version is worth enough, over all ranges; red lines apart. */
    private Acceptability.Signs comparison(Negotiator party, Map<String, IssuePosition> settled, Range range,
            List<String> left, Acceptability.Threshold threshold) {
        Optional<Range> lead = threshold.alternative()
                .filter(it -> it.origin() == Acceptability.Origin.REFERENCE && left.isEmpty())
                .flatMap(it -> lead(party, settled));
        if (lead.isEmpty()) {
            return compared(range, threshold.worth());
        }
        // The same positions and saliences make the worth of both, so what the one is worth more than the other is
        // bounded at once.
        Acceptability.Signs alone = compared(lead.get(), Range.exactly(Ratio.ZERO));
        Acceptability.Signs enough = threshold.demanded().map(it -> compared(range, Range.exactly(it)))
                .orElse(Acceptability.Signs.YES);
        if (alone == Acceptability.Signs.NO || enough == Acceptability.Signs.NO) {
            return Acceptability.Signs.NO;
        }
        return alone == Acceptability.Signs.YES ? enough : alone;
    }

    private static Acceptability.Signs compared(Range range, Range with) {
        return range.high().compareTo(with.low()) < 0
                ? Acceptability.Signs.NO
                : range.low().compareTo(with.high()) >= 0 ? Acceptability.Signs.YES : Acceptability.Signs.DEPENDS;
    }

    /**
     * By how much the version is worth more to the party than what holds without an agreement, both on the same issues.
     */
    private Optional<Range> lead(Negotiator party, Map<String, IssuePosition> settled) {
        List<WeightedRange> leads = new ArrayList<>();
        for (Issue issue : set.issues()) {
            set.stance(party.id(), issue.id()).ifPresent(stance -> leads.add(new WeightedRange(
                    new Closeness(issue, stance, day).lead(Objects.requireNonNull(settled.get(issue.id())),
                            issue.reference().orElseThrow()),
                    stance.salience())));
        }
        return WeightedRange.mean(leads);
    }

    private static Acceptability.Signs signs(List<OnIssue> issues, Acceptability.Signs worth) {
        if (issues.stream().anyMatch(it -> it.crossing() == OnIssue.Crossing.YES)) {
            return Acceptability.Signs.NO;
        }
        boolean perhaps = issues.stream().anyMatch(it -> it.crossing() == OnIssue.Crossing.POSSIBLE);
        return perhaps && worth == Acceptability.Signs.YES ? Acceptability.Signs.DEPENDS : worth;
    }

    /**
     * A party of which nothing is known, or whose red lines may only perhaps be crossed, gets the benefit of the doubt.
     */
    private static boolean signsAtMiddle(List<OnIssue> issues, Optional<Ratio> value, Optional<Ratio> threshold) {
        return issues.stream().noneMatch(OnIssue::crossedAtMiddle) && (value.isEmpty() || threshold.isEmpty()
                || value.get().compareTo(threshold.get()) >= 0);
    }
}
