package org.surety.design.api;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.design.sensitivity.SobolIndex;
import org.surety.model.design.Objective;

/**
 * What a sweep found.
 *
 * @param size how many versions there are
 * @param samples how many samples were drawn; fewer than were asked for as long as the sweep goes on
 * @param factors what varied in the samples
 * @param measured what each answer depends on; empty if no samples were drawn
 * @param measures the scores of rows
 * @param rows every point, if that was asked for: versions before samples, by number
 */
public record SweepResult(Task task, SweepDefinition definition, BigInteger size, Tried tried,
        long samples, List<SweepFactor> factors, List<Measured> measured, List<Objective> measures, List<Row> rows) {

    /** The most versions of the frontier that are told. */
    public static final int MOST_TOLD = 100;

    /** Copies the lists. */
    public SweepResult {
        factors = List.copyOf(factors);
        measured = List.copyOf(measured);
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
    }

    /**
     * Versions in drawn settings.
     *
     * @param count how many were tried
     * @param allowed how many of them break no constraint, with every range at its middle
     * @param beatenByNone how many no other beats by the mean over the settings
     * @param told of these, the best by each objective and those that differ most
     */
    public record Tried(long count, long allowed, int beatenByNone, List<Tested> told) {

        /** Copies the list. */
        public Tried {
            told = List.copyOf(told);
        }
    }

    /**
     * A version that no other that was tried beats.
     *
     * @param number among all versions, from 1
     * @param means by objective, over the settings
     * @param signers who would sign, with every range at its middle
     * @param alike how many versions have the same means
     */
    public record Tested(BigInteger number, Map<String, String> picked, List<DesignResult.Score> means,
            List<String> signers, long alike) {

        /** Copies the collections. */
        public Tested {
            picked = Collections.unmodifiableMap(new LinkedHashMap<>(picked));
            means = List.copyOf(means);
            signers = List.copyOf(signers);
        }
    }

    /**
     * What an answer depends on.
     *
     * @param mean over all versions and assumptions
     * @param deviation its standard deviation
     * @param indices by factor; empty if the answer does not vary
     */
    public record Measured(Objective measure, double mean, double deviation, List<SobolIndex> indices) {

        /** Copies the list. */
        public Measured {
            indices = List.copyOf(indices);
        }
    }

    /**
     * A point.
     *
     * @param number of the version that was tried, or of the sample, from 1
     * @param varied {@link #MEAN}, {@link #FIRST}, {@link #SECOND}, or the factor that was taken from the second point
     * @param version its number among all versions, from 1
     */
    public record Row(SweepSlice.Kind kind, long number, String varied, BigInteger version,
            Map<String, String> picked, List<DesignResult.Score> scores) {

        /** The mean of a version over the settings. */
        public static final String MEAN = "mean";
        /** The first point of a sample. */
        public static final String FIRST = "first point";
        /** The second point of a sample. */
        public static final String SECOND = "second point";

        /** Copies the collections. */
        public Row {
            picked = Collections.unmodifiableMap(new LinkedHashMap<>(picked));
            scores = List.copyOf(scores);
        }
    }
}
