package org.surety.analysis.accept;

import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * How acceptable a version is to a party: the closeness of what it settles to what the party wants, weighted by salience.
 * {@code sum s_k (100 - |x_k - p_k|) / sum s_k} over the issues k that the version settles and in which the party takes part.
 *
 * @param party the id of the party
 * @param value 0 to 100, with every range at its middle, over the issues of which both places are known; empty if there is none such
 * @param range the least and the greatest value over all ranges, where what is unknown may be anything; exact
 * @param issues one for each issue that counts
 * @param left the issues that matter to the party and that the version leaves alone
 * @param threshold what the version must be worth to the party; empty where nothing is stated
 * @param signs whether the party would sign
 * @param signsAtMiddle whether it would with every range at its middle
 */
public record Acceptability(String party, Optional<Ratio> value, Range range, List<OnIssue> issues,
        List<String> left, Optional<Threshold> threshold, Signs signs, boolean signsAtMiddle) {

    /** Copies the lists. */
    public Acceptability {
        issues = List.copyOf(issues);
        left = List.copyOf(left);
    }

    /** What having no agreement is worth to the party, 0 to 100, where that is stated or follows from what holds without one. */
    public Optional<Range> alternative() {
        return threshold.flatMap(Threshold::alternative);
    }

    /** Whether the party would gain by walking away, with every range at its middle; no, where one of the two is not known. */
    public boolean isWorseThanAlternative() {
        return value.isPresent() && alternative().filter(it -> value.get().compareTo(it.middle()) < 0).isPresent();
    }

    /** The issues on which a red line of the party is crossed for certain. */
    public List<String> crossed() {
        return issues.stream().filter(it -> it.crossing() == OnIssue.Crossing.YES).map(OnIssue::issue).toList();
    }

    /** The issues on which one may be crossed. */
    public List<String> perhapsCrossed() {
        return issues.stream().filter(it -> it.crossing() == OnIssue.Crossing.POSSIBLE).map(OnIssue::issue).toList();
    }

    /**
     * What a version must be worth to a party, 0 to 100.
     *
     * @param worth the larger of the party's alternative and what the designer demands for a signature
     * @param alternative what having no agreement is worth to it, where that is stated or follows from what holds without one
     */
    public record Threshold(Range worth, Optional<Range> alternative) {}

    /** Whether a party would sign, over all ranges. */
    public enum Signs {
        /** Whatever the numbers within the ranges. */
        YES,
        /** Whatever the numbers within the ranges it would not. */
        NO,
        /** That depends on the numbers. */
        DEPENDS
    }
}
