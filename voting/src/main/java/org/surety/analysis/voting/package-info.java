/** A decision rule as weighted thresholds and as a decision diagram, and its minimal coalitions, counted exactly. */
@NullMarked
package org.surety.analysis.voting;

import org.jspecify.annotations.NullMarked;
