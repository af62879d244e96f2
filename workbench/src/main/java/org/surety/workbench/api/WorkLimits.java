package org.surety.workbench.api;

import java.time.Duration;
import java.util.Optional;

/**
 * What one question may take before it is stopped.
 *
 * @param time how long; empty for as long as it takes
 * @param memory how many bytes may be kept by everything that the process does at once; empty for all there is
 */
public record WorkLimits(Optional<Duration> time, Optional<Long> memory) {

    /** As much as it takes. */
    public static final WorkLimits NONE = new WorkLimits(Optional.empty(), Optional.empty());
}
