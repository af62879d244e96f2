package org.surety.model.exercise;

import java.util.Optional;

/**
 * A place of somebody who watches: whoever sits there sees what everybody may see, hears and says words, and makes no
 * move.
 *
 * @param id its name
 * @param told what only this place is told at the start
 */
public record ObserverSeat(String id, Optional<String> told) {}
