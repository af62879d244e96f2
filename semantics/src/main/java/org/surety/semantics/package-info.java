/**
 * The kernel: what an agreement does. {@link org.surety.semantics.Semantics} says which events are possible in a state
 * and what follows from them; everything else here prepares that. No input or output, no clock, no randomness. The
 * rules are numbered in {@code docs/semantics.md}.
 */
@NullMarked
package org.surety.semantics;

import org.jspecify.annotations.NullMarked;
