/**
 * What parties that want different things might settle on: every bargaining model over the same negotiation, with what
 * each takes for granted.
 */
@NullMarked
package org.surety.analysis.bargain;

import org.jspecify.annotations.NullMarked;
