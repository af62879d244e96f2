/**
 * The life of agreements: who is bound to what from when to when, as things happen. A pure kernel that drives the one
 * of procedures; its rules are L1 to L24 of {@code docs/semantics.md}.
 */
@NullMarked
package org.surety.semantics.life;

import org.jspecify.annotations.NullMarked;
