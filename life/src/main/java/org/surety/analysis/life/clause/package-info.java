/** What clauses say: conditions in words, who decides what, how far acts reach. */
@NullMarked
package org.surety.analysis.life.clause;

import org.jspecify.annotations.NullMarked;
