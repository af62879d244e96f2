/** Bargaining models against KTAB, against real outcomes, and the search for a better predictor. */
@NullMarked
package org.surety.conformance.bargain;

import org.jspecify.annotations.NullMarked;
