/** Findings on the life of an agreement that its clauses alone do not show: they need what follows from them. */
@NullMarked
package org.surety.analysis.life.finding;

import org.jspecify.annotations.NullMarked;
