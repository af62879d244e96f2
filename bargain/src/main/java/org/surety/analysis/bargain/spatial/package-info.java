/**
 * The spatial model of politics with a probabilistic Condorcet election: parties challenge each other, strike bargains,
 * and the bargains are voted on.
 */
@NullMarked
package org.surety.analysis.bargain.spatial;

import org.jspecify.annotations.NullMarked;
