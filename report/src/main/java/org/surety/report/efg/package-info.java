/** A case in which some parties choose, as an extensive game for Gambit. */
@NullMarked
package org.surety.report.efg;

import org.jspecify.annotations.NullMarked;
