/**
 * How likely enough help is in time, under stated assumptions about how the parties behave, and on what that depends.
 */
@NullMarked
package org.surety.analysis.crisis;

import org.jspecify.annotations.NullMarked;
