package org.surety.design.api;

import java.io.Serializable;
import org.surety.design.sensitivity.SobolSums;
import org.surety.semantics.Unanswerable;

/**
 * What a sweep over the versions of a task looks at. With the task it says everything: what stands at a point of the
 * sweep depends on the number of the point and on nothing else.
 *
 * @param versions how many versions are tried; all, if there are no more, else one of each so manieth part of them
 * @param settings in how many settings of the assumptions each of these is tried, at least one
 * @param samples how many samples are drawn of versions and assumptions together, to see what answers depend on; 0 for
 * none, else at least {@link SobolSums#FEWEST_SAMPLES}
 * @param seed where drawing begins
 * @param rows whether every point is told, and not only what comes of all
 */
public record SweepDefinition(long versions, int settings, long samples, long seed, boolean rows)
        implements
            Serializable {

    /** The most versions. */
    public static final long MOST_VERSIONS = 100_000_000;
    /** The most settings of each. */
    public static final int MOST_SETTINGS = 10_000;
    /** The most samples. */
    public static final long MOST_SAMPLES = 100_000_000;
    /** So much is looked at where nobody says how much. */
    public static final SweepDefinition USUAL = new SweepDefinition(1_000, 16, 1_024, 1, false);

    private static final long serialVersionUID = 1L;

    /** Refuses what is no sweep. */
    public SweepDefinition {
        if (versions < 0 || versions > MOST_VERSIONS || settings < 1 || settings > MOST_SETTINGS) {
            throw new Unanswerable("a sweep tries up to " + MOST_VERSIONS + " versions in 1 to " + MOST_SETTINGS
                    + " settings, not " + versions + " in " + settings);
        }
        if (samples != 0 && samples < SobolSums.FEWEST_SAMPLES || samples > MOST_SAMPLES) {
            throw new Unanswerable("a sweep draws 0 or " + SobolSums.FEWEST_SAMPLES + " to " + MOST_SAMPLES
                    + " samples, not " + samples);
        }
        if (versions == 0 && samples == 0) {
            throw new Unanswerable("a sweep of no versions and no samples looks at nothing");
        }
    }
}
