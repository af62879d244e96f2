package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * How one comes into a run.
 *
 * @param code the six letters that let one ask
 * @param beat when the run's clock was last seen to go
 * @param ended when the run ended; empty while it has not
 */
public record RunEntry(KeptRun run, String code, Instant beat, Optional<Instant> ended) {}
