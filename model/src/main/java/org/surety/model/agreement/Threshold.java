package org.surety.model.agreement;

import java.util.Optional;

/** How grave an event must be to set a procedure off. */
public sealed interface Threshold {

    /** Any event of the kind will do. */
    record None() implements Threshold {}

    /** The text does not say. */
    record Unspecified() implements Threshold {}

    /**
     * The event must be at least this grave.
     *
     * @param intensity the least intensity
     * @param deliberate whether it must be deliberate, that is, attributable
     * @param words the text's own word for it, in a few words
     */
    record AtLeast(Intensity intensity, boolean deliberate, Optional<String> words) implements Threshold {}
}
