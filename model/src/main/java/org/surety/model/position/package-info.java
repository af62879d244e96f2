/**
 * What parties want: issues on a scale, positions as dated statements with their sources, saliences, red lines, and
 * decisions of the past.
 */
@NullMarked
package org.surety.model.position;

import org.jspecify.annotations.NullMarked;
