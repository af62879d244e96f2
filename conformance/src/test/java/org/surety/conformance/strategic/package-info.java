/** Parties that know each other's stakes: the game of a procedure against other engines, other tools and by hand. */
@NullMarked
package org.surety.conformance.strategic;

import org.jspecify.annotations.NullMarked;
