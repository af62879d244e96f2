/**
 * Games in which several choose knowing each other's stakes: how likely each move is when better moves are likelier,
 * and where nobody gains by another move. It knows nothing of agreements.
 */
@NullMarked
package org.surety.strategic.game;

import org.jspecify.annotations.NullMarked;
