/** Exercises as files, rehearsed, and followed again. */
@NullMarked
package org.surety.conformance.exercise;

import org.jspecify.annotations.NullMarked;
