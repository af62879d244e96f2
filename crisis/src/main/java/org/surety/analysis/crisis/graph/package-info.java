/**
 * The probability of enough help by going through the states of the kernel one by one: slow, for few parties, and
 * without any shortcut.
 */
@NullMarked
package org.surety.analysis.crisis.graph;

import org.jspecify.annotations.NullMarked;
