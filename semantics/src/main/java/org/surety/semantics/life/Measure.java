package org.surety.semantics.life;

import java.time.LocalDateTime;

/**
 * A suspension that a party has announced for a breach (Article 65 of the Vienna Convention) and that takes effect
 * unless somebody objects.
 *
 * @param claimant who announced it
 * @param accused against whom
 * @param duty the duty that is said to be broken
 * @param effective when it takes effect
 */
public record Measure(String claimant, String accused, String duty, LocalDateTime effective) {}
