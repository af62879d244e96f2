package org.surety.model.agreement;

/** How grave an event is, in rising order. */
public enum Intensity implements Word {
    /** A single incident. */
    INCIDENT,
    /** Limited in aim or place. */
    LIMITED,
    /** Significant. */
    SIGNIFICANT,
    /** Significant and going on. */
    SUSTAINED,
    /** War. */
    FULL_SCALE
}
