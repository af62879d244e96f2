/** How each party is assumed to behave at each step: the assumptions of a scenario as numbers that can be varied. */
@NullMarked
package org.surety.analysis.crisis.behaviour;

import org.jspecify.annotations.NullMarked;
