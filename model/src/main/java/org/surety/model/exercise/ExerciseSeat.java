package org.surety.model.exercise;

import java.util.Optional;

/**
 * A place at the table.
 *
 * @param id its name
 * @param party the party that whoever sits there plays
 * @param told what only this seat is told at the start
 */
public record ExerciseSeat(String id, String party, Optional<String> told) {}
