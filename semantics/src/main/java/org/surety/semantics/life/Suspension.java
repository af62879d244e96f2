package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Why two parties are suspended towards each other.
 *
 * @param since since when
 * @param ground the duty and the accused of the breach that it answers; empty where they agreed to it
 */
public record Suspension(LocalDateTime since, Optional<DutyKey> ground) {}
