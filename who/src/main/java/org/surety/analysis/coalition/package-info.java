/**
 * Which sets of parties suffice, which can block, and how many minimal ones there are; the ground on which the other
 * analyses stand.
 */
@NullMarked
package org.surety.analysis.coalition;

import org.jspecify.annotations.NullMarked;
