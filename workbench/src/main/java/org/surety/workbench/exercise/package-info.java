/** Exercises: found, prepared for play, and rehearsed. */
@NullMarked
package org.surety.workbench.exercise;

import org.jspecify.annotations.NullMarked;
