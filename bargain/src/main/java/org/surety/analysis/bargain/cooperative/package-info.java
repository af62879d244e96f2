/**
 * What axioms of cooperative bargaining single out: the Nash, Kalai-Smorodinsky, egalitarian and utilitarian points.
 */
@NullMarked
package org.surety.analysis.bargain.cooperative;

import org.jspecify.annotations.NullMarked;
