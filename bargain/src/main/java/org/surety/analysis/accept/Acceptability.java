package org.surety.analysis.accept;

import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * How acceptable a version is to a party: the closeness of what it settles to what the party wants, weighted by
 * salience. {@code sum s_k (100 - |x_k - p_k|) / sum s_k} over the issues k that the version settles and in which the
 * party takes part.
 *
 * @param party the id of the party
 * @param value 0 to 100, with every range at its middle, over the issues of which both places are known; empty if there
 * is none such
 * @param range the least and the greatest value over all ranges, where what is unknown may be anything; exact
 * @param issues one for each issue that counts
 * @param left the issues that matter to the party and that the version leaves alone
 * @param threshold what the version must be worth to the party; empty where nothing is stated
 * @param signs whether the party would sign
 * @param signsAtMiddle whether it would with every range at its middle
 */
public record Acceptability(String party, Optional<Ratio> value, Range range, List<OnIssue> issues,
        List<String> left, Optional<Threshold> threshold, Signs signs, boolean signsAtMiddle) {

    /** What stands for the value, where a number is needed, if nothing is known. */
    public static final double NOTHING_KNOWN = 50;

    /** Copies the lists. */
    public Acceptability {
        issues = List.copyOf(issues);
        left = List.copyOf(left);
    }

    /**
     * The value in double precision, from sums over the issues that count.
     *
     * @param weighted of salience times closeness
     * @param weights of saliences; if that is nothing, all issues count alike
     * @param plain of closeness
     * @param count how many issues there are; if none, {@link #NOTHING_KNOWN}
     */
    public static double mean(double weighted, double weights, double plain, double count) {
        return weights > 0 ? weighted / weights : count > 0 ? plain / count : NOTHING_KNOWN;
    }

    /** What having no agreement is worth to the party, where that is stated or follows from what holds without one. */
    public Optional<Alternative> alternative() {
        return threshold.flatMap(Threshold::alternative);
    }

    /**
     * Whether the party would gain by walking away, with every range at its middle; no, where one of the two is not
     * known.
     */
    public boolean isWorseThanAlternative() {
        return value.isPresent() && alternative().flatMap(Alternative::value)
                .filter(it -> value.get().compareTo(it) < 0).isPresent();
    }

    /** Whether anything is recorded of what the party wants on what the version settles. */
    public boolean isKnown() {
        return value.isPresent() || !crossed().isEmpty();
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
     * What a version must be worth to a party, 0 to 100: its alternative, or what is demanded for a signature if that
     * is more. The larger of the two is taken first, for every value of the range, and then the version is compared
     * with it.
     *
     * @param worth the least and the most that it may have to be
     * @param value what it must be with every range at its middle; empty where that is not known
     * @param alternative what having no agreement is worth to it, where that is stated or follows from what holds
     * without one
     * @param demanded what is demanded for a signature, of every party alike, if anything is
     */
    public record Threshold(Range worth, Optional<Ratio> value, Optional<Alternative> alternative,
            Optional<Ratio> demanded) {

        /** Of what is known. */
        static Optional<Threshold> of(Optional<Alternative> alternative, Optional<Ratio> demanded) {
            if (alternative.isEmpty() && demanded.isEmpty()) {
                return Optional.empty();
            }
            Range stated = alternative.map(Alternative::range).or(() -> demanded.map(Range::exactly)).orElseThrow();
            Ratio least = demanded.orElse(stated.low());
            Optional<Ratio> value =
                    alternative.flatMap(Alternative::value).map(it -> larger(it, least)).or(() -> demanded);
            return Optional.of(new Threshold(new Range(larger(stated.low(), least), larger(stated.high(), least)),
                    value, alternative, demanded));
        }

        private static Ratio larger(Ratio one, Ratio other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }

    /**
     * What having no agreement is worth to a party.
     *
     * @param range the least and the most, 0 to 100
     * @param value what it is with every range at its middle, over what is known; empty where nothing is
     * @param origin who says so
     */
    public record Alternative(Range range, Optional<Ratio> value, Origin origin) {

        /** A number or a range that somebody states. */
        static Alternative stated(Range range, Origin origin) {
            return new Alternative(range, Optional.of(range.middle()), origin);
        }
    }

    /** Where an alternative comes from. */
    public enum Origin {
        /** Whoever asks, or the design, states it. */
        ASKED,
        /** The positions state it. */
        STATED,
        /**
         * It is what the party has where every issue is as it is without an agreement (the {@code reference} of the
         * issues).
         */
        REFERENCE
    }

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
